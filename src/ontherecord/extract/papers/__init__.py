"""Papers of one report: treaties, proposals, replies and notes, and how they moved. `find.py` is the way in."""
