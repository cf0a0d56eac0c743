"""Which paper a pronoun, or "a copy", is under a verb that moves papers."""

from collections.abc import Mapping

from ontherecord.extract.acts.tree import child, is_verbal, opening, prepositions
from ontherecord.extract.parsing.words import Token

_HANDING = frozenset(
    "hand give send deliver submit present pass transmit forward convey dispatch".split()
)
# Verbs that move "it" besides those of `extract/acts/heads.py`, whose "it" any clause can stand for.
_CARRYING = frozenset({"carry", "bring", "take", "leave", "drop", "hand", "courier"})
_GOING = frozenset({"go", "come", "pass", "arrive", "reach"})  # what papers do by themselves
_BACK = 4  # sentences back to the paper that "gave it to" is about


def meant_paper(token: Token, heads: Mapping[int, int]) -> int | None:
    """The paper that "it" is under a verb that moves papers: the last one named, a sentence back at most.

    So is "a copy", of whatever was named last.
    """
    verb = token.head
    if token.lower_ in ("copy", "copies"):
        own = any(prepositions(token, name) for name in ("of", "for"))
        return None if own else _moved_before(token, heads)
    if token.lower_ == "it" and token.dep_ == "nsubj" and verb.lemma_ in _GOING:
        return last_before(token, heads)  # "it went from the ministry to the embassy"
    if token.lower_ != "it" or token.dep_ not in ("dobj", "nsubjpass") or not is_verbal(verb):
        return None
    if verb.lemma_ in _CARRYING:
        return last_before(token, heads)
    if verb.lemma_ not in _HANDING or (token.dep_ == "nsubjpass" and child(verb, "dobj")):
        return None  # "it was never sent that document": who it was not sent to
    return _handed_before(token, heads)


def _moved_before(token: Token, heads: Mapping[int, int]) -> int | None:
    """The paper that "a copy" is of: the last one named that is not only told of inside another's phrase.

    "Handed in its comments on the draft. A COPY": of the comments.
    """
    first = opening(token, 1)
    before = [i for i in sorted(heads) if first <= i < token.i]
    if not before:
        return None
    at = before[-1]
    over = [a.i for a in token.doc[at].ancestors if a.i in heads and a.i in before]
    return heads[over[-1] if over else at]


def _handed_before(token: Token, heads: Mapping[int, int]) -> int | None:
    """The paper named some sentences before "it", if nothing else that "it" could be was named since."""
    first = opening(token, _BACK)
    before = [i for i in sorted(heads) if first <= i < token.i]
    if not before:
        return None
    since = token.doc[before[-1] + 1 : token.i]
    other = any(t.tag_ == "NN" and t.dep_ in ("nsubj", "nsubjpass", "dobj") for t in since)
    return None if other else heads[before[-1]]


def last_before(token: Token, heads: Mapping[int, int]) -> int | None:
    """The paper named last, not farther than a sentence back."""
    first = opening(token, 1)
    before = [i for i in sorted(heads) if first <= i < token.i]
    return heads[before[-1]] if before else None
