"""Idle words: what is asked, refused, insisted on or called bad and is no point of any talks.

Facts ("insists that it has no plans", "agreed that the ship cannot be steered"), what a press office will not discuss,
a doing that leaves open what is done ("will sign"), set phrases ("take sides", "set the record straight"), and deeds
that are done already ("called the attack unacceptable").
"""

from typing import Final

from ontherecord.extract.acts.aside import (
    is_adjectival,
    is_gesture,
    is_of_resolution,
    is_only_told,
)
from ontherecord.extract.acts.claims import claim_of
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.acts.words import HOSTILE_DEEDS
from ontherecord.extract.parsing.words import Doc, Token
from ontherecord.extract.stances.embedded import is_put_aside
from ontherecord.extract.stances.measures import is_measure
from ontherecord.extract.stances.words import Range, is_people
from ontherecord.nouns.position import Stance

_PRIVATE: Final = frozenset("content detail substance matter specific case name question".split())
_TAKING_OBJECTS: Final = frozenset(
    "sign accept approve deliver submit provide support endorse".split()
)
_TAKEN: Final = frozenset("accept tolerate recognise recognize".split())
_SIGNS: Final = frozenset({"message", "signal"})
# A present that lasts is a claim of right: "remains Norlandian", "belongs to it".
_LASTING: Final = frozenset({"remain", "stay", "belong"})
_WISHED: Final = frozenset({"should", "must", "shall", "will", "would", "'ll", "’ll", "wo"})
# Verbs with an object that mean one thing together, none of them a point at stake.
_PHRASES: Final = {
    "take": """side credit blame stand bow bait heart note care time lead chance position responsibility offence
    offense comfort pride heed oath look call question lesson measure step breath""",
    "make": "case sense mind excuse fuss apology mistake prediction friend progress way room",
    "give": "damn inch name interview in hope credit thought reason answer detail benefit shot best",
    "set": "record example tone",
    "follow": "suit lead example",
    "play": "game ball role politics",
    "send": "message signal",
    "show": "respect restraint courage support solidarity leadership",
    "shoulder": "responsibility",
    "open": "door eye",
    "close": "eye",
    "shut": "eye",
    "turn": "eye back",
    "point": "finger",
    "hold": "breath tongue nerve",
    "keep": "word promise head nerve eye door",
    "leave": "room space door doubt",
    "lose": "heart sight hope nerve faith",
    "lend": "support hand ear",
    "shake": "hand",
    "continue": "effort work",
    "accept": "fact statistic blame responsibility defeat apology argument explanation criticism figure",
    "admit": "defeat",
    "share": "message post concern view",
    "spread": "word",
    "name": "name",
    "read": "report article",
    "think": "",
    "plead": "",
    "budge": "",
    "compromise": "",
    "bend": "",
    "wake": "",
    "relax": "",
    "pray": "",
    "panic": "",
    "remember": "",
    "realise": "",
    "realize": "",
    "reflect": "",
    "listen": "",
    "flinch": "",
    "believe": "",
}
_AS_NEEDED: Final = frozenset(
    "needed necessary possible required appropriate elected applicable so any not need be".split()
)
# What reporters send, and what for.
_PRESS_ASKS: Final = frozenset("request message email e-mail call inquiry enquiry question".split())
_PRESS_WANTS: Final = frozenset("comment interview discuss remark clarification".split())
# People whom a side may ask for.
_WANTED: Final = frozenset(
    """observer monitor mediator interlocutor inspector soldier troop peacekeeper prisoner hostage detainee guarantor
    expert doctor police officer negotiator""".split()
)
# What one calls the doings of others, which is no proposal.
_BAD_NAMES: Final = frozenset(
    "attempt effort campaign ploy bid manoeuvre maneuver plot smear attack interference propaganda".split()
)
_BIDDING: Final = frozenset({"ask", "invite", "urge", "press", "demand", "want", "call"})
_STRIVING: Final = frozenset(
    """work try strive seek monitor support stand push press fight engage follow watch consult pray hope look assess
    review help encourage campaign support call urge talk speak believe""".split()
)
_WHATEVER: Final = frozenset("all every any necessary appropriate needed whatever".split())
# Deeds and manners that are called bad when they are done, and that nobody proposes.
_DONE: Final = HOSTILE_DEEDS | frozenset(
    """launch test absence silence behaviour behavior conduct manner tone language remark comment incident violence
    killing death loss situation suffering insult lie treatment mistake failure shooting theft abuse leak
    accusation attitude rhetoric murder torture arrest detention""".split()
)
_ATTACKS: Final = frozenset("conquest invasion offensive assault attack raid bombardment".split())
# What one does before reporters, and says nothing by leaving it.
_TALKING: Final = frozenset(
    """discuss comment elaborate specify speculate go weigh say name identify answer detail describe characterize
    characterise confirm clarify""".split()
)
_PARTS: Final = frozenset("comma word syllable letter line sentence paragraph".split())
# What is lent to somebody and changes nothing between the sides.
_LENT: Final = frozenset(
    "support sympathy condolence praise thanks prayer congratulation allegiance loyalty solidarity".split()
)
# What is proposed against another side: no offer to it.
_IMPOSED: Final = frozenset("duty tariff sanction levy penalty countermeasure embargo".split())
_IMPOSING: Final = frozenset({"impose", "levy", "slap", "retaliate"})
# What is proposed and says nothing: "proposed a WAY to rescue it".
_EMPTY: Final = frozenset("way toast theory theme name motion topic thing question".split())
# What one denies or argues against: no point at stake.
_VIEWS: Final = frozenset("position stance standpoint viewpoint view line attitude".split())
_ARGUED: Final = frozenset(
    """argument assertion contention insinuation characterisation characterization comparison statistic finding
    conclusion explanation advice concern criticism critique worry fear doubt complaint critic threat label
    question""".split()
)


