"""Modality: whether a clause tells what was done, will be done, would be done if, or was not done.

`read_modality` climbs from the verb to the top of its sentence and asks each clause on the way what it makes
of the one below. Anything it does not know to leave a fact standing (wishes, duties, purposes,
questions, possibilities, conditions) takes the act off the record: the answer is None.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ontherecord.extract.acts.auxiliaries import (
    Reading,
    auxiliaries_of,
    is_negated,
    is_none,
    own_reading,
)
from ontherecord.extract.acts.claims import (
    claim_of,
    is_called_false,
    is_in_denied_claim,
    is_in_tale,
    is_performed,
    is_supposing,
    is_unvouched,
    is_without_evidence,
)
from ontherecord.extract.acts.clause import (
    conjunct_head,
    is_cleft,
    is_passive,
    surface_subject,
    verb_beside,
)
from ontherecord.extract.acts.complements import is_equated, is_reason
from ontherecord.extract.acts.condition import (
    condition_of,
    is_awaited,
    is_inverted,
    is_standing,
    is_unreal,
)
from ontherecord.extract.acts.governing import (
    BRINGING,
    CHECKING,
    CLAIMS,
    DENYING,
    DOING,
    FACT_PREPOSITIONS,
    FORECASTING,
    HYPOTHETICAL,
    IF,
    INTRANSITIVE,
    MAY,
    MEANS,
    NEWS,
    PLANNED,
    PLANNED_NOUNS,
    PLANNING,
    PROMISING,
    TELLING,
)
from ontherecord.extract.acts.starts import foremost, listed_after, step_taken
from ontherecord.extract.acts.tree import among, child, children, has_particle, is_verbal
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality

__all__ = ["Reading", "is_negated", "read_modality"]

_TIMES = frozenset({"moment", "instant", "day", "minute", "time"})
_DEPTH = 12
_OPEN = frozenset({"what", "which", "how", "whose", "whom", "where", "why"})
# What a house does by voting to.
_VOTED = frozenset(
    """accept adopt approve back censure condemn criticise criticize denounce dismiss endorse oppose override
    pass ratify rebuke recognise recognize refuse reject support turn uphold veto""".split()
)
_PROMPT = frozenset({"swift", "quick", "fast"})  # what one is swift to do is done


def read_modality(verb: Token) -> Reading | None:
    """What the sentence makes of a verb's act; None where it does not tell it as done, coming or not done."""
    reading = own_reading(verb)
    clause = verb
    if is_in_denied_claim(verb) or is_in_tale(verb) or is_supposing(verb):
        return None
    for _ in range(_DEPTH):
        if reading is None:
            return None
        step = _climb(clause, reading)
        if step is None:
            return None
        clause, reading, stop = step
        if stop:
            break
    return _finish(verb, reading) if reading is not None else None


# where to go on, the reading so far, whether the top is reached
_Step = tuple[Token, Reading, bool]


def _climb(clause: Token, reading: Reading) -> _Step | None:
    """One step up: what the governing clause makes of this one; None where no fact is left standing."""
    dep = clause.dep_
    if clause.head == clause or dep in _TOPS:
        return clause, reading, True
    if (first := listed_after(clause)) is not None:
        return first, reading, False
    being = clause.head if is_cleft(clause) else foremost(clause)
    if being is not None:  # "it was Norland that REJECTED it", "was the first to REJECT it"
        return _with(being, _under(reading, being))
    if dep == "conj":
        head = conjunct_head(clause)
        told = child(clause, "mark") is not None and head.lemma_ in TELLING
        if told and not is_negated(head):  # "said that it had replied and THAT IT WOULD NOT SIGN"
            return clause, replace(reading, reported=True), True
        return (head, reading, False) if is_verbal(head) else (clause, reading, True)
    above = _ABOVE.get(dep)
    return above(clause, reading) if above is not None else None


def _relative(clause: Token, reading: Reading) -> _Step | None:
    """A relative clause tells a fact of its noun, unless the noun is any or every one."""
    head = clause.head
    if clause.tag_ == "VB" and not auxiliaries_of(clause):
        return None  # "a demand the same day that Norland leave"
    if head.lemma_.lower() in _TIMES and clause.tag_ in ("VBZ", "VBP"):
        return None  # "would lift it the MOMENT Estmark ratifies"
    if claim_of(clause) is not None:
        return _claimed(clause, reading)
    if _teller(clause) is not None:
        return clause, replace(reading, reported=True), True
    vague = any(d.lower_ in HYPOTHETICAL for d in (head, *children(head, "det")))
    vague = (vague and among(head) is None) or is_without_evidence(clause)
    return None if vague or _is_infinitive(clause) else (clause, reading, True)


