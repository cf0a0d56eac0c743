"""The only code that inserts into a record.

There is one writer a record at a time. What was read goes in batch by batch; the lines that changed are replaced in
one transaction with the switch of what is shown, after every span of theirs has been checked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    case,
    delete,
    exists,
    insert,
    not_,
    select,
    update,
)

from ontherecord.engine.spill import Shelf
from ontherecord.errors import RecordError
from ontherecord.nouns.correction import Correction
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.ids import digest_of_line
from ontherecord.nouns.receipt import Receipt
from ontherecord.nouns.record import Lines, Resolved
from ontherecord.nouns.report import Report
from ontherecord.record import bulk, file, kept, lock, made, migrations, readings, tables
from ontherecord.record.digest import digest_of
from ontherecord.record.ledger import Ledger, Written
from ontherecord.record.lines import Row
from ontherecord.record.readings import Entry
from ontherecord.record.view import View

_i, _r, _f = tables.inputs.c, tables.reports.c, tables.findings.c

_STEP = "resolve"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the next lines are made from: each report with what was found in it, by the report's id, in order.

    Both are read from the record when they are asked for, and so only while it is open.
    """

    reports: Mapping[str, Report]
    findings: Mapping[str, Findings]


@contextmanager
def open_writer(path: Path | str) -> Iterator["Writer"]:
    """Opens the record at `path` for writing; makes it where there is none, and brings it up to date.

    Raises RecordBusy where another process writes it, NotARecord, RecordTooNew, or RecordError.
    """
    path = Path(path)
    if not path.resolve().parent.is_dir():
        raise RecordError(f"{path}: its folder does not exist; make it first")
    with lock.only_writer(path), file.writing(path) as engine, engine.connect() as connection:
        writer = Writer(connection)
        with writer.together():
            migrations.must_be_known(path, connection)
            migrations.migrate(connection)
        yield writer


