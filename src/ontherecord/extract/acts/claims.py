"""Claims that the sentence itself calls false: "reports that Norland has agreed are baseless"."""

from typing import Final

from ontherecord.extract.acts.tree import child, children
from ontherecord.extract.parsing.words import Token

_FALSE: Final = frozenset(
    """false untrue wrong baseless unfounded groundless incorrect inaccurate fabricated invented fiction nonsense lie
    fabrication invention""".split()
)
_SUPPOSING: Final = frozenset({"say", "suppose", "imagine", "assume", "consider"})
_PERFORMING: Final = frozenset({"confirm", "report", "announce", "reveal", "say"})
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
    for above in clause.ancestors:
        if above.pos_ in ("VERB", "AUX"):
            there = children(above, "attr", "nsubj") if above.lemma_ == "be" else ()
            return any(_is_no_evidence(noun) for noun in there)
        if _is_no_evidence(above):
            return True
    return False


def _is_no_evidence(noun: Token) -> bool:
    none = any(c.lower_ in ("no", "little", "any") for c in children(noun, "det", "amod"))
    return none and noun.lemma_.lower() in _EVIDENCE


def is_supposing(verb: Token) -> bool:
    """Whether a verb's sentence asks that something be imagined: "SAY Norland demanded a toll"."""
    first = verb.sent[0]
    after = first.doc[first.i + 1 : first.i + 2].text
    if first.lower_ not in _SUPPOSING or after in {",", "“", '"'}:
        return False
    return first.i != verb.i or child(verb, "nsubj") is None


def is_performed(verb: Token) -> bool:
    """Whether it is said by saying that it can be: "I can confirm that we received it"."""
    subject = child(verb, "nsubj")
    first = subject is not None and subject.lower_ in ("i", "we") and child(verb, "neg") is None
    return first and verb.lemma_ in _PERFORMING
