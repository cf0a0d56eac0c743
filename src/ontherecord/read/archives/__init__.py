"""Files that hold many reports: compressed JSON lines, Parquet, WARC. Read in order, one report in memory at a time."""
