"""Subjects that parsers misplace: behind a dateline or a date, in a broken sentence, or right before a relative clause.

All functions read a spaCy parse with the labels of its English pipelines; `clause.surface_subject` asks them.
"""

from ontherecord.extract.acts.tree import child, children, dateline_end, is_verbal
from ontherecord.extract.acts.words import WEEKDAYS
from ontherecord.extract.parsing.words import Token

_DATING = frozenset({"on", "in", "by", "since"})
_MONTHS = frozenset(
    """January February March April May June July August September October November December Jan. Feb. Aug.
    Sept. Oct. Nov. Dec.""".split()
)
# Who is the first to do a thing does it.
_RANKS = frozenset("first second third fourth fifth latest last only".split())
_WITH = frozenset({"to", "with"})  # "in a letter to", "in a call with"
_BOUND = ("nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark", "agent")


def past_dateline(subject: Token) -> Token:
    """The subject behind a dateline: parsers take the town for the subject, who acts for its apposition."""
    if subject.idx >= dateline_end(subject):
        return _behind_addressee(subject) or subject
    later = (t for t in subject.subtree if t.idx >= dateline_end(subject))
    return next(
        (t for t in later if t.dep_ in ("appos", "nsubj", "conj") and t.head == subject), subject
    )


def _behind_addressee(subject: Token) -> Token | None:
    """Who acts where the name before him is set beside whom he writes to, and no comma parts him from the verb.

    "In a letter to the chair of the League, President Ivo Brand of Norland, Estmark's MINISTER asked": parsers read him
    as beside the name, which would have a comma behind it.
    """
    verb, doc = subject.head, subject.doc
    beside = [c for c in children(subject, "appos") if c.i > subject.i]
    opening = [p for p in children(verb, "prep") if p.i == verb.sent.start]
    if len(beside) != 1 or not opening or doc[subject.left_edge.i - 1].text != ",":
        return None
    told = [c for place in children(opening[0], "pobj") for c in children(place, "prep")]
    first, last = beside[0].left_edge.i, beside[0].right_edge.i
    closed = doc[first - 1].text != "," or any(doc[i].text == "," for i in range(last, verb.i))
    return beside[0] if any(p.lower_ in _WITH for p in told) and not closed else None


def broken_off(verb: Token) -> Token | None:
    """A subject that the parser took for a sentence of its own: "The Coastal League (CL) | imposed a ban"."""
    start = verb.sent.start
    opening = min([verb.i, *(c.i for c in children(verb, "aux", "auxpass", "advmod", "neg"))])
    finite = {verb.tag_, verb.doc[start].tag_} & {"VBD", "VBZ", "MD"}
    capital = verb.doc[start].text[:1].isupper()
    if not finite or opening != start or not start or capital or child(verb, "expl") is not None:
        return None
    last = verb.doc[start - 1]
    root = next((t for t in last.sent if t.dep_ == "ROOT"), None)
    named = root is not None and root.pos_ in ("PROPN", "NOUN") and child(root, "cop") is None
    return root if named and (last.text == ")" or last.is_alpha) else None


def name_before(verb: Token) -> Token | None:
    """A subject that the parser read into the date before it: "On 27 October Norland appealed"."""
    if verb.tag_ not in ("VBD", "VBZ") or verb.dep_ not in ("ROOT", "ccomp", "advcl", "parataxis"):
        return None
    for prep in children(verb, "prep"):
        word = child(prep, "pobj") if prep.i < verb.i else None
        if word is None or word.pos_ not in ("PROPN", "NOUN") or prep.lower_ not in _DATING:
            continue
        own = [t for t in word.subtree if prep.i < t.i < word.i]
        month = any(t.text in _MONTHS for t in own)
        day = word.pos_ == "PROPN" and any(t.text[:1].isdigit() for t in own)
        weekday = word.pos_ == "PROPN" and [t.text for t in own if t.text in WEEKDAYS]
        if (month or day or weekday) and word.text not in _MONTHS | WEEKDAYS:
            return word  # "On Monday NORLAND accused"
        last = verb.nbor(-1) if verb.i > verb.sent.start else word
        aside = last.dep_ == "appos" and last.pos_ == "PROPN" and prep.i == verb.sent.start
        if aside and any(t.text == "," for t in verb.doc[prep.i : last.i]):
            return last  # "In a letter to Estmark, Norland's minister Carla Olsen urged"
        behind = next(children(word, "conj"), None)  # "In Velten, Norland and Sudria condemned"
        if (
            behind is not None
            and behind.pos_ == "PROPN"
            and behind.i > 0
            and behind.nbor(-1).text == ","
        ):
            return behind
    return _behind_opening(verb)


