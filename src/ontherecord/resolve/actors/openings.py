"""Whose minister somebody is whom a paragraph names right behind his state, without naming it again.

"Norland said it was studying its options. Irrigation Minister Veld said a pact was near." What opens the sentence
before is the state that the paragraph is about, and an office that follows without one is that state's.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Local
from ontherecord.resolve.coverage import Coverage

_BREAK = re.compile(r"[.!?][\"”’']?\s+(?=[\"“‘']?[A-Z])")
_OPENING = 45  # characters in which a sentence names what it is about: "In Velten, the Norlandic government"
_FIRST = 25  # characters in front of an office that opens its sentence: "The outgoing", "But"


def state_before(
    place: Local,
    office: Span,
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    coverage: Coverage,
) -> str | None:
    """The one state that opens the sentence before that which an office opens, in the same paragraph."""
    report = coverage.reports[place[0]]
    passage = next((p.span for p in report.passages if p.span.covers(office)), None)
    if passage is None:
        return None
    text = report.text[passage.start : passage.end]
    starts = [0, *(m.end() for m in _BREAK.finditer(text))]
    own = bisect_right(starts, office.start - passage.start) - 1
    if own < 1 or office.start - passage.start - starts[own] > _FIRST:
        return None
    before = passage.start + starts[own - 1]
    named: list[tuple[int, str]] = sorted(
        (mention.start, party)
        for other in coverage.findings[place[0]].actors
        if (party := state_of((place[0], other.key), people, acting)) is not None
        for mention in other.mentions
        if before <= mention.start < office.start
    )
    opening = {party for at, party in named if at < before + _OPENING}
    beside = {party for at, party in named if at >= passage.start + starts[own]}
    return opening.pop() if len(opening) == 1 and not beside - opening else None


def state_of(
    place: Local, people: Mapping[Local, LocalActor], acting: Mapping[Local, str]
) -> str | None:
    """The state that a local actor is or is a body of; None for persons and organisations."""
    found = people.get(place)
    if found is not None and found.kind is ActorKind.BODY and found.party is not None:
        found = people.get((place[0], found.party))
    return acting.get(place) if found is not None and found.kind is ActorKind.STATE else None
