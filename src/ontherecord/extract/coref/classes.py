"""Descriptions that name no office: "the group", "the agency", "the 21-year-old", for whom was just told of."""

import re

from ontherecord.extract.actors.phrases import Reader
from ontherecord.extract.actors.roster import Entry, Reference
from ontherecord.extract.coref.salience import Salience, leads_sentence
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_FACTIONS = ("party", "front", "militia", "faction", "coalition")  # parties within a state
_ANY = frozenset("group movement organisation organization charity watchdog network".split()) | {
    *_FACTIONS
}
_ARMED = frozenset({"group", "movement", "militia", "organisation", "organization", "faction"})
_FIGHTING = frozenset(
    "rebel militant terror terrorist armed insurgent guerrilla separatist islamist jihadist".split()
)
_AGENCIES = re.compile(r"agency|administration|authority|service|bureau|press|news", re.IGNORECASE)
_AGED = re.compile(r"\d{1,3}-year-old$")
_REACH = 2  # sentences over which they are in mind
_LEAD = 1.5  # by how much the best reading must lead, as for pronouns


def refer_class(_reader: Reader, salience: Salience, token: Token) -> Reference | None:
    """The body or person that a noun for many of them denotes: the one who led the sentence before."""
    if token.dep_ in ("compound", "amod", "appos") or token.tag_ != "NN":
        return None
    words = [c for c in token.children if not c.is_punct and c.tag_ != "POS"]
    if not any(c.lower_ == "the" and c.dep_ == "det" for c in words):
        return None
    if _AGED.match(token.lower_):
        return _person(salience, token)
    if token.lower_ in _ARMED:
        words = [c for c in words if c.lower_ not in _FIGHTING]  # "the terror group"
    if len(words) > 1 or token.lower_ not in _ANY | {"agency"}:
        return None
    return _body(salience, token)


def _body(salience: Salience, token: Token) -> Reference | None:
    """The organisation told of in the last sentences; unsure where there are two, or where it led none."""
    here, section = salience.sentence(token.i), salience.section(token.i)
    near = [
        s
        for s in salience.seen
        if here - s.sentence <= _REACH
        and s.token < token.i
        and s.quotation is None
        and not s.modifier
        and salience.section(s.token) == section
        and _is_one(salience.roster.entries[s.key], token)
    ]
    if token.lower_ == "agency":  # one so named, before others that may be one
        near = [s for s in near if _is_named_agency(salience.roster.entries[s.key])] or near
    if not near:
        return None
    led = any(here - s.sentence <= 1 and leads_sentence(token.doc[s.token]) for s in near)
    return Reference(near[-1].key, led and len({s.key for s in near}) == 1)


def _is_named_agency(entry: Entry) -> bool:
    return "agency" in entry.name.casefold().split()


def _is_one(entry: Entry, token: Token) -> bool:
    """Whether "the group" can stand for an organisation: none of states; "the agency" for an authority too."""
    if entry.kind is not ActorKind.ORGANISATION or (
        "group" in entry.nouns and "people" in entry.nouns
    ):
        return False
    if token.lower_ == "agency":
        return _AGENCIES.search(entry.name) is not None or entry.name.isupper()
    if token.lower_ in _FACTIONS and "faction" not in entry.nouns:
        return token.lower_ == "party" and entry.name.isupper() and "alliance" not in entry.nouns
    return entry.code is None and _AGENCIES.search(entry.name) is None


def _person(salience: Salience, token: Token) -> Reference | None:
    """The person told of last, for an age: "the 21-year-old said"."""
    ranked = salience.ranked(lambda e: e.kind is ActorKind.PERSON, token, _REACH)
    if not ranked:
        return None
    sure = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _LEAD
    return Reference(ranked[0][1], sure)