def _behind_opening(verb: Token) -> Token | None:
    """The doer that the parser adds to whom the opening names: "After talks with Brandt, President OLSEN accused"."""
    last = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if (
        last.dep_ not in ("appos", "conj")
        or last.pos_ != "PROPN"
        or child(verb, "nsubj") is not None
    ):
        return None
    edge = last.left_edge.i
    first = next((c for c in verb.children if c.left_edge.i == verb.sent.start), None)
    opening = first is not None and first.dep_ in ("prep", "advcl") and first.right_edge.i == last.i
    return last if opening and edge > 0 and last.doc[edge - 1].text == "," else None


def told_within(verb: Token) -> Token | None:
    """The subject of a relative clause without "that", taken for a name: "the tolls NORLAND imposed on Estmark"."""
    noun = verb.head
    if (
        verb.tag_ != "VBD"
        or verb.dep_ != "acl"
        or child(verb, "nsubj", "dobj", "aux", "auxpass", "agent")
    ):
        return None
    name = next((c for c in children(noun, "appos") if c.right_edge.i < verb.i), None)
    if name is None or name.pos_ != "PROPN" or noun.pos_ != "NOUN":
        return None
    helped = (c for c in verb.children if c.i < verb.i)
    start = min([verb.i, *(c.left_edge.i for c in helped)])
    between = noun.doc[noun.i + 1 : name.left_edge.i]
    return name if name.right_edge.i == start - 1 and not any(t.is_punct for t in between) else None


def foremost(verb: Token) -> Token | None:
    """The verb of being over what somebody is the first to do: "WAS the first to reject it", "BECAME the only"."""
    noun = verb.head
    if verb.tag_ != "VB" or not any(a.tag_ == "TO" for a in children(verb, "aux")):
        return None
    if noun.lemma_ == "become" and verb.dep_ in ("xcomp", "advcl"):
        noun = child(noun, "attr") or noun
    elif verb.dep_ not in ("relcl", "acl", "xcomp"):
        return None
    ranked = noun.lower_ in _RANKS or any(c.lower_ in _RANKS for c in children(noun, "amod"))
    being = noun.head
    return being if ranked and noun.dep_ == "attr" and being.lemma_ in ("be", "become") else None


def listed_after(verb: Token) -> Token | None:
    """The first verb of a row whose second the parser hung elsewhere: "RECALLED its envoy, suspended talks and closed".

    Right behind a comma stands a past without a subject of its own, and an "and" with a past follows.
    """
    if verb.tag_ not in ("VBD", "VBN") or child(verb, *_BOUND) is not None:
        return None
    start = min([verb.i, *(c.i for c in children(verb, "advmod") if c.i < verb.i)])
    if start == verb.sent.start or verb.doc[start - 1].text != ",":
        return None
    first = _first_of_row(verb)
    if first is None or first.tag_ != "VBD" or first.i > verb.i or child(first, "mark") is not None:
        return None
    later = [c for v in (first, verb) for c in children(v, "conj") if c.i > verb.i]
    return first if any(c.tag_ in ("VBD", "VBN") and is_verbal(c) for c in later) else None


def _first_of_row(verb: Token) -> Token | None:
    if verb.dep_ in ("advcl", "dep"):
        return verb.head
    thing = verb.head
    if verb.dep_ == "amod" and thing.dep_ == "dobj" and child(thing, "det", "poss") is None:
        before = [c for c in children(thing.head, "dobj") if c.i < verb.i]
        asked = thing.head.i + 1 < verb.i and bool(before)  # "freed them, suspended TALKS"
        return thing.head if asked else None
    told = (c for c in children(verb, "ccomp") if c.i < verb.i and child(c, "nsubj") is not None)
    return next(told, None) if verb.dep_ == "ROOT" else None


def step_taken(prep: Token) -> Token | None:
    """The verb of who does what a step is: "TOOK the unusual step of summoning the envoy"."""
    noun = prep.head
    step = prep.lower_ == "of" and noun.lemma_.lower() == "step" and noun.dep_ == "dobj"
    return noun.head if step and noun.head.lemma_ == "take" else None
