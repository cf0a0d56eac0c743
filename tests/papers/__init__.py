"""Sentences of hand-overs, each with the papers and steps that they tell."""
