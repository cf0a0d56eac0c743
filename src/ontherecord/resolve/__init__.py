"""Across reports: which actors, statements, papers and acts are one, and where accounts clash."""
