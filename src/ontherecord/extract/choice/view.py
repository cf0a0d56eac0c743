"""A report as the learned choice looks at it: its parse, its parties, and what the rules found in it."""

from dataclasses import dataclass
from functools import cached_property

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.acts.lexicon import load_lexicon
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import is_verbal
from ontherecord.extract.choice.cast import Cast, Keys
from ontherecord.extract.choice.network import Side
from ontherecord.extract.choice.whom import Role, Whom
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.findings import (
    ActFinding,
    AsideFinding,
    PaperFinding,
    StanceFinding,
    StatementFinding,
)

TALKATIVE = 3
"""Acts, or stances, read in a report from which it counts that one is not: a sentence alone is often not read."""

_LEAST = 1e-6
_FAINT = 0.02  # chance of a place below which nobody asks who is meant there


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
    """Who fills a role, how likely, and how likely if it is somebody whom the report knows."""

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

    def named(self, side: Side, role: Role, doer: Keys = ()) -> Meant:
        """Who most likely fills a role of what a word tells; not the `doer` to whom he does something.

        A network points at words for one party in several places, each of which may mean several.
        """
        chances: dict[Keys, float] = {}
        best: dict[Keys, tuple[float, Named]] = {}
        for place, chance in side.places:
            if chance < _FAINT:
                break
            word = self.parsed.doc[self.parsed.token_at(place)]
            weighed = self.whom.of(word, role)
            others = [c for c in weighed if not set(c.keys) & set(doer)]
            himself = sum(c.chance for c in weighed) - sum(c.chance for c in others)
            for candidate in others:
                share = chance * candidate.chance / max(1 - himself, _LEAST)
                chances[candidate.keys] = chances.get(candidate.keys, 0.0) + share
                if share > best.get(candidate.keys, (0.0,))[0]:
                    best[candidate.keys] = share, candidate.named
        if not chances:
            return Meant(Named(), 0.0, 0.0)
        keys = max(chances, key=lambda keys: chances[keys])
        return Meant(best[keys][1], chances[keys], chances[keys] / sum(chances.values()))

    def chance(self, side: Side, role: Role, keys: Keys) -> float:
        """How likely a role is filled by one of some parties, alone or with others."""
        return sum(
            chance * candidate.chance
            for place, chance in side.places
            for candidate in self.whom.of(self.parsed.doc[self.parsed.token_at(place)], role)
            if set(candidate.keys) & set(keys)
        )

    @cached_property
    def whom(self) -> Whom:
        """Weighs whom words mean."""
        told = self.told
        return Whom(Cast(self.parsed, self.actors, told.statements, self.parties))


def types_of(word: Token, lexicon: str) -> set[str]:
    """The types that a lexicon of the rules, "acts" or "stances", has for a word."""
    lemma, known = word.lemma_.lower(), load_lexicon(lexicon)
    if is_verbal(word):
        return {entry.type for _, entry in known.by_verb.get(lemma, ())}
    adjectives = known.by_adjective.get(word.lower_, ())
    return {entry.type for entry in (*known.by_noun.get(lemma, ()), *adjectives)}
