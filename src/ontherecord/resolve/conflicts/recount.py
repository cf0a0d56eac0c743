"""Numbers that the record can count again: how long a paper took, between two days that it knows itself.

"Our partners had taken nearly a month and a half to study our draft": the draft was handed over on 15 December, the
answer on 26 January, 42 days. Checked are spans of time that a sentence ties to one paper; what is counted
beside them is the paper's own delivery, and its answer's, or the day on which the words were said.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ontherecord.language.time.words import number
from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Check, Conflict, ConflictKind, Side
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.findings import PaperFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import DELIVER, Known
from ontherecord.resolve.dating import said_on

_UNITS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_STRETCH = re.compile(
    r"\b(?:(?P<how>nearly|almost|about|around|some|roughly|more than|over|less than|under|barely|exactly|just)\s+)?"
    r"(?P<n>(?:half )?an?|[a-z]+(?:-[a-z]+)?|\d+)\s+(?P<unit>day|week|month|year)s?(?P<half>\s+and\s+a\s+half)?\b",
    re.IGNORECASE,
)
# Ties of a stretch of time to the way of a paper; "nine days to write it" is none.
_WAY = re.compile(
    r"\b(?:(?:take|took|taken|taking|need(?:ed)?|had)\b.{0,60}\bto (?:study|read|answer|reply|respond|consider|examine|"
    r"review)\b|unanswered\b.{0,20}\bfor\b|been (?:lying|sitting|waiting)\b|"
    r"(?:days?|weeks?|months?|a half) after (?:receiving|getting|being handed|(?:it|they) (?:was|were|had been) "
    r"(?:handed|delivered|received|given|sent)|the (?:delivery|receipt)|"
    r"(?!\S+ \S+ \S+ \S+ (?:not|never))(?:\S+ ){1,5}?(?:handed|delivered|sent|presented|received|gave|conveyed|"
    r"transmitted|submitted))\b)",
    re.IGNORECASE | re.DOTALL,
)
_OPEN = 10  # days that a date may leave open
_FAR = 2.5  # times: a stretch that is so far off is of another thing
_LOOSE = {"day": 1.0, "week": 3.0, "month": 6.0, "year": 30.0}  # days that the unit leaves open


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of time as printed, and the days that it allows."""

    printed: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class _Counted:
    """Days counted between two days, in words, and the words that they come from."""

    least: int
    most: int
    words: str
    basis: tuple[Span, ...]


def find_checks(acts: Sequence[Told], known: Known) -> tuple[Check, ...]:
    """The stretches of time that could be counted again, sorted by id; copies of the words are one check."""
    found: dict[str, Check] = {}
    for report in known.coverage.order:
        for check in _checks(report, acts, known):
            held = found.setdefault(check.id, check)
            spans = tuple(sorted({*held.spans, *check.spans}))
            found[check.id] = replace(held, spans=spans)
    return tuple(found[key] for key in sorted(found))


def conflicts_of(checks: Sequence[Check]) -> tuple[Conflict, ...]:
    """A conflict for each number that the record counts otherwise."""
    return tuple(
        Conflict(
            id=make_id("c", ConflictKind.CHECKED_NUMBER.value, check.id),
            kind=ConflictKind.CHECKED_NUMBER,
            about=f"how long it took: {check.claimed}",
            sides=(Side(check.claimed, check.spans), Side(check.counted, check.basis)),
        )
        for check in checks
        if not check.holds and check.basis
    )


def _checks(report: str, acts: Sequence[Told], known: Known) -> Iterator[Check]:
    source = known.coverage.reports[report]
    for start, end in sentences(source.text):
        if not _WAY.search(source.text, start, end):
            continue
        span = _trimmed(report, source.text, start, end)
        papers = _papers_in(span, known)
        stretches = [s for m in _STRETCH.finditer(source.text, start, end) if (s := _stretch(m))]
        if len(papers) not in (1, 2) or len(stretches) != 1:
            continue
        later = papers[1] if len(papers) > 1 else None
        check = _check(stretches[0], span, (papers[0], later), acts, known)
        if check is not None:
            yield check


def _check(
    stretch: _Stretch,
    span: Span,
    papers: tuple[Document, Document | None],
    acts: Sequence[Told],
    known: Known,
) -> Check | None:
    """The stretch against the nearest count of the record; None where it is of something else.

    Of two papers it is the time between them.
    """
    paper, later = papers
    counts = list(_counts(paper, span, acts, known) if later is None else _between(papers, acts))
    if not counts:
        return None
    middle = (stretch.low + stretch.high) / 2
    nearest = min(counts, key=lambda c: (abs((c.least + c.most) / 2 - middle), c.words))
    days = max(1.0, (nearest.least + nearest.most) / 2)
    if max(days / middle, middle / days) > _FAR:
        return None
    return Check(
        id=make_id("n", paper.id, stretch.printed.casefold()),
        claimed=stretch.printed,
        counted=nearest.words,
        holds=nearest.least <= stretch.high and stretch.low <= nearest.most,
        spans=(span,),
        basis=nearest.basis,
    )


