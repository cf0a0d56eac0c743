"""Who holds an office, found by party and by report: in a large collection nobody can be asked one after another."""

import datetime as dt
from collections.abc import Mapping, Sequence

from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.actors.bare_names import holders_here
from ontherecord.resolve.actors.cast import Local
from ontherecord.resolve.actors.persons import Form, holder_of
from ontherecord.resolve.coverage import UNDATED, Coverage

_TERM = dt.timedelta(days=90)  # in which whoever held an office is taken to hold it still


class Holders:
    """The persons of a collection, each a group of forms, and where those that have a name were met."""

    def __init__(self, persons: Sequence[Sequence[Form]], named: Sequence[Local]) -> None:
        self._persons = persons
        self._of_party: dict[str | None, list[int]] = {}
        self._person_at: dict[Local, int] = {}
        for number, forms in enumerate(persons):
            for party in sorted({form.party or "" for form in forms}):
                self._of_party.setdefault(party or None, []).append(number)
            self._person_at.update((member, number) for form in forms for member in form.members)
        self._named: dict[str, list[Local]] = {}
        for place in named:
            self._named.setdefault(place[0], []).append(place)

    def of_office(self, office: str, party: str | None) -> Sequence[Form] | None:
        """The one person who holds an office for a party; None where nobody or more than one does."""
        return holder_of(office, party, [self._persons[n] for n in self._of_party.get(party, ())])

    def here(self, place: Local, people: Mapping[Local, LocalActor]) -> Sequence[Form] | None:
        """The one person of the same report who holds the office that a local actor is called by."""
        met = holders_here(place, people, self._named.get(place[0], ()))
        found = {self._person_at[member] for member in met if member in self._person_at}
        return self._persons[found.pop()] if len(found) == 1 else None


def is_of_the_time(holder: Sequence[Form], place: Local, coverage: Coverage) -> bool:
    """Whether a report that names an office alone is of about the time of one that names its holder.

    Where either has no date it is taken to be.
    """
    told = coverage.day(place[0])
    days = {coverage.day(report) for form in holder for report, _ in form.members} - {UNDATED}
    if told == UNDATED or not days:
        return True
    at = dt.date.fromisoformat(told)
    return any(abs(at - dt.date.fromisoformat(day)) <= _TERM for day in days)
