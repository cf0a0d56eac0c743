"""Actors across reports: local ones become the record's, each merge with its reason. `merge.py` is the way in."""
