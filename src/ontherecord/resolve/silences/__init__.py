"""Silences: papers (`papers.py`) and demands (`demands.py`) to which no answer was found in the reports looked in."""
