"""Whom words mean that name nobody, by all that a report tells: "the EU SIDE", "the JUNTA", "his DELEGATION", "HE".

Rules read most names; for the rest each party of the report is weighed by what is seen of it around the word, and by
where a network that read the report sees it named (`antecedents.py`): a conditional logit (McFadden 1974) with weights
for each sort of word, taught on annotated reports by `training.choices.whom` (MODEL_CARD.md). What is read so is never
sure.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Literal

from ontherecord.extract.acts.sides import Named
from ontherecord.extract.choice.antecedents import Antecedents
from ontherecord.extract.choice.around import Around, Feature
from ontherecord.extract.choice.cast import Cast, Keys, actor_words
from ontherecord.extract.choice.network import Places
from ontherecord.extract.parsing.words import Token

Role = Literal["doer", "to"]
Evidence = tuple[Keys, Iterable[Feature]]  # what speaks for a party

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
        self._known: dict[tuple[int, Role, Places], tuple[Candidate, ...]] = {}
        self._scores: dict[tuple[int, str], dict[Keys, float]] = {}  # by what stands around words

    def of(self, word: Token, role: Role, named: Places = ()) -> tuple[Candidate, ...]:
        """Everybody who may be meant by a word in a role ("doer", "to"), likeliest first.

        `named` are its antecedents. What the chances miss to 1 is the chance that nobody known is meant.
        """
        if (word.i, role, named) not in self._known:
            self._known[word.i, role, named] = self._weighed(word, role, named)
        return self._known[word.i, role, named]

    def _weighed(self, word: Token, role: Role, named: Places) -> tuple[Candidate, ...]:
        noun = self.noun(word)
        if self.cast.is_goal(noun):
            return ()
        kind, weights = self.kind(noun, role), _weights()
        if (word.i, kind) not in self._scores:
            self._scores[word.i, kind] = scores_of(kind, self.around(word, noun), weights)
        scores = self._scores[word.i, kind]
        if named:  # what stands around the word counts for less where it has been read
            antecedents = Antecedents(self.cast, named)
            read = ((keys, antecedents.of(keys)) for keys in scores)
            more = scores_of(kind, read, weights)
            scores = {k: score * weights["around"] + more[k] for k, score in scores.items()}
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

    def around(self, word: Token, noun: Token) -> Iterator[Evidence]:
        """Everybody who may be meant, and nobody, with what speaks for each around the word."""
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
        if noun.pos_ == "PROPN" or self.cast.is_adjective(noun):
            return "name"
        if lemma in _NOUNS:
            return _NOUNS[lemma]
        if words.role(noun.text) is not None:
            return "office"
        if words.plural_role(noun.text) is not None:
            return "people"
        return "body" if lemma in words.bodies else f"thing.{role}"


def scores_of(
    kind: str, evidence: Iterable[Evidence], weights: Mapping[str, float]
) -> dict[Keys, float]:
    """What speaks for each party, added up: what does so for every sort of word, and for this one."""
    return {
        keys: sum(
            size * (weights.get(name, 0.0) + weights.get(f"{kind}:{name}", 0.0))
            for name, size in features
        )
        for keys, features in evidence
    }


@cache
def _weights() -> Mapping[str, float]:
    path = files("ontherecord.extract.choice") / "weights/whom.json"
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights
