"""What makes the parse fast: products, entities and attributes in whole arrays, passages remembered."""
