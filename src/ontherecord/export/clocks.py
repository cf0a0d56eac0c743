"""A record as of a day, by two clocks: what had happened by then, and what had been reported by then.

`known_by` keeps only evidence printed by that day and works everything out again from it: a line without evidence
left is gone; copies, witnesses and the sides of a conflict are those among the reports left. `as_of` keeps what had
happened by that day. The answer takes the same questions as a `View`, so that every face shows either.

The rules:

* A report counts as published from the last day that its date allows; one without a date is never known by a day.
* A line with a date had happened once the last day of that date is past; where the day falls inside a span
  ("mid-December") the line is kept and marked unsure. An announcement, a condition or a denial happened when it was
  printed, whatever day it speaks of. A line without a date counts from the first report that prints it.
* Accounts conflict from the day on which the second of them was printed.
* A paper that had been announced but not handed over by then is there, without its delivery.
* Where a line lost evidence, its date is kept only if a report that is left bears it out; else the
  day of the first report left stands in for that of a deed or stance, approximate and unsure.
* Names and aliases of actors, wordings of issues and titles of papers are those of the whole record, and whether a
  paper is public is not told where evidence for it is missing.
"""

import datetime as dt
from collections import OrderedDict

from ontherecord.export.days import Days, parse_day
from ontherecord.export.past import Past
from ontherecord.nouns.report import Report
from ontherecord.record.view import View

_KEPT = 8  # states held for whoever goes back and forth; each holds references to its lines only
Day = str | dt.date


class Clocks:
    """The clocks of one view. Make it once and ask it for any number of days."""

    def __init__(self, view: View) -> None:
        self._days = Days(view)
        self._view = view
        self._kept: OrderedDict[tuple[dt.date | None, dt.date | None], Past] = OrderedDict()

    def at(self, as_of: Day | None = None, known_by: Day | None = None) -> View:
        """The record as of a day by either clock, or both; the view itself where neither is set.

        Raises InputError where a day cannot be read.
        """
        if as_of is None and known_by is None:
            return self._view
        key = (_day(as_of), _day(known_by))
        past = self._kept.pop(key, None) or Past(self._days, *key)
        self._kept[key] = past
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return past

    def reported_days(self) -> tuple[dt.date, ...]:
        """The days on which some report was published, in order: where a slider can stop."""
        return self._days.reported_days

    def happened_days(self) -> tuple[dt.date, ...]:
        """The days by which something more had happened, in order."""
        return self._days.happened_days

    def dated(self) -> View:
        """The record on the word of its dated reports alone: what two days of it can be compared by."""
        days = self.reported_days()
        return self.at(known_by=days[-1]) if days else self._view

    def undated(self) -> tuple[Report, ...]:
        """The reports of no known day, which no `known_by` shows."""
        return self._days.undated


def at(view: View, as_of: Day | None = None, known_by: Day | None = None) -> View:
    """The record of `view` as of a day: by what had happened, by what had been reported, or both."""
    return Clocks(view).at(as_of, known_by) if as_of or known_by else view


def _day(day: Day | None) -> dt.date | None:
    return parse_day(day) if isinstance(day, str) else day
