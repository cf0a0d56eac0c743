"""Extraction: one report -> its actors, statements, papers, acts, positions and figures, each on its words."""
