"""Doubts: how an act was read, where that way of reading is wrong too often for a sure line.

An act is kept, and not sure, where its doer is only the noun before a participle ("met Olsen in Velten, accusing
him"), its receiver only "her" or "his", or its object begins with words that the parser cannot have read rightly.
"""

import itertools

from ontherecord.extract.acts.clause import verb_beside
from ontherecord.extract.acts.frame import Filled
from ontherecord.extract.acts.governing import TELLING
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.acts.words import MEETING
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.words import is_people

_SHORT = 2  # letters: "US", "UN" are printed so anywhere
_GUESTS = frozenset(
    {
        "guest",
        "visitor",
        "refugee",
        "migrant",
        "tourist",
        "athlete",
        "immigrant",
        "crowd",
        "audience",
        "delegate",
        "people",
        "child",
        "student",
    }
)
_OWN = frozenset({"his", "her", "their"})
_CALLING = frozenset({"call", "push", "press", "ask", "appeal", "hope", "plead"})
_ASKED = frozenset({"request", "appeal", "demand", "agree", "offer", "promise", "propose"})
_ABSOLUTE = frozenset({"despite", "with", "without", "amid", "after"})


def is_doubtful(filled: Filled) -> bool:
    """Whether an act was read in a way that is often wrong."""
    trigger = filled.match.trigger
    doubts = (
        _is_beside,
        _is_somebodys,
        _has_more,
        _is_of_more,
        _is_greeting,
        _is_decreed,
        _is_whose,
        _is_absolute,
        _is_doer_only,
        _is_called_for,
        _is_with_strangers,
        _is_read_as_active,
        _is_bare_apology,
        _is_unsaid,
        _is_let,
        _is_ailing,
        _is_called_in,
    )
    if any(doubt(filled) for doubt in doubts) or _is_misread(filled.object):
        return True
    if verb_beside(trigger, trigger.head) != trigger.head:
        return True  # "said it had no paper, DENYING": mostly the speaker
    return _lacks_object(filled.object)


def _is_beside(filled: Filled) -> bool:
    """Whether a participle's doer is the noun before it, a party in somebody else's sentence."""
    clause = filled.match.clause
    if clause is None or clause.actor is None or clause.passive:
        return False
    verb, noun = clause.verb, clause.actor
    beside = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head == noun
    return beside and noun.pos_ == "PROPN" and noun.dep_ in ("dobj", "pobj", "appos", "conj")


def _is_somebodys(filled: Filled) -> bool:
    """Whether the receiver is only whose the thing is, by a pronoun: "overpowered a guard and seized HER weapon"."""
    thing = filled.object
    if thing is None or filled.recipient_word is not None or not filled.recipient:
        return False
    owner = child(thing, "poss")
    return owner is not None and owner.lower_ in _OWN


def _has_more(filled: Filled) -> bool:
    """Whether the parser parted one of two from the other: "asked Director X AND DIRECTOR Y to", "X and Y signed"."""
    verb, receiver = filled.match.verb, filled.recipient_word
    if verb is None:
        return False
    things = list(children(verb, "dobj"))
    doers = [s for s in children(verb, "nsubj", "nsubjpass") if s.i < verb.i]
    return (receiver in things and _are_joined(things)) or _are_joined(doers)


def _are_joined(nouns: list[Token]) -> bool:
    """Whether an "and" stands between the first and the last of several nouns."""
    between = nouns[0].doc[nouns[0].i : nouns[-1].i] if len(nouns) > 1 else ()
    return any(t.lower_ == "and" for t in between)


def _is_of_more(filled: Filled) -> bool:
    """Whether those who act are of one more than is named: "NORLAND'S and Estmark's envoys"."""
    noun = filled.match.clause.actor if filled.match.clause is not None else None
    owner = child(noun, "poss") if noun is not None else None
    if noun is None or owner is None:
        return False
    start = owner.left_edge.i
    return bool(owner.conjuncts) or (start > 1 and noun.doc[start - 1].lower_ == "and")


