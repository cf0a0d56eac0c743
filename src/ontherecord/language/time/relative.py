"""How a form without a year finds its days: one rule a kind of form, each counting from one day."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from ontherecord.language.time.holidays import holiday
from ontherecord.language.time.stretch import (
    SEASONS,
    month_days,
    moved,
    nth_weekday,
    part_of_year,
    whole_unit,
)
from ontherecord.nouns.dates import TimeForm

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_VAGUE = {"day": 7, "week": 4, "month": 6, "year": 5, "decade": 3, "century": 2}  # "coming days"
_NEAR = 120  # days; further off, the date of last year and of next are about as likely
_AHEAD = (
    60  # days; a month farther ahead, of which no word says that it is to come, is as likely behind
)
_LATELY = 100  # days; "last May" in July is this year's or the last one's
_TURNED = 270  # days; from there the year before or after is at hand
_ZONES = 1  # day; where it is later, the deed of tomorrow is done
_SUNDAY = 6
_MONTHS_AROUND = 14  # every weekday meets every day of the month within so many months


@dataclass(frozen=True, slots=True)
class When:
    """First and last day, why, and a reading that lost by little."""

    first: dt.date
    last: dt.date
    basis: str
    sure: bool = True
    rival: tuple[dt.date, str] | None = None


Rule = Callable[[TimeForm, dt.date], When | None]


def rule_of(form: TimeForm) -> Rule | None:
    """The rule for a form without a year, None where it has no date."""
    if form.unit == "holiday" or form.nth is not None:
        return _yearless if form.month or form.unit == "holiday" else _nth_of_unit
    if form.weekday is not None:
        return _weekday if form.day is None else _weekday_and_day
    if form.length is not None:
        return _stretch
    if form.month is not None:
        return _of_year if form.unit == "year" else _yearless
    if form.day is not None:
        return _day_of_month if form.unit is None else _day_of_unit
    if form.unit == "season" or (form.part or "-")[0] in "QH":
        return _unit if form.unit == "year" else _season
    if form.unit == "weekend" and form.shift is None:
        return _weekend
    return _unit if form.unit is not None and form.shift is not None else None


def days_in_year(form: TimeForm, year: int) -> tuple[dt.date, dt.date] | None:
    """The days of a month, a date, a holiday or "the first Friday of June" in a year; None where it has none."""
    if form.unit == "holiday":
        found = holiday(form.part or "", year)
        return None if found is None else (found, found)
    if form.month is None:
        return None
    if form.nth is not None and form.weekday is not None:
        day = nth_weekday(year, form.month, form.weekday, form.nth)
        return None if day is None else (day, day)
    if form.day is None:
        return month_days(year, form.month, form.part)
    try:
        date = dt.date(year, form.month, form.day)
    except ValueError:
        return None
    return date, date


def _weekday(form: TimeForm, day: dt.date) -> When | None:
    """A weekday: of a pointed week, strictly before or after, or the latest not after."""
    assert form.weekday is not None
    name = _WEEKDAYS[form.weekday]
    monday = day - dt.timedelta(days=day.weekday())
    if form.unit == "week":
        found = monday + dt.timedelta(weeks=form.shift or 0, days=form.weekday)
        if form.shift == 0 and found > day:  # "this Saturday" on a Monday: mostly the one to come
            ahead, before = form.lean == "future", found - dt.timedelta(days=7)
            rival = None if ahead else (before, f"latest {name} not after {day}")
            return When(found, found, f"{name} of the week of {day}", ahead, rival)
        if form.shift == 0 and form.lean == "future" and found < day:
            found += dt.timedelta(days=7)
        return When(found, found, f"{name} of a week counted from {day}")
    if form.lean == "future":
        away = (form.weekday - day.weekday()) % 7 or (7 if form.shift else 0)
        found = day + dt.timedelta(days=away)
        basis = f"next {name} from {day}"
    else:
        away = (day.weekday() - form.weekday) % 7 or (7 if form.shift == -1 else 0)
        found = day - dt.timedelta(days=away)
        basis = f"latest {name} not after {day}"
    ended = form.shift == -1 and day.weekday() == _SUNDAY  # that week is the one gone by
    apart = ended or not monday <= found < monday + dt.timedelta(days=7)
    if not form.shift or form.unit or apart:
        return When(found, found, basis)
    # "last Monday" said on a Thursday: mostly of the week before, for this week's has its bare name
    other = found + dt.timedelta(days=7 * form.shift)
    return When(
        other, other, f"{name} of the week {form.shift:+d} from {day}", False, (found, basis)
    )


def _weekday_and_day(form: TimeForm, day: dt.date) -> When | None:
    """ "Tuesday the 13th": the nearest day that is both."""
    found = []
    for months in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1):
        start = moved(day.replace(day=1), "month", months)
        try:
            date = start.replace(day=form.day or 1) if start else None
        except ValueError:
            continue
        if date is not None and date.weekday() == form.weekday:
            found.append(date)
    ahead, behind = form.lean == "future", form.lean == "past"
    fitting = [d for d in found if not (ahead and d < day) and not (behind and d > day)]
    if not fitting:
        return None
    best = min(fitting, key=lambda d: (abs((d - day).days), d > day))
    return When(best, best, f"the nearest such weekday and day of the month to {day}")


def _yearless(form: TimeForm, day: dt.date) -> When | None:
    """A month, date or holiday in the year that brings it nearest to the reference."""
    candidates = []
    for year in (day.year - 1, day.year, day.year + 1):
        found = days_in_year(form, year)
        if found is None:
            continue
        first, last = found
        if form.lean == "future" and last < day:
            continue
        if form.lean == "past" and (first - day).days > (0 if form.day is None else _ZONES):
            continue
        if form.month is not None and form.shift and _is_of_now(form.shift, (first, last), day):
            continue
        gap = max((first - day).days, (day - last).days, 0)
        candidates.append((gap, first > day, first, last))
    if not candidates:
        return None
    candidates.sort()
    gap, ahead, first, last = candidates[0]
    sure = form.lean is not None or gap < (_AHEAD if ahead else _NEAR)
    lately = form.month is not None and form.shift and first.year == day.year and gap < _LATELY
    if lately or (not form.shift and gap > _TURNED):
        sure = False
    return When(first, last, f"year nearest to {day}", sure)


def _is_of_now(shift: int, days: tuple[dt.date, dt.date], day: dt.date) -> bool:
    """Whether days are too late for "last July" (not over before the month of `day`), too early for "next July"."""
    if shift < 0:
        return days[1] >= day.replace(day=1)
    return (days[0].year, days[0].month) <= (day.year, day.month)


def _of_year(form: TimeForm, day: dt.date) -> When | None:
    """ "May last year", "this May"."""
    if form.shift == 0 and form.lean == "future":
        return _yearless(replace(form, unit=None, shift=None), day)
    found = days_in_year(form, day.year + (form.shift or 0))
    if found is None:
        return None
    near = max((found[0] - day).days, (day - found[1]).days) <= _TURNED
    return When(*found, f"of the year {form.shift or 0:+d} from {day}", bool(form.shift) or near)


def _nth_of_unit(form: TimeForm, day: dt.date) -> When | None:
    """ "the first Friday of next month"."""
    start = moved(day.replace(day=1), "month", form.shift or 0)
    if start is None or form.weekday is None or form.nth is None:
        return None
    found = nth_weekday(start.year, start.month, form.weekday, form.nth)
    return None if found is None else When(found, found, f"counted in a month from {day}")


def _day_of_month(form: TimeForm, day: dt.date) -> When | None:
    """ "the 13th": of the reference's month."""
    try:
        found = day.replace(day=form.day or 1)
    except ValueError:
        return None
    return When(found, found, f"day of the month of {day}", False)


