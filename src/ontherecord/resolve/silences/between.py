"""Go-betweens: parties that owe no answer to what is handed to them, since it is for others."""

import re

from ontherecord.resolve.actors.cast import Cast

_MEDIATES = re.compile(r"\b(?:mediat|facilitat|intermediar|go-between)", re.IGNORECASE)
_CARRIES = re.compile(r"\bRed (?:Cross|Crescent|Crystal)\b", re.IGNORECASE)


def go_betweens(cast: Cast) -> frozenset[str]:
    """The parties whose people are called mediators, and the movement that carries lists and letters between foes."""
    found = set()
    for actor in cast.actors.values():
        mediates = any(_MEDIATES.search(role.title) for role in actor.roles)
        if mediates or _CARRIES.search(actor.name):
            found.add(cast.party(actor.id) or actor.id)
    return frozenset(found)
