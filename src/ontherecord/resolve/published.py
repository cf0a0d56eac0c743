"""Publication dates that a report does not tell by itself, given back by its relatives.

A report that says "on Wednesday" and whose dated copy is of Thursday 27 January is of Wednesday the 26th.
Three kinds of evidence are weighed: weekdays named in the text (news names the days just past by their
weekday), days named without a year, and dated relatives. A reading is sure only where a weekday and a
relative agree and the relation is one of text taken over, or where a named day agrees as well.
"""

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.language.time.reading import find_times
from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.nouns.findings import Findings, TimeFinding
from ontherecord.nouns.lineage import DERIVED, Relation, Tie
from ontherecord.nouns.report import Report

_WEEK = 6  # days between the first and the last place that one weekday can have
_NEAR = 3  # days within which reports that share a source, not a text, come out
_STORY = 60  # days from a dated report within which an undated one of the same story came out
_TOP = 400  # characters: a day without a year that stands farther down is no date line
_HEAD = 600  # characters at the head of a text: a headline, a byline and the dateline
_DATELINE = re.compile(
    r"(?m)^[A-Z][^\n]{1,50}?,\s+([A-Z][a-z]{2,8}\.? \d{1,2})\b(?:[^\n]{0,40}?\s(?:--|[-–—])\s"
    r"|\.? ?/[A-Z][\w .&-]{1,30}/[.,]?\s)"  # "NORHAVEN, August 16. /WIRE/. The envoy"
)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")


@dataclass(frozen=True, slots=True)
class _Clues:
    """The weekdays (0 = Monday), the (month, day) pairs and the full dates that a text names.

    Words as printed stand beside them; `top` are the pairs at the head of the text, where date lines stand, `stamp`
    is the one that a dateline prints.
    """

    weekdays: tuple[tuple[int, str], ...]
    days: tuple[tuple[int, int, str], ...]
    top: tuple[tuple[int, int, str], ...] = ()
    dates: tuple[dt.date, ...] = ()
    stamp: tuple[int, int, str] | None = None

    def lag(self, day: dt.date) -> int:
        """Days from each named weekday's last occurrence up to `day`, added up."""
        return sum((day.weekday() - weekday) % 7 for weekday, _ in self.weekdays)

    def printed(self, day: dt.date) -> str | None:
        """The words that name the weekday of `day`, None where none does."""
        return next((words for weekday, words in self.weekdays if weekday == day.weekday()), None)

    def named(self, day: dt.date) -> str | None:
        """The words that name `day` by month and number, None where none does."""
        return next(
            (w for month, number, w in self.days if (month, number) == (day.month, day.day)), None
        )


def find_published(
    reports: Collection[Report], findings: Mapping[str, Findings], links: Sequence[Tie]
) -> dict[str, DateReading]:
    """The publication date of every report that has one, its own or given back by the collection.

    Dates travel along links in rounds (a report dated in one round dates its relatives in the next), so the
    order of reports and links does not matter. Years are then read off the whole collection's dates.
    """
    clues = {r.id: _with_dateline(_clues(findings.get(r.id)), r.text) for r in reports}
    known = {r.id: _day_first(r.published, clues[r.id]) for r in reports if r.published is not None}
    open_ones = [r.id for r in reports if r.id not in known or not known[r.id].sure]
    of: dict[str, list[Tie]] = {report: [] for report in open_ones}
    for link in links:
        for report in (link.a, link.b):
            if report in of:
                of[report].append(link)
    while open_ones:
        found = {
            report: reading
            for report in open_ones
            if (reading := _from_relatives(report, known, of[report], clues))
        }
        if not found:
            break
        known |= {report: _together(known.get(report), new) for report, new in found.items()}
        open_ones = [report for report in open_ones if report not in found]
    return known | _from_collection(reports, known, clues)


def _clues(findings: Findings | None) -> _Clues:
    """What a report's time expressions say about the days around its publication; days to come say nothing."""
    times: set[TimeFinding] = set()
    if findings is not None:
        governing = [s.time for s in findings.statements] + [a.time for a in findings.acts]
        times = {*findings.times, *(time for time in governing if time is not None)}
    weekdays: dict[int, str] = {}
    days: dict[tuple[int, int], str] = {}
    top: dict[tuple[int, int], str] = {}
    dates: set[dt.date] = set()
    for time in sorted(times, key=lambda t: (t.span, t.printed)):
        form = time.form
        if form.weekday is not None and not form.shift and form.lean != "future":
            weekdays.setdefault(form.weekday, time.printed)
        if not (form.month and form.day) or form.end is not None or form.lean == "future":
            continue
        if form.year is not None:
            day = _date(form.year, form.month, form.day)
            dates |= {day} if day else set()
        else:
            days.setdefault((form.month, form.day), time.printed)
            if time.span.start < _TOP:
                top.setdefault((form.month, form.day), time.printed)
    return _Clues(
        tuple(sorted(weekdays.items())),
        tuple((m, d, words) for (m, d), words in sorted(days.items())),
        tuple((m, d, words) for (m, d), words in sorted(top.items())),
        tuple(sorted(dates)),
    )


