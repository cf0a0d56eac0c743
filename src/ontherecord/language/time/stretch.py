"""Stretches of the calendar: months and parts of them, seasons, whole units, and moving by units."""

import calendar
import datetime as dt

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # first month, northern


def month_days(year: int, month: int, part: str | None) -> tuple[dt.date, dt.date]:
    """First and last day of a month or of its first, middle or last third."""
    longest = calendar.monthrange(year, month)[1]
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, longest)}.get(
        part or "", (1, longest)
    )
    return dt.date(year, month, first), dt.date(year, month, last)


def part_of_year(year: int, part: str | None) -> tuple[dt.date, dt.date]:
    """A year, or its third, quarter, half or season."""
    spans = {"early": (1, 4), "mid": (5, 4), "late": (9, 4)}
    spans |= {f"Q{n}": (3 * n - 2, 3) for n in range(1, 5)} | {"H1": (1, 6), "H2": (7, 6)}
    spans |= {season: (month, 3) for season, month in SEASONS.items()}
    month, months = spans.get(part or "", (1, 12))
    first = dt.date(year, month, 1)
    return first, add_months(first, months) - dt.timedelta(days=1)


def moved(day: dt.date, unit: str, count: int) -> dt.date | None:
    """`day` moved by `count` units; None outside the calendar."""
    months = {"month": 1, "year": 12, "decade": 120, "century": 1200, "quarter": 3}.get(unit)
    days = {"week": 7, "weekend": 7, "fortnight": 14, "day": 1}.get(unit, 0)
    try:
        return add_months(day, months * count) if months else day + dt.timedelta(days * count)
    except (ValueError, OverflowError):
        return None


def whole_unit(day: dt.date, unit: str, part: str | None) -> tuple[dt.date, dt.date]:
    """The whole unit that `day` lies in."""
    if unit in ("week", "fortnight"):
        monday = day - dt.timedelta(days=day.weekday())
        return monday, monday + dt.timedelta(days=6)
    if unit == "weekend":
        saturday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(days=5)
        return saturday, saturday + dt.timedelta(days=1)
    if unit == "month":
        return month_days(day.year, day.month, part)
    if unit == "year":
        return part_of_year(day.year, part)
    if unit in ("decade", "century"):
        years = 10 if unit == "decade" else 100
        start = day.year // years * years
        return dt.date(max(start, 1), 1, 1), dt.date(start + years - 1, 12, 31)
    if unit == "quarter":
        return part_of_year(day.year, f"Q{(day.month + 2) // 3}")
    return day, day


def nth_weekday(year: int, month: int, weekday: int, which: int) -> dt.date | None:
    """The first (1) to fifth (5) or the last (-1) such weekday of a month; None where it has no fifth.

    >>> nth_weekday(2022, 6, 4, 1), nth_weekday(2022, 5, 0, -1)
    (datetime.date(2022, 6, 3), datetime.date(2022, 5, 30))
    """
    first, last = month_days(year, month, None)
    if which < 0:
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    found = first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    return found if found <= last else None


def add_months(day: dt.date, months: int) -> dt.date:
    """`day` in another month, at most at that month's end."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def edtf_of(first: dt.date, last: dt.date) -> str:
    """The shortest EDTF for a stretch of days: a year, a month, a day or an interval."""
    if first == last:
        return first.isoformat()
    if (first, last) == month_days(first.year, first.month, None):
        return first.isoformat()[:7]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        a, b = first.isoformat()[:4], last.isoformat()[:4]
        return a if a == b else f"{a}/{b}"
    if first.day == 1 and last == month_days(last.year, last.month, None)[1]:
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return f"{first.isoformat()}/{last.isoformat()}"
