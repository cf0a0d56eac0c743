"""Lineage: which reports go back to one text, in which direction, through which words."""

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


@dataclass(frozen=True, slots=True)
class LineageLink:
    """Reports `a` < `b` (ids) are related; `share` is the share of the shorter one's words that is shared."""

    a: str
    b: str
    relation: Relation
    direction: Direction
    share: float
    aligned: tuple[Aligned, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelayLink:
    """One who carried a statement, the words that say so, and where they stand (None: in the address or the byline)."""

    name: str
    words: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class RelayChain:
    """How a statement came into a report: its speaker, those who carried it in the order named, the outlet."""

    speaker: str | None
    relays: tuple[RelayLink, ...]
    outlet: str | None
