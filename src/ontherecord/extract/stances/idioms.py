"""Idioms by which a party takes or refuses a point: "said no to", "called the plan unworkable".

The words of the point stand beside the idiom, not as the object of a verb that the lexicon could name.
"""

from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.ends import clause_range
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, is_verbal, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.idle import is_done
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.words import Range
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

_SAID: Final = {"yes": Stance.ACCEPTS, "no": Stance.REJECTS}
# What is so cannot be had, in the words of who says it.
_BAD: Final = frozenset(
    "unacceptable inadmissible intolerable unworkable unrealistic impracticable insulting absurd non-starter".split()
)
_CALLING: Final = frozenset("call describe deem consider find label brand term dub judge".split())
_BETWEEN: Final = 14  # tokens from the verb to what something is called
_WILLING: Final = frozenset({"ready", "willing", "prepared"})


def idiom_at(verb: Token) -> Turn | None:
    """The stance that an idiom tells at its verb, if it does."""
    if not is_verbal(verb):
        return None
    return _said(verb) or _called(verb) or _ready(verb)


def _ready(verb: Token) -> Turn | None:
    """ "Stands ready, together with Sudria, TO WITNESS the exchange": what stands between hides the infinitive."""
    if verb.lemma_ not in ("stand", "be", "remain"):
        return None
    state = child(verb, "oprd", "acomp")
    if state is None or state.lower_ not in _WILLING:
        return None
    reading = read_modality(verb)
    if reading is None or reading.negated or reading.modality is Modality.DENIED:
        return None
    for clause in children(verb, "advcl", "xcomp"):
        aside = clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","
        if clause.tag_ != "VB" or not aside or clause.i < state.i:
            continue
        if any(a.lower_ == "to" for a in children(clause, "aux")) and child(clause, "dobj"):
            condition = condition_of(clause) or _awaited(clause) or reading.condition
            stance = Stance.CONDITIONAL if condition else Stance.OFFERS
            points = tuple(issues_of(clause, verb))
            return Turn(stance, points, holder=surface_subject(verb), condition=condition)
    return None


def _awaited(verb: Token) -> Range | None:
    """What must come first for what one is ready to do: "ONCE the lists have been agreed"."""
    for part in children(verb, "advcl"):
        mark = child(part, "mark", "advmod")
        if mark is not None and mark.lower_ in ("once", "when", "after") and mark.i > verb.i:
            return mark.i, clause_range(part)[1]
    return None


def _said(verb: Token) -> Turn | None:
    """ "Said no to a joint patrol"."""
    word = child(verb, "intj", "dobj", "ccomp") if verb.lemma_ == "say" else None
    if word is None or word.lower_ not in _SAID or word.i != verb.i + 1:
        return None
    reading = read_modality(verb)
    things = prepositions(verb, "to") or prepositions(word, "to")
    if reading is None or reading.modality is Modality.DENIED or not things:
        return None
    if things[0].lemma_.lower() == "question":
        return None  # "said no to the question whether": an answer
    stance = _SAID[word.lower_]
    if reading.negated:  # "will not say no to"
        stance = Stance.OPEN if stance is Stance.REJECTS else Stance.REJECTS
    points = tuple(issues_of(things[0], verb))
    if not points or reading.condition is not None:
        return None
    return Turn(stance, points, holder=surface_subject(verb))


def _called(verb: Token) -> Turn | None:
    """ "Called the plan for a joint patrol unworkable", the adjective wherever the parser hangs it."""
    if verb.lemma_ not in _CALLING or is_negated(verb) or read_modality(verb) is None:
        return None
    for word in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + _BETWEEN)]:
        if word.lower_ in _BAD and verb in word.ancestors:
            break
        if word.is_punct and not word.is_quote and word.text != "-":
            return None
    else:
        return None
    small = next((c for c in children(verb, "ccomp", "xcomp") if c.i > verb.i), None)
    thing = child(verb, "dobj") or (child(small, "nsubj") if small is not None else None)
    if (
        thing is None
        or thing.i > word.i
        or word in thing.lefts
        or is_done(thing)
        or any(is_verbal(t) for t in word.lefts)
    ):
        return None
    points = tuple((first, min(last, _before(word))) for first, last in issues_of(thing, verb))
    held = tuple((first, last) for first, last in points if last > first)
    return Turn(Stance.REJECTS, held, holder=surface_subject(verb)) if held else None


def _before(word: Token) -> int:
    """Where the words before what something is called end, without "as" and an adverb."""
    end = word.i
    while end > 0 and (
        word.doc[end - 1].lower_ in ("as", "a", "an") or word.doc[end - 1].tag_ == "RB"
    ):
        end -= 1
    while end > 0 and word.doc[end - 1].is_quote:
        end -= 1
    return end
