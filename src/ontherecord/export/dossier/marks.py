"""Marks a report's text in place: each passage cut where the evidence of any line begins or ends.

Spans of different lines overlap freely, so a passage becomes segments; a segment names every line that
stands on it. Nothing is escaped here: the template does that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One line's claim on some words: the line's id, its kind (statement, act …) and the words."""

    line: str
    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """Consecutive characters, from `start` of the stored text on, that the same lines stand on."""

    start: int
    text: str
    lines: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A passage of a report as segments."""

    kind: str
    reason: str
    segments: tuple[Segment, ...]


def mark_report(report: Report, marks: Iterable[Mark]) -> tuple[MarkedPassage, ...]:
    """The passages of `report` with the `marks` on it, in text order."""
    mine = sorted((m for m in marks if m.span.report == report.id), key=_by_place)
    return tuple(
        MarkedPassage(
            passage.kind.value, passage.reason, _segments(report.text, passage.span, mine)
        )
        for passage in report.passages
    )


def _by_place(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, mark.span.end, mark.line


def _segments(text: str, where: Span, marks: list[Mark]) -> tuple[Segment, ...]:
    inside = [m for m in marks if m.span.overlaps(where)]
    cuts = {where.start, where.end}
    for mark in inside:
        cuts |= {max(mark.span.start, where.start), min(mark.span.end, where.end)}
    edges = sorted(cuts)
    segments = []
    for start, end in pairwise(edges):
        over = [m for m in inside if m.span.start < end and start < m.span.end]
        over.sort(key=lambda mark: mark.kind == "conflict")  # a link leads to the line first
        lines = tuple(dict.fromkeys(m.line for m in over))
        kinds = tuple(sorted({m.kind for m in over}))
        segments.append(Segment(start, text[start:end], lines, kinds))
    return tuple(segments)
