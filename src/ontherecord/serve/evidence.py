"""The evidence of a line: its words in their paragraphs, who printed them, and how they came there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ontherecord.export.phrases import confirmation, counted
from ontherecord.nouns.act import Act
from ontherecord.nouns.conflict import Check, Conflict
from ontherecord.nouns.custody import Custody
from ontherecord.nouns.passages import Passages
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.nouns.wording import Wording
from ontherecord.serve.cards import basis
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk
from ontherecord.serve.outside import web_address

_AROUND = 420  # characters of a paragraph on either side: the rest is one click away in the report


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of words: the paragraph cut into what stands before, the words, and what stands after.

    `parts` are the words cut where other parts of the same statement stand in them: (class, text). `relay` says where
    the same words were printed before, `carried` through whom they came: speaker, carriers, outlet.
    """

    report: str
    start: int
    source: str
    title: str
    when: str
    basis: str
    origin: int
    link: str | None
    parts: tuple[tuple[str, str], ...]
    relay: tuple[str, ...]
    carried: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that say the same thing, under a heading ("" where a line has only one group)."""

    heading: str
    pieces: tuple[Piece, ...]
    notes: tuple[str, ...] = ()


def groups_of(desk: Desk, line: Any) -> tuple[Group, ...]:
    """The evidence of a line in the groups in which a reader weighs it."""
    if isinstance(line, Statement):
        return (_statement(desk, line),)
    if isinstance(line, Act):
        return _act(desk, line)
    if isinstance(line, Conflict):
        return tuple(
            Group(side.reading, pieces(desk, side.spans), _voices(desk, side.by))
            for side in line.sides
        ) + tuple(
            Group(f"Later: {one.kind.value}, {short(one.on) or 'undated'}", pieces(desk, one.spans))
            for one in line.later
        )
    return tuple(Group(heading, pieces(desk, spans)) for heading, spans in _parts_of(line) if spans)


def _parts_of(line: Any) -> list[tuple[str, tuple[Span, ...]]]:
    """Headings and spans of the lines whose evidence has named parts; one part without a heading otherwise."""
    if isinstance(line, Custody):
        told = tuple(span for span in line.spans if span not in line.confirmations)
        return [("Told", told), ("Confirmed", line.confirmations), ("Denied", line.denials)]
    if isinstance(line, Silence):
        return [("What waits for an answer", line.spans), ("Said to be unanswered", line.sayings)]
    if isinstance(line, Check):
        return [("The number as printed", line.spans), ("What it is counted from", line.basis)]
    if isinstance(line, Wording):
        return [("", tuple(span for use in line.uses for span in use.spans))]
    return [("", tuple(line.spans))]


def _voices(desk: Desk, actors: Iterable[str]) -> tuple[str, ...]:
    names = [desk.phrases.actor(actor) for actor in actors]
    return (f"on the word of {' and '.join(names)}",) if names else ()


def _statement(desk: Desk, line: Statement) -> Group:
    named = [("source", span) for span in line.source_spans]
    named += [("cue", span) for span in line.cue_spans]
    named += [("carried by", span) for relay in line.relays for span in relay.spans]
    found = []
    for span in sorted(line.content_spans):
        near = [(part, other) for part, other in named if other.report == span.report]
        found.append(_piece(desk, span, near))
    return Group("", tuple(found))


def _act(desk: Desk, line: Act) -> tuple[Group, ...]:
    """An act's attestations by who says so, those in a report's own voice last."""
    by: dict[str | None, list[Span]] = {}
    notes: dict[str | None, list[str]] = {}
    for told in sorted(line.attestations, key=lambda told: (told.by is None, told.by or "")):
        by.setdefault(told.by, []).extend(told.spans)
        seen = notes.setdefault(told.by, [])
        seen += [f"via {told.via}"] if told.via and f"via {told.via}" not in seen else []
        seen += ["unsure"] if not told.sure and "unsure" not in seen else []
    return tuple(
        Group(
            f"Told by {desk.phrases.actor(actor)}"
            if actor
            else "Told by reports in their own voice",
            pieces(desk, spans),
            tuple(notes[actor]),
        )
        for actor, spans in by.items()
    )


def pieces(desk: Desk, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """Each span in its paragraph, the earliest report first."""
    ordered = sorted(set(spans), key=lambda span: (desk.mark(span.report).day, span))
    return tuple(_piece(desk, span, ()) for span in ordered)


def _piece(desk: Desk, span: Span, others: Iterable[tuple[str, Span]]) -> Piece:
    report, mark = desk.phrases.reports[span.report], desk.mark(span.report)
    inside = (p.span for p in report.passages if p.span.start <= span.start < p.span.end)
    around = next(inside, span)
    start = max(around.start, span.start - _AROUND)
    end = min(max(around.end, span.end), span.end + _AROUND)
    cuts = [("words", span), *((part, one) for part, one in others if not one.overlaps(span))]
    parts: list[tuple[str, str]] = [("", "… ")] if start > around.start else []
    at = start
    for part, one in sorted(cuts, key=lambda cut: cut[1].start):
        if one.start < at or one.end > end:
            continue
        parts += [("", report.text[at : one.start]), (part, report.text[one.start : one.end])]
        at = one.end
    parts += [("", report.text[at:end]), ("", " …" if end < around.end else "")]
    return Piece(
        report=span.report,
        start=span.start,
        source=mark.source,
        title=mark.title,
        when=short(mark.published) or "undated",
        basis=basis(mark.published),
        origin=mark.origin,
        link=web_address(mark.url),
        parts=tuple((part, text) for part, text in parts if text),
        relay=_relay(desk, span),
        carried=_carried(desk, span),
    )


def _carried(desk: Desk, span: Span) -> tuple[tuple[str, ...], ...]:
    """Through whom some words came into their report: one chain for each statement that they stand in."""
    sql = (
        "SELECT l.kind, l.noun FROM marks m JOIN lines l ON l.n = m.n WHERE m.report = ?"
        " AND m.kind = 'statement' AND m.start < ? AND m.end > ? ORDER BY m.start, m.n"
    )
    said: list[Statement] = desk.catalogue.nouns(
        desk.catalogue.rows(sql, (span.report, span.end, span.start))
    )
    source = desk.mark(span.report).source
    chains = [
        (desk.phrases.speaker(line), *(relay.name for relay in line.relays), source)
        for line in said
        if line.relays
    ]
    return tuple(dict.fromkeys(chains))


def _relay(desk: Desk, span: Span) -> tuple[str, ...]:
    """Where the same words were printed before, the first first; empty where this report is the first."""
    links = desk.catalogue.links_of(span.report)
    if not links:
        return ()
    near = desk.catalogue.links("origin = ?", (desk.mark(span.report).origin,))
    found = Passages(near or links).origin_of(span)
    if found.original.report == span.report:
        return () if found.sure else ("shared with another report; which was first is not known",)
    chain = (found.original.report, *reversed(found.through))
    return tuple(f"{desk.mark(key).source} ({_when(desk, key)})" for key in chain)


def _when(desk: Desk, report: str) -> str:
    return short(desk.mark(report).published) or "undated"


def reasons_of(desk: Desk, line: Any) -> tuple[str, ...]:
    """How far a line is confirmed, and why: reports, origins and voices counted."""
    if isinstance(line, Statement):
        return _said_again(desk, line)
    spans = [span for group in groups_of(desk, line) for span in group.pieces]
    reports = {piece.report for piece in spans}
    origins = {piece.origin for piece in spans}
    told = (
        f"{counted(len(reports), 'report')} of {counted(len(origins), 'origin')}"
        f"{'; a copy is not a second witness' if len(origins) < len(reports) else ''}"
    )
    if not isinstance(line, Act):
        return (told,)
    voices = {told.by for told in line.attestations if told.by}
    named = ", ".join(sorted(desk.phrases.actor(voice) for voice in voices))
    said = f"told by {named}" if named else "no party says so: reports tell it in their own voice"
    return (f"{confirmation(line)}: {told}", said)


def _said_again(desk: Desk, line: Statement) -> tuple[str, ...]:
    here = {span.report for span in line.content_spans}
    again = desk.catalogue.lines(line.same_as[:200])
    reports = here | {span.report for one in again for span in one.content_spans}
    origins = {desk.mark(report).origin for report in reports}
    if len(reports) == 1:
        return ("printed by one report",)
    copies = "; a copy is not a second witness" if len(origins) < len(reports) else ""
    return (
        f"the same words in {len(reports)} reports of {counted(len(origins), 'origin')}{copies}",
    )
