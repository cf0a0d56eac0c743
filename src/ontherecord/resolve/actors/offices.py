"""Bodies that are a person's: "the Prime Minister's Office" acts for whom the Prime Minister acts for."""

from collections.abc import Mapping

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.actors.cast import Local
from ontherecord.resolve.actors.parties import top_key


def by_holder(
    people: Mapping[Local, LocalActor],
    keys: Mapping[str, Mapping[str, LocalActor]],
    local: Mapping[Local, str],
    parties: Mapping[str, str],
) -> dict[Local, str]:
    """The parties that bodies act for through the persons whose they are, by the bodies' places."""
    found = {}
    for place, actor in people.items():
        if actor.kind is not ActorKind.BODY or actor.party is None:
            continue
        top = (place[0], top_key(place[1], keys[place[0]]))
        who = local.get(top)
        if people[top].kind is ActorKind.PERSON and who is not None and parties[who] != who:
            found[place] = parties[who]
    return found
