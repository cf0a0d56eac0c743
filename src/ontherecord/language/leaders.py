"""Leaders: for which state or organisation somebody spoke who is printed by surname alone, and when.

"Musharraf pledged support" tells no office; where the text also names Pakistan, the surname does. The list
(`data/leaders.tsv`) is of well-known leaders since 1918; it decides nothing where a text says more.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_TERM = re.compile(r"(?P<name>.+) (?P<first>\d{4})-(?P<last>\d{4})?")
_OPEN = 9999


@dataclass(frozen=True, slots=True)
class Term:
    """The years, both included, in which a leader spoke for a party."""

    party: str
    first: int
    last: int


@lru_cache(maxsize=1)
def load_leaders() -> Mapping[str, tuple[Term, ...]]:
    """Surname -> the terms of the leaders who bear it.

    >>> [term.party for term in load_leaders()["Khrushchev"]]
    ['Soviet Union']
    """
    text = (files("ontherecord.language") / "data" / "leaders.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[Term, ...]] = {}
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        party, _, listed = line.partition("\t")
        for entry in listed.split(", "):
            match = _TERM.fullmatch(entry)
            if match is None:
                raise AssertionError(f"leaders.tsv: cannot read {entry!r} of {party}")
            term = Term(party, int(match["first"]), int(match["last"] or _OPEN))
            found[match["name"]] = (*found.get(match["name"], ()), term)
    return found
