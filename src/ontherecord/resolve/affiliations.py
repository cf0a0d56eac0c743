"""Affiliations that no report states: the state of an office holder by where he speaks or what he hands over.

Two signs are read. "In Norhaven, Foreign Minister X said": who holds a state's office and speaks in its capital
holds it there. "Norland handed the League a note. ... X gave it to the League's envoy": who hands over in a report
what a party hands over to the same side acts for that party. Signs that disagree tell nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.cast import Local
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.papers import GIVING
from ontherecord.resolve.parties import identify_known, owner

RULE = "rule:affiliation"
_OF_STATE = re.compile(r"\b(?:minister|president|premier|chancellor)\b", re.IGNORECASE)
_PLACED = re.compile(r"\bIn ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?), ((?:[\w’'-]+ ){0,5})$")
_BEFORE = 90  # characters before a name: a place, a comma and a title


@dataclass(frozen=True, slots=True)
class Affiliation:
    """The party that a person was found to act for, and why."""

    party: str
    reason: str


def find_affiliation(
    places: Sequence[Local],
    people: Mapping[Local, LocalActor],
    acting: Mapping[Local, str],
    world: tuple[Coverage, Gazetteer],
) -> Affiliation | None:
    """The affiliation of a person whom no report gives one, None where nothing or too much tells it."""
    coverage, gazetteer = world
    found: dict[str, str] = {}
    for place in sorted(places):
        for party, reason in (
            *_by_capital(place, people[place], coverage, gazetteer),
            *_by_hand_over(place, acting, coverage),
        ):
            found.setdefault(party, reason)
    if len(found) != 1:
        return None
    party, reason = next(iter(found.items()))
    return Affiliation(party, reason)


def _by_capital(
    place: Local, actor: LocalActor, coverage: Coverage, gazetteer: Gazetteer
) -> list[tuple[str, str]]:
    """States in whose capital the person appears in a state's office."""
    text = coverage.reports[place[0]].text
    found = []
    for span in actor.mentions:
        before = " ".join(text[max(0, span.start - _BEFORE) : span.start].split()) + " "
        told = _PLACED.search(before)
        if told is None:
            continue
        titles = " ".join(role.title for role in actor.roles)
        hit = gazetteer.find(told[1])
        if hit is None or hit.how != "capital":
            continue
        if _OF_STATE.search(f"{told[2]} {text[span.start : span.end]} {titles}"):
            state = owner(hit.party, gazetteer)
            found.append((identify_known(state).id, f"speaks in {told[1]} as an office holder"))
    return found


def _by_hand_over(
    place: Local, acting: Mapping[Local, str], coverage: Coverage
) -> list[tuple[str, str]]:
    """Parties that hand over in the same report what the person hands over to the same side."""
    report, key = place
    given = [
        act
        for act in coverage.findings[report].acts
        if act.type in GIVING and act.modality is Modality.DID and act.paper is not None
    ]
    own = [act for act in given if key in act.actor]
    found = []
    for act in own:
        for other in given:
            givers = _parties(other.actor, acting, report)
            takers = _parties(other.recipient, acting, report)
            same = takers and takers == _parties(act.recipient, acting, report)
            if key not in other.actor and same and len(givers) == 1 and not givers & takers:
                party = next(iter(givers))
                found.append((party, "hands over what that party hands over in the same report"))
    return found


def _parties(keys: Sequence[str], acting: Mapping[Local, str], report: str) -> frozenset[str]:
    return frozenset(acting[report, key] for key in keys if (report, key) in acting)
