"""News outlets: who obtains, sees or reports a paper is not the one it was written for."""

from ontherecord.language.outlets import known_outlets
from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage


def find_outlets(coverage: Coverage, cast: Cast) -> frozenset[str]:
    """The actors that are outlets: known ones, and those that a report came out in.

    An organisation that somebody acts for is a side, though it prints its own statements.
    """
    printing = {normal(r.outlet) for r in coverage.reports.values() if r.outlet}
    sides = {party for actor, party in cast.parties.items() if party != actor}
    return frozenset(
        actor.id
        for actor in cast.actors.values()
        if actor.kind is ActorKind.ORGANISATION
        for names in [{normal(name) for name in (actor.name, *actor.aliases)}]
        if names & known_outlets() or (names & printing and actor.id not in sides)
    )