def _day_of_unit(form: TimeForm, day: dt.date) -> When | None:
    """ "the 15th of next month"."""
    start = moved(day.replace(day=1), "month", form.shift or 0)
    try:
        found = start.replace(day=form.day or 1) if start else None
    except ValueError:
        return None
    return None if found is None else When(found, found, f"day of a month counted from {day}")


def _season(form: TimeForm, day: dt.date) -> When | None:
    """ "last summer" has ended; "this spring", bare ones and bare quarters are the nearest."""
    spans = [part_of_year(y, form.part) for y in range(day.year - 2, day.year + 3)]
    if form.shift == -1:
        first, last = max(s for s in spans if s[1] < day)
    elif form.shift == 1:
        first, last = min(s for s in spans if s[0] > day)
    else:
        first, last = min(spans, key=lambda s: (max((s[0] - day).days, (day - s[1]).days, 0), s))
    name = form.part if form.part in SEASONS else "the part of the year"
    return When(first, last, f"{name} counted from {day}", form.shift is not None)


def _weekend(_: TimeForm, day: dt.date) -> When | None:
    """ "over the weekend": the latest one that has begun."""
    saturday = day - dt.timedelta(days=(day.weekday() - 5) % 7)
    return When(saturday, saturday + dt.timedelta(days=1), f"latest weekend begun by {day}")


def _stretch(form: TimeForm, day: dt.date) -> When | None:
    """ "the past two weeks", "the coming days": from or up to the reference."""
    unit = form.unit or "day"
    digits = "".join(c for c in form.length or "" if c.isdigit() or c == ".")
    vague = not digits
    count = _VAGUE.get(unit, 1) if vague else round(float(digits)) or 1
    if not vague and form.length and form.length.endswith("Y") and unit in ("decade", "century"):
        unit = "year"
    sign = 1 if form.lean == "future" else -1
    far = moved(day, unit, sign * count)
    if far is None:
        return None
    first, last = (day, far) if sign > 0 else (far, day)
    return When(first, last, f"counted from {day}", not vague and not form.approximate)


def _unit(form: TimeForm, day: dt.date) -> When | None:
    """Units counted from the reference: yesterday, last month, two weeks ago."""
    assert form.unit is not None
    assert form.shift is not None
    found = moved(day, form.unit, form.shift)
    if found is None:
        return None
    first, last = whole_unit(found, form.unit, form.part)
    exact = form.unit == "week" and abs(form.shift) > 0 and form.lean is None
    basis = f"{form.unit} {form.shift:+d} from {day}" if form.shift else f"{form.unit} of {day}"
    if form.lean == "future" and form.shift == 0:
        first = max(first, day)
    elif form.lean == "past" and form.shift == 0:
        last = min(last, day)
    return When(first, last, basis, not (exact and form.approximate))


def counted_from(form: TimeForm, day: dt.date) -> When | None:
    """ "two weeks after Monday" comes to a day; "the week of 10 April" is the whole unit that holds it."""
    if form.unit is None or form.shift is None:
        return None
    if form.weekday is not None:
        return _weekday(form, day)
    found = moved(day, form.unit, form.shift)
    if found is None:
        return None
    if form.shift == 0:
        return When(*whole_unit(found, form.unit, form.part), f"the {form.unit} of {day}")
    return When(found, found, f"{form.unit} {form.shift:+d} from {day}")
