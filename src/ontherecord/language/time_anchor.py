"""Gives a time form its date: from itself where it is absolute, from a reference date where it is not."""

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from ontherecord.nouns.dates import DateReading, Reading, TimeForm

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # first month, northern
_VAGUE = {
    "day": 7,
    "week": 4,
    "month": 6,
    "year": 5,
    "decade": 3,
    "century": 2,
}  # "the coming days"
_CLEAR = (
    3  # days between publication and "last" or "next" weekday that leave no doubt which is meant
)
_NEAR = 120  # days; further off, the date of last year and of next are about as likely
_LONGEST_REFERENCE = 31  # days; a reference less precise than a month anchors nothing finer


@dataclass(frozen=True, slots=True)
class _When:
    """First and last day, how finely to print them, and why."""

    first: dt.date
    last: dt.date
    basis: str
    sure: bool = True
    rival: tuple[dt.date, str] | None = None


def anchor(form: TimeForm, reference: DateReading | None, printed: str = "") -> DateReading | None:
    """The date that `form` means, counted from `reference` where it is relative.

    Lengths ("six weeks") have no date: None. So has a relative form without a reference, or with one too
    imprecise for it. A bare weekday is the latest one not after the reference unless the form leans
    to the future; a date without a year lies in the year that brings it nearest.

    >>> told = DateReading("2022-01-27", "date line")
    >>> anchor(TimeForm(weekday=2), told).edtf
    '2022-01-26'
    >>> anchor(TimeForm(month=12, part="mid"), told).edtf
    '2021-12-11/2021-12-20'
    """
    if form.end is not None:
        return _range(form, reference, printed)
    if form.length is not None and form.lean is None:
        return None
    if form.year is not None:
        when = _absolute(form)
    elif reference is None or not reference.edtf:
        return None
    else:
        when = _relative(form, reference)
    if when is None:
        return None
    if form.narrative:
        basis = f"{when.basis}, though the words count from what was told before"
        when = replace(when, basis=basis, sure=False)
    edtf = _edtf(when.first, when.last)
    if form.approximate and "/" not in edtf:
        edtf += "~"
    rivals = (Reading(when.rival[0].isoformat(), when.rival[1]),) if when.rival else ()
    return DateReading(edtf, when.basis, when.sure, printed or None, rivals)


def _range(form: TimeForm, reference: DateReading | None, printed: str) -> DateReading | None:
    """Both ends anchored; the interval from the first day of one to the last of the other."""
    assert form.end is not None
    start = anchor(replace(form, end=None), reference)
    end = anchor(form.end, reference)
    if start is None or end is None:
        return None
    first, last = start.days()[0], end.days()[1]
    if first > last and form.year is None and form.month is not None:
        first = first.replace(year=first.year - 1)
    if first > last:
        return None
    sure = start.sure and end.sure
    return DateReading(_edtf(first, last), start.basis, sure, printed or None)


# --- absolute -----------------------------------------------------------------------------


def _absolute(form: TimeForm) -> _When | None:
    """The days of a form that names its year."""
    if form.year is None:
        return None
    basis = "the date as printed"
    if form.unit in ("decade", "century"):
        years = 10 if form.unit == "decade" else 100
        return _When(
            dt.date(max(form.year, 1), 1, 1), dt.date(form.year + years - 1, 12, 31), basis
        )
    if form.month is not None and form.day is not None:
        return _full(form, form.year, form.month, form.day)
    if form.month is not None:
        return _When(*_month(form.year, form.month, form.part), basis)
    return _When(*_part_of_year(form.year, form.part), basis)


def _full(form: TimeForm, year: int, month: int, day: int) -> _When | None:
    """A full date; one in numbers that can be read both ways is not sure."""
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    if not form.approximate or day > 12:
        return _When(date, date, "the date as printed")
    other = dt.date(year, day, month)
    why = "day and month may stand the other way round"
    return _When(date, date, f"the date as printed; {why}", False, (other, why))


def _month(year: int, month: int, part: str | None) -> tuple[dt.date, dt.date]:
    """First and last day of a month or of its first, middle or last third."""
    longest = calendar.monthrange(year, month)[1]
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, longest)}.get(
        part or "", (1, longest)
    )
    return dt.date(year, month, first), dt.date(year, month, last)


