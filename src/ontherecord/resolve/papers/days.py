"""Days of papers that no report dates (in the week before the first tells of them), first days of what is told."""

import datetime as dt
from dataclasses import replace

from ontherecord.nouns.dates import DateReading
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.dating import is_governed

# News is of the last days; a week is what a careful reader grants it (chosen by reading, not measured)
_WEEK = dt.timedelta(days=6)


def loosely(date: DateReading | None) -> DateReading | None:
    """A day that is only a report's own, as the week that ends with it; any other day as it is.

    >>> loosely(DateReading("../2031-05-09", "the report's date", sure=False)).edtf
    '2031-05-03/2031-05-09'
    >>> loosely(DateReading("2031-05-09", "on Friday")).edtf
    '2031-05-09'
    """
    if date is None or is_governed(date) or len(set(date.days())) != 1:
        return date
    last = date.days()[1]
    return replace(date, edtf=f"{last - _WEEK}/{last}", sure=False)


def first_days(coverage: Coverage) -> dict[str, str]:
    """The day of the first report of each origin."""
    found: dict[str, str] = {}
    for report, origin in coverage.origins.items():
        found[origin] = min(found.get(origin, UNDATED), coverage.day(report))
    return found
