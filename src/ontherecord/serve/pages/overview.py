"""The overview: the exchange at a glance."""

from dataclasses import dataclass
from typing import Any

from ontherecord.export.phrases import STANCE_SIGN
from ontherecord.nouns.position import Position, Stance
from ontherecord.serve.cards import Named, Row, row, rows
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, Page
from ontherecord.serve.pages.papers import papers_in_order, summary_of, waiting

_NEWEST = 8  # acts and steps of custody, those of the last days
_ISSUES = 40  # rows of the matrix on this page; the rest is on the page of issues
_PARTIES = 6  # columns of the matrix that stay readable side by side
_PAPERS = 12  # the first of them; the rest is on the page of papers
_OPEN = 12  # matters that wait longest


@dataclass(frozen=True, slots=True)
class Stand:
    """One stance in a cell of the matrix."""

    id: str
    sign: str
    stance: str
    when: str
    sure: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An issue and, for each party of the head, what it has said of it, oldest first."""

    issue: Named
    cells: tuple[tuple[Stand, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Issues by parties."""

    parties: tuple[Named, ...]
    rows: tuple[MatrixRow, ...]
    more: int


def overview(desk: Desk) -> Page:
    """The first page of a record."""
    total = desk.catalogue.counts["documents"]
    values: dict[str, Any] = {
        "counts": desk.catalogue.counts,
        "exchanges": _exchanges(desk),
        "papers": [summary_of(desk, paper) for paper in papers_in_order(desk, _PAPERS)],
        "more_papers": max(total - _PAPERS, 0),
        "waiting": waiting(desk, _OPEN),
        "matrix": matrix(desk, _ISSUES),
        "open": open_matters(desk),
        "newest": _newest(desk),
        "stances": [(STANCE_SIGN[stance], stance.value) for stance in Stance],
        "stories": _stories(desk),
    }
    return Page("overview.html", "Overview", values)


def _exchanges(desk: Desk) -> list[tuple[str, tuple[Named, ...]]]:
    ordered = sorted(
        desk.catalogue.exchanges, key=lambda e: (-len(e.documents) - len(e.issues), e.id)
    )
    return [
        (one.title, tuple(Named(key, desk.phrases.actor(key)) for key in one.parties))
        for one in ordered[:6]
    ]


def matrix(desk: Desk, most: int, parties: int = _PARTIES) -> Matrix:
    """The matrix, the issues with most parties first."""
    return desk.catalogue.once(f"matrix {most} {parties}", lambda: _matrix(desk, most, parties))


def _matrix(desk: Desk, most: int, parties: int) -> Matrix:
    sql = (
        "SELECT issue, count(DISTINCT speaker) AS parties, count(*) AS told FROM lines"
        " WHERE kind = 'position' AND issue IS NOT NULL"
        " GROUP BY issue ORDER BY parties DESC, told DESC, issue"
    )
    issues = [found["issue"] for found in desk.catalogue.rows(sql)]
    heads = desk.catalogue.rows(
        "SELECT speaker, count(*) AS held FROM lines WHERE kind = 'position'"
        " GROUP BY speaker ORDER BY held DESC, speaker LIMIT ?",
        (parties,),
    )
    columns = [head["speaker"] for head in heads]
    shown = issues[:most]
    held = _held(desk, shown)
    return Matrix(
        tuple(Named(key, desk.phrases.actor(key)) for key in columns),
        tuple(
            MatrixRow(
                Named(issue, desk.phrases.issue(issue)),
                tuple(tuple(held.get((issue, party), ())) for party in columns),
            )
            for issue in shown
            if any((issue, party) in held for party in columns)
        ),
        max(len(issues) - len(shown), 0),
    )


def _held(desk: Desk, issues: list[str]) -> dict[tuple[str, str], list[Stand]]:
    marks = ", ".join("?" * len(issues))
    sql = f"SELECT kind, noun FROM lines WHERE kind = 'position' AND issue IN ({marks}) ORDER BY n"
    held: dict[tuple[str, str], list[Stand]] = {}
    for line in desk.catalogue.nouns(desk.catalogue.rows(sql, issues)):
        held.setdefault((line.issue, line.party), []).append(_stand(line))
    return held


def _stand(line: Position) -> Stand:
    return Stand(line.id, STANCE_SIGN[line.stance], line.stance.value, short(line.on), line.sure)


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
