"""Firm words: where a party stays, leaves a door open, puts something forward, or makes it hang, in set phrases.

"There is no alternative to the treaty", "its position on the tolls has not changed", "called the quota a red line",
"its door remained open for talks", "put forward concrete proposals on", "its support depends on". None is ever sure.
"""

from typing import Final

from ontherecord.extract.acts.clause import surface_subject
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.modality import is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, has_particle, phrase, prepositions
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.hinges import TABLED
from ontherecord.extract.stances.issue import issues_of
from ontherecord.extract.stances.turn import Turn
from ontherecord.extract.stances.words import Range, is_deed
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

# What one keeps the right to do.
_DEEDS: Final = frozenset("use sanction tariff strike measure vote ban boycott embargo".split())
_POSITIONS: Final = frozenset("position stance policy line view demand".split())
_SAME: Final = frozenset("unchanged firm same".split())
_CALLING: Final = frozenset("call describe deem consider declare label make".split())
_PUTTING: Final = frozenset("put submit table present advance float unveil make come".split())
_PROPOSALS: Final = frozenset("proposal idea plan initiative suggestion".split())
_ASKS: Final = _PROPOSALS | {"request", "demand", "appeal"}
_WRITING: Final = frozenset("send write turn address approach appeal".split())
_SUPPORT: Final = frozenset(
    "support backing consent approval signature participation agreement acceptance ratification".split()
)
_HANGING: Final = frozenset({"depend", "hinge", "rest"})
_RESUMING: Final = frozenset("resume restart start begin continue proceed happen reopen".split())
_ABLE: Final = frozenset({"could", "can", "would", "will"})
_WHEN: Final = frozenset({"when", "if", "after", "once"})
_DROPPING: Final = frozenset("drop abandon withdraw relinquish renounce soften waive".split())
_CLAIMS: Final = frozenset({"demand", "claim", "insistence", "condition"})
_TALKED: Final = frozenset(
    "talk negotiation dialogue discussion compromise mediation deal agreement settlement solution".split()
)


def firm_at(verb: Token) -> Turn | None:
    """What a set phrase tells at its verb, if it does."""
    return (
        _no_alternative(verb)
        or _unchanged(verb)
        or _red_line(verb)
        or _not_dropped(verb)
        or _open_door(verb)
        or _put_forward(verb)
        or _hanging(verb)
        or _only_when(verb)
        or _on_table(verb)
    )


def _no_alternative(verb: Token) -> Turn | None:
    """ "There is no alternative to the treaty", "no Plan B to the draft"."""
    other = child(verb, "attr", "nsubj") if child(verb, "expl") is not None else None
    if other is None or not any(c.lower_ == "no" for c in children(other, "det")):
        return None
    plan = other.text == "B" and any(c.lower_ == "plan" for c in other.lefts)
    if other.lemma_.lower() != "alternative" and not plan:
        return None
    things = [t for h in (other, verb) for n in ("to", "for") for t in prepositions(h, n)]
    if not things or condition_of(verb) is not None or read_modality(verb) is None:
        return None
    return Turn(Stance.INSISTS, (phrase(things[0], verb),), spoken=True, sure=False)


def _unchanged(verb: Token) -> Turn | None:
    """ "Its position on the tolls has not changed", "remains unchanged"."""
    thing = child(verb, "nsubj", "nsubjpass")
    if thing is None or thing.lemma_.lower() not in _POSITIONS:
        return None
    state = child(verb, "acomp", "attr", "oprd")
    stays = verb.lemma_ in ("be", "remain", "stay") and not is_negated(verb)
    stays = stays and state is not None and state.lower_ in _SAME
    kept = verb.lemma_ in ("change", "shift") and is_negated(verb) and child(verb, "dobj") is None
    whose, topic = child(thing, "poss"), prepositions(thing, "on") or prepositions(thing, "towards")
    if not (stays or kept) or whose is None or not topic or read_modality(verb) is None:
        return None
    spoken = whose.lower_ in ("our", "my")
    holder = None if spoken else whose
    points = (phrase(thing, verb),)
    return Turn(Stance.INSISTS, points, holder=holder, spoken=spoken, sure=False)


