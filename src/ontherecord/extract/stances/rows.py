"""Rows: points that stand in a row of their own: "set three conditions: no flag, no base", "That the truce be lasting."

The words of the row hang on nothing that a frame could read: a colon, or a sentence that is one clause.
"""

from collections.abc import Iterator
from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.modality import read_modality
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.lists import list_items
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.words import Range
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_SETTING: Final = frozenset(
    "set name list lay put make have present outline attach pose repeat give state".split()
)
_SET: Final = frozenset("condition demand precondition requirement request term".split())
_LONGEST: Final = 14  # tokens of a point in a row; longer pieces are sentences
_CLOSING: Final = frozenset({"’", "'", "''"})
_ENDS: Final = frozenset({".", ";", "?", "!", "—", "–", "”", '"'})


def row_at(verb: Token) -> Turn | None:
    """The demands that a row tells, if a verb opens one."""
    if not is_verbal(verb):
        return None
    return _after_colon(verb) or _wished(verb)


def _after_colon(verb: Token) -> Turn | None:
    """ "Norland set three conditions: no flag, no base and no vote without a census"."""
    if (one := _one_thing(verb)) is not None:
        return one
    thing = child(verb, "dobj") if verb.lemma_ in _SETTING else None
    if thing is None or thing.lemma_.lower() not in _SET or thing.tag_ != "NNS":
        return None
    behind = range(thing.i + 1, verb.sent.end)
    colon = next((i for i in behind if verb.doc[i].text == ":"), None)
    opens = next((i for i in behind if verb.doc[i].lower_ == "including"), None)
    if colon is None and opens is not None and read_modality(verb) is not None:
        points = tuple(list_items(verb.doc[opens]))
        return Turn(Stance.DEMANDS, points, holder=surface_subject(verb)) if points else None
    if colon is None or any(
        is_verbal(t) and t.tag_ != "VBG" for t in verb.doc[thing.i + 1 : colon]
    ):
        return None
    reading = read_modality(verb)
    if reading is None or reading.negated or reading.modality is not Modality.DID:
        return None
    points = tuple(_pieces(verb, colon + 1))
    whole = len(points) > 1 and all(last - first <= _LONGEST for first, last in points)
    return Turn(Stance.DEMANDS, points, holder=surface_subject(verb)) if whole else None


def listed_demands_at(noun: Token) -> Turn | None:
    """ "The demands of our people: a truce, the return of the crew and a census": each is demanded."""
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in ("demand", "condition"):
        return None
    end = max((t.i for p in children(noun, "prep") for t in p.subtree), default=noun.i) + 1
    of = [t for p in children(noun, "prep") if p.lower_ == "of" for t in children(p, "pobj")]
    colon = next(
        (i for i in range(noun.i + 1, min(end + 1, noun.sent.end)) if noun.doc[i].text == ":"), None
    )
    whose = next(iter((*children(noun, "poss"), *of)), None)
    if colon is None or whose is None:
        return None
    near = {whose.lower_, *(c.lower_ for c in children(whose, "poss"))}
    spoken = bool(near & {"our", "my"})
    points = tuple(_pieces(noun, colon + 1))
    whole = len(points) > 1 and all(last - first <= _LONGEST for first, last in points)
    told = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for a, b in points for t in noun.doc[a:b])
    if not whole or told:
        return None
    holder = None if spoken else whose
    return Turn(Stance.DEMANDS, points, holder=holder, spoken=spoken, sure=False)


def _one_thing(verb: Token) -> Turn | None:
    """ "We asked for one thing: a legally binding agreement"."""
    if verb.lemma_ not in ("ask", "demand", "want", "need"):
        return None
    things = [
        *children(verb, "dobj"),
        *(t for p in children(verb, "prep") for t in children(p, "pobj")),
    ]
    thing = next((t for t in things if t.lemma_ == "thing" and child(t, "nummod")), None)
    if thing is None or thing.i + 1 >= verb.sent.end or verb.doc[thing.i + 1].text != ":":
        return None
    reading = read_modality(verb)
    points = (
        tuple(_pieces(verb, thing.i + 2)) if reading is not None and not reading.negated else ()
    )
    whole = bool(points) and all(last - first <= _LONGEST for first, last in points)
    return Turn(Stance.DEMANDS, points, holder=surface_subject(verb), sure=False) if whole else None


def _pieces(verb: Token, first: int) -> Iterator[Range]:
    """The points of a row, cut at commas and before the last "and"."""
    doc, start, place = verb.doc, first, first
    while place <= verb.sent.end:
        done = place == verb.sent.end or doc[place].text in _ENDS or doc[place].is_space
        done = done or (doc[place].text in _CLOSING and doc[place].tag_ != "POS")
        if done or doc[place].text == "," or (doc[place].lower_ == "and" and _opens(doc[place])):
            while start < place and (doc[start].lower_ == "and" or doc[start].is_punct):
                start += 1
            if start < place:
                yield start, place
            start = place + 1
        if done:
            return
        place += 1


def _opens(joint: Token) -> bool:
    """Whether a new point follows an "and": "and NO vote", "and THE return of"."""
    after = joint.nbor() if joint.i + 1 < len(joint.doc) else None
    return after is not None and after.tag_ in ("DT", "PRP$", "IN")


def _wished(verb: Token) -> Turn | None:
    """ "That the truce be lasting.": a sentence that is only what somebody wants, in his words."""
    mark, subject = child(verb, "mark"), child(verb, "nsubj", "nsubjpass", "expl")
    if verb.dep_ != "ROOT" or mark is None or subject is None or mark.lower_ != "that":
        return None
    before = verb.doc[verb.sent.start : mark.i]
    opening = [t for t in before if not t.is_punct and t.lower_ != "and"]
    be = any(a.lower_ == "be" for a in children(verb, "auxpass"))
    there = child(verb, "attr") if subject.lower_ == "there" and verb.lower_ == "be" else None
    if there is not None and not opening:  # "that there BE GUARANTORS who can be believed"
        return Turn(Stance.DEMANDS, ((there.left_edge.i, there.right_edge.i + 1),), spoken=True)
    one = subject.tag_ in ("NN", "NNP") and verb.tag_ == "VBP"  # "that the withdrawal INCLUDE"
    bare = (verb.tag_ == "VB" or one) and child(verb, "aux") is None
    if opening or not (bare or be):
        return None
    last = max(t.i for t in verb.subtree if not t.is_punct and not t.is_space) + 1
    return Turn(Stance.DEMANDS, ((mark.i + 1, last),), spoken=True)
