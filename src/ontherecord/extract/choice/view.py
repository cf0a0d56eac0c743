"""A report as the learned choice looks at it: its parse, its parties, and what the rules found in it."""

from dataclasses import dataclass
from functools import cached_property

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.lexicon import load_lexicon
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.choice.meant import Meant as Whom
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

_LEAST = 0.001

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
        nearest: dict[Keys, tuple[float, Named]] = {}
        for place, chance in side.places:
            token = self.parsed.doc[self.parsed.token_at(place)]
            weighed = self.meant.of(token, "to" if doer else "doer")
            others = [c for c in weighed if not set(c.keys) & set(doer)]
            left = 1 - sum(c.chance for c in weighed) + sum(c.chance for c in others)
            for candidate in others:
                share = chance * candidate.chance / max(left, _LEAST)
                chances[candidate.keys] = chances.get(candidate.keys, 0.0) + share
                if share > nearest.get(candidate.keys, (0.0,))[0]:
                    nearest[candidate.keys] = share, candidate.named
        if not chances:
            return Meant(Named(), 0.0, 0.0)
        best = max(chances, key=lambda keys: chances[keys])
        return Meant(nearest[best][1], chances[best], chances[best] / max(sum(chances.values()), _LEAST))

    @cached_property
    def meant(self) -> Whom:
        """Weighs whom words mean."""
        told = self.told
        return Whom(self.parsed, self.actors, told.statements, self.parties)


def types_of(word: Token, lexicon: str) -> set[str]:
    """The types that a lexicon of the rules, "acts" or "stances", has for a word."""
    lemma, known = word.lemma_.lower(), load_lexicon(lexicon)
    if is_verbal(word):
        return {entry.type for _, entry in known.by_verb.get(lemma, ())}
    adjectives = known.by_adjective.get(word.lower_, ())
    return {entry.type for entry in (*known.by_noun.get(lemma, ()), *adjectives)}
