"""Holidays that English-language reports date things by: fixed days, weekdays of a month, and Easter's.

Only days that mean one date wherever they are named: "Independence Day" is not here, for it is another
day in every country, nor is a feast whose day hangs on the sight of the moon.
"""

import datetime as dt
import re
from collections.abc import Mapping

from ontherecord.language.time.stretch import nth_weekday

_MON, _THU = 0, 3

# name: month and day
FIXED: Mapping[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "orthodox christmas": (1, 7), "new year": (1, 1), "new years": (1, 1), "new year day": (1, 1),
    "new years day": (1, 1), "new year eve": (12, 31), "new years eve": (12, 31),
    "valentines day": (2, 14), "saint patricks day": (3, 17), "saint patrick": (3, 17),
    "st patricks day": (3, 17), "international womens day": (3, 8), "earth day": (4, 22),
    "may day": (5, 1), "international workers day": (5, 1), "ve day": (5, 8), "bastille day": (7, 14),
    "united nations day": (10, 24), "halloween": (10, 31), "armistice day": (11, 11),
    "veterans day": (11, 11), "human rights day": (12, 10),
}  # fmt: skip
# name: month, weekday, which (-1 the last), days after it
_WEEKDAY: Mapping[str, tuple[int, int, int, int]] = {
    "martin luther king day": (1, _MON, 3, 0), "presidents day": (2, _MON, 3, 0),
    "memorial day": (5, _MON, -1, 0), "labor day": (9, _MON, 1, 0), "columbus day": (10, _MON, 2, 0),
    "thanksgiving": (11, _THU, 4, 0), "thanksgiving day": (11, _THU, 4, 0), "black friday": (11, _THU, 4, 1),
}  # fmt: skip
# name: days from Easter Sunday
_EASTER: Mapping[str, int] = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2,
    "easter": 0, "easter sunday": 0, "easter monday": 1, "ascension day": 39, "whit monday": 50,
}  # fmt: skip
_ORTHODOX = "orthodox easter"


def names() -> tuple[str, ...]:
    """All names, longest first, as `name_of` gives them."""
    every = {*FIXED, *_WEEKDAY, *_EASTER, _ORTHODOX}
    return tuple(sorted(every, key=lambda name: (-len(name), name)))


def name_of(printed: str) -> str:
    """A printed name as it stands in the tables.

    >>> name_of("New Year’s Eve")
    'new years eve'
    """
    return " ".join(re.sub(r"['’.]", "", printed.lower()).split())


def holiday(name: str, year: int) -> dt.date | None:
    """The day of a holiday in a year; None for a name that is not known or a year before the calendar's.

    >>> holiday("easter", 2022), holiday("orthodox easter", 2022), holiday("black friday", 2010)
    (datetime.date(2022, 4, 17), datetime.date(2022, 4, 24), datetime.date(2010, 11, 26))
    """
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name in _WEEKDAY:
        month, weekday, which, later = _WEEKDAY[name]
        found = nth_weekday(year, month, weekday, which)
        return None if found is None else found + dt.timedelta(days=later)
    if not 1900 <= year < 2100:  # both calendars' rules below hold for these years
        return None
    if name == _ORTHODOX:
        return _orthodox_easter(year)
    return _easter(year) + dt.timedelta(days=_EASTER[name]) if name in _EASTER else None


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Western churches (the anonymous Gregorian rule, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return dt.date(year, f // 31, f % 31 + 1)


def _orthodox_easter(year: int) -> dt.date:
    """Easter Sunday by the Julian calendar, as a day of ours (13 days on, 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=13)
