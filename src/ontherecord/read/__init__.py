"""Reading: files, folders, manifests, pages -> reports, and reports -> the text that extractors read."""
