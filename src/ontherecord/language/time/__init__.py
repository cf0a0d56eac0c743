"""English time expressions: found, formed and given their date. `reading.py` is the way in."""
