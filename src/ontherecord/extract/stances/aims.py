"""Aims: where the words of a point end whose noun says little alone: "measures TO SAVE IT", "a halt TO THE RAIDS"."""

from ontherecord.extract.acts.tree import child, children, phrase
from ontherecord.extract.parsing.words import Token

_GENERAL = frozenset("measure step decision effort action change reform move choice".split())
# Nouns that mean nothing without what they are of, and the words that say it.
RELATIVE = frozenset(
    "halt end stop return limit change cap ban freeze reduction increase cut role part request call".split()
)
_AIMED = frozenset({"to", "of", "on", "in", "for"})
# Nouns of words that are given: "sought ASSURANCES from Estmark on the dam".
_TOLD = frozenset(
    "clarity assurance guarantee clarification explanation information answer concession apology progress".split()
)
_TOLD_OF = frozenset({"on", "about", "over", "for", "from", "regarding"})


def with_purpose(noun: Token, last: int, trigger: Token) -> int:
    """Where a general noun ends with what makes it a point: "measures | TO SAVE IT", "decision | TAKEN BY"."""
    behind = noun.doc[last] if last < noun.sent.end else None
    if behind is None or last != noun.i + 1 or noun.lemma_.lower() not in _GENERAL:
        return last
    verb = behind.head if behind.lower_ == "to" else behind
    to_do = behind.lower_ == "to" and verb.tag_ == "VB" and verb.head in (trigger, noun)
    done = verb.tag_ == "VBN" and verb.head == noun and verb.dep_ == "acl"
    if not (to_do or done):
        return last
    words = [t.i for t in verb.subtree]
    marks = (i for i in words if noun.doc[i].is_punct and i > last)
    return next(marks, max(words) + 1)


def with_aim(noun: Token, last: int, trigger: Token) -> int:
    """Where a noun ends that means nothing without what it is of: "ruled out a halt | TO THE RAIDS"."""
    behind = noun.doc[last] if last < noun.sent.end else None
    if behind is not None and noun.lemma_.lower() in _TOLD:
        return _with_topic(last, trigger)
    if behind is None or last != noun.i + 1 or noun.lemma_.lower() not in RELATIVE:
        return last
    if behind.pos_ != "ADP" or behind.head != trigger or child(behind, "pobj") is None:
        return last
    return phrase(child(behind, "pobj") or behind)[1] if behind.lower_ in _AIMED else last


def _with_topic(last: int, trigger: Token) -> int:
    """Where words that are given end with whose and on what: "assurances | FROM ESTMARK ON THE DAM"."""
    for prep in children(trigger, "prep"):
        thing = child(prep, "pobj")
        if prep.i != last or thing is None or prep.lower_ not in _TOLD_OF:
            continue
        if thing.ent_type_ in ("DATE", "TIME"):
            break
        last = phrase(thing)[1]
    return last
