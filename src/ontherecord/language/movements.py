"""Movements: which of the known parties are armed or political movements, no alliances of states and no outlets."""

import json
from functools import lru_cache
from importlib.resources import files

from ontherecord.language.gazetteer import Party


@lru_cache(maxsize=1)
def _movements() -> frozenset[str]:
    text = (files("ontherecord.language") / "data" / "movements.jsonl").read_text(encoding="utf-8")
    return frozenset(json.loads(line)["name"] for line in text.splitlines() if line.strip())


def is_movement(party: Party) -> bool:
    """Whether a party is one of the movements that the data lists.

    >>> from ontherecord.nouns.actor import ActorKind
    >>> is_movement(Party("Hamas", ActorKind.ORGANISATION)), is_movement(Party("Norway", ActorKind.STATE))
    (True, False)
    """
    return party.name in _movements()
