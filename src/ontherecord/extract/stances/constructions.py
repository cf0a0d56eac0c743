"""Labels of constructions that say what is wanted in a way of their own: "as a package", "the quotas gone"."""

from typing import Final

from spacy.tokens import Token

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.stances.nominals import nominals
from ontherecord.extract.stances.phrase import Within, bare, names, phrase

_WHOLES: Final = frozenset("package whole unit deal".split())


def as_whole(verb: Token) -> str:
    """What is to be taken as a package: the subject stands before the words of the point."""
    everywhere = Within(0, len(verb.doc))
    for prep in children(verb, "prep"):
        whole = child(prep, "pobj")
        subject = child(verb, "nsubjpass", "dobj") or surface_subject(verb)
        package = whole is not None and whole.lemma_.lower() in _WHOLES
        if (
            prep.lower_ == "as"
            and package
            and whole is not None
            and subject is not None
            and names(subject)
        ):
            return f"{bare(subject, everywhere)} as a {bare(whole, everywhere)}"
    return ""


def misread_clause(root: Token, within: Within) -> str | None:
    """The label of "that Norland HAND OVER THE SHIPS" where the parser takes the verb for a noun.

    None where it does not; empty where the clause has no verb and no noun of it can be told.
    """
    doc, before = root.doc, root.doc[within.first - 1] if within.first else root
    told = doc[within.first : within.last]
    if before.lower_ != "that" or root.tag_ != "NN" or any(is_verbal(t) for t in told):
        return None
    if root.i + 1 >= within.last or not any(t.dep_ == "compound" for t in root.lefts):
        return None
    particle = doc[root.i + 1]
    known = nominals().get(f"{root.lower_} {particle.lower_}")
    thing = child(particle, "pobj")
    return f"{known[0]} {known[1]} {phrase(thing, within)}" if known and thing is not None else ""


def gone(verb: Token, within: Within) -> str:
    """What is to be gone, or to go: "we want the quotas GONE"."""
    subject = child(verb, "nsubj", "nsubjpass")
    if verb.lower_ != "gone" or subject is None or not names(subject) or not within.has(subject):
        return ""
    return f"end to {phrase(subject, within)}"
