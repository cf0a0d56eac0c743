"""When each line of a view happened, and when its evidence was printed: the index that the clocks read.

Made once for a view; each kind of line is looked at once, so that any number of days can be asked for cheaply.
"""

import datetime as dt
import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from ontherecord.errors import InputError
from ontherecord.export.cutting import spans_in
from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.dates import DateReading, last_day
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.report import Report
from ontherecord.record.lines import LINES, Kind
from ontherecord.record.view import View

NEVER = dt.date.max.toordinal()  # the day of what has no date
_ID = re.compile(r"\b[a-z]{1,5}-[0-9a-f]{16}\b")
Range = tuple[int, int]  # first and last day, as ordinals
# an announcement, a condition, a denial are words: they happen when they are printed, whatever day they are of
_WORDS = frozenset({Modality.WILL, Modality.WOULD_IF, Modality.DENIED})


def parse_day(text: str) -> dt.date:
    """The day that a clock is set to; a month or a year means its last day.

    >>> parse_day("2022-02")
    datetime.date(2022, 2, 28)
    """
    try:
        return last_day(text.strip())
    except ValueError as error:
        message = f"{text!r} is not a day: write it as 2022-01-20 (or 2022-01, or 2022)"
        raise InputError(message) from error


def lines_of(view: View, kind: Kind[Any]) -> tuple[Any, ...]:
    """All lines of a kind; `View` has one method a kind, named as in `LINES`."""
    name = next(name for name, known in LINES.items() if known is kind)
    found: tuple[Any, ...] = getattr(view, name)()
    return found


class Days:
    """The days of a view's reports and lines."""

    def __init__(self, view: View) -> None:
        self.view = view
        dates = {report.id: report.published for report in view.reports()} | view.published()
        self.published = {key: _last(date) for key, date in dates.items()}
        self._printed: dict[str, tuple[Range, ...]] = {}
        self._happened: dict[str, tuple[Range, ...]] = {}

    def printed(self, kind: Kind[Any]) -> tuple[Range, ...]:
        """For each line of a kind, the first and the last day on which its evidence was printed."""
        if kind.name not in self._printed:
            days = self.published
            found = []
            for line in lines_of(self.view, kind):
                told = [days[span.report] for span in spans_in(kind, line)]
                found.append((min(told, default=NEVER), max(told, default=NEVER)))
            self._printed[kind.name] = tuple(found)
        return self._printed[kind.name]

    def happened(self, kind: Kind[Any]) -> tuple[Range, ...]:
        """For each line of a kind, the first and the last day on which it can have happened."""
        if kind.name not in self._happened:
            lines = zip(lines_of(self.view, kind), self.printed(kind), strict=True)
            self._happened[kind.name] = tuple(
                _happened(kind, line, told) for line, (told, _) in lines
            )
        return self._happened[kind.name]

    @cached_property
    def reported_days(self) -> tuple[dt.date, ...]:
        """The days on which some report was published, in order."""
        return _in_order(self.published.values())

    @cached_property
    def happened_days(self) -> tuple[dt.date, ...]:
        """The days by which something more had happened, in order."""
        dated = [kind for kind in LINES.values() if kind.date]
        return _in_order(last for kind in dated for _, last in self.happened(kind))

    @cached_property
    def undated(self) -> tuple[Report, ...]:
        """The reports that no day is known of."""
        return tuple(r for r in self.view.reports() if self.published[r.id] == NEVER)

    @cached_property
    def judgements(self) -> tuple[tuple[Judgement, frozenset[str]], ...]:
        """The judgements, each with the ids that it names."""
        return tuple(
            (line, frozenset(_ID.findall(f"{line.left} {line.right}")))
            for line in self.view.judgements()
        )


def _happened(kind: Kind[Any], line: object, told: int) -> Range:
    """A line's own days, or the day on which it was first printed."""
    date: DateReading | None = getattr(line, kind.date) if kind.date else None
    if date is None or not date.value or (isinstance(line, Act) and line.modality in _WORDS):
        return told, told
    first, last = date.days()
    return first.toordinal(), last.toordinal()


def _last(date: DateReading | None) -> int:
    return date.days()[1].toordinal() if date is not None and date.value else NEVER


def _in_order(days: Iterable[int]) -> tuple[dt.date, ...]:
    return tuple(dt.date.fromordinal(day) for day in sorted(set(days) - {NEVER}))
