"""The learned tagger: source, cue and content of statements in English news text."""
