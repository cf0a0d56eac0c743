"""Homes: for whom "the government" or "the rebels" stand, where the words alone name nobody.

A report that tells of one government only, or of one rebel body only, means it by the bare noun. Where another state
has been named since that government was, it may be meant, and nothing is sure.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import children
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_RULING: Final = frozenset("government cabinet administration regime junta leadership".split())
_ILL_NAMED: Final = frozenset({"regime", "junta"})
# Fighters and other groups, and what bodies that are one are called beside their name.
_GROUPS: Final = frozenset(
    """rebel insurgent separatist militant guerrilla fighter alliance movement group coalition faction front union
    association""".split()
)
_QUARTERS: Final = frozenset({"north", "south"})  # "the North" of the only state that is called so
# Who meets for a body of states, and what such bodies are called.
_GATHERED: Final = frozenset("leader summit bloc".split())
_OF_STATES: Final = re.compile(
    r"\b(?:Union|Community|Forum|League|Association of|Organi[sz]ation of|Commonwealth|Cooperation|Council)\b"
)
_SPEAKING: Final = ("spokesman", "spokeswoman", "spokesperson")


@dataclass(frozen=True)
class Homes:
    """Reads bare nouns of one report."""

    parsed: ParsedReport
    parties: Parties
    actors: ActorIndex

    def of(self, noun: Token | None) -> Named:
        """The only government or group of the report that a bare noun with "the" can stand for."""
        if noun is None or not _is_bare(noun):
            return Named()
        lemma = noun.lemma_.lower()
        if lemma in _QUARTERS:
            so = (a.key for a in self.actors.actors if a.name.lower().startswith(f"{lemma} "))
            called = tuple(so)
            return Named(called) if len(called) == 1 else Named()
        if lemma in _RULING:
            found = self._ruling
            if found is None and self._torn is not None and not self._is_others(lemma):
                return Named((self._torn,), sure=False)
            return Named((found,)) if found is not None else Named()
        if lemma in _GROUPS:
            meant = self._named_so.get(lemma, frozenset())
            return Named(tuple(meant)) if len(meant) == 1 else Named()
        return Named()

    def gathered(self, noun: Token | None) -> Named:
        """The only body of states of the report, where its leaders or its summit do so: "West African LEADERS gave"."""
        if noun is None or noun.lemma_.lower() not in _GATHERED or _says_whose(noun):
            return Named()
        bodies = {
            a.key
            for a in self.actors.actors
            if a.kind is ActorKind.ORGANISATION and a.mentions and _OF_STATES.search(a.name)
        }
        return Named(tuple(bodies), sure=False) if len(bodies) == 1 else Named()

    def is_doubtful(self, noun: Token | None) -> bool:
        """Whether "the government" may be that of a state named since: "In Norland the law passed. The GOVERNMENT"."""
        if noun is None or noun.lemma_.lower() not in _RULING or not _is_bare(noun):
            return False
        key = self.actors.of(noun).key
        if key is None:
            return False
        own = self.parties.party_of(key)
        first = self.parsed.block_at(noun.i).first
        for token in reversed(noun.doc[first : noun.i]):
            named = self.actors.of(token).key or self.actors.adjective(token)
            party = self.parties.party_of(named) if named is not None else None
            if party is not None and self.actors.get(party).kind is ActorKind.STATE:
                return party != own
        return False

    @cached_property
    def _ruling(self) -> str | None:
        """Whose the only government is that the report names, or who speaks for the only one."""
        told = {
            self.parties.party_of(a.key) for a in self.actors.actors if _is_ruling(a.name, a.kind)
        }
        states = {key for key in told if self.actors.get(key).kind is ActorKind.STATE}
        if states:
            return next(iter(states)) if len(states) == 1 else None
        voices = {
            a.key
            for a in self.actors.actors
            for role in a.roles
            if a.kind is ActorKind.PERSON and _speaks_for_ruling(role.title)
        }
        return next(iter(voices)) if len(voices) == 1 else None

    @cached_property
    def _torn(self) -> str | None:
        """The state that a report of rebels or fronts is about: named twice as often as any other."""
        states = [a for a in self.actors.actors if a.kind is ActorKind.STATE and a.mentions]
        told = sorted(states, key=lambda a: (-len(a.mentions), a.key))
        alone = len(told) == 1 or (
            len(told) > 1 and len(told[0].mentions) >= 2 * len(told[1].mentions)
        )
        ruled = any(_is_ruling(a.name, a.kind) for a in self.actors.actors)
        return told[0].key if self._named_so and told and alone and not ruled else None

    def _is_others(self, lemma: str) -> bool:
        """Whether a word for rulers may be for those of a state that the report names less: "the junta"."""
        states = (a for a in self.actors.actors if a.kind is ActorKind.STATE and a.mentions)
        return lemma in _ILL_NAMED and len(list(states)) > 1

    @cached_property
    def _named_so(self) -> dict[str, frozenset[str]]:
        """Per noun the organisations that the text calls so beside their name: "the rebel DUNE FRONT"."""
        found: dict[str, set[str]] = {}
        for token in self.parsed.doc:
            lemma = token.lemma_.lower()
            if lemma not in _GROUPS:
                continue
            near = [*token.lefts, token.head, *children(token, "appos")]
            near += list(token.head.lefts) if token.dep_ in ("compound", "amod", "nmod") else []
            near += [t.head for t in (token,) if t.dep_ == "appos"]
            keys = {self.actors.of(t).key for t in near if t.pos_ == "PROPN"} - {None}
            for key in keys:
                if key is not None and self.actors.get(key).kind is ActorKind.ORGANISATION:
                    found.setdefault(lemma, set()).add(key)
        return {lemma: frozenset(keys) for lemma, keys in found.items()}


def _says_whose(noun: Token) -> bool:
    """Whether a noun says whose it is: "the leaders OF THE DUNE FRONT", "ESTMARK'S leaders"."""
    return any(c.dep_ in ("poss", "appos", "relcl") or c.lower_ == "of" for c in noun.children)


def _is_bare(noun: Token) -> bool:
    """Whether a noun stands with "the" alone: no adjective, owner or "of"."""
    before = [c.lower_ for c in noun.lefts]
    behind = [c for c in noun.rights if c.dep_ in ("prep", "appos", "acl")]
    return before == ["the"] and not behind and noun.dep_ not in ("compound", "nmod")


def _is_ruling(name: str, kind: ActorKind) -> bool:
    return kind is ActorKind.BODY and name.lower().split()[-1] in _RULING


def _speaks_for_ruling(title: str) -> bool:
    words = title.lower().split()
    return "government" in words and words[-1] in _SPEAKING
