"""Headlines against the reports under them: a number that the report itself gives otherwise.

Only where the report counts that thing once, so that the headline can mean no other count.
"""

from collections.abc import Iterator

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.findings import FigureFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.report import PassageKind
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.counts import count_range
from ontherecord.resolve.wording import stem

_MOST = 4  # times: numbers farther apart count different things


def find_headline_conflicts(known: Known) -> tuple[Conflict, ...]:
    """One conflict for each headline whose number no number of its report meets."""
    found = {
        conflict.id: conflict
        for report in known.coverage.order
        for conflict in _conflicts(report, known)
    }
    return tuple(found[key] for key in sorted(found))


def _conflicts(report: str, known: Known) -> Iterator[Conflict]:
    heads, body = _figures(report, known)
    for head in heads:
        same = [f for f in body if stem(f.noun.casefold()) == stem(head.noun.casefold())]
        low, high = count_range(head)
        ranges = [count_range(figure) for figure in same]
        if not same or len({*ranges}) > 1 or (ranges[0][0] <= high and low <= ranges[0][1]):
            continue
        sizes = [min(abs(end) for end in pair) for pair in ((low, high), ranges[0])]
        if min(sizes) <= 0 or max(sizes) / min(sizes) > _MOST:
            continue
        yield _conflict(report, head, same[0], known)


def _figures(report: str, known: Known) -> tuple[list[FigureFinding], list[FigureFinding]]:
    """The figures of a report's headlines and of its body."""
    source = known.coverage.reports[report]
    heading = [p.span for p in source.passages if p.kind is PassageKind.HEADING]
    heads: list[FigureFinding] = []
    body: list[FigureFinding] = []
    for figure in known.coverage.findings[report].figures:
        if figure.low is None and figure.high is None:
            continue
        inside = any(span.covers(figure.span) for span in heading)
        (heads if inside else body).append(figure)
    return heads, body


def _conflict(report: str, head: FigureFinding, told: FigureFinding, known: Known) -> Conflict:
    words = [known.coverage.words(figure.span) for figure in (head, told)]
    anchor = (known.coverage.digest(report), head.span.start, told.span.start)
    return Conflict(
        id=make_id("c", ConflictKind.HEADLINE.value, *anchor),
        kind=ConflictKind.HEADLINE,
        about=f"how many {told.what or told.noun}, in the headline and in the report",
        sides=(
            Side(f"headline: {words[0]}", (head.evidence,)),
            Side(f"report: {words[1]}", (told.evidence,)),
        ),
    )
