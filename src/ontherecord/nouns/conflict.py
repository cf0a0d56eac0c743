"""Conflicts: accounts that cannot both hold, shown side by side and never resolved silently."""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.span import Span


class ConflictKind(StrEnum):
    """What the accounts differ on."""

    FIGURE = "figure"
    DATE = "date"
    AGENT = "agent"
    DID_NOT = "did-not"
    PARTIES_DISAGREE = "parties-disagree"


@dataclass(frozen=True, slots=True)
class Side:
    """One account: its words, and the reading that clashes with the others."""

    reading: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more accounts that cannot both hold; `about` says of what in plain words."""

    id: str
    kind: ConflictKind
    about: str
    sides: tuple[Side, ...]
