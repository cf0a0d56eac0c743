"""Claims that the sentence itself calls false: "reports that Norland has agreed are baseless"."""

from typing import Final

from spacy.tokens import Token

from ontherecord.extract.acts.tree import child, children

_FALSE: Final = frozenset(
    """false untrue wrong baseless unfounded groundless incorrect inaccurate fabricated invented fiction nonsense lie
    fabrication invention""".split()
)


def is_called_false(noun: Token) -> bool:
    """Whether a noun is the subject of "is false" or the like."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ != "be" or child(verb, "neg"):
        return False
    return any(c.lemma_.lower() in _FALSE for c in children(verb, "acomp", "attr"))
