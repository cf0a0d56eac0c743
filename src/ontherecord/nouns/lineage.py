"""Lineage: which reports go back to one text, in which direction, through which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.span import Span


class Relation(StrEnum):
    """How two reports are related; `none` is a value for scorers and is never stored."""

    IDENTICAL = "identical"
    EDITED = "edited"
    REWRITE = "rewrite"
    EXCERPT = "excerpt"
    SHARED_QUOTES = "shared-quotes"
    SHARED_SOURCE = "shared-source"
    NONE = "none"


# relations that make two reports one origin: the text itself was taken over
DERIVED = frozenset({Relation.IDENTICAL, Relation.EDITED, Relation.REWRITE, Relation.EXCERPT})


class Direction(StrEnum):
    """Who took from whom."""

    A_TO_B = "a->b"
    B_TO_A = "b->a"
    COMMON = "common"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Aligned:
    """A passage of a and the passage of b that matches it, in stored-text code points of each."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


class ChangeKind(StrEnum):
    """What was changed between two reports: words inside quotation marks, or words that a spinner put for others.

    A spun reading has a wrong sense ("outer affairs" for "external affairs"); of changed words nothing says so.
    """

    ALTERED_QUOTATION = "altered-quotation"
    SPUN_READING = "spun-reading"
    CHANGED_WORDS = "changed-words"


@dataclass(frozen=True, slots=True)
class Change:
    """Characters of a's stored text that read otherwise in b's; start and end are equal where nothing stands."""

    kind: ChangeKind
    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Tie:
    """What is known of two reports `a` < `b` (ids) without their words: how they are related, in which direction."""

    a: str
    b: str
    relation: Relation
    direction: Direction

    @property
    def giver(self) -> str | None:
        """The report that the other one was made from, None where nobody knows."""
        return {Direction.A_TO_B: self.a, Direction.B_TO_A: self.b}.get(self.direction)

    @property
    def taker(self) -> str | None:
        """The report that was made from the other one, None where nobody knows."""
        return {Direction.A_TO_B: self.b, Direction.B_TO_A: self.a}.get(self.direction)

    def direction_from(self, report: str) -> Direction:
        """The direction with `report`, one of the two, in the place of `a`."""
        turned = {Direction.A_TO_B: Direction.B_TO_A, Direction.B_TO_A: Direction.A_TO_B}
        return self.direction if report == self.a else turned.get(self.direction, self.direction)


@dataclass(frozen=True, slots=True)
class LineageLink(Tie):
    """Reports `a` < `b` (ids) are related; `share` is the share of the shorter one's words that is shared.

    `changes` are the altered quotations and, where one text was spun from the other, the spun readings and changed
    words, in the order of a. Which side of a spun reading is the natural one the direction says.
    """

    share: float
    aligned: tuple[Aligned, ...]
    reasons: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class RelayLink:
    """One who carried a statement, the words that say so, and where they stand (none: in the address or the byline)."""

    name: str
    words: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class RelayChain:
    """How a statement came into a report: its speaker, those who carried it in the order named, the outlet."""

    speaker: str | None
    relays: tuple[RelayLink, ...]
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Carriers:
    """Those who carried news into the report of that id.

    `named` are those that its sentences name, each with the sentence, in the order of the text; `credits` the agencies
    that the whole report is credited to; `own` the names that the outlet itself may have.
    """

    report: str
    outlet: str | None = None
    own: tuple[str, ...] = ()
    named: tuple[tuple[Span, RelayLink], ...] = ()
    credits: tuple[RelayLink, ...] = ()

    def chain(self, statement: Sequence[Span], speaker: str | None = None) -> RelayChain:
        """How some words of the report came into it.

        Carriers named in the words' own sentences count; where they name none, those that the report is credited to.
        The outlet is no relay of its own text.
        """
        here: dict[str, RelayLink] = {}
        for sentence, link in self.named:
            if any(sentence.overlaps(span) for span in statement):
                here.setdefault(link.name, link)
        links = tuple(here.values()) or self.credits
        return RelayChain(
            speaker, tuple(link for link in links if link.name not in self.own), self.outlet
        )
