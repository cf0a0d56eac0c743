"""Settings: parties whom no role of a clause names, but the gathering, charge or talks it is told in.

"In Coastal League discussions Norland was condemned", "a charge that was denied", "a claim backed by
Sudria", "flew to Velten for talks with ESTMARK and pressed for a release".
"""

from ontherecord.extract.acts.clause import Clause, conjunct_head, read_clause
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parsing.words import Token

_GATHERINGS = frozenset(
    "meeting summit session conference discussion debate talk assembly forum consultation".split()
)
_CLAIMS = frozenset(
    """charge accusation allegation claim assertion contention demand proposal suggestion offer call appeal
    request""".split()
)
_CLAIMING = frozenset(
    """accuse blame charge allege claim assert say maintain contend argue insist demand propose suggest offer
    call appeal request ask declare announce warn""".split()
)
_TELLING = frozenset("say announce state confirm declare add tell promise pledge decide".split())
_ACCUSING = frozenset({"accuse", "blame", "charge"})
_TALKS = frozenset("talk meeting negotiation discussion consultation summit conversation".split())


def venue_of(clause: Clause | None) -> list[Token]:
    """The gatherings in which something was done by nobody named: "in league DISCUSSIONS it was condemned"."""
    if clause is None or not clause.passive or clause.actor is not None:
        return []
    places = (p for name in ("in", "at", "during") for p in prepositions(clause.verb, name))
    return [p for p in places if p.lemma_.lower() in _GATHERINGS]


def teller_of(clause: Clause | None) -> list[Token]:
    """Who tells what nobody is named to do: "sanctions will be lifted, the LEAGUE said"."""
    if clause is None or not clause.passive or clause.actor is not None:
        return []
    above = clause.verb.head
    told = clause.verb.dep_ == "ccomp" and above.lemma_ in _TELLING
    teller = child(above, "nsubj") if told else None
    return [teller] if teller is not None else []


def accused_of(clause: Clause | None) -> list[Token]:
    """Who denies "a charge that was denied": the one accused in the clause to which the charge is set."""
    if clause is None or not clause.passive or clause.actor is not None:
        return []
    above = _claiming(clause.object)
    accused = child(above, "dobj", "nsubjpass") if above is not None else None
    return [accused] if above is not None and accused and above.lemma_ in _ACCUSING else []


def claimant_of(clause: Clause | None) -> list[Token]:
    """Whose "a claim backed by Sudria" is: who makes it in the clause to which it is set."""
    above = _claiming(clause.object) if clause is not None else None
    actor = read_clause(above).actor if above is not None else None
    return [actor] if actor is not None else []


def partner_of(clause: Clause | None) -> list[Token]:
    """With whom talks are held in which something is asked: "flew in for talks with ESTMARK and pressed for"."""
    if clause is None:
        return []
    verbs = [clause.verb]
    if clause.verb.dep_ == "conj" and is_verbal(conjunct_head(clause.verb)):
        verbs.append(conjunct_head(clause.verb))
    talks = (
        place
        for verb in verbs
        for name in ("in", "at", "for", "during", "after", "to")
        for place in _deep(verb, name)
    )
    return [w for t in talks if t.lemma_.lower() in _TALKS for w in prepositions(t, "with")]


def _deep(verb: Token, name: str) -> list[Token]:
    """Objects of a preposition on a verb, or on the place it goes to: "to Velten FOR talks"."""
    places = [p for prep in children(verb, "prep") for p in children(prep, "pobj")]
    return [*prepositions(verb, name), *(p for place in places for p in prepositions(place, name))]


def _claiming(thing: Token | None) -> Token | None:
    """The verb of the clause to which "a charge", "a claim" is set behind a comma."""
    if thing is None or thing.lemma_.lower() not in _CLAIMS:
        return None
    before = thing.left_edge.nbor(-1) if thing.left_edge.i > thing.sent.start else None
    if thing.dep_ != "appos" and (before is None or before.text != ","):
        return None
    above = [a for a in thing.ancestors if is_verbal(a)]
    return next((a for a in above if a.lemma_ in _CLAIMING), None)
