"""Auxiliaries: what a verb tells of its act by its own words, before the clauses above it are asked.

`acts/modality.py` climbs from there.
"""

import itertools
from dataclasses import dataclass

from ontherecord.extract.acts.claims import is_performed
from ontherecord.extract.acts.clause import conjunct_head, is_bare_conjunct
from ontherecord.extract.acts.governing import CAN, MAY, NOT, SHALL, TAKING
from ontherecord.extract.acts.hedge import is_asked
from ontherecord.extract.acts.things import something
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality

_LED = frozenset({"at", "in", "under", "on", "by"})
_CASES = frozenset({"time", "point", "stage", "moment", "circumstance", "condition", "way"})
_OPENING = 3  # words of "under no circumstances"


@dataclass(frozen=True, slots=True)
class Reading:
    """A modality, the clause it depends on (token range), and whether the clause is negated or told as such.

    `pending` is a negation that only says "not yet".
    """

    modality: Modality
    negated: bool = False
    condition: tuple[int, int] | None = None
    reported: bool = False
    pending: bool = False


def is_negated(verb: Token) -> bool:
    """Whether a verb is negated by its own words."""
    for word in verb.children:
        if word.dep_ == "neg" or (word.dep_ in ("advmod", "preconj") and word.lower_ in NOT):
            following = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
            if following not in ("only", "just", "merely", "simply"):
                return True
    longer = any(c.lower_ == "longer" and is_none(c) for c in children(verb, "advmod"))
    if longer or _opens_negated(verb) or _is_at_no_time(verb):
        return True  # "no longer demands"
    joints = children(verb.head, "cc") if verb.dep_ == "conj" else ()
    if any(c.lower_ == "nor" and c.i < verb.i for c in joints):
        return True  # "has neither accepted nor REFUSED it"
    if verb.lemma_ == "be" and any(child(p, "neg") for p in children(verb, "prep")):
        return True  # "was 'not on the table'"
    if something(verb.head) is not None and verb.dep_ == "relcl":
        return bool(child(verb.head, "neg") or child(verb.head.head, "neg"))
    if verb.doc[max(verb.i - 2, 0) : verb.i].text.lower() == "rather than":
        return True
    if any(is_none(p) for p in prepositions(verb, "to")):
        return True  # "apologises TO NOBODY"
    opening = verb.sent[0].lower_  # "Neither was it rejected", read as its subject
    return opening in ("neither", "nor") or any(
        is_none(c) for c in children(verb, "nsubj", "nsubjpass", "dobj")
    )


def _opens_negated(verb: Token) -> bool:
    """Whether a negative stands in front and turns the helper before the doer: "AT NO TIME did Norland refuse"."""
    doer = child(verb, "nsubj", "nsubjpass")
    helper = next((a for a in children(verb, "aux", "auxpass")), None)
    if doer is None or helper is None or helper.i > doer.i:
        return False
    opening = verb.doc[max(helper.i - _OPENING, verb.sent.start) : helper.i]
    words = [t.lower_ for t in opening]
    led = any(a in _LED and b == "no" for a, b in itertools.pairwise(words))
    return led or words[-2:] == ["not", "once"]


def _is_at_no_time(verb: Token) -> bool:
    """Whether a verb is told of no time or case at all: "Norland AT NO TIME rejected it"."""
    cases = (p for prep in children(verb, "prep") if prep.lower_ in _LED for p in prep.children)
    return any(p.dep_ == "pobj" and p.lemma_ in _CASES and is_none(p) for p in cases)


# Verbs whose past looks like an order.
_SAME_IN_PAST = frozenset("cut hit let put quit set shut split".split())


def own_reading(verb: Token) -> Reading | None:
    """The reading of a verb by its own auxiliaries."""
    auxiliaries = auxiliaries_of(verb)
    if (
        verb.lemma_ in TAKING
        and set(auxiliaries) & CAN
        and is_negated(verb)
        and not is_asked(verb)
        and not any(p.lower_ == "on" for p in children(verb, "prep"))  # "could not agree on a date"
    ):
        return Reading(Modality.WILL, negated=True)  # "cannot accept": will not
    may = any(a in MAY for a in auxiliaries) and not is_performed(verb)
    if may or is_asked(verb):
        return None
    negated = is_negated(verb)
    if any(a in SHALL for a in auxiliaries):
        return Reading(Modality.WILL, negated)
    if any(a in ("would", "'d", "’d") for a in auxiliaries):
        if "have" in auxiliaries:
            return None  # "would have sent": it did not
        return Reading(Modality.WOULD_IF, negated)  # settled by what it hangs on
    if verb.tag_ == "VB" and not auxiliaries and _is_order(verb):
        return None
    if verb.dep_ == "ROOT" and auxiliaries[:1] == ["to"]:  # a heading: "Norland TO SEND vaccines"
        return Reading(Modality.WILL, negated)
    yet = any(c.lower_ in ("yet", "still") for c in children(verb, "advmod"))
    return Reading(Modality.DID, negated, pending=negated and ("have" in _lemmas(verb) or yet))


def _lemmas(verb: Token) -> set[str]:
    return {c.lemma_ for c in children(verb, "aux", "auxpass")}


def _is_order(verb: Token) -> bool:
    """Whether a bare verb tells of nothing done: "Withdraw now", "a plan to visit Norland, MEET its king"."""
    if verb.lemma_ in _SAME_IN_PAST and child(verb, "nsubj") is not None:
        return False  # "Norland for its part CUT all contact"
    return verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.tag_ not in ("VB", "VBP"))


def auxiliaries_of(verb: Token) -> list[str]:
    """The auxiliaries of a verb, or those that it shares with the verb it is conjoined to."""
    own = [c.lower_ for c in children(verb, "aux", "auxpass")]
    head = conjunct_head(verb)
    if (
        verb.dep_ == "conj"
        and is_verbal(head)
        and not own
        and not child(verb, "nsubj", "nsubjpass")
    ):
        same = verb.tag_ == head.tag_ or verb.tag_ in ("VB", "VBN") or is_bare_conjunct(verb)
        return [a for a in auxiliaries_of(head) if same and a != "to"]
    return own


def is_none(token: Token) -> bool:
    """Whether a word stands for nobody or nothing: "NOBODY accepted", "no DEMAND was made"."""
    return token.lower_ in ("nobody", "none", "nothing", "neither") or any(
        c.lower_ in ("no", "neither") and c.dep_ in ("det", "neg", "preconj", "advmod")
        for c in token.children
    )
