"""Search over everything: papers, parties, stances, acts, statements, reports."""

import re
from typing import Any

from ontherecord.serve.cards import Row, rows
from ontherecord.serve.catalogue.search import WEIGHED, Query, hits, understood
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, Page

# the best of each kind; statements and acts lead on to their lists with the same words
_BEST = {"document": 6, "position": 8, "act": 8, "statement": 15, "conflict": 4, "silence": 4}
_REPORTS = 12  # the best; a search is for lines first
# what begins a plain question, or ends one
_QUESTION = re.compile(
    r"(?:who|whom|whose|what|which|when|where|since|why|how|did|does|do|has|have|is|are|was|were|will)\b|.*\?\s*$",
    re.IGNORECASE,
)
_AROUND = 90  # characters about a hit in a report


def search(desk: Desk) -> Page:
    """What the record holds on the reader's words."""
    typed = desk.ask.text("q")
    query = understood(desk.catalogue, typed) if typed else None
    values: dict[str, Any] = {
        "query": query,
        "typed": typed,
        "most": WEIGHED,
        "answers": [],
        "groups": [],
        "reports": [],
        "actors": [],
    }
    if _QUESTION.match(typed):
        values["answers"] = rows(desk, desk.catalogue.lines(desk.answers(typed)))
    if query and query.terms:
        values["groups"] = [(kind, *_hits(desk, kind, most, query)) for kind, most in _BEST.items()]
        values["reports"] = [_report(desk, key, query) for key in reports_found(desk, query)]
        values["actors"] = [(key, desk.phrases.actor(key)) for key in query.actors]
    return Page("search.html", f"Search: {typed}" if typed else "Search", values)


def _hits(desk: Desk, kind: str, most: int, query: Query) -> tuple[list[Row], int]:
    """The best lines of a kind and how many there are."""
    places, total = hits(desk.catalogue, query, kind, most)
    return rows(desk, desk.catalogue.at_places(places)), total


def reports_found(desk: Desk, query: Query) -> list[str]:
    """The ids of the best reports."""
    places, _ = hits(desk.catalogue, query, "report", _REPORTS)
    found = desk.catalogue.by_place("reports", "n, id", places)
    return [found[place]["id"] for place in places]


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
