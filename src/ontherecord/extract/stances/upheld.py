"""Demands that are upheld, or told without a verb of demanding.

"Would not give up its demand for A, B and C" (insisted on is each of them), "wants all troops out of the valley",
"called for A to be lifted and for B to be closed", "a plan providing for A and for B", "cannot be a condition for",
"not something Norland can accept".
"""

from collections.abc import Iterator
from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, phrase, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.lists import row_items
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.words import Range
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_LEAVING: Final = frozenset("give abandon drop renounce relinquish waive withdraw soften".split())
_CLAIMS: Final = frozenset({"demand", "claim", "insistence", "condition", "right"})
_AHEAD: Final = frozenset({"will", "would", "'ll", "’ll", "wo", "shall"})
_AWAY: Final = frozenset({"out", "off", "back", "home"})
_UNTIL: Final = frozenset({"by", "before", "within"})
_CALLING: Final = frozenset({"call", "ask", "press", "push"})
_PLANS: Final = frozenset("plan proposal draft compromise initiative roadmap formula".split())
_ABLE: Final = frozenset({"can", "could", "will", "would"})
_LONGEST: Final = 90  # characters of a label that is made of printed words


def upheld_at(verb: Token) -> Turn | None:
    """The demand that a verb upholds or tells, if it does."""
    return (
        _not_given_up(verb)
        or _wanted_away(verb)
        or _called_for_each(verb)
        or _provided_for(verb)
        or _no_condition(verb)
        or _not_something(verb)
    )


def _not_given_up(verb: Token) -> Turn | None:
    """ "Would not give up its demand for a census and the return of the ships"."""
    thing = child(verb, "dobj") if verb.lemma_ in _LEAVING else None
    if thing is None or thing.lemma_.lower() not in _CLAIMS:
        return None
    if not is_negated(verb) or not any(a.lower_ in _AHEAD for a in children(verb, "aux")):
        return None
    named = next(iter((*prepositions(thing, "for"), *prepositions(thing, "on"))), None)
    if named is None:
        points = tuple(r for r in issues_of(thing, verb) if r[0] != thing.left_edge.i)
    else:
        points = row_items(named, verb) or (phrase(named, verb),)
    return Turn(Stance.INSISTS, points, holder=surface_subject(verb)) if points else None


def _wanted_away(verb: Token) -> Turn | None:
    """ "Wants all troops OUT OF THE VALLEY by May, and written guarantees that": a clause without a verb."""
    if verb.lemma_ != "want":
        return None
    small = child(verb, "ccomp")  # "wants the crew HOME", or a noun read as a clause
    state = small if small is not None and small.lower_ in _AWAY else None
    thing = child(verb, "dobj") or (child(state, "nsubj") if state is not None else small)
    reading = read_modality(verb) if thing is not None else None
    if thing is None or thing.pos_ not in ("NOUN", "PROPN") or reading is None:
        return None
    if reading.negated or reading.modality is Modality.DENIED:
        return None
    heads = (verb, thing, *([state] if state is not None else []))
    places = [p for h in heads for p in children(h, "prep", "advmod", "prt") if p.i > thing.i]
    places = sorted({*places, *([state] if state is not None else [])}, key=lambda t: t.i)
    away = next((p for p in places if p.lower_ in _AWAY and p.i <= thing.right_edge.i + 1), None)
    if away is None or _is_mood(away):
        return None
    last = max(t.i for p in (away, state) if p is not None for t in p.subtree) + 1
    dated = next((p for p in children(verb, "prep") if p.i == last and p.lower_ in _UNTIL), None)
    last = max(t.i for t in dated.subtree) + 1 if dated is not None else last
    more = next((c for h in heads for c in children(h, "conj") if c.i >= last), None)
    points = [(thing.left_edge.i, last)]
    if more is not None and more.pos_ == "NOUN":
        points.append((more.left_edge.i, more.right_edge.i + 1))
    return Turn(Stance.DEMANDS, tuple(points), holder=surface_subject(verb))


def _is_mood(out: Token) -> bool:
    """Whether "out of" gives a reason: "wanted answers OUT OF CURIOSITY"."""
    of = child(out, "prep")
    noun = child(of, "pobj") if of is not None and out.lower_ == "out" else None
    return noun is not None and noun.pos_ == "NOUN" and child(noun, "det", "poss") is None


def _called_for_each(verb: Token) -> Turn | None:
    """ "Called for the checks to be lifted AND FOR THE COURT TO BE CLOSED": each "for" is a point."""
    if verb.lemma_ not in _CALLING or is_negated(verb):
        return None
    fors = [t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.lower_ == "for"]
    later = [t for t in fors if t.nbor(-1).lower_ == "and" and t.head != verb and t.i > verb.i + 1]
    if not later or fors[0].i > verb.i + 2:
        return None
    tasks = [_task_behind(f) for f in (fors[0], *later)]
    reading = read_modality(verb)
    if None in tasks or reading is None or reading.modality is not Modality.DID:
        return None
    points = tuple(t for t in tasks if t is not None)
    return Turn(Stance.DEMANDS, points, holder=surface_subject(verb))


