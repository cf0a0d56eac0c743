"""Things: what is done to what, where no plain object tells it: "made PUBLIC its reply", "proposed 24 MONTHS"."""

from ontherecord.extract.acts.tree import child, children, is_time_unit
from ontherecord.extract.parsing.words import Token

# Endings of nouns for people, and nouns for people without one.
_DOERS = (
    "er", "or", "ist", "ian", "ee", "ent", "people", "civilian", "hostage", "child", "man", "woman", "refugee",
)  # fmt: skip
# What states have with one another, and clauses behind the other one's name are about.
_PACTS = frozenset(
    """agreement deal accord treaty pact truce ceasefire plan proposal talk negotiation war alliance dispute
    resolution protocol""".split()
)
_SEALING = frozenset({"sign", "initial", "conclude"})
# Verbs whose object may be a length of time, which parsers take for how long they lasted.
_MEASURED = frozenset(
    "propose offer suggest demand request accept reject want seek recommend".split()
)
_NAMING = frozenset("call describe term label see regard denounce brand view portray".split())
_BROKERING = frozenset("broker mediate facilitate host sponsor sign reach conclude".split())
_HOSTING = frozenset({"receive", "welcome", "host"})
_DISMISSING = frozenset({"dismiss", "reject", "describe", "brush", "wave", "shrug"})
_CLAIMS = frozenset(
    """report claim assertion allegation accusation rumour rumor story charge suggestion insinuation speculation
    statement""".split()
)
_AGO = frozenset({"ago", "earlier", "later", "before", "after", "running"})


def in_stead(verb: Token) -> Token | None:
    """What stands for a verb's object where the parser gave it none."""
    return (
        made(verb)
        or called(verb)
        or set_apart(verb)
        or guest(verb)
        or measured(verb)
        or dismissed(verb)
        or behind_particle(verb)
    )


def behind_particle(verb: Token) -> Token | None:
    """The object that the parser hung on a verb's particle: "breaks off RELATIONS", "called in the ENVOY"."""
    held = (child(part, "pobj") for part in children(verb, "prt"))
    return next((thing for thing in held if thing is not None), None)


def made(verb: Token) -> Token | None:
    """The object of "make public its response", which parsers take for a clause."""
    thing = child(verb, "ccomp", "oprd") if verb.lemma_ in ("make", "keep") else None
    if thing is not None and thing.pos_ == "ADJ":
        return child(thing, "nsubj", "compound", "nmod")  # "would not make THE REPLY public"
    named = thing is not None and thing.pos_ in ("NOUN", "PROPN")
    return thing if named and thing is not None and child(thing, "acomp", "amod") else None


def set_apart(verb: Token) -> Token | None:
    """The object of "signed in Velten, in the presence of Sudria, AN AGREEMENT", hung on the name before it."""
    if verb.lemma_ not in _SEALING:
        return None
    found = (
        t
        for t in verb.subtree
        if t.dep_ == "appos" and t.i > verb.i and t.pos_ == "NOUN" and child(t, "det") is not None
    )
    return next((t for t in found if t.left_edge.nbor(-1).text == ","), None)


def guest(verb: Token) -> Token | None:
    """Whom somebody "received in Velten", hung on the place: "received in Velten THE ENVOY of Norland"."""
    if verb.lemma_ not in _HOSTING:
        return None
    places = (
        p
        for prep in children(verb, "prep")
        if prep.lower_ in ("in", "at")
        for p in children(prep, "pobj")
    )
    guests = (
        g for place in places for g in children(place, "appos") if child(g, "det") is not None
    )
    return next((g for g in guests if g.left_edge.i > 0 and g.left_edge.nbor(-1).text != ","), None)


def dismissed(verb: Token) -> Token | None:
    """What somebody dismissed "as" something, which comes first: "dismissed as nonsense REPORTS that"."""
    if verb.lemma_ not in _DISMISSING:
        return None
    marks = [t for t in verb.children if t.lower_ == "as"]
    marks += [t for c in children(verb, "advcl") for t in c.children if t.lower_ == "as"]
    if not any(t.i > verb.i for t in marks):
        return None
    return next((t for t in verb.subtree if t.i > verb.i and is_claim(t)), None)


