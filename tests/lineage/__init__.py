"""Tests of lineage, on stories invented for them."""
