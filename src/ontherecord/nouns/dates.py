"""Dates that keep their precision, their printed words and the reason for the reading.

`value` is an ISO 8601 calendar date cut to what is known (2022, 2022-01, 2022-01-26); `edtf` is the same in
Extended Date/Time Format level 1 (Library of Congress), which can also say an interval
(2021-12-15/2021-12-17), approximation (2022-01~), doubt (2022-01-26?) or that something was done by a day
(../2022-01-26).
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
# one date or two ends, each perhaps approximate (~), doubtful (?) or both (%); the first end may be open
_EDTF = re.compile(
    rf"(?:\.\./)?{_ISO.pattern}[~?%]?|{_ISO.pattern}[~?%]?/{_ISO.pattern}[~?%]?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One dated reading that was not chosen, with the reason for it."""

    edtf: str
    basis: str


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as read: EDTF, the basis for it, the words as printed, and the readings that lost.

    >>> DateReading("2021-12-15/2021-12-17", "this week").value
    '2021-12'
    >>> DateReading("2022-01-26", "date line").days()
    (datetime.date(2022, 1, 26), datetime.date(2022, 1, 26))
    """

    edtf: str
    basis: str
    sure: bool = True
    printed: str | None = None
    rivals: tuple[Reading, ...] = ()

    @property
    def value(self) -> str:
        """The longest ISO date that both ends of the reading share ('' where they share no year)."""
        parts = [m.group().split("-") for m in _ISO.finditer(self.edtf)]
        shared: list[str] = []
        for column in zip(*parts, strict=False):
            if len(set(column)) > 1:
                break
            shared.append(column[0])
        return "-".join(shared)

    @property
    def is_by_then(self) -> bool:
        """Whether only the day is known by which it was done (`by_then`).

        >>> DateReading("../2022-01-26", "the report's date").is_by_then
        True
        """
        return self.edtf.startswith("../")

    def days(self) -> tuple[dt.date, dt.date]:
        """First and last day that the reading allows; of an open one its end alone, for news is mostly of its day."""
        found = _ISO.findall(self.edtf)
        return first_day(found[0]), last_day(found[-1])

    def overlaps(self, other: "DateReading") -> bool:
        """Whether some day fits both readings."""
        (a, b), (c, d) = self.days(), other.days()
        return a <= d and c <= b

    def unsure(self, because: str) -> "DateReading":
        """The same reading, no longer sure, with a reason added to its basis."""
        return replace(self, sure=False, basis=f"{self.basis}; {because}")


def first_day(iso: str) -> dt.date:
    """First day of a year, month or day.

    >>> first_day("2022-01")
    datetime.date(2022, 1, 1)
    """
    year, month, day = ([int(p) for p in iso.split("-")] + [1, 1])[:3]
    return dt.date(year, month, day)


def last_day(iso: str) -> dt.date:
    """Last day of a year, month or day.

    >>> last_day("2024-02")
    datetime.date(2024, 2, 29)
    """
    parts = [int(p) for p in iso.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
    return dt.date(year, month, day)


def is_edtf(text: str) -> bool:
    """Whether a date reading can hold the text: days that exist, the first end no later than the last.

    >>> is_edtf("2022-01-26"), is_edtf("2022-01~"), is_edtf("2022-01-26/2022-01-28"), is_edtf("../2022-01-26")
    (True, True, True, True)
    >>> is_edtf("soon"), is_edtf("2022-02-30"), is_edtf("2022-01-28/2022-01-26")
    (False, False, False)
    """
    if not _EDTF.fullmatch(text):
        return False
    try:
        first, last = DateReading(text, "").days()
    except ValueError:
        return False
    return first <= last


def by_then(iso: str) -> str:
    """Something done by a day, nobody says when: EDTF with an open start.

    >>> by_then("2022-01-26")
    '../2022-01-26'
    """
    return f"../{iso}"


@dataclass(frozen=True, slots=True)
class TimeForm:
    """The meaning of a time expression before it is anchored to a date.

    Absolute parts (`year`, `month`, `day`) stand beside relative ones: `weekday` 0 = Monday; `shift` counts
    `unit`s from the anchor (yesterday: day -1; this week: week 0; last month: month -1). `lean` says
    where a bare weekday or date points: "past", "future" or None where the text does not tell.
    `part` is early / mid / late, or a part of a day (morning, afternoon, evening, night) or year (spring,
    summer, autumn, winter, Q1-Q4, H1, H2); `clock` "HH:MM" with `zone` as printed, `length` an ISO 8601
    duration (P6W; PXD where the number is not told) for expressions that say how long, `end` the
    other end of a range. A decade or century is its first `year` with that `unit`. `narrative`
    forms ("a day earlier", "the same day") count from the event told before, not from publication.
    `base` is the date that the form itself names to count from ("two weeks after 26 January"), `nth` says
    which weekday of a month (1 to 5, -1 the last: "the first Friday of June"), a weekday with a `day` is
    both at once ("Tuesday the 13th"), and a `unit` "holiday" has its name in `part`.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    shift: int | None = None
    lean: str | None = None
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    length: str | None = None
    approximate: bool = False
    end: "TimeForm | None" = None
    narrative: bool = False
    base: "TimeForm | None" = None
    nth: int | None = None
