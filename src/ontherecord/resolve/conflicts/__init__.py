"""Conflicts: accounts that cannot both hold, of every kind. `find.py` brings them together."""
