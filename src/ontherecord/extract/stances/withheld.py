"""Withheld: what somebody says is not to be had, or only if, with no verb of refusing.

"Is not considering the return of the banks", "sees no grounds for more talks", "no new loan can be negotiated before",
"reaffirmed its decision not to extend it", "further progress is conditional on", "it will be possible to move on if".
None of them is ever sure.
"""

from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, phrase, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.hinges import GRANTED, TABLED
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.nominals import nominals
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.verdicts import PROPOSED
from ontherecord.extract.stances.words import Range, in_label, is_deed
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_SEEING: Final = frozenset({"see", "have", "find"})
_GROUNDS: Final = frozenset(
    "ground reason need point basis sense necessity cause room scope".split()
)
_NONE: Final = frozenset({"no", "any", "little"})
_ABLE: Final = frozenset("can could will would ca wo may shall".split())
# What two sides do to what they hold or make together.
_DONE: Final = frozenset(
    """sign conclude reach negotiate discuss extend renew prolong ratify amend reopen renegotiate resume hold grant
    approve finalise finalize""".split()
)
# What one side would have to bear.
_TAKEN: Final = frozenset("accept tolerate allow permit admit".split())
_MORE: Final = frozenset({"programme", "program", "solution"})
_STANDING: Final = frozenset({"unless", "until", "without"})
_LONGEST: Final = 90  # characters of a label that is made of printed words
_KEPT: Final = frozenset("reaffirm confirm reiterate restate uphold defend repeat maintain".split())
_HANGING: Final = frozenset({"conditional", "contingent", "dependent"})


def withheld_at(verb: Token) -> Turn | None:
    """What is told at a verb not to be had, or only if, if it tells so."""
    return (
        _not_considered(verb)
        or _no_grounds(verb)
        or _not_possible(verb)
        or _not_to_be_done(verb)
        or _decided_not(verb)
        or _conditional_on(verb)
        or _possible_if(verb)
        or _can_have(verb)
    )


def _is_of_talks(thing: Token) -> bool:
    """Whether a noun is for what sides hold, make or put forward together."""
    return thing.pos_ == "NOUN" and thing.lemma_.lower() in TABLED | PROPOSED | GRANTED | _MORE


def _not_considered(verb: Token) -> Turn | None:
    """ "Is not considering the return of the banks": what one does at present not even weigh."""
    if verb.lemma_ != "consider" or verb.tag_ != "VBG" or not is_negated(verb):
        return None
    thing = child(verb, "dobj", "xcomp")
    reading = read_modality(verb)
    if thing is None or reading is None or reading.condition is not None:
        return None
    gerund = thing.dep_ == "xcomp" and thing.tag_ == "VBG"
    named = is_deed(thing) or _is_of_talks(thing)
    points = tuple(issues_of(thing, verb)) if gerund or named else ()
    return (
        Turn(Stance.REJECTS, points, holder=surface_subject(verb), sure=False) if points else None
    )


def _no_grounds(verb: Token) -> Turn | None:
    """ "Sees no grounds for more talks", "does not see any reason to extend it"."""
    grounds = child(verb, "dobj") if verb.lemma_ in _SEEING else None
    if grounds is None or grounds.lemma_.lower() not in _GROUNDS:
        return None
    reading = read_modality(verb)
    if reading is None or reading.modality is not Modality.DID or reading.condition is not None:
        return None
    marked = {c.lower_ for c in children(grounds, "det", "amod")}
    if not ("no" in marked or (is_negated(verb) and marked & _NONE)) or not _is_stated(verb):
        return None
    task = next((c for c in children(grounds, "acl", "relcl") if c.tag_ == "VB"), None)
    things = [t for n in ("for", "in", "of") for t in prepositions(grounds, n)]
    if task is not None and grounds.lemma_.lower() == "need":
        return None  # "sees no need to hurry"
    thing = task or next((t for t in things if t.tag_ == "VBG" or _is_of_talks(t)), None)
    points = tuple(issues_of(thing, verb)) if thing is not None else ()
    if not points or verb.doc[points[0][0]].lower_ in ("be", "worry", "believe", "doubt"):
        return None
    subject = surface_subject(verb)
    spoken = subject is not None and subject.lower_ in ("we", "i")
    holder = None if spoken else subject
    return Turn(Stance.REJECTS, points, holder=holder, spoken=spoken, sure=False)