def _teller(clause: Token) -> Token | None:
    """The verb of saying over a that-clause which the parser hung on a noun before it."""
    mark = child(clause, "mark")
    if mark is None or mark.lower_ != "that" or child(clause, "nsubj", "nsubjpass") is None:
        return None
    above = next((a for a in clause.ancestors if is_verbal(a)), None)
    told = above is not None and above.lemma_ in TELLING and not is_negated(above)
    return above if told else None


def _told(clause: Token, reading: Reading) -> _Step | None:
    """A clause that somebody says, denies, wants or asks for."""
    head, mark, infinitive = clause.head, child(clause, "mark"), _is_infinitive(clause)
    if (mark is not None and mark.lower_ in IF) or _is_wish(clause) or is_without_evidence(clause):
        return None
    if reading.modality is Modality.WILL and clause.left_edge.lower_ in _OPEN:
        return None  # "must decide WHAT price he will demand"
    joined = clause.i < head.i and mark is None and head.lemma_ not in TELLING and not infinitive
    if joined or is_reason(clause):
        return clause, reading, True  # two sentences joined by a semicolon
    if head.lemma_ in INTRANSITIVE and mark is None and not infinitive and clause.tag_ != "VBG":
        return clause, reading, True  # "after the war began it urged": begins a clause of its own
    if head.lemma_ in DENYING:
        return _disowned(clause, reading)
    if (clause.tag_ == "VBG" and head.lemma_ in DOING) or (infinitive and head.lemma_ in BRINGING):
        return _with(head, _under(reading, head))
    if (head.lemma_ in TELLING or _makes_clear(head)) and not infinitive:
        may = any(a in MAY for a in auxiliaries_of(head)) and not is_performed(head)
        told = not is_negated(head) and not may and not is_unvouched(head)
        return (clause, replace(reading, reported=True), True) if told else None
    shifted = reading.modality in (Modality.WILL, Modality.WOULD_IF) and not infinitive
    promised = shifted and head.lemma_ in PROMISING
    return (clause, replace(reading, reported=True), True) if promised else None


def _makes_clear(verb: Token) -> bool:
    """Whether somebody says so: "MADE CLEAR that it would accept"."""
    return verb.lemma_ == "make" and any(c.lower_ in ("clear", "plain") for c in verb.children)


def _is_wish(clause: Token) -> bool:
    """A bare verb after "insisted that": what shall be; also what somebody behind it foresees.

    "Will throw his support behind her, Brandt PREDICTED".
    """
    if clause.i < clause.head.i and clause.head.lemma_ in FORECASTING:
        return True
    bare = clause.tag_ == "VB" and not auxiliaries_of(clause)
    return bare or (clause.tag_ == "VBP" and clause.head.lemma_ == "insist")


def _controlled(clause: Token, reading: Reading) -> _Step | None:
    """An infinitive or gerund under another verb: "agreed to", "is going to", "began", "refused to"."""
    head, lemma = clause.head, clause.head.lemma_
    if head.pos_ == "ADJ" or lemma in PLANNED or head.lower_ in PLANNED:
        return _predicated(head, reading)
    marks = {c.lower_ for c in children(head, "advmod")} if lemma in ("have", "be") else set()
    if marks & {"yet", "still"}:  # "is STILL to give its answer": neither done nor promised
        pending = replace(reading, negated=True, pending=True)
        return _with(head, pending if "yet" in marks else None)
    if lemma in ("refuse", "decline", "hesitate", "vote"):
        return _settled(head, clause, reading)
    if lemma in DENYING:
        return _disowned(clause, reading)
    if lemma in ("intend", "plan") and is_negated(head):  # who does not intend to will not
        return head, replace(reading, modality=Modality.WILL, negated=not reading.negated), False
    if lemma in PLANNING:
        planned = not is_negated(head) and own_reading(head) is not None  # not "may agree to"
        return (head, replace(reading, modality=Modality.WILL), False) if planned else None
    if lemma in ("say", "report", "know") and is_passive(head):
        return head, replace(reading, reported=True), False
    brought = lemma in BRINGING and child(head, "dobj", "nsubjpass") is not None
    return _with(head, _under(reading, head)) if brought or lemma in DOING else None


