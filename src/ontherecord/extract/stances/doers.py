"""Doers: the subjects of verbs where the parser hangs them elsewhere, or where two clauses share one."""

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token


def joined_name(verb: Token) -> Token | None:
    """The subject that the parser joined to its verb like a first name: "ESTMARK rejects Article 9"."""
    if verb.tag_ != "VBZ" or verb.dep_ != "ROOT" or child(verb, "nsubj", "nsubjpass", "expl"):
        return None
    return next(
        (c for c in children(verb, "compound") if c.i == verb.i - 1 and c.pos_ == "PROPN"), None
    )


def doer_of(verb: Token) -> Token | None:
    """The subject of a verb, or that of the clause it adds to: "his GOVERNMENT sent remarks, asking that"."""
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and child(verb, "nsubj") is None
    return surface_subject(verb.head if beside else verb)


def is_of_letter(verb: Token) -> bool:
    """Whether a pronoun tells what a letter says: "has not answered its letter, in which IT asked for access"."""
    subject = child(verb, "nsubj")
    inside = any(p.lower_ == "in" and child(p, "pobj") is not None for p in children(verb, "prep"))
    told = subject is not None and subject.tag_ == "PRP" and verb.dep_ == "relcl" and inside
    return told and any(c.tag_ == "PRP$" for c in children(verb.head, "poss"))


def joined_in(verb: Token) -> Token | None:
    """The verb that adds one to another who does so: "has JOINED Norland IN ASKING the league"."""
    prep = verb.head
    joins = verb.dep_ == "pcomp" and prep.lower_ == "in" and prep.head.lemma_ == "join"
    both = joins and child(prep.head, "dobj") is not None and child(prep.head, "neg") is None
    return prep.head if both else None


def over_clause(verb: Token) -> Token | None:
    """The verb whose subject a conjoined one has that the parser hung lower.

    "Norland complained that Estmark was holding the crew and DEMANDED their release": who complained, demanded.
    """
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or child(verb, "nsubj", "nsubjpass") is not None:
        return None
    above = first.head
    lower = first.dep_ == "ccomp" and first.tag_ != "VBD" and child(first, "mark") is not None
    return above if lower and above.tag_ in ("VBD", "VBN") and is_verbal(above) else None


def is_clause_misread(verb: Token) -> bool:
    """Whether the parser took a whole sentence for a noun with a clause: "The minister, Ada Brandt, called on"."""
    above = verb.head
    named = any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in above.children)
    told = any(c.dep_ == "relcl" and c.i < verb.i for c in above.children)
    told = told and verb.nbor(-1).text == "," and child(verb, "agent") is None
    named = (named and verb.tag_ == "VBD") or told  # "Norland, which chairs the league, offered"
    return above.dep_ == "ROOT" and above.pos_ in ("NOUN", "PROPN") and named
