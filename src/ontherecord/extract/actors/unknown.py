"""States that no gazetteer knows: told by the offices and bodies that the text gives them.

A capitalised word is taken for a state where a foreign minister, parliament or army is its own ("the
president of Velnia", "Velnia's army") or where its adjective ("Velnian") stands before such a noun.
"""

import re
from collections import Counter

from ontherecord.extract.actors.parties import Hits, scan
from ontherecord.extract.actors.roster import Roster
from ontherecord.extract.actors.words import HONORIFICS, MODIFIERS, ActorWords
from ontherecord.extract.parsing.words import Token
from ontherecord.language.gazetteer import Gazetteer, Party
from ontherecord.nouns.actor import ActorKind

# Nouns that only a state (or what claims to be one) has.
_STATE_NOUNS = frozenset(
    "president minister ministry government army parliament premier chancellor king queen embassy ambassador troops "
    "forces military navy authorities delegation border capital territory diplomat diplomats envoy "
    "officials negotiators presidency soil airspace".split()
)
_ADJECTIVE = re.compile(r"[A-Z][a-zà-ž'’]{2,}(?:ian|ean|an|ese|ish|i|ic|er|ov|ite)s?$")
_NAME = re.compile(r"[A-Z][a-zà-ž'’-]{2,}$")
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday western eastern northern southern american christian muslim".split()
)

_NO_STATES = _MONTHS | MODIFIERS


def add_unknown_states(roster: Roster, hits: Hits, words: ActorWords) -> None:
    """Extend `hits` by states that the text itself shows to be states."""
    doc = roster.parsed.doc
    names: Counter[str] = Counter()
    adjectives: Counter[str] = Counter()
    for token in doc:
        if not _NAME.match(token.text) or hits.at(token.i) is not None:
            continue
        if token.lower_ in _NO_STATES or token.lower_ in HONORIFICS:
            continue
        if words.role(token.text) or words.bodies.get(token.lower_):
            continue
        owned = _owned(token)
        if owned is not None and owned.lower_ in _STATE_NOUNS and token.pos_ == "PROPN":
            names[token.text] += not _is_field(token, owned)
        noun = _modified(token)
        if noun is not None and noun.lower_ in _STATE_NOUNS and _ADJECTIVE.match(token.text):
            adjectives[token.text] += 1
    parties = _parties(roster, names, adjectives)
    if parties:
        _rescan(roster, hits, Gazetteer(parties))


def _owned(token: Token) -> Token | None:
    """What belongs to a name: "X's army", "the army of X", "the ambassador to X"."""
    if token.dep_ == "poss":
        return token.head
    if (
        token.dep_ == "pobj"
        and token.head.lower_ in ("of", "to")
        and token.head.head.pos_ in ("NOUN", "PROPN")
    ):
        first = min(t.i for t in token.subtree)
        return token.head.head if first == token.i and token.i == token.head.i + 1 else None
    return None


def _is_field(token: Token, owned: Token) -> bool:
    """Whether a name is a minister's field of work: "the Ministry of FISHERIES", no ministry of a state."""
    return token.dep_ == "pobj" and owned.lower_ in ("minister", "ministry")


def _modified(token: Token) -> Token | None:
    """The noun that an adjective stands before, over further modifiers ("the Velnian foreign ministry")."""
    i = token.i + 1
    while i < len(token.doc) and i - token.i < 4 and token.doc[i].lower_ in MODIFIERS:
        i += 1
    return token.doc[i] if i < len(token.doc) and token.ent_type_ != "PERSON" else None


def _parties(roster: Roster, names: Counter[str], adjectives: Counter[str]) -> list[Party]:
    """Names with the adjectives that go with them; a name needs its adjective or two signs of its own."""
    printed = {t.text for t in roster.parsed.doc if t.pos_ == "PROPN" and _NAME.match(t.text)}
    persons = {
        t.text for e in roster.parsed.doc.ents if e.label_ == "PERSON" and len(e) > 1 for t in e
    }
    found: dict[str, set[str]] = {}
    for adjective in sorted(adjectives):
        for name in sorted(printed - set(adjectives)):
            if _derived(name, adjective) and name not in persons:
                found.setdefault(name, set()).update({adjective, adjective + "s"})
                break
    for name, count in names.items():
        if count >= 2 and name not in persons and name not in adjectives:
            found.setdefault(name, set())
    return [
        Party(name, ActorKind.STATE, demonyms=tuple(sorted(found[name]))) for name in sorted(found)
    ]


def _derived(name: str, adjective: str) -> bool:
    """Whether an adjective is made of a name: Velnia/Velnian, Ostmark/Ostmarkish, Kesh/Keshi."""
    shared = 0
    for a, b in zip(name.casefold(), adjective.casefold(), strict=False):
        if a != b:
            break
        shared += 1
    return shared >= max(3, len(name) - 2) and len(adjective) - shared <= 4 and name != adjective


def _rescan(roster: Roster, hits: Hits, gazetteer: Gazetteer) -> None:
    for token, hit in scan(roster, gazetteer).by_token.items():
        hits.by_token.setdefault(token, hit)
