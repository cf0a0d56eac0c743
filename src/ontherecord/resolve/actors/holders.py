"""Who holds an office, found by party and by report: in a large collection nobody can be asked one after another."""

from collections.abc import Mapping, Sequence

from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.actors.bare_names import holders_here
from ontherecord.resolve.actors.cast import Local
from ontherecord.resolve.actors.persons import Form, holder_of


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