def _settled(head: Token, clause: Token, reading: Reading) -> _Step | None:
    """What somebody refuses to do, does not hesitate to do (then he does it), or votes to do.

    What a house votes for is a verdict given, or a deed to come; what one member votes for is neither.
    """
    if head.lemma_ in ("refuse", "decline"):  # who "at no time refused" need not have done it
        refused = None if is_negated(head) else _under(replace(reading, negated=True), head)
        return _with(head, refused)
    if head.lemma_ == "hesitate":
        done = _under(reading, head) if is_negated(head) else None
        return _with(head, replace(done, negated=reading.negated) if done is not None else None)
    voter = surface_subject(head)
    if is_negated(head) or voter is None or voter.pos_ == "PRON" or voter.ent_type_ == "PERSON":
        return None
    given = clause.lemma_ in _VOTED
    modality = reading.modality if given else Modality.WILL
    return _with(head, _under(replace(reading, modality=modality), head))


def _predicated(head: Token, reading: Reading) -> _Step | None:
    """An infinitive under an adjective: what somebody "is set to" do will be, what he "was swift to" do is done."""
    if head.lower_ in _PROMPT and head.head.lemma_ == "be":
        return _with(head.head, _under(reading, head.head))
    planned = head.lower_ in PLANNED or head.lemma_ in PLANNED
    coming = _under(reading, head) if planned else None
    return _with(head, replace(coming, modality=Modality.WILL) if coming is not None else None)


def _adverbial(clause: Token, reading: Reading) -> _Step | None:
    """An adverbial clause: facts stand ("after Norland sent"), conditions and purposes do not."""
    words = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    above = clause.head
    wrote = above.lemma_ == "write" or (above.lemma_ == "go" and has_particle(above, "on"))
    if _is_infinitive(clause) and wrote and clause.i > above.i:  # "went on TO REJECT"
        return _with(clause.head, _under(reading, clause.head))  # "wrote to Estmark TO PROTEST"
    if _is_infinitive(clause) or is_inverted(clause) or words & IF or is_awaited(clause):
        return None
    past = clause.tag_ in ("VBD", "VBN") or any(
        c.tag_ == "VBD" or c.lower_ in ("had", "has", "have")
        for c in children(clause, "aux", "auxpass")
    )
    if clause.tag_ == "VBG" and not child(clause, "mark"):
        above = verb_beside(clause, clause.head)
        return _with(above, _inherit(reading, above))
    if words & {"once", "before", "after", "when"} and not past:
        return (clause.head, reading, False) if clause.tag_ == "VBG" else None
    return clause, reading, True


def _having(clause: Token, reading: Reading) -> _Step | None:
    """What had been done before: "HAVING SUSPENDED the talks, Norland held elections", read as its subject.

    So does what one does who says of himself what it is: "what we PROPOSE is to sign it".
    """
    if is_equated(clause):
        return _with(clause.head, _inherit(reading, clause.head))
    had = any(a.lower_ == "having" for a in children(clause, "aux"))
    return (clause, reading, True) if had and child(clause.head, "nsubj") is not None else None


def _gerund(clause: Token, reading: Reading) -> _Step | None:
    """A gerund after a preposition: "by publishing" is a fact, "of planning" and "without asking" are not."""
    prep = clause.head
    while prep.dep_ == "conj" and prep.head.pos_ == prep.pos_:
        prep = prep.head
    if (taking := step_taken(prep)) is not None:
        return _with(taking, _inherit(reading, taking))
    apart = prep.lower_ == "with" and child(clause, "nsubj") is not None
    if prep.lower_ not in FACT_PREPOSITIONS and not apart:  # "WITH Norland rejecting it, the talks"
        return None
    above = prep.head
    if not is_verbal(above):
        return clause, reading, True
    inherited = _inherit(reading, above)
    if inherited is not None and prep.lower_ not in MEANS:  # "took no questions after signing it"
        inherited = replace(inherited, negated=reading.negated)
    return _with(above, inherited)


