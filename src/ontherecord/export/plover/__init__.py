"""Acts as event data: rows with PLOVER's field names, and the same as a table with a codebook."""
