"""Complements: the clause that a verb or noun takes, wherever the parser hung it: "demanded that", "called on X to".

All functions read a spaCy parse with the labels of its English pipelines.
"""

from ontherecord.extract.acts.tree import child, children, is_time_unit, is_verbal
from ontherecord.extract.parsing.words import Token

_SUBJECTS = ("nsubj", "nsubjpass")
# Prepositions whose gerund tells when or how, not what is demanded or refused.
_CIRCUMSTANCES = frozenset(
    {"as", "before", "after", "by", "in", "without", "while", "since", "despite", "through"}
)
_STOPS = frozenset({".", "!"})
_ENDS = _STOPS | {";", ":", "--", "—", "–", "-"}
# Verbs whose infinitive, behind whom they address, is what is asked.
_APPEALING = {"appeal": ("to",), "call": ("on", "upon")}
_PLEDGING = frozenset("promise pledge vow threaten refuse offer decline commit swear".split())
_ALLOTTING = frozenset({"give", "set", "grant", "hand", "allow"})

_ANYTHING = frozenset({"something", "anything", "much", "enough", "nothing"})


def complement(head: Token) -> Token | None:
    """The clause that a verb or noun takes: "demanded that ...", "a demand to ..."."""
    found = (
        next((c for c in children(head, "ccomp", "xcomp") if _belongs(c, head)), None)
        or _for_to(head)
        or _appealed(head)
        or _resumed(head)
        or _behind_day(head)
        or _granted(head)
        or _asked_of(head)
        or _equated(head)
    ) or next((c for c in children(head, "acl") if c.i > head.i and child(c, "aux", "mark")), None)
    if found is None and head.lower_ in _ANYTHING:  # "found something TO TALK about"
        found = next((c for c in children(head, "relcl") if child(c, "aux") is not None), None)
    if found is not None:
        return found
    for prep in children(head, "prep", "agent"):
        gerund = child(prep, "pcomp")
        behind = prep.i > head.i  # not "under what it called a truce, Norland charged a toll"
        if gerund is not None and behind and prep.lower_ not in _CIRCUMSTANCES:
            return gerund
    return None


def _equated(head: Token) -> Token | None:
    """What something is said to be: "what we propose is TO SIGN it", "our proposal is TO SIGN it"."""
    being = head.head
    subject = head.dep_ == "nsubj" and head.pos_ == "NOUN"
    told = subject or (head.dep_ == "csubj" and is_free_relative(head))
    if not told or being.lemma_ != "be" or child(being, "neg") is not None:
        return None
    return next((c for c in children(being, "xcomp", "ccomp") if c.i > being.i), None)


def is_equated(verb: Token) -> bool:
    """Whether a clause says what somebody does by what it is: "what we PROPOSE is to sign it"."""
    return _equated(verb) is not None or (verb.dep_ == "csubj" and equal_thing(verb) is not None)


def is_reason(clause: Token) -> bool:
    """Whether something known is the reason of what a clause tells: "that is WHY we rejected it"."""
    being = clause.head
    known = any(c.lower_ in ("that", "this", "which") for c in children(being, "nsubj"))
    plain = being.lemma_ == "be" and known and child(being, "neg") is None
    return plain and any(c.lower_ == "why" for c in children(clause, "advmod"))


def equal_thing(verb: Token) -> Token | None:
    """What one names who says what he does himself: "what we propose is A TRUCE"; another could call it so."""
    being, who = verb.head, child(verb, "nsubj")
    own = who is not None and who.lower_ in ("we", "i")
    plain = being.lemma_ == "be" and child(being, "neg") is None and is_free_relative(verb)
    thing = child(being, "attr") if own and plain else None
    return thing if thing is not None and thing.i > being.i else None


def is_free_relative(verb: Token) -> bool:
    """Whether a clause names a thing by what is done to it: "WHAT we propose"."""
    return any(c.lower_ == "what" and c.i < verb.i for c in children(verb, "dobj", "nsubjpass"))


def _for_to(head: Token) -> Token | None:
    """The clause of "called for Norland to leave", which parsers hang on the verb beside an empty "for"."""
    clause = next((c for c in children(head, "advcl") if c.i > head.i), None)
    if clause is None or child(clause, "nsubj", "nsubjpass") is None:
        return None
    around = clause.doc[clause.left_edge.i - 1 : clause.left_edge.i + 1]
    return clause if any(t.lower_ == "for" and not list(t.children) for t in around) else None


