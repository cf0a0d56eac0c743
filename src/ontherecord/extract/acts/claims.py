"""Claims that the sentence itself calls false: "reports that Norland has agreed are baseless"."""

from typing import Final

from spacy.tokens import Token

from ontherecord.extract.acts.tree import child, children

_FALSE: Final = frozenset(
    """false untrue wrong baseless unfounded groundless incorrect inaccurate fabricated invented fiction nonsense lie
    fabrication invention""".split()
)
_SUPPOSING: Final = frozenset({"say", "suppose", "imagine", "assume", "consider"})
_EVIDENCE: Final = frozenset(
    {"evidence", "proof", "indication", "sign", "suggestion", "record", "trace"}
)


def is_called_false(noun: Token) -> bool:
    """Whether a noun is the subject of "is false" or the like."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ != "be" or child(verb, "neg"):
        return False
    return any(c.lemma_.lower() in _FALSE for c in children(verb, "acomp", "attr"))


def is_without_evidence(clause: Token) -> bool:
    """Whether there is no evidence for a clause, or no chance of it: "no evidence in the files that X objected"."""
    for noun in clause.ancestors:
        if noun.pos_ in ("VERB", "AUX"):
            return False
        none = any(c.lower_ in ("no", "little", "any") for c in children(noun, "det", "amod"))
        if none and noun.lemma_.lower() in _EVIDENCE:
            return True
    return False


def is_supposing(verb: Token) -> bool:
    """Whether a verb opens its sentence to ask that something be imagined: "SAY Norland demanded a toll"."""
    opens = verb.i == verb.sent.start and verb.lemma_.lower() in _SUPPOSING
    return opens and child(verb, "nsubj") is None