def is_no_stand(trigger: Token, thing: Token, stance: Stance) -> bool:
    """Whether words that look like a stance take none."""
    what = thing.lemma_.lower()
    if (
        _is_said_to_be(trigger, thing)
        or _is_denial(trigger, stance)
        or is_only_told(thing)
        or is_of_resolution(trigger)
        or (stance is Stance.REJECTS and _is_bad_name(thing))
        or (stance is Stance.UNANSWERED and _is_of_press(thing))
        or _is_done_to(trigger, thing)
        or is_measure(trigger, thing, stance)
    ):
        return True
    if _is_kept_from_press(trigger, thing) or is_adjectival(trigger):
        return True
    if is_verbal(thing) and _is_purpose(trigger, thing):
        return True
    asked = any(p.lower_ in ("about", "whether") for p in children(trigger, "prep"))
    asked = asked or any(m.lower_ in ("whether", "if") for m in children(thing, "mark"))
    asked = asked or (is_verbal(thing) and thing.i < trigger.i)  # "How could we?" he ASKED
    if (trigger.lemma_ == "ask" and asked) or (trigger.lemma_ == "discuss" and what in _PRIVATE):
        return True
    if thing.lower_ == "talk" and not is_verbal(thing) and child(thing, "det") is None:
        return True  # "dismissed talk of surrender": a rumour
    if any(t.tag_ == "PRP" and t.dep_ == "pobj" and t.head.lower_ == "by" for t in thing.subtree):
        return True  # "would not be bound by it"
    return _is_idle_doing(trigger, thing, stance) if is_verbal(thing) else _is_idle(thing, stance)


def _is_kept_from_press(trigger: Token, thing: Token) -> bool:
    """Whether somebody only will not talk of it to reporters: "DECLINED TO DISCUSS the attacks", "to weigh in"."""
    pairs = ((trigger, thing), (trigger.head, trigger))
    return any(over.lemma_ == "decline" and below.lemma_ in _TALKING for over, below in pairs)


