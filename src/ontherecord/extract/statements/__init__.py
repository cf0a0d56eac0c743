"""Statements of one report. `find.py` is the way in, `attributions.py` finds who said what."""
