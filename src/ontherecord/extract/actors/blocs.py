"""The commission of the one bloc that a report is about: "the commission said" of the Coastal Union's."""

from typing import Final

from ontherecord.extract.actors.parties import Hits
from ontherecord.extract.actors.roster import Entry, Roster
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_UNIONS: Final = frozenset({"union", "community"})  # blocs that have a commission
_BEHIND: Final = frozenset({"of", "on", "for", "to", "into", "in"})


def find_commissions(roster: Roster, hits: Hits) -> None:
    """Let "the commission" be that of the only union of states here, where the report knows no other."""
    doc = roster.parsed.doc
    blocs = [
        e
        for e in roster.entries.values()
        if e.kind is ActorKind.ORGANISATION
        and e.mentions
        and "alliance" in e.nouns
        and "faction" not in e.nouns
    ]
    unions = [e for e in blocs if _UNIONS & set(e.name.casefold().split())]
    free = [
        t
        for t in doc
        if t.lower_ in ("commission", "commissions")
        and t.i not in roster.at
        and hits.at(t.i) is None
    ]
    if len(unions) != 1 or len(blocs) != 1 or not free or not all(map(_is_alone, free)):
        return
    key = f"body:{unions[0].name}:commission"
    name = f"{unions[0].name} Commission"
    entry = roster.add(Entry(key, name, ActorKind.BODY, party=unions[0].key))
    entry.nouns |= {"body", "commission"}
    for token in free:
        roster.mention(key, token.i, token.i + 1)


def _is_alone(token: Token) -> bool:
    """Whether a noun stands with "the" alone, not before another noun: no "commission of inquiry"."""
    doc = token.doc
    if token.i == 0 or token.tag_ not in ("NN", "NNP") or doc[token.i - 1].lower_ != "the":
        return False
    behind = doc[token.i + 1] if token.i + 1 < len(doc) else token
    return behind.lower_ not in _BEHIND
