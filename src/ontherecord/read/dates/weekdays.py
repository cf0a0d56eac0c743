"""Weekdays and days of the month as evidence: "On 26 January" beside "on Wednesday" tells the year.

26 January falls on a Wednesday in 2011, 2022 and 2033. Such a year is taken only where other
evidence (a date line, a linked address) names it or its neighbour, or where the body has a full
date shortly before the day. Years in the body alone are no evidence: of ten readings so made on
dated news reports eight were wrong (background is dated, news is not).
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontherecord.language.time.reading import TimeMatch, find_times
from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.nouns.report import PassageKind
from ontherecord.read.dates.notes import edtf_of, edtf_of_form
from ontherecord.read.draft import Draft
from ontherecord.read.kinds import Judged

_WEEK = 7
_NEAR = 1  # years between the report and a year that it names; one day has the same weekday every 5, 6 or 11
_FAR = 20_000  # code points; a report tells its own day early, and longer ones are books
_SHORTLY = 62  # days
_BESIDE = 400  # code points: a day and the weekday that names it stand in one paragraph or the next
_BEFORE = 60  # code points before a day in which a deadline or a plan shows itself
# "by 24 January", "a strike from 24 January", "will travel on 30 August": days that are not the report's own
_AHEAD = re.compile(
    r"(?:\b(?:by|until|till|from|before|after|since|through|than|starting|beginning|commencing|of|deadline)"
    r"|\b(?:will|would|shall|plans?|planned|due|scheduled|set|expected|expires?|deadline|going|hopes?|invited"
    r"|next|early as|as of|effective|ultimatum)\b[^.!?\n]*?)\s*$",
    re.IGNORECASE,
)
# what may tell a day: figures, and names of weekdays; any other paragraph is passed over unread
_MAY_TELL = re.compile(
    r"\d|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
_READ = (PassageKind.BODY, PassageKind.HEADING, PassageKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Told:
    """A weekday (0 is Monday), or a month and day, as printed at a place of the text."""

    at: int
    printed: str
    first: int
    day: int = 0


@dataclass(frozen=True, slots=True)
class DayClues:
    """What the body says of days: bare past weekdays, days of a month without year, full dates.

    `stamp` is the day and month of a dateline that lacks its year.
    """

    weekdays: tuple[Told, ...]
    days: tuple[Told, ...]
    full: tuple[dt.date, ...]
    stamp: Told | None = None

    def fits(self, edtf: str) -> bool:
        """Whether a day can be the publication day: one of its own or the day before is a weekday told of."""
        if len(edtf) != 10 or not self.weekdays:
            return False
        day = dt.date.fromisoformat(edtf).weekday()
        told = {w.first for w in self.weekdays}
        return day in told or (day - 1) % _WEEK in told


def clues_of(draft: Draft, judged: Judged) -> DayClues:
    """The day clues of a draft's own story."""
    weekdays: list[Told] = []
    days: list[Told] = []
    full: list[dt.date] = []
    for start, match in _times(draft, judged):
        form = match.form
        if form.year is not None:
            edtf = edtf_of_form(form)
            full.extend([dt.date.fromisoformat(edtf)] if edtf and len(edtf) == 10 else [])
        elif form.lean == "future" or form.end is not None:
            continue
        elif form.weekday is not None and form.month is None and form.shift is None:
            weekdays.append(Told(start + match.start, match.printed, form.weekday))
        elif form.month and form.day and any(c.isdigit() for c in match.printed):
            if _is_ahead(draft.text, start + match.start):
                continue
            days.append(Told(start + match.start, match.printed, form.month, form.day))
    stamp = None
    for at, line in judged.lines:
        named = line.match.form if line.match else None
        if line.match and named and named.month and named.day and named.year is None:
            stamp = Told(at, line.match.printed, named.month, named.day)
            break
    return DayClues(tuple(weekdays), tuple(days), tuple(full), stamp)


def reading_of_days(clues: DayClues, years: Sequence[int]) -> DateReading | None:
    """The day that a dateline without year, or a day of a month and a weekday, name together.

    `years` are those that other evidence (addresses, change dates) names; without any, the body's full dates
    must stand shortly before the day.
    """
    near = _near(years or [day.year for day in clues.full])
    if clues.stamp:
        return _from_stamp(clues, clues.stamp, near, from_elsewhere=bool(years))
    fitting = {
        edtf: f"{day.printed!r} with {weekday.printed!r}"
        for day in clues.days
        for weekday in clues.weekdays
        if abs(day.at - weekday.at) <= _BESIDE
        for year in near
        if (edtf := edtf_of(year, day.first, day.day))
        and _weekday(edtf) == weekday.first
        and (years or _shortly_after(edtf, clues.full))
    }
    if not fitting:
        return None
    # the story tells its own day last of all days that have been; earlier ones are its background
    latest, *others = sorted(fitting, reverse=True)
    basis = f"{fitting[latest]}, in a year near one that the report names"
    return DateReading(latest, basis, False, None, tuple(Reading(e, fitting[e]) for e in others))


def _from_stamp(
    clues: DayClues, stamp: Told, near: Sequence[int], *, from_elsewhere: bool
) -> DateReading | None:
    """A dateline such as "GENEVA, Jan 26": its year is one that makes a weekday of the text fit."""
    possible = [edtf for year in near if (edtf := edtf_of(year, stamp.first, stamp.day))]
    if not from_elsewhere:
        possible = [edtf for edtf in possible if _shortly_after(edtf, clues.full)]
    fitting = [edtf for edtf in possible if clues.fits(edtf)] or possible[:1]
    if not fitting:
        return None
    basis = f"dateline {stamp.printed!r}, in a year near one that the report names"
    rivals = tuple(Reading(edtf, basis) for edtf in fitting[1:])
    return DateReading(fitting[0], basis, False, stamp.printed, rivals)


def _near(years: Sequence[int]) -> tuple[int, ...]:
    """The latest year named, then its neighbours, the later one first."""
    if not years:
        return ()
    latest = max(years)
    return (latest, *(latest + step for n in range(1, _NEAR + 1) for step in (n, -n)))


def _shortly_after(edtf: str, full: Sequence[dt.date]) -> bool:
    """Whether a day follows one of the full dates within two months."""
    day = dt.date.fromisoformat(edtf)
    return any(0 <= (day - other).days <= _SHORTLY for other in full)


def _weekday(edtf: str) -> int:
    return dt.date.fromisoformat(edtf).weekday()


def _is_ahead(text: str, at: int) -> bool:
    """Whether the words before a day make it a deadline, a plan or the end of a span of time."""
    return bool(_AHEAD.search(text, max(at - _BEFORE, 0), at))


def _times(draft: Draft, judged: Judged) -> Iterator[tuple[int, TimeMatch]]:
    """Time expressions of the passages that are read, each with the place of its passage."""
    for piece in judged.pieces:
        if piece.start > _FAR:
            return
        if piece.kind not in _READ:
            continue
        words = draft.text[piece.start : min(piece.end, piece.start + _FAR)]
        if _MAY_TELL.search(words):
            for match in find_times(words):
                yield piece.start, match
