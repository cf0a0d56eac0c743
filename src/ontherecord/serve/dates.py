"""Dates for columns: short, with their precision and their doubt."""

import datetime as dt

from ontherecord.language.time.printed import MONTH_NAMES
from ontherecord.nouns.dates import DateReading

_MONTHS = [name[:3] for name in MONTH_NAMES]


def short(date: DateReading | None) -> str:
    """A date for a narrow column; "c." says that it is near, "by" that it may be earlier, "?" that it is not sure.

    >>> short(DateReading("2021-12-11/2021-12-20", "mid-December"))
    '11–20 Dec 2021'
    >>> short(DateReading("../2022-01-26", "the report's date", sure=False))
    'by 26 Jan 2022'
    >>> short(DateReading("2022-01-26~", "around 26 January"))
    'c. 26 Jan 2022'
    """
    if date is None or not date.value:
        return ""
    ends = [end.strip("~?%.") for end in date.edtf.split("/")]
    ends = [end for end in ends if end]
    near = "c. " if "~" in date.edtf or "%" in date.edtf else ""
    near = "by " if date.is_by_then else near
    text = _range(*ends) if len(ends) == 2 else _one(ends[0])
    return f"{near}{text}{'' if date.sure or near else ' ?'}"


def short_day(day: dt.date) -> str:
    """A day for a narrow column.

    >>> short_day(dt.date(2022, 1, 5))
    '5 Jan 2022'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_and_month(day: dt.date) -> str:
    """A day without its year, for an axis.

    >>> day_and_month(dt.date(2022, 1, 5))
    '5 Jan'
    """
    return f"{day.day} {_MONTHS[day.month - 1]}"


def month(day: dt.date) -> str:
    """A month for an axis.

    >>> month(dt.date(2022, 1, 5))
    'Jan 2022'
    """
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _one(iso: str) -> str:
    parts = [int(part) for part in iso.split("-")]
    words = [str(parts[2])] if len(parts) > 2 else []
    words += [_MONTHS[parts[1] - 1]] if len(parts) > 1 else []
    return " ".join([*words, str(parts[0])])


def _range(first: str, last: str) -> str:
    """Two ends, without saying twice what they share."""
    a, b = first.split("-"), last.split("-")
    if len(a) == len(b) == 3 and a[:2] == b[:2]:
        return f"{int(a[2])}–{_one(last)}"
    if len(a) == len(b) > 1 and a[0] == b[0]:
        return f"{_one(first).rsplit(' ', 1)[0]} – {_one(last)}"
    return f"{_one(first)} – {_one(last)}"