def is_claim(noun: Token) -> bool:
    """Whether a noun is for what is told, with what it says: "REPORTS that Norland had left"."""
    if noun.lemma_.lower() not in _CLAIMS:
        return False
    if noun.tag_ == "NN" and noun.lemma_.lower() == "charge":
        marks = [c for c in noun.children if not c.is_punct]
        return [m.lower_ for m in marks] in (["the"], ["that"], ["this"])
    told = next((c for c in children(noun, "acl", "ccomp", "relcl") if c.i > noun.i), None)
    mark = child(told, "mark") if told is not None else None
    asked = told is not None and (
        told.tag_ == "VB" or any(a.lower_ in ("should", "must") for a in children(told, "aux"))
    )
    return mark is not None and mark.lower_ == "that" and not asked


def something(noun: Token) -> Token | None:
    """What "is not SOMETHING that Norland can accept": the subject of "is"."""
    if noun.lower_ not in ("something", "anything") or noun.dep_ != "attr":
        return None
    return child(noun.head, "nsubj", "csubj") if noun.head.lemma_ == "be" else None


def matter(own: Token, noun: Token | None) -> Token | None:
    """What was opposed or backed in "the pact with Estmark, WHICH Norland opposed": the pact."""
    if noun is None or own.lower_ != "which" or noun.dep_ != "pobj" or noun.pos_ != "PROPN":
        return noun
    above = noun.head.head
    return above if above.lemma_.lower() in _PACTS else noun


def of_thing(noun: Token) -> Token:
    """What "which" stands for: never people, so "the killing of hostages, which" is the killing."""
    while noun.tag_ == "NNS" and noun.lemma_.lower().endswith(_DOERS) and noun.dep_ == "pobj":
        above = noun.head.head
        if noun.head.lower_ != "of" or (above.pos_ != "NOUN" and above.tag_ != "VBG"):
            break
        noun = above
    return noun


def given(noun: Token, clause: Token) -> Token:
    """Of two objects the later, where parsers hang the clause on the first: "handed the envoy A NOTE that rejects"."""
    if clause.i < noun.i or noun.dep_ not in ("dobj", "dative"):
        return noun
    objects = [c for c in noun.head.children if c.dep_ == "dobj" and noun.i < c.i < clause.i]
    return objects[-1] if objects else noun


def called(verb: Token) -> Token | None:
    """What a thing is called, told in its stead: "rejected what it called AN ATTEMPT", "what it sees as A PLOT"."""
    naming = next((c for c in children(verb, "ccomp", "dobj") if c.lemma_ in _NAMING), None)
    what = child(naming, "dobj") if naming is not None else None
    if naming is None or what is None or what.lower_ != "what" or what.i != naming.left_edge.i:
        return None
    named = [*children(naming, "oprd", "attr", "xcomp", "ccomp")]
    named += [p for prep in children(naming, "prep") if prep.lower_ == "as" for p in prep.children]
    return next((n for n in named if n.pos_ in ("NOUN", "PROPN") and n.i > naming.i), None)


def between(noun: Token, verb: Token) -> Token:
    """The talks that somebody brokered, where the parser hung that on one side: "TALKS between A and B brokered by"."""
    first = noun
    while first.dep_ == "conj" and first.head != first:
        first = first.head
    prep = first.head if first.dep_ == "pobj" else None
    held = prep is not None and prep.lower_ in ("between", "with") and verb.lemma_ in _BROKERING
    return prep.head if held and prep is not None and prep.head.pos_ == "NOUN" else noun


def measured(verb: Token) -> Token | None:
    """The time that is proposed or refused: "has proposed 24 MONTHS", "rejected three YEARS"."""
    if verb.lemma_ not in _MEASURED or child(verb, "ccomp", "xcomp") is not None:
        return None
    times = (t for t in children(verb, "npadvmod") if is_time_unit(t) and t.i > verb.i)
    return next((t for t in times if _is_length(t)), None)


def _is_length(time: Token) -> bool:
    """Whether a number counts a time that is no day: "24 months", not "two days later", "last week"."""
    behind = time.doc[time.i + 1 : time.i + 2].text.lower()
    return child(time, "nummod") is not None and behind not in _AGO
