"""The record: one SQLite file with every report, every line and the words each line stands on.

`writer` is the only code that inserts, `view` the only code that selects for a face, `verify` reads
everything again and says what does not hold.
"""
