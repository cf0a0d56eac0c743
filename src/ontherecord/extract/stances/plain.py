"""Plain words for a stand, of which no verb of the lexicon is the trigger.

"Proposed 24 months", "would not wait beyond May", "any deal that divides the port will be rejected", "can accept the
first two", "proceeds from the understanding that". None of them is ever sure.
"""

from typing import Final

from ontherecord.extract.acts.clause import is_passive, surface_subject
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.ends import clause_range
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, phrase, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.hinges import TABLED
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.verdicts import PROPOSED, unit_of
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_LONGEST: Final = 64  # characters of a label
_PROPOSING: Final = frozenset({"propose", "suggest", "offer", "recommend"})
_LASTING: Final = frozenset({"DATE", "TIME"})
_AHEAD: Final = frozenset({"will", "would", "'ll", "’ll", "wo", "shall"})
_LATE: Final = frozenset({"beyond", "past", "until", "till"})
_REFUSED: Final = frozenset({"reject", "refuse", "oppose", "resist", "veto"})
_TURNED: Final = _REFUSED | {"accept"}
_PREMISES: Final = frozenset("understanding premise assumption position principle fact".split())
_REACHED: Final = frozenset({"reach", "grasp"})
_NEAR: Final = frozenset({"possible", "achievable", "attainable", "feasible"})
_BACKING: Final = frozenset({"back", "support", "accept", "respect"})


def plain_at(verb: Token) -> Turn | None:
    """The stance that plain words tell at their verb, if they do."""
    return (
        _so_long(verb)
        or _waiting(verb)
        or _to_be_refused(verb)
        or _can_accept(verb)
        or _proceeds(verb)
        or _within_reach(verb)
        or _made_condition(verb)
        or _whatever(verb)
    )


def _so_long(verb: Token) -> Turn | None:
    """ "Has proposed 24 months": a length of time that the parser takes for when."""
    if verb.lemma_ not in _PROPOSING or child(verb, "dobj", "ccomp", "xcomp") is not None:
        return None
    length = next(
        (
            t
            for t in children(verb, "npadvmod")
            if t.i > verb.i and t.ent_type_ in _LASTING and child(t, "nummod") is not None
        ),
        None,
    )
    reading = read_modality(verb)
    if length is None or reading is None or reading.negated or is_passive(verb):
        return None
    behind = (*length.doc[length.i + 1 : length.i + 2], *length.rights)
    if any(t.lower_ in ("ago", "earlier", "later", "before") for t in behind):
        return None
    return Turn(Stance.OFFERS, (phrase(length),), holder=surface_subject(verb), sure=False)


def _waiting(verb: Token) -> Turn | None:
    """ "Will not wait beyond November"."""
    ahead = verb.lemma_ == "wait" and any(a.lower_ in _AHEAD for a in children(verb, "aux"))
    if not ahead or not is_negated(verb):
        return None
    late = next((p for p in children(verb, "prep") if p.lower_ in _LATE), None)
    until = child(late, "pobj") if late is not None else None
    if late is None or until is None or until.ent_type_ not in _LASTING:
        return None
    last = max(t.i for t in until.subtree if not t.is_punct) + 1
    label = f"waiting {verb.doc[late.i : last].text}"
    return Turn(
        Stance.REJECTS, ((verb.i, last),), holder=surface_subject(verb), label=label, sure=False
    )


def _to_be_refused(verb: Token) -> Turn | None:
    """ "Any deal that divides the port would be rejected", "can't be accepted": on the word of who says so."""
    if verb.lemma_ not in _TURNED:
        return None
    thing = child(verb, "nsubjpass")
    ahead = any(a.lower_ in _AHEAD for a in children(verb, "aux"))
    able = any(a.lower_ in ("can", "could", "ca") for a in children(verb, "aux"))
    not_taken = verb.lemma_ == "accept" and (able or ahead) and is_negated(verb)
    refused = verb.lemma_ in _REFUSED and ahead and not is_negated(verb)
    if thing is None or not (refused or not_taken):
        return None
    if child(verb, "agent") is not None or thing.lemma_.lower() not in TABLED | PROPOSED:
        return None
    first, last = phrase(thing, verb)
    last = max(last, max(t.i for t in thing.subtree if not t.is_punct) + 1)
    return Turn(Stance.REJECTS, ((first, min(last, verb.i)),), spoken=True, sure=False)


