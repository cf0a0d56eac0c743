"""Acts of one report: who did what to whom, by clause. `find.py` is the way in, `data/acts.jsonl` the lexicon."""
