"""Adopted persons: whose side somebody is on whom no state is named beside.

Who signs the page of a ministry, "a member of the Dune Front's council", "Kest's spokesman", "the chief executive of
Kelm", "the commission president" where one bloc is written about.
"""

import re
from collections.abc import Iterator
from typing import Final

from ontherecord.extract.actors.bearers import bearers_of
from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.told_of import PARLIAMENT, told_side
from ontherecord.extract.actors.words import MODIFIERS
from ontherecord.extract.acts.voices import is_own_voice
from ontherecord.extract.pages import signatures
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.language.outlets import is_outlet_name
from ontherecord.nouns.actor import ActorKind

# What those are to a person who speak for him, and no lawyer, wife or friend is.
_AIDE: Final = re.compile(
    r"(?P<whose>.+?)(?:['’]s)?(?: (?:chief|deputy|press|senior|top|foreign policy|special|main))*"
    r" (?:spokes(?:man|woman|person)|advis[eo]r|aide|secretary|chief of staff|envoy|deputy|negotiator)",
    re.IGNORECASE,
)
AIDE: Final = (
    "aide"  # among an actor's nouns: he acts for the party of him whose deputy or aide he is
)
_PAST: Final = re.compile(r"\b(?:former|ex|late|onetime|one-time|opposition)\b", re.IGNORECASE)
# "Office of the Mediator for Norland": those between are not of where they are sent.
_BETWEEN: Final = re.compile(
    r"mediat|envoy|facilitat|representative|observer|mission", re.IGNORECASE
)
# Who runs a firm or a body, or speaks for it.
_RUNNING: Final = re.compile(
    r"\b(?:chief|ceo|cfo|president|chair(?:man|woman|person)?|(?:managing|executive|\w+s) director|head|manager|"
    r"secretary[- ]general|spokes(?:man|woman|person)|commissioner|executive|negotiator|founder|leader|coordinator)\b",
    re.IGNORECASE,
)
_BLOC: Final = frozenset("bloc commission community".split())
_OFFICES: Final = frozenset(
    """president chief chair chairman chairwoman chairperson head secretary general secretary-general executive
    spokesman spokeswoman spokesperson deputy commissioner""".split()
)
_BEFORE: Final = 4  # tokens in front of a title in which it is told that it is past
_LEAD: Final = 2  # times as often one bloc must be named as the next to be "the bloc"


def adopt(roster: Roster, hits: Hits, gazetteer: Gazetteer) -> None:
    """Give persons without a party the one that the report shows them to act for."""
    persons = [e for e in roster.entries.values() if e.kind is ActorKind.PERSON and not e.party]
    signing = _signing(roster)
    bloc = _bloc(roster)
    for entry in persons:
        if any(_PAST.search(role.title) for role in entry.roles):
            continue
        found = (
            _of_principal(roster, entry)
            or _of_named(roster, entry)
            or told_side(roster, hits, entry, gazetteer)
            or (bloc if any(_is_of_bloc(role.title) for role in entry.roles) else None)
            or _of_host(roster, entry)
            or (signing.get(entry.key) if not entry.roles or _is_titled(entry) else None)
        )
        if found is not None and found != entry.key:
            entry.party = found


def _of_principal(roster: Roster, entry: Entry) -> str | None:
    """The party of the person for whom somebody speaks: "Kest spokesman Ilse Maren", "Kest's adviser, Ilse Maren"."""
    for role in entry.roles:
        told = _AIDE.fullmatch(role.title)
        last = next(iter(told["whose"].split()[-1:]), "") if told else ""
        if last[:1].isupper() and (found := _one_party(roster, bearers_of(roster, last), entry)):
            entry.nouns.add(AIDE)
            return found
    if (found := _one_party(roster, list(_behind(roster, entry)), entry)) is not None:
        entry.nouns.add(AIDE)
        return found
    for before, title in _in_front(roster, entry):
        principal = roster.entries[before]
        aide = principal.kind is ActorKind.PERSON and _AIDE.fullmatch(f"X {title}")
        if aide and (found := _one_party(roster, [principal], entry)):
            entry.nouns.add(AIDE)
            return found
    return None


def _one_party(roster: Roster, principals: list[Entry], entry: Entry) -> str | None:
    parties = {roster.top(e.key) for e in principals if e.party and e.key != entry.key}
    return parties.pop() if len(parties) == 1 else None


def _behind(roster: Roster, entry: Entry) -> Iterator[Entry]:
    """Who is named right behind an aide's title: "Arno Kest, an adviser TO PRESIDENT BRANDT"."""
    doc = roster.parsed.doc
    for role in entry.roles:
        if not _AIDE.fullmatch(f"X {role.title}"):
            continue
        at = roster.parsed.token_at(role.span.end - 1) + 1
        if at >= len(doc) or doc[at].lower_ not in ("to", "of", "for"):
            continue
        at += 1
        while at < len(doc) and at in roster.titles:
            at += 1
        reference = roster.at.get(at)
        key = reference.key if reference is not None and reference.sure else None
        if key is not None and roster.entries[key].kind is ActorKind.PERSON:
            yield roster.entries[key]