def _is_stated(verb: Token) -> bool:
    """Whether a verb tells of now, or somebody says so: not "saw no reason then"."""
    told = verb.dep_ == "ccomp" and verb.head != verb
    return told or verb.tag_ in ("VBP", "VBZ", "VB")


def _not_possible(verb: Token) -> Turn | None:
    """ "No more talks are possible": in the words of who says so."""
    thing = child(verb, "nsubj") if verb.lemma_ == "be" else None
    state = child(verb, "acomp")
    if thing is None or state is None or state.lower_ not in ("possible", "conceivable"):
        return None
    none = next((c for c in children(thing, "det", "advmod") if c.lower_ == "no"), None)
    none = none or next((t for t in thing.lefts if t.left_edge.lower_ == "no"), None)
    if none is None or thing.lemma_.lower() not in TABLED or condition_of(verb) is not None:
        return None
    first, last = phrase(thing, verb)
    first += verb.doc[first].lower_ == "no"
    return Turn(Stance.REJECTS, ((first, last),), spoken=True, sure=False)


def _not_to_be_done(verb: Token) -> Turn | None:
    """ "No new loan can be negotiated", "without a list the treaty cannot be signed": who says so, or by whom it is."""
    thing = child(verb, "nsubjpass") if verb.lemma_ in _DONE | _TAKEN else None
    helped = {a.lower_ for a in children(verb, "aux")}
    if thing is None or not helped & _ABLE or "have" in helped or thing.i > verb.i:
        return None
    none = any(c.lower_ == "no" for c in children(thing, "det"))
    known = _is_of_talks(thing) or (
        none and thing.tag_ == "NN" and (is_deed(thing) or thing.lemma_.endswith("nce"))
    )
    if not (none or is_negated(verb)) or not known or verb.dep_ in ("relcl", "acl", "advcl"):
        return None
    agent = child(verb, "agent")
    holder = child(agent, "pobj") if agent is not None else None
    first, last = phrase(thing, verb)
    first += none
    lack = condition_of(verb) or _lack(verb)
    if lack is None:
        plain = none and verb.lemma_ not in ("hold", "reach")
        points = ((first, min(last, verb.i)),)
        told = Turn(Stance.REJECTS, points, holder=holder, spoken=holder is None, sure=False)
        return told if plain else None
    known_noun = nominals().get(verb.lemma_)
    if verb.doc[lack[0]].lower_ not in _STANDING or known_noun is None or lack[0] == first:
        return None
    label = f"{known_noun[0]} {known_noun[1]} {in_label(verb.doc, first, min(last, verb.i))}"
    return Turn(
        Stance.CONDITIONAL,
        ((first - none, verb.i + 1),),
        holder=holder,
        spoken=holder is None,
        condition=lack,
        label=" ".join(label.split()) if len(label) <= _LONGEST else "",
        sure=False,
    )


def _lack(verb: Token) -> Range | None:
    """What must not be missing, ahead of its clause: "WITHOUT A LIST the treaty cannot be signed"."""
    lacks = (
        p for p in children(verb, "prep") if p.lower_ == "without" and child(p, "pobj", "pcomp")
    )
    prep = next(lacks, None)
    if prep is None:
        return None
    inside = [t.i for t in prep.subtree if prep.i >= verb.i or t.i < verb.i]
    last = max(inside) + 1
    while last > prep.i and verb.doc[last - 1].is_punct:
        last -= 1
    return prep.i, last


