"""Whose somebody is told to be by a clause: whom a minister answers to, of what movement he is told to be.

"The minister told the Bundestag", "Arno Kest is a member of the political bureau of the Dune Front", "Kest of the Dune
Front", "the Dune Front's Kest", "the Home Secretary" where one of the states that have one is named.
"""

import re
from typing import Final

from ontherecord.extract.actors.parties import Hits, enter_party
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import SPOKESPEOPLE
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.language.offices import load_offices
from ontherecord.language.outlets import is_outlet_name
from ontherecord.nouns.actor import ActorKind

# Who answers to a parliament, and who speaks before one as a guest or a member.
_MINISTER: Final = re.compile(r"\b(?:minister|secretary)\b", re.IGNORECASE)
_GUEST: Final = re.compile(
    r"\b(?:former|ex|shadow|opposition|prime|first|chief|general|secretary-general|press|party|permanent)\b",
    re.IGNORECASE,
)
PARLIAMENT: Final = re.compile(
    r"\b(?:parliament|commons|lords|house|senate|congress|assembly|bundestag|bundesrat|duma|knesset|rada|sejm|diet|"
    r"majlis|riksdag|storting|folketing|eduskunta|cortes|dáil|dail|seanad|althing|saeima|seimas|riigikogu|sobranie|"
    r"verkhovna|chamber|lok sabha|rajya sabha|skupstina|sabha|council of representatives|nationalrat)\b",
    re.IGNORECASE,
)
_ANSWERING: Final = frozenset({"tell", "inform", "brief", "assure", "update"})
_MEMBER: Final = frozenset(
    "member leader official negotiator spokesman spokeswoman spokesperson head chief commander representative".split()
)
# Parts of a movement between "a member of" and its name.
_PARTS: Final = frozenset(
    """bureau politburo council committee leadership wing shura delegation team command office branch political
    central military executive supreme national negotiating senior ruling general movement group party 's ’s""".split()
)
_WITHIN: Final = 9  # tokens behind "of" in which such a name stands
_CLOSING: Final = frozenset({"say", "tell", "announce", "add", "confirm", "explain"})
_ONCE: Final = frozenset({"former", "ex", "then", "late", "expelled", "onetime"})
_ADVERBS: Final = frozenset("also now currently himself herself".split())


def told_side(roster: Roster, hits: Hits, entry: Entry, gazetteer: Gazetteer) -> str | None:
    """The key of the party that a clause, or an office that few states have, gives to a person."""
    found = {
        key
        for first, last in entry.mentions
        for key in (
            _by_parliament(roster, entry, last),
            _by_membership(roster, hits, last),
            _by_owner(roster, hits, first, last),
            _by_closing(roster, entry, last),
        )
        if key is not None
    }
    if len(found) == 1:
        return found.pop()
    return None if found else _by_office(roster, hits, entry, gazetteer)


def _by_parliament(roster: Roster, entry: Entry, last: int) -> str | None:
    """The state to whose parliament a minister tells something."""
    titles = [role.title for role in entry.roles]
    if not any(_MINISTER.search(title) for title in titles) or any(
        _GUEST.search(title) for title in titles
    ):
        return None
    name = roster.parsed.doc[last - 1]
    while name.dep_ in ("appos", "compound") and name.head.i != name.i:
        name = name.head  # "the health minister, Ada Brel, told"
    verb = name.head
    if name.dep_ != "nsubj" or verb.lemma_ not in _ANSWERING:
        return None
    for told in verb.children:
        meant = roster.at.get(told.i) if told.dep_ in ("dobj", "dative") else None
        body = roster.entries[meant.key] if meant is not None and meant.key is not None else None
        if body is None or body.kind is not ActorKind.BODY or not PARLIAMENT.search(body.name):
            continue
        state = roster.top(body.key)
        if roster.entries[state].kind is ActorKind.STATE:
            return state
    return None


