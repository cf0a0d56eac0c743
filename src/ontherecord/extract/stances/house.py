"""The house: whose page a communique or press release is, so that what it says in nobody's name is its own word.

"The licence will be renewed only if Estmark frees the crew", in a release of Norland's treasury, is a stance of
Norland; in a newspaper it is nobody's.
"""

import re
from collections.abc import Sequence
from typing import Final

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.pages import opening
from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.issuer import issuer
from ontherecord.nouns.actor import ActorKind

_OFFICIAL: Final = re.compile(
    r"^\W*(?:official |joint |public )?(?:communiqu[eé]|press (?:release|statement|communiqu[eé])s?|statement|"
    r"declaration|public statement|news release)\b",
    re.IGNORECASE,
)
# What a heading is about, or where it was said: "summit ON the situation IN NORLAND".
_TOPIC: Final = re.compile(r"\b(?:in|on|about|regarding|concerning)\b", re.IGNORECASE)
# What a heading is about by its first words: "NORLAND: New Measures on the Ferry".
_MATTER: Final = re.compile(r"[^\n:]{2,40}:\s+\S")
_OPENING: Final = 4  # first blocks of a page that name its house and say what it is
_HEADING: Final = 100  # characters of a heading
# Who mediates in a state, or is sent to it, does not speak for it.
SENT: Final = re.compile(
    r"\b(?:mediator|facilitator|envoy|representative|rapporteur|observer|go-between|coordinator|emissary)\b"
    r"[^,;:]{0,30}? (?:for|to|in|on) [^,;:]{1,60}",
    re.IGNORECASE,
)
_ACTING: Final = (ActorKind.BODY, ActorKind.STATE, ActorKind.ORGANISATION)


def house_of(parsed: ParsedReport, actors: ActorIndex) -> str | None:
    """The key of the actor whose page a report is, where its opening lines say so."""
    found = issuer(parsed, actors)
    publisher = actors.publisher
    if publisher is not None and found == publisher.key:
        return actors.enter(publisher)
    if found is not None:
        return found
    blocks = _lines_above(parsed)
    if not any(_OFFICIAL.search(parsed.text[b.start : b.end]) for b in blocks):
        return None
    for block in blocks:
        topic = _TOPIC.search(parsed.text, block.start, block.end)
        named = actors.within(block.start, topic.start() if topic is not None else block.end)
        acting = [key for key in named if actors.get(key).kind in _ACTING]
        if len({actors.party_of(key) for key in acting}) == 1:
            return acting[0]
        if acting:
            return None
    return None


def _lines_above(parsed: ParsedReport) -> list[ParsedBlock]:
    """The lines above a text that may say whose it is, without those that say first what it is about."""
    above = [b for b in opening(parsed)[:_OPENING] if b.end - b.start <= _HEADING]
    return [b for b in above if not _MATTER.match(parsed.text, b.start, b.end)]


def signed_for(parsed: ParsedReport, actors: ActorIndex, house: str | None) -> str | None:
    """The party for which a person signs a page: whose page it is, or the one that its first lines name.

    "MINISTRY OF TRADE / Republic of Norland / Statement by the Permanent Secretary, Ada Brandt".
    """
    if house is None or actors.get(house).kind is not ActorKind.PERSON:
        return None
    if actors.party_of(house) != house:
        return None
    page = actors.publisher.party if actors.publisher is not None else None
    if page is not None and page not in {actor.key for actor in actors.actors}:
        return None  # a body that only the outlet's name tells of
    if page is not None:
        sided = actors.get(page).kind in (ActorKind.STATE, ActorKind.ORGANISATION)
        return page if sided else None
    lines = [(b.start, b.end) for b in _lines_above(parsed)[: _OPENING - 1]]
    named = _acting(actors, lines)
    sent = [_before_place(parsed.text, *line) for line in lines]
    if any(sent):
        bodies = {k for k in named if actors.get(k).kind is ActorKind.ORGANISATION}
        named = bodies | _acting(actors, [line for line in sent if line is not None])
    states = {key for key in named if actors.get(key).kind is ActorKind.STATE}
    bodies = {key for key in named if actors.get(key).kind is ActorKind.ORGANISATION}
    found = states or bodies
    return next(iter(found)) if len(found) == 1 else None


def _acting(actors: ActorIndex, lines: Sequence[tuple[int, int]]) -> set[str]:
    """The parties of the bodies, states and organisations that some lines name."""
    keys = [key for start, end in lines for key in actors.within(start, end)]
    return {actors.party_of(key) for key in keys if actors.get(key).kind in _ACTING}


def _before_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words of a heading before where somebody mediates: "the League's | Mediator FOR NORLAND"."""
    sent = SENT.search(text[start:end])
    return (start, start + sent.start()) if sent is not None else None
