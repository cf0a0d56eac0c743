"""Tellings: each finding of an act with its parties, paper, date and voice looked up across the collection.

Both ends of a hand-over are told as one act: "Norland received the note from Suland" and "Suland delivered the
note to Norland" become a delivery by Suland to Norland, who ever told of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from ontherecord.nouns.act import MUTUAL, Act, Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.findings import ActFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.unproven import is_unproven
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import act_date, is_governed
from ontherecord.resolve.keeping import Keeping
from ontherecord.resolve.papers.documents import Papers
from ontherecord.resolve.papers.mention import GIVING, TAKING
from ontherecord.resolve.readings import Readings
from ontherecord.resolve.statements.placed import Statements
from ontherecord.resolve.wording import content

DELIVER = "deliver"
# deeds told as done, or denied to be
_DONE = frozenset({Modality.DID, Modality.DENIED})
_ANSWERS = frozenset({"accept", "reject"})
_SENT = frozenset({"sent", "addressed", "mailed", "posted", "e-mailed", "emailed"})


@dataclass(frozen=True, slots=True)
class Side:
    """Those who stand on one side of an act: the actors named, and the parties that they act for."""

    actors: tuple[str, ...]
    parties: frozenset[str]
    names: str


_NOBODY = Side((), frozenset(), "")


def trusted(told: Iterable[tuple[Side, bool]]) -> list[Side]:
    """The sides of sure tellings, and of unsure ones those that add no party."""
    sides = list(told)
    known = frozenset[str]().union(*(side.parties for side, sure in sides if sure))
    return [side for side, sure in sides if sure or not known or side.parties <= known]


@dataclass(frozen=True, slots=True)
class Telling:
    """One finding of an act, ready to be compared. `subject` and `evidence_words` are stems."""

    finding: str
    report: str
    origin: str
    rank: int
    type: str
    giver: Side
    taker: Side
    paper: str | None
    paper_title: str
    object: str | None
    subject: frozenset[str]
    evidence_words: frozenset[str]
    date: DateReading | None
    place: str | None
    modality: Modality
    condition: str | None
    by: str | None
    via: str | None
    told: DateReading | None
    sure: bool
    evidence: Span
    trigger: Span
    key: str
    likely: Side = _NOBODY

    @property
    def position(self) -> float:
        """Where in its sentence the verb stands, from 0 to 1."""
        length = self.evidence.end - self.evidence.start
        return (self.trigger.start - self.evidence.start) / length


Told = tuple[Act, tuple[Telling, ...]]  # an act with its tellings, in order


@dataclass(frozen=True, slots=True)
class Known:
    """What has been resolved before acts are: the collection, its cast, statements and papers.

    `keeping` is what is kept of single reports and pairs, `readings` what rules read in single reports.
    """

    coverage: Coverage
    cast: Cast
    statements: Statements
    papers: Papers
    keeping: Keeping
    readings: Readings


def tell_all(known: Known) -> tuple[Telling, ...]:
    """Every finding of an act, in the order of reports by rank."""
    asked = _Asked(known)
    told = (
        _tell((act, date), report, paper, rank, known)
        for rank, report in enumerate(known.coverage.order)
        for act, date in _dated(report, known)
        if _says_something(act, report, known)
        for paper in known.papers.all_of(report, act.paper) or asked.of(act, report) or (None,)
    )
    return tuple(t for t in told if not _is_to_oneself(t))


class Knowing(Protocol):
    """What readers of single reports look things up with."""

    known: Known


def read_dates(report: str, of: Knowing) -> Iterator[DateReading | None]:
    """When each act of a report was done."""
    coverage = of.known.coverage
    return (act_date(act, report, coverage) for act in coverage.findings[report].acts)


def _dated(report: str, known: Known) -> Iterable[tuple[ActFinding, DateReading | None]]:
    acts = known.coverage.findings[report].acts
    return zip(acts, known.readings.of(read_dates, report), strict=True)


class _Asked:
    """Papers by what they are called and whom they went to: "accepted THE INVITATION" is that to him who accepts."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._by_kind: dict[tuple[str, str], list[str]] = {}
        for document in known.papers.documents:
            for party in document.to:
                self._by_kind.setdefault((document.kind, party), []).append(document.id)

    def of(self, act: ActFinding, report: str) -> tuple[str, ...]:
        """The one paper that an answer names by its bare kind; none where several went to who answers."""
        if act.type not in _ANSWERS or act.object is None or act.recipient:
            return ()
        words = self._known.coverage.words(act.object).casefold().split()
        if len(words) != len(("the", "invitation")) or words[0] not in ("the", "this", "that"):
            return ()
        parties = self._known.cast.parties_of(report, act.actor)
        found = {key for p in parties for key in self._by_kind.get((words[1], p), ())}
        return tuple(found) if len(found) == 1 else ()