def _is_purpose(trigger: Token, thing: Token) -> bool:
    """Whether a clause says what for: "agreed with the decision, SO AS NOT TO delay the vote"."""
    before = trigger.doc[max(trigger.i, thing.i - 5) : thing.i].text.lower()
    return "so as " in before or "in order " in before


def _is_done_to(trigger: Token, thing: Token) -> bool:
    """Whether it is done to the subject: "when ASKED for his view, he said", "was rejected BY THE VOTERS"."""
    if thing.dep_ == "pobj" and thing.head.dep_ == "agent" and thing.head.head == trigger:
        return True
    if thing.dep_ == "pobj" and thing.head.head.lower_ == "according":
        return True  # "were committed by others, according TO THE POLICE"
    if trigger.tag_ != "VBN" or child(trigger, "aux", "auxpass") is not None:
        return False
    return any(c.lower_ in ("when", "if", "once") for c in children(trigger, "advmod", "mark"))


def _is_of_press(thing: Token) -> bool:
    """Whether what is not answered comes from reporters: "a MESSAGE SEEKING COMMENT", "requests to discuss it"."""
    if thing.lemma_.lower() not in _PRESS_ASKS:
        return False
    told = [t.lemma_ for t in thing.subtree if t.i > thing.i]
    return any(word in _PRESS_WANTS for word in told)


def _is_bad_name(thing: Token) -> bool:
    """Whether something is only called so: "rejected what it CALLED AN ATTEMPT to undermine the talks"."""
    call = thing if thing.lemma_ == "call" else thing.head
    if call.lemma_ not in ("call", "describe", "term") or not any(
        t.tag_ == "WP" for t in call.subtree
    ):
        return False
    return any(t.lemma_ in _BAD_NAMES for t in call.subtree if t.pos_ == "NOUN")


def is_attack(thing: Token) -> bool:
    """Whether a noun is for an attack: who approves "plans for the CONQUEST" accepts nothing of the other side's."""
    return thing.lemma_.lower() in _ATTACKS


def is_doing_no_stand(thing: Token, trigger: Token, stance: Stance) -> bool:
    """Whether a clause that was cut out of an object takes no stand."""
    return is_verbal(thing) and is_no_stand(trigger, thing, stance)


def _is_said_to_be(trigger: Token, thing: Token) -> bool:
    """Whether somebody insists or agrees that something is or will be so, or insists on what is told there."""
    lemma = trigger.lemma_.lower()
    if not is_verbal(thing) or lemma not in ("insist", "agree"):
        return False
    if lemma == "insist" and (condition_of(thing) is not None or _is_forecast(thing)):
        return True  # "insists it will not unless": told at that verb
    return _is_fact(thing, lemma)


def _is_denial(trigger: Token, stance: Stance) -> bool:
    """Whether something said is refused: "rejected CRITICISM that it was setting a precedent"."""
    if trigger.lemma_ == "plead" and any(
        c.lower_ in ("guilty", "innocent") for c in trigger.children
    ):
        return True  # in court
    denied = child(trigger, "dobj")
    if denied is None or _is_argued(denied.lemma_.lower(), stance):
        return denied is not None
    told = (t for t in denied.doc[denied.i + 1 : denied.sent.end] if claim_of(t) == denied)
    return any(_is_past(verb) for verb in told)  # "suggestions that it HAD AGREED to talks"


def _is_past(verb: Token) -> bool:
    """Whether a clause tells of what was or has been done."""
    helps = [a.lower_ for a in children(verb, "aux", "auxpass")]
    return bool({"had", "has", "have", "was", "were"} & set(helps)) or (
        verb.tag_ == "VBD" and not helps
    )


