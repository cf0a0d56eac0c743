"""What a match of the lexicon expresses in its sentence: the stance, the words it hangs on, or nothing at all.

"Will not sign unless" is a condition, "has not published" no refusal, "had promised" what was held before, and
"if they move the boats, we can release the funds" an offer.
"""

from dataclasses import dataclass, replace

from ontherecord.extract.acts.condition import condition_of, exchange_of, is_kept_up
from ontherecord.extract.acts.ends import clause_range
from ontherecord.extract.acts.frame import Filled
from ontherecord.extract.acts.hedge import is_hedged
from ontherecord.extract.acts.lexicon import Entry
from ontherecord.extract.acts.modality import Reading, is_negated, read_modality
from ontherecord.extract.acts.tree import child, children, is_verbal
from ontherecord.extract.parsing.words import Token
from ontherecord.extract.stances.idle import is_idle_condition
from ontherecord.extract.stances.reserves import is_reserved, only_behind, subject_to
from ontherecord.extract.stances.turns import condition_below, refusal_in_warning
from ontherecord.nouns.act import Modality
from ontherecord.nouns.position import Stance

# Stances that a condition turns into a conditional one.
_CONDITIONAL = frozenset({"offers", "open", "accepts"})
# Verbs whose present or past refuses; of others only the future does: "has not published" is no refusal.
_STATED = frozenset(
    "be intend plan wish accept tolerate recognise recognize support back endorse want have".split()
)
_PROMISING = frozenset({"agree", "pledge", "promise", "undertake"})
_FINDING_OUT = frozenset(
    "ask tell say see know check determine decide consider inquire find establish".split()
)
# What a speaker says that he is not about to do, and so will not.
_LEAVING = frozenset(
    """leave quit abandon withdraw sign negotiate renegotiate discuss extend lift change reopen return send give accept
    close drop surrender""".split()
)
_UNLESS = frozenset({"unless", "until", "till", "before", "without", "as", "so", "while"})


@dataclass(frozen=True, slots=True)
class Held:
    """A stance at its trigger, before its issues are cut out."""

    stance: Stance
    condition: tuple[int, int] | None
    sure: bool = True


def held_of(filled: Filled) -> Held | None:
    """The stance that a match expresses in its sentence, None where it expresses none."""
    entry, verb = filled.match.entry, filled.match.verb
    reading = Reading(Modality.DID) if verb is None else read_modality(verb)
    if reading is None and verb is not None:
        reading = refusal_in_warning(verb)
    if reading is None and verb is not None and entry.type in (*_CONDITIONAL, "conditional"):
        reading = _able(verb) or _threatened(verb) or _warned(verb) or _can_bear(verb)
        reading = reading or (_unable(verb) if entry.type == "conditional" else None)
    if reading is None and verb is not None:
        return _past_refusal(verb) if entry.negated == Stance.REJECTS.value else _insisting(verb)
    if reading is None or reading.modality is Modality.DENIED:
        return None
    if _is_none_now(filled, reading):
        return None
    condition = _condition(filled, reading)
    if condition is not None and is_idle_condition(filled.match.trigger.doc, condition):
        condition = None
        if reading.modality is Modality.WOULD_IF:
            reading = replace(reading, modality=Modality.WILL)
    if reading.negated:
        return _negated(filled, reading, condition)
    if "negated" in entry.needs or _is_not_ahead(entry, reading, condition):
        return None
    if entry.type != Stance.REJECTS.value:  # what is refused has its price, the refusal has none
        condition = condition or exchange_of(filled.match.trigger)
    held = _with_condition(entry, reading, condition, verb)
    given = held is not None and held.stance.value in _CONDITIONAL
    if held is not None and given and is_reserved(filled.match.trigger):
        return replace(held, sure=False)
    return held


def _is_none_now(filled: Filled, reading: Reading) -> bool:
    """Whether what a match tells is told at another verb, was held before, or only goes on."""
    entry, verb = filled.match.entry, filled.match.verb
    if reading.negated and any(c.lower_ == "immediately" for c in filled.match.trigger.children):
        return True  # "did not immediately respond": a press office
    undone = entry.type == "rejects" or (entry.type == "conditional" and reading.negated)
    if undone and "@verb" in entry.object and _is_promised(verb):
        return True  # "agreed not to publish": told at "agreed"
    if verb is None or _is_former(verb, reading):
        return verb is not None
    # "will not stop mediating UNTIL there is a deal": what goes on
    return is_kept_up(verb) and any(t.lower_ in ("until", "till") for t in verb.subtree)


