"""Measurements: scorers, and the commands that print the README's figures."""
