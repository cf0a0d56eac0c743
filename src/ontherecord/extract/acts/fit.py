"""Fits: the tests that an entry's `only` puts to a word, by name.

A plain word in `only` is a lemma; `@paper` and the other names below look at the word's make and place.
"""

import re
from collections.abc import Callable, Mapping

from ontherecord.extract.acts.aside import is_only_told
from ontherecord.extract.acts.clause import is_passive
from ontherecord.extract.acts.condition import is_conditional
from ontherecord.extract.acts.idioms import FORMS
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.supplies import is_arms, is_blacklist, is_goods, is_money
from ontherecord.extract.acts.things import is_claim
from ontherecord.extract.acts.tree import (
    child,
    children,
    is_time_unit,
    is_verbal,
    modifiers,
    prepositions,
)
from ontherecord.extract.acts.words import (
    BRANDS,
    DEVERBAL,
    ENGAGING,
    HOSTILE_DEEDS,
    OFFERED,
    WOULD,
)
from ontherecord.extract.parsing.words import Token


def fits(
    word: Token, wanted: frozenset[str], parties: Parties, papers: Mapping[int, object]
) -> bool:
    """Whether a word passes one of the tests, or is one of the lemmas, that are wanted."""
    counted = prepositions(word, "of") if word.pos_ == "NUM" or word.lemma_ in _COUNTS else []
    counted += modifiers(word) if word.lemma_ == "package" else []  # "an aid package"
    if any(w.lemma_.lower() in wanted for w in (word, *counted)):
        return True  # "eleven of the crew"
    if "@paper" in wanted and word.i in papers:
        return True
    if any(name in wanted and test(word) for name, test in _BY_FORM.items()):
        return True
    return any(name in wanted and test(word, parties) for name, test in _BY_PARTY.items())


def _subjunctive(verb: Token) -> bool:
    """A clause that says what shall be: "that Norland return", "be returned", "should return"."""
    if not is_verbal(verb):
        return False
    subject = child(verb, "nsubj", "nsubjpass")
    singular = (
        subject is not None and subject.tag_ in ("NNP", "NN") and child(subject, "conj") is None
    )
    shifted = verb.dep_ == "ccomp" and verb.head.lemma_ in _ASKING
    proposed = verb.head.lemma_ in ("propose", "demand", "request")  # in any tense
    shifted = shifted and (proposed or verb.head.tag_ == "VBD")
    bare = verb.tag_ == "VB" or (
        verb.tag_ == "VBP" and (singular or shifted) and verb.lemma_ not in ("be", "have")
    )
    bound = any(True for _ in children(verb, "aux"))  # "would be bound" tells, "be bound" demands
    be = any(c.lower_ == "be" for c in children(verb, "auxpass"))
    passive = verb.tag_ == "VBN" and be and not bound
    modal = _has_aux(verb, frozenset({"should", "must"}))
    return modal or passive or (bare and not child(verb, "aux"))


def _asks(verb: Token) -> bool:
    """Whether a verb asks for something of nobody named: not "when ASKED ABOUT the offer to"."""
    had = verb.tag_ != "VBN" or _has_aux(verb, frozenset({"has", "have", "had", "having"}))
    return had and child(verb, "dobj") is None and not prepositions(verb, "about")


def _branded(verb: Token) -> bool:
    """Whether a verb calls something by a bad name: "termed it a VIOLATION", "described it as AGGRESSION"."""
    small = (a for c in children(verb, "ccomp", "xcomp") for a in children(c, "attr"))
    named = (*children(verb, "oprd", "attr", "dobj"), *prepositions(verb, "as"), *small)
    return any(n.lemma_.lower() in BRANDS for n in named)


def _hostile_deed(verb: Token) -> bool:
    """A clause that tells of an attack or a breach by its object: "had opened a massive ATTACK"."""
    thing = child(verb, "dobj")
    return thing is not None and thing.lemma_.lower() in HOSTILE_DEEDS


def into_hands(verb: Token) -> bool:
    """Whether a verb tells of a hand-over by hand: "placed it in the hands of the envoy", "into her hands"."""
    heads = (verb, *children(verb, "dobj", "nsubjpass"))
    places = (p for head in heads for name in ("in", "into") for p in prepositions(head, name))
    return any(p.lower_ in ("hand", "hands") for p in places)


def _refusing(verb: Token) -> bool:
    """Whether a verb says what somebody will not do: "will never lift the sentences", "would not sign anything"."""
    bare = verb.tag_ == "VB"  # "will not be attending" tells a plan
    return bare and child(verb, "neg") is not None and _has_aux(verb, WOULD)


