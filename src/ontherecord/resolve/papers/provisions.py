"""Provisions: the articles and numbered points of papers whose text is in the collection.

A report is read as a paper where its points are numbered one after another and lay something down. Each point goes to
the issue on which a position stands on its words, else to the one whose label its words hold, and to none where several
fit as well.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.nouns.ids import make_id
from ontherecord.nouns.position import Issue, Position, Provision
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.positions.linkages import NAMING
from ontherecord.resolve.wording import content

_ARTICLE = re.compile(
    r"^[ \t#*_>]*(?P<label>(?:Article|ARTICLE|Art\.|Section|SECTION|Point|Clause|Chapter)\s+"
    r"(?P<n>\d{1,3}|[IVXL]+))\b",
    re.MULTILINE,
)
_POINT = re.compile(r"^[ \t>]*(?P<label>(?P<n>\d{1,2})[.)])\s+(?=[“\"A-Z])", re.MULTILINE)
_LAYS_DOWN = re.compile(
    r"\b(?:shall|will|undertakes?|agrees?|must|decides?|calls? (?:on|upon|for)|requests?|reaffirms?|commits?|"
    r"may not|refrains?|recogni[sz]es?|urges?|notes?|regrets?|finds?|took note|considers?|instructs?|directs?|"
    r"are prohibited)\b",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"\b(?:draft|treaty|agreement|convention|protocol|communiqu[eé]|declaration|resolution|memorandum|proposals?|"
    r"framework|accord|plan|demands|terms|roadmap|charter|understanding)\b",
    re.IGNORECASE,
)
_LEAST = 3  # points in a row that make a paper
_LONGEST = 600  # characters of a point that are kept as its words
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class _Point:
    label: str
    number: int
    start: int
    end: int


def find_provisions(
    issues: Sequence[Issue], positions: Sequence[Position], known: Known
) -> tuple[Provision, ...]:
    """All provisions, sorted by id; copies of one text give each provision once."""
    stems = {issue.id: content(issue.label) - NAMING for issue in issues}
    found: dict[str, Provision] = {}
    for report in known.coverage.order:
        source = known.coverage.reports[report]
        points = _points(source)
        paper = _paper(report, known) if points else None
        for point in points:
            line = _provision(point, source, paper, stems)
            told = _told(line.spans[0], positions)
            line = replace(line, issue=told) if told is not None else line
            found.setdefault(line.id, line)
    return tuple(found[key] for key in sorted(found))


def _told(span: Span, positions: Sequence[Position]) -> str | None:
    """The one issue on which a position stands on words of a point."""
    issues = {
        line.issue
        for line in positions
        if any(span.covers(words) or words.covers(span) for words in line.spans)
    }
    return issues.pop() if len(issues) == 1 else None


def _provision(
    point: _Point, source: Report, paper: str | None, stems: Mapping[str, frozenset[str]]
) -> Provision:
    piece = source.text[point.start : point.end]
    words = " ".join(piece.split())
    own = content(words)
    fitting = [key for key, wanted in stems.items() if len(wanted) > 1 and wanted <= own]
    most = max((len(stems[key]) for key in fitting), default=0)
    best = sorted(key for key in fitting if len(stems[key]) == most)
    return Provision(
        id=make_id("v", source.digest, point.start),
        document=paper,
        number=point.label,
        words=words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …",
        issue=best[0] if len(best) == 1 else None,
        spans=(Span(source.id, point.start, point.end),),
    )


def _points(source: Report) -> list[_Point]:
    """The numbered points of a text that is a paper; none where it is not."""
    if not _TITLES.search(source.text[:400]) and not _TITLES.search(source.title or ""):
        return []
    for pattern in (_ARTICLE, _POINT):
        rows = _in_a_row(list(_numbered(pattern, source.text)))
        laying = sum(bool(_LAYS_DOWN.search(source.text, p.start, p.end)) for p in rows)
        if len(rows) >= _LEAST and 2 * laying >= len(rows):
            return rows
    return []


def _numbered(pattern: re.Pattern[str], text: str) -> Iterator[_Point]:
    """Each point with its words, up to the next point or the end of its last paragraph."""
    matches = list(pattern.finditer(text))
    for at, match in enumerate(matches):
        end = matches[at + 1].start() if at + 1 < len(matches) else _end(text, match.end())
        piece = text[match.end() : end]
        start = match.end() + len(piece) - len(piece.lstrip(" \t\n.:)—–-*#"))
        last = match.end() + len(piece.rstrip(" \t\n*#"))
        if start < last:
            yield _Point(" ".join(match["label"].split()), _value(match["n"]), start, last)


def _end(text: str, start: int) -> int:
    """Where the last point ends: with its paragraph."""
    stop = re.compile(r"\n\s*\n").search(text, start + 2)
    return stop.start() if stop else len(text)


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [_ROMAN[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _in_a_row(points: list[_Point]) -> list[_Point]:
    """The points that are numbered one after another from the first on."""
    found: list[_Point] = []
    for point in points:
        if not found or point.number == found[-1].number + 1:
            found.append(point)
    return found


def _paper(report: str, known: Known) -> str | None:
    """The one paper whose text the report is: the only one that it names before its first point."""
    keys = {
        key
        for at, paper in enumerate(known.coverage.findings[report].papers)
        if paper.span.start < 400
        for key in known.papers.all_of(report, at)
    }
    return keys.pop() if len(keys) == 1 else None
