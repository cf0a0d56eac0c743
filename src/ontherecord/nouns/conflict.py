"""Conflicts: accounts that cannot both hold, shown side by side and never resolved silently.

Beside them stand checks: numbers of the coverage that the record itself can count again.
"""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span


class ConflictKind(StrEnum):
    """What the accounts differ on."""

    FIGURE = "figure"
    DATE = "date"
    AGENT = "agent"
    DID_NOT = "did-not"
    PARTIES_DISAGREE = "parties-disagree"
    HEADLINE = "headline"  # what a headline says and what the report under it says
    ALTERED_QUOTATION = (
        "altered-quotation"  # words inside quotation marks that differ between copies
    )
    CHECKED_NUMBER = "checked-number"  # a number that the record itself counts otherwise


class Between(StrEnum):
    """Who it is that contradict each other."""

    ORIGINS = "origins"  # each side stands on an origin that the other does not have
    PARTIES = "parties"  # the same text relates what each side says
    COPIES = "copies"  # versions of one text differ: one witness, altered on the way
    RECORD = "record"  # the coverage, and what the record counts


class LaterKind(StrEnum):
    """What somebody said of a conflict afterwards."""

    CORRECTION = "correction"
    DENIAL = "denial"
    CONFIRMATION = "confirmation"


@dataclass(frozen=True, slots=True)
class Side:
    """One account: its words, and the reading that clashes with the others.

    `origins` are the ids of the origins that it stands on: several reports of one origin are one witness.
    `by` are the actors on whose word it stands; empty is the outlets' own voice.
    """

    reading: str
    spans: tuple[Span, ...]
    origins: tuple[str, ...] = ()
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """A correction, denial or confirmation that came after the accounts; `by` None is the outlet."""

    kind: LaterKind
    on: DateReading | None
    by: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more accounts that cannot both hold; `about` says of what in plain words.

    Where it is not `sure`, the accounts may be of two things, or of two moments.
    """

    id: str
    kind: ConflictKind
    about: str
    sides: tuple[Side, ...]
    between: Between = Between.ORIGINS
    later: tuple[Later, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """A number that the record can count again: "nearly a month and a half" between two days it knows.

    `claimed` and `counted` say both in plain words, `holds` whether they agree. `spans` are the words that
    claim it, `basis` the words that it is counted from.
    """

    id: str
    claimed: str
    counted: str
    holds: bool
    spans: tuple[Span, ...]
    basis: tuple[Span, ...] = ()
