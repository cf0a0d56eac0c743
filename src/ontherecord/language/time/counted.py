"""Meanings of expressions that name what they count from: "two weeks after 26 January", "the first Friday of
June", "the 15th of next month", "Tuesday the 13th", "the week of 10 April"; and of holidays."""

from collections.abc import Callable
from dataclasses import replace

from ontherecord.language.time.calendar import calendar, iso, slashes
from ontherecord.language.time.holidays import FIXED, name_of
from ontherecord.language.time.rules import Found, daypart_of, lean_of, pointed
from ontherecord.language.time.units import amount_of, deictic
from ontherecord.language.time.words import number, unit_of, weekday_of
from ontherecord.nouns.dates import TimeForm

_CLOCK_UNITS = ("second", "minute", "hour")
_POINTS = {"L": -1, "l": -1, "X": 1, "x": 1, "H": 0, "J": 0}


def holiday(found: Found) -> TimeForm | None:
    """A holiday: of a year, or the last or next one."""
    name, lean, year = name_of(found.word("h")), lean_of(found), found.year()
    if name in FIXED:
        month, day = FIXED[name]
        return TimeForm(year=year, month=month, day=day, lean=lean)
    return TimeForm(year=year, unit="holiday", part=name, lean=lean)


def now(_: Found) -> TimeForm:
    """The day of the reference."""
    return TimeForm(unit="day", shift=0)


def weekday(found: Found) -> TimeForm | None:
    """A weekday to count from."""
    lean = lean_of(found)
    shift = {"past": -1, "future": 1}.get(lean or "")
    return TimeForm(weekday=weekday_of(found.word("w")), lean=lean, shift=shift)


def date(found: Found) -> TimeForm | None:
    """A calendar date to count from; a month alone is none."""
    form = calendar(found)
    return None if form is None or form.day is None else form


# what can be counted from, and how it is read
BASES: tuple[tuple[str, str, Callable[[Found], TimeForm | None]], ...] = (
    ("day", "(?P<d>R)(?P<dp>P)?", deictic),
    ("now", "(?P<d>y)", now),
    ("weekday", "(?P<k>[LXH])?(?P<w>[WV])", weekday),
    ("holiday", "(?P<h>G)(?:[co]?(?P<y>Y))?", holiday),
    ("date in numbers", "(?P<d>K)", slashes),
    ("iso date", "(?P<d>I)", iso),
    ("day month", "W?c?T?(?P<d>[dD])[oh]?(?P<m>[MmB])(?:c?(?P<y>Y))?", date),
    ("month day", "W?c?(?P<m>[MmB])T?(?P<d>[dD])(?![uU])(?:c?(?P<y>Y))?", date),
)


def counted(base: Callable[[Found], TimeForm | None]) -> Callable[[Found], TimeForm | None]:
    """Builder for a number of units before, after or from a base."""

    def build(found: Found) -> TimeForm | None:
        start = base(found)
        unit, count = unit_of(found.word("u")), amount_of(found)
        relation = found.word("g")
        if start is None or unit in _CLOCK_UNITS or count is None or count != int(count):
            return None
        if relation == "from" and start.weekday is not None and start.lean is None:
            start = replace(start, lean="future")
        if unit == "fortnight":
            unit, count = "week", 2 * count
        sign = -1 if relation == "before" else 1
        rough = bool(found.words("r")) or unit in ("month", "year", "decade")
        if start == now(found):  # "six years from now": as precise as its unit
            lean = "past" if sign < 0 else "future"
            return TimeForm(unit=unit, shift=sign * int(count), lean=lean)
        return TimeForm(unit=unit, shift=sign * int(count), base=start, approximate=rough)

    return build


def weekday_by(base: Callable[[Found], TimeForm | None]) -> Callable[[Found], TimeForm | None]:
    """Builder for "Monday two weeks from now": that weekday of the week counted to."""
    count = counted(base)

    def build(found: Found) -> TimeForm | None:
        start = count(found)
        if start is None:
            return None
        start = replace(start, base=start.base or now(found))
        return TimeForm(weekday=weekday_of(found.word("w")), unit="week", shift=0, base=start)

    return build


