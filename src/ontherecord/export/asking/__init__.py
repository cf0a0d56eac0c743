"""Plain questions answered by lines of the record and the words under them; never by text made up for the purpose."""
