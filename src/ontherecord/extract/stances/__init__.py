"""Stances of one report: what a party demands, offers, accepts or refuses, on which point. `find.py` is the way in."""
