"""Lines as the API writes them: the same fields as the JSON export (docs/export.md), one line at a time."""

from collections.abc import Callable
from typing import Any

from ontherecord.export.rows import Row, Rows
from ontherecord.nouns.act import Act
from ontherecord.nouns.conflict import Check, Conflict
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.document import Document
from ontherecord.nouns.position import Linkage, Position, Provision
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.statement import Statement
from ontherecord.nouns.wording import Wording
from ontherecord.serve.catalogue.each import OfEach
from ontherecord.serve.catalogue.reader import Catalogue

_WRITERS: dict[type, Callable[[Rows, Any], Row]] = {
    Statement: Rows.statement,
    Act: Rows.act,
    Position: Rows.position,
    Conflict: Rows.conflict,
    Silence: Rows.silence,
    Custody: Rows.custody,
    Linkage: Rows.linkage,
    Provision: Rows.provision,
    Check: Rows.check,
    Wording: Rows.wording,
}


def row_of(catalogue: Catalogue, line: Any) -> Row:
    """One line, its spans with their words."""
    rows = rows_for(catalogue)
    if isinstance(line, Document):
        sql = "SELECT kind, noun FROM lines WHERE object = ? AND kind = 'custody' ORDER BY n"
        return rows.document(line, catalogue.nouns(catalogue.rows(sql, (line.id,))))
    return _WRITERS[type(line)](rows, line)


def rows_for(catalogue: Catalogue) -> Rows:
    """What writes rows whose spans are of any report."""
    return Rows(OfEach(catalogue, lambda report: report.text))


def report_row(catalogue: Catalogue, key: str) -> Row:
    """One report without its text."""
    mark, report = catalogue.marks[key], catalogue.report(key)
    row = Rows({}).report(report, mark.published, None)
    return row | {"origin": mark.origin}
