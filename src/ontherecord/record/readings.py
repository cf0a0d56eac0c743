"""What was read: inputs, their reports with passages, and what was found in each report.

Shared by the writer, which works on the current readings, and the view, which shows those that the
lines were made from.
"""

from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, func, select

from ontherecord.errors import EvidenceError
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


def numbers(connection: Connection, which: ColumnElement[bool], key: Column[Any]) -> dict[Any, int]:
    """The readings that `which` holds for and that have a report, in order of its id, by a column of theirs."""
    chosen = select(key, _r.reading).join(tables.inputs, _i.reading == _r.reading).where(which)
    return {row[0]: row[1] for row in connection.execute(chosen.order_by(_r.id, _r.reading))}


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
