"""The act that a filled frame makes: who did it to whom, with what, when, told by whom, and how sure that is."""

from dataclasses import dataclass, replace

from ontherecord.extract.acts.broken import is_broken
from ontherecord.extract.acts.condition import condition_of
from ontherecord.extract.acts.doubt import is_complaint, is_doubtful, is_run_together, spoken_of
from ontherecord.extract.acts.frame import Filled
from ontherecord.extract.acts.hedge import is_hedged
from ontherecord.extract.acts.objects import object_of
from ontherecord.extract.acts.parties import Parties
from ontherecord.extract.acts.settings import hander_of, sayer_of
from ontherecord.extract.acts.sides import MEDIATORS, Named
from ontherecord.extract.acts.time import place_of, timing_of
from ontherecord.extract.acts.told import (
    is_foretold,
    is_told_by_nobody,
    is_told_unsurely,
    teller_of,
)
from ontherecord.extract.acts.tree import (
    broken_start,
    is_verbal,
    prepositions,
)
from ontherecord.extract.acts.words import MEETING, SAID
from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.parsing.words import Token
from ontherecord.nouns.act import Modality
from ontherecord.nouns.findings import ActFinding, PaperFinding, StatementFinding, TimeFinding
from ontherecord.nouns.span import Span

# Done in words now, on a condition that belongs to their content: "threatened sanctions in the event of".
_HEDGED = frozenset({"threaten", "promise", "offer", "warn", "ultimatum"})
# Said somewhere; what stands at their object is where that is: "condemned the arrests in Norland".
_WORDS = SAID | {"accuse", "warn", "protest", "ultimatum"}
_ON_PAPER = frozenset({"deliver", "publish", "withhold"})
_ANSWERS = frozenset({"accept", "reject"})
_JUDGING = frozenset({"praise", "disapprove", "support"})
_TRADING = frozenset("acquire buy merge purchase acquisition merger takeover".split())
_TAKEN = frozenset({"note", "letter"})  # accepting one is taking it, not agreeing
_SPEECHES = frozenset("remark speech address sermon eulogy lecture toast".split())


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence makes of a match: the type (another one when negated) and the modality."""

    type: str
    modality: Modality
    condition: tuple[int, int] | None
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What is at hand while a report's acts are read."""

    parsed: ParsedReport
    parties: Parties
    papers: tuple[PaperFinding, ...]
    heads: dict[int, int]
    statements: tuple[StatementFinding, ...]


