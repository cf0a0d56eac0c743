"""`ontherecord show`: a record's lines in the terminal, for reading or for piping."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from ontherecord.cli.build import AsJson
from ontherecord.cli.console import faults_reported, out, print_json
from ontherecord.export.contract import contract
from ontherecord.export.phrases import (
    CORROBORATION,
    MODE,
    STANCE_SIGN,
    Phrases,
    date_phrase,
    origin_numbers,
    spans_of,
)
from ontherecord.export.timeline import (
    acts_by_date,
    papers_by_date,
    positions_by_issue,
    statements_in_order,
    timeline,
)
from ontherecord.record.view import View, open_view


class Subject(StrEnum):
    """What can be shown."""

    TIMELINE = "timeline"
    STATEMENTS = "statements"
    ACTS = "acts"
    DOCUMENTS = "documents"
    POSITIONS = "positions"
    SOURCES = "sources"
    CONFLICTS = "conflicts"


Line = tuple[str, ...]


def show_command(
    record: Annotated[Path, typer.Argument(help="A record file.", show_default=False)],
    subject: Annotated[Subject, typer.Argument(help="What to show.")] = Subject.TIMELINE,
    as_json: AsJson = False,
) -> None:
    """Show one part of a record as a table (or, with --json, as the export writes it).

    Example: ontherecord show talks.db positions
    """
    with faults_reported(), open_view(record) as view:
        if as_json:
            print_json(_rows(view, subject))
        else:
            print_subject(view, subject)


def print_subject(view: View, subject: Subject) -> None:
    """A table on standard output; without a terminal, one line a row with tabs between."""
    heads, lines = _TABLES[subject](view)
    if not out.is_terminal:
        for line in lines:
            out.file.write("\t".join(" ".join(cell.split()) for cell in line) + "\n")
        return
    table = Table(
        title=subject.value.capitalize(), title_justify="left", show_lines=False, pad_edge=False
    )
    for i, head in enumerate(heads):
        table.add_column(head, no_wrap=i == 0, overflow="fold")
    for line in lines:
        table.add_row(*(cell.replace("[", "\\[") for cell in line))
    out.print(table if lines else f"No {subject.value} in this record.")


def _rows(view: View, subject: Subject) -> Any:
    whole = contract(view)
    if subject is Subject.SOURCES:
        return {"reports": whole["reports"], "lineage": whole["lineage"]}
    if subject is Subject.TIMELINE:
        entries = timeline(view, Phrases(view))
        return [
            {"id": e.id, "kind": e.kind, "edtf": e.date.edtf if e.date else None, "text": e.text}
            for e in entries
        ]
    return whole[subject.value]


def _doubt(sure: bool) -> str:
    return "" if sure else "unsure"


def _timeline(view: View) -> tuple[Line, list[Line]]:
    entries = timeline(view, Phrases(view))
    lines: list[Line] = [(e.when, e.kind, e.text, e.note, _doubt(e.sure)) for e in entries]
    return ("When", "What", "Line", "How", ""), lines


def _statements(view: View) -> tuple[Line, list[Line]]:
    phrases = Phrases(view)
    lines: list[Line] = [
        (
            date_phrase(s.said_on) or "–",
            phrases.speaker(s),
            s.cue or "",
            s.content,
            f"{s.kind.value}, {MODE[s.mode]}",
            phrases.source(s.content_spans[0].report),
            _doubt(s.sure),
        )
        for s in statements_in_order(view, phrases)
    ]
    return ("Said on", "Speaker", "Cue", "Words", "Kind", "Printed by", ""), lines


def _acts(view: View) -> tuple[Line, list[Line]]:
    phrases = Phrases(view)
    lines: list[Line] = [
        (
            date_phrase(a.date) or "–",
            phrases.act(a),
            CORROBORATION[a.corroboration],
            phrases.quote(spans_of(a)[:1]),
            _doubt(a.sure),
        )
        for a in acts_by_date(view)
    ]
    return ("When", "Act", "Corroboration", "First evidence", ""), lines


def _documents(view: View) -> tuple[Line, list[Line]]:
    phrases = Phrases(view)
    public = {True: "public", False: "withheld", None: "–"}
    lines: list[Line] = []
    for paper in papers_by_date(view):
        answered = phrases.documents.get(paper.answers or "")
        lines.append(
            (
                date_phrase(paper.delivered) or "–",
                phrases.document(paper),
                answered.title if answered else "–",
                public[paper.public],
                _doubt(paper.sure),
            )
        )
    return ("Delivered", "Paper", "Answers", "Public", ""), lines


def _positions(view: View) -> tuple[Line, list[Line]]:
    phrases = Phrases(view)
    lines: list[Line] = [
        (
            date_phrase(p.on) or "–",
            phrases.actor(p.party),
            f"{STANCE_SIGN[p.stance]} {p.stance.value}",
            phrases.issue(p.issue),
            phrases.quote(p.spans[:1]),
            _doubt(p.sure),
        )
        for p in positions_by_issue(view, phrases)
    ]
    return ("On", "Party", "Stance", "Issue", "Words", ""), lines


def _sources(view: View) -> tuple[Line, list[Line]]:
    phrases, numbers, links = Phrases(view), origin_numbers(view), view.lineage()
    lines: list[Line] = []
    for report in sorted(phrases.reports, key=lambda r: (numbers.get(r, 0), r)):
        related = [
            f"{link.relation.value} {phrases.source(link.b if link.a == report else link.a)}"
            for link in links
            if report in (link.a, link.b)
        ]
        lines.append(
            (
                str(numbers.get(report, "–")),
                phrases.source(report),
                phrases.date_of(report),
                "; ".join(related) or "independence not established",
            )
        )
    return ("Origin", "Report", "Published", "Related"), lines


def _conflicts(view: View) -> tuple[Line, list[Line]]:
    phrases = Phrases(view)
    lines: list[Line] = [
        (
            conflict.kind.value,
            conflict.about,
            " | ".join(f"{s.reading}: “{phrases.quote(s.spans[:1])}”" for s in conflict.sides),
        )
        for conflict in view.conflicts()
    ]
    return ("Kind", "About", "Accounts"), lines


_TABLES: dict[Subject, Callable[[View], tuple[Line, list[Line]]]] = {
    Subject.TIMELINE: _timeline,
    Subject.STATEMENTS: _statements,
    Subject.ACTS: _acts,
    Subject.DOCUMENTS: _documents,
    Subject.POSITIONS: _positions,
    Subject.SOURCES: _sources,
    Subject.CONFLICTS: _conflicts,
}
