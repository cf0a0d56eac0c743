"""The brief: one page in plain sentences built from lines of a record, each with the words it stands on."""
