"""Scorers of the public sets: gold and predictions in, counts out. They run nothing and print nothing."""
