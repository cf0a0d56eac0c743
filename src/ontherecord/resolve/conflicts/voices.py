"""Voices set against one another: whom a statement stands for, and its account as a side of a conflict."""

from ontherecord.nouns.conflict import Side
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.acts.tellings import Known


def voice_of(line: Statement, known: Known) -> str:
    """Whom a statement stands for: the party that speaks, else the words of the source."""
    if line.speaker is not None:
        return known.cast.party(line.speaker) or line.speaker
    return " ".join(known.coverage.words(span) for span in line.source_spans[:1])


def account_of(line: Statement, words: str, known: Known) -> Side:
    """A side that gives a statement's account in some words; it is somebody's where it is sure who speaks."""
    who = known.cast.name(line.speaker) if line.speaker else voice_of(line, known)
    by = (line.speaker,) if line.speaker and line.sure else ()
    return Side(f"{who or 'a speaker'}: {words}", tuple(sorted(line.content_spans)), by=by)
