"""Dates in addresses (/2022/01/26/, /20220126/, /2022/jan/26/): outlets put the day of publication there."""

import re
from urllib.parse import urlsplit

from ontherecord.read.dates.notes import edtf_of

_EDGE = r"(?<![0-9])"
_FULL = re.compile(
    rf"{_EDGE}(?P<y>(?:19|20)\d\d)(?P<s>[/._-]?)(?P<m>0[1-9]|1[0-2])(?P=s)(?P<d>0[1-9]|[12]\d|3[01])(?![0-9])"
)
_BACKWARDS = re.compile(
    rf"{_EDGE}(?P<d>0[1-9]|[12]\d|3[01])(?P<s>[/._-])(?P<m>0[1-9]|1[0-2])(?P=s)(?P<y>(?:19|20)\d\d)(?![0-9])"
)
_NAMED = re.compile(
    rf"{_EDGE}(?P<y>(?:19|20)\d\d)[/-](?P<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[/-](?P<d>\d{{1,2}})(?![0-9])",
    re.IGNORECASE,
)
_MONTH = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>0?[1-9]|1[0-2])(?:/|$)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def date_in_address(url: str) -> str | None:
    """The day (or month) that an address names; None where it names none, or two.

    >>> date_in_address("https://example.org/2022/01/26/talks-resume")
    '2022-01-26'
    >>> date_in_address("https://example.org/news/48213357.html")
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    days = {
        day
        for pattern in (_FULL, _BACKWARDS, _NAMED)
        for match in pattern.finditer(path)
        if (day := _day(match))
    }
    if len(days) == 1:
        return days.pop()
    month = _MONTH.search(path) if not days else None
    return edtf_of(int(month.group("y")), int(month.group("m"))) if month else None


def _day(match: re.Match[str]) -> str | None:
    """The day that a match names, if there is such a day."""
    groups = match.groupdict()
    month = groups.get("m")
    number = int(month) if month else _MONTHS.index(groups["n"].lower()) + 1
    return edtf_of(int(groups["y"]), number, int(groups["d"]))