def _by_membership(roster: Roster, hits: Hits, last: int) -> str | None:
    """The movement of whose organ somebody is, or is called, a member."""
    doc = roster.parsed.doc
    i = last
    if i < len(doc) and doc[i].lower_ in ("is", "was", ","):
        if doc[i].lower_ == "was":
            return None
        i += 1
        while i < len(doc) and doc[i].lower_ in _ADVERBS:
            i += 1
        start = i
        end = min(i + _WITHIN, doc[last].sent.end)
        while i < end and doc[i].lower_ not in ("of", ",", ".", "who", "and"):
            i += 1
        words = [t.lower_ for t in doc[start:i]]
        if i >= end or doc[i].lower_ != "of" or words[:1] not in (["a"], ["an"], ["the"], ["one"]):
            return None
        if words[-1] not in _MEMBER or _ONCE & set(words):
            return None
        return _movement(roster, hits, i + 1)
    if i < len(doc) and doc[i].lower_ == "of":  # "Kest of the Dune Front"
        at = i + 1 + (i + 1 < len(doc) and doc[i + 1].lower_ == "the")
        return _movement_at(roster, hits, at)
    return None


def _movement(roster: Roster, hits: Hits, first: int) -> str | None:
    """The movement named behind "of", whatever parts of it stand between."""
    doc = roster.parsed.doc
    for i in range(first, min(first + _WITHIN, doc[first - 1].sent.end)):
        found = _movement_at(roster, hits, i)
        if found is not None:
            return found
        if doc[i].lower_ not in _PARTS | {"the", "of", "its"}:
            return None
    return None


def _movement_at(roster: Roster, hits: Hits, at: int) -> str | None:
    """The movement, party or group named at a token: no state, no alliance of states, no outlet."""
    reference = roster.at.get(at)
    entry = roster.entries.get(reference.key or "") if reference is not None else None
    if entry is not None and entry.kind is ActorKind.BODY:
        entry = roster.entries[roster.top(entry.key)]  # "the military council of the Dune Front"
        hit = next((hits.at(i) for i in range(at, at + _WITHIN) if hits.at(i) is not None), None)
    else:
        hit = hits.at(at)
    if entry is None or entry.kind is not ActorKind.ORGANISATION or entry.code:
        return None
    if "alliance" in entry.nouns:
        return None
    known = hit is not None and hit[2].party.kind is ActorKind.ORGANISATION
    if not known and "faction" not in entry.nouns:
        return None  # whom only the tagger takes for an organisation
    return None if is_outlet_name(entry.name) or "firm" in entry.nouns else entry.key


def _by_owner(roster: Roster, hits: Hits, first: int, last: int) -> str | None:
    """The movement whose somebody is by name: "the Dune Front's Arno Kest said"."""
    doc = roster.parsed.doc
    if first < 2 or last - first < 2 or doc[first - 1].tag_ != "POS":
        return None
    return _movement_at(roster, hits, first - 2)


def _by_closing(roster: Roster, entry: Entry, last: int) -> str | None:
    """The body of which a sentence tells that a mere spokesman closes: "The Front will answer, spokesman Kest said"."""
    titles = {role.title.casefold() for role in entry.roles}
    if not titles or not titles <= SPOKESPEOPLE:
        return None
    name = roster.parsed.doc[last - 1]
    while name.dep_ in ("appos", "compound") and name.head.i != name.i:
        name = name.head
    if name.dep_ != "nsubj" or name.head.lemma_ not in _CLOSING:
        return None
    told = next((c for c in name.head.children if c.dep_ == "ccomp" and c.i < name.i), None)
    subjects = [c for c in told.children if c.dep_ in ("nsubj", "nsubjpass")] if told else []
    meant = roster.at.get(subjects[0].i) if len(subjects) == 1 else None
    if meant is None or meant.key is None or not meant.sure:
        return None
    body = roster.entries[meant.key]
    apart = body.kind in (ActorKind.ORGANISATION, ActorKind.BODY) and not is_outlet_name(body.name)
    return body.key if apart else None


def _by_office(roster: Roster, hits: Hits, entry: Entry, gazetteer: Gazetteer) -> str | None:
    """The only state of the report that has an office of that name: "the Home Secretary"."""
    offices = load_offices()
    owners = [
        states
        for role in entry.roles
        if role.of is None and not _former(role.title)
        for name, states in offices.items()
        if role.title.casefold() == name
    ]
    if not owners:
        return None
    parties = [hit.party for _, _, hit in hits.by_token.values()]
    named = {
        name for p in parties if p.kind is not ActorKind.ORGANISATION for name in (p.name, p.of)
    }
    meant = {state for states in owners for state in states if state in named}
    party = gazetteer.named(meant.pop()) if len(meant) == 1 else None
    return enter_party(roster, party, gazetteer) if party is not None else None


def _former(title: str) -> bool:
    return bool(_ONCE & set(title.casefold().replace("-", " ").split()))
