"""Silences: papers that were handed over and have no answer in the reports looked in, and what ended a silence.

That nothing was found is said of the reports of the collection that name the silent side, and of no others. Where a
report itself says that there is no answer, its words stand beside it as a claim.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import report_date
from ontherecord.resolve.papers.sayings import ASKING, Saying, parties_of
from ontherecord.resolve.silences.between import go_betweens
from ontherecord.resolve.silences.demands import find_unmet
from ontherecord.resolve.silences.taken_up import TakenUp, is_accepted, is_thanked
from ontherecord.resolve.silences.told import find_told

# Stances by which a side answers the paper that the same words name.
_TAKEN = frozenset({Stance.ACCEPTS, Stance.REJECTS, Stance.CONDITIONAL})
# What papers propose, by the nouns under which it is accepted or refused.
_PLANS = re.compile(
    r"\b(?:timetable|chronogram|calendar|schedule|roadmap|plan|proposal|offer|text|draft|terms|package)\b",
    re.IGNORECASE,
)
_ARTICLE = 4  # characters by which a point may start before the mention: "the"
_ANSWERS = frozenset({"accept", "reject", "agree"})  # acts that answer the paper they are about


_Thing = TypeVar("_Thing")
_Stand = tuple[Stance, Span]  # a stance, and the sentence that tells it


@dataclass(frozen=True, slots=True)
class _Responses:
    """Written answers: those of or to a party, those to each paper, and whose are placed nowhere."""

    of_party: Mapping[str, Sequence[Document]]
    answering: Mapping[str, Sequence[Document]]
    loose: frozenset[str]


@dataclass(frozen=True, slots=True)
class _World:
    """What a silence is read from, looked up once for the whole collection.

    `acts` are by the document that they are about, `positions` by party; `named` are the reports that name a party or
    somebody who acts for it, `returned` the papers that somebody sent back, `taken` the stands told on each paper,
    `between` the go-betweens.
    """

    handed: Mapping[str, Sequence[Custody]]
    returned: frozenset[str]
    said: Mapping[str, Sequence[Saying]]
    acts: Mapping[str, Sequence[Act]]
    positions: Mapping[str, Sequence[Position]]
    responses: _Responses
    taken: Mapping[str, frozenset[_Stand]]
    named: Mapping[str, frozenset[str]]
    taken_up: TakenUp
    between: frozenset[str]
    known: Known


def find_silences(
    custody: Sequence[Custody],
    sayings: Sequence[Saying],
    answering: tuple[Sequence[Act], Sequence[Position]],
    known: Known,
) -> tuple[Silence, ...]:
    """A silence for each addressee of a paper that asks for an answer and came there, and for demands; sorted by id."""
    handed: dict[str, list[Custody]] = {}
    for step in custody:
        if step.step is Step.HANDED:
            handed.setdefault(step.document, []).append(step)
    said: dict[str, list[Saying]] = {}
    for saying in sayings:
        said.setdefault(saying.document, []).append(saying)
    returned = frozenset(step.document for step in custody if step.step is Step.RETURNED)
    acts, positions = answering
    named, taken_up = _naming(known.cast), TakenUp(known.coverage)
    world = _World(
        handed=handed,
        returned=returned,
        said=said,
        acts=_by(acts, lambda act: act.object),
        positions=_by(positions, lambda position: position.party),
        responses=_responses(known),
        taken=_taken(known),
        named=named,
        taken_up=taken_up,
        between=go_betweens(known.cast),
        known=known,
    )
    found = [
        _silence(part, own, world)
        for document in known.papers.documents
        for part, own in _parts(document, world)
    ]
    found += find_unmet(acts, positions, (named, taken_up, known))
    known_ids = {line.id for line in found if line is not None}
    found += (s for s in find_told(acts, sayings, (named, known)) if s.id not in known_ids)
    return tuple(sorted((line for line in found if line is not None), key=lambda line: line.id))


def _by(things: Iterable[_Thing], key: Callable[[_Thing], str | None]) -> dict[str, list[_Thing]]:
    """Things in their order by what a key says of each; those of which it says nothing are left out."""
    found: dict[str, list[_Thing]] = {}
    for thing in things:
        name = key(thing)
        if name is not None:
            found.setdefault(name, []).append(thing)
    return found


def _responses(known: Known) -> _Responses:
    """The written answers of a collection."""
    loose: set[str] = set()
    for report in known.coverage.order:
        for at, paper in enumerate(known.coverage.findings[report].papers):
            if paper.kind == "response" and not known.papers.all_of(report, at):
                loose |= known.cast.parties_of(report, paper.by)
    documents = known.papers.documents
    of_party: dict[str, list[Document]] = {}
    for document in documents:
        for party in {*document.by, *document.to} if document.kind == "response" else ():
            of_party.setdefault(party, []).append(document)
    return _Responses(of_party, _by(documents, lambda d: d.answers), frozenset(loose))


def _naming(cast: Cast) -> dict[str, frozenset[str]]:
    """The reports that name a party or somebody who acts for it, by party."""
    found: dict[str, set[str]] = {}
    for (report, _), party in cast.acting.items():
        found.setdefault(party, set()).add(report)
    return {party: frozenset(reports) for party, reports in found.items()}


def _parts(document: Document, world: _World) -> Iterator[tuple[Document, list[Saying]]]:
    """A paper as it is for each of its addressees, with the sayings that are of that one or of them all.

    Of one that went to nobody named ("circulated to all members") the addressees are those who are told to be silent.
    """
    said, cast = world.said.get(document.id, ()), world.known.cast
    if len(document.to) == 1:
        yield document, list(said)
        return
    quiet = (cast.parties_of(s.report, s.finding.silent) for s in said)
    called = sorted(frozenset[str]().union(*quiet) - set(document.by)) if not document.to else []
    for party in (*document.to, *called):
        own = [
            saying
            for saying in said
            for silent in [cast.parties_of(saying.report, saying.finding.silent)]
            if not silent or party in silent
        ]
        told = party in document.to or any(saying.finding.sure for saying in own)
        yield replace(document, to=(party,), sure=document.sure and told), own


def _silence(document: Document, said: Sequence[Saying], world: _World) -> Silence | None:
    """The silence over one paper; None where it needs no answer, was sent back, or nobody tells that it came."""
    if not (document.by and document.to) or not (document.kind in ASKING or said):
        return None
    steps = [step for step in world.handed.get(document.id, ()) if _arrived(step, document, world)]
    moved_on = document.id in world.returned or _was_handed_on(document, world)
    private = not all(map(world.known.cast.is_party, document.to))
    carried = moved_on or private or world.between.issuperset(document.to)
    if not said and (carried or not (steps and document.sure)):
        return None
    since = document.delivered or _first_told(document, world)
    if since is None:
        return None
    searched = _searched(document, since, said, world)
    if not searched:
        return None
    answers = _answers(document, since, world)
    ended = answers[0] if answers and answers[0].sure else None
    met = ended is None and (
        _is_met(document, since, world) or is_thanked(document.spans, world.known.coverage)
    )
    if met and not said:
        return None
    doubtful = ended is None and (
        bool(answers) or met or moved_on or _is_doubtful(document, searched, world)
    )
    until = max(world.known.coverage.day(report) for report in searched)
    if not said and until <= since.days()[1].isoformat():
        return None  # it came on the last day that was looked at
    return Silence(
        id=_id(document, world),
        about=document.id,
        what=document.title,
        by=document.by,
        to=document.to,
        since=since,
        searched=searched,
        until=until,
        spans=_spans(document, steps),
        said_by=tuple(sorted({s.by for s in said if s.by is not None})),
        sayings=tuple(sorted({s.finding.evidence for s in said})),
        answered_by=ended.id if ended is not None else None,
        answered_on=ended.on if ended is not None else None,
        sure=document.sure and not doubtful,
    )


def _was_handed_on(document: Document, world: _World) -> bool:
    """Whether somebody else than its author gave the paper to another: its addressee may be a mediator."""
    cast = world.known.cast
    for step in world.handed.get(document.id, ()):
        givers, takers = parties_of(step.by, cast), parties_of(step.to, cast)
        if givers and not givers & set(document.by) and not takers & {*document.by, *document.to}:
            return True
    return False


def _id(document: Document, world: _World) -> str:
    """The silence's id: the paper's, and the addressee's where the paper has several."""
    whole = world.known.papers.get(document.id)
    several = whole is not None and len(whole.to) != 1
    return make_id("q", document.id, *(document.to if several else ()))