def _counts(paper: Document, span: Span, acts: Sequence[Told], known: Known) -> Iterator[_Counted]:
    """From the delivery of a paper to that of its answer, and to the day of the words."""
    asked = known.papers.get(paper.answers) if paper.answers else paper
    if asked is None or not _is_day(asked.delivered):
        return
    answers = [d for d in known.papers.documents if d.answers == asked.id and _is_day(d.delivered)]
    for answer in answers:
        yield _counted(asked, answer.delivered, _told(asked, acts) + _told(answer, acts))
    said = _said(span, known)
    if said is not None and _is_day(said):
        yield _counted(asked, said, _told(asked, acts))


def _between(papers: tuple[Document, Document | None], acts: Sequence[Told]) -> Iterator[_Counted]:
    """From the delivery of the one of two papers to that of the other, which one sentence names together."""
    dated = [paper for paper in papers if paper is not None and _is_day(paper.delivered)]
    dated.sort(key=lambda paper: (paper.delivered.days() if paper.delivered else (), paper.id))
    if len(dated) > 1 and {*dated[0].by} & {*dated[1].to}:
        first, second = dated
        yield _counted(first, second.delivered, _told(first, acts) + _told(second, acts))


def _counted(asked: Document, until: DateReading | None, basis: tuple[Span, ...]) -> _Counted:
    begin = asked.delivered.days() if asked.delivered else (dt.date.min, dt.date.min)
    end = until.days() if until else begin
    least, most = (end[0] - begin[1]).days, (end[1] - begin[0]).days
    days = f"{least} days" if least == most else f"{least} to {most} days"
    shown = [r.edtf.rstrip("~?") for r in (asked.delivered, until) if r is not None]
    return _Counted(least, most, f"{days}: {shown[0]} to {shown[-1]}", tuple(sorted({*basis})))


def _is_day(date: DateReading | None) -> bool:
    """Whether a date is known closely enough to count from."""
    if date is None or not date.value or date.is_by_then:
        return False
    first, last = date.days()
    return (last - first).days <= _OPEN


def _told(paper: Document, acts: Sequence[Told]) -> tuple[Span, ...]:
    """The words that tell of a paper's delivery on its day, two at most."""
    found = [
        member.evidence
        for act, members in acts
        if act.type == DELIVER and act.modality is Modality.DID and act.object == paper.id
        for member in members
        if member.date is not None and paper.delivered and member.date.overlaps(paper.delivered)
    ]
    return tuple(found[:2])


def _said(span: Span, known: Known) -> DateReading | None:
    """The day on which the words were said, else that of the report."""
    for line in known.coverage.findings[span.report].statements:
        if any(span.covers(c) or c.covers(span) for c in line.content):
            told = said_on(line, span.report, known.coverage)
            return told or known.coverage.published.get(span.report)
    return known.coverage.published.get(span.report)


def _papers_in(span: Span, known: Known) -> list[Document]:
    """The papers that a sentence names."""
    keys: set[str] = set()
    for at, paper in enumerate(known.coverage.findings[span.report].papers):
        if span.covers(paper.span):
            placed = known.papers.all_of(span.report, at)
            keys.update(placed or _speakers_own(paper, span, known))
    found = [known.papers.get(key) for key in sorted(keys)]
    sure = [paper for paper in found if paper is not None and paper.sure]
    asked = {paper.answers for paper in sure}
    return [paper for paper in sure if paper.id not in asked] if len(sure) == len(found) else []


def _speakers_own(paper: PaperFinding, span: Span, known: Known) -> tuple[str, ...]:
    """The first of the papers that a speaker calls "our draft", where all were handed over together."""
    if known.coverage.words(paper.span).split()[0].lower() not in ("our", "my"):
        return ()
    speakers = {
        known.cast.party(known.statements[span.report, at].speaker)
        for at, line in enumerate(known.coverage.findings[span.report].statements)
        if any(c.covers(paper.span) for c in line.content)
    }
    own = [d for d in known.papers.documents if d.kind == paper.kind and {*d.by} == speakers]
    days = {d.delivered for d in own}
    return (min(d.id for d in own),) if len(days) == 1 else ()


def _stretch(match: re.Match[str]) -> _Stretch | None:
    words, unit = match["n"].lower(), match["unit"].lower()
    value = 0.5 if words.startswith("half") else 1.0 if words in ("a", "an") else number(words)
    if value is None or value <= 0:
        return None
    days, loose = (float(value) + (0.5 if match["half"] else 0.0)) * _UNITS[unit], _LOOSE[unit]
    how = (match["how"] or "").lower()
    low, high = days - loose, days + loose
    if how in ("nearly", "almost", "less than", "under", "barely"):
        low = days * 0.75 - 1
    if how in ("more than", "over"):
        low, high = days, days * 1.9 + 1
    if how in ("about", "around", "some", "roughly"):
        low, high = min(low, days * 0.8), max(high, days * 1.2)
    return _Stretch(" ".join(match.group().split()), low, high)


def _trimmed(report: str, text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return Span(report, start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))