def _is_idle(noun: Token, stance: Stance) -> bool:
    """Whether a noun is no point of talks."""
    what = noun.lemma_.lower()
    if what in _PARTS and any(c.lower_ in ("every", "each") for c in children(noun, "det")):
        return True  # "could live with every comma": of a text
    if what in _VIEWS and noun.tag_ == "NN" and _is_hollow_view(noun):
        return True
    if stance is Stance.OFFERS:
        return what in _LENT | _EMPTY | _IMPOSED
    if stance is Stance.INSISTS and what == "right" and not list(noun.rights):
        return True  # "reserved its rights"
    if stance is Stance.INSISTS and noun.tag_ == "NN" and is_people(noun):
        return noun.ent_type_ != "ORG"  # "committed to the senator"
    if stance is Stance.DEMANDS and _is_crowd(noun) and what not in _WANTED:
        return True  # "called for FOREIGNERS ... to be barred": what, stands far behind
    refused = stance is Stance.REJECTS and (noun.ent_type_ == "PERSON" or _is_crowd(noun))
    return refused or _is_argued(what, stance)


def _is_hollow_view(noun: Token) -> bool:
    """Whether a view is not told, or is that something is so: "Norland's position", "its line that they LIED"."""
    clause = child(noun, "acl", "ccomp", "relcl")
    if clause is not None and child(clause, "mark") is not None:
        return _is_fact(clause, "insist")
    whose = child(noun, "poss")
    return whose is not None and clause is None and not any(not t.is_punct for t in noun.rights)


def _is_crowd(noun: Token) -> bool:
    """Whether a noun is for people of some sort: "will not accept POLITICIANS who only talk"."""
    return noun.tag_ == "NNS" and is_people(noun) and child(noun, "nummod") is None


def _is_idle_doing(trigger: Token, thing: Token, stance: Stance) -> bool:
    given = child(thing, "dobj")
    if trigger.lemma_ in _BIDDING and given is not None and given.lemma_ in ("answer", "reason"):
        return False  # "asked Estmark to give an answer"
    refused = trigger.lemma_.lower() in ("refuse", "decline")
    if refused and thing.lemma_.lower() in _TAKEN and child(thing, "dobj") is not None:
        taken = child(thing, "dobj")
        return taken is not None and taken.pos_ in ("NOUN", "PROPN")  # told at "accept"
    return _is_open_doing(thing, stance)


def _is_argued(what: str, stance: Stance) -> bool:
    return stance is Stance.REJECTS and what in _ARGUED


def is_done(thing: Token) -> bool:
    """Whether a noun is for what has happened: who calls "the attack" unacceptable refuses no proposal."""
    return thing.lemma_.lower() in _DONE


def is_idle_condition(doc: Doc, words: Range) -> bool:
    """Whether a condition says nothing that anybody could meet: "if needed", "where possible", "if elected"."""
    told = [t for t in doc[words[0] : words[1]] if not t.is_punct]
    before = doc[words[0] - 1].lower_ if words[0] else ""
    printed = doc[words[0] : words[1]].text.lower()
    if len(told) > 3 and printed.startswith(("as long as", "so long as")) and told[3].like_num:
        return True  # "as long as five years": how long
    if not told or "even" in (told[0].lower_, before) or printed.startswith("until further notice"):
        return True  # "even if they pay": what is done all the same
    return len(told) < 5 and told[-1].lower_ in _AS_NEEDED


def _is_fact(verb: Token, lemma: str) -> bool:
    """Whether somebody insists or agrees that something is so: no stand on what is to be."""
    helped = [a.lower_ for a in children(verb, "aux")]
    if _WISHED & set(helped) or "to" in helped:
        return False
    if verb.tag_ in ("VB", "VBG") and not helped:
        return False
    if lemma == "insist" and verb.tag_ == "VBP" and verb.head.tag_ == "VBD" and not helped:
        return False  # "insisted that the soldiers LEAVE"
    if verb.tag_ == "VBN" and not helped and any(a.lower_ == "be" for a in verb.children):
        return False  # "that the ships be returned"
    if lemma == "insist" and not helped and verb.lemma_ in _LASTING:
        return verb.tag_ not in ("VBZ", "VBP")
    return lemma == "insist" or verb.dep_ == "ccomp"