def _red_line(verb: Token) -> Turn | None:
    """ "Called the tolls a red line"."""
    if verb.lemma_ not in _CALLING or is_negated(verb):
        return None
    reading = read_modality(verb)
    if reading is None or reading.modality is not Modality.DID:
        return None
    small = child(verb, "ccomp")
    named = [*children(verb, "oprd", "attr"), *prepositions(verb, "as")]
    named += [small] if small is not None else []
    line = next((t for t in named if t.lemma_ == "line" and t.i > verb.i), None)
    thing = child(verb, "dobj") or (child(line, "nsubj") if line is not None else None)
    if line is None or thing is None or thing.i > line.i or thing.pos_ not in ("NOUN", "PROPN"):
        return None
    if not any(c.lower_ == "red" for c in line.lefts):
        return None
    first, last = phrase(thing, verb)
    points = ((first, min(last, line.left_edge.i)),)
    return Turn(Stance.INSISTS, points, holder=surface_subject(verb), sure=False)


def _not_dropped(verb: Token) -> Turn | None:
    """ "Refused to drop its demand for a census"."""
    thing = child(verb, "dobj") if verb.lemma_ in _DROPPING else None
    refused = verb.dep_ == "xcomp" and verb.head.lemma_ in ("refuse", "decline")
    if thing is None or not refused or thing.lemma_.lower() not in _CLAIMS:
        return None
    reading = read_modality(verb.head)
    if reading is None or reading.modality is not Modality.DID or is_negated(verb.head):
        return None
    points = tuple(r for r in issues_of(thing, verb) if r[0] != thing.left_edge.i)
    return Turn(Stance.INSISTS, points, holder=surface_subject(verb.head)) if points else None


def _open_door(verb: Token) -> Turn | None:
    """ "Its door remained open for talks", "the door is open to talks"."""
    door = child(verb, "nsubj") if verb.lemma_ in ("be", "remain", "stay") else None
    state = child(verb, "acomp")
    if door is None or door.lemma_.lower() != "door" or state is None or is_negated(verb):
        return None
    heads = (state, verb, door)
    things = [t for h in heads for n in ("for", "to") for t in prepositions(h, n)]
    thing = next((t for t in things if t.lemma_.lower() in _TALKED), None)
    if state.lower_ != "open" or thing is None or read_modality(verb) is None:
        return None
    whose = child(door, "poss")
    spoken = whose is None or whose.lower_ in ("our", "my")
    holder = None if spoken else whose
    points = (phrase(thing, verb),)
    return Turn(Stance.OPEN, points, holder=holder, spoken=spoken, sure=False)


def _put_forward(verb: Token) -> Turn | None:
    """ "Put forward a proposal for a joint patrol", "submitted concrete proposals on the tolls"."""
    if is_negated(verb) or child(verb, "nsubj") is None:
        return None
    if verb.lemma_ in _WRITING:
        return _written_with(verb)
    if verb.lemma_ not in _PUTTING:
        return None
    if verb.lemma_ == "put" and not any(c.lower_ in ("forward", "forth") for c in verb.children):
        return None
    thing = child(verb, "dobj")
    if verb.lemma_ == "come":
        thing = next(iter(prepositions(verb, "with")), None) if has_particle(verb, "up") else None
    reading = read_modality(verb)
    if thing is None or thing.lemma_.lower() not in _PROPOSALS or reading is None:
        return None
    if verb.lemma_ == "come" and thing.lemma_.lower() == "idea":
        return None  # "came up with the idea for the sign"
    if reading.modality is not Modality.DID or child(thing, "poss") is not None:
        return None
    points = _content(thing, verb)
    return Turn(Stance.OFFERS, points, holder=surface_subject(verb), sure=False) if points else None


def _written_with(verb: Token) -> Turn | None:
    """ "Sent letters to the league WITH A PROPOSAL TO continue the patrols", "turned to it with a request for"."""
    thing = next((t for t in prepositions(verb, "with") if t.lemma_.lower() in _ASKS), None)
    reading = read_modality(verb)
    if thing is None or reading is None or reading.modality is not Modality.DID:
        return None
    points = _content(thing, verb)
    stance = Stance.OFFERS if thing.lemma_.lower() in _PROPOSALS else Stance.DEMANDS
    return Turn(stance, points, holder=surface_subject(verb), sure=False) if points else None