def _arrived(step: Custody, document: Document, world: _World) -> bool:
    """Whether a step brought the paper to its addressee, as far as the step tells to whom it went."""
    takers, denying = (
        parties_of(step.to, world.known.cast),
        parties_of(step.denied_by, world.known.cast),
    )
    if denying & set(document.to):
        return False  # who says that he never got it owes no answer
    return step.sure and (not takers or bool(takers & set(document.to)))


def _first_told(document: Document, world: _World) -> DateReading | None:
    """The day of the first report that tells of a paper, since it was there by then."""
    reports = sorted({span.report for span in document.spans}, key=world.known.coverage.day)
    return report_date(reports[0], world.known.coverage)


def _searched(
    document: Document, since: DateReading, said: Sequence[Saying], world: _World
) -> tuple[str, ...]:
    """The reports from that day on that name the silent side, or say that it is silent."""
    looked = frozenset[str]().union(*(world.named.get(p, frozenset()) for p in document.to))
    looked |= {saying.report for saying in said}
    first = since.days()[0].isoformat()
    return tuple(sorted(r for r in looked if first <= world.known.coverage.day(r) < UNDATED))


def _spans(document: Document, steps: Iterable[Custody]) -> tuple[Span, ...]:
    """The words that tell that the paper came, else those that name it."""
    return tuple(sorted({span for step in steps for span in step.spans})) or document.spans


