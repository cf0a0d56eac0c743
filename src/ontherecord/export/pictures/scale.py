"""A time axis: days to places, with round ticks."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ontherecord.language.time.printed import MONTH_NAMES

_TICKS = 9  # labels that a picture of common width has room for


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `first` to `last` on a stretch from `left` to `right`."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def at(self, day: dt.date) -> float:
        """Where a day stands; days beyond an end stand at that end."""
        span = max(1, (self.last - self.first).days)
        inside = min(max((day - self.first).days, 0), span)
        return self.left + (self.right - self.left) * inside / span

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Places and labels: days, firsts of months, or years, as there is room."""
        span = (self.last - self.first).days
        if span <= 2 * _TICKS:
            step = max(1, -(-span // _TICKS))
            days = [self.first + dt.timedelta(i) for i in range(0, span + 1, step)]
            yield from (
                (self.at(day), f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}")
                for day in days
            )
            return
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        if months < 2:
            step = -(-span // _TICKS)
            days = [self.first + dt.timedelta(i) for i in range(0, span + 1, step)]
            yield from (
                (self.at(day), f"{day.day} {MONTH_NAMES[day.month - 1][:3]}") for day in days
            )
            return
        step = next(s for s in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if months / s <= _TICKS)
        for count in range(months + 1):
            year, month = divmod(self.first.year * 12 + self.first.month - 1 + count, 12)
            if (year * 12 + month) % step == 0 and (
                day := dt.date(year, month + 1, 1)
            ) >= self.first:
                yield self.at(day), f"{MONTH_NAMES[month][:3]} {year}"


def axis_over(days: Iterable[dt.date], left: float, right: float, reach: int) -> Axis | None:
    """An axis over the days; what lies more than `reach` days before most of them is left beyond its start.

    One old date ("an agreement of 1997") would else press everything that matters into a corner.
    """
    ordered = sorted(days)
    if not ordered:
        return None
    middle = ordered[len(ordered) // 2]
    kept = [day for day in ordered if (middle - day).days <= reach]
    return Axis(kept[0], ordered[-1], left, right)
