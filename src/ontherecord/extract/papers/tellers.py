"""Hand-overs by who tells of them: the giver whom nobody names, and clauses that tell of none."""

from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import children
from ontherecord.extract.papers.passage import Passage
from ontherecord.extract.papers.strangers import is_go_between
from ontherecord.extract.parsing.words import Token

_OWN = frozenset({"note", "letter", "ultimatum", "invitation", "response"})  # of one to another


def teller_of(passage: Passage, kind: str, speaker: str | None, parties: Parties) -> Named:
    """Who says that a note of nobody named was handed to another: most likely its author, if he is no go-between.

    "Estmark's minister said the note had been delivered to the Norlander embassy". Never sure.
    """
    told = kind in _OWN and bool(passage.taker) and passage.move == "give"
    if speaker is None or not told or passage.stranger or parties.is_private(speaker):
        return Named()
    teller = Named((parties.party_of(speaker),), sure=False)
    if is_go_between(teller, passage.verb.doc, parties):
        return Named()
    return parties.outside(teller, Named(tuple(map(parties.party_of, passage.taker.keys))))


def is_of_anybody(verb: Token) -> bool:
    """Whether a clause only says of what kind somebody is: "a nation THAT IS NOT SHOWN the draft"."""
    kinds = (c.lower_ for c in children(verb.head, "det"))
    return verb.dep_ == "relcl" and any(kind in ("a", "an", "any", "every") for kind in kinds)
