"""Bearers of a name: which persons of a report a printed name can be."""

import re

from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.nouns.actor import ActorKind

# What whole families bear before their names.
_STYLES = frozenset(
    "sheikh sheik shaikh prince princess king queen sultan emir sayyid sayed hajj haji maulana mullah ayatollah".split()
)

# What tells a son from his father.
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr."})

ARTICLE = re.compile(r"^(?:al|el|an|ad|as|ash|at|ar|az)[-‑]", re.IGNORECASE)
"""The article of an Arabic surname, left out where it stands alone: "Nasr" for "al-Nasr"."""


def same_full(left: list[str], right: list[str]) -> bool:
    """Whether two full names can be one: same surname, given names equal or one an initial of the other."""
    left, right = _without_style(left), _without_style(right)
    if _suffix(left) != _suffix(right):
        return False  # a father and his son
    if _suffix(left) and 1 in (len(plain_name(left)), len(plain_name(right))):
        return plain_name(left)[-1].casefold() == plain_name(right)[-1].casefold()
    left, right = plain_name(left), plain_name(right)
    if left[-1].casefold() != right[-1].casefold() or len(left) < 2 or len(right) < 2:
        return False
    a, b = left[0].casefold().rstrip("."), right[0].casefold().rstrip(".")
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def plain_name(name: list[str]) -> list[str]:
    """A name without "Jr." or "Sr." behind it."""
    return name[:-1] if len(name) > 1 and name[-1] in _SUFFIXES else name


def _suffix(name: list[str]) -> str:
    return name[-1].rstrip(".") if len(name) > 1 and name[-1] in _SUFFIXES else ""


def _without_style(name: list[str]) -> list[str]:
    """A name without the styles that whole families bear: "SHEIKH Hamad Al Nasr"."""
    while len(name) > 2 and name[0].casefold() in _STYLES:
        name = name[1:]
    return name


def bearers_of(roster: Roster, name: str) -> list[Entry]:
    """Persons whose surname is `name`; failing these, whose full name holds it."""
    plain = name.casefold()
    persons = [e for e in roster.entries.values() if e.kind is ActorKind.PERSON and " " in e.name]
    last = {e.key: plain_name(e.name.split())[-1] for e in persons}
    found = [e for e in persons if last[e.key].casefold() == plain]
    found = found or [e for e in persons if ARTICLE.sub("", last[e.key]).casefold() == plain]
    return found or [e for e in persons if plain in [p.casefold() for p in e.name.split()]]
