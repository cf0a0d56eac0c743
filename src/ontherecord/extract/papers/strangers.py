"""Whether somebody who is no known party is printed as giving or taking a paper.

Who is only called by a pronoun or a common noun ("we", "the junta") may be a party that the report names elsewhere, and
go-betweens whom nobody names do not keep what they take.
"""

from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.tree import child, prepositions
from ontherecord.extract.papers.passage import Passage

_GO_BETWEENS = frozenset({"mediator", "go-between", "intermediary", "facilitator", "broker"})
# What a party is called where its name has been told.
_SIDES = frozenset(
    """junta government group movement side delegation party bloc alliance union ministry presidency authority
    regime rebel military""".split()
)


def is_from_stranger(passage: Passage) -> bool:
    """Whether a giver is printed whom nobody knows."""
    return passage.stranger and not passage.giver and not _is_own(passage)


def is_to_stranger(passage: Passage) -> bool:
    """Whether a taker is printed whom nobody knows."""
    return passage.elsewhere and not passage.taker and not _is_relayed(passage)


def _is_own(passage: Passage) -> bool:
    """Whether "we", "our envoy", "he" gives it: somebody of whom the words around tell more."""
    actor = read_clause(passage.verb).actor
    if actor is None:
        return False
    side = actor.lemma_.lower() in _SIDES and any(c.lower_ == "the" for c in actor.children)
    return side or actor.pos_ == "PRON" or child(actor, "poss") is not None


def _is_relayed(passage: Passage) -> bool:
    """Whether it was handed to go-betweens whom nobody names: "presented a map to the mediators"."""
    takers = prepositions(passage.verb, "to")
    return any(taker.lemma_.lower() in _GO_BETWEENS for taker in takers)