def _content(thing: Token, verb: Token) -> tuple[Range, ...]:
    """What a proposal is for, or the proposals themselves where only their topic is told."""
    first, last = phrase(thing, verb)
    inner = tuple(r for r in issues_of(thing, verb) if r[0] > thing.i)
    would = next(children(thing, "relcl"), None)  # "a proposal THAT WOULD LET the ships in"
    if not inner and would is not None and any(a.lower_ == "would" for a in would.children):
        commas = (t.i for t in thing.doc[would.i : last] if t.text == ",")
        return ((first, next(commas, last)),) if last > would.i else ()
    if inner or not (prepositions(thing, "on") or prepositions(thing, "about")):
        return inner
    return ((first, last),)


def _hanging(verb: Token) -> Turn | None:
    """ "Its support for the plan depended on the lifting of the tolls"."""
    thing = child(verb, "nsubj") if verb.lemma_ in _HANGING and not is_negated(verb) else None
    whose = child(thing, "poss") if thing is not None else None
    if thing is None or whose is None or thing.lemma_.lower() not in _SUPPORT:
        return None
    on = next((p for p in children(verb, "prep") if p.lower_ in ("on", "upon")), None)
    if on is None or child(on, "pobj", "pcomp") is None:
        return None
    spoken = whose.lower_ in ("our", "my")
    holder = None if spoken else whose
    condition = (on.i, max(t.i for t in on.subtree if not t.is_punct) + 1)
    points = (phrase(thing, verb),)
    return Turn(
        Stance.CONDITIONAL, points, holder=holder, spoken=spoken, condition=condition, sure=False
    )


def _only_when(verb: Token) -> Turn | None:
    """ "Talks could resume ONLY WHEN the tolls were lifted": in the words of who says so."""
    thing = child(verb, "nsubj") if verb.lemma_ in _RESUMING else None
    able = any(a.lower_ in _ABLE for a in children(verb, "aux"))
    if thing is None or not able or is_negated(verb) or thing.lemma_.lower() not in TABLED:
        return None
    parts = [*children(verb, "advcl", "prep")]
    for part in parts:
        first = part.left_edge
        if first.i < verb.i or first.lower_ != "only":
            first = verb.doc[max(part.left_edge.i - 1, 0)]
        if first.lower_ != "only" or first.i < verb.i:
            continue
        if first.nbor().lower_ not in _WHEN:
            continue
        last = max(t.i for t in part.subtree if not t.is_punct) + 1
        points = (phrase(thing, verb),)
        condition = (first.i, last)
        return Turn(Stance.CONDITIONAL, points, spoken=True, condition=condition, sure=False)
    return None


def _on_table(verb: Token) -> Turn | None:
    """ "The use of force is still on the table", "an early vote is not on the table": in the words of who says so."""
    thing = child(verb, "nsubj") if verb.lemma_ in ("be", "remain", "stay") else None
    torn = child(verb, "csubj") if thing is None else None  # "to return DEPOSED President Brandt"
    thing = child(torn, "nsubj") if torn is not None and verb.lemma_ == "be" else thing
    table = next(iter(prepositions(verb, "on")), None)
    if thing is None or table is None or table.lower_ != "table" or thing.pos_ != "NOUN":
        return None
    bare = any(c.lower_ == "the" for c in children(table, "det")) and len(list(table.children)) == 1
    noun, reading = thing.lemma_.lower(), read_modality(verb)
    if not bare or reading is None or verb.dep_ in ("relcl", "acl", "advcl"):
        return None
    deed = is_deed(thing) or noun in _DEEDS
    if reading.negated:
        deed = deed or noun in TABLED
    stance = Stance.REJECTS if reading.negated else Stance.OPEN
    whole = (thing.left_edge.i, verb.i)
    points = (phrase(thing, verb) if torn is None else whole,)
    return Turn(stance, points, spoken=True, sure=reading.negated) if deed else None
