"""Coreference within one report: descriptions, groups and pronouns. `references.py` is the way in."""
