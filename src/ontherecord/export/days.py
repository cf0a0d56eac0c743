"""When each line of a view happened, and when its evidence was printed: the index that the clocks read.

Made once for a view; each kind of line is looked at once, so that any number of days can be asked for cheaply.
"""

import datetime as dt
import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from ontherecord.errors import InputError
from ontherecord.export.cutting import spans_in
from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.dates import DateReading, last_day
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.references import REFERENCES
from ontherecord.nouns.report import Report
from ontherecord.record.lines import LINES, Kind
from ontherecord.record.view import View

NEVER = dt.date.max.toordinal()  # the day of what has no date
_ID = re.compile(r"\b[a-z]{1,5}-[0-9a-f]{16}\b")
# where nested nouns name actors: field of Resolved, field of its lines, fields of the nested noun
_NESTED = (
    ("actors", "roles", ("of",)),
    ("acts", "attestations", ("by",)),
    ("conflicts", "sides", ("by",)),
    ("conflicts", "later", ("by",)),
    ("wording", "uses", ("side", "speaker", "about")),
)
Range = tuple[int, int]  # first and last day, as ordinals
# an announcement, a condition, a denial are words: they happen when they are printed, whatever day they are of
_WORDS = frozenset({Modality.WILL, Modality.WOULD_IF, Modality.DENIED})


def parse_day(text: str) -> dt.date:
    """The day that a clock is set to; a month or a year means its last day.

    >>> parse_day("2022-02")
    datetime.date(2022, 2, 28)
    """
    try:
        return last_day(text.strip())
    except ValueError as error:
        message = f"{text!r} is not a day: write it as 2022-01-20 (or 2022-01, or 2022)"
        raise InputError(message) from error


def ordinal(iso: str) -> int:
    """The number of a day, from its ISO date.

    >>> ordinal("0001-01-31")
    31
    """
    return dt.date.fromisoformat(iso).toordinal()


def lines_of(view: View, kind: Kind[Any]) -> tuple[Any, ...]:
    """All lines of a kind; `View` has one method a kind, named as in `LINES`."""
    name = next(name for name, known in LINES.items() if known is kind)
    found: tuple[Any, ...] = getattr(view, name)()
    return found


class Days:
    """The days of a view's reports and lines."""

    def __init__(self, view: View) -> None:
        self.view = view
        dates = {report.id: report.published for report in view.reports()} | view.published()
        self.published = {key: _last(date) for key, date in dates.items()}
        self._printed: dict[str, tuple[Range, ...]] = {}
        self._happened: dict[str, tuple[Range, ...]] = {}

    def printed(self, kind: Kind[Any]) -> tuple[Range, ...]:
        """For each line of a kind, the first and the last day on which its evidence was printed."""
        if kind.name not in self._printed:
            days = self.published
            found = []
            for line in lines_of(self.view, kind):
                told = [days[span.report] for span in spans_in(kind, line)]
                found.append((min(told, default=NEVER), max(told, default=NEVER)))
            self._printed[kind.name] = tuple(found)
        return self._printed[kind.name]

    def happened(self, kind: Kind[Any]) -> tuple[Range, ...]:
        """For each line of a kind, the first and the last day on which it can have happened."""
        if kind.name not in self._happened:
            lines = zip(lines_of(self.view, kind), self.printed(kind), strict=True)
            self._happened[kind.name] = tuple(
                _happened(kind, line, told) for line, (told, _) in lines
            )
        return self._happened[kind.name]

    @cached_property
    def reported_days(self) -> tuple[dt.date, ...]:
        """The days on which some report was published, in order."""
        return _in_order(self.published.values())

    @cached_property
    def happened_days(self) -> tuple[dt.date, ...]:
        """The days by which something more had happened, in order."""
        dated = [kind for kind in LINES.values() if kind.date]
        return _in_order(last for kind in dated for _, last in self.happened(kind))

    @cached_property
    def judgements(self) -> tuple[tuple[Judgement, Range], ...]:
        """The judgements, each with the day from which all that it names was printed, and had happened.

        One that names no line by its id is there with the first actor or issue of that name.
        """
        ids, names = self._by_id, self._by_name
        found = []
        for line in self.view.judgements():
            keys = _ID.findall(f"{line.left} {line.right}")
            told = [ids[key] for key in keys if key in ids]
            if told:
                days = max(day for day, _ in told), max(day for _, day in told)
            else:
                labels = (label.partition(":")[2] for label in (line.left, line.right))
                days = min((names[label] for label in labels if label in names), default=(0, 0))
            found.append((line, days))
        return tuple(found)

    @cached_property
    def _by_id(self) -> dict[str, Range]:
        """From the id of a report, a line or a telling to the days on which it was printed and happened."""
        found = {report: (day, 0) for report, day in self.published.items()}
        for kind in LINES.values():
            days = zip(self.printed(kind), self.happened(kind), strict=True)
            for line, ((told, _), (begun, _)) in zip(lines_of(self.view, kind), days, strict=True):
                if told != NEVER:
                    found[line.id] = (told, begun)
        for act in self.view.acts():
            for one in act.attestations:
                found[one.finding] = (self.published[one.spans[0].report], 0)
        return found

    @cached_property
    def _by_name(self) -> dict[str, Range]:
        """From the names of actors and the wordings of issues to the day on which a line first has them."""
        found: dict[str, Range] = {}
        for actor in self.view.actors():
            for name in (actor.name, *actor.aliases):
                found[name] = (self.named.get(actor.id, NEVER), 0)
        first = dict[str, int]()
        days = zip(self.view.positions(), self.printed(LINES["positions"]), strict=True)
        for position, (told, _) in days:
            first[position.issue] = min(told, first.get(position.issue, NEVER))
        for issue in self.view.issues():
            found |= {words: (first.get(issue.id, NEVER), 0) for words in issue.wordings}
        return found

    @cached_property
    def named(self) -> dict[str, int]:
        """From the id of an actor to the day on which a line that names it was first printed."""
        found: dict[str, int] = {}

        def note(value: object, told: int) -> None:
            for key in value if isinstance(value, tuple) else (value,):
                found[key] = min(told, found.get(key, NEVER))

        for name, field, target in REFERENCES:
            if target == "actors":
                lines = lines_of(self.view, LINES[name])
                for line, (told, _) in zip(lines, self.printed(LINES[name]), strict=True):
                    note(getattr(line, field), told)
        for name, items, fields in _NESTED:
            for line in lines_of(self.view, LINES[name]):
                for item in getattr(line, items):
                    told = min(self.published[span.report] for span in item.spans)
                    for field in fields:
                        note(getattr(item, field), told)
        return found

    @cached_property
    def undated(self) -> tuple[Report, ...]:
        """The reports that no day is known of."""
        return tuple(r for r in self.view.reports() if self.published[r.id] == NEVER)


def _happened(kind: Kind[Any], line: object, told: int) -> Range:
    """A line's own days, or the day on which it was first printed."""
    date: DateReading | None = getattr(line, kind.date) if kind.date else None
    if date is None or not date.value or (isinstance(line, Act) and line.modality in _WORDS):
        return told, told
    first, last = date.days()
    return first.toordinal(), last.toordinal()


def _last(date: DateReading | None) -> int:
    return date.days()[1].toordinal() if date is not None and date.value else NEVER


def _in_order(days: Iterable[int]) -> tuple[dt.date, ...]:
    return tuple(dt.date.fromordinal(day) for day in sorted(set(days) - {NEVER}))
