"""Dates inside sentences: with their preposition, their precision, and their doubt."""

from ontherecord.language.time.printed import MONTH_NAMES, day
from ontherecord.nouns.dates import DateReading
from ontherecord.resolve.dating import is_governed


def on_day(date: DateReading | None) -> str:
    """A date as an adverbial: "on", "in", "between" or "by", with "about" where it is not sure; '' for none.

    >>> on_day(DateReading("2022-01-26", "date line")), on_day(DateReading("2021-12", "month"))
    ('on 26 January 2022', 'in December 2021')
    >>> on_day(DateReading("2021-12-11/2021-12-20", "mid-December"))
    'between 11 and 20 December 2021'
    >>> on_day(DateReading("../2022-01-26", "the report's date", sure=False))
    'by 26 January 2022'
    >>> on_day(DateReading("2022-01-26", "counted", sure=False))
    'on or about 26 January 2022'
    """
    if date is None or not date.value:
        return ""
    ends = [end.strip("~?%") for end in date.edtf.split("/") if end.strip("~?%.")]
    if not is_governed(date):
        return f"by {day(ends[-1])}"
    if len(ends) > 1:
        return f"between {between(ends[0], ends[-1])}"
    exact = ends[0].count("-") == 2
    if not date.sure:
        return f"on or about {day(ends[0])}" if exact else f"in or about {day(ends[0])}"
    return f"on {day(ends[0])}" if exact else f"in {day(ends[0])}"


def between(first: str, last: str) -> str:
    """Two days joined by "and", the month and the year told once where they are the same.

    >>> between("2021-12-11", "2021-12-20"), between("2021-12-30", "2022-01-02")
    ('11 and 20 December 2021', '30 December 2021 and 2 January 2022')
    """
    left, right = first.split("-"), last.split("-")
    if len(left) == 3 and left[:2] == right[:2]:
        return f"{int(left[2])} and {day(last)}"
    if len(left) == 3 and left[0] == right[0]:
        return f"{int(left[2])} {MONTH_NAMES[int(left[1]) - 1]} and {day(last)}"
    return f"{day(first)} and {day(last)}"


def since_day(date: DateReading | None) -> str:
    """From when on something has lasted; where only a stretch of days is known, from its end at the latest.

    >>> since_day(DateReading("2022-01-26", "date line"))
    'since 26 January 2022'
    >>> since_day(DateReading("2021-12-11/2021-12-20", "mid-December"))
    'since 20 December 2021 at the latest'
    """
    if date is None or not date.value:
        return ""
    last = [end.strip("~?%") for end in date.edtf.split("/") if end.strip("~?%.")][-1]
    if "/" in date.edtf or not is_governed(date):
        return f"since {day(last)} at the latest"
    return f"since {'' if date.sure else 'about '}{day(last)}"