def _is_greeting(filled: Filled) -> bool:
    """Whether people are welcomed and nothing is praised: "welcomed several hundred guests"."""
    thing = filled.object
    people = thing is not None and thing.tag_ == "NNS" and is_people(thing)
    return filled.match.trigger.lemma_ == "welcome" and (
        people or (thing is not None and thing.lemma_ in _GUESTS)
    )


def _is_decreed(filled: Filled) -> bool:
    """Whether who orders may have done it by that, and nobody is asked: "ordered the end of the programme"."""
    return filled.match.trigger.lemma_ == "order" and not filled.recipient


def _is_whose(filled: Filled) -> bool:
    """Whether a noun's "his" is said not to be the one who acts in its clause: "Kest explained HIS refusal"."""
    noun = filled.match.noun
    owner = child(noun, "poss") if noun is not None else None
    if noun is None or owner is None or owner.lower_ not in _OWN | {"its"}:
        return False
    verb = noun.head
    doer = child(verb, "nsubj") if noun.dep_ == "dobj" and is_verbal(verb) else None
    open_to = noun.dep_ == "dobj" and (doer is None or doer.pos_ != "PRON")
    return open_to and filled.match.clause is None


def _is_absolute(filled: Filled) -> bool:
    """Whether a participle has a doer of its own that the parser missed: "despite ESTMARK repeatedly denouncing"."""
    verb = filled.match.verb
    if verb is None or verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "pcomp", "acl"):
        return False
    if verb.i == verb.sent.start:
        return False
    at = verb.i - 1
    while at > verb.sent.start and (verb.doc[at].pos_ in ("ADV", "CCONJ") or verb.doc[at].is_punct):
        at -= 1
    before = verb.doc[at]
    named = before.pos_ in ("PROPN", "NOUN") and verb.doc[at + 1].text != ","
    above = before
    while above.dep_ in ("conj", "compound") and above.head != above:
        above = above.head
    led = above.dep_ == "pobj" and above.head.lower_ in _ABSOLUTE
    return named and led and (filled.match.clause is None or filled.match.clause.actor != above)


def _is_doer_only(filled: Filled) -> bool:
    """Whether nobody is asked but who shall do it "alone": "demanded that aid be distributed BY THE UN ALONE"."""
    receiver = filled.recipient_word
    if (
        filled.match.trigger.lemma_ not in ("demand", "insist", "ask", "request")
        or not filled.object
    ):
        return False
    agents = [c for a in children(filled.object, "agent") for c in children(a, "pobj")]
    if receiver is not None:
        agents = [c for c in agents if c == receiver]
    return any(t.lower_ in ("alone", "only") for a in agents for t in a.doc[a.i : a.i + 3])


def _is_called_for(filled: Filled) -> bool:
    """Whether what a participle tells is only called for: "called for hardening it while REFUSING to bow"."""
    verb = filled.match.verb
    if verb is None or verb.tag_ != "VBG":
        return False
    over = (verb, *(a for a in verb.ancestors if a.tag_ == "VBG"))
    return any(
        v.dep_ == "pcomp" and v.head.lower_ == "for" and v.head.head.lemma_ in _CALLING
        for v in over
    )


def _is_with_strangers(filled: Filled) -> bool:
    """Whether two who met are not said to have met each other: "Brandt and Olsen met WITH the lawmakers"."""
    if filled.match.entry.type not in MEETING | {"sign", "agree"} or filled.recipient:
        return False
    if len(filled.actor.keys) < 2:
        return False
    heads = [t for t in (filled.match.verb, filled.match.noun) if t is not None]
    return any(p.pos_ in ("NOUN", "PROPN") for head in heads for p in prepositions(head, "with"))


def _is_read_as_active(filled: Filled) -> bool:
    """Whether a past participle without helper is read as what somebody did: a subject was lost before it."""
    verb = filled.match.verb
    if verb is None or verb.tag_ != "VBN" or verb.dep_ != "advcl" or filled.match.clause is None:
        return False
    alone = child(verb, "aux", "auxpass", "nsubj", "nsubjpass", "agent") is None
    return alone and not filled.match.clause.passive


