"""Acts across reports: tellings of one act brought together, and how far it is confirmed. `merge.py` is the way in."""
