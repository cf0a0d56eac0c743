"""A report as the learned choice looks at it: its parse, its parties, and what the rules found in it."""

from dataclasses import dataclass
from functools import cached_property

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.lexicon import load_lexicon
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.choice.network import Side
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import (
    ActFinding,
    AsideFinding,
    PaperFinding,
    StanceFinding,
    StatementFinding,
)

_INSIDE = frozenset({"compound", "amod", "nmod", "det", "nummod"})  # words inside a noun's phrase

Keys = tuple[str, ...]  # of a party, or of several together, in order


@dataclass(frozen=True)
class Rules:
    """What the rules found in one report."""

    parsed: ParsedReport
    actors: ActorIndex
    statements: tuple[StatementFinding, ...]
    asides: tuple[AsideFinding, ...]
    papers: tuple[PaperFinding, ...]
    acts: tuple[ActFinding, ...]
    stances: tuple[StanceFinding, ...]


@dataclass(frozen=True, slots=True)
class Meant:
    """Who fills a role, and how likely.

    `chance` counts what stands for nobody known against all: who "the relatives" are, no other name tells. `at_best`
    shares it out: "the government" may well be that of the state which is pointed at as well.
    """

    named: Named
    chance: float
    at_best: float


@dataclass(frozen=True)
class View:
    """What rules found, and the parties of words."""

    told: Rules

    @property
    def parsed(self) -> ParsedReport:
        """The parse."""
        return self.told.parsed

    @property
    def actors(self) -> ActorIndex:
        """The actors of the report."""
        return self.told.actors

    @cached_property
    def parties(self) -> Parties:
        """Reads words for parties."""
        return Parties(self.parsed, self.actors, self.told.statements, wide=True)

    @cached_property
    def acts(self) -> frozenset[int]:
        """The tokens at which rules find an act."""
        return frozenset(self.parsed.token_of(act.trigger) for act in self.told.acts)

    def over(self, keys: Keys) -> Keys:
        """The parties for which actors act."""
        return tuple(sorted({self.actors.party_of(key) for key in keys}))

    def named(self, side: Side, word: Token, doer: Keys = ()) -> "Meant":
        """The parties that fill a role of what a word tells, as printed nearest to it.

        A network points at words for one party in several places. It is not the `doer` to whom he does something.
        """
        chances: dict[Keys, float] = {}
        nearest: dict[Keys, tuple[int, Named]] = {}
        unknown = 0.0
        for place, chance in side.places:
            token = self._head(place)
            named = self._of(token)
            keys = self.over(named.keys)
            if set(keys) & set(doer):
                continue
            if not keys:
                unknown += chance
                continue
            chances[keys] = chances.get(keys, 0.0) + chance
            gap = abs(token.i - word.i)
            if keys not in nearest or gap < nearest[keys][0]:
                nearest[keys] = gap, named
        if not chances:
            return Meant(Named(), 0.0, 0.0)
        best = max(chances, key=lambda keys: chances[keys])
        shared = unknown * chances[best] / sum(chances.values())
        return Meant(nearest[best][1], chances[best], chances[best] + shared)

    def _head(self, place: int) -> Token:
        """The word over the phrase in which a character stands."""
        head = self.parsed.doc[self.parsed.token_at(place)]
        while True:
            above = (
                head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
            )
            inside = (
                head.dep_ in _INSIDE or above != head.head
            )  # "the rebels OF KARVIA" are not Karvia
            if not inside or above.pos_ not in ("NOUN", "PROPN"):
                return head
            head = above

    def _of(self, token: Token) -> Named:
        """For whom a word stands: by the clause, by an adjective, or as the same word does everywhere else."""
        named = self.parties.of(token)
        if not named and (adjective := self.actors.adjective(token)) is not None:
            return Named((adjective,))
        return named or self._elsewhere.get(token.lemma_.lower(), Named())

    @cached_property
    def _elsewhere(self) -> dict[str, Named]:
        """Noun -> the one party for which it stands wherever rules know it: "the JUNTA", here as above."""
        found: dict[str, set[str]] = {}
        for token in self.parsed.doc:
            if token.tag_ in ("NN", "NNS"):
                for key in self.over(self.parties.of(token).keys):
                    found.setdefault(token.lemma_.lower(), set()).add(key)
        return {lemma: Named(tuple(keys), False) for lemma, keys in found.items() if len(keys) == 1}


def types_of(word: Token, lexicon: str) -> set[str]:
    """The types that a lexicon of the rules, "acts" or "stances", has for a word."""
    lemma, known = word.lemma_.lower(), load_lexicon(lexicon)
    if is_verbal(word):
        return {entry.type for _, entry in known.by_verb.get(lemma, ())}
    adjectives = known.by_adjective.get(word.lower_, ())
    return {entry.type for entry in (*known.by_noun.get(lemma, ()), *adjectives)}