def _condition(filled: Filled, reading: Reading) -> tuple[int, int] | None:
    """The words on which what a match tells hangs, wherever the parser hangs them."""
    entry, verb = filled.match.entry, filled.match.verb
    heads = (verb, filled.object if entry.adjectives else None)
    conditions = (condition_of(h) for h in heads if h is not None)
    condition = reading.condition or next((c for c in conditions if c is not None), None)
    if condition is None and verb is not None and entry.type == "conditional":
        condition = condition_below(verb)
    if condition is None and entry.type in _CONDITIONAL and filled.object is not None:
        thing = filled.object
        condition = condition_of(thing) if is_verbal(thing) else _provided_below(thing)
    if condition is None and entry.type == "demands" and filled.object is not None:
        task = filled.object  # "asked her to see IF it was there": no condition
        hangs = is_verbal(task) and task.lemma_ not in _FINDING_OUT
        condition = condition_of(task) if hangs else None
    if verb is None:
        return condition
    if condition is None and entry.negated is not None and is_negated(verb):
        condition = _before_then(verb)
    if condition is None:
        trigger = filled.match.trigger
        behind = only_behind(trigger) or subject_to(trigger)
        return behind if entry.type in _CONDITIONAL else None
    return None if _is_beyond_but(verb, condition) else condition


def _provided_below(noun: Token) -> tuple[int, int] | None:
    """The condition that the parser hangs on a noun: "open to talks PROVIDED THAT Estmark withdraws"."""
    for part in children(noun, "acl", "prep", "relcl"):
        words = part.doc[part.i : part.i + 2].text.lower()
        if words in ("provided that", "providing that"):
            sentence = part.sent
            marks = (
                t.i for t in part.doc[part.i : sentence.end] if t.text in (",", ";", ".", '"', "”")
            )
            return part.i, next(marks, sentence.end)
    return None


def _before_then(verb: Token) -> tuple[int, int] | None:
    """What somebody will not do before: "will not leave BEFORE THE LAST CAPTIVE IS HOME"."""
    if not is_told_ahead(verb):
        return None
    for part in children(verb, "advcl"):
        mark = child(part, "mark")
        if mark is not None and mark.lower_ == "before" and mark.i > verb.i:
            return mark.i, clause_range(part)[1]
        before = next((p for p in children(verb, "prep") if p.lower_ == "before"), None)
        joined = before is not None and before.right_edge.i + 1 == part.left_edge.i
        if before is not None and joined and mark is None and part.tag_ in ("VBZ", "VBD"):
            return before.i, clause_range(part)[1]  # its subject read into "before"
    return None


def _is_beyond_but(verb: Token, condition: tuple[int, int]) -> bool:
    """Whether a condition belongs to another clause: "does not haggle, BUT is ready to talk, provided that"."""
    return any(t.lower_ == "but" and t.dep_ == "cc" for t in verb.doc[verb.i : condition[0]])


def is_forecast(held: Held, trigger: Token, *, told_by_others: bool) -> bool:
    """Whether words that are not the party's own only say what would happen: "IF he stays, he will likely leave"."""
    if held.stance is not Stance.CONDITIONAL or held.condition is None:
        return False
    plain = trigger.doc[held.condition[0]].lower_ in ("if", "should", "were", "had", "when")
    able = any(a.lower_ in ("can", "could") for a in children(trigger, "aux"))
    return ((plain or able) and told_by_others) or is_hedged(trigger)


def is_swap(held: Held, trigger: Token) -> bool:
    """Whether a condition is what is given for a thing: "proposed that Norland leave IN EXCHANGE FOR a loan"."""
    opens = held.condition[0] if held.condition is not None else trigger.i
    given = trigger.doc[opens : opens + 3].text.lower() in ("in exchange for", "in return for")
    return held.stance is Stance.CONDITIONAL and given