def _is_to_oneself(telling: Telling) -> bool:
    """Whether somebody is told to have handed a paper to himself."""
    return telling.type == DELIVER and bool({*telling.giver.actors} & {*telling.taker.actors})


def _is_only_sent(act: ActFinding, coverage: Coverage) -> bool:
    """Whether what is called received was only sent or addressed to somebody: it may never have come."""
    return act.type in TAKING and coverage.words(act.trigger).casefold() in _SENT


def _is_told_by(statement: Statement | None, side: Side, cast: Cast) -> bool:
    """Whether somebody of a side tells it: who says that a paper was sent to him has it."""
    speaker = cast.party(statement.speaker) if statement is not None else None
    return speaker is not None and speaker in side.parties


def _is_only_speaker(act: ActFinding, report: str, side: Side, known: Known) -> bool:
    """Whether a side is but he who tells it and whose party nobody tells: "what WE presented", Soto said."""
    statement = known.statements[report, act.by] if act.by is not None else None
    return statement is not None and not side.parties and side.actors == (statement.speaker,)


def _is_supposed(
    act: ActFinding, sides: tuple[Side, Side], paper: str | None, known: Known
) -> bool:
    """Whether a side of an act is only that of a paper which is supposed to be of those sides."""
    document = known.papers.get(paper)
    filled = all(side.actors for side in sides) and not (act.actor and act.recipient)
    return document is not None and not document.sure and filled


def _is_rivals_word(
    kind: str, statement: Statement | None, sides: tuple[Side, Side], cast: Cast
) -> bool:
    """Whether only another state tells that somebody said no: "Estmark has rejected it", Norland's premier said."""
    speaker = cast.party(statement.speaker) if statement is not None else None
    giver, taker = sides
    if kind != "reject" or speaker is None or speaker in giver.parties:
        return False
    states = all(cast.actors[p].kind is ActorKind.STATE for p in (speaker, *giver.parties))
    return states and (speaker in taker.parties or not taker.parties)


def _says_something(act: ActFinding, report: str, known: Known) -> bool:
    """Whether an act is a line: to somebody or about something, and not only the name of a paper.

    "Its proposals" inside the mention of a paper tells of the paper, which has its own line, on no date; a verb that
    is such a mention by itself, "she replied on 3 May", tells of its hand-over where that has a day.
    """
    papers = known.coverage.findings[report].papers
    inside = [paper for paper in papers if paper.span.covers(act.trigger)]
    if any(paper.span != act.trigger or act.time is None for paper in inside):
        return False
    together = act.type in MUTUAL and len(act.actor) > 1
    return bool(act.recipient or act.object or act.paper is not None or together)


def _tell(
    dated: tuple[ActFinding, DateReading | None],
    report: str,
    paper: str | None,
    rank: int,
    known: Known,
) -> Telling:
    act, date = dated
    coverage = known.coverage
    kind, giver, taker = _sides(act, report, paper, known)
    said = _said_in(act, report, known)
    if said is not None and not taker.actors:
        taker = _of_parties(frozenset(said.to) - giver.parties, known.cast)
    if said is not None and said.delivered is not None and not is_governed(date):
        date = said.delivered.unsure("the day of the paper in which it is said")
    statement = known.statements[report, act.by] if act.by is not None else None
    sides = content(f"{giver.names} {taker.names}")
    parts = (kind, act.modality.value, act.trigger.start, act.trigger.end, paper or "")
    parties = (sorted(giver.parties), sorted(taker.parties))
    return Telling(
        finding=make_id("f", report, *parts, *parties),
        report=report,
        origin=coverage.origin_of(act.evidence),
        rank=rank,
        type=kind,
        giver=giver,
        taker=taker,
        paper=paper,
        paper_title=known.papers.title(paper),
        object=coverage.words(act.object) if act.object is not None else None,
        subject=content(coverage.words(act.object)) - sides if act.object else frozenset(),
        evidence_words=content(coverage.words(act.evidence)) - sides,
        date=date,
        place=act.place,
        modality=act.modality,
        condition=coverage.words(act.condition) if act.condition is not None else None,
        by=statement.speaker if statement else None,
        via=_relay(statement, known.cast) if statement else None,
        told=(statement.said_on if statement else None) or coverage.published.get(report),
        sure=act.sure
        and (statement is None or statement.sure)
        and not known.cast.unknown & {*giver.actors, *taker.actors}
        and not (_is_only_sent(act, coverage) and not _is_told_by(statement, taker, known.cast))
        and not _is_supposed(act, (giver, taker), paper, known)
        and not _is_rivals_word(kind, statement, (giver, taker), known.cast)
        and (paper is None or act.paper is not None)
        and (said is None or said.sure)
        and report not in coverage.links.garbled
        and not any(is_unproven(known.cast.actors[a]) for a in (*giver.actors, *taker.actors)),
        evidence=act.evidence,
        trigger=act.trigger,
        key=make_id("act", coverage.digest(report), *parts, *parties),
        likely=_likely(report, act, giver, taker, known.cast),
    )


