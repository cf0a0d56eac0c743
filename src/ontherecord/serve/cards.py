"""Lines as rows of a list: what stands in each column, and as which kind of line. No HTML here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ontherecord.export.phrases import (
    EACH_OTHER,
    MODALITY,
    MODE,
    STANCE_SIGN,
    act_verb,
    confirmation,
    counted,
    title_behind,
)
from ontherecord.nouns.act import MUTUAL, Act
from ontherecord.nouns.conflict import Check, Conflict
from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.position import Linkage, Position, Provision
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import SpeechKind, Statement
from ontherecord.nouns.wording import Wording
from ontherecord.serve.dates import short, short_day
from ontherecord.serve.desk import Desk

# what a kind of line is called on the page; the classes of the style sheet go by the same words
NAME = {
    "statement": "statement",
    "document": "paper",
    "act": "act",
    "position": "position",
    "conflict": "conflict",
    "custody": "custody",
    "silence": "no answer",
    "linkage": "linkage",
    "provision": "provision",
    "check": "checked number",
    "wording": "wording",
}
PUBLIC = {True: "public", False: "not public", None: "publication not reported"}
_STEP = {
    Step.HANDED: "handed over",
    Step.RETURNED: "sent back",
    Step.PUBLISHED: "published",
    Step.WITHHELD: "keeps back",
    Step.LEAKED: "leaked",
}
_TIE = {"package": "ties together, all or nothing:", "condition": "gives only for the rest:"}


@dataclass(frozen=True, slots=True)
class Named:
    """An actor or a paper in a row: its id (None where the record has none) and its words."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line is first printed: the report's id, its source, its day, and how many more reports there are."""

    report: str
    source: str
    day: str
    more: int


NOWHERE = Place("", "", "", 0)


@dataclass(frozen=True, slots=True)
class Row:
    """One line in a list. `who` did or said it (`verb`) of `words` or `about`, to `to`; `confirmed` says how far."""

    id: str
    kind: str
    sub: str
    when: str
    basis: str
    sure: bool
    who: tuple[Named, ...] = ()
    verb: str = ""
    words: str = ""
    about: Named | None = None
    to: tuple[Named, ...] = ()
    notes: tuple[str, ...] = ()
    sign: str = ""
    quoted: bool = False
    place: Place = NOWHERE
    confirmed: str = ""


def row(desk: Desk, line: Any) -> Row:
    """The row of any line."""
    return _ROWS[type(line)](desk, line)


def rows(desk: Desk, lines: Iterable[Any]) -> list[Row]:
    """The rows of some lines, in their order."""
    return [row(desk, line) for line in lines]


def basis(date: DateReading | None) -> str:
    """Why a date is the one it is, with the words as printed."""
    if date is None:
        return "no report tells the day"
    printed = f" (printed: “{date.printed}”)" if date.printed else ""
    return f"{date.basis}{printed}"


def named(desk: Desk, keys: Iterable[str]) -> tuple[Named, ...]:
    """Actors as a row names them."""
    return tuple(Named(key, desk.phrases.actor(key)) for key in keys)


def _place(desk: Desk, spans: Iterable[Span]) -> Place:
    """Where the line is first printed."""
    reports = {span.report for span in spans}
    if not reports:
        return NOWHERE
    first = min(reports, key=lambda key: (desk.mark(key).day, key))
    mark = desk.mark(first)
    return Place(first, mark.source, short(mark.published), len(reports) - 1)


def _statement(desk: Desk, line: Statement) -> Row:
    notes = [line.kind.value] if line.kind is not SpeechKind.DIRECT else []
    notes += [MODE[line.mode]] if line.mode.value != "speech" else []
    notes += [line.channel] if line.channel else []
    via = [relay.name for relay in line.relays if relay.name not in (line.channel or "")]
    notes += [f"via {' and '.join(dict.fromkeys(via))}"] if via else []
    notes += [f"same words in {len(line.same_as)} more"] if line.same_as else []
    speaker = Named(line.speaker, desk.phrases.speaker(line))
    return Row(
        id=line.id,
        kind="statement",
        sub=line.kind.value,
        when=short(line.said_on),
        basis=basis(line.said_on),
        sure=line.sure,
        who=(speaker,),
        verb=line.cue or "",
        words=line.content,
        to=named(desk, [line.addressee] if line.addressee else []),
        notes=tuple(notes),
        quoted=line.kind is SpeechKind.DIRECT,
        place=_place(desk, line.content_spans),
    )