def _task_behind(mark: Token) -> Range | None:
    """Whom or what and what is to be done behind a "for": "for | THE COURT TO BE CLOSED"."""
    doc, end = mark.doc, mark.sent.end
    to = next((t for t in doc[mark.i + 1 : end] if t.tag_ == "TO"), None)
    if to is not None and any(t.lower_ == "for" for t in doc[mark.i + 1 : to.i]):
        return None  # of the next "for"
    if to is None or to.head.tag_ not in ("VB", "VBN") or to.head.i < to.i:
        return None
    words = [t.i for t in to.head.subtree if t.i >= to.i]
    joints = (t.i for t in doc[to.head.i + 1 : end] if t.text in (",", ";", ".") or t.nbor(-1) == t)
    last = min(next(joints, end), max(words) + 1)
    onward = (t.i for t in doc[to.i : last] if t.lower_ == "and" and t.nbor().lower_ == "for")
    return mark.i + 1, next(onward, last)


def _provided_for(verb: Token) -> Turn | None:
    """ "Presented a proposal PROVIDING FOR an extension and for the levy to be halved": who presents, offers."""
    paper = verb.head if verb.dep_ == "acl" and verb.lemma_ == "provide" else None
    above = paper.head if paper is not None else None
    put = above is not None and above.lemma_ in ("present", "table", "submit", "propose")
    if paper is None or above is None or not put or paper.lemma_.lower() not in _PLANS:
        return None
    reading = read_modality(above)
    points = list(_fors(verb))
    if not points or reading is None or reading.negated or reading.modality is not Modality.DID:
        return None
    return Turn(Stance.OFFERS, tuple(points), holder=surface_subject(above), sure=False)


def _fors(verb: Token) -> Iterator[Range]:
    """What stands behind each "for" of a verb, with what is to be done to it."""
    end = verb.sent.end
    for mark in verb.doc[verb.i + 1 : end]:
        opens = mark.i == verb.i + 1 or mark.nbor(-1).lower_ in ("and", ",")
        if mark.lower_ != "for" or not opens:
            continue
        thing = child(mark, "pobj")
        task = _task_behind(mark)
        if task is not None:
            yield task
        elif thing is not None:
            yield phrase(thing)


def _no_condition(verb: Token) -> Turn | None:
    """ "The release cannot be a condition for talks": refused is the one as a condition for the other."""
    said = child(verb, "attr") if verb.lemma_ == "be" else None
    if said is None or said.lemma_.lower() not in ("condition", "precondition"):
        return None
    able = any(a.lower_ in ("can", "could", "should", "must") for a in children(verb, "aux"))
    thing = surface_subject(verb)
    if not able or not is_negated(verb) or thing is None or thing.pos_ == "PRON":
        return None
    first, last = phrase(thing, verb)
    end = said.right_edge.i + 1
    label = f"{verb.doc[first:last].text} as {verb.doc[said.left_edge.i : end].text}"
    words = label.split()
    label = " ".join(words[words[0].lower() in ("the", "a", "an") :])
    if len(label) > _LONGEST:
        return None
    return Turn(Stance.REJECTS, ((first, last),), spoken=True, label=label, sure=False)


def _not_something(verb: Token) -> Turn | None:
    """ "What they sent is not something Norland can accept"."""
    said = child(verb, "attr") if verb.lemma_ == "be" else None
    if said is None or said.lower_ not in ("something", "anything"):
        return None
    if not (is_negated(verb) or is_negated(said)):
        return None
    taken = child(said, "relcl")
    if taken is None or taken.lemma_ not in ("accept", "agree", "support", "tolerate", "sign"):
        return None
    thing = child(verb, "nsubj", "csubj")
    who = child(taken, "nsubj")
    able = any(a.lower_ in _ABLE for a in children(taken, "aux"))
    if thing is None or who is None or not able or is_negated(taken):
        return None
    own = who.lower_ in ("we", "i")
    named = thing.pos_ in ("NOUN", "PROPN")
    words = phrase(thing, verb) if named else (thing.left_edge.i, thing.right_edge.i + 1)
    label = "" if named else " ".join(verb.doc[words[0] : words[1]].text.split()).lower()[:1]
    label = label + " ".join(verb.doc[words[0] : words[1]].text.split())[1:] if label else ""
    if thing.pos_ == "PRON" or len(label) > _LONGEST:
        return None
    holder = None if own else who
    return Turn(Stance.REJECTS, (words,), holder=holder, spoken=own, label=label)