class Writer:
    """Writes one record. Made by `open_writer`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @contextmanager
    def together(self) -> Iterator[None]:
        """What happens in the block happens in one transaction, wholly or not at all."""
        if self._connection.in_transaction():
            yield
        else:
            with self._connection.begin():
                yield

    def known(self) -> frozenset[Entry]:
        """Every input whose newest reading is here."""
        with self.together():
            rows = self._connection.execute(
                select(_i.name, _i.fingerprint, _i.place).where(_i.current)
            )
            return frozenset(Entry(*row) for row in rows)

    def reasons(self) -> dict[Entry, str]:
        """Why inputs gave no report that stands."""
        reason = case((_f.reading.is_not(None), _f.reason), else_=_i.reason)
        chosen = select(_i.name, _i.fingerprint, _i.place, reason).join(
            tables.findings, _f.reading == _i.reading, isouter=True
        )
        with self.together():
            rows = self._connection.execute(chosen.where(_i.current, reason.is_not(None)))
            return {Entry(*row[:3]): row[3] for row in rows}

    def add_report(self, entry: Entry, report: Report) -> int:
        """Stores what an input was read as; returns the reading's number. Earlier readings give way."""
        with self.together():
            reading, is_new = self._reading(entry, None)
            if is_new:
                row, passages = readings.pack_report(report, reading)
                self._insert({tables.reports: [row], tables.passages: passages})
            return reading

    def add_problem(self, entry: Entry, reason: str) -> None:
        """Stores why an input could not be read."""
        with self.together():
            self._reading(entry, reason)

    def forget(self, entry: Entry) -> None:
        """Drops the problem of an input that is no longer there; reports are never forgotten."""
        known = (_i.name == entry.name, _i.fingerprint == entry.fingerprint)
        with self.together():
            self._retire(*known, ~exists().where(_r.reading == _i.reading))

    def move(self, entry: Entry) -> None:
        """Notes that a known input was found in another place."""
        known = (_i.name == entry.name, _i.fingerprint == entry.fingerprint)
        with self.together():
            self._connection.execute(update(tables.inputs).where(*known).values(place=entry.place))

    def add_findings(self, reading: int, receipt: str, found: Findings | str) -> None:
        """Stores what was found in a reading's report, or in words why nothing could be."""
        failed = isinstance(found, str)
        row = {
            "reading": reading,
            "receipt": receipt,
            "payload": None if failed else msgspec.json.encode(found),
            "reason": found if failed else None,
        }
        with self.together():
            self._connection.execute(delete(tables.findings).where(_f.reading == reading))
            self._insert({tables.findings: [row]})

    def without_findings(self, receipt: str) -> Mapping[int, Report]:
        """The current reports that have no findings of that receipt, by reading; read when they are asked for."""
        done = exists().where(_f.reading == _i.reading, _f.receipt == receipt)
        with self.together():
            found = readings.numbers(self._connection, _i.current & ~done, _r.reading)
            return kept.reports(self._connection, found)

    def standing_keys(self) -> tuple[tuple[str, str, str], ...]:
        """(report id, input name, fingerprint) of every report that the next lines are made from."""
        chosen = (
            select(_r.id, _i.name, _i.fingerprint)
            .join(tables.reports, _r.reading == _i.reading)
            .where(readings.standing())
            .order_by(_r.id)
        )
        with self.together():
            return tuple(
                (row.id, row.name, row.fingerprint) for row in self._connection.execute(chosen)
            )

    def standing(self) -> Standing:
        """Everything that the next lines are made from."""
        with self.together():
            found = readings.numbers(self._connection, readings.standing(), _r.id)
            connection = self._connection
            return Standing(kept.reports(connection, found), kept.findings(connection, found))

    def shown(self) -> frozenset[str]:
        """Ids of the reports that faces see now."""
        chosen = select(_r.id).join(tables.inputs, _i.reading == _r.reading).where(readings.SHOWN)
        with self.together():
            return frozenset(self._connection.scalars(chosen))

    def receipt(self) -> str | None:
        """The key that the lines now shown were made under."""
        with self.together():
            chosen = select(tables.receipts.c.key).where(tables.receipts.c.step == _STEP)
            return self._connection.scalar(chosen)

    def is_settled(self) -> bool:
        """Whether what is shown is all that was read."""
        unsettled = select(exists().where(_i.current != _i.shown.is_not(None)))
        with self.together():
            return not self._connection.scalar(unsettled)

    def replace_resolved(self, resolved: Lines, receipt: str) -> None:
        """Replaces every line and shows what was read since, in one transaction.

        Raises EvidenceError, and leaves the record as it was, where a line lacks its evidence.
        """
        with self.together():
            found = readings.numbers(self._connection, readings.standing(), _r.id)
            chosen = select(_r.digest).join(tables.inputs, _i.reading == _r.reading)
            digests = self._connection.scalars(chosen.where(readings.standing())).all()
            texts = kept.texts(self._connection, found)
            bulk.replace_lines(self._connection, resolved, texts, digests)
            self._show(receipt)

    def corrections(self) -> tuple[Correction, ...]:
        """The log of what people said, oldest first."""
        with self.together():
            return View(self._connection).corrections()

    def add_corrections(self, log: Iterable[Correction]) -> int:
        """Adds to the log what is not in it yet; returns how many that were. Lines stay as they are."""
        with self.together():
            known = {correction.id for correction in self.corrections()}
            new = {c.id: c for c in log if c.id not in known}
            self._insert({tables.corrections: [msgspec.to_builtins(c) for c in new.values()]})
            return len(new)

    def made(self) -> Resolved:
        """The lines as the stages made them, before anybody corrected them."""
        with self.together():
            found = made.read(self._connection)
            return View(self._connection).resolved() if found is None else found

    def keep_made(self, lines: Resolved) -> None:
        """Keeps the lines as the stages made them beside those that are shown."""
        with self.together():
            made.write(self._connection, lines)

    def known_to(self, step: str, code: str, kinds: Mapping[str, Any]) -> dict[str, Shelf[Any]]:
        """What a step of that code found out, as stores by kind, which hold values of the types in `kinds`.

        What is put there is kept at once: a build that is broken off goes on from it. What other code found is
        forgotten.
        """
        stores = {kind: tables.metadata.tables[f"known_{kind}"] for kind in kinds}
        k = tables.known.c
        with self.together():
            if self._connection.scalar(select(k.code).where(k.step == step)) != code:
                self._connection.execute(delete(tables.known).where(k.step == step))
                for table in stores.values():
                    self._connection.execute(delete(table))
                self._insert({tables.known: [{"step": step, "code": code}]})
        driver: Any = self._connection.connection.driver_connection
        return {kind: Shelf(driver, table.name, kinds[kind]) for kind, table in stores.items()}

    def receipts(self) -> tuple[Receipt, ...]:
        """What the builds of this record did, the oldest first."""
        with self.together():
            return View(self._connection).receipts()

    def add_receipt(self, given: Receipt) -> None:
        """Adds what a step of a build did."""
        with self.together():
            self._insert({tables.steps: [asdict(given)]})

    def keep_resolved(self, receipt: str) -> None:
        """Shows what was read since where the lines stay as they are (a new problem, another copy)."""
        with self.together():
            self._show(receipt)

    def _reading(self, entry: Entry, reason: str | None) -> tuple[int, bool]:
        """The number of this reading, now the current one of its place, and whether it is new."""
        known = (_i.name == entry.name, _i.fingerprint == entry.fingerprint)
        self._retire(_i.place == entry.place, not_(and_(*known)))
        number = self._connection.scalar(select(_i.reading).where(*known))
        if number is not None:
            again = {"current": True, "place": entry.place}
            self._connection.execute(update(tables.inputs).where(*known).values(again))
            return number, False
        row = {**asdict(entry), "reason": reason, "current": True}
        return self._connection.execute(insert(tables.inputs), row).lastrowid, True

    def _retire(self, *which: ColumnElement[bool]) -> None:
        """Readings that are no longer current: kept while they are shown, gone if they never were."""
        self._connection.execute(update(tables.inputs).where(*which).values(current=False))
        unseen = (_i.current.is_(False), _i.shown.is_(None))
        self._connection.execute(delete(tables.inputs).where(*unseen))

    def _show(self, receipt: str) -> None:
        """Makes the current readings the shown ones, forgets the others, and seals the state."""
        connection = self._connection
        connection.execute(delete(tables.inputs).where(~_i.current))
        failed = select(_f.reason).where(_f.reading == _i.reading).scalar_subquery()
        has_report = exists().where(_r.reading == _i.reading)
        connection.execute(update(tables.inputs).where(has_report).values(reason=failed))
        shown = case(
            (readings.standing(), "report"), (_i.reason.is_not(None), "problem"), else_="copy"
        )
        connection.execute(update(tables.inputs).values(shown=shown))
        seal = {"step": _STEP, "key": receipt, "digest": self._seal()}
        connection.execute(delete(tables.receipts).where(tables.receipts.c.step == _STEP))
        self._insert({tables.receipts: [seal]})

    def _seal(self) -> str:
        """The digest of what is shown now: what changed is counted again, the rest is known."""
        ledger = Ledger(self._connection)
        ledger.begin()
        found = readings.numbers(self._connection, readings.SHOWN, _r.reading)
        before = set(ledger.keys("reports"))
        new = {number: number for number in found if str(number) not in before}
        for number, report in kept.reports(self._connection, new).items():
            ledger.enter("reports", str(number), Written(digest_of_line(report)))
        here = {str(number) for number in found}
        ledger.drop("reports", ledger.known("reports", sorted(before - here)))
        ledger.keep(("reports", *bulk.FIELDS))
        view = View(self._connection)
        return digest_of(ledger.totals(), view.problems(), view.corrections())

    def _insert(self, rows: Mapping[Table, Sequence[Row]]) -> None:
        for table, found in rows.items():
            if found:
                self._connection.execute(insert(table), list(found))