def _resolved_not(verb: Token) -> bool:
    """Whether somebody settles on not doing a thing: "decided not to SIGN", "chose not to", "voted not to"."""
    above = verb.head
    settled = verb.dep_ == "xcomp" and above.lemma_ in _SETTLING and child(above, "neg") is None
    return settled and verb.tag_ == "VB" and child(verb, "neg") is not None and _infinitive(verb)


def _greeted(verb: Token) -> bool:
    """Whether a verb that welcomes tells of a welcome, not of what would be one: not "WOULD WELCOME their help"."""
    return verb.lemma_ != "welcome" or not _has_aux(verb, WOULD)


def _will_if(verb: Token) -> bool:
    """Whether a verb says what somebody will do if something happens: "will impose sanctions unless"."""
    if child(verb, "neg") is not None or not _has_aux(verb, WOULD):
        return False
    return any(is_conditional(c) for v in (verb, verb.head) for c in children(v, "advcl"))


def _agentless_if(verb: Token) -> bool:
    """Whether what nobody is named to do shall come on a condition: "would be closed if no reply came"."""
    return is_passive(verb) and child(verb, "agent") is None and _will_if(verb)


def _there_would_if(verb: Token) -> bool:
    """Whether measures shall come on a condition: "there would be SANCTIONS if the army insisted"."""
    there = child(verb, "expl") is not None
    things = [c.lemma_.lower() for c in children(verb, "attr", "nsubj")]
    return there and bool({*things} & (_MEASURES | _ANSWERS)) and _will_if(verb)


def _would_be_answered(verb: Token) -> bool:
    """Whether a deed shall be answered: "any attack would meet the ANSWER it deserves", "be met with FORCE"."""
    deed = child(verb, "nsubj", "nsubjpass")
    if deed is None or not _has_aux(verb, WOULD) or child(verb, "neg") is not None:
        return False
    told = deed.lemma_.lower() in _DEEDS and any(
        c.lower_ in ("any", "an", "a", "another", "every") for c in children(deed, "det")
    )
    things = [*children(verb, "dobj"), *prepositions(verb, "with"), *prepositions(verb, "in")]
    return told and any(t.lemma_.lower() in _ANSWERS for t in things)


def _will_measure(verb: Token) -> bool:
    """Whether a verb says what measure somebody will take against others: "would impose a tariff of 30%"."""
    thing = child(verb, "dobj")
    told = child(verb, "neg") is None and _has_aux(verb, WOULD)
    return told and thing is not None and thing.lemma_.lower() in _MEASURES


def _for_a_time(verb: Token) -> bool:
    """Whether time is given, which the parser takes for when: "gave Norland SEVEN DAYS", not "a loan this year"."""
    times = [c for c in children(verb, "npadvmod", "dobj") if is_time_unit(c) and c.i > verb.i]
    tasks = [
        c for c in children(verb, "advcl") if c.tag_ == "VB" and _has_aux(c, frozenset({"to"}))
    ]
    starts = (
        {c.left_edge.i for c in times} if tasks else set()
    )  # "gave the soldiers A MONTH TO LEAVE"
    things = [c for c in children(verb, "dobj") if c not in times and c.pos_ == "NOUN"]
    things = [c for c in things if c.right_edge.i + 1 not in starts]
    counted = any(
        child(c, "nummod") or (child(c, "det") and c.left_edge.lower_ == "a") for c in times
    )
    return counted and not things


def _bare(verb: Token) -> bool:
    """Whether a past has nothing but its subject and a day: "The government HAS ACCEPTED"."""
    kept = ("nsubj", "aux", "punct", "npadvmod", "advmod", "neg", "cc", "conj", "mark")
    over = verb.dep_ in ("ROOT", "conj", "ccomp") and not is_passive(verb)
    return over and verb.tag_ in ("VBD", "VBN") and all(c.dep_ in kept for c in verb.children)


def _leaving(verb: Token) -> bool:
    """Whether who leaves leaves for good: "left the LEAGUE on Wednesday", not "left it in disarray", "for Velten"."""
    stated = any(True for _ in children(verb, "ccomp", "xcomp", "oprd", "acomp", "prt"))
    places = [
        p
        for p in children(verb, "prep")
        if p.lower_ in ("with", "without", "in", "for", "to", "as")
    ]
    dated = all(o.ent_type_ == "DATE" for p in places for o in children(p, "pobj"))
    return not stated and dated


def _of_protest(noun: Token) -> bool:
    return any(m.lower_ == "protest" for m in (*modifiers(noun), *prepositions(noun, "of")))


def is_wished(verb: Token) -> bool:
    """Whether a participle that looks like a past says what is wanted: "wants the tolls LIFTED"."""
    wanted = verb.dep_ == "ccomp" and verb.head.lemma_ in ("want", "need")
    past = verb.tag_ in ("VBD", "VBN")
    return wanted and past and child(verb, "aux", "mark", "dobj") is None


