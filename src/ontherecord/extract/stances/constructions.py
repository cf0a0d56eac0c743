"""Constructions whose parse tells something else: verbs read as nouns, "anything that", what is "to be stopped"."""

from typing import Final

from ontherecord.extract.acts.tree import child, is_verbal
from ontherecord.extract.acts.words import DEVERBAL
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.nominals import nominals
from ontherecord.extract.stances.phrase import Within, phrase

_TAKEN: Final = frozenset(
    "step part measure role seat stand side place vote turn care note oath office".split()
)


def misread_clause(root: Token, within: Within) -> str | None:
    """The label of "that Norland HAND OVER THE SHIPS" where the parser takes the verb for a noun.

    None where it does not; empty where the clause has no verb and no noun of it can be told.
    """
    if done := _to_be_done(root, within):
        return done
    doc, before = root.doc, root.doc[within.first - 1] if within.first else root
    told = doc[within.first : within.last]
    if before.lower_ == "that" and not any(is_verbal(t) for t in told):
        last = told[-1]  # "that Mr Brandt RESIGN", which the parser takes for his name
        known = nominals().get(last.lower_) if last.tag_ in ("NN", "NNP", "JJ", "FW") else None
        whose = doc[within.first : last.i].text
        if len(told) > 1 and known is not None and whose[:1].isupper() and last.text.islower():
            return f"{whose}'s {known[0]}"
    if before.lower_ != "that" or root.tag_ != "NN" or any(is_verbal(t) for t in told):
        return None
    if root.i + 1 >= within.last or not any(t.dep_ == "compound" for t in root.lefts):
        return None
    particle = doc[root.i + 1]
    known = nominals().get(f"{root.lower_} {particle.lower_}")
    thing = child(particle, "pobj")
    return f"{known[0]} {known[1]} {phrase(thing, within)}" if known and thing is not None else ""


def is_taken(verb: Token, thing: Token) -> bool:
    """Whether a thing is taken, not a step: "take the fuel"; or made one: "make the release a condition"."""
    if verb.lemma_ == "make":
        return thing.lemma_ == "condition" or child(verb, "ccomp", "oprd") is not None
    noun = thing.lemma_.lower()
    return verb.lemma_ == "take" and noun not in _TAKEN and not noun.endswith(DEVERBAL)


def anything(thing: Token | None, within: Within) -> str:
    """ "Nothing that recognises it", "anything less than a tenth": the words behind tell which."""
    if thing is None or thing.lower_ not in ("anything", "nothing", "everything", "something"):
        return ""
    last = max((t.i for t in thing.subtree if within.has(t)), default=thing.i) + 1
    told = thing.doc[thing.i + 1 : last].text.split(" through ")[0]
    what = "anything" if thing.lower_ == "nothing" else thing.lower_
    return f"{what} {told}" if told else ""


def _to_be_done(noun: Token, within: Within) -> str:
    """What is to be done to a thing, behind it: "for the building of houses TO BE STOPPED"."""
    words = noun.doc[within.first : within.last]
    if noun == words[-1] and len(words) > 3:
        noun = words[:-3].root
    if is_verbal(noun) or len(words) < 4 or [t.lower_ for t in words[-3:-1]] != ["to", "be"]:
        return ""
    verb, known = words[-1], nominals().get(words[-1].lemma_.lower())
    if verb.tag_ != "VBN":
        return ""
    if verb.lemma_ in ("stop", "halt", "end"):
        return f"halt to {phrase(noun, within)}"
    return f"{known[0]} {known[1]} {phrase(noun, within)}" if known else ""
