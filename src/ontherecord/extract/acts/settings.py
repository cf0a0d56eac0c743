"""Settings: parties whom no role of a clause names, but the gathering, charge or talks it is told in.

"In Coastal League discussions Norland was condemned", "a charge that was denied", "a claim backed by
Sudria", "flew to Velten for talks with ESTMARK and pressed for a release".
"""

from ontherecord.extract.acts.clause import (
    Clause,
    conjunct_head,
    is_passive,
    read_clause,
    surface_subject,
)
from ontherecord.extract.acts.tree import (
    child,
    children,
    is_time_unit,
    is_verbal,
    prepositions,
)
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
_TELLING = frozenset(
    "say announce state confirm declare add tell promise pledge decide warn threaten vow insist boast".split()
)
_STATEMENTS = frozenset(
    "statement letter note declaration communique communiqué message speech address post".split()
)
_FREEING = frozenset("release free hold swap exchange return repatriate pardon".split())
_FAR = 250  # tokens back to those who are freed: some paragraphs of a report
_ACCUSING = frozenset({"accuse", "blame", "charge"})
_TALKS = frozenset("talk meeting negotiation discussion consultation summit conversation".split())

_DUE = frozenset("deadline end start date noon midnight then now time".split())


def hander_of(verb: Token, thing: Token) -> Token | None:
    """By whom something is done in the passive, wherever the parser hangs it: "was given its answer BY THE MEDIATORS".

    Not by when ("by Monday"), by what means ("by courier", "by sending it"), nor by one of whom the words before tell
    whose he is ("by its envoy").
    """
    if not is_passive(verb):
        return None
    words = [p for head in (verb, thing) for p in prepositions(head, "by") if p.i > verb.i]
    return next((w for w in words if _is_somebody(w)), None)


def _is_somebody(word: Token) -> bool:
    """Whether a word behind "by" can be for somebody who does it."""
    due = word.ent_type_ in ("DATE", "TIME") or is_time_unit(word) or word.lemma_.lower() in _DUE
    means = word.tag_ == "NN" and child(word, "det", "poss", "nummod") is None
    means = means or is_verbal(word) or word.tag_ == "CD"
    whose = child(word, "poss")
    known = whose is not None and whose.tag_ == "PRP$"
    return not (due or means or known or word.pos_ == "PRON")


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
    return sayer_of(clause)


def captor_of(clause: Clause | None) -> list[Token]:
    """Who took those whom nobody is named to have taken: he who frees or holds them.

    "NORLAND released the crew of the ship boarded in May", "NORLAND offered to free six divers. The divers were
    arrested in May".
    """
    freed = _freed(clause)
    doer = surface_subject(freed[0]) if freed is not None else None
    return [doer] if doer is not None else []


def captives_of(clause: Clause | None) -> list[Token]:
    """The words by which those taken are told of where they are freed or held: "six Estmarkian DIVERS"."""
    freed = _freed(clause)
    return [freed[1]] if freed is not None else []


def _freed(clause: Clause | None) -> tuple[Token, Token] | None:
    """The verb that frees or holds those taken, and the word for them: in its own sentence or one before."""
    if clause is None or not clause.passive or clause.actor is not None or clause.object is None:
        return None
    thing = clause.object
    for above in thing.ancestors:
        if is_verbal(above) and above != clause.verb:
            held = above.lemma_ in _FREEING and not is_passive(above)
            return (above, thing) if held and above.i < thing.i else None
    known = any(c.lower_ in ("the", "these", "those") for c in children(thing, "det"))
    if thing.tag_ != "NNS" or not known:
        return None
    doc = thing.doc
    for i in range(thing.sent.start - 1, max(-1, thing.sent.start - _FAR), -1):
        verb = doc[i].head
        if doc[i].lemma_ == thing.lemma_ and doc[i].dep_ == "dobj" and verb.lemma_ in _FREEING:
            return verb, doc[i]
    return None


def told_before(verb: Token) -> Token | None:
    """The verb of what is told right before its teller, which a verb behind it may go on.

    "Norland rejected the draft, Sudrian sources told the Post, and DEMANDED": who demands is Norland.
    """
    teller = verb.head
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass") or teller.lemma_ not in _TELLING:
        return None
    told = next((c for c in children(teller, "ccomp") if c.i < teller.i), None)
    subject = child(teller, "nsubj")
    behind = told is not None and subject is not None and told.i < subject.i
    return told if behind else None


def sayer_of(clause: Clause | None) -> list[Token]:
    """Who tells what a clause says: "BRANDT said there would be sanctions"."""
    if clause is None:
        return []
    above = clause.verb.head
    told = clause.verb.dep_ == "ccomp" and above.lemma_ in _TELLING
    teller = surface_subject(above) if told else None
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


def said_in(paper: Token) -> Token | None:
    """Who says something in a paper that tells more: "in a STATEMENT rejecting the plan, NORLAND called for talks"."""
    prep = paper.head
    if paper.dep_ != "pobj" or prep.lower_ not in ("in", "with") or not is_verbal(prep.head):
        return None
    own = any(c.lower_ in ("a", "an", "another") for c in children(paper, "det"))
    told = paper.lemma_.lower() in _STATEMENTS and not is_passive(prep.head)
    return surface_subject(prep.head) if own and told else None


def wrote_to(verb: Token) -> list[Token]:
    """To whom somebody writes what the verb below tells: "wrote to ESTMARK demanding a reply", "to demand one"."""
    above = verb.head
    below = verb.tag_ in ("VBG", "VB") and verb.dep_ == "advcl" and above.lemma_ == "write"
    return prepositions(above, "to") if below else []