def finding_of(filled: Filled, told: Told, context: Context) -> ActFinding | None:
    """The act, or None where the match says nothing or too much speaks against it."""
    parsed, trigger = context.parsed, filled.match.trigger
    paper = context.heads.get(filled.object.i) if filled.object is not None else None
    actor = filled.actor
    clause = filled.match.clause
    unnamed = clause is None or clause.actor is None
    unnamed = unnamed and not _is_by_stranger(filled)
    if not actor and unnamed and paper is not None and told.type in _ON_PAPER:
        # who keeps a paper back that "has not been made public" need not be who wrote it
        actor = Named(context.papers[paper].by, told.type != "withhold")
        if told.modality is not Modality.DID and _is_promised_by_another(filled, actor, context):
            return None
    recipient = _recipient(filled, told, context, paper)
    if told.type == "accept" and paper is not None and context.papers[paper].kind in _TAKEN:
        told = replace(told, type="receive")
    if recipient.keys != actor.keys or len(actor.keys) < 2:  # else they did it to each other
        recipient = context.parties.outside(recipient, actor)
    if not actor or _is_idle(filled, actor, recipient, context):
        return None
    if told.type == "accuse" and not recipient and "recipient" in filled.match.entry.needs:
        return None
    if told.condition is None and told.type in _HEDGED:
        told = replace(told, condition=_condition(filled))
    condition = parsed.span(*told.condition) if told.condition is not None else None
    timing = timing_of(parsed, trigger, filled.match.verb or _telling(trigger))
    time = timing.time
    by = teller_of(filled, parsed, context.statements, context.parties)
    spoken = told.refused or "sayer" in filled.match.entry.actor
    if time is None and spoken and by is not None:
        time = context.statements[by].time
    words = object_of(filled, parsed, context.heads, context.parties)
    doubts = (
        not actor.sure,
        filled.match.entry.doubtful,
        is_hedged(trigger),
        is_doubtful(filled),
        _is_behind(filled) and is_broken(words, filled.object, told.type, parsed),
        is_told_by_nobody(trigger, by, parsed, context.statements),
    )
    if sum(doubts) - _is_known_doubt(filled) > 1:
        return None  # of acts that two things speak against, one in four is right
    return ActFinding(
        type=told.type,
        trigger=parsed.span(trigger.i, trigger.i + 1),
        evidence=_evidence(parsed, trigger),
        actor=actor.keys,
        recipient=recipient.keys,
        object=words,
        paper=paper,
        place=place_of(filled.match.verb, filled.object, said=told.type in _WORDS),
        modality=Modality.WILL
        if told.modality is Modality.DID and _coming(time)
        else told.modality,
        condition=condition,
        time=time,
        by=by,
        sure=recipient.sure
        and not any(doubts)
        and not is_told_unsurely(by, context.statements)
        and not is_foretold(told.modality, actor, by, context.parties, context.statements),
        shared=timing.shared,
        tense=timing.tense,
        speaks=_speaking(filled, context) if told.type in SAID else None,
    )


def _is_by_stranger(filled: Filled) -> bool:
    """Whether somebody is printed who did it, and nobody known: "was given its answer BY THE MEDIATORS"."""
    verb, thing = filled.match.verb, filled.object
    return verb is not None and thing is not None and hander_of(verb, thing) is not None


def _is_relayed(filled: Filled, context: Context) -> bool:
    """Whether a paper is "received from the mediators", whom nobody names: its author did not hand it over."""
    places = (filled.object, filled.match.verb)
    words = [p for at in places if at is not None for p in prepositions(at, "from")]
    return any(w.lemma_.lower() in MEDIATORS and not context.parties.of(w) for w in words)


def _condition(filled: Filled) -> tuple[int, int] | None:
    """On what a threat or promise hangs: beside its verb, else within what is promised."""
    if filled.match.verb is None:
        return None
    held = filled.object if filled.object is not None and is_verbal(filled.object) else None
    inner = condition_of(held) if held is not None else None
    return condition_of(filled.match.verb) or inner


def _is_idle(filled: Filled, actor: Named, recipient: Named, context: Context) -> bool:
    """Whether a match says nothing, or its doer is one who is merely spoken of."""
    trigger = filled.match.trigger
    if _empty(filled) or _is_speech(filled, bool(recipient)) or is_run_together(trigger):
        return True
    other = spoken_of(trigger)
    return other is not None and context.parties.of(other).keys == actor.keys


def _is_known_doubt(filled: Filled) -> bool:
    """Whether a doubt about the doer is no second one: "we", known but for the party, or one of a doubtful entry."""
    doer = filled.match.clause.actor if filled.match.clause is not None else None
    ours = doer is not None and doer.lower_ == "we"
    entry = filled.match.entry
    told = entry.doubtful and bool({"teller", "sayer"} & set(entry.actor))
    return not filled.actor.sure and (ours or told)


def _is_behind(filled: Filled) -> bool:
    """Whether an object stands behind its verb, where another verb's words may have cut it."""
    return filled.object is not None and filled.object.i > filled.match.trigger.i


def _is_speech(filled: Filled, received: bool) -> bool:
    """Whether words are spoken and no paper changes hands: "after delivering his five-minute REMARKS"."""
    thing = filled.object
    spoken = thing is not None and thing.lemma_.lower() in _SPEECHES
    return spoken and not received and filled.match.entry.type == "deliver"


