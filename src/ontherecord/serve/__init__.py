"""The reading room: a record as pages to look through, and as an API, on this machine."""
