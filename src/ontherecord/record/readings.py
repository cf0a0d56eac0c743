"""What was read: inputs, their reports with passages, and what was found in each report.

Shared by the writer, which works on the current readings, and the view, which shows those that the
lines were made from.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from ontherecord.errors import EvidenceError
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import quote_of
from ontherecord.record import tables

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """An input as the record knows it.

    `name` is what a face calls it, `fingerprint` changes whenever what is read from it could, and
    `place` says where it was found: of two readings of one place, the later takes over.
    """

    name: str
    fingerprint: str
    place: str


_i, _r, _p, _f = tables.inputs.c, tables.reports.c, tables.passages.c, tables.findings.c

# the parts of a report that stand in columns of their own name
_COLUMNS = ("id", "digest", "path", "url", "outlet", "title", "author", "language", "text")

SHOWN = _i.shown == "report"


def standing() -> ColumnElement[bool]:
    """Which current readings the next lines are made from: read, extracted, first of their report's name."""
    ranked = (
        select(
            _i.reading,
            func.row_number()
            .over(partition_by=_r.id, order_by=(_i.name, _i.fingerprint))
            .label("place"),
        )
        .join(tables.reports, _r.reading == _i.reading)
        .join(tables.findings, _f.reading == _i.reading)
        .where(_i.current, _f.payload.is_not(None))
        .subquery()
    )
    return _i.reading.in_(select(ranked.c.reading).where(ranked.c.place == 1))


def select_reports(connection: Connection, which: ColumnElement[bool]) -> dict[int, Report]:
    """The reports of the inputs that `which` holds for, by reading, in order of their ids."""
    chosen = _of(select(tables.reports), which).order_by(_r.id, _r.reading)
    rows = connection.execute(chosen).mappings().all()
    passages = _passages(connection, which)
    return {row["reading"]: _report(dict(row), passages[row["reading"]]) for row in rows}


def select_texts(connection: Connection, which: ColumnElement[bool]) -> dict[str, str]:
    """The stored texts of the reports that `which` holds for, by id."""
    rows = connection.execute(_of(select(_r.id, _r.text), which).order_by(_r.id))
    return {row.id: row.text for row in rows}


def select_findings(connection: Connection, which: ColumnElement[bool]) -> dict[str, Findings]:
    """What was found, by report id, for the inputs that `which` holds for."""
    chosen = (
        _of(select(_r.id, _f.payload), and_(which, _f.payload.is_not(None)))
        .join(tables.findings, _f.reading == _i.reading)
        .order_by(_r.id)
    )
    decode = msgspec.json.Decoder(Findings).decode
    return {row.id: decode(row.payload) for row in connection.execute(chosen)}


def pack_report(report: Report, reading: int) -> tuple[Row, list[Row]]:
    """The row of a report and those of its passages.

    Raises EvidenceError where the text is not the one of the digest, or a passage is not in it.
    """
    if content_digest(report.text) != report.digest:
        raise EvidenceError(f"report {report.id}: the digest is not that of its text")
    row: Row = {name: getattr(report, name) for name in _COLUMNS}
    row |= {"reading": reading, "published": msgspec.to_builtins(report.published)}
    passages = [_passage_row(report, reading, n) for n in range(len(report.passages))]
    return row, passages


def _passage_row(report: Report, reading: int, ordinal: int) -> Row:
    passage = report.passages[ordinal]
    for span in (passage.span, passage.repeats):
        if span is not None and span.report != report.id:
            raise EvidenceError(f"report {report.id}: passage {ordinal} is of another report")
        if span is not None:
            quote_of(span, report.text)
    return {
        "reading": reading,
        "ordinal": ordinal,
        "kind": passage.kind.value,
        "start": passage.span.start,
        "end": passage.span.end,
        "reason": passage.reason,
        "repeats_start": passage.repeats.start if passage.repeats else None,
        "repeats_end": passage.repeats.end if passage.repeats else None,
    }


def _of(selected: Select[Any], which: ColumnElement[bool]) -> Select[Any]:
    return selected.join(tables.inputs, _i.reading == _r.reading).where(which)


def _passages(connection: Connection, which: ColumnElement[bool]) -> dict[int, list[Row]]:
    names = ("kind", "start", "end", "reason", "repeats_start", "repeats_end")
    chosen = (
        select(_p.reading, _r.id, *(_p[name] for name in names))
        .join(tables.reports, _r.reading == _p.reading)
        .join(tables.inputs, _i.reading == _p.reading)
        .where(which)
        .order_by(_p.reading, _p.ordinal)
    )
    found: dict[int, list[Row]] = defaultdict(list)
    # there are dozens a report, so they are unpacked and not looked up by name
    for reading, report, kind, start, end, reason, first, last in connection.execute(chosen):
        found[reading].append(
            {
                "span": _span(report, start, end),
                "kind": kind,
                "reason": reason,
                "repeats": None if first is None else _span(report, first, last),
            }
        )
    return found


def _span(report: str, start: int, end: int) -> Row:
    return {"report": report, "start": start, "end": end}


def _report(row: Row, passages: list[Row]) -> Report:
    value = {name: row[name] for name in (*_COLUMNS, "published")}
    return msgspec.convert(value | {"passages": passages}, Report)
