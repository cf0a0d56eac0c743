"""Sources: the origins of a record with their lineage, and one origin."""

from typing import Any

from ontherecord.serve.cards import basis
from ontherecord.serve.catalogue.shelf import Shelfmark
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.drawing.lineage import drawn
from ontherecord.serve.pages.paging import Pages
from ontherecord.serve.pages.reports import relation

_ORIGINS = 20  # on a page of the list
_DRAWN = 80  # reports in one picture: more rows than this are no picture
_REPORTS = 200  # of one origin
_WORDS_OF_RELATIONS = 6  # relations told of each report in the list


def sources(desk: Desk) -> Page:
    """Where the reports come from: origins, those with most reports first."""
    total = desk.catalogue.counts["origins"]
    page = min(desk.ask.page, max(-(-total // _ORIGINS), 1))
    sql = (
        "SELECT origin, count(*) AS reports, min(day) AS day FROM reports"
        " GROUP BY origin ORDER BY reports DESC, day, origin LIMIT ? OFFSET ?"
    )
    found = desk.catalogue.rows(sql, (_ORIGINS, (page - 1) * _ORIGINS))
    numbers = [row["origin"] for row in found]
    return Page(
        "sources.html",
        "Sources",
        {
            **_shown(desk, numbers),
            "total": total,
            "reports": desk.catalogue.counts["reports"],
            "found": Pages(total, page, _ORIGINS),
            "problems": desk.catalogue.problems[:100],
        },
    )


def origin(desk: Desk) -> Page:
    """One origin: its reports, and how each came by the words."""
    number = desk.ask.ids["id"]
    if not number.isdecimal() or not desk.catalogue.rows(
        "SELECT 1 FROM reports WHERE origin = ? LIMIT 1", (int(number),)
    ):
        raise NotHere("origin")
    return Page(
        "origin.html", f"Origin {number}", {**_shown(desk, [int(number)]), "number": number}
    )


def _shown(desk: Desk, numbers: list[int]) -> dict[str, Any]:
    """The list and the picture of some origins."""
    groups = [_reports(desk, number) for number in numbers]
    known = {mark.id for group in groups for mark in group}
    marks = ", ".join("?" * len(numbers))
    links = desk.catalogue.links(f"origin IN ({marks})", numbers)
    for group in groups:
        if len(group) == 1:  # what ties a single report to reports of other origins
            links += [one for one in desk.catalogue.links_of(group[0].id) if one not in links]
    few: list[list[Shelfmark]] = []
    for group in groups:
        if sum(map(len, few)) + len(group) <= _DRAWN:
            few.append(group)
    return {
        "origins": [(group[0].origin, [_source(desk, mark) for mark in group]) for group in groups],
        "picture": drawn(few, links) if few else None,
        "sizes": {group[0].origin: _size(desk, group[0].origin) for group in groups},
        "known": known,
    }


def _size(desk: Desk, number: int) -> int:
    return desk.catalogue.number("SELECT count(*) FROM reports WHERE origin = ?", (number,))


def _reports(desk: Desk, number: int) -> list[Shelfmark]:
    sql = f"SELECT id FROM reports WHERE origin = ? ORDER BY day, id LIMIT {_REPORTS}"
    return [desk.mark(row["id"]) for row in desk.catalogue.rows(sql, (number,))]


def _source(desk: Desk, mark: Shelfmark) -> dict[str, Any]:
    links = desk.catalogue.links_of(mark.id)
    return {
        "mark": mark,
        "when": short(mark.published) or "undated",
        "basis": basis(mark.published),
        "relations": [relation(desk, link, mark.id) for link in links[:_WORDS_OF_RELATIONS]],
        "more": max(len(links) - _WORDS_OF_RELATIONS, 0),
    }