def _part_of_year(year: int, part: str | None) -> tuple[dt.date, dt.date]:
    """A year, or its third, quarter, half or season."""
    spans = {"early": (1, 4), "mid": (5, 4), "late": (9, 4)}
    spans |= {f"Q{n}": (3 * n - 2, 3) for n in range(1, 5)} | {"H1": (1, 6), "H2": (7, 6)}
    spans |= {season: (month, 3) for season, month in _SEASONS.items()}
    month, months = spans.get(part or "", (1, 12))
    first = dt.date(year, month, 1)
    return first, _add_months(first, months) - dt.timedelta(days=1)


# --- relative -----------------------------------------------------------------------------


def _relative(form: TimeForm, reference: DateReading) -> _When | None:
    """A relative form, from each end of the reference; the two must agree or touch."""
    first, last = reference.days()
    if (last - first).days > _LONGEST_REFERENCE and not _coarse(form):
        return None
    rule = _rule(form)
    if rule is None:
        return None
    early, late = rule(form, first), rule(form, last)
    if early is None or late is None:
        return None
    if first == last or (early.first, early.last) == (late.first, late.last):
        return replace(early, sure=early.sure and reference.sure)
    if form.weekday is not None and late.first >= first and (last - first).days < 7:
        return replace(late, sure=reference.sure)  # the only such weekday in the reference
    start, end = min(early.first, late.first), max(early.last, late.last)
    return _When(start, end, f"{late.basis}, itself known from {first} to {last} only", False)


def _coarse(form: TimeForm) -> bool:
    """Whether an imprecise reference (a month, a year) may anchor the form."""
    return form.unit in ("month", "year", "decade", "century", "season")


def _rule(form: TimeForm) -> Callable[[TimeForm, dt.date], _When | None] | None:
    """How a form without a year finds its days."""
    if form.weekday is not None:
        return _weekday
    if form.length is not None:
        return _stretch
    if form.month is not None:
        return _yearless
    if form.day is not None:
        return _day_of_month
    if form.unit == "season":
        return _season
    if form.unit == "weekend" and form.shift is None:
        return _weekend
    if form.unit is not None and form.shift is not None:
        return _unit
    return None


def _weekday(form: TimeForm, day: dt.date) -> _When | None:
    """A weekday: of a pointed week, strictly before or after, or the latest not after."""
    assert form.weekday is not None
    name = _WEEKDAYS[form.weekday]
    if form.unit == "week":
        monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=form.shift or 0)
        found = monday + dt.timedelta(days=form.weekday)
        return _When(found, found, f"{name} of a week counted from {day}")
    if form.lean == "future":
        away = (form.weekday - day.weekday()) % 7 or (7 if form.shift else 0)
        found = day + dt.timedelta(days=away)
        basis = f"next {name} from {day}"
    else:
        away = (day.weekday() - form.weekday) % 7 or (7 if form.shift == -1 else 0)
        found = day - dt.timedelta(days=away)
        basis = f"latest {name} not after {day}"
    # "last Wednesday" said on a Thursday may be yesterday or a week before
    sure = form.shift is None or away >= _CLEAR
    return _When(found, found, basis, sure)


def _yearless(form: TimeForm, day: dt.date) -> _When | None:
    """A month, with or without a day, in the year that brings it nearest to the reference."""
    candidates = []
    for year in (day.year - 1, day.year, day.year + 1):
        found = _in_year(form, year)
        if found is None:
            continue
        first, last = found
        if form.lean == "future" and last < day:
            continue
        if form.lean == "past" and first > day:
            continue
        gap = max((first - day).days, (day - last).days, 0)
        candidates.append((gap, first > day, first, last))
    if not candidates:
        return None
    candidates.sort()
    gap, _, first, last = candidates[0]
    sure = form.lean is not None or gap < _NEAR
    return _When(first, last, f"year nearest to {day}", sure)


def _in_year(form: TimeForm, year: int) -> tuple[dt.date, dt.date] | None:
    assert form.month is not None
    if form.day is None:
        return _month(year, form.month, form.part)
    try:
        date = dt.date(year, form.month, form.day)
    except ValueError:
        return None
    return date, date


def _day_of_month(form: TimeForm, day: dt.date) -> _When | None:
    """ "the 13th": of the reference's month."""
    try:
        found = day.replace(day=form.day or 1)
    except ValueError:
        return None
    return _When(found, found, f"day of the month of {day}", False)


