"""The only code that selects for a face: a record as nouns, in a stable order.

A view sees one finished state of the record for as long as it is open, whatever a build does meanwhile.
Every method can be called any number of times; each kind of line is read once.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, func, select

from ontherecord.errors import RecordError
from ontherecord.nouns.act import Act
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.conflict import Check, Conflict
from ontherecord.nouns.correction import Correction, in_order
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.position import (
    Exchange,
    History,
    Issue,
    Linkage,
    Position,
    Provision,
    Thread,
    histories,
)
from ontherecord.nouns.receipt import Receipt
from ontherecord.nouns.record import Problem, Resolved
from ontherecord.nouns.report import Passage, Report
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.nouns.wording import Wording
from ontherecord.record import file, lines, migrations, streams, tables
from ontherecord.record.collector import held_still
from ontherecord.record.digest import digest_of
from ontherecord.record.ledger import total_of
from ontherecord.record.readings import SHOWN

Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a report that a line stands on: which kind of line, its id, and as which part."""

    kind: str
    owner: str
    part: str
    span: Span


@contextmanager
def open_view(path: Path | str) -> Iterator["View"]:
    """Opens the record at `path` for reading.

    Raises NotARecord, RecordTooNew, or RecordError where the file is damaged or of an older version.
    """
    path = Path(path)
    with file.reading(path) as connection:
        migrations.must_be_known(path, connection)
        if migrations.pending(connection):
            raise RecordError(
                f"{path} was written by an earlier version; `ontherecord build` brings it up to date"
            )
        yield View(connection)


