"""Claims that the sentence itself calls false: "reports that Norland has agreed are baseless"."""

from typing import Final

from ontherecord.extract.acts.governing import CLAIMS, DENYING, TELLING
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token

_FALSE: Final = frozenset(
    """false untrue wrong baseless unfounded groundless incorrect inaccurate fabricated invented fiction nonsense lie
    fabrication invention""".split()
)
_SUPPOSING: Final = frozenset({"say", "suppose", "imagine", "assume", "consider"})
_PERFORMING: Final = frozenset({"confirm", "report", "announce", "reveal", "say"})
_EVIDENCE: Final = frozenset(
    {
        "evidence",
        "proof",
        "indication",
        "sign",
        "suggestion",
        "record",
        "trace",
        "chance",
        "prospect",
        "way",
    }
)
_SPREADING: Final = frozenset(
    "spread circulate peddle invent fabricate concoct disseminate propagate".split()
)
_PRESS: Final = frozenset("radio press media newspaper television tv report internet".split())
_NONE: Final = frozenset({"no", "little", "any"})
_CALLING: Final = frozenset("call describe brand label term dub deem slam dismiss".split())
_DENIALS: Final = frozenset({"denial", "dismissal", "rejection", "rebuttal"})
_PLACES: Final = 3  # where it was told, at most: "a report | on the site | of the Post that"


def claim_of(clause: Token) -> Token | None:
    """The claim that a that-clause tells: the noun it hangs on, or one before: "a REPORT in The Post that".

    A clause that lacks what "that" stands for tells of the claim instead: "the statement that Norland sent".
    """
    that = clause.left_edge
    if that.lower_ != "that" or that.dep_ not in ("mark", "dobj", "pobj", "dative"):
        return None
    others = (c for c in children(clause, "dobj", "xcomp", "ccomp") if c != that)
    if that.head == clause and that.dep_ != "mark" and next(others, None) is None:
        return None
    noun = clause.head
    for _ in range(_PLACES):
        if noun.lemma_.lower() in CLAIMS:
            return noun
        above = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else None
        if above is None:
            return None
        things = children(above, "dobj", "nsubjpass") if is_verbal(above) else ()
        noun = next((t for t in things if t.i < that.i), above)
    return None


def is_called_false(noun: Token) -> bool:
    """Whether a claim is called false: "is false", "called it a lie", "no truth in it", "a denial of it"."""
    above = noun.head
    if noun.dep_ == "pobj":
        held = above.head.lemma_.lower()
        none = any(c.lower_ in _NONE for c in children(above.head, "det", "amod"))
        return held in _DENIALS or (held == "truth" and none)
    if noun.dep_ == "dobj" or above.dep_ == "ccomp":
        verb = above if noun.dep_ == "dobj" else above.head
        after = noun.doc[noun.i + 1 : noun.sent.end]
        if verb.lemma_ in _CALLING and child(verb, "neg") is None and verb.i < noun.i:
            return any(t.lemma_.lower() in _FALSE for t in after)
    if noun.dep_ not in ("nsubj", "nsubjpass") or above.lemma_ != "be" or child(above, "neg"):
        return False
    return any(c.lemma_.lower() in _FALSE for c in children(above, "acomp", "attr"))


def is_in_denied_claim(verb: Token) -> bool:
    """Whether a denied report tells it: "denied a report according to which", "denied reports saying"."""
    for above in verb.ancestors:
        subject = child(above, "nsubj") if above.lemma_ == "be" else None
        if subject is not None and subject.lemma_.lower() in CLAIMS and is_called_false(subject):
            return verb in subject.subtree
        if above.lemma_ not in DENYING or child(above, "neg") is not None:
            continue
        for noun in children(above, "dobj"):
            between = verb.doc[noun.i + 1 : verb.i]
            which = {"according", "which"} <= {t.lower_ for t in between}
            saying = any(t.lemma_ in TELLING and t.tag_ == "VBG" for t in between)
            if noun.lemma_.lower() in CLAIMS and (which or saying):
                return True
    return False


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
    none = any(c.lower_ in _NONE for c in children(noun, "det", "amod", "nummod"))
    return none and noun.lemma_.lower() in _EVIDENCE


def is_unvouched(verb: Token) -> bool:
    """Whether what hangs on a verb of telling is not told: not confirmed, spread as a tale, heard on the radio.

    "DECLINED TO CONFIRM that", "is SPREADING a story that", "had LEARNED FROM THE RADIO that".
    """
    above = verb.head
    if verb.dep_ == "xcomp" and above.lemma_ in ("decline", "refuse"):
        return child(above, "neg") is None
    if verb.lemma_ not in ("learn", "hear"):
        return False
    places = (child(p, "pobj") for p in children(verb, "prep") if p.lower_ in ("from", "on", "in"))
    return any(place is not None and place.lemma_.lower() in _PRESS for place in places)


def is_in_tale(verb: Token) -> bool:
    """Whether a clause is in a claim that is spread, or that somebody will not confirm."""
    for above in verb.ancestors:
        claim = above.lemma_.lower() in CLAIMS and above.pos_ == "NOUN" and above.dep_ == "dobj"
        over = above.head
        if claim and above.i < verb.i and is_verbal(over):
            return over.lemma_ in _SPREADING or is_unvouched(over)
        if is_verbal(above):
            return False
    return False


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
