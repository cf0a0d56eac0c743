"""Actors of one report: who is named in it, in which role. `find.py` is the way in."""
