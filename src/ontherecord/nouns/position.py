"""Issues and positions, what ties issues to one another, and the exchange that holds them together."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span

# A time by which something is to be done, as deadlines are printed; "until Estmark withdraws" is none.
_BY_A_DAY = re.compile(
    r"(?:(?:until|till|by|within|before) )?(?:the )?(?:\d|noon|midnight|the end|end of|next|mid|tomorrow|today|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.? \d|"
    r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|the next) "
    r"(?:minute|hour|day|week|fortnight|month|year)|[\w-]+ (?:minutes|hours|days|weeks|months|years)\b)",
    re.IGNORECASE,
)


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
    """A point at stake. `label` is a noun that keeps all of a wording, or its words; `exchange` an exchange's id."""

    id: str
    label: str
    exchange: str | None = None
    wordings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """A party's stance on an issue, on the words that show it. `by` is who says so (None: the outlet).

    `words` are the printed words of what is demanded, offered, refused.
    `condition` are the words on which it hangs, for a demand also the time that is given ("until April 25").
    `since` is the day from which something has been unanswered, where the coverage or a paper's delivery tells it.
    """

    id: str
    party: str
    issue: str
    stance: Stance
    on: DateReading | None
    spans: tuple[Span, ...]
    by: str | None = None
    condition: str | None = None
    sure: bool = True
    since: DateReading | None = None
    words: str = ""

    @property
    def term(self) -> str:
        """What its condition is called: of a demand that is to be met by a day, its deadline."""
        asked = self.stance in (Stance.DEMANDS, Stance.INSISTS)
        return "deadline" if asked and _BY_A_DAY.match(self.condition or "") else "condition"


@dataclass(frozen=True, slots=True)
class History:
    """What one party's stance on one issue has been, oldest first; undated stances stand at the end."""

    issue: str
    party: str
    positions: tuple[Position, ...]


def histories(positions: Iterable[Position]) -> tuple[History, ...]:
    """The positions of each party on each issue in the order of their days, sorted by issue and party."""
    found: dict[tuple[str, str], list[Position]] = {}
    for position in positions:
        found.setdefault((position.issue, position.party), []).append(position)
    return tuple(
        History(issue, party, tuple(sorted(told, key=_day)))
        for (issue, party), told in sorted(found.items())
    )


def _day(position: Position) -> tuple[str, str, str]:
    days = position.on.days() if position.on is not None and position.on.value else None
    return (
        days[0].isoformat() if days else "9999",
        days[1].isoformat() if days else "9999",
        position.id,
    )


class Tie(StrEnum):
    """How a party ties points to one another."""

    PACKAGE = "package"  # all or nothing: "a package, not a menu"
    CONDITION = "condition"  # the first of them only if the others are met


@dataclass(frozen=True, slots=True)
class Linkage:
    """A party ties issues together. `documents` are the papers whose points are meant as a whole.

    With `Tie.CONDITION` the first issue is what is given, the others what is asked for it.
    """

    id: str
    party: str
    tie: Tie
    issues: tuple[str, ...]
    documents: tuple[str, ...]
    on: DateReading | None
    spans: tuple[Span, ...]
    by: str | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Provision:
    """One article or numbered point of a paper: `number` as printed ("Article 4"), `words` what it lays down.

    `document` is the paper, None where the record has no line of it; `issue` the point at stake, None where
    the words do not settle it.
    """

    id: str
    document: str | None
    number: str
    words: str
    issue: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A matter under negotiation: the parties, and the documents and issues between them.

    Its threads hold apart what passes between different sides (an answer by a state, one by an alliance).
    """

    id: str
    title: str
    parties: tuple[str, ...]
    documents: tuple[str, ...]
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """One strand of an exchange: two sides and the documents that passed between them, in order of time."""

    id: str
    exchange: str
    title: str
    parties: tuple[str, ...]
    documents: tuple[str, ...]
