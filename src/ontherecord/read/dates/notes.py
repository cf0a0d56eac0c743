"""Dates as somebody noted them: a manifest's column, a meta tag, a line of front matter."""

import datetime as dt
import re
from collections.abc import Iterator
from email.utils import parsedate

from ontherecord.language.time.reading import find_times
from ontherecord.nouns.dates import DateReading, Reading, TimeForm
from ontherecord.read.draft import DateNote

EARLIEST, LATEST = 1800, 2100  # years outside are slips of the pen or of a program
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=$|[T ]\d\d:?\d\d|[T ]\d\d$|Z$)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")
_NUMERIC = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})\b")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?$")


def reading_of_note(note: DateNote) -> DateReading | None:
    """The date that a note gives, as printed (no change of time zone); None where it gives none.

    A day and month that could be either way round are read both ways and not sure.

    >>> reading_of_note(DateNote("2022-01-26T23:10:00-05:00", "manifest")).edtf
    '2022-01-26'
    >>> reading_of_note(DateNote("03/04/2022", "manifest")).sure
    False
    """
    words = note.words.strip()
    readings = list(_readings(words))
    if not readings:
        return None
    chosen, *others = readings
    basis = f"{note.basis}: {words[:40]}"
    if not others:
        return DateReading(chosen, basis, note.rank < 2, words[:80])
    rivals = tuple(
        Reading(other, f"{basis}, day and month the other way round") for other in others
    )
    return DateReading(chosen, f"{basis}, day first or month first", False, words[:80], rivals)


def edtf_of(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The EDTF of a calendar date; None where there is no such date."""
    if not EARLIEST <= year <= LATEST or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return f"{year:04d}"
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def edtf_of_form(form: TimeForm) -> str | None:
    """The EDTF of a form that names its year; None for any other, and for numbers that read two ways."""
    if form.year is None or form.approximate or form.end is not None or form.shift is not None:
        return None
    return edtf_of(form.year, form.month, form.day)


def both_ways(words: str) -> tuple[str, ...]:
    """The days that a date in figures at the start of `words` can mean, day first before month first.

    Points are written by those who put the day first.

    >>> both_ways("03/04/2022"), both_ways("26.01.2022"), both_ways("01/26/2022")
    (('2022-04-03', '2022-03-04'), ('2022-01-26',), ('2022-01-26',))
    """
    match = _NUMERIC.match(words)
    if not match:
        return ()
    first, second, year = int(match.group(1)), int(match.group(3)), int(match.group(4))
    ways = [edtf_of(year, second, first), edtf_of(year, first, second)]
    if match.group(2) == ".":
        ways = ways[:1]
    return tuple(dict.fromkeys(way for way in ways if way))


def _readings(words: str) -> Iterator[str]:
    """The dates that `words` can mean, likeliest first."""
    for pattern in (_ISO, _COMPACT, _SLASHED):
        if match := pattern.match(words):
            if found := edtf_of(*(int(part) for part in match.groups() if part)):
                yield found
            return
    if _EPOCH.match(words):
        seconds = float(words[:10])
        if found := edtf_of(*dt.datetime.fromtimestamp(seconds, dt.UTC).timetuple()[:3]):
            yield found
        return
    if ways := both_ways(words):
        yield from ways
        return
    parsed = parsedate(words) if re.search(r"\d\d:\d\d", words) else None
    if parsed and (found := edtf_of(*parsed[:3])):
        yield found
        return
    named = {found for match in find_times(words) if (found := edtf_of_form(match.form))}
    if len(named) == 1:
        yield named.pop()
