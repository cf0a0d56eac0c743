"""Whom a state's president acts for where a report says that he chairs an organisation: that organisation."""

from collections.abc import Mapping

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.actors.cast import Local


def chairing(people: Mapping[Local, LocalActor], local: Mapping[Local, str]) -> dict[Local, str]:
    """The organisations that persons who hold a state's office chair, by their places."""
    return {
        (report, key): local[report, actor.chairs]
        for (report, key), actor in people.items()
        if actor.kind is ActorKind.PERSON
        and actor.chairs is not None
        and (report, actor.chairs) in local
    }
