"""`ontherecord show`: a record's lines in the terminal, for reading or for piping."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from ontherecord.cli.build import AsJson
from ontherecord.cli.clock import AsOf, KnownBy, opened
from ontherecord.cli.console import faults_reported, out, print_json, print_row
from ontherecord.cli.pages import page
from ontherecord.cli.tables import Subject, table_of
from ontherecord.export.contract import part
from ontherecord.export.matrix import matrix
from ontherecord.export.phrases import Phrases
from ontherecord.export.related import related_row
from ontherecord.export.timeline import timeline
from ontherecord.record.view import View


def show_command(
    record: Annotated[Path, typer.Argument(help="A record file.", show_default=False)],
    subject: Annotated[Subject, typer.Argument(help="What to show.")] = Subject.TIMELINE,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    as_json: AsJson = False,
) -> None:
    """Show one part of a record; tab-separated where the output is piped, or as JSON with --json.

    Example: ontherecord show talks.db positions --known-by 2022-01-20
    """
    with faults_reported(), opened(record, as_of, known_by) as view:
        if as_json:
            print_json(_rows(view, subject))
        else:
            print_subject(view, subject)


def print_subject(view: View, subject: Subject) -> None:
    """A page on a terminal; without one, one line a row with tabs between."""
    rows = table_of(view, subject)
    if not out.is_terminal:
        for line in rows.lines:
            print_row(line)
    elif rows.lines:
        out.print(page(view, subject, out))
    else:
        out.print(f"No {subject.value} in this record.")


def _rows(view: View, subject: Subject) -> Any:
    """The lines as the export writes them, and those of the made-up views by ids."""
    if subject is Subject.SOURCES:
        reports = {report.id: report for report in view.reports()}
        readings = [related_row(link, reports) for link in view.lineage()]
        pairs = zip(part(view, "lineage"), readings, strict=True)
        return {"reports": part(view, "reports"), "lineage": [row | more for row, more in pairs]}
    if subject is Subject.TIMELINE:
        return [
            {
                "id": e.id,
                "kind": e.kind,
                "edtf": e.date.edtf if e.date else None,
                "text": e.text,
                "also": list(e.also),
            }
            for e in timeline(view, Phrases(view))
        ]
    if subject is Subject.MATRIX:
        table = matrix(view)
        return [
            {
                "issue": row.issue,
                "stances": {
                    party: [line.id for line in cell]
                    for party, cell in zip(table.parties, row.cells, strict=True)
                    if cell
                },
            }
            for row in table.rows
        ]
    if subject is Subject.RECEIPTS:
        return [asdict(receipt) for receipt in view.receipts()]
    return part(view, subject.value)