def _said_in(act: ActFinding, report: str, known: Known) -> Document | None:
    """The one paper in which something is said: "its letter of 3 May, which PROPOSED an exchange"."""
    papers = known.papers.all_of(report, act.speaks)
    return known.papers.get(papers[0]) if len(papers) == 1 else None


def _sides(act: ActFinding, report: str, paper: str | None, known: Known) -> tuple[str, Side, Side]:
    """The type of an act and its two sides, a receipt turned into the delivery that it answers.

    Nobody receives from himself: a giver of the receiving party is a misreading, and the author stands in.
    """
    cast = known.cast
    actor, recipient = _side(report, act.actor, cast), _side(report, act.recipient, cast)
    by, to = known.papers.parties(paper)
    if act.type in TAKING:
        told = bool(recipient.actors) and not recipient.parties & actor.parties
        # it went to others, and came through them
        elsewhere = bool(to) and bool(actor.parties) and not to & actor.parties
        giver = recipient if told or elsewhere else _of_parties(by - actor.parties, cast)
        if act.paper is None or not giver.parties:
            return act.type, actor, giver
        return DELIVER, giver, actor
    if act.type in GIVING and act.paper is not None:
        # what is to become of a paper may be the doing of those who have it by now
        done = act.modality in _DONE
        left = by - recipient.parties
        told = bool(actor.actors) and not (left and _is_only_speaker(act, report, actor, known))
        giver = actor if told or not done else _of_parties(left, cast)
        taker = recipient if recipient.actors else _of_parties(to - giver.parties, cast)
        if to < taker.parties and len(known.papers.all_of(report, act.paper)) > 1:
            taker = _those_of(to, taker, cast)  # "letters to Norland and Estmark": to each its own
        return DELIVER, giver, taker
    if act.type in _ANSWERS and act.paper is None and not recipient.actors:
        recipient = _of_parties(by - actor.parties, cast)
    return act.type, actor, recipient


def _likely(report: str, act: ActFinding, giver: Side, taker: Side, cast: Cast) -> Side:
    """To whom an act most likely was done of which no words tell it; nobody who did it himself."""
    found = _side(report, act.likely, cast)
    return _NOBODY if taker.actors or found.parties & giver.parties else found


def _side(report: str, keys: tuple[str, ...], cast: Cast) -> Side:
    actors = cast.all_of(report, keys)
    parties = cast.parties_of(report, keys)
    return Side(actors, parties, cast.names(parties) if parties else "")


def _those_of(parties: frozenset[str], side: Side, cast: Cast) -> Side:
    """Those of a side who act for some of its parties."""
    actors = tuple(a for a in side.actors if a in parties or cast.party(a) in parties)
    return Side(actors, parties, cast.names(frozenset(actors))) if actors else side


def _of_parties(parties: frozenset[str], cast: Cast) -> Side:
    return Side(tuple(sorted(parties)), parties, cast.names(parties) if parties else "")


def _relay(statement: Statement, cast: Cast) -> str | None:
    """The outlet that a statement was made to, else the channel that the report names."""
    if statement.addressee is not None:
        addressee = cast.actors[statement.addressee]
        if addressee.kind is ActorKind.ORGANISATION:
            return addressee.name
    return statement.channel
