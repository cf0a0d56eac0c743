"""Reads a record again and checks that every line stands on the words it names.

Works on the rows as they are, since rows that someone changed may no longer make nouns.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from sqlalchemy import Connection, select

from ontherecord.errors import OnTheRecordError, SpanError
from ontherecord.nouns.ids import content_digest
from ontherecord.nouns.span import Span
from ontherecord.record import file, migrations, tables
from ontherecord.record.checks import Fault, faults_of, span_fault
from ontherecord.record.lines import words_digest
from ontherecord.record.readings import SHOWN
from ontherecord.record.seal import seal_of
from ontherecord.record.view import View

# builds write what differs from what they wrote before, and do not look for what others changed
_CHANGED = (
    "was changed after it was written; build its coverage into a new file, and put lines right "
    "with `ontherecord correct`"
)


def verify(path: Path | str) -> tuple[Fault, ...]:
    """Everything in the record at `path` that does not hold, sorted; empty where all does.

    Re-reads every stored text against its digest, every span against its text and the digest of its
    words, every line for its evidence, and the whole against the seal that the writer set.
    Raises NotARecord, RecordTooNew, or RecordError where the file cannot be read at all.
    """
    path = Path(path)
    with file.reading(path) as connection:
        migrations.must_be_known(path, connection)
        faults = {*_file_faults(connection), *_text_faults(connection), *_span_faults(connection)}
        faults.update(_line_faults(connection))
    return tuple(sorted(faults))


def _texts(connection: Connection) -> dict[str, str]:
    reports, inputs = tables.reports.c, tables.inputs.c
    chosen = select(reports.id, reports.text).join(tables.inputs, inputs.reading == reports.reading)
    return {row.id: row.text for row in connection.execute(chosen.where(SHOWN))}


def _file_faults(connection: Connection) -> Iterator[Fault]:
    for (said,) in connection.exec_driver_sql("PRAGMA quick_check"):
        if said != "ok":
            yield Fault("file", "sqlite", said)


def _text_faults(connection: Connection) -> Iterator[Fault]:
    reports = tables.reports.c
    for row in connection.execute(select(reports.id, reports.digest, reports.text)):
        if content_digest(row.text) != row.digest:
            yield Fault("report", row.id, "its text is not the one of its digest")


def _span_faults(connection: Connection) -> Iterator[Fault]:
    texts = _texts(connection)
    for row in connection.execute(select(tables.spans)):
        try:
            span = Span(row.report, row.start, row.end)
        except SpanError as error:
            yield Fault(row.kind, row.owner, str(error))
            continue
        what = span_fault(span, texts)
        if what is None and words_digest(texts[span.report][span.start : span.end]) != row.words:
            what = f"span {span.start}..{span.end} of {span.report} is on other words than it was"
        if what is not None:
            yield Fault(row.kind, row.owner, what)


def _line_faults(connection: Connection) -> Iterator[Fault]:
    try:
        view = View(connection)
        yield from faults_of(view.resolved(), _texts(connection))
        sealed = connection.scalar(select(tables.receipts.c.digest))
        if sealed is not None and sealed != seal_of(connection):
            yield Fault("record", "state", _CHANGED)
    except (OnTheRecordError, msgspec.ValidationError) as error:
        yield Fault("record", "lines", f"cannot be read: {error}")
