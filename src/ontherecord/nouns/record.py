"""The record as one value: everything that resolving a collection yields, ready to be written."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

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


class Lines(Protocol):
    """What `Resolved` holds, for who goes through it kind by kind: nothing of it need be in memory as a whole."""

    @property
    def origins(self) -> Collection[tuple[str, str]]: ...  # noqa: D102 - as in `Resolved`

    @property
    def published(self) -> Collection[tuple[str, DateReading]]: ...  # noqa: D102 - as in `Resolved`

    @property
    def lineage(self) -> Collection[LineageLink]: ...  # noqa: D102 - as in `Resolved`

    @property
    def actors(self) -> Collection[Actor]: ...  # noqa: D102 - as in `Resolved`

    @property
    def statements(self) -> Collection[Statement]: ...  # noqa: D102 - as in `Resolved`

    @property
    def documents(self) -> Collection[Document]: ...  # noqa: D102 - as in `Resolved`

    @property
    def custody(self) -> Collection[Custody]: ...  # noqa: D102 - as in `Resolved`

    @property
    def acts(self) -> Collection[Act]: ...  # noqa: D102 - as in `Resolved`

    @property
    def silences(self) -> Collection[Silence]: ...  # noqa: D102 - as in `Resolved`

    @property
    def exchanges(self) -> Collection[Exchange]: ...  # noqa: D102 - as in `Resolved`

    @property
    def threads(self) -> Collection[Thread]: ...  # noqa: D102 - as in `Resolved`

    @property
    def issues(self) -> Collection[Issue]: ...  # noqa: D102 - as in `Resolved`

    @property
    def positions(self) -> Collection[Position]: ...  # noqa: D102 - as in `Resolved`

    @property
    def linkages(self) -> Collection[Linkage]: ...  # noqa: D102 - as in `Resolved`

    @property
    def provisions(self) -> Collection[Provision]: ...  # noqa: D102 - as in `Resolved`

    @property
    def conflicts(self) -> Collection[Conflict]: ...  # noqa: D102 - as in `Resolved`

    @property
    def checks(self) -> Collection[Check]: ...  # noqa: D102 - as in `Resolved`

    @property
    def wording(self) -> Collection[Wording]: ...  # noqa: D102 - as in `Resolved`

    @property
    def judgements(self) -> Collection[Judgement]: ...  # noqa: D102 - as in `Resolved`
