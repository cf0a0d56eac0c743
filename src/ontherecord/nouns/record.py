"""The record as one value: everything that resolving a collection yields, ready to be written."""

from dataclasses import dataclass

from ontherecord.nouns.act import Act
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.conflict import Check, Conflict
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.position import Exchange, Issue, Linkage, Position, Provision, Thread
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.statement import Statement
from ontherecord.nouns.wording import Wording


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
    custody: tuple[Custody, ...] = ()
    acts: tuple[Act, ...] = ()
    silences: tuple[Silence, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    threads: tuple[Thread, ...] = ()
    issues: tuple[Issue, ...] = ()
    positions: tuple[Position, ...] = ()
    linkages: tuple[Linkage, ...] = ()
    provisions: tuple[Provision, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    checks: tuple[Check, ...] = ()
    wording: tuple[Wording, ...] = ()
    judgements: tuple[Judgement, ...] = ()
