"""A line's page: its evidence in full, how far it is confirmed, and what the record says of it."""

from typing import Any

from ontherecord.nouns.act import Act
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.statement import Statement
from ontherecord.record.lines import LINES
from ontherecord.serve.cards import NAME, Row, row, rows
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.evidence import groups_of, reasons_of
from ontherecord.serve.pages.corrections import said_of

_COPIES = 20  # of each kind of line, and judgements, told beside one line
_DATE = {kind.noun: kind.date for kind in LINES.values()}


def line(desk: Desk) -> Page:
    """One line. Asked for by the page that it stands on, only the part that goes beside it."""
    found = desk.catalogue.line(desk.ask.ids["id"])
    if found is None:
        raise NotHere("line")
    template = "line_part.html" if desk.ask.partial else "line.html"
    return Page(template, f"{NAME[row(desk, found).kind].capitalize()}", values_of(desk, found))


def values_of(desk: Desk, found: Any) -> dict[str, Any]:
    """What the templates of a line need."""
    field = _DATE[type(found)]
    date: DateReading | None = getattr(found, field) if field else None
    return {
        "line": row(desk, found),
        "date": date,
        "rivals": [(short(DateReading(r.edtf, r.basis)), r.basis) for r in date.rivals]
        if date
        else [],
        "groups": groups_of(desk, found),
        "reasons": reasons_of(desk, found),
        "linked": _linked(desk, found),
        "judgements": _judgements(desk, found),
        "said": said_of(desk, found.id),
    }


def _linked(desk: Desk, found: Any) -> list[tuple[str, list[Row]]]:
    """Other lines that this one is tied to."""
    catalogue, linked = desk.catalogue, []
    if isinstance(found, Statement):
        linked.append(("The same words elsewhere", catalogue.lines(found.same_as[:_COPIES])))
        linked.append(("Said within", catalogue.lines([found.within] if found.within else [])))
    if isinstance(found, Act):
        before = catalogue.lines([found.fulfils] if found.fulfils else [])
        linked.append(("Does what was announced", before))
    return [(heading, rows(desk, lines)) for heading, lines in linked if lines]


def _judgements(desk: Desk, found: Any) -> list[tuple[str, str, str]]:
    """(verdict, reason, by) of the judgements that name this line."""
    told = desk.catalogue.judgements([found.id])
    return [(one.verdict.value, one.reason, one.by) for one in told[:_COPIES]]