def _in_front(roster: Roster, entry: Entry) -> Iterator[tuple[str, str]]:
    """Who is named right before the titles in front of a name, and those titles."""
    doc = roster.parsed.doc
    for first, _ in entry.mentions:
        start = first
        while start > 0 and start - 1 in roster.titles:
            start -= 1
        at = start - 1 - (start > 0 and doc[start - 1].tag_ == "POS")
        reference = roster.at.get(at)
        past = _PAST.search(doc[max(0, at - 3) : max(0, at)].text) is not None
        if start < first and not past and reference is not None and reference.key is not None:
            yield reference.key, doc[start:first].text


def _of_named(roster: Roster, entry: Entry) -> str | None:
    """The firm or body whose name begins a title: "Kelm chief executive", "Commission spokesman"."""
    if is_own_voice(role.title for role in entry.roles):
        return None  # "Senate Majority Leader N"
    known = [e for e in roster.entries.values() if _has_officers(e)]
    for role in entry.roles:
        if _is_past(roster, role.span.start):
            continue
        named = next((e for e in known if _begins(role.title, e)), None)
        if named is not None:
            return named.key
        short = role.title.split(" ", 1)[0]
        ending = [e for e in known if e.name.endswith(f" {short}") and e.kind is ActorKind.BODY]
        if short.istitle() and len(ending) == 1 and _RUNNING.search(role.title):
            return ending[0].key  # "Commission President N", of the Fisheries Commission
    for before, title in _in_front(roster, entry):
        if _has_officers(roster.entries[before]) and _RUNNING.search(title):
            return before
    return None


def _begins(title: str, named: Entry) -> bool:
    """Whether a firm's or a body's name begins the title of one who runs it or speaks for it."""
    rests = [title[len(n) + 1 :] for n in (named.name, *named.aliases) if title.startswith(f"{n} ")]
    runs = "firm" in named.nouns or _RUNNING.search(title)
    # "Samaritan PURSE president" is of a longer name
    return bool(runs) and any(
        rest[:1].islower() or rest.split()[0].casefold() in MODIFIERS or _RUNNING.match(rest)
        for rest in rests
    )


def _is_past(roster: Roster, start: int) -> bool:
    """Whether the words in front of a title say that it is held no more: "a FORMER Holm and Kelm executive"."""
    doc, at = roster.parsed.doc, roster.parsed.token_at(start)
    return _PAST.search(doc[max(0, at - _BEFORE) : at + 1].text) is not None


def _has_officers(entry: Entry) -> bool:
    """Whether an actor is a firm, a movement or a body of one, no state and no outlet."""
    kinds = (ActorKind.ORGANISATION, ActorKind.BODY)
    apart = is_outlet_name(entry.name) or PARLIAMENT.search(entry.name)
    return entry.kind in kinds and bool(entry.mentions) and not apart


def _of_host(roster: Roster, entry: Entry) -> str | None:
    """The party whose briefing it is, for a spokesman of no other: "Vedant Kest, Deputy Spokesperson" above it."""
    speaks = any(re.search(r"\bspokes\w+", role.title, re.IGNORECASE) for role in entry.roles)
    whose = roster.host or roster.publisher
    return roster.top(whose) if speaks and whose is not None else None


def _is_of_bloc(title: str) -> bool:
    """Whether a title is of a bloc that it does not name: "commission president", "bloc secretary general"."""
    words = title.casefold().split()
    return bool(_BLOC & set(words)) and set(words) <= _BLOC | _OFFICES


def _bloc(roster: Roster) -> str | None:
    """The one bloc of states that a report is about."""
    blocs = [e for e in roster.entries.values() if "alliance" in e.nouns and e.mentions]
    ranked = sorted(blocs, key=lambda e: (-len(e.mentions), e.key))
    if not ranked or (
        len(ranked) > 1 and len(ranked[0].mentions) < _LEAD * len(ranked[1].mentions)
    ):
        return None
    return ranked[0].key


def _signing(roster: Roster) -> dict[str, str]:
    """The persons who sign a page, with the party of the body whose page it is."""
    if roster.publisher is None or _BETWEEN.search(roster.entries[roster.publisher].name):
        return {}
    party = roster.top(roster.publisher)
    doc = roster.parsed.doc
    found: dict[str, str] = {}
    for start, end in signatures(roster.parsed):
        first, last = roster.parsed.token_at(start), roster.parsed.token_at(end - 1)
        for i in range(first, min(last + 1, len(doc))):
            reference = roster.at.get(i)
            if reference is not None and reference.key is not None:
                found[reference.key] = party
    return found


def _is_titled(entry: Entry) -> bool:
    """Whether somebody holds an office of the state's own, no lawmaker or guest."""
    return any(
        re.search(
            r"\b(?:minister|secretary|envoy|ambassador|spokes\w+|director|chief)\b", r.title, re.I
        )
        for r in entry.roles
    )