def next_to(base: Callable[[Found], TimeForm | None]) -> Callable[[Found], TimeForm | None]:
    """Builder for "the day after Christmas"; a week or month after something is no one date."""

    def build(found: Found) -> TimeForm | None:
        start = base(found)
        if start is None or unit_of(found.word("u")) != "day":
            return None
        return TimeForm(unit="day", shift=-1 if found.word("g") == "before" else 1, base=start)

    return build


def week_of(base: Callable[[Found], TimeForm | None]) -> Callable[[Found], TimeForm | None]:
    """Builder for "the week of 10 April"."""

    def build(found: Found) -> TimeForm | None:
        start = base(found)
        if start is None or unit_of(found.word("u")) != "week":
            return None
        return TimeForm(unit="week", shift=0, base=start)

    return build


def nth_weekday(found: Found) -> TimeForm | None:
    """ "the first Friday of June", "the last Monday of next month"."""
    which = _which(found)
    if which is None:
        return None
    form = TimeForm(weekday=weekday_of(found.word("w")), nth=which)
    if found.word("m"):
        month = calendar(found)
        return None if month is None else replace(form, year=month.year, month=month.month)
    return _of_month(found, form)


def _which(found: Found) -> int | None:
    """1 to 5, or -1 for the last."""
    word = found.word("n")
    if word == "last":
        return -1
    count = number(word)
    return int(count) if count is not None and 1 <= count <= 5 else None


def _of_month(found: Found, form: TimeForm) -> TimeForm | None:
    """`form` within "this", "last", "next" or "that" month."""
    if unit_of(found.word("u")) != "month":
        return None
    return replace(pointed(form, found), unit="month")


def day_of_month(found: Found) -> TimeForm | None:
    """ "the 15th of next month", "around the 21st this month"; "the third this month" counts something."""
    spelled = not found.word("d")[0].isdecimal()
    joined = "o" in found.match.group() or "U" in found.match.group()[:3]
    if spelled and not joined:
        return None
    return _of_month(found, TimeForm(day=found.day()))


def day_and_weekday(found: Found) -> TimeForm | None:
    """ "Tuesday the 13th"; "on Friday first reports came" has no day of the month."""
    if not found.word("d")[0].isdecimal() and "T" not in found.match.group():
        return None
    return TimeForm(weekday=weekday_of(found.word("w")), day=found.day())


def pointed_weekday(found: Found) -> TimeForm | None:
    """ "next week on Tuesday", "Monday of the following week"."""
    if unit_of(found.word("u")) != "week":
        return None
    letter = found.tokens.letters[found.match.start("k")]
    return TimeForm(
        weekday=weekday_of(found.word("w")),
        unit="week",
        shift=_POINTS[letter],
        part=daypart_of(found),
        narrative=letter in "xJ",
    )


def spelled_day(found: Found) -> TimeForm | None:
    """ "May twenty nine": the number in words, at the end of its clause."""
    words = [*found.words("n"), *found.words("n2")]
    values = [number(w) for w in words]
    if any(v is None or not w.isalpha() for w, v in zip(words, values, strict=True)):
        return None
    if len(values) == 2 and not (values[0] in (20, 30) and 1 <= (values[1] or 0) <= 9):
        return None
    day = int(sum(v for v in values if v is not None))
    month = calendar(found)
    return None if month is None or not 1 <= day <= 31 else replace(month, day=day)


def quarter(found: Found) -> TimeForm | None:
    """ "Q3 2021", "Q3", "the third quarter of last year"."""
    word = found.word("q").upper()
    if word in ("QUARTER", "HALF"):
        count = number(found.word("d"))
        if count is None or count > (2 if word == "HALF" else 4):
            return None
        word = f"{word[0]}{int(count)}"
    if not found.word("u"):
        return TimeForm(year=found.year(), part=word)
    if unit_of(found.word("u")) != "year":
        return None
    return pointed(TimeForm(unit="year", part=word), found)


def this_quarter(found: Found) -> TimeForm | None:
    """ "last quarter"."""
    return pointed(TimeForm(unit="quarter"), found) if found.word("q") == "quarter" else None
