"""The learned tagger: source, cue and content of statements in English news text."""

from ontherecord.extract.tagger.tagger import Attribution, AttributionTagger

__all__ = ["Attribution", "AttributionTagger"]
