"""Weekdays of which the same report printed the date: "a draft on Friday 1 August ... after they met on Friday".

Counted from the report the second Friday may be a later one. Which of the two is meant nobody says: the one just told
where it stands near, the one counted else, and the other is kept beside it; neither is sure.
"""

import datetime as dt
import re
from dataclasses import replace

from ontherecord.language.time.reading import anchor
from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.nouns.findings import TimeFinding
from ontherecord.resolve.coverage import Coverage

_LATELY = dt.timedelta(days=21)  # what lies farther back is no day that a bare weekday calls up
_NEAR = 400  # characters: a story that is still on the day it told
_NAMED = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def or_day_printed(
    reading: DateReading, time: TimeFinding, report: str, coverage: Coverage
) -> DateReading:
    """A weekday's date, unsure where the report printed an earlier date with that weekday before it."""
    form = time.form
    bare = form.weekday is not None and form.day is None and form.month is None and form.nth is None
    if not bare or form.shift or form.lean == "future" or form.base is not None:
        return reading
    told = _printed_before(reading, time, report, coverage)
    if told is None:
        return reading
    place, other = told
    because = f"'{place.printed}' is told before"
    chosen, left = reading, other
    if time.span.start - place.span.end <= _NEAR:
        chosen, left = replace(other, printed=reading.printed), reading
    rivals = (*chosen.rivals, Reading(left.edtf, left.basis))
    return replace(chosen, rivals=rivals).unsure(because)


def _printed_before(
    reading: DateReading, time: TimeFinding, report: str, coverage: Coverage
) -> tuple[TimeFinding, DateReading] | None:
    """The last day printed before with that weekday and its date, where it is another and lies not long back."""
    day = reading.days()[0]
    found = None
    for other in coverage.findings[report].times:
        named = other.form.day is not None and _NAMED.search(other.printed) is not None
        if other.span.start >= time.span.start or not named:
            continue
        read = anchor(other.form, coverage.published.get(report), other.printed)
        if (
            read is None
            or len(set(read.days())) > 1
            or not dt.timedelta() < day - read.days()[0] <= _LATELY
        ):
            continue
        if read.days()[0].weekday() == time.form.weekday:
            found = other, read
    return found