def _resumed(head: Token) -> Token | None:
    """The clause that an aside parts from its head: "is prepared, he said, TO LIMIT the catch"."""
    verb = head.head if head.dep_ == "acomp" else head
    tellers = [*children(verb, "parataxis"), *([verb.head] if verb.dep_ == "ccomp" else [])]
    for teller in tellers:
        aside = head.i < teller.i < len(teller.doc) - 1 and teller.nbor().text == ","
        for clause in children(teller, "xcomp") if aside else ():
            near = head.nbor().text == "," and clause.tag_ == "VB"
            if near and any(a.i == teller.i + 2 for a in children(clause, "aux")):
                return clause
    return None


def _appealed(head: Token) -> Token | None:
    """The clause of "appealed to Norland to leave", "vowed at a rally to leave", which parsers take for a purpose."""
    if head.lemma_ in _PLEDGING and child(head, "dobj") is None:
        pledged = (c for c in children(head, "advcl") if _is_task(c) and c.i > head.i)
        return next((c for c in pledged if child(c, "nsubj", "nsubjpass") is None), None)
    if head.lemma_ not in _APPEALING:
        return None
    names = _APPEALING[head.lemma_]
    named = [p.i for p in children(head, "prep") if p.lower_ in names and child(p, "pobj")]
    asked = (c for c in children(head, "advcl") if named and c.i > named[0])
    return next((c for c in asked if _is_task(c)), None)


def _asked_of(noun: Token) -> Token | None:
    """What a noun is for, behind whom it goes to: "sent a plea to Estmark TO OPEN the dam"."""
    if noun.pos_ != "NOUN":
        return None
    verbs = [noun.head] if noun.dep_ == "dobj" else [*children(noun, "relcl")]
    for verb in verbs:
        sides = [p for h in (noun, verb) for p in children(h, "prep", "dative")]
        ends = {p.right_edge.i for p in sides if p.lower_ in ("to", "on", "with")}
        if child(verb, "nsubj") is not None:  # "accepted an offer by Estmark TO OPEN the dam"
            ends |= {p.right_edge.i for p in children(verb, "agent") if p.i == noun.i + 1}
        tasks = (c for c in children(verb, "advcl") if _is_task(c) and c.i > noun.i)
        found = next((c for c in tasks if c.left_edge.i - 1 in ends), None)
        if found is not None:
            return found
    return None


def _is_task(clause: Token) -> bool:
    """Whether a clause says what to do, not "so AS to do" or "in ORDER to"."""
    to = next((a for a in children(clause, "aux") if a.lower_ == "to"), None)
    start = clause.left_edge
    bound = start.i > 0 and start.nbor(-1).lower_ in ("as", "order")
    return clause.tag_ == "VB" and to is not None and not bound and start.lower_ not in ("as", "so")


def _granted(head: Token) -> Token | None:
    """What time is given for: "gave Norland until Friday to LEAVE", "set it a deadline to leave"."""
    verb = head.head if head.lemma_.lower() == "deadline" else head
    if not is_verbal(verb) or verb.lemma_ not in _ALLOTTING:
        return None
    until = [p for p in children(verb, "prep") if p.lower_ in ("until", "till")]
    if verb == head and not until and not any(map(is_time_unit, children(verb, "dobj"))):
        return None
    days = [day for p in until for day in children(p, "pobj")]  # "until the middle of April to"
    heads = (verb, *days, *(d for day in days for d in children(day, "prep")))
    taken = (c for h in heads for c in children(h, "advcl", "xcomp", "acl"))
    purposes = (c for c in taken if c.tag_ == "VB")
    return next((c for c in purposes if any(a.lower_ == "to" for a in children(c, "aux"))), None)


def _behind_day(head: Token) -> Token | None:
    """The clause of "a demand the same day that Norland withdraw", which parsers hang on the day."""
    days = (c for c in children(head, "npadvmod") if c.i > head.i)
    clauses = (c for day in days for c in children(day, "relcl", "acl"))
    return next((c for c in clauses if c.left_edge.lower_ == "that" and child(c, *_SUBJECTS)), None)


def _belongs(clause: Token, head: Token) -> bool:
    """Whether a clause is its verb's: no mark that ends sentences is between, nor is it told with ", which"."""
    if clause.i > head.i:
        first = clause.left_edge
        if any(t.text in _STOPS for t in head.doc[head.i : first.i]):
            return False
        return not (first.lower_ == "which" and first.i > 0 and first.nbor(-1).text == ",")
    return all(t.text not in _ENDS for t in head.doc[clause.i : head.i])
