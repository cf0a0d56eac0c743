"""Which of the persons named so far a description can stand for, by noun, title, party and gender."""

import re

from ontherecord.extract.actors.phrases import Described, Reader
from ontherecord.extract.actors.roster import Entry
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

# Nouns that stand for a whole class of titles; other nouns must be in the title itself.
GENERIC = frozenset(
    "diplomat official leader envoy spokesperson politician commander officer expert lawyer lawmaker adviser "
    "journalist writer chief candidate monarch".split()
)
CLASS_OF = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "advisor": "adviser",
    "head": "chief",
}
_VAGUE = frozenset(
    "senior top high highest ranking leading chief veteran the western former".split()
)
# "The head of (the) state" is who heads one: a chief of staff, a league's secretary-general heads none.
_OF_STATE = re.compile(r"\bheads? of (?:the )?state\b", re.IGNORECASE)
_HEADING_STATES = frozenset({"president", "monarch", "king", "queen", "emir", "sultan", "emperor"})
# What is said of those who hold an office no more.
_GONE = frozenset("ousted deposed toppled overthrown former late jailed detained".split())


def matching(reader: Reader, token: Token, described: Described) -> list[Entry]:
    """Persons whose titles the description can stand for, whose party does not differ.

    Whom the text gives the party that the description has goes before those of whom it tells none.
    """
    noun = reader.words.role(token.text)
    if noun is None:
        return []
    wanted = CLASS_OF.get(noun.noun, noun.noun)
    party = reader.roster.top(described.party) if described.party else None
    said = {w.casefold() for w in described.title.split()} - _VAGUE - {noun.noun, token.lower_}
    top = "top" in described.title.casefold().split() and wanted == "diplomat"
    gone = any(c.lower_ in _GONE for c in token.lefts)
    found = []
    for entry in reader.roster.entries.values():
        if entry.kind is not ActorKind.PERSON or not entry.mentions:
            continue
        if noun.gender and entry.gender and noun.gender != entry.gender:
            continue
        if party is not None and entry.party is not None and reader.roster.top(entry.key) != party:
            continue
        if wanted == "chief" and _OF_STATE.search(described.title):
            fits = bool(_HEADING_STATES & (entry.classes | entry.nouns))
        elif top:
            fits = "top-diplomat" in entry.classes
        elif wanted in GENERIC:
            fits = wanted in entry.classes
        else:
            fits = noun.noun in entry.nouns
        if fits and said and wanted not in GENERIC:
            titles = [{w.casefold() for w in r.title.split()} for r in entry.roles]
            fits = any(said <= title for title in titles)
        if fits and (not gone or _is_gone(reader, entry)):
            found.append(entry)
    own = [e for e in found if party is not None and e.party is not None]
    return _so_titled(found, described) or own or found


def _so_titled(found: list[Entry], described: Described) -> list[Entry]:
    """Those whose title is printed as "the Head of State" is, before a chairman, who is a head too."""
    title = described.title.casefold()
    several = len(title.split()) > 1
    return [e for e in found if several and any(r.title.casefold() == title for r in e.roles)]


def _is_gone(reader: Reader, entry: Entry) -> bool:
    """Whether the text says of somebody, too, that he holds his office no more: "OUSTED President X"."""
    doc, titles = reader.roster.parsed.doc, reader.roster.titles
    for start, _ in entry.mentions:
        first = start
        while first > 0 and first - 1 in titles:
            first -= 1
        if any(t.lower_ in _GONE for t in doc[max(first - 1, 0) : start]):
            return True
    return any(_GONE & set(role.title.casefold().split()) for role in entry.roles)
