"""Which persons a text introduces by full name, and which it knows by surname alone.

A text that says "Branko" without ever having said "Lev Branko" was cut out of one that did.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NAME = re.compile(r"[A-Z][a-z][\w’'-]+")
_BETWEEN = re.compile(r" (?:[A-Z]\. )?")  # between first name and surname
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
    (['Branko', 'Lev'], ['Tarsk'])
    """
    full: dict[str, str] = {}
    bare: set[str] = set()
    words = list(_WORD.finditer(text))
    for before, match in pairwise([None, *words]):
        word = _plain(match.group()) if match else ""
        if match is None or not _NAME.fullmatch(word) or word.lower() in _NO_NAME:
            continue
        first = before.group() if before else "a"
        gap = text[before.end() : match.start()] if before else ""
        if first[0].isupper() and first.lower() not in _NO_NAME and _BETWEEN.fullmatch(gap):
            full.setdefault(word, f"{first}{gap}{word}")
        else:
            bare.add(word)
    firsts = {name.split()[0] for name in full.values()}
    common = {word.group().capitalize() for word in words if word.group().islower()}
    return Introductions(full, frozenset(bare - full.keys() - firsts - common))


def only_introduced_by(text: Introductions, other: Introductions) -> tuple[str, ...]:
    """Full names that `other` gives of persons whom `text` knows by surname alone."""
    return tuple(other.full[surname] for surname in sorted(text.bare & other.full.keys()))


def _plain(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")