class View:
    """A record's reports and lines. Made by `open_view`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reports: dict[str, Report] | None = None
        self._kept: dict[str, tuple[Any, ...]] = {}

    def reports(self) -> tuple[Report, ...]:
        """Every report, by id."""
        return tuple(self._by_id().values())

    def report(self, key: str) -> Report:
        """The report of that id; KeyError where there is none."""
        return self._by_id()[key]

    def passages(self, report: str) -> tuple[Passage, ...]:
        """The passages of a report, in order of its text."""
        return self.report(report).passages

    def problems(self) -> tuple[Problem, ...]:
        """The inputs that gave no report, by path."""
        inputs = tables.inputs.c
        chosen = select(inputs.name, inputs.reason).where(inputs.shown == "problem")
        rows = self._connection.execute(chosen.order_by(inputs.name))
        return tuple(Problem(row.name, row.reason or "") for row in rows)

    def receipts(self) -> tuple[Receipt, ...]:
        """What the builds of this record did, step by step, the oldest first."""
        s = tables.steps.c
        columns = (s.step, s.version, s.configuration, s.inputs, s.done, s.kept, s.why)
        rows = self._connection.execute(select(*columns).order_by(s.number))
        return tuple(Receipt(*row) for row in rows)

    def origins(self) -> dict[str, str]:
        """From report id to the id of its origin."""
        rows = self._rows(tables.origins, "report")
        return {row["report"]: row["origin"] for row in rows}

    def published(self) -> dict[str, DateReading]:
        """From report id to its date, for reports that have one."""
        rows = self._rows(tables.report_dates, "report")
        return {row["report"]: msgspec.convert(row["published"], DateReading) for row in rows}

    def lineage(self) -> tuple[LineageLink, ...]:
        """How reports are related, by their ids."""
        return self._all("lineage")

    def judgements(self) -> tuple[Judgement, ...]:
        """What was found to be the same, different or unsure, by the things compared."""
        return self._all("judgements")

    def corrections(self) -> tuple[Correction, ...]:
        """What people said of the lines, undone or not, in the order in which it counts: oldest first."""
        names = lines.columns_of(tables.corrections)
        rows = self._rows(tables.corrections, "at", "id")
        return in_order(msgspec.convert({n: row[n] for n in names}, Correction) for row in rows)

    def actors(self) -> tuple[Actor, ...]:
        """Persons and parties, by id."""
        return self._lines(lines.ACTORS)

    def statements(self) -> tuple[Statement, ...]:
        """Who said what, by id."""
        return self._lines(lines.STATEMENTS)

    def documents(self) -> tuple[Document, ...]:
        """The papers that moved, by id."""
        return self._lines(lines.DOCUMENTS)

    def custody(self) -> tuple[Custody, ...]:
        """The steps by which papers changed hands or came to light, by id."""
        return self._lines(lines.CUSTODY)

    def silences(self) -> tuple[Silence, ...]:
        """What has, or long had, no answer in the reports looked in, by id."""
        return self._lines(lines.SILENCES)

    def acts(self) -> tuple[Act, ...]:
        """Who did what to whom, by id."""
        return self._lines(lines.ACTS)

    def exchanges(self) -> tuple[Exchange, ...]:
        """The matters under negotiation, by id."""
        return self._lines(lines.EXCHANGES)

    def threads(self) -> tuple[Thread, ...]:
        """The strands of the exchanges, by id."""
        return self._lines(lines.THREADS)

    def issues(self) -> tuple[Issue, ...]:
        """The points at stake, by id."""
        return self._lines(lines.ISSUES)

    def positions(self) -> tuple[Position, ...]:
        """Who stands where, by id."""
        return self._lines(lines.POSITIONS)

    def histories(self) -> tuple[History, ...]:
        """The stances of each party on each issue in the order of their days, by issue and party."""
        return histories(self.positions())

    def linkages(self) -> tuple[Linkage, ...]:
        """Which issues a party ties to one another, by id."""
        return self._lines(lines.LINKAGES)

    def provisions(self) -> tuple[Provision, ...]:
        """The articles and numbered points of papers, by id."""
        return self._lines(lines.PROVISIONS)

    def conflicts(self) -> tuple[Conflict, ...]:
        """Accounts that cannot both hold, by id."""
        return self._lines(lines.CONFLICTS)

    def checks(self) -> tuple[Check, ...]:
        """Numbers of the coverage that the record counted again, by id."""
        return self._lines(lines.CHECKS)

    def wording(self) -> tuple[Wording, ...]:
        """Loaded and one-sided terms and verbs beside the plain ones, by id."""
        return self._lines(lines.WORDING)

    def evidence(self, report: str) -> tuple[Evidence, ...]:
        """All words of a report that some line stands on, in order of its text."""
        spans = tables.spans.c
        order = (spans.start, spans.end, spans.kind, spans.owner, spans.item, spans.part)
        own = (
            spans.report == report,
            spans.part != "original",
        )  # a copy does not stand on what it was made from
        chosen = select(tables.spans).where(*own).order_by(*order)
        return tuple(
            Evidence(row.kind, row.owner, row.part, Span(report, row.start, row.end))
            for row in self._connection.execute(chosen)
        )

    def resolved(self) -> Resolved:
        """All lines as one value."""
        return Resolved(
            origins=tuple(self.origins().items()),
            published=tuple(self.published().items()),
            lineage=self.lineage(),
            judgements=self.judgements(),
            **{name: self._lines(kind) for name, kind in lines.LINES.items()},
        )

    def counts(self) -> dict[str, int]:
        """How many there are of everything, in the order of a summary."""
        origins = select(func.count(tables.origins.c.origin.distinct()))
        found = {"reports": self._count(tables.inputs, SHOWN)}
        found["origins"] = self._connection.scalar(origins) or 0
        found |= {name: self._count(kind.table) for name, kind in lines.LINES.items()}
        problems = self._count(tables.inputs, tables.inputs.c.shown == "problem")
        return found | {"problems": problems}

    def sealed(self) -> str | None:
        """The digest as the writer sealed it with the lines, without reading them; None before there are any.

        `ontherecord verify` compares it with the digest of what stands in the file.
        """
        return self._connection.scalar(select(tables.receipts.c.digest))

    def digest(self) -> str:
        """SHA-256 of everything that a face can show: equal records have equal digests."""
        resolved = self.resolved()
        fields = {name: getattr(resolved, name) for name in Resolved.__dataclass_fields__}
        fields["reports"] = self.reports()
        totals = {name: total_of(lines) for name, lines in fields.items()}
        return digest_of(totals, self.problems(), self.corrections())

    def _by_id(self) -> dict[str, Report]:
        if self._reports is None:
            with held_still():
                found = streams.reports(self._connection, SHOWN)
                self._reports = {report.id: report for report in found}
        return self._reports

    def _count(self, table: Table, which: ColumnElement[bool] | None = None) -> int:
        chosen = select(func.count()).select_from(table)
        return self._connection.scalar(chosen if which is None else chosen.where(which)) or 0

    def _lines(self, kind: lines.Kind[Noun]) -> tuple[Noun, ...]:
        if kind.name not in self._kept:
            with held_still():
                self._kept[kind.name] = tuple(streams.nouns(self._connection, kind))
        return self._kept[kind.name]

    def _all(self, name: str) -> tuple[Any, ...]:
        """Links or judgements, read once."""
        if name not in self._kept:
            self._kept[name] = tuple(streams.plain(self._connection, name))
        return self._kept[name]

    def _rows(self, table: Table, *order: str) -> list[Mapping[str, Any]]:
        chosen = select(table).order_by(*(table.c[name] for name in order))
        names = lines.columns_of(table)
        return [dict(zip(names, row, strict=True)) for row in self._connection.execute(chosen)]