def _can_accept(verb: Token) -> Turn | None:
    """ "Norland can accept the first two": what one can accept, one accepts."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in ("say", "tell", "add")
    able = verb.lemma_ == "accept" and any(
        a.lower_ == "can" or (told and a.lower_ == "could") for a in children(verb, "aux")
    )
    thing = child(verb, "dobj") if able else None
    if thing is None or is_negated(verb) or condition_of(verb) is not None:
        return None
    subject = surface_subject(verb)
    if subject is None or verb.dep_ == "relcl" or subject.tag_ in ("WP", "WDT"):
        return None
    counted = next((c for c in thing.lefts if c.pos_ == "ADJ" and c.like_num), None)
    unit = unit_of(thing) if thing.pos_ == "NUM" else None
    label = f"{counted.lower_} {thing.lower_} {unit}" if counted is not None and unit else ""
    if thing.pos_ not in ("NOUN", "PROPN") and not label:
        return None
    return Turn(Stance.ACCEPTS, (phrase(thing, verb),), holder=subject, label=label, sure=False)


def _proceeds(verb: Token) -> Turn | None:
    """ "Proceeds from the understanding that the reply will be given in writing"."""
    premise = next(iter(prepositions(verb, "from")), None) if verb.lemma_ == "proceed" else None
    if premise is None or premise.lemma_ not in _PREMISES or is_negated(verb):
        return None
    clause = next((c for c in children(premise, "acl", "ccomp", "relcl") if c.i > premise.i), None)
    ahead = clause is not None and any(a.lower_ in _AHEAD for a in children(clause, "aux"))
    if clause is None or not ahead:
        return None
    first, last = clause_range(clause)
    label = " ".join(verb.doc[first:last].text.split()).removeprefix("the ")
    label = label if len(label) <= _LONGEST else ""
    holder = surface_subject(verb)
    return Turn(Stance.INSISTS, ((first, last),), holder=holder, label=label, sure=False)


def _within_reach(verb: Token) -> Turn | None:
    """ "An agreement was within reach if Estmark acted": in the words of who says so."""
    thing = child(verb, "nsubj") if verb.lemma_ == "be" and not is_negated(verb) else None
    if thing is None or thing.lemma_.lower() not in TABLED:
        return None
    reached = any(t.lemma_ in _REACHED for t in prepositions(verb, "within"))
    reached = reached or any(c.lower_ in _NEAR for c in children(verb, "acomp"))
    condition = condition_of(verb) if reached else None
    if condition is None:
        return None
    points = (phrase(thing, verb),)
    return Turn(Stance.CONDITIONAL, points, spoken=True, condition=condition, sure=False)


def _made_condition(verb: Token) -> Turn | None:
    """ "Made a truce a condition for talks": what is made one, is demanded."""
    if verb.lemma_ != "make":
        return None
    reading = read_modality(verb)
    condition = next(
        (t for t in verb.subtree if t.lemma_ in ("condition", "precondition") and t.i > verb.i),
        None,
    )
    if condition is None or reading is None or reading.negated:
        return None
    thing = child(verb, "dobj")
    if thing is None or thing == condition:
        small = child(verb, "ccomp")
        thing = child(small, "nsubj") if small is not None and small == condition else None
    if thing is not None and thing.tag_ in ("WDT", "WP"):
        thing = _antecedent(verb)  # "a mechanism to settle disputes, WHICH Norland made"
    elif thing is not None and thing.i > condition.i:
        return None
    if thing is None or thing.pos_ == "PRON" or reading.modality is Modality.DENIED:
        return None
    first, last = phrase(thing, verb)
    last = min(last, condition.left_edge.i) if condition.left_edge.i > first else last
    return Turn(Stance.DEMANDS, ((first, last),), holder=surface_subject(verb), sure=False)


def _antecedent(verb: Token) -> Token | None:
    """The noun that a relative clause is about: not the object of what that noun is for."""
    noun = verb.head if verb.dep_ == "relcl" else None
    while noun is not None and noun.dep_ == "dobj" and noun.head.dep_ in ("acl", "relcl"):
        noun = noun.head.head
    return noun


def _whatever(verb: Token) -> Turn | None:
    """ "Would back whatever Sudria decided": what somebody leaves to another, he accepts."""
    backs = verb.lemma_ in _BACKING
    ahead = backs and any(a.lower_ in _AHEAD for a in children(verb, "aux"))
    clause = child(verb, "ccomp", "dobj") if ahead else None
    if clause is None or is_negated(verb) or clause.left_edge.lower_ != "whatever":
        return None
    last = max(t.i for t in clause.subtree if not t.is_punct) + 1
    label = " ".join(verb.doc[clause.left_edge.i : last].text.split())
    holder = surface_subject(verb)
    points = ((clause.left_edge.i, last),)
    return Turn(Stance.ACCEPTS, points, holder=holder, label=label[:_LONGEST], sure=False)
