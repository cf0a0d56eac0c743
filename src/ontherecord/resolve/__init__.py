"""Across reports: which actors, statements, papers and acts are one, and where accounts clash."""

from ontherecord.resolve.whole import resolve

__all__ = ["resolve"]
