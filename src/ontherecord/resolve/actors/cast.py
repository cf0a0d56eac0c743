"""The cast: which actor of the record each local actor is, and the party that each one acts for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ontherecord.nouns.actor import Actor, ActorKind

Local = tuple[str, str]  # report id, the local actor's key there


@dataclass(frozen=True, slots=True)
class Cast:
    """`local` maps local actors to actors' ids, `acting` to the id of the party that they act for there.

    `parties` maps an actor's id to its party's id over the whole collection; parties stand for themselves.
    `described` are the persons whose name nobody gives ("a senior diplomat"), `unknown` the actors of whom
    there is but a common noun ("Parliament", "the Secretary-General"): no line about them is sure.
    """

    actors: Mapping[str, Actor]
    local: Mapping[Local, str]
    acting: Mapping[Local, str]
    parties: Mapping[str, str]
    described: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()

    def of(self, report: str, key: str | None) -> str | None:
        """The actor that a local key denotes."""
        return self.local.get((report, key)) if key is not None else None

    def all_of(self, report: str, keys: Iterable[str]) -> tuple[str, ...]:
        """The actors that local keys denote, sorted, each once."""
        return tuple(
            sorted({self.local[report, key] for key in keys if (report, key) in self.local})
        )

    def parties_of(self, report: str, keys: Iterable[str]) -> frozenset[str]:
        """The parties that local actors act for in that report; nobody for a person whose party is untold."""
        found = {self.acting[report, key] for key in keys if (report, key) in self.acting}
        return frozenset(
            actor
            for actor in found - self.unknown
            if self.actors[actor].kind is not ActorKind.PERSON
        )

    def party(self, actor: str | None) -> str | None:
        """The party behind an actor, itself where it stands for itself."""
        return self.parties.get(actor, actor) if actor is not None else None

    def is_party(self, actor: str) -> bool:
        """Whether an actor can be a side of its own: a state or organisation, never a person."""
        return self.actors[actor].kind in (ActorKind.STATE, ActorKind.ORGANISATION)

    def name(self, actor: str) -> str:
        """The actor's name."""
        return self.actors[actor].name

    def names(self, actors: Iterable[str]) -> str:
        """Several actors' names in a line, in alphabetical order."""
        return " and ".join(sorted(self.name(actor) for actor in actors)) or "nobody named"