def _is_forecast(verb: Token) -> bool:
    """Whether somebody insists that another thing will be so: "that HIS PAST will have no bearing on it"."""
    subject = child(verb, "nsubj", "nsubjpass", "expl")
    ahead = any(a.lower_ in ("will", "would", "wo", "'ll", "’ll") for a in children(verb, "aux"))
    return ahead and subject is not None and subject.pos_ == "NOUN" and not child(verb, "auxpass")


def _is_open_doing(verb: Token, stance: Stance) -> bool:
    """Whether a clause leaves open what is done, or does what is no point of talks."""
    what, thing = verb.lemma_.lower(), child(verb, "dobj")
    met = what == "meet" and any(t.lower_ == "halfway" for t in verb.subtree)
    if met or (stance is Stance.OFFERS and what in _IMPOSING):
        return True  # "meet halfway", "proposes to impose duties"
    going_on = child(verb, "xcomp") if what == "keep" else None
    if going_on is not None and going_on.lemma_ == "do":
        return True  # "wanted to keep doing both"
    based = any(p.lower_ in ("on", "under") for p in children(verb, "prep"))
    if what in _TAKING_OBJECTS and not _names_object(verb) and not (what == "sign" and based):
        return True  # "sign up to a truce" is told at "sign"
    if what == "look" and child(verb, "acomp") is not None:
        return True  # "would look foolish if"
    if what in ("apologise", "apologize"):
        return stance is Stance.REJECTS  # an answer to a charge, no point at stake
    fors = (child(p, "pobj") for p in children(verb, "prep") if p.lower_ == "for")
    if what == "pay" and thing is None and any(t is not None and t.pos_ == "PRON" for t in fors):
        return True  # "will not pay for it with gifts"
    goes_on = child(verb, "xcomp") if what in ("continue", "keep", "carry") else None
    towards = goes_on is not None and any(
        p.lower_ in ("towards", "toward", "on") for p in children(goes_on, "prep")
    )
    if goes_on is not None and goes_on.lemma_ in _STRIVING:
        return stance is not Stance.OPEN or not towards  # "will continue to work with both sides"
    return is_gesture(verb) or is_put_aside(verb) or _is_phrase(verb, thing)


def _names_object(verb: Token) -> bool:
    both = (
        verb,
        *(c for c in children(verb, "conj") if c.tag_ == verb.tag_),
    )  # "sign and ratify it"
    named = any(child(v, "dobj", "nsubjpass", "ccomp", "xcomp") is not None for v in both)
    return named or (
        verb.lemma_ == "sign" and any(c.lower_ == "as" for c in children(verb, "prep"))
    )


def _is_phrase(verb: Token, thing: Token | None) -> bool:
    """Whether a verb and its object are a set phrase: "take sides", "set the record straight"."""
    objects = _PHRASES.get(verb.lemma_.lower())
    if objects is None:
        return False
    if not objects:
        return True  # told at that word: on what, is insisted
    if any(t.lemma_ in _SIGNS for t in verb.subtree if t.dep_ == "dobj") and verb.lemma_ == "send":
        return True  # "must send a clear message"
    if verb.lemma_ == "set":  # "set the record straight": a clause of its own to the parser
        near = verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]
        thing = next((t for t in near if t.lower_ in objects.split()), thing)
    if thing is None or thing.lemma_.lower() not in objects.split():
        return False
    if verb.lemma_ == "take" and thing.lemma_ in ("measure", "step"):
        return any(c.lower_ in _WHATEVER for c in thing.lefts)  # "all the measures to protect"
    of = any(p.lower_ in ("of", "for", "in") for p in children(thing, "prep"))
    return not of or verb.lemma_ in ("accept", "open", "take", "leave", "make", "keep")
