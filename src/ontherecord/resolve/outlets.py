"""News outlets: who obtains, sees or reports a paper is not the one it was written for."""

import json
from functools import lru_cache
from importlib.resources import files

from ontherecord.language.words import normal
from ontherecord.nouns.actor import ActorKind
from ontherecord.resolve.cast import Cast
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


@lru_cache(maxsize=1)
def known_outlets() -> frozenset[str]:
    """The folded names of the outlets in the gazetteer's data.

    >>> "reuters" in known_outlets()
    True
    """
    lines = (files("ontherecord.language") / "data" / "outlets.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in lines.splitlines() if line.strip()]
    return frozenset(
        normal(name) for row in rows for name in (row["name"], *row.get("aliases", ()))
    )
