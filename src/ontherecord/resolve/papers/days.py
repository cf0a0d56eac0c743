"""Days of papers that no report dates (in the week before the first tells of them), or only aside; first days told."""

import datetime as dt
import re
from dataclasses import replace

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.dating import dated, is_governed

# News is of the last days; a week is what a careful reader grants it (chosen by reading, not measured)
_WEEK = dt.timedelta(days=6)
# "(its verdict on the proposals) received from Velten on (2 May)", right behind a paper's name
_GONE = re.compile(
    r",?\s+(?:(?:which|that)\s+(?:\w+\s+){0,3})?"
    r"(?:received|submitted|sent|handed over|delivered|presented|transmitted|tabled|arrived|reached)\b"
    r"[^.,;:()“”\"\n]{0,60}?\s*\bon\s+"
)
_ASIDE = 120  # characters behind a paper's name in which such a day is told


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


def gone_on(paper: Span, coverage: Coverage) -> DateReading | None:
    """The day on which words right behind a paper's name say that it went: "the proposals RECEIVED ON 2 MAY"."""
    text, end = coverage.reports[paper.report].text, paper.end
    for time in coverage.findings[paper.report].times:
        start = time.span.start
        if end < start < end + _ASIDE and _GONE.fullmatch(text, end, start):
            past = replace(time, form=replace(time.form, lean="past"))
            day = dated(past, paper.report, coverage)
            one = day is not None and day.sure and len(set(day.days())) == 1
            return day if one else None
    return None


def first_days(coverage: Coverage) -> dict[str, str]:
    """The day of the first report of each origin."""
    found: dict[str, str] = {}
    for report, origin in coverage.origins.items():
        found[origin] = min(found.get(origin, UNDATED), coverage.day(report))
    return found