def _with_dateline(clues: _Clues, text: str) -> _Clues:
    """The clues and the day of an agency's dateline ("NORHAVEN, Aug 16 (Wire) -"), which is no sentence."""
    line = _DATELINE.search(text[:_HEAD])
    if line is None:
        return clues
    found = [
        (form.month, form.day, match.printed)
        for match in find_times(line[1])
        for form in (match.form,)
        if form.month and form.day and form.year is None and form.end is None
    ]
    new = tuple(day for day in found if day[:2] not in {known[:2] for known in clues.top})
    top = tuple(sorted((*clues.top, *new)))
    return replace(clues, top=top, stamp=found[0] if found else None)


def _from_relatives(
    report: str,
    known: Mapping[str, DateReading],
    links: Sequence[Tie],
    clues: Mapping[str, _Clues],
) -> DateReading | None:
    """The best reading that one dated relative gives: sure ones first, then the earliest; `links` are the report's."""
    readings: list[DateReading | None] = []
    for link in links:
        name = link.b if link.a == report else link.a
        other = known.get(name)
        if other is None or not other.sure or other.days()[0] != other.days()[1]:
            continue
        day = other.days()[0]
        if stamp := clues[report].stamp:  # a relative far from it says nothing against it
            readings.append(_from_stamp(link, day, clues[report], stamp))
        elif link.relation in DERIVED:
            readings.append(_from_text(report, link, day, (clues[report], clues[name])))
        else:
            readings.append(_from_source(link, day, clues[report]))
    found = [reading for reading in readings if reading is not None]
    return min(found, key=lambda r: (not r.sure, r.edtf, r.basis)) if found else None


def _from_stamp(
    link: Tie, day: dt.date, clues: _Clues, stamp: tuple[int, int, str]
) -> DateReading | None:
    """The day that the report's own dateline prints, in the year that brings it near a relative of `day`.

    Sure where a weekday of the text falls on it or on the day before.
    """
    month, number, words = stamp
    years = (day.year - 1, day.year, day.year + 1)
    near = [d for year in years if (d := _date(year, month, number)) and abs(d - day).days <= _WEEK]
    if not near:
        return None
    told = clues.printed(near[0]) or clues.printed(near[0] - dt.timedelta(days=1))
    agrees = f" and '{told}'" if told else ""
    how = _relative(link, day)
    basis = f"dateline '{words}'{agrees} beside {how}"
    rival = Reading((near[0] + dt.timedelta(days=1)).isoformat(), "published a day later")
    return DateReading(near[0].isoformat(), basis, bool(told), words, (rival,))


def _from_text(report: str, link: Tie, day: dt.date, both: tuple[_Clues, _Clues]) -> DateReading:
    """The reading that a relative of `day` gives which shares its text; `both` are own clues and its.

    A weekday that stands in both was named when the text was first written, so it lies at or before the
    relative's day and dates the text, not a copy made of it.
    """
    own, other = both
    carried = any(weekday in dict(other.weekdays) for weekday, _ in own.weekdays)
    copied = link.giver not in (None, report)
    how = _relative(link, day)
    before, after = _NEAR, _NEAR
    if carried or link.giver is not None:
        before, after = (0, _WEEK) if copied and not carried else (_WEEK, 0)
    window = [day + dt.timedelta(days=n) for n in range(-before, after + 1)]
    fitting = [d for d in window if own.printed(d)]
    is_copy = copied and carried and link.relation is not Relation.IDENTICAL
    if not fitting or is_copy:
        return DateReading(day.isoformat(), f"the date of {how}", sure=False)
    best = min(fitting, key=lambda d: (own.lag(d), not own.named(d), abs(d - day), d))
    return _by_weekday(best, own, how, sure=not (copied and carried))


def _from_source(link: Tie, day: dt.date, clues: _Clues) -> DateReading | None:
    """The reading that a relative of `day` gives which drew on the same source, not on the same text."""
    how = _relative(link, day)
    window = [day + dt.timedelta(days=n) for n in range(-_NEAR, _NEAR + 1)]
    named = [d for d in window if clues.named(d)]
    fitting = [d for d in window if clues.printed(d)]
    if fitting and (named or link.relation is Relation.SHARED_SOURCE):
        best = min(fitting, key=lambda d: (clues.lag(d), d not in named, abs(d - day), d))
        return _by_weekday(best, clues, how, sure=best in named)
    if len(named) != 1:
        return None
    words = clues.named(named[0])
    return DateReading(named[0].isoformat(), f"'{words}' beside {how}", False, words)


