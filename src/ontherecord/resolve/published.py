"""Publication dates that a report does not tell by itself, given back by its relatives.

A report that says "on Wednesday" and whose dated copy is of Thursday 27 January is of Wednesday the 26th.
Three kinds of evidence are weighed: weekdays named in the text (news names the days just past by their
weekday), days named without a year, and dated relatives. A reading is sure only where a weekday and a
relative agree and the relation is one of text taken over, or where a named day agrees as well.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.nouns.findings import Findings, TimeFinding
from ontherecord.nouns.lineage import DERIVED, Direction, LineageLink, Relation
from ontherecord.nouns.report import Report

_WEEK = 6  # days between the first and the last place that one weekday can have
_NEAR = 3  # days within which reports that share a source, not a text, come out
_YEARS = 2  # a date falls on its weekday again after five years or more, so within two it is unique


@dataclass(frozen=True, slots=True)
class _Clues:
    """The weekdays (0 = Monday) and the (month, day) pairs that a text names, with the words printed."""

    weekdays: tuple[tuple[int, str], ...]
    days: tuple[tuple[int, int, str], ...]

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
    reports: Sequence[Report], findings: Mapping[str, Findings], links: Sequence[LineageLink]
) -> dict[str, DateReading]:
    """The publication date of every report that has one, its own or given back by the collection.

    Dates travel along links in rounds (a report dated in one round dates its relatives in the next), so the
    order of reports and links does not matter. Years are then read off the whole collection's dates.
    """
    clues = {report.id: _clues(findings.get(report.id)) for report in reports}
    known = {r.id: r.published for r in reports if r.published is not None}
    open_ones = [r.id for r in reports if r.id not in known or not known[r.id].sure]
    while open_ones:
        found = {
            report: reading
            for report in open_ones
            if (reading := _from_relatives(report, known, links, clues))
        }
        if not found:
            break
        known |= {report: _together(known.get(report), new) for report, new in found.items()}
        open_ones = [report for report in open_ones if report not in found]
    return known | _from_collection(reports, known, clues)


def _clues(findings: Findings | None) -> _Clues:
    """What a report's time expressions say about the days around its publication."""
    times: set[TimeFinding] = set()
    if findings is not None:
        governing = [s.time for s in findings.statements] + [a.time for a in findings.acts]
        times = {*findings.times, *(time for time in governing if time is not None)}
    weekdays: dict[int, str] = {}
    days: dict[tuple[int, int], str] = {}
    for time in sorted(times, key=lambda t: (t.span, t.printed)):
        form = time.form
        if form.weekday is not None and not form.shift and form.lean != "future":
            weekdays.setdefault(form.weekday, time.printed)
        if form.month and form.day and form.year is None and form.end is None:
            days.setdefault((form.month, form.day), time.printed)
    return _Clues(
        tuple(sorted(weekdays.items())),
        tuple((m, d, words) for (m, d), words in sorted(days.items())),
    )


def _from_relatives(
    report: str,
    known: Mapping[str, DateReading],
    links: Sequence[LineageLink],
    clues: Mapping[str, _Clues],
) -> DateReading | None:
    """The best reading that one dated relative gives: sure ones first, then the earliest."""
    readings: list[DateReading | None] = []
    for link in links:
        if report not in (link.a, link.b):
            continue
        name = link.b if link.a == report else link.a
        other = known.get(name)
        if other is None or not other.sure or other.days()[0] != other.days()[1]:
            continue
        day = other.days()[0]
        if link.relation in DERIVED:
            readings.append(_from_text(report, link, day, (clues[report], clues[name])))
        else:
            readings.append(_from_source(link, day, clues[report]))
    found = [reading for reading in readings if reading is not None]
    return min(found, key=lambda r: (not r.sure, r.edtf, r.basis)) if found else None


