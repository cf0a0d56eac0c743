"""A time axis: days to places, and where its labels stand."""

import datetime as dt
from dataclasses import dataclass

from ontherecord.serve.dates import day_and_month, month

_APART = 64  # a label's least distance from the next, in units of the drawing


@dataclass(frozen=True, slots=True)
class Tick:
    """A label of the axis and the days that it stands for, for zooming in on them."""

    x: float
    label: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `last` (ordinals) laid out from `left` to `right`."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: int) -> float:
        """The middle of a day."""
        days = self.last - self.first + 1
        return round(self.left + (day - self.first + 0.5) * (self.right - self.left) / days, 1)

    def ticks(self) -> list[Tick]:
        """Days, Mondays, months, quarters or years: the finest that leaves room for labels."""
        most = max(int((self.right - self.left) / _APART), 2)
        found: list[tuple[dt.date, dt.date, str]] = []
        for steps in (_days, _weeks, _months, _quarters, _years):
            found = steps(self.first, self.last)
            if len(found) <= most:
                break
        thin = -(-len(found) // most)
        ticks = [
            Tick(self.x(max(first.toordinal(), self.first)), label, first, last)
            for first, last, label in found[::thin]
        ]
        # a step that began before the axis has its label at the edge, where the next may be near
        crowded = len(ticks) > 1 and ticks[1].x - ticks[0].x < _APART
        return ticks[1:] if crowded else ticks


_Steps = list[tuple[dt.date, dt.date, str]]


def _days(first: int, last: int) -> _Steps:
    if last - first > 400:
        return [(dt.date.min, dt.date.min, "")] * 1000
    days = (dt.date.fromordinal(day) for day in range(first, last + 1))
    return [(day, day, day_and_month(day)) for day in days]


def _weeks(first: int, last: int) -> _Steps:
    if last - first > 2000:
        return [(dt.date.min, dt.date.min, "")] * 1000
    start = first - (dt.date.fromordinal(first).weekday())
    days = [dt.date.fromordinal(day) for day in range(start, last + 1, 7)]
    return [
        (day, day + dt.timedelta(6), day_and_month(day)) for day in days if day.toordinal() >= first
    ]


def _months(first: int, last: int) -> _Steps:
    return _every(1, first, last)


def _quarters(first: int, last: int) -> _Steps:
    return _every(3, first, last)


def _years(first: int, last: int) -> _Steps:
    return _every(12, first, last)


def _every(months: int, first: int, last: int) -> _Steps:
    """Spans of some months that begin with one of the year's, in the range."""
    begin, end = dt.date.fromordinal(first), dt.date.fromordinal(last)
    number = (begin.year * 12 + begin.month - 1) // months * months
    found = []
    while number <= end.year * 12 + end.month - 1:
        start, after = _month(number), _month(number + months)
        label = str(start.year) if months == 12 else month(start)
        found.append((start, after - dt.timedelta(1), label))
        number += months
    return found


def _month(number: int) -> dt.date:
    return dt.date(min(number // 12, 9999), number % 12 + 1, 1)