def _attached(clause: Token, reading: Reading) -> _Step | None:
    """A clause on a noun: "the note sent by", "the decision to withdraw"."""
    noun = clause.head
    if _is_infinitive(clause):
        planned = (
            noun.lemma_.lower() in PLANNED_NOUNS and not is_negated(clause) and not is_none(noun)
        )
        return (clause, replace(reading, modality=Modality.WILL), True) if planned else None
    vague = any(d.lower_ in HYPOTHETICAL for d in (noun, *children(noun, "det")))
    if (vague and among(noun) is None) or is_without_evidence(clause):
        return None
    if noun.lemma_.lower() not in CLAIMS and _teller(clause) is not None:
        return clause, replace(reading, reported=True), True  # "informs opinion that it has sent"
    if child(clause, "mark") is not None or claim_of(clause) is not None:
        return _claimed(clause, reading)
    finite = clause.tag_ in ("VBD", "VBN", "VBG") or child(clause, "nsubj", "nsubjpass")
    return (clause, reading, True) if finite else None


def _claimed(clause: Token, reading: Reading) -> _Step | None:
    """A that-clause on a noun: a report tells it, who denies the report denies it, a hope tells nothing."""
    noun = claim_of(clause) or clause.head
    if noun.lemma_.lower() in CLAIMS and is_called_false(noun):
        return clause, replace(reading, modality=Modality.DENIED, reported=True), True
    over = next((a for a in noun.ancestors if is_verbal(a)), None)
    if noun.lemma_.lower() in CLAIMS and over is not None and over.lemma_ in DENYING:
        above = read_modality(over)
        denied = above is not None and not above.negated
        return (
            (clause, replace(reading, modality=Modality.DENIED, reported=True), True)
            if denied
            else None
        )
    unsure = over is not None and (is_negated(over) or over.lemma_ in CHECKING)
    told = noun.lemma_.lower() in NEWS and not unsure
    return (clause, replace(reading, reported=True), True) if told else None


_TOPS = frozenset({"ROOT", "parataxis", "intj", "dep", "appos"})
_ABOVE: Mapping[str, Callable[[Token, Reading], _Step | None]] = {
    "ccomp": _told,
    "xcomp": _controlled,
    "advcl": _adverbial,
    "csubj": _having,
    "pcomp": _gerund,
    "relcl": _relative,
    "acl": _attached,
}


def _with(above: Token, reading: Reading | None) -> _Step | None:
    """Go on from a verb above, if something is left to tell."""
    return (above, reading, False) if reading is not None else None


def _is_infinitive(clause: Token) -> bool:
    return any(c.lower_ == "to" for c in children(clause, "aux"))


def _inherit(reading: Reading, above: Token) -> Reading | None:
    """A participle shares the modality of the verb it hangs on: "will answer by sending"."""
    own = own_reading(above)
    if own is None:
        return None
    keep = own.modality if reading.modality is Modality.DID else reading.modality
    return replace(reading, modality=keep, negated=reading.negated or own.negated)


def _under(reading: Reading, above: Token) -> Reading | None:
    """An infinitive shares the modality and the negation of the verb it completes."""
    own = own_reading(above)
    if own is None:
        return None
    modality = own.modality if reading.modality is Modality.DID else reading.modality
    return replace(reading, modality=modality, negated=reading.negated != own.negated)


def _disowned(clause: Token, reading: Reading) -> _Step | None:
    """What somebody denies; "did not deny" leaves it standing."""
    above = read_modality(clause.head)
    if above is None:
        return None
    if above.negated:
        return clause, reading, True
    return clause, replace(reading, modality=Modality.DENIED, reported=True), True


def _finish(verb: Token, reading: Reading) -> Reading | None:
    """Settle "would": the future of a past report, or one that hangs on a condition; else nothing."""
    condition = condition_of(verb) or next(
        (c for c in (condition_of(a) for a in verb.ancestors if is_verbal(a)) if c is not None),
        None,
    )
    if reading.modality is Modality.WOULD_IF:
        if condition is not None:
            if reading.reported and reading.negated and is_standing(verb, condition):
                return replace(reading, modality=Modality.WILL, condition=condition)
            return None if is_unreal(verb) else replace(reading, condition=condition)
        return replace(reading, modality=Modality.WILL) if reading.reported else None
    if reading.modality is Modality.WILL and condition is not None:
        if reading.negated and is_standing(verb, condition):
            return replace(reading, condition=condition)  # refused now: "will not agree AS LONG AS"
        return replace(reading, modality=Modality.WOULD_IF, condition=condition)
    return reading