def _from_text(
    report: str, link: LineageLink, day: dt.date, both: tuple[_Clues, _Clues]
) -> DateReading:
    """The reading that a relative of `day` gives which shares its text; `both` are own clues and its.

    A weekday that stands in both was named when the text was first written, so it lies at or before the
    relative's day and dates the text, not a copy made of it.
    """
    own, other = both
    carried = any(weekday in dict(other.weekdays) for weekday, _ in own.weekdays)
    copied = _source(link) not in (None, report)
    how = f"{link.relation.value} relative dated {day.isoformat()}"
    before, after = _NEAR, _NEAR
    if carried or _source(link) is not None:
        before, after = (0, _WEEK) if copied and not carried else (_WEEK, 0)
    window = [day + dt.timedelta(days=n) for n in range(-before, after + 1)]
    fitting = [d for d in window if own.printed(d)]
    is_copy = copied and carried and link.relation is not Relation.IDENTICAL
    if not fitting or is_copy:
        return DateReading(day.isoformat(), f"the date of its {how}", sure=False)
    best = min(fitting, key=lambda d: (own.lag(d), not own.named(d), abs(d - day), d))
    return _by_weekday(best, own, how, sure=not (copied and carried))


def _from_source(link: LineageLink, day: dt.date, clues: _Clues) -> DateReading | None:
    """The reading that a relative of `day` gives which drew on the same source, not on the same text."""
    how = f"{link.relation.value} relative dated {day.isoformat()}"
    window = [day + dt.timedelta(days=n) for n in range(-_NEAR, _NEAR + 1)]
    named = [d for d in window if clues.named(d)]
    fitting = [d for d in window if clues.printed(d)]
    if fitting and (named or link.relation is Relation.SHARED_SOURCE):
        best = min(fitting, key=lambda d: (clues.lag(d), d not in named, abs(d - day), d))
        return _by_weekday(best, clues, how, sure=best in named)
    if len(named) != 1:
        return None
    words = clues.named(named[0])
    return DateReading(named[0].isoformat(), f"'{words}' beside a {how}", False, words)


def _by_weekday(day: dt.date, clues: _Clues, how: str, sure: bool) -> DateReading:
    """A reading that rests on a weekday named in the text; the day after is its rival."""
    words, named = clues.printed(day), clues.named(day)
    agrees = f" and '{named}'" if named else ""
    rival = Reading((day + dt.timedelta(days=1)).isoformat(), "published a day later")
    return DateReading(day.isoformat(), f"'{words}'{agrees} beside a {how}", sure, words, (rival,))


def _source(link: LineageLink) -> str | None:
    """The report of a link that the other one was made from, None where nobody knows."""
    if link.direction is Direction.A_TO_B:
        return link.a
    return link.b if link.direction is Direction.B_TO_A else None


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
    reports: Sequence[Report], known: Mapping[str, DateReading], clues: Mapping[str, _Clues]
) -> dict[str, DateReading]:
    """Readings for reports that name a day, a month and a weekday but no year."""
    dated = sorted(known[r.id].days()[0] for r in reports if r.id in known and known[r.id].sure)
    if not dated:
        return {}
    middle = dated[len(dated) // 2]
    found = {}
    for report in reports:
        reading = None if report.id in known else _year_of(clues[report.id], middle)
        if reading is not None:
            found[report.id] = reading
    return found


def _year_of(clues: _Clues, middle: dt.date) -> DateReading | None:
    """The one day near `middle` that fits both a day and month and a weekday that the text names."""
    fitting = [
        (day, words)
        for month, number, words in clues.days
        for year in range(middle.year - _YEARS, middle.year + _YEARS + 1)
        if (day := _date(year, month, number)) and clues.printed(day)
    ]
    if len(fitting) != 1:
        return None
    day, words = fitting[0]
    basis = f"'{words}' was a '{clues.printed(day)}' in {day.year}, the year of the other reports"
    return DateReading(day.isoformat(), basis, sure=False, printed=words)


def _date(year: int, month: int, day: int) -> dt.date | None:
    """A calendar date, None for one that the year does not have (29 February)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
