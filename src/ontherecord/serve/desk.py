"""A reader's desk: what a page is made from, which is one catalogue and one request."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ontherecord.export.phrases import NOT_NAMED, Phrases
from ontherecord.nouns.dates import DateReading
from ontherecord.serve.ask import Ask
from ontherecord.serve.catalogue.each import OfEach
from ontherecord.serve.catalogue.reader import Catalogue
from ontherecord.serve.catalogue.shelf import Shelfmark

_STOPS = 240  # of a slider: more cannot be told apart with a hand


class NotHere(LookupError):
    """The address names something that this state of the record does not hold."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be rendered: its template, its title and what the template is given."""

    template: str
    title: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Desk:
    """The catalogue, the request, and the words for lines."""

    catalogue: Catalogue
    ask: Ask
    phrases: Phrases
    base: Catalogue  # of the record as it stands now, whatever the clocks say
    answers: Callable[[str], tuple[str, ...]] = (
        lambda _: ()
    )  # ids of lines that answer a plain question
    behind: bool = False  # a newer state of the record is being read

    @property
    def today(self) -> dt.date:
        """The day that the reader looks from: the clock, or the last day that the record knows of."""
        set_to = self.ask.clocks.as_of or self.ask.clocks.known_by
        days = self.catalogue.days
        return set_to or (dt.date.fromordinal(days[-1]) if days else dt.date.min)

    def mark(self, report: str) -> Shelfmark:
        """The shelf mark of a report."""
        return self.catalogue.marks[report]

    def stops(self, days: Sequence[int]) -> list[dt.date]:
        """The days at which a slider stops: all of them, or evenly chosen ones where there are too many."""
        step = -(-len(days) // _STOPS)
        return [dt.date.fromordinal(day) for day in days[:: max(step, 1)]]

    def stop_at(self, days: Sequence[int], name: str) -> int:
        """The number of the stop at which a clock stands; past the last one where it is not set."""
        stops, day = self.stops(days), self.ask.day(name)
        return max(bisect_right(stops, day) - 1, 0) if day else len(stops)

    @staticmethod
    def date(day: int) -> dt.date:
        """The day of an ordinal."""
        return dt.date.fromordinal(day)

    def kind_of(self, actor: str) -> str:
        """person, state, body or organisation."""
        return self.catalogue.names.get(actor, ("", ""))[1]


def desk_for(catalogue: Catalogue, ask: Ask, base: Catalogue) -> Desk:
    """A desk for one request."""
    return Desk(catalogue, ask, CataloguePhrases(catalogue), base)


class CataloguePhrases(Phrases):
    """The record's plain words, with names from memory and reports fetched when they are needed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.reports = OfEach(catalogue, lambda report: report)
        self.published = _Published(catalogue)
        self.documents = catalogue.documents
        self._actor_names = catalogue.names
        self._issue_labels = catalogue.issues

    def actor(self, key: str | None) -> str:
        """An actor's name, or "not named"."""
        return self._actor_names.get(key, (NOT_NAMED, ""))[0] if key else NOT_NAMED

    def issue(self, key: str) -> str:
        """An issue's label."""
        found = self._issue_labels.get(key)
        return found.label if found else key


class _Published(Mapping[str, DateReading]):
    def __init__(self, catalogue: Catalogue) -> None:
        self._marks = catalogue.marks

    def __getitem__(self, key: str) -> DateReading:
        found = self._marks[key].published
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return (key for key, mark in self._marks.items() if mark.published)

    def __len__(self) -> int:
        return sum(1 for _ in self)
