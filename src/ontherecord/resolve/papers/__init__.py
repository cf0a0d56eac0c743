"""Papers across reports: which there are (`documents.py`), their versions, their way (`custody.py`)."""
