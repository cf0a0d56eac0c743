"""The record as one value: everything that resolving a collection yields, ready to be written."""

from dataclasses import dataclass

from ontherecord.nouns.act import Act
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.conflict import Conflict
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.position import Exchange, Issue, Position
from ontherecord.nouns.statement import Statement


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """An input that gave no report: `path` as it was named to the build, and the reason."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """All lines of a record. `origins` and `published` go from report id to origin id and date.

    Every tuple is sorted by id, so that equal coverage gives an equal value.
    """

    origins: tuple[tuple[str, str], ...] = ()
    published: tuple[tuple[str, DateReading], ...] = ()
    lineage: tuple[LineageLink, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    documents: tuple[Document, ...] = ()
    acts: tuple[Act, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    issues: tuple[Issue, ...] = ()
    positions: tuple[Position, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    judgements: tuple[Judgement, ...] = ()
