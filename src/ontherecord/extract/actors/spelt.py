"""Names that a report spells out with their letters: "the Patriotic Front of the Ennedi (FPE)".

Letters of a translated name keep the order of the other tongue. Who is so introduced is an actor under all three: its
name, its letters, and with a capital the noun that the name turns on ("the Front").
"""

import re
from collections.abc import Iterator
from typing import Final

from ontherecord.extract.actors.parties import ALLIANCE_WORDS, Hits, enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import ActorWords
from ontherecord.extract.parsing.words import Doc, Span
from ontherecord.language.gazetteer import Gazetteer, Hit
from ontherecord.nouns.actor import ActorKind

_LETTERS: Final = re.compile(r"[A-Z][A-Za-z]*[A-Z]")
_LONGEST: Final = 10  # tokens of a name
_LEAST: Final = 2  # capitalised words of one
_JOINTS: Final = frozenset({"of", "for", "the", "and", "in", "to", "on", "'s", "’s"})
# Nouns that the names of movements turn on.
MOVEMENTS: Final = frozenset(
    "front movement party rally forces army resistance brigade brigades militia guard guards".split()
)
# Nouns that the names of a state's own bodies turn on, where the state is part of the name.
_STATES_OWN: Final = frozenset(
    "organisation organization agency authority commission administration directorate office department".split()
)
_HEADS: Final = frozenset(
    """union alliance coalition council congress league platform bloc forum committee community federation
    confederation association assembly network group board bureau corporation institute society syndicate trust
    tribunal command initiative""".split()
) | MOVEMENTS | _STATES_OWN  # fmt: skip


def find_spelt(roster: Roster, hits: Hits, gazetteer: Gazetteer, words: ActorWords) -> None:
    """Enter whom the report names in full with letters behind, and mention it wherever either stands."""
    doc = roster.parsed.doc
    for first, last, head in list(_named(roster, hits, words)):
        name = _cased(doc, first, last)
        whose = next((h for i in range(first, last) if (h := hits.at(i)) is not None), None)
        own = whose[2] if whose is not None and head in _STATES_OWN else None
        key = _enter(roster, name, head, own, gazetteer)
        for i in range(first, last):
            roster.at.pop(i, None)
        _mention_all(roster, hits, key, doc[first:last], doc[last + 1].text)


def _enter(roster: Roster, name: str, head: str, own: Hit | None, gazetteer: Gazetteer) -> str:
    """The key of an actor spelt out: a state's body where its name says so, else an organisation."""
    if own is not None:
        party = enter_party(roster, own.party, gazetteer)
        entry = roster.add(
            Entry(f"body:{own.party.name}:{name.casefold()}", name, ActorKind.BODY, party=party)
        )
        entry.nouns |= {"body", head}
        return entry.key
    entry = roster.add(Entry(f"organisation:{name}", name, ActorKind.ORGANISATION))
    entry.nouns.add("organisation")
    if head in MOVEMENTS:
        entry.nouns |= {"faction", head}
    elif ALLIANCE_WORDS.search(name):
        entry.nouns.add("alliance")
    return entry.key


def _named(roster: Roster, hits: Hits, words: ActorWords) -> Iterator[tuple[int, int, str]]:
    """Names with their letters behind in brackets: first token, last excluded, the noun that they turn on."""
    doc = roster.parsed.doc
    for token in doc[:-2]:
        letters = doc[token.i + 1].text
        if token.text != "(" or doc[token.i + 2].text != ")" or not _LETTERS.fullmatch(letters):
            continue
        first = _start(doc, token.i, [c for c in letters if c.isupper()])
        if first is None or any(words.role(t.text) for t in doc[first : token.i]):
            continue
        head = _head(doc, first, token.i)
        inside = {hit for i in range(first, token.i + 2) if (hit := hits.at(i)) is not None}
        known = any(h[2].party.kind is not ActorKind.STATE or h[0] == token.i + 1 for h in inside)
        if head is not None and not known:
            yield first, token.i, head


def _start(doc: Doc, last: int, letters: list[str]) -> int | None:
    """Where the name begins whose capitalised words open with these letters, in whatever order."""
    initials: list[str] = []
    block = doc[last].sent.start
    for i in range(last - 1, max(block - 1, last - 1 - _LONGEST), -1):
        token = doc[i]
        if token.lower_ in _JOINTS and not token.text[0].isupper():
            continue
        if token.lower_ in _JOINTS and token.text.isupper():
            continue  # a heading in capitals
        if not token.text[0].isupper():
            return None
        initials.append(token.text[0])
        if len(initials) >= _LEAST and sorted(initials) == sorted(letters):
            return i if len(initials) > _LEAST or initials[::-1] == letters else None
    return None


def _head(doc: Doc, first: int, last: int) -> str | None:
    """The noun that a name turns on: the one before "of" or "for", else the last, else the first."""
    lower = [t.lower_ for t in doc[first:last]]
    cut = next((n for n, w in enumerate(lower) if w in ("of", "for")), len(lower))
    return next((w for w in (lower[cut - 1], lower[-1], lower[0]) if w in _HEADS), None)


def _cased(doc: Doc, first: int, last: int) -> str:
    """A name as it is printed outside headings in capitals."""
    text = doc[first:last].text
    if not text.isupper():
        return text
    return " ".join(w.lower() if w.lower() in _JOINTS else w.capitalize() for w in text.split())


def _mention_all(roster: Roster, hits: Hits, key: str, name: Span, letters: str) -> None:
    """Mention an actor wherever its name, its letters or its noun with a capital stand."""
    doc, long = roster.parsed.doc, [t.lower_ for t in name]
    for token in doc:
        if token.text == letters and hits.at(token.i) is None:
            roster.at.pop(token.i, None)
            roster.mention(key, token.i, token.i + 1)
            continue
        words = doc[token.i : token.i + len(long)]
        if token.lower_ == long[0] and [t.lower_ for t in words] == long:
            roster.mention(key, token.i, token.i + len(long))
    roster.alias(key, letters)
    others = [k for k, e in roster.entries.items() if k != key and e.kind is ActorKind.ORGANISATION]
    head = _head(doc, name[0].i, name[-1].i + 1)
    if head is None or any(head in k.casefold().split() for k in others):
        return
    for token in doc:
        if token.lower_ == head and is_the_one(doc, token.i) and hits.at(token.i) is None:
            roster.mention(key, token.i, token.i + 1)


def is_the_one(doc: Doc, at: int) -> bool:
    """Whether a capitalised noun stands alone with "the": "the FRONT said", not "the Front for Peace"."""
    behind = doc[at + 1] if at + 1 < len(doc) else None
    more = behind is not None and (
        behind.lower_ in ("of", "for", "(") or (behind.text[:1].isupper() and behind.text.isalpha())
    )
    return at > 0 and doc[at - 1].lower_ == "the" and doc[at].text[0].isupper() and not more