def _act(desk: Desk, line: Act) -> Row:
    paper = desk.catalogue.documents.get(line.object or "")
    notes = [MODALITY[line.modality]] if MODALITY[line.modality] else []
    notes += [f"on the condition “{line.condition}”"] if line.condition else []
    notes += [line.place] if line.place else []
    notes += ["to whom is not told, only likely"] if line.likely else []
    return Row(
        id=line.id,
        kind="act",
        sub=line.modality.value,
        when=short(line.date),
        basis=basis(line.date),
        sure=line.sure,
        who=named(desk, line.actor) or (Named(None, "not named"),),
        verb=act_verb(line.type, line.modality),
        words="" if paper else line.object or "",
        about=Named(paper.id, title_behind(line, paper)) if paper else None,
        to=_to(desk, line),
        notes=tuple(notes),
        confirmed=confirmation(line),
        place=_place(desk, (span for told in line.attestations for span in told.spans)),
    )


def _to(desk: Desk, line: Act) -> tuple[Named, ...]:
    """To whom an act was done; of what two did together ("met") the verb says it."""
    if line.mutual:
        return () if line.type in MUTUAL else (Named(None, EACH_OTHER),)
    return named(desk, line.recipient or line.likely)


def _document(desk: Desk, line: Document) -> Row:
    answered = desk.catalogue.documents.get(line.answers or "")
    notes = [line.kind.replace("-", " "), PUBLIC[line.public]]
    notes += [f"answers: {answered.title}"] if answered else []
    return Row(
        id=line.id,
        kind="document",
        sub=line.kind,
        when=short(line.delivered),
        basis=basis(line.delivered),
        sure=line.sure,
        who=named(desk, line.by),
        about=Named(line.id, line.title),
        to=named(desk, line.to),
        notes=tuple(notes),
        place=_place(desk, line.spans),
    )


def _position(desk: Desk, line: Position) -> Row:
    notes = [f"{line.term}: “{line.condition}”"] if line.condition else []
    notes += [f"told by {desk.phrases.actor(line.by)}"] if line.by else []
    notes += [f"since {short(line.since)}"] if line.since else []
    return Row(
        id=line.id,
        kind="position",
        sub=line.stance.value,
        when=short(line.on),
        basis=basis(line.on),
        sure=line.sure,
        who=named(desk, [line.party]),
        verb=line.stance.value,
        words=line.words,
        quoted=bool(line.words),
        about=Named(line.issue, desk.phrases.issue(line.issue)),
        notes=tuple(notes),
        sign=STANCE_SIGN[line.stance],
        place=_place(desk, line.spans),
    )


def _custody(desk: Desk, line: Custody) -> Row:
    paper = desk.catalogue.documents.get(line.document)
    said = [f"claimed by {desk.phrases.actors(line.claimed_by)}"] if line.claimed_by else []
    said += [f"confirmed by {desk.phrases.actors(line.confirmed_by)}"] if line.confirmed_by else []
    said += [f"denied by {desk.phrases.actors(line.denied_by)}"] if line.denied_by else []
    place = [line.place] if line.place else []
    return Row(
        id=line.id,
        kind="custody",
        sub=line.step.value,
        when=short(line.on),
        basis=basis(line.on),
        sure=line.sure,
        who=named(desk, line.by),
        verb=_STEP[line.step],
        about=Named(paper.id, paper.title) if paper else None,
        to=named(desk, line.to),
        notes=(*place, *said) or ("told by reports in their own voice",),
        place=_place(desk, line.spans),
    )


