"""Search over everything: papers, parties, stances, acts, statements, reports."""

from typing import Any

from ontherecord.serve.cards import rows
from ontherecord.serve.catalogue.search import Query, expression, understood
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, Page

# the best of each kind; statements and acts lead on to their lists with the same words
_BEST = {"document": 6, "position": 8, "act": 8, "statement": 15, "conflict": 4, "silence": 4}
_REPORTS = 12
# with more hits than this the newest are shown instead of the best: to weigh all would take longer than to read them
_WEIGHED = 3000
_AROUND = 90  # characters about a hit in a report


def search(desk: Desk) -> Page:
    """What the record holds on the reader's words."""
    typed = desk.ask.text("q")
    query = understood(desk.catalogue, typed) if typed else None
    values: dict[str, Any] = {
        "query": query,
        "typed": typed,
        "groups": [],
        "reports": [],
        "actors": [],
    }
    if query and query.terms:
        question = expression(query)
        values["groups"] = [
            (kind, *_hits(desk, kind, most, question)) for kind, most in _BEST.items()
        ]
        values["reports"] = _reports(desk, query, question)
        values["actors"] = [(key, desk.phrases.actor(key)) for key in query.actors]
    return Page("search.html", f"Search: {typed}" if typed else "Search", values)


def _hits(desk: Desk, kind: str, most: int, question: str) -> tuple[list[Any], int]:
    """The best lines of a kind and how many there are."""
    found = "FROM words JOIN lines ON lines.n = words.rowid WHERE words MATCH ? AND lines.kind = ?"
    total = desk.catalogue.number(
        f"SELECT count(*) FROM (SELECT 1 {found} LIMIT {_WEIGHED + 1})", (question, kind)
    )
    if not total:
        return [], 0
    order = "bm25(words, 1.0, 0.6)" if total <= _WEIGHED else "words.rowid DESC"
    sql = f"SELECT lines.kind, lines.noun {found} ORDER BY {order} LIMIT {most}"
    lines = desk.catalogue.nouns(desk.catalogue.rows(sql, (question, kind)))
    return rows(desk, lines), total


def _reports(desk: Desk, query: Query, question: str) -> list[dict[str, Any]]:
    """The best reports with the place where the first of the words stands."""
    found = "FROM words JOIN reports ON reports.n = words.rowid WHERE words MATCH ?"
    total = desk.catalogue.number(
        f"SELECT count(*) FROM (SELECT 1 {found} LIMIT {_WEIGHED + 1})", (question,)
    )
    order = "bm25(words, 1.0, 3.0)" if total <= _WEIGHED else "words.rowid DESC"
    sql = f"SELECT reports.id {found} ORDER BY {order} LIMIT {_REPORTS}"
    return [_report(desk, row["id"], query) for row in desk.catalogue.rows(sql, (question,))]


def _report(desk: Desk, key: str, query: Query) -> dict[str, Any]:
    mark, text = desk.mark(key), desk.catalogue.report(key).text
    lowered = text.casefold() if len(text.casefold()) == len(text) else text
    forms = [form for term in query.terms for form in (*term.forms, *term.other)]
    at = min((place for form in forms if (place := lowered.find(form)) >= 0), default=0)
    start = max(at - _AROUND, 0)
    snippet = " ".join(text[start : at + 2 * _AROUND].split())
    return {
        "mark": mark,
        "when": short(mark.published) or "undated",
        "snippet": f"{'… ' if start else ''}{snippet} …",
    }
