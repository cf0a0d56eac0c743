"""The catalogue of a record: an index made once for each state of it, so that no page reads the whole."""
