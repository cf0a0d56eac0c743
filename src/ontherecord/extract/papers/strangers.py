"""Whether somebody who is no known party is printed as giving or taking a paper.

Who is only called by a pronoun or a common noun ("we", "the junta") may be a party that the report names elsewhere, and
go-betweens whom nobody names do not keep what they take.
"""

from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.sides import Named
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.papers.passage import Passage
from ontherecord.extract.parsing.words import Doc, Token

_GO_BETWEENS = frozenset(
    {"mediator", "go-between", "intermediary", "facilitator", "broker", "guarantor"}
)
_ACTING = frozenset({"act", "serve", "be"})
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
    clause = read_clause(passage.verb)
    pronoun = any(w is not None and w.pos_ == "PRON" for w in (clause.dative, clause.object))
    return passage.elsewhere and not (passage.taker or pronoun or is_relayed(passage))


def is_go_between(giver: Named, doc: Doc, parties: Parties) -> bool:
    """Whether a report calls a giver a mediator or a guarantor: "Norland, which acts as guarantor"."""
    keys = {parties.party_of(key) for key in giver.keys}
    called = (_called_so(token) for token in doc if token.lemma_.lower() in _GO_BETWEENS)
    return bool(keys) and any(
        keys & {parties.party_of(key) for key in parties.of(who).keys}
        for names in called
        for who in names
    )


def _called_so(word: Token) -> tuple[Token, ...]:
    """Who is called a mediator: "Norland, A MEDIATOR", "mediator Norland", "Norland acts as A MEDIATOR"."""
    found = [*children(word, "appos", "compound", "nmod")]
    found += [word.head] if word.dep_ in ("appos", "compound", "nmod") else []
    verb = next((a for a in word.ancestors if is_verbal(a)), None)
    if verb is not None and verb.lemma_ in _ACTING:
        found += [verb.head] if verb.dep_ == "relcl" else [*children(verb, "nsubj")]
    return tuple(found)


def _is_own(passage: Passage) -> bool:
    """Whether "we", "our envoy", "he" gives it: somebody of whom the words around tell more."""
    actor = read_clause(passage.verb).actor
    if actor is None:
        return False
    side = actor.lemma_.lower() in _SIDES and any(c.lower_ == "the" for c in actor.children)
    side = side or actor.lemma_.lower() in _GO_BETWEENS
    return side or actor.pos_ == "PRON" or child(actor, "poss") is not None


def is_relayed(passage: Passage) -> bool:
    """Whether it was handed to go-betweens whom nobody names: "presented a map to the mediators"."""
    thing = child(passage.verb, "dobj")
    takers = prepositions(passage.verb, "to") or (prepositions(thing, "to") if thing else [])
    return any(taker.lemma_.lower() in _GO_BETWEENS for taker in takers)
