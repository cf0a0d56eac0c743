"""When a report was published: each source of evidence in a module of its own, weighed in `published.py`."""
