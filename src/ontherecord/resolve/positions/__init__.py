"""Positions and the issues that they are on, with their history. `merge.py` is the way in."""
