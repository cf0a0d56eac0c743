"""Asides: verbs of the lexicon that tell no act where they stand, and what they do to each other.

"Thank you", "the row threatens to derail the talks", "called a meeting for Sunday".
"""

from ontherecord.extract.acts.clause import Clause
from ontherecord.extract.acts.tree import child, children, has_particle
from ontherecord.extract.acts.words import EVENTUAL
from ontherecord.extract.parsing.words import Token

_THANKED = frozenset({"you", "god", "goodness", "heaven", "heavens"})
# "distanced itself from the plan", "committed itself to it": to whom it is done is the verb's own
_REFLEXIVE = frozenset({"distance", "dissociate", "disassociate", "commit"})
_SELVES = frozenset("himself herself itself themselves myself ourselves yourself".split())
# What is shown, or seized, where nothing is asked for that could be granted.
_VIRTUES = frozenset(
    """courage bravery wisdom maturity leadership respect sympathy compassion patience decency humanity statesmanship
    magnanimity""".split()
)
_SEIZING = frozenset({"grasp", "seize", "take", "grab"})
_GIVEN_IN_WORDS = frozenset(
    """congratulation condolence prayer sympathy thought wave smile hug doubt view opinion glimpse comment remark
    explanation praise criticism insight detail clue advice tribute greeting hint perspective reason show""".split()
)
_CHANCES = frozenset({"hand", "chance", "opportunity", "moment"})
_PRESS = frozenset("reporter journalist correspondent newspaper press".split())
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})
# To whom something is promised.
_PARTNERS = frozenset(
    """mediator facilitator broker go-between intermediary envoy emissary official diplomat ambassador negotiator
    president premier minister king queen chancellor leader ruler commander representative delegate delegation
    lawmaker legislator senator congressman parliament government ally partner counterpart neighbour neighbor voter
    citizen people public nation family relative colleague judge court bishop elder rebel investor donor lender
    creditor farmer fisherman world country community watchdog agency regulator chairman chairwoman
    chair secretary-general""".split()
)
_PROMISING = frozenset({"promise", "pledge", "vow"})


def is_only_told(noun: Token) -> bool:
    """Whether a verb's object is to whom something is promised, not what: "as Norland promised THE MEDIATOR"."""
    known = any(c.lower_ in ("the", "this", "that") or c.dep_ == "poss" for c in noun.children)
    role = noun.pos_ == "NOUN" and known and noun.lemma_.lower() in _PARTNERS
    named = noun.pos_ == "PROPN" and noun.ent_type_ in ("PERSON", "GPE", "NORP")
    return noun.dep_ in ("dobj", "dative") and noun.head.lemma_ in _PROMISING and (role or named)


def is_adjectival(verb: Token) -> bool:
    """Whether a participle only describes the noun behind it, read as a verb: "leads by 20 PLEDGED delegates"."""
    if verb.tag_ not in ("VBN", "VBD") or verb.i == 0 or verb.i + 1 == len(verb.doc):
        return False
    if child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return False
    before = verb.nbor(-1)
    before = before.nbor(-1) if before.lower_ == "both" and before.i > 0 else before
    return verb.nbor().tag_ in ("NN", "NNS") and before.pos_ in ("DET", "NUM", "ADP", "ADJ")


def is_of_resolution(verb: Token) -> bool:
    """Whether a resolution known by its number asks it, now of nobody: "Resolution 12, which calls for"."""
    doer = child(verb, "nsubj")
    if doer is not None and doer.lower_ in ("which", "that") and verb.dep_ == "relcl":
        doer = verb.head
    if doer is None or doer.lemma_.lower() != "resolution":
        return False
    following = doer.nbor() if doer.i + 1 < len(doer.doc) else doer
    return following.pos_ == "NUM" or child(doer, "nummod") is not None


def _is_phrase(verb: str, target: Token | None, thing: Token | None) -> bool:
    """ "Agreed to disagree", "protested his innocence": nothing is agreed, and nobody protested to."""
    if verb == "agree":
        return target is not None and target.lemma_ == "disagree"
    return verb == "protest" and thing is not None and thing.lemma_.lower() == "innocence"