def _is_promised_by_another(filled: Filled, author: Named, context: Context) -> bool:
    """Whether it is not a paper's author who says what is to become of it: "Sudria promised it would be shown"."""
    tellers = (context.parties.of(w) for w in sayer_of(filled.match.clause))
    return any(teller and not set(teller.keys) & set(author.keys) for teller in tellers)


def _recipient(filled: Filled, told: Told, context: Context, paper: int | None) -> Named:
    """To whom an act is done: who stands in that role, else who the paper that it is done with is by or for."""
    recipient = filled.recipient
    if _is_no_receiver(filled, context):
        recipient = Named()
    if not recipient and paper is not None and told.type == "deliver" and not _handed_on(filled):
        recipient = Named(context.papers[paper].to)
    if recipient and not recipient.sure and paper is not None and told.type == "deliver":
        recipient = Named(context.papers[paper].to, sure=False) or recipient
    received = paper is not None and told.type == "receive" and not _is_relayed(filled, context)
    if received and paper is not None and context.papers[paper].by:
        # through whom it came is no matter
        recipient = Named(context.papers[paper].by, recipient.sure)
    if not recipient and told.type in _ANSWERS | _JUDGING and paper is not None:
        recipient = Named(context.papers[paper].by)
    speaks = _speaking(filled, context)
    if not recipient and speaks is not None and told.type in SAID:
        recipient = Named(context.papers[speaks].to)  # "the letter asks": it asks whom it went to
    return recipient


def _is_no_receiver(filled: Filled, context: Context) -> bool:
    """Whether who stands in the matter of an act is nobody to whom it is done.

    A firm that is to be bought, somebody who shall be released, or the court with which a complaint is lodged.
    """
    word, people = filled.recipient_word, context.parties
    if word is None:
        bought = filled.object is not None and any(
            t.lemma_.lower() in _TRADING for t in filled.object.subtree
        )
        of_deal = bought and filled.match.entry.type in ("announce", "promise")
        aside = filled.match.entry.type in ("appeal", "reject") and not filled.recipient.sure
        return of_deal or aside  # of those who may be meant or not, one in four is
    freed = word.dep_ == "nsubjpass" and word.head == filled.object
    return is_complaint(filled) or (freed and all(map(people.is_person, filled.recipient.keys)))


def _speaking(filled: Filled, context: Context) -> int | None:
    """The paper in which something is said: "its LETTER demanded a reply"."""
    clause = filled.match.clause
    return context.heads.get(clause.actor.i) if clause and clause.actor is not None else None


def _telling(noun: Token) -> Token | None:
    """The "be" that tells of a noun's deed, whose days are the deed's: "there ARE deliveries next week"."""
    return noun.head if noun.dep_ == "attr" and noun.head.lemma_ == "be" else None


def _handed_on(filled: Filled) -> bool:
    """Whether a receiver is printed that is no known party: "to the mediators"."""
    clause = filled.match.clause
    if clause is None:
        return False
    return clause.dative is not None or bool(prepositions(clause.verb, "to"))


def _coming(time: TimeFinding | None) -> bool:
    """Whether a time expression lies ahead of the report: "in the coming days", not "three days later"."""
    if time is None or time.form.narrative or time.form.base is not None:
        return False
    return time.form.shift is not None and time.form.shift > 0


def _empty(filled: Filled) -> bool:
    """Whether a noun tells neither what was demanded or offered nor of whom: no line."""
    several = len(filled.actor.keys) > 1  # "Norland and Estmark struck a deal"
    together = filled.match.entry.type in MEETING | {"agree"} and several
    together = together or filled.match.entry.type == "mediate"
    bare = filled.match.noun is not None and filled.object is None and not filled.recipient
    return bare and not together


def _evidence(parsed: ParsedReport, token: Token) -> Span:
    sentence = token.sent
    first, last = broken_start(sentence), sentence.end
    while last - 1 > first and parsed.doc[last - 1].is_space:
        last -= 1
    return parsed.span(first, last)