def _is_met(document: Document, since: DateReading, world: _World) -> bool:
    """Whether some response may be the one that is missing, under another name or by another way.

    It came from the silent side to whomever (a mediator carries it on), or to who asks from somebody whose side
    is not known, and answers no other paper.
    """
    known = world.known
    asked, asking = set(document.to), set(document.by)
    sides = (*document.to, *document.by)
    for other in (paper for side in sides for paper in world.responses.of_party.get(side, ())):
        if other.id == document.id:
            continue
        theirs = bool(asked & set(other.by))
        strange = not other.by or not all(known.cast.is_party(party) for party in other.by)
        if not theirs and not (asking & set(other.to) and strange):
            continue
        if other.delivered is not None and other.delivered.days()[1] < since.days()[0]:
            continue
        answered = known.papers.get(other.answers)
        if answered is None or (answered.kind == document.kind and asking & set(answered.by)):
            return True
    return False


def _is_doubtful(document: Document, searched: Iterable[str], world: _World) -> bool:
    """Whether an answer may have been overlooked.

    Some response of the silent side is told of that is placed nowhere, or a sentence has a verb of answering
    beside the paper's name.
    """
    return (
        world.taken_up.is_taken_up(document.kind, searched)
        or is_accepted(document.spans, world.known.coverage)
        or _is_judged(document, world)
        or bool(world.responses.loose & set(document.to))
    )


def _is_judged(document: Document, world: _World) -> bool:
    """Whether the silent side takes a stand on something that may be what the paper says: a plan, a timetable."""
    since = document.delivered
    if _PLANS.search(document.title.partition(" of ")[0]) is None:
        return False
    own = {line.issue for party in document.by for line in world.positions.get(party, ())}
    return any(
        line.stance in _TAKEN
        and (since is None or _is_later(line.on, since.days()[0]))
        and (line.issue in own or _PLANS.search(line.words) is not None)
        for party in document.to
        for line in world.positions.get(party, ())
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    """What may have ended a silence, and when."""

    id: str
    on: DateReading | None
    sure: bool

    @property
    def order(self) -> tuple[bool, dt.date, str]:
        """Sure answers first, then by day; those without one last."""
        return not self.sure, self.on.days()[0] if self.on is not None else dt.date.max, self.id


def _answers(document: Document, since: DateReading, world: _World) -> list[_Answer]:
    """What answers a paper: another paper, or its acceptance or refusal in words, sure and first ones first."""
    known, first = world.known, since.days()[0]
    found = [
        _Answer(other.id, other.delivered, True)
        for other in world.responses.answering.get(document.id, ())
        if set(other.by) & set(document.to)
    ]
    found += [
        _Answer(act.id, act.date, act.sure)
        for act in world.acts.get(document.id, ())
        if act.type in _ANSWERS
        and act.modality is Modality.DID
        and _is_later(act.date, first)
        and parties_of(act.actor, known.cast) & set(document.to)
    ]
    taken = world.taken.get(document.id, frozenset())
    found += [
        _Answer(position.id, position.on, position.sure)
        for party in document.to
        for position in world.positions.get(party, ())
        if _is_later(position.on, first)
        and any((position.stance, span) in taken for span in position.spans)
    ]
    return sorted(found, key=lambda answer: answer.order)


def _taken(known: Known) -> dict[str, frozenset[_Stand]]:
    """The stands told on papers themselves, with their sentences: the point starts with a mention of the paper."""
    found: dict[str, set[_Stand]] = {}
    for report in known.coverage.order:
        findings = known.coverage.findings[report]
        for stance in findings.stances:
            if stance.stance not in _TAKEN:
                continue
            placed = set(known.papers.all_of(report, stance.paper))
            for at, paper in enumerate(findings.papers):
                mention = paper.span
                if (
                    mention.start <= stance.issue.start + _ARTICLE
                    and stance.issue.start < mention.end
                ):
                    placed.update(known.papers.all_of(report, at))
            for document in placed:
                found.setdefault(document, set()).add((stance.stance, stance.evidence))
    return {document: frozenset(stands) for document, stands in found.items()}


def _is_later(date: DateReading | None, first: dt.date) -> bool:
    """Whether something may have been on or after a day, and is dated at all."""
    return date is not None and date.days()[1] >= first
