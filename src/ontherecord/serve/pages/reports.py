"""A report's page: its text with every evidence span marked, and the lines that stand on it."""

from typing import Any

from ontherecord.export.dossier.marks import Mark, MarkedPassage, mark_report
from ontherecord.export.phrases import date_phrase
from ontherecord.nouns.lineage import Direction, LineageLink
from ontherecord.nouns.span import Span
from ontherecord.serve.cards import NAME, Row, basis, rows
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.outside import web_address

# the kinds of line that are marked in a text; statements also show their speaker and cue when opened
_MARKED = ("statement", "act", "document", "position", "custody", "conflict")
_MOST = 1500  # lines listed beside one report
_WAY = {
    Direction.A_TO_B: "taken over by",
    Direction.B_TO_A: "taken from",
    Direction.COMMON: "of one source with",
    Direction.UNKNOWN: "direction not known, with",
}


def report(desk: Desk) -> Page:
    """One report."""
    key = desk.ask.ids["id"]
    if key not in desk.catalogue.marks:
        raise NotHere("report")
    text, mark = desk.catalogue.report(key), desk.mark(key)
    passages = marked(desk, key)
    values: dict[str, Any] = {
        "report": text,
        "mark": mark,
        "when": date_phrase(mark.published) or "undated",
        "basis": basis(mark.published),
        "link": web_address(text.url),
        "passages": passages,
        "lines_of": _lines(desk, key),
        "relations": [relation(desk, link, key) for link in desk.catalogue.links_of(key)],
        "legend": [(kind, NAME[kind]) for kind in _MARKED],
    }
    return Page("report.html", mark.title, values)


def marked(desk: Desk, key: str) -> tuple[MarkedPassage, ...]:
    """The passages of a report, cut where a line's words begin or end."""
    sql = (
        "SELECT m.start, m.end, m.kind, l.id FROM marks m JOIN lines l ON l.n = m.n"
        f" WHERE m.report = ? AND m.kind IN ({', '.join('?' * len(_MARKED))})"
        " ORDER BY m.start, m.end, m.n"
    )
    found = [
        Mark(row["id"], row["kind"], Span(key, row["start"], row["end"]))
        for row in desk.catalogue.rows(sql, (key, *_MARKED))
    ]
    return mark_report(desk.catalogue.report(key), found)


def _lines(desk: Desk, key: str) -> list[Row]:
    """The lines that stand on a report, in the order in which their words are printed."""
    sql = (
        "SELECT l.kind, l.noun, min(m.start) AS at FROM marks m JOIN lines l ON l.n = m.n"
        f" WHERE m.report = ? AND m.kind IN ({', '.join('?' * len(_MARKED))})"
        f" GROUP BY m.n ORDER BY at, m.n LIMIT {_MOST}"
    )
    found = desk.catalogue.rows(sql, (key, *_MARKED))
    return rows(desk, desk.catalogue.nouns(found))


def relation(desk: Desk, link: LineageLink, report: str) -> dict[str, Any]:
    """How a report is related to another, seen from the first."""
    other = link.b if link.a == report else link.a
    return {
        "other": other,
        "source": desk.mark(other).source,
        "relation": link.relation.value.replace("-", " "),
        "way": _WAY[link.direction_from(report)],
        "share": f"{link.share:.0%}",
        "reasons": link.reasons,
        "a": link.a,
        "b": link.b,
    }
