"""Lines into the tables of a record, checked first, in pieces: rows never stand in memory as a whole."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import msgspec
from sqlalchemy import Connection, Table, delete, insert

from ontherecord.errors import EvidenceError
from ontherecord.nouns.record import Lines
from ontherecord.nouns.span import Span
from ontherecord.record import tables
from ontherecord.record.checks import faults_of
from ontherecord.record.lines import LINES, Row, day_of, pack

# how many faults a refusal names; the rest are counted
_NAMED = 10
_PIECE = 500  # lines whose rows are inserted together

_LINE_TABLES = (
    tables.origins,
    tables.report_dates,
    tables.lineage,
    tables.judgements,
    tables.spans,
    tables.members,
    *(member.table for kind in LINES.values() for member in kind.family()),
)

Rows = Iterable[tuple[Table, Row]]  # of one line


def replace_lines(connection: Connection, resolved: Lines, texts: Mapping[str, str]) -> None:
    """Puts these lines in the place of all that there are; `texts` are the stored texts by report id.

    Raises EvidenceError, before anything is changed, where a line lacks its evidence.
    """
    _refuse_faults(resolved, texts)
    for table in _LINE_TABLES:
        connection.execute(delete(table))
    lines = _rows(resolved, texts)
    while some := list(islice(lines, _PIECE)):
        rows: dict[Table, list[Row]] = defaultdict(list)
        for line in some:
            for table, row in line:
                rows[table].append(row)
        for table, found in rows.items():
            connection.execute(insert(table), found)


def _refuse_faults(resolved: Lines, texts: Mapping[str, str]) -> None:
    faults = faults_of(resolved, texts)
    if faults:
        named = "\n  ".join(str(fault) for fault in faults[:_NAMED])
        more = f"\n  and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
        raise EvidenceError(
            f"{len(faults)} lines were refused, nothing was written:\n  {named}{more}"
        )


def _rows(resolved: Lines, texts: Mapping[str, str]) -> Iterator[Rows]:
    """The rows of each line."""

    def quote(span: Span) -> str:
        return texts[span.report][span.start : span.end]

    for report, origin in resolved.origins:
        yield ((tables.origins, {"report": report, "origin": origin}),)
    for report, date in resolved.published:
        published = msgspec.to_builtins(date)
        row = {"report": report, "day": day_of(date), "published": published}
        yield ((tables.report_dates, row),)
    for number, link in enumerate(resolved.lineage):
        yield ((tables.lineage, {"number": number, **msgspec.to_builtins(link)}),)
    for number, judgement in enumerate(resolved.judgements):
        yield ((tables.judgements, {"number": number, **msgspec.to_builtins(judgement)}),)
    for name, kind in LINES.items():
        for line in getattr(resolved, name):
            yield pack(kind, line, quote)