def _relative(link: Tie, day: dt.date) -> str:
    """What a dated relative is called in a basis."""
    return f"the relative dated {day.isoformat()} ({link.relation.value})"


def _by_weekday(day: dt.date, clues: _Clues, how: str, sure: bool) -> DateReading:
    """A reading that rests on a weekday named in the text; the day after is its rival."""
    words, named = clues.printed(day), clues.named(day)
    agrees = f" and '{named}'" if named else ""
    rival = Reading((day + dt.timedelta(days=1)).isoformat(), "published a day later")
    return DateReading(day.isoformat(), f"'{words}'{agrees} beside {how}", sure, words, (rival,))


def _together(own: DateReading | None, given: DateReading) -> DateReading:
    """A report's own unsure reading and the one given by a relative, as one."""
    if own is None:
        return given
    (first, last), (low, high) = own.days(), given.days()
    if first <= low and high <= last:
        return replace(
            given, basis=f"{own.basis}; {given.basis}", printed=own.printed or given.printed
        )
    rival = Reading(given.edtf, given.basis)
    basis = f"{own.basis}; a relative says otherwise"
    return replace(own, basis=basis, rivals=(*own.rivals, rival))


def _from_collection(
    reports: Collection[Report], known: Mapping[str, DateReading], clues: Mapping[str, _Clues]
) -> dict[str, DateReading]:
    """Readings for reports that name a day, a month and a weekday but no year."""
    dated = sorted(known[r.id].days()[0] for r in reports if r.id in known and known[r.id].sure)
    if not dated:
        return {}
    found = {}
    for report in reports:
        reading = None if report.id in known else _year_of(clues[report.id], dated)
        if reading is not None:
            found[report.id] = reading
    return found


def _year_of(clues: _Clues, dated: Sequence[dt.date]) -> DateReading | None:
    """The one day near the story's dated reports that a date line without a year can mean.

    A weekday of the text must fall on that day or on the one before it ("on Monday night", told on Tuesday). Sure
    where it falls on the very day that an agency's dateline prints.
    """
    near = dt.timedelta(days=_STORY)
    fitting = {
        day: (words, weekday)
        for month, number, words in clues.top
        for year in sorted({d.year + n for d in dated for n in (-1, 0, 1)})
        if (day := _date(year, month, number)) and any(abs(day - d) <= near for d in dated)
        if (weekday := clues.printed(day) or clues.printed(day - dt.timedelta(days=1)))
    }
    if len(fitting) != 1:
        return None
    day, (words, weekday) = next(iter(fitting.items()))
    basis = f"'{words}' beside '{weekday}' in {day.year}, near the other reports' dates"
    stamped = clues.stamp is not None and clues.stamp[:2] == (day.month, day.day)
    if not stamped and _names_later(day, clues):
        return (
            None  # "signed in Cairo on September 8": what is told after it took effect on the 28th
        )
    sure = (
        stamped and clues.printed(day) is not None
    )  # a dateline's day, and the text names its weekday
    return DateReading(day.isoformat(), basis, sure, printed=words)


def _names_later(day: dt.date, clues: _Clues) -> bool:
    """Whether a text names another day of the weeks after `day`, as told and not to come."""
    named = (_date(day.year, month, number) for month, number, _ in clues.days)
    return any(d is not None and 0 < (d - day).days <= _STORY for d in named)


def _day_first(own: DateReading, clues: _Clues) -> DateReading:
    """A numeric date read month first though only day first lies near the dates that the text names, or the
    other way round, is turned.
    """
    told = _NUMERIC.search(own.printed or "")
    if own.sure or told is None:
        return own
    one, two, year = (int(part) for part in told.groups())
    readings = [day for day in (_date(year, one, two), _date(year, two, one)) if day]
    near = [d for d in readings if any(abs(d - named).days <= _WEEK for named in clues.dates)]
    if len(set(readings)) != 2 or len(near) != 1 or own.edtf == near[0].isoformat():
        return own
    basis = f"{own.basis}; day and month as the dates in the text have it"
    return replace(
        own,
        edtf=near[0].isoformat(),
        basis=basis,
        rivals=(*own.rivals, Reading(own.edtf, own.basis)),
    )


def _date(year: int, month: int, day: int) -> dt.date | None:
    """A calendar date, None for one that the year does not have (29 February)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
