"""The overview: the exchange at a glance."""

from typing import Any

from ontherecord.serve.cards import Row, row, rows
from ontherecord.serve.desk import Desk, Page
from ontherecord.serve.pages.matrix import STANCES, matrix
from ontherecord.serve.pages.papers import papers_in_order, summary_of, waiting

_NEWEST = 8  # acts and steps of custody, those of the last days
_ISSUES = 40  # rows of the matrix on this page; the rest is on the page of issues
_PAPERS = 12  # the first of them; the rest is on the page of papers
_OPEN = 12  # matters that wait longest


def overview(desk: Desk) -> Page:
    """The first page of a record."""
    total = desk.catalogue.counts["documents"]
    values: dict[str, Any] = {
        "counts": desk.catalogue.counts,
        "headline": desk.catalogue.headline,
        "papers": [summary_of(desk, paper) for paper in papers_in_order(desk, _PAPERS)],
        "more_papers": max(total - _PAPERS, 0),
        "waiting": waiting(desk, _OPEN),
        "matrix": matrix(desk, _ISSUES),
        "open": open_matters(desk),
        "newest": _newest(desk),
        "stances": STANCES,
        "stories": _stories(desk),
    }
    return Page("overview.html", "Overview", values)


def open_matters(desk: Desk) -> list[Row]:
    """What waits for an answer, the longest first: silences, then stances told as unanswered."""
    sql = (
        "SELECT kind, noun FROM lines WHERE (kind = 'silence' AND sub = 'open')"
        " OR (kind = 'position' AND sub = 'unanswered') ORDER BY kind DESC, coalesce(first, 9999999), n LIMIT ?"
    )
    return rows(desk, desk.catalogue.nouns(desk.catalogue.rows(sql, (_OPEN,))))


def _newest(desk: Desk) -> list[Row]:
    sql = (
        "SELECT kind, noun FROM lines WHERE kind IN ('act', 'custody') AND first IS NOT NULL"
        " ORDER BY first DESC, last, n DESC LIMIT ?"
    )
    return [row(desk, line) for line in desk.catalogue.nouns(desk.catalogue.rows(sql, (_NEWEST,)))]


def _stories(desk: Desk) -> list[tuple[int, list[str]]]:
    """The origins that several reports go back to, the largest first: (number, some of the reports' sources)."""
    sql = (
        "SELECT origin, group_concat(id) AS ids, count(*) AS reports FROM reports"
        " GROUP BY origin HAVING reports > 1 ORDER BY reports DESC, origin LIMIT 5"
    )
    return [
        (found["origin"], [desk.mark(key).source for key in found["ids"].split(",")])
        for found in desk.catalogue.rows(sql)
    ]
