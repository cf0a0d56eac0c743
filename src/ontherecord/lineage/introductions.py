"""Which persons a text introduces by full name, and which it knows by surname alone.

A text that says "Branko" without ever having said "Lev Branko" was cut out of one that did.
"""

import re
from dataclasses import dataclass

_CAPITAL = re.compile(r"(?:(\w[\w’'-]*)( |, | [A-Z]\. ))?\b([A-Z][a-z][\w’'-]+)")
_NO_NAME = frozenset(
    "the a an in on at of for and but by from to as with after before while when although though because if "
    "he she it they we you his her its their this that these those there here what who how why not no yes "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december mr mrs ms dr president minister prime foreign defence "
    "secretary general chief officer former early earlier late later last next new old both some all many "
    "american african european asian north south east west northern southern eastern western two three "
    "however meanwhile since until during under over between earlier also one first second".split()
)


@dataclass(frozen=True, slots=True)
class Introductions:
    """`full`: surname to full name, as the text gives it; `bare`: surnames that stand without a first name."""

    full: dict[str, str]
    bare: frozenset[str]


def introductions(text: str) -> Introductions:
    """The names of persons in `text`, by the form in which it gives them.

    >>> found = introductions("Envoy Lev Branko spoke. Later the minister said Tarsk and Branko agreed.")
    >>> sorted(found.full), sorted(found.bare)
    (['Branko'], ['Tarsk'])
    """
    full: dict[str, str] = {}
    bare: set[str] = set()
    starts = _sentence_starts(text)
    for match in _CAPITAL.finditer(text):
        before, gap, word = match.group(1) or "", match.group(2) or "", _plain(match.group(3))
        if word.lower() in _NO_NAME:
            continue
        if before[:1].isupper() and gap != ", " and before.lower() not in _NO_NAME:
            full.setdefault(word, f"{before}{gap}{word}")
        elif before and match.start(3) not in starts:
            bare.add(word)
    firsts = {name.split()[0] for name in full.values()}
    return Introductions(full, frozenset(bare - full.keys() - firsts))


def only_introduced_by(text: Introductions, other: Introductions) -> tuple[str, ...]:
    """Full names that `other` gives of persons whom `text` knows by surname alone."""
    return tuple(other.full[surname] for surname in sorted(text.bare & other.full.keys()))


def _plain(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _sentence_starts(text: str) -> frozenset[int]:
    return frozenset(m.end() for m in re.finditer(r"(?:^|[.!?:]\W+|[\n\"“‘'(])", text))