def is_told_ahead(verb: Token) -> bool:
    """Whether a verb says what will be by its own helper, or that of the verb it is joined to."""
    first = verb.head if verb.dep_ == "conj" else verb
    helpers = (a.lower_ for v in (verb, first) for a in children(v, "aux"))
    return bool({"will", "would", "'ll", "’ll", "shall", "wo"} & set(helpers))


def _is_not_ahead(entry: Entry, reading: Reading, condition: tuple[int, int] | None) -> bool:
    """Whether an entry tells of what will be, and its verb does not."""
    ahead = reading.modality is Modality.WILL or condition is not None
    return "future" in entry.needs and not ahead


def _threatened(verb: Token) -> Reading | None:
    """ "Threatened to CLOSE its ports if": a threat hangs on its condition like an offer."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_ != "threaten" or is_negated(above) or is_negated(verb):
        return None
    condition = condition_of(verb) or condition_of(above)
    told = read_modality(above) if condition is not None else None
    if told is None or told.modality is Modality.DENIED:
        return None
    return Reading(Modality.WOULD_IF, condition=condition)


def _warned(verb: Token) -> Reading | None:
    """ "Warned that it WOULD CLOSE its ports if": what one warns that one will do is a threat."""
    told = verb.dep_ == "ccomp" and verb.head.lemma_ in ("warn", "threaten")
    if not told or is_negated(verb) or is_negated(verb.head) or not is_told_ahead(verb):
        return None
    condition = condition_of(verb)
    return Reading(Modality.WOULD_IF, condition=condition, reported=True) if condition else None


def _past_refusal(verb: Token) -> Held | None:
    """ "Norland WOULD NOT HEAR of it", on nobody's word: a refusal in the past, or the writer's guess."""
    would = any(a.lower_ == "would" for a in children(verb, "aux"))
    told = verb.dep_ == "ROOT" and is_negated(verb) and condition_of(verb) is None
    alone = not any(a.lower_ == "have" for a in children(verb, "aux"))
    until = _before_then(verb) if would and told and alone else None
    if until is not None:
        return Held(Stance.CONDITIONAL, until, sure=False)
    return Held(Stance.REJECTS, None, sure=False) if would and told and alone else None


def _insisting(verb: Token) -> Held | None:
    """ "The kingdom, its minister said, WOULD INSIST that": what is told ahead, on whosever word."""
    would = any(a.lower_ == "would" for a in children(verb, "aux"))
    helped = any(a.lower_ == "have" for a in children(verb, "aux"))
    told = would and not helped and not is_negated(verb) and condition_of(verb) is None
    plain = told and verb.lemma_ == "insist" and verb.dep_ in ("ROOT", "conj")
    return Held(Stance.INSISTS, None, sure=False) if plain else None


def _able(verb: Token) -> Reading | None:
    """ "If they move the boats, we CAN RELEASE the funds": what one can do on a condition, one offers."""
    helped = [a.lower_ for a in children(verb, "aux")]
    able = bool({"can", "could"} & set(helped)) and "have" not in helped  # "could have used"
    condition = condition_of(verb) if able and not is_negated(verb) else None
    return Reading(Modality.WOULD_IF, condition=condition) if condition is not None else None


def _unable(verb: Token) -> Reading | None:
    """ "COULD NOT SIGN it unless the clause was removed": what one cannot do but on a condition."""
    helped = {a.lower_ for a in children(verb, "aux")}
    able = bool(helped & {"can", "could", "ca"}) and "have" not in helped
    condition = condition_of(verb) if able and is_negated(verb) else None
    if condition is None or verb.doc[condition[0]].lower_ not in _UNLESS - {"as", "so", "while"}:
        return None
    return Reading(Modality.WOULD_IF, negated=True, condition=condition)


def _can_bear(verb: Token) -> Reading | None:
    """ "We CAN LIVE WITH the first two points": what one can bear, one accepts."""
    able = any(a.lower_ in ("can", "could") for a in children(verb, "aux"))
    bears = verb.lemma_ == "live" and any(p.lower_ == "with" for p in children(verb, "prep"))
    return Reading(Modality.DID) if able and bears and not is_negated(verb) else None


def _negated(filled: Filled, reading: Reading, condition: tuple[int, int] | None) -> Held | None:
    """What a refusal holds: "will not sign unless" is a condition, "has not published" no refusal."""
    entry, verb = filled.match.entry, filled.match.verb
    if entry.type == "conditional":
        told = condition is not None and (
            not entry.adjectives or _opens_with_unless(filled, condition)
        )  # "am not willing to give it up if" ties nothing
        return Held(Stance.CONDITIONAL, condition) if told else None
    if entry.negated is None:
        return None
    stance = Stance(entry.negated)
    ahead = reading.modality is not Modality.DID and stance is Stance.REJECTS
    if ahead and condition is not None and _opens_with_unless(filled, condition):
        return Held(Stance.CONDITIONAL, condition)  # "will not agree unless"
    if stance is Stance.ACCEPTS and condition is not None:
        return Held(Stance.CONDITIONAL, condition)  # "no objection, provided that"
    declined = verb is not None and verb.head.lemma_ in ("refuse", "decline")
    if declined and stance is Stance.UNANSWERED:
        return None  # "declined to comment on the deal"
    if reading.pending and stance not in (Stance.UNANSWERED, Stance.OPEN):
        return None  # "has not agreed" may still
    omitted = verb is not None and entry.type == "rejects" and reading.modality is Modality.DID
    omitted = omitted and verb is not None and verb.lemma_ not in _STATED
    if omitted and verb is not None and verb.head.lemma_ not in ("refuse", "decline"):
        return Held(stance, None, sure=False) if _is_own_doing(verb) else None
    return Held(stance, None)


def _is_own_doing(verb: Token) -> bool:
    """Whether a speaker says what he is not about to do: "We ARE NOT LEAVING the table"."""
    first = any(s.lower_ in ("we", "i") for s in children(verb, "nsubj"))
    now = any(a.lower_ in ("are", "am", "'re", "’re", "'m", "’m") for a in children(verb, "aux"))
    return verb.tag_ == "VBG" and first and now and verb.lemma_ in _LEAVING


def _is_promised(verb: Token | None) -> bool:
    """Whether somebody agrees or undertakes not to do what a verb says."""
    return verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_ in _PROMISING


def _opens_with_unless(filled: Filled, condition: tuple[int, int]) -> bool:
    return filled.match.trigger.doc[condition[0]].lower_ in _UNLESS


def _is_former(verb: Token, reading: Reading) -> bool:
    """Whether a past outside reported speech tells what was held before: "had promised", "considered it"."""
    if verb.lemma_ == "consider" and verb.tag_ == "VBD" and not reading.reported:
        return True
    if verb.lemma_ in ("want", "need") and reading.negated and not reading.reported:
        return any(a.lower_ == "did" for a in children(verb, "aux"))  # why somebody did so then
    if verb.lemma_ == "live" and not reading.negated and not _can_bear(verb):
        return True  # "has lived with that threat": a lot, no stand
    if verb.lemma_ in ("intend", "plan", "wish") and verb.tag_ == "VBD" and reading.negated:
        return True  # "said he never intended to"
    had = any(c.lower_ in ("had", "'d", "’d") for c in children(verb, "aux"))
    return had and not reading.reported and reading.modality is Modality.DID


def _with_condition(
    entry: Entry, reading: Reading, condition: tuple[int, int] | None, verb: Token | None
) -> Held | None:
    if "condition" in entry.needs:
        ready = bool(entry.adjectives) and reading.modality is Modality.DID
        coming = reading.modality in (Modality.WOULD_IF, Modality.WILL)
        if condition is None or not (ready or coming):
            return None
    if condition is not None and entry.type in _CONDITIONAL:
        return Held(Stance.CONDITIONAL, condition)
    if reading.modality is Modality.WOULD_IF and entry.type != "conditional":
        return None
    if entry.type == Stance.REJECTS.value and condition is not None and verb is not None:
        opener = verb.doc[condition[0]].lower_  # "ruled out a visit UNLESS Estmark withdraws"
        hangs = opener in ("unless", "until", "till")
        return Held(Stance.CONDITIONAL if hangs else Stance.REJECTS, condition)
    return Held(Stance(entry.type), condition)
