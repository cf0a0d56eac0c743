"""Overtaken pronouns: "he" and "her" behind somebody else who has become the subject since.

"Brandt spoke on Friday. Olsen met the press and continued HIS refusal": where the reader of pronouns says
Brandt, somebody else has acted in between, and an act that hangs on it is not sure.
"""

from ontherecord.extract.actors.find import ActorIndex
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.actor import ActorKind

_PERSONAL = frozenset({"he", "she", "his", "her", "him"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_REACH = 120  # tokens back: a paragraph or two


def is_overtaken(pronoun: Token, key: str, actors: ActorIndex) -> bool:
    """Whether another person, named, is a subject between a pronoun and the last word for whom it is said to mean."""
    if pronoun.lower_ not in _PERSONAL:
        return False
    for i in range(pronoun.i - 1, max(pronoun.i - _REACH, -1), -1):
        word = pronoun.doc[i]
        meant = actors.of(word).key
        if meant == key:
            return False
        rival = meant is not None and actors.get(meant).kind is ActorKind.PERSON
        own = pronoun.dep_ == "poss" == word.dep_ and word.sent == pronoun.sent
        if rival and (word.dep_ in _SUBJECTS or own) and word.pos_ == "PROPN":
            return True  # "he said that one of Olsen's faults was HIS refusal"
    return False
