"""Contested capitals: a city that another than the state's own government holds does not speak for the state."""

import re
from typing import Final

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Roster

# What a report says of a state that has two governments, or whose capital others hold.
_RIVALS: Final = re.compile(
    r"\b(?:(?:internationally|UN|U\.N\.)[- ])?recogni[sz]ed (?:government|administration|authorities|cabinet)|"
    r"\b(?:rival|parallel|competing|breakaway|self-declared) (?:governments?|administrations?|authorities|cabinets?)|"
    r"\bgovernments? in exile\b|\b\w+-backed (?:government|administration|authorities)\b"
)
_HELD: Final = re.compile(r"[\w]-(?:held|controlled|occupied) $")
_BEFORE: Final = 30  # characters in which such a word stands before a capital


def note_contested(roster: Roster, hits: Hits) -> None:
    """Note in `hits` the states of which a sentence tells that they have rivals, or that others hold their capital."""
    for sentence in roster.parsed.doc.sents:
        if _RIVALS.search(sentence.text):
            named = (hits.by_token[t.i][2] for t in sentence if t.i in hits.by_token)
            hits.contested.update(hit.party.name for hit in named)
    for first, _, hit in hits.by_token.values():
        start = roster.parsed.doc[first].idx
        before = roster.parsed.text[max(0, start - _BEFORE) : start]
        if hit.how == "capital" and _HELD.search(before):
            hits.contested.add(hit.party.name)
