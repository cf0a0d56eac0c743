"""Times in a text as a whole: what a text told once and counts from later.

"The next day" counts from the day told before, not from publication, and a history that opens a section with
"In 1939" leaves the year out afterwards. `in_story` writes such forms out in full where the text allows
it, still without a reference date.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.language.quotes import Quotation, find_quotations
from ontherecord.language.time.anchor import anchor
from ontherecord.language.time.find import TimeMatch
from ontherecord.language.time.holidays import holiday
from ontherecord.nouns.dates import DateReading, TimeForm

# a history names years far more often than weekdays and days counted from now; tuned on WikiWars (14 war
# narratives against their publication dates) and checked to leave news reports alone
_FEWEST_YEARS = 6
_YEARS_PER_DEICTIC = 10
_OPENING = 5  # matches; news says its day in its first sentences
_WEEK = 7
_BACK = 5  # months; a story that seems to go further back has gone on into the next year
_SENTENCE_START = re.compile(r"(?:^|[.!?]\S*\s+|\n\s*)(?:[A-Z]\w+,? )?(?:[A-Za-z]+ ){0,2}$")
_PARAGRAPH = re.compile(r"\n\s*\n")


def in_story(
    text: str, matches: Sequence[TimeMatch], reference: DateReading | None = None
) -> tuple[TimeMatch, ...]:
    """`matches` of `text` with what the text itself tells filled in: years, and days counted from told days.

    `reference`, the date of publication, only helps to tell a history from news.
    """
    history = is_history(text, matches, reference)
    told = _first_told(matches) if history else None
    day: TimeForm | None = None
    out: list[TimeMatch] = []
    at = 0
    for match in matches:
        if not history and _PARAGRAPH.search(text, at, match.start):
            told = day = None  # in news every paragraph may turn to another day
        form = _filled(match.form, told, history)
        if day is not None and form.narrative and form.unit == "day":
            form = _from_day(form, day)
        day = form if _is_yearless_day(form) else None if _tells(form) else day
        at = match.end
        out.append(replace(match, form=form))
        reading = anchor(form, None)
        if reading is not None and _tells(match.form) and _leads(text, match, told):
            told = reading
        elif reading is None and not history and _tells(form):
            told = None  # told last is a day that only publication dates
    return tuple(out)


def is_history(
    text: str, matches: Sequence[TimeMatch], reference: DateReading | None = None
) -> bool:
    """Whether a text tells the past by its dates alone, and not from a day of publication.

    What stands inside quotation marks counts from the day of the speech and says nothing.
    """
    if sum(m.form.year is not None for m in matches) < _FEWEST_YEARS:
        return False
    matches = _outside(find_quotations(text), matches)
    years = [m.form.year for m in matches if m.form.year is not None]
    now = sum(_from_now(m.form) for m in matches)
    if any(_from_now(m.form) for m in matches[:_OPENING]):
        return False
    if reference is not None:
        published = reference.days()[1].year
        if 2 * sum(abs(year - published) <= 1 for year in years) > len(years):
            return False
    return len(years) >= _FEWEST_YEARS and len(years) >= _YEARS_PER_DEICTIC * now


def _outside(quotations: Sequence[Quotation], matches: Sequence[TimeMatch]) -> list[TimeMatch]:
    """The matches that stand in no quotation."""
    starts = [q.start for q in quotations]
    kept = []
    for match in matches:
        i = bisect_right(starts, match.start) - 1
        if i < 0 or match.start >= quotations[i].end:
            kept.append(match)
    return kept


def _first_told(matches: Sequence[TimeMatch]) -> DateReading | None:
    """The first year that a history names, for dates before it."""
    dated = (m.form for m in matches if m.form.year is not None and _tells(m.form))
    first = next(dated, None)
    return anchor(TimeForm(year=first.year), None) if first is not None else None


def _from_now(form: TimeForm) -> bool:
    """Whether a form counts from publication: weekdays, yesterday, this week."""
    counted = form.unit in ("day", "week", "month", "year", "weekend")
    return form.weekday is not None or (
        counted
        and form.year is None
        and form.clock is None
        and form.length is None
        and not form.narrative
        and form.part != "late"
    )


def _leads(text: str, match: TimeMatch, told: DateReading | None) -> bool:
    """Whether a date moves the story on, rather than pointing at another time in passing."""
    before = text[max(match.start - 40, 0) : match.start]
    if _SENTENCE_START.search(before):
        return True
    form = match.form
    if form.year is None and form.month is None and form.day is None and form.weekday is None:
        return form.narrative and form.unit == "day"
    if told is not None and form.year is not None:
        away = form.year - told.days()[0].year
        if form.month is None and not 0 <= away <= 1:
            return False
    return before.rfind("(") <= before.rfind(")")


def _tells(form: TimeForm) -> bool:
    """Whether later forms may count from this one: a date, not a decade or a length."""
    return form.unit not in ("decade", "century") and form.length is None


def _filled(form: TimeForm, told: DateReading | None, history: bool) -> TimeForm:
    """`form` made absolute by what was told before; unchanged where that does not settle it."""
    if told is None or form.year is not None:
        return form
    if form.day is not None and form.month is None and "-" in told.value:
        first = told.days()[0]
        return replace(form, year=first.year, month=first.month, narrative=False)
    if form.month is not None and form.unit == "year" and form.narrative:  # "August of that year"
        year = told.days()[0].year + (form.shift or 0)
        return replace(form, year=year, unit=None, shift=None, narrative=False)
    if form.month is not None and form.weekday is None:
        return _with_year(form, told) if history else form
    if form.unit in ("season", "holiday") and history:
        return _with_year(form, told)
    if form.narrative or (history and form.unit is not None and form.shift is not None):
        return _counted(form, told)
    return form


def _is_yearless_day(form: TimeForm) -> bool:
    """A weekday, or a day and month, without a year."""
    bare = form.unit is None and form.year is None and form.end is None
    return bare and (form.weekday is not None or (form.day is not None and form.month is not None))


def _from_day(form: TimeForm, day: TimeForm) -> TimeForm:
    """ "The next day" after "Wednesday" is Thursday, after "26 January" 27 January."""
    shift = form.shift or 0
    if day.weekday is not None:
        if abs(shift) >= _WEEK or day.shift is not None:
            return form
        counted = replace(day, weekday=(day.weekday + shift) % _WEEK, part=form.part)
    else:
        assert day.month is not None
        assert day.day is not None
        try:  # the year is not known: a leap day may be a day off
            moved = dt.date(2001, day.month, day.day) + dt.timedelta(days=shift)
        except ValueError:
            return form
        counted = replace(day, month=moved.month, day=moved.day, part=form.part)
    return replace(counted, clock=form.clock, zone=form.zone, approximate=form.approximate)


def _with_year(form: TimeForm, told: DateReading) -> TimeForm:
    """A yearless date of a history: the year told last, or the next one where the story runs on into it."""
    first = told.days()[0]
    year = first.year
    month = _month_of(form, year)
    if month is not None and "-" in told.value:
        ahead = month - first.month
        year += (ahead < -_BACK) - (ahead > 12 - _BACK)
    end = form.end
    if end is not None and end.year is None:
        wraps = month is not None and end.month is not None and end.month < month
        end = replace(end, year=year + wraps)
    return replace(form, year=year, lean=None, end=end, narrative=False, shift=None)


def _month_of(form: TimeForm, year: int) -> int | None:
    """The month of a date or holiday."""
    if form.unit != "holiday":
        return form.month
    day = holiday(form.part or "", year)
    return None if day is None else day.month


def _counted(form: TimeForm, told: DateReading) -> TimeForm:
    """A form that counts from the date told before, as the absolute form it comes to."""
    if form.length is not None or (form.unit == "day" and told.value.count("-") != 2):
        return form
    if form.unit == "week" and abs(form.shift or 0) > 1 and told.value.count("-") == 2:
        # "two weeks later" counted from a day is about that day of the week
        form = replace(form, unit="day", shift=_WEEK * (form.shift or 0), approximate=True)
    reading = anchor(replace(form, narrative=False), told)
    if reading is None or not reading.value:
        return form
    return replace(_absolute(reading, form), clock=form.clock, zone=form.zone)


def _absolute(reading: DateReading, form: TimeForm) -> TimeForm:
    """The form of a reading: its shared year, month, day."""
    parts = [int(p) for p in reading.value.split("-")]
    year, month, day = (*parts, None, None)[:3]
    assert year is not None
    if form.unit == "day" and reading.value.count("-") == 2:
        day = dt.date.fromisoformat(reading.value).day
    part = form.part if form.unit in ("day", "season", "year", "month") else None
    unit = "season" if form.unit == "season" else None
    return TimeForm(
        year=year, month=month, day=day, unit=unit, part=part, approximate=form.approximate
    )
