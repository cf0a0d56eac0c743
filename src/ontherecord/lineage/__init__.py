"""Lineage: which reports go back to one text, in which direction, and through which words."""
