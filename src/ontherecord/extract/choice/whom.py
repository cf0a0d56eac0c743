"""Whom words mean that name nobody, by all that a report tells: "the EU SIDE", "the JUNTA", "his DELEGATION", "HE".

Rules read most names; for the rest each party of the report is weighed by what is seen of it around the word: a
conditional logit (McFadden 1974) with weights for each sort of word, taught on annotated reports by
`training.choices.whom` (MODEL_CARD.md). What is read so is never sure.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Literal

from ontherecord.extract.acts.firsts import is_first_person
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.choice.around import Around, Feature
from ontherecord.extract.choice.cast import Cast, Keys, actor_words
from ontherecord.extract.parsing.words import Token

Role = Literal["doer", "to"]

NOBODY: Keys = ()
_INSIDE = frozenset({"compound", "amod", "nmod", "det", "nummod", "poss", "appos"})


def _by_word(**forms: str) -> dict[str, str]:
    """Word -> its sort."""
    return {form: kind for kind, printed in forms.items() for form in printed.split()}


_PRONOUNS = _by_word(
    he="he she him her his hers himself herself",
    they="they them their theirs themselves",
    it="it its itself",
    we="we us our ours ourselves",
    I="i me my mine myself",
    who="who whom whose which that",
    you="you your yours",
)
_NOUNS = _by_word(
    force="government regime junta authority army military force troop administration cabinet leadership",
    side="side party delegation team counterpart",
    group="""group movement bloc union alliance organisation organization rebel militant faction company firm
    front""",
    country="country nation state republic kingdom neighbour neighbor",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant: the parties, how likely, and as whom a record names them."""

    keys: Keys
    chance: float
    named: Named


class Whom:
    """Weighs who is meant by words of one report."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._known: dict[tuple[int, str], tuple[Candidate, ...]] = {}

    def of(self, word: Token, role: Role) -> tuple[Candidate, ...]:
        """Everybody who may be meant by a word in a role ("doer", "to"), likeliest first.

        What their chances miss to 1 is the chance that nobody known is meant.
        """
        if (word.i, role) not in self._known:
            self._known[word.i, role] = self._weighed(word, role)
        return self._known[word.i, role]

    def _weighed(self, word: Token, role: Role) -> tuple[Candidate, ...]:
        noun = self.noun(word)
        if self.cast.is_goal(noun):
            return ()
        told = self._first_person(noun)
        if told is None:
            told = self._people(noun)
        if told is not None:
            return told
        kind, weights = self.kind(noun, role), _weights()
        scores = {keys: _score(kind, found, weights) for keys, found in self.weighed(word, noun)}
        top = max(scores.values())
        total = sum(exp(score - top) for score in scores.values())
        rule = self.cast.rule(noun)
        own = self.cast.over(rule.keys)
        found = [
            Candidate(keys, exp(score - top) / total, rule if keys == own else Named(keys, False))
            for keys, score in scores.items()
            if keys != NOBODY
        ]
        return tuple(sorted(found, key=lambda c: (-c.chance, c.keys)))

    def _first_person(self, noun: Token) -> tuple[Candidate, ...] | None:
        """Whom rules take a first person for: nothing else speaks for another; None where they cannot tell.

        A reporter's own "I" and "we" are nobody.
        """
        if not is_first_person(noun):
            return None
        rule = self.cast.rule(noun)
        if rule:
            return (Candidate(self.cast.over(rule.keys), 1.0, rule),)
        return () if self.cast.is_writers(noun) else None

    def _people(self, noun: Token) -> tuple[Candidate, ...] | None:
        """The party of a people named by its adjective, "urged NORLANDERS to"; None for other words."""
        if noun.tag_ not in ("NNS", "NNPS", "NNP") or (party := self.cast.adjective(noun)) is None:
            return None
        return (Candidate((party,), 1.0, Named((party,), False)),)

    def weighed(self, word: Token, noun: Token) -> Iterator[tuple[Keys, Iterable[Feature]]]:
        """Everybody who may be meant, and nobody, with what speaks for each."""
        around = Around(self.cast, noun, word)
        yield NOBODY, around.of_nobody()
        several = [around.rule] if len(around.rule) > 1 else []
        several += self.cast.pairs if around.plural else []
        for keys in dict.fromkeys([*((key,) for key in self.cast.parties), *several]):
            yield keys, around.of(keys)

    def noun(self, word: Token) -> Token:
        """The word over the phrase in which one stands: "side" of "the EU side", "rebels" of "the rebels of Karvia"."""
        noun = word
        while True:
            above = noun.head
            inside = noun.dep_ in _INSIDE and above != noun
            if noun.dep_ == "pobj" and above.lower_ == "of":
                above, inside = above.head, True
            if not inside or above.pos_ not in ("NOUN", "PROPN") or not self._is_somebody(above):
                return noun
            noun = above

    def _is_somebody(self, noun: Token) -> bool:
        """Whether a noun is for persons or for those who act together, whom names in its phrase only describe."""
        lemma, words = noun.lemma_.lower(), actor_words()
        role = words.role(noun.text) or words.plural_role(noun.text)
        named = noun.pos_ == "PROPN" or self.cast.is_known(noun)
        return named or lemma in _NOUNS or role is not None or lemma in words.bodies

    def kind(self, noun: Token, role: Role) -> str:
        """What sort of word names somebody: each has weights of its own, things those of each role."""
        lemma, words = noun.lemma_.lower(), actor_words()
        if noun.pos_ == "PRON" and noun.lower_ in _PRONOUNS and noun.text != "US":
            return _PRONOUNS[noun.lower_]
        if noun.pos_ == "PROPN" or self.cast.adjective(noun) is not None:
            return "name"
        if lemma in _NOUNS:
            return _NOUNS[lemma]
        if words.role(noun.text) is not None:
            return "office"
        if words.plural_role(noun.text) is not None:
            return "people"
        return "body" if lemma in words.bodies else f"thing.{role}"


def _score(kind: str, features: Iterable[Feature], weights: Mapping[str, float]) -> float:
    """What speaks for somebody, added up: what does so for each sort of word, and for this one."""
    return sum(
        size * (weights.get(name, 0.0) + weights.get(f"{kind}:{name}", 0.0))
        for name, size in features
    )


@cache
def _weights() -> Mapping[str, float]:
    path = files("ontherecord.extract.choice") / "weights/whom.json"
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights
