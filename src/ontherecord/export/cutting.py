"""Cuts a line of any kind down to the evidence that stands in some of the reports.

Reads the entries of `record.lines`, which say where each noun keeps its spans, so that a new kind of line, or a
new part of one, is cut like all others.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import Any

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span
from ontherecord.record.lines import Kind

Redate = Callable[[DateReading, Collection[str]], DateReading | None]


def spans_in(kind: Kind[Any], line: Any) -> Iterator[Span]:
    """Every span that a line stands on, those of its nested nouns included."""
    for _, field in kind.spans:
        yield from getattr(line, field)
    for field, nested in kind.items:
        for item in getattr(line, field):
            yield from spans_in(nested, item)


def cut(kind: Kind[Any], line: Any, kept: Collection[str], redate: Redate) -> Any:
    """The line on what stands in the `kept` reports; None where a part that it needs has nothing left.

    `redate` says what becomes of its date, given the reports that are left to it.
    """
    changes: dict[str, Any] = {}
    for part, field in kind.spans:
        changes[field] = tuple(span for span in getattr(line, field) if span.report in kept)
        if part in kind.needs and not changes[field]:
            return None
    for field, nested in kind.items:
        items = (cut(nested, item, kept, redate) for item in getattr(line, field))
        changes[field] = tuple(item for item in items if item is not None)
        if field in kind.needs and not changes[field]:
            return None
    left = replace(line, **changes)
    date = getattr(line, kind.date) if kind.date else None
    if kind.date and date is not None:
        reports = {span.report for span in spans_in(kind, left)}
        left = replace(left, **{kind.date: redate(date, reports)})
    return left