def _is_called_in(filled: Filled) -> bool:
    """Whether somebody is sent for, and nothing is appealed for: "called for his DEPUTY"."""
    verb, thing = filled.match.verb, filled.object
    if verb is None or verb.lemma_ != "call" or thing is None or is_verbal(thing):
        return False
    named = any(c.ent_type_ == "PERSON" for c in children(thing, "appos"))
    person = named or (thing.tag_ in ("NN", "NNP") and is_people(thing))
    return person and filled.match.entry.type == "appeal"


def _is_ailing(filled: Filled) -> bool:
    """Whether somebody may only feel ill: "complained OF breathing difficulties"."""
    verb = filled.match.verb
    of = verb is not None and verb.lemma_ == "complain" and filled.object is not None
    return of and any(p.lower_ == "of" for p in children(filled.match.trigger, "prep"))


def _is_bare_apology(filled: Filled) -> bool:
    """Whether it is told neither for what nor to whom somebody apologised: one such in four concedes nothing."""
    apology = filled.match.trigger.lemma_ in ("apologise", "apologize")
    pointed = filled.object is None or filled.object.pos_ in ("PRON", "DET")
    return apology and pointed and not filled.recipient


def _is_unsaid(filled: Filled) -> bool:
    """Whether it is not told what is asked, offered, agreed: "wrote an essay urging the council", "at her request"."""
    asked = filled.match.entry.type in _ASKED and filled.match.trigger.lemma_ != "invite"
    return asked and filled.object in (None, filled.recipient_word)


def _is_let(filled: Filled) -> bool:
    """Whether a refusal may be a figure of speech: "refused TO LET the rain spoil it"."""
    thing = filled.object
    return filled.match.entry.type == "reject" and thing is not None and thing.lemma_ == "let"


def is_run_together(trigger: Token) -> bool:
    """Whether headlines run on in a sentence: "TALL STORY Brandt apologises for ... ROCKET SCIENCE"."""
    words = [t.text for t in trigger.sent if t.is_alpha and len(t) > _SHORT]
    loud = [word.isupper() for word in words]
    pairs = sum(a and b for a, b in itertools.pairwise(loud))
    return pairs > 0 and not all(loud) and trigger.text.islower()


def spoken_of(verb: Token) -> Token | None:
    """Him of whom another speaks, where either may do it: Olsen in "Brandt says Olsen was there, and PROMISED to".

    The parser has him, who is right once in five times.
    """
    first = verb.head
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass") or first.dep_ != "ccomp":
        return None
    told = is_verbal(first) and first.head.lemma_ in TELLING and first.head.i < first.i
    subject = child(first, "nsubj", "nsubjpass")
    plain = subject is not None and subject.pos_ != "PRON"
    # "said that Olsen had seen the ships, and CALLED on": a tense apart, behind a comma
    before = any(a.lower_ == "had" for a in children(first, "aux")) and verb.tag_ == "VBD"
    apart = before and any(
        t.text == "," and t.nbor().dep_ == "cc" for t in verb.doc[first.i : verb.i]
    )
    finite = verb.tag_ in ("VBD", "VBZ") and (first.tag_ in ("VBD", "VBZ") or apart)
    return subject if told and plain and finite and child(verb, "aux") is None else None


def _lacks_object(thing: Token | None) -> bool:
    """Whether what is asked is done to a noun outside its words: "people WHOM Brandt vowed to remove"."""
    if thing is None or not is_verbal(thing):
        return False
    return any(
        c.lower_ in ("whom", "which", "that") and c.i < thing.i for c in children(thing, "dobj")
    )


def _is_misread(thing: Token | None) -> bool:
    """Whether the parser saw no verb behind "that": "demanded that people and cargo cross the bridge"."""
    if thing is None or thing.pos_ not in ("NOUN", "PROPN"):
        return False
    marked = any(c.lower_ == "that" for c in children(thing, "mark"))
    return marked or any(c.lower_ == "that" and thing.tag_ == "NNS" for c in children(thing, "det"))


def is_complaint(filled: Filled) -> bool:
    """Whether it is told to whom a complaint went, and not of whom it is: "lodged a complaint with the council"."""
    noun, receiver = filled.match.noun, filled.recipient_word
    if noun is None or noun.lemma_.lower() != "complaint" or receiver is None:
        return False
    return receiver.head.lower_ not in ("against", "about")
