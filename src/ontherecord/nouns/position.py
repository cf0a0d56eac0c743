"""Issues and positions, and the exchange that holds them together."""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span


class Stance(StrEnum):
    """Where a party stands on an issue at a date."""

    DEMANDS = "demands"
    OFFERS = "offers"
    OPEN = "open"
    CONDITIONAL = "conditional"
    ACCEPTS = "accepts"
    REJECTS = "rejects"
    INSISTS = "insists"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Issue:
    """A point at stake. `label` is the shortest of its printed wordings; `exchange` an exchange's id."""

    id: str
    label: str
    exchange: str | None = None
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """A party's stance on an issue, on the words that show it. `by` is who says so (None: the outlet)."""

    id: str
    party: str
    issue: str
    stance: Stance
    on: DateReading | None
    spans: tuple[Span, ...]
    by: str | None = None
    condition: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Exchange:
    """A thread: the parties, and the documents and issues between them."""

    id: str
    title: str
    parties: tuple[str, ...]
    documents: tuple[str, ...]
    issues: tuple[str, ...]