def _decided_not(verb: Token) -> Turn | None:
    """ "Reaffirmed its decision not to extend the old programme"."""
    thing = child(verb, "dobj") if verb.lemma_ in _KEPT else None
    if thing is None or thing.lemma_.lower() not in ("decision", "refusal", "intention"):
        return None
    task = next(
        (c for c in children(thing, "acl", "relcl") if c.tag_ == "VB" and c.i > thing.i), None
    )
    reading = read_modality(verb)
    if task is None or reading is None or reading.negated or reading.modality is not Modality.DID:
        return None
    if (thing.lemma_.lower() == "refusal") == is_negated(task):
        return None
    points = tuple(issues_of(task, verb))
    bare = tuple((a + (verb.doc[a].lower_ == "not"), b) for a, b in points)
    bare = tuple((a + (verb.doc[a].lower_ == "to"), b) for a, b in bare)
    return Turn(Stance.REJECTS, bare, holder=surface_subject(verb), sure=False) if points else None


def _conditional_on(verb: Token) -> Turn | None:
    """ "The participation of Norland is conditional on a list": whose it is, or who says so."""
    state = (
        child(verb, "acomp") if verb.lemma_ in ("be", "remain") and not is_negated(verb) else None
    )
    thing = child(verb, "nsubj")
    if state is None or thing is None or state.lower_ not in _HANGING or thing.pos_ != "NOUN":
        return None
    preps = [p for h in (state, verb) for p in children(h, "prep") if p.lower_ in ("on", "upon")]
    on = next((p for p in preps if p.i > state.i and child(p, "pobj", "pcomp")), None)
    known = _is_of_talks(thing) or is_deed(thing)
    if on is None or not known or read_modality(verb) is None:
        return None
    condition = (on.i, max(t.i for t in on.subtree if not t.is_punct) + 1)
    of = [p for p in prepositions(thing, "of") if p.pos_ == "PROPN"]
    whose = child(thing, "poss") or next(iter(of), None)
    spoken = whose is None or whose.lower_ in ("our", "my")
    points = (phrase(thing, verb),)
    return Turn(
        Stance.CONDITIONAL,
        points,
        holder=None if spoken else whose,
        spoken=spoken,
        condition=condition,
        sure=False,
    )


def _possible_if(verb: Token) -> Turn | None:
    """ "If Estmark proves its will, it will be possible to move to the next stage": in the words of who says so."""
    it = child(verb, "nsubj", "expl") if verb.lemma_ == "be" and not is_negated(verb) else None
    state = child(verb, "acomp")
    ahead = any(a.lower_ in ("will", "would", "'ll", "’ll") for a in children(verb, "aux"))
    if it is None or it.lower_ != "it" or state is None or state.lower_ != "possible" or not ahead:
        return None
    tasks = [c for h in (verb, state) for c in children(h, "xcomp", "ccomp", "csubj", "advcl")]
    task = next((c for c in tasks if c.tag_ == "VB" and c.i > state.i), None)
    condition = condition_of(verb)
    points = tuple(issues_of(task, verb)) if task is not None else ()
    if condition is None or not points:
        return None
    return Turn(Stance.CONDITIONAL, points, spoken=True, condition=condition, sure=False)


def _can_have(verb: Token) -> Turn | None:
    """ "If they are settled we CAN HAVE A DEAL within days": in the words of who says so."""
    thing = child(verb, "dobj") if verb.lemma_ in ("have", "get", "reach") else None
    able = any(a.lower_ in ("can", "could") for a in children(verb, "aux"))
    if thing is None or not able or is_negated(verb) or thing.lemma_.lower() not in TABLED:
        return None
    subject, condition = child(verb, "nsubj"), condition_of(verb)
    if subject is None or subject.lower_ != "we" or condition is None:
        return None
    points = (phrase(thing, verb),)
    return Turn(Stance.CONDITIONAL, points, spoken=True, condition=condition, sure=False)