def _season(form: TimeForm, day: dt.date) -> _When | None:
    """ "last summer" has ended; "this spring" and bare ones are the nearest."""
    spans = [_part_of_year(y, form.part) for y in range(day.year - 2, day.year + 3)]
    if form.shift == -1:
        first, last = max(s for s in spans if s[1] < day)
    elif form.shift == 1:
        first, last = min(s for s in spans if s[0] > day)
    else:
        first, last = min(spans, key=lambda s: (max((s[0] - day).days, (day - s[1]).days, 0), s))
    return _When(first, last, f"{form.part} counted from {day}", form.shift is not None)


def _weekend(_: TimeForm, day: dt.date) -> _When | None:
    """ "over the weekend": the latest one that has begun."""
    saturday = day - dt.timedelta(days=(day.weekday() - 5) % 7)
    return _When(saturday, saturday + dt.timedelta(days=1), f"latest weekend begun by {day}")


def _stretch(form: TimeForm, day: dt.date) -> _When | None:
    """ "the past two weeks", "the coming days": from or up to the reference."""
    unit = form.unit or "day"
    digits = "".join(c for c in form.length or "" if c.isdigit() or c == ".")
    vague = not digits
    count = _VAGUE.get(unit, 1) if vague else round(float(digits)) or 1
    if not vague and form.length and form.length.endswith("Y") and unit in ("decade", "century"):
        unit = "year"
    sign = 1 if form.lean == "future" else -1
    far = _shift(day, unit, sign * count)
    if far is None:
        return None
    first, last = (day, far) if sign > 0 else (far, day)
    return _When(first, last, f"counted from {day}", not vague and not form.approximate)


def _unit(form: TimeForm, day: dt.date) -> _When | None:
    """Units counted from the reference: yesterday, last month, two weeks ago."""
    assert form.unit is not None
    assert form.shift is not None
    moved = _shift(day, form.unit, form.shift)
    if moved is None:
        return None
    first, last = _whole(moved, form.unit, form.part)
    exact = form.unit == "week" and abs(form.shift) > 0 and form.lean is None
    basis = f"{form.unit} {form.shift:+d} from {day}" if form.shift else f"{form.unit} of {day}"
    if form.lean == "future" and form.shift == 0:
        first = max(first, day)
    elif form.lean == "past" and form.shift == 0:
        last = min(last, day)
    return _When(first, last, basis, not (exact and form.approximate))


def _shift(day: dt.date, unit: str, count: int) -> dt.date | None:
    """`day` moved by `count` units; None outside the calendar."""
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200, "quarter": 3}.get(unit)
    days = {"week": 7, "weekend": 7, "fortnight": 14, "day": 1}.get(unit, 0)
    try:
        return _add_months(day, months * count) if months else day + dt.timedelta(days * count)
    except (ValueError, OverflowError):
        return None


def _whole(day: dt.date, unit: str, part: str | None) -> tuple[dt.date, dt.date]:
    """The whole unit that `day` lies in."""
    if unit in ("week", "fortnight"):
        monday = day - dt.timedelta(days=day.weekday())
        return monday, monday + dt.timedelta(days=6)
    if unit == "weekend":
        saturday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(days=5)
        return saturday, saturday + dt.timedelta(days=1)
    if unit == "month":
        return _month(day.year, day.month, part)
    if unit == "year":
        return _part_of_year(day.year, part)
    if unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        start = day.year // years * years
        return dt.date(max(start, 1), 1, 1), dt.date(start + years - 1, 12, 31)
    if unit == "quarter":
        return _part_of_year(day.year, f"Q{(day.month + 2) // 3}")
    return day, day


def _add_months(day: dt.date, months: int) -> dt.date:
    """`day` in another month, at most at that month's end."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _edtf(first: dt.date, last: dt.date) -> str:
    """The shortest EDTF for a stretch of days: a year, a month, a day or an interval."""
    if first == last:
        return first.isoformat()
    whole = last == _add_months(first, 1) - dt.timedelta(days=1)
    if first.day == 1 and whole:
        return first.isoformat()[:7]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        a, b = first.isoformat()[:4], last.isoformat()[:4]
        return a if a == b else f"{a}/{b}"
    if first.day == 1 and (last + dt.timedelta(days=1)).day == 1:
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return f"{first.isoformat()}/{last.isoformat()}"
