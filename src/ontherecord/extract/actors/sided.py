"""Whose somebody is by a noun that only the reading of the text resolves: "the movement's spokesman, X".

Read when it is known what "his", "the party" and "the movement" stand for.
"""

from collections.abc import Iterator
from typing import Final

from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.actors.words import ActorWords
from ontherecord.extract.acts.voices import is_own_voice
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

# Who acts for the party of him, or of the movement, whose officer he is.
OFFICERS: Final = frozenset(
    """head leader chief chairman chairwoman chair negotiator spokesman spokeswoman spokesperson envoy minister
    ambassador representative delegate secretary premier""".split()
)
_MEMBERS: Final = frozenset({"member", "official", "commander", "figure"})
# What of a movement somebody may be a member of.
_PARTS: Final = frozenset(
    "bureau politburo council committee leadership wing delegation team command office branch".split()
)
_ONCE: Final = frozenset("former ex then late expelled onetime founding".split())


def adopt_sided(roster: Roster, words: ActorWords) -> None:
    """Let who is set beside "HIS oil minister", "a member of the movement's bureau" act for the party that is meant."""
    for entry in roster.entries.values():
        if entry.kind is ActorKind.PERSON and entry.party is None:
            entry.party = next(_sides(roster, words, entry), None)


def _sides(roster: Roster, words: ActorWords, entry: Entry) -> Iterator[str]:
    doc = roster.parsed.doc
    for _, last in entry.mentions:
        name = doc[last - 1]
        for noun in (name.head, *(c for c in name.children if c.dep_ == "appos")):
            if words.role(noun.text) is None and noun.lower_ not in _MEMBERS:
                continue
            if _ONCE & {c.lower_ for c in noun.lefts}:
                continue
            side = _owner_of(roster, noun, entry)
            side = side or _movement_of(roster, noun, entry)
            if side is not None:
                yield side


def _owner_of(roster: Roster, noun: Token, entry: Entry) -> str | None:
    """The party of him whose officer somebody is: "HIS oil minister, X"."""
    if noun.lemma_.lower() not in OFFICERS:
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss" and c.tag_ == "PRP$"), None)
    meant = roster.at.get(owner.i) if owner is not None else None
    if meant is None or meant.key is None or not meant.sure or meant.key == entry.key:
        return None
    top = roster.top(meant.key)
    return top if roster.entries[top].kind is not ActorKind.PERSON else None


def _movement_of(roster: Roster, noun: Token, entry: Entry) -> str | None:
    """The movement or party that a described noun stands for, whose officer or member somebody is."""
    if noun.lemma_.lower() not in OFFICERS | _MEMBERS or is_own_voice(r.title for r in entry.roles):
        return None
    whose = _whose(noun)
    while whose is not None and whose.lower_ in _PARTS and whose.i not in roster.at:
        whose = _whose(whose)
    meant = roster.at.get(whose.i) if whose is not None else None
    if meant is None or meant.key is None or not meant.sure:
        return None
    side = roster.entries[roster.top(meant.key)]
    return side.key if side.kind is ActorKind.ORGANISATION and "firm" not in side.nouns else None


def _whose(noun: Token) -> Token | None:
    """The noun that owns another: "the MOVEMENT's leader", "the leader of the MOVEMENT"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss" and c.tag_ != "PRP$"), None)
    if owner is not None:
        return owner
    link = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((c for c in link.children if c.dep_ == "pobj"), None) if link is not None else None
