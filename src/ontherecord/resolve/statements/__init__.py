"""Statements across reports: the same words recognised, copies made to agree. `merge.py` is the way in."""
