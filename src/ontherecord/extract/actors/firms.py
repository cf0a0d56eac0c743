"""Firms: names that end in what only firms are called, and the same names without it.

"Kelm Industries Inc. rejected the bid. KELM INDUSTRIES said": whatever a tagger takes them for.
"""

import re
from typing import Final

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import HONORIFICS
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

# What stands behind the name of a firm and of nothing else.
_SUFFIXES: Final = frozenset(
    """Inc Inc. Corp Corp. Corporation Co. Ltd Ltd. Limited LLC LLP PLC plc GmbH S.A. N.V. ASA A/S Oyj SpA S.p.A. JSC
    PJSC OJSC Pty Bhd Holdings""".split()
)
_NAME: Final = re.compile(r"[A-Z][\w&.’'-]*$")
_ADJECTIVE: Final = re.compile(r"-[a-z]")  # "Velten-based"
_OPENING: Final = frozenset({"the", "a", "an", "and", "but", "at", "in", "on", "for", "by"})
_LONGEST: Final = 4  # words before the suffix


def find_firms(roster: Roster, hits: Hits) -> None:
    """Enter the firms that a report prints with their legal form, under the name without it."""
    doc = roster.parsed.doc
    named: dict[str, list[tuple[int, int]]] = {}
    for token in doc:
        if token.text not in _SUFFIXES or hits.at(token.i) is not None:
            continue  # "British Broadcasting Corporation" is known
        if (first := _start(roster, token.i)) < token.i:
            end = token.i - (doc[token.i - 1].text == ",")
            base = doc[first:end].text
            named.setdefault(base, []).append((first, token.i + 1))
    for base, places in sorted(named.items()):
        persons = any(_is_persons(doc[i], base) for i in range(1, len(doc)))
        persons = persons or any(t.text == base.lower() for t in doc)  # "News Corporation"
        name = doc[places[0][0] : places[0][1]].text if persons else base
        entry = roster.add(Entry(f"organisation:{name}", name, ActorKind.ORGANISATION))
        entry.nouns |= {"organisation", "firm"}
        for first, last in places:
            for i in range(first, last):
                hits.by_token.pop(i, None)
            roster.mention(entry.key, first, last)
            roster.alias(entry.key, doc[first:last].text)
        if not persons:
            _short(roster, hits, entry.key, base)


def _start(roster: Roster, suffix: int) -> int:
    """The first token of a firm's name, the suffix itself where there is none."""
    doc, first = roster.parsed.doc, suffix
    limit = max(doc[suffix].sent.start, suffix - _LONGEST - 1)
    while first > limit:
        left = doc[first - 1]
        comma = left.text == "," and first == suffix
        paired = left.text == "-" and first - 1 > limit and _NAME.match(doc[first - 2].text)
        joint = first < suffix and (left.text == "&" or bool(paired))
        named = _NAME.match(left.text) and not _ADJECTIVE.search(left.text)
        named = named and left.pos_ != "AUX"  # "Time Is Limited"
        if not (comma or joint or (named and left.lower_ not in _OPENING)):
            break
        first -= 1
    return first if _NAME.match(doc[first].text) else suffix


def _is_persons(token: Token, base: str) -> bool:
    """Whether a firm's name stands behind another name or a title: "Ada KEST", "Mr. KEST" of Kest Ltd."""
    before = token.nbor(-1)
    named = before.pos_ == "PROPN" and before.text[:1].isupper()
    return token.text == base and (named or before.lower_ in HONORIFICS)


def _short(roster: Roster, hits: Hits, key: str, base: str) -> None:
    """Mention a firm where its name stands without its legal form, and as no part of another name."""
    doc, words = roster.parsed.doc, base.split()
    for token in doc:
        last = token.i + len(words)
        if token.text != words[0] or last > len(doc) or doc[token.i : last].text != base:
            continue
        if token.i in roster.at or hits.at(token.i) is not None:
            continue
        before = doc[token.i - 1] if token.i else None
        joined = before is not None and before.pos_ == "PROPN" and before.text[:1].isupper()
        if not joined:
            roster.mention(key, token.i, last)