def _silence(desk: Desk, line: Silence) -> Row:
    looked = f"looked in {len(line.searched)} reports until {line.until}"
    ended = (
        f"answered {short(line.answered_on) or 'later'}"
        if line.answered_by
        else _gone_by(desk, line)
    )
    said = f"said by {desk.phrases.actors(line.said_by)}" if line.said_by else ""
    return Row(
        id=line.id,
        kind="silence",
        sub="answered" if line.answered_by else "open",
        when=short(line.since),
        basis=basis(line.since),
        sure=line.sure,
        who=named(desk, line.to),
        verb="no answer found to",
        words="" if line.about in desk.catalogue.documents else line.what,
        about=_paper_or_none(desk, line.about),
        to=named(desk, line.by),
        notes=tuple(note for note in (ended, said, looked) if note),
        place=_place(desk, line.spans),
    )


def _gone_by(desk: Desk, line: Silence) -> str:
    """For how long nothing has answered, counted from the last day that the beginning allows."""
    first, last = line.since.days()
    days = counted((desk.today - last).days, "day")
    least = "at least " if first != last else ""
    return f"{least}{days} by {short_day(desk.today)}" if desk.today > last else ""


def _linkage(desk: Desk, line: Linkage) -> Row:
    issues = [desk.phrases.issue(issue) for issue in line.issues]
    papers = [desk.catalogue.documents[key].title for key in line.documents]
    return Row(
        id=line.id,
        kind="linkage",
        sub=line.tie.value,
        when=short(line.on),
        basis=basis(line.on),
        sure=line.sure,
        who=named(desk, [line.party]),
        verb=_TIE[line.tie.value],
        words=" · ".join([*issues, *papers]),
        notes=(f"told by {desk.phrases.actor(line.by)}",) if line.by else (),
        place=_place(desk, line.spans),
    )


def _provision(desk: Desk, line: Provision) -> Row:
    return Row(
        id=line.id,
        kind="provision",
        sub="",
        when="",
        basis="",
        sure=True,
        verb=line.number,
        words=line.words,
        about=_paper_or_none(desk, line.document),
        notes=(desk.phrases.issue(line.issue),) if line.issue else (),
        place=_place(desk, line.spans),
    )


def _conflict(desk: Desk, line: Conflict) -> Row:
    spans = [span for side in line.sides for span in side.spans]
    return Row(
        id=line.id,
        kind="conflict",
        sub=line.kind.value,
        when="",
        basis="",
        sure=line.sure,
        verb=line.kind.value.replace("-", " "),
        words=line.about,
        notes=tuple(side.reading for side in line.sides),
        place=_place(desk, spans),
    )


def _check(desk: Desk, line: Check) -> Row:
    return Row(
        id=line.id,
        kind="check",
        sub="holds" if line.holds else "differs",
        when="",
        basis="",
        sure=True,
        verb="counted again",
        words=f"{line.claimed}: the record counts {line.counted}",
        notes=("holds" if line.holds else "does not hold",),
        place=_place(desk, line.spans),
    )


def _wording(desk: Desk, line: Wording) -> Row:
    side = f"only on the side of {desk.phrases.actor(line.side)}" if line.side else ""
    spans = [span for use in line.uses for span in use.spans]
    return Row(
        id=line.id,
        kind="wording",
        sub=line.kind.value,
        when="",
        basis="",
        sure=True,
        verb=line.kind.value,
        words=line.words,
        quoted=True,
        notes=tuple(
            note for note in (f"plainly: {line.plain}", side, f"{len(spans)} uses") if note
        ),
        place=_place(desk, spans),
    )


def _paper_or_none(desk: Desk, key: str | None) -> Named | None:
    paper = desk.catalogue.documents.get(key or "")
    return Named(paper.id, paper.title) if paper else None


_ROWS: dict[type, Callable[[Desk, Any], Row]] = {
    Statement: _statement,
    Act: _act,
    Document: _document,
    Position: _position,
    Custody: _custody,
    Silence: _silence,
    Linkage: _linkage,
    Provision: _provision,
    Conflict: _conflict,
    Check: _check,
    Wording: _wording,
}