def _online(verb: Token) -> bool:
    """Whether something is put where everybody can read it: "posted the letter ON ITS WEBSITE"."""
    places = (p for at in (verb, *children(verb, "dobj")) for n in _ON for p in prepositions(at, n))
    return any(p.lemma_.lower() in _SITES for p in places)


def _refused(verb: Token) -> bool:
    """Whether somebody refuses to do it: "declined TO SHARE the list"."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("refuse", "decline")


def _it_shown(word: Token) -> bool:
    """Whether "it" is the text that the verb before is about: "confirmed the letter but declined to release IT"."""
    if word.lower_ not in ("it", "them") or word.dep_ != "dobj":
        return False
    first = next((a for a in word.head.ancestors if is_verbal(a) and child(a, "dobj")), None)
    thing = child(first, "dobj") if first is not None else None
    return thing is not None and thing.i < word.i and thing.lemma_.lower() in _LETTERS


def _infinitive(word: Token) -> bool:
    return _has_aux(
        word, frozenset({"to"})
    )  # also of a verb taken for an adjective: "to designate"


def _has_aux(verb: Token, words: frozenset[str]) -> bool:
    return any(a.lower_ in words for a in children(verb, "aux"))


_ON = ("on", "to", "in", "via")
_SITES = frozenset(
    """website site page portal twitter facebook telegram instagram youtube weibo media web internet gazette
    bulletin channel account feed platform""".split()
)
_LETTERS = frozenset(
    """letter note text draft reply response answer memorandum memo report document list proposal agreement transcript
    treaty recording video footage""".split()
)
# Who sits across a table, where nobody is named.
_COUNTERPARTS = frozenset(
    """lawmaker legislator senator opposition rebel side government union party parliament congress alliance bloc junta
    militant separatist negotiator mediator delegation ruler democrat republican""".split()
)
# Verbs behind whose past a present says what shall be: "insisted that the soldiers LEAVE".
_ASKING = frozenset({"insist", "demand", "ask", "request", "propose", "require"})
_COUNTS = frozenset(
    {"some", "many", "most", "number", "dozen", "all", "part", "group", "pair", "half"}
)
_MEASURES = frozenset(
    "tariff duty sanction embargo ban levy quota restriction penalty blockade countermeasure boycott".split()
)
_ANSWERS = frozenset(
    """answer response reply retaliation reprisal consequence consequences force punishment war counterattack
    countermeasure retribution""".split()
)
_DEEDS = frozenset(
    """attack aggression attempt strike violation incursion invasion provocation intervention move infringement
    breach raid assault threat step action intrusion landing""".split()
)
_HELD = frozenset(
    "detained captured imprisoned jailed interned abducted kidnapped arrested captive held".split()
)
_SETTLING = frozenset({"decide", "choose", "opt", "elect", "vote", "resolve"})
_UNWELCOME = re.compile(r"person(?:a|ae|as) non grata")
_DEADLY = frozenset("kill wound injure destroy damage hit level flatten".split())
_STERN = frozenset({"stern", "formal", "strong", "solemn", "diplomatic", "serious"})
_BEING = frozenset(
    {"is", "are", "was", "were", "'s", "'re", "’s", "’re"}
)  # "that it IS hurting them"
_HAVING = frozenset({"having"})
_COMING = frozenset({"to", "will", "would", "'ll", "’ll", "shall"})
_BY_FORM: Mapping[str, Callable[[Token], bool]] = {
    "@noun": lambda w: w.pos_ in ("NOUN", "PROPN", "PRON"),
    "@counterpart": lambda w: w.pos_ == "PROPN" or w.lemma_.lower() in _COUNTERPARTS,
    "@infinitive": _infinitive,
    "@subjunctive": _subjunctive,
    "@shall": lambda w: _subjunctive(w) and not _has_aux(w, frozenset({"should", "must"})),
    "@gerund": lambda w: (  # "denied taking it", "having taken it"
        _has_aux(w, _HAVING) or (w.tag_ == "VBG" and not _has_aux(w, _BEING))
    ),
    "@future": lambda w: is_verbal(w) and (w.tag_ == "VBG" or _has_aux(w, _COMING)),
    "@clause": lambda w: is_verbal(w) and child(w, "nsubj", "nsubjpass", "expl") is not None,
    "@other": lambda w: (
        child(w, "nsubj", "nsubjpass") is not None
        and (_infinitive(w) or w.tag_ == "VBN" or is_wished(w))
    ),
    "@engage": lambda w: is_verbal(w) and w.lemma_ in ENGAGING,
    "@deverbal": lambda w: w.pos_ == "NOUN" and w.lemma_.lower().endswith(DEVERBAL),
    "@offered": lambda w: any(t.lemma_.lower() in OFFERED for t in w.sent if t.i < w.i),
    "@refusing": _refusing,
    "@resolved-not": _resolved_not,
    "@greeted": _greeted,
    "@of-claim": lambda w: child(w, "dative") is None,  # "denied HIM the prize" denies no claim
    "@will-if": _will_if,
    "@for-a-time": _for_a_time,
    "@will-measure": _will_measure,
    "@agentless-if": _agentless_if,
    "@there-would-if": _there_would_if,
    "@would-be-answered": _would_be_answered,
    "@hostile-deed": _hostile_deed,
    "@branded": _branded,
    "@protest": _of_protest,
    "@into-hands": into_hands,
    "@online": _online,
    "@posted": lambda w: is_passive(w) and child(w, "agent") is None and _online(w),
    "@refused": _refused,
    "@it-shown": _it_shown,
    "@held": lambda w: w.tag_ == "NNS" and any(m.lower_ in _HELD for m in modifiers(w)),
    "@cannot": lambda w: _has_aux(w, frozenset({"can", "could", "ca"})),
    "@was-given": lambda w: (  # "was shown the text", by nobody named
        child(w, "nsubjpass") is not None and child(w, "dobj") is not None and not child(w, "agent")
    ),
    "@agentless": lambda w: is_passive(w) and child(w, "agent") is None,
    "@unwelcome": lambda w: _UNWELCOME.search(w.sent.text.lower()) is not None,
    "@goods": is_goods,
    "@arms-given": is_arms,
    "@money": is_money,
    "@blacklist": is_blacklist,
    "@joint": lambda w: any(m.lower_ == "joint" for m in modifiers(w)),
    "@stern": lambda w: any(m.lower_ in _STERN for m in modifiers(w)),
    "@leaving": _leaving,
    "@homeward": lambda w: any(c.lower_ in ("home", "back") for c in children(w, "advmod")),
    "@own-mission": lambda w: (
        w.lemma_.lower() in ("embassy", "consulate", "mission")
        and any(c.tag_ == "PRP$" for c in children(w, "poss"))
    ),
    "@given-way": lambda w: (
        not any(  # "backed DOWN the driveway"
            child(p, "pobj") for p in children(w, "prep") if p.lower_ in ("down", "off", "in")
        )
    ),
    "@nationals": lambda w: w.tag_ == "NNPS",
    "@deadly": lambda w: w.dep_ == "nsubj" and w.head.lemma_ in _DEADLY,
    "@time-unit": is_time_unit,
    "@told-claim": is_claim,
    "@bare": _bare,
    "@named": lambda w: w.pos_ == "PROPN" and child(w, "appos") is not None,
    "@of-doing": lambda w: any(child(p, "pcomp") for p in children(w, "prep") if p.lower_ == "of"),
    "@bare-claim": lambda w: (
        not prepositions(w, "to")
        and all(  # "a claim TO the islands" tells nothing
            child(thing, "prep", "acl", "relcl", "poss", "amod") is None
            for thing in children(w, "dobj")
        )
    ),
    "@through": lambda w: w.dep_ == "pobj" and w.head.lower_ in ("through", "with", "under", "by"),
    "@several": lambda w: w.tag_ in ("NNS", "NNPS") or child(w, "conj") is not None,
    "@asks": _asks,
    "@objectless": lambda w: child(w, "dobj") is None,
    "@pointer": lambda w: w.lower_ in ("it", "this", "that") and w.dep_ == "dobj",
    **FORMS,
}
_BY_PARTY: Mapping[str, Callable[[Token, Parties], bool]] = {
    "@party": lambda w, parties: bool(parties.of(w)),
    "@state": lambda w, parties: (
        (w.ent_type_ != "PERSON" or parties.is_named_state(w))
        and any(parties.is_state(k) and not parties.is_person(k) for k in parties.of(w).keys)
    ),
    "@office": lambda w, parties: any(map(parties.holds_office, parties.of(w).keys)),
    "@force": lambda w, parties: any(not parties.is_person(k) for k in parties.of(w).keys),
    "@body": lambda w, parties: any(
        not parties.is_state(k) and not parties.is_private(k) for k in parties.of(w).keys
    ),
    "@person": lambda w, parties: any(parties.is_person(k) for k in parties.of(w).keys),
    "@partner": lambda w, parties: any(  # "spoke to the assembly" holds a speech
        parties.is_state(k) or (parties.is_person(k) and parties.party_of(k) != k)
        for k in parties.of(w).keys
    ),
    "@official": lambda w, parties: any(
        parties.is_state(k) or parties.party_of(k) != k for k in parties.of(w).keys
    ),
    "@thing": lambda w, parties: (
        w.pos_ in ("NOUN", "PROPN") and not is_only_told(w) and not parties.of(w)
    ),
}
