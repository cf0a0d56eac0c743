"""Papers: the list, and a page for each with its chain of custody."""

from dataclasses import dataclass
from typing import Any

from ontherecord.export.phrases import confirmation, counted
from ontherecord.nouns.act import Act, Corroboration
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.document import Document
from ontherecord.serve.cards import PUBLIC, Named, Row, named, row, rows
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.evidence import groups_of, reasons_of
from ontherecord.serve.pages.paging import Pages

_PAGE = 40  # papers on one page


@dataclass(frozen=True, slots=True)
class Summary:
    """A paper in one row of the overview: where it is and who says so."""

    id: str
    title: str
    kind: str
    by: tuple[Named, ...]
    to: tuple[Named, ...]
    when: str
    public: str
    confirmed: str
    by_both: bool
    told_by: tuple[str, ...]
    answer: Named | None
    answers: Named | None
    sure: bool
    reports: int


def papers_in_order(desk: Desk, most: int, page: int = 1) -> list[Document]:
    """Papers by the day on which they were handed over, undated ones last."""
    sql = "SELECT kind, noun FROM lines WHERE kind = 'document' ORDER BY n LIMIT ? OFFSET ?"
    return desk.catalogue.nouns(desk.catalogue.rows(sql, (most, (page - 1) * most)))


def papers(desk: Desk) -> Page:
    """All papers."""
    total = desk.catalogue.counts["documents"]
    pages = Pages(total, min(desk.ask.page, max(-(-total // _PAGE), 1)), _PAGE)
    found = [summary_of(desk, paper) for paper in papers_in_order(desk, _PAGE, pages.page)]
    return Page("papers.html", "Papers", {"papers": found, "found": pages, "total": total})


def waiting(desk: Desk, most: int) -> list[tuple[Summary, int]]:
    """Papers handed over to somebody that nothing in the record answers, with the days gone by since, at least."""
    sql = (
        "SELECT d.kind, d.noun FROM lines d WHERE d.kind = 'document' AND d.object IS NULL AND d.first IS NOT NULL"
        " AND d.sub NOT IN ('response', 'statement', 'report', 'read-out')"
        " AND NOT EXISTS (SELECT 1 FROM lines x WHERE x.object = d.id"
        " AND (x.kind = 'document' OR (x.kind = 'silence' AND x.sub = 'open')))"
        " ORDER BY d.first LIMIT ?"
    )
    found = desk.catalogue.nouns(desk.catalogue.rows(sql, (most,)))
    today = desk.today
    return [
        (summary_of(desk, paper), (today - paper.delivered.days()[1]).days)
        for paper in found
        if paper.delivered and paper.to
    ]


def summary_of(desk: Desk, paper: Document) -> Summary:
    """A paper with what the acts and the steps of its custody say of it."""
    about = _about(desk, paper.id)
    answer = next((line for line in about if isinstance(line, Document)), None)
    answered = desk.catalogue.documents.get(paper.answers or "")
    voices: dict[str, None] = {}
    best: Act | None = None
    for line in about:
        if isinstance(line, Custody):
            voices |= dict.fromkeys((*line.claimed_by, *line.confirmed_by))
        elif isinstance(line, Act) and line.type in ("deliver", "receive"):
            voices |= dict.fromkeys(told.by for told in line.attestations if told.by)
            best = max(best or line, line, key=lambda act: _RANK.index(act.corroboration))
    return Summary(
        id=paper.id,
        title=paper.title,
        kind=paper.kind.replace("-", " "),
        by=named(desk, paper.by),
        to=named(desk, paper.to),
        when=short(paper.delivered),
        public=PUBLIC[paper.public],
        confirmed=confirmation(best) if best else "",
        by_both=best is not None and best.corroboration is Corroboration.BOTH_SIDES,
        told_by=tuple(desk.phrases.actor(key) for key in voices),
        answer=Named(answer.id, answer.title) if answer else None,
        answers=Named(answered.id, answered.title) if answered else None,
        sure=paper.sure,
        reports=len({span.report for span in paper.spans}),
    )


_RANK = tuple(Corroboration)  # the worst first


def paper(desk: Desk) -> Page:
    """One paper: its chain of custody, what it answers, what answers it, what is said of it."""
    line = desk.catalogue.line(desk.ask.ids["id"])
    if not isinstance(line, Document):
        raise NotHere("paper")
    about = _about(desk, line.id)
    steps = [one for one in about if isinstance(one, Custody)]
    versions = [
        Named(other.id, other.title)
        for other in desk.catalogue.documents.values()
        if line.id == other.version_of or line.version_of == other.id
    ]
    values: dict[str, Any] = {
        "paper": summary_of(desk, line),
        "line": row(desk, line),
        "steps": rows(desk, steps),
        "acts": _kind(desk, about, "act"),
        "silences": _kind(desk, about, "silence"),
        "provisions": _kind(desk, about, "provision"),
        "answered_by": [one for one in about if isinstance(one, Document)],
        "versions": versions,
        "groups": groups_of(desk, line),
        "reasons": reasons_of(desk, line),
        "mentions": counted(len(line.spans), "mention"),
    }
    return Page("paper.html", line.title, values)


def _about(desk: Desk, key: str) -> list[Any]:
    """Acts, steps, silences, provisions and answers that are about a paper, in order of time."""
    sql = "SELECT kind, noun FROM lines WHERE object = ? ORDER BY coalesce(first, 9999999), n LIMIT 300"
    return desk.catalogue.nouns(desk.catalogue.rows(sql, (key,)))


def _kind(desk: Desk, lines: list[Any], kind: str) -> list[Row]:
    return [found for found in rows(desk, lines) if found.kind == kind]
