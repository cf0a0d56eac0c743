"""PLOVER actor objects: country or organisation code, sector, name, office."""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

from ontherecord.nouns.actor import Actor, ActorKind
from ontherecord.record.view import View

# those of the shipped organisations that no governments founded
_NGO = frozenset(
    {
        "International Committee of the Red Cross",
        "International Federation of Red Cross and Red Crescent Societies",
        "Doctors Without Borders", "Amnesty International", "Human Rights Watch",
        "International Crisis Group", "Norwegian Refugee Council", "Oxfam", "Save the Children",
        "Transparency International", "Greenpeace", "Reporters Without Borders",
        "Committee to Protect Journalists", "International Olympic Committee", "FIFA",
        "International Federation of Journalists", "World Economic Forum",
        "World Council of Churches", "Community of Sant'Egidio", "Centre for Humanitarian Dialogue",
        "Carter Center",
    }
)  # fmt: skip
# words of a body's name or a person's title, and the sector they put it in; the first that fits stands
_SECTORS = (
    ("JUD", ("court", "tribunal", "judge", "prosecutor")),
    ("LEG", ("parliament", "assembly", "congress", "senate", "senator", "lawmaker", "duma", "knesset",
             "speaker of", "mep", "legislator")),
    ("COP", ("police", "gendarmerie")),
    ("SPY", ("intelligence",)),
    ("MIL", ("army", "navy", "air force", "armed forces", "military", "general staff", "admiral", "troops",
             "junta")),
    ("OPP", ("opposition",)),
)  # fmt: skip


class ActorObjects:
    """The actors of a view as PLOVER writes them."""

    def __init__(self, view: View) -> None:
        self._actors = {actor.id: actor for actor in view.actors()}

    def row(self, key: str) -> dict[str, Any]:
        """The actor object; `record_id` is the id in the record, for PLOVER's identifier is Wikidata's."""
        actor = self._actors[key]
        party = self._party(actor)
        titles = [role.title for role in actor.roles if role.title != "acts for"]
        return {
            "code": _code(party) or _code(actor),
            "sector": _sector(actor, party),
            "actor_text": actor.name,
            "identifier_id": None,
            "identifier_text": actor.name,
            "office": titles[0] if titles and actor.kind is ActorKind.PERSON else None,
            "acts_for": party.name if party is not actor else None,
            "record_id": actor.id,
        }

    def name(self, key: str | None) -> str | None:
        """An actor's name; None stays None."""
        return None if key is None else self._actors[key].name

    def code(self, key: str | None) -> str | None:
        """An actor's code."""
        return None if key is None else self.row(key)["code"]

    def _party(self, actor: Actor) -> Actor:
        """The state or organisation at the top of whom an actor acts for, where one alone is told."""
        seen = {actor.id}
        while True:
            above = {role.of for role in actor.roles if role.of} - seen
            if len(above) != 1 or (found := self._actors.get(above.pop())) is None:
                return actor
            seen.add(found.id)
            actor = found


def _code(actor: Actor) -> str | None:
    """ISO 3166 alpha-3, or PLOVER's code for organisations; None for those it cannot tell."""
    if actor.code is not None:
        return actor.code
    if actor.kind is not ActorKind.ORGANISATION:
        return None
    if actor.name in _NGO:
        return "NGO"
    return "IGO" if actor.name in _international() else None


def _sector(actor: Actor, party: Actor) -> str | None:
    """The sector where it can be told: states and those who hold an office of one act for its government."""
    if party.kind is not ActorKind.STATE:
        return None
    words = " ".join([actor.name, *(role.title for role in actor.roles)]).lower()
    if actor.kind is not ActorKind.STATE:
        for sector, marks in _SECTORS:
            if any(mark in words for mark in marks):
                return sector
    held = actor.kind is not ActorKind.PERSON or any(role.of for role in actor.roles)
    return "GOV" if held else None


@lru_cache(maxsize=1)
def _international() -> frozenset[str]:
    """The names of the shipped international organisations."""
    text = (files("ontherecord.language") / "data" / "organisations.jsonl").read_text("utf-8")
    return frozenset(json.loads(line)["name"] for line in text.splitlines() if line.strip())