# What one is charged with doing that is no misdeed.
_TASKS = frozenset(
    """follow lead oversee manage draft prepare negotiate monitor implement coordinate co-ordinate supervise organise
    organize handle conduct form draw ensure review study examine task mission portfolio file""".split()
)


def is_aside(trigger: Token, clause: Clause | None, target: Token | None) -> bool:
    """Whether a verb only greets ("thank you"), or events threaten to bring what nobody says ("to derail")."""
    verb, thing = trigger.lemma_, clause.object if clause is not None else None
    if is_of_resolution(trigger) or _is_task(trigger):
        return True
    if verb == "thank" and thing is not None and thing.lower_ in _THANKED:
        return True
    if is_adjectival(trigger) or (verb == "fire" and has_particle(trigger, "back")):
        return True  # "leads by 20 pledged delegates", "fired back at his critics"
    asked = target is not None and target.left_edge.tag_ in ("WP", "WRB")
    if verb in ("ask", "request") and asked:
        return True  # "asked the envoy what he thought"
    if _is_phrase(verb, target, thing):
        return True
    if thing is not None and thing.lower_ in _SELVES and verb not in _REFLEXIVE:
        return True  # "ruled himself out of the running"
    if verb == "offer" and thing is not None and thing.lemma_.lower() in _GIVEN_IN_WORDS:
        return True  # "offered her congratulations", "offering a wave goodbye"
    return verb == "threaten" and target is not None and target.lemma_ in EVENTUAL


def _is_task(verb: Token) -> bool:
    """Whether somebody is charged with work and not with a misdeed: "CHARGED him with following the talks"."""
    if verb.lemma_ != "charge":
        return False
    given = (t for p in children(verb, "prep") if p.lower_ == "with" for t in p.children)
    return any(t.lemma_.lower() in _TASKS for t in given)


def is_gesture(verb: Token) -> bool:
    """Whether what is asked or refused is no point of any talks: "show courage", "show us the logbook".

    The press is also "us" whom somebody refuses, outside quotation marks.
    """
    thing = child(verb, "dobj")
    noun = thing.lemma_.lower() if thing is not None else ""
    if verb.lemma_ == "show" and noun in _VIRTUES:
        return True
    if verb.lemma_ in _SEIZING and noun in _CHANCES:
        return child(thing or verb, "prep") is None  # "take the opportunity OF a joint patrol"
    shown = child(verb, "dative")
    if verb.lemma_ != "show" or shown is None:
        return False
    told = child(shown, "pobj") or shown
    quoted = any(t.is_quote for t in verb.doc[verb.sent.start : verb.i])
    refused = verb.head.lemma_ in ("refuse", "decline") and told.lower_ in ("us", "me")
    return told.lemma_.lower() in _PRESS or (refused and not quoted)


_TRADING = frozenset({"trade", "exchange", "swap"})


def is_mutual(clause: Clause) -> bool:
    """Whether subjects do something to each other: "Norland and Estmark accused each other".

    Also "each side accused the other".
    """
    thing = clause.object
    if thing is None or thing.i == 0:
        return False
    if clause.verb.lemma_ in _TRADING:  # "traded accusations"
        return True
    doer = clause.actor
    if doer is not None and thing.lower_ == "other" and thing.nbor(-1).lower_ == "the":
        return doer.lower_ == "each" or any(c.lower_ == "each" for c in doer.children)
    return (thing.nbor(-1).lower_, thing.lower_) in _EACH_OTHER


def has_other_object(verb: Token, word: str) -> bool:
    """Whether a verb with "for" or "on" has an object besides: "called a meeting for Sunday" calls for none.

    So with "in" before words of its own: "gave its answer IN the course of May" gives in to nobody.
    """
    apart = word == "in" and all(c.i > verb.i + 1 for c in verb.children if c.lower_ == "in")
    return (apart or word in ("for", "on", "upon", "of")) and child(verb, "dobj") is not None
