"""Nouns that tell an act: the verb that carries them, who answers them, whether they are real.

"Norland gave its AGREEMENT", "its reply was a REQUEST", "at the REQUEST of Norland", "Estmark rejected
the DEMAND".
"""

from ontherecord.extract.acts.clause import read_clause
from ontherecord.extract.acts.lexicon import Entry
from ontherecord.extract.acts.tree import child, children, has_particle, is_verbal, modifiers
from ontherecord.extract.acts.words import ANSWERING, DECIDING, UNREAL
from ontherecord.extract.parsing.words import Token

_HOSTING = frozenset(
    {"at", "upon", "despite", "amid", "over", "notwithstanding", "following", "after"}
)
_UNLESS = frozenset({"without", "against", "unless"})
_UNDER = frozenset({"under", "amid", "despite"})
_BACKING = frozenset(
    {"back", "retreat", "backtrack", "backpedal", "soften"}
)  # "backed away from its demand"
_GIVING_UP = frozenset(
    "drop withdraw abandon waive renounce retract scrap forgo relinquish shelve".split()
)
# Those who do this with a refusal or a demand made it: "continued his refusal to".
_GOING_ON = frozenset(
    "continue repeat reiterate renew maintain reaffirm restate explain defend justify".split()
)
_SETS = frozenset("package round raft series set batch wave string barrage list host slew".split())
# What others than the addressee do to a demand or offer, too.
_ONLOOKING = frozenset({"dismiss", "welcome", "oppose", "deny", "study", "approve"})


def light_verb(noun: Token, entry: Entry) -> Token | None:
    """The light verb of an entry whose object, or passive subject, the noun is."""
    if noun.dep_ == "conj" and noun.head.lemma_.lower() in entry.nouns:
        return None  # "a ban and a FREEZE on": told by the first
    top = noun
    while (top.dep_ == "conj" and top.head.pos_ == "NOUN") or _is_held(top):
        top = top.head if top.dep_ == "conj" else top.head.head
    carried = is_verbal(top.head) and top.dep_ in ("dobj", "nsubjpass", "obj")
    verb = top.head if carried else _beside(top)
    told = _participle(noun)
    lights = {light.partition(" ")[0] for light in entry.light}
    if told is not None and told.lemma_ in lights and (verb is None or verb.lemma_ not in lights):
        verb = told  # "condemned the sanctions that Norland IMPOSED on"
    elif verb is None and top.dep_ != "nsubj":
        verb = told
    if verb is None or (entry.type == "agree" and has_particle(verb, "down")):
        return None  # "struck down the accords with Norland"
    own = carried and verb.lemma_ in _GOING_ON and child(top, "poss") is not None
    if own and entry.light and entry.type != "announce":  # "defended its decision": made before
        return verb
    for light in entry.light:
        first, _, second = light.partition(" ")
        if verb.lemma_ == first and (not second or has_particle(verb, second)):
            return verb
    return None


def _is_held(noun: Token) -> bool:
    """Whether a noun is told by the set: "adopted a new package of SANCTIONS", "launched a wave of ATTACKS"."""
    prep = noun.head
    return noun.dep_ == "pobj" and prep.lower_ == "of" and prep.head.lemma_.lower() in _SETS


def unreal(noun: Token) -> bool:
    """Whether a noun's words say that what it names need not have happened."""
    before = {m.lower_ for m in (*children(noun, "det", "neg", "nmod"), *modifiers(noun))}
    prep = noun.head if noun.dep_ == "pobj" else None
    danger = noun.lemma_.lower() == "threat" and child(noun, "poss") is None
    none = _UNLESS | _UNDER if danger else _UNLESS  # "under the threat of attack by Norland"
    return bool(before & UNREAL) or (prep is not None and prep.lower_ in none)


def is_dropped(noun: Token) -> bool:
    """Whether a demand or offer is told of as given up: "dropped some of its demands"."""
    for above in noun.ancestors:
        if is_verbal(above):
            back = above.lemma_ in _BACKING and above.i < noun.i
            return (
                back
                or above.lemma_ in _GIVING_UP
                or (above.lemma_ == "give" and has_particle(above, "up"))
            )
        if above.pos_ not in ("NOUN", "ADP", "DET", "PRON", "ADV"):
            return False
    return False


def answering_verb(noun: Token) -> Token | None:
    """The verb of which a noun is the answer: "responded with a request", "its reply was a request".

    Also "took the form of a warning".
    """
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "with" and head.head.lemma_ in ANSWERING:
        found: Token = head.head
        return found
    if noun.dep_ == "attr" and head.lemma_ == "be":
        return head
    form = head.head
    if (
        noun.dep_ == "pobj"
        and head.lower_ == "of"
        and form.lemma_ == "form"
        and form.head.lemma_ == "take"
    ):
        return form.head
    return None


def host_of(noun: Token | None) -> list[Token]:
    """Who does what is done "at the request of", or "despite objections from": the one who was asked."""
    if noun is None or noun.dep_ != "pobj" or noun.head.lower_ not in _HOSTING:
        return []
    verb = noun.head.head
    actor = read_clause(verb).actor if is_verbal(verb) else None
    return [actor] if actor is not None else []


def answerer_of(noun: Token | None) -> list[Token]:
    """Who answers the demand or offer that a noun names: it was made to them."""
    if noun is None:
        return []
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if not is_verbal(verb) or verb.lemma_ not in DECIDING - _ONLOOKING:
        return []
    clause = read_clause(verb)
    to = noun.dep_ != "pobj" or noun.head.lower_ in ("to", "with")
    return [clause.actor] if clause.actor is not None and clause.actor != noun and to else []


def _beside(noun: Token) -> Token | None:
    """The verb that also carries a noun behind its object: "sent a note TOGETHER WITH a threat"."""
    prep = noun.head if noun.dep_ == "pobj" else None
    if prep is None or prep.lower_ != "with":
        return None
    before = prep.doc[max(prep.i - 1, 0)].lower_
    above = prep.head if is_verbal(prep.head) else prep.head.head
    return above if before in ("together", "along") and is_verbal(above) else None


def _participle(noun: Token) -> Token | None:
    """The participle after a noun: "the demands made by Norland"."""
    return next((c for c in children(noun, "acl", "relcl") if c.tag_ in ("VBN", "VBD")), None)
