"""The JSON export that other programs read: one object, keys sorted, lists in a stable order.

Two exports of equal records are equal bytes. Fields may be added; those here keep their names and meaning.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from ontherecord.nouns.act import Act, Attestation
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.conflict import Check, Conflict, Later, Side
from ontherecord.nouns.correction import Correction
from ontherecord.nouns.custody import Custody, chains
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.position import (
    Exchange,
    History,
    Issue,
    Linkage,
    Position,
    Provision,
    Thread,
)
from ontherecord.nouns.report import Report
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span, quote_of
from ontherecord.nouns.statement import Statement
from ontherecord.nouns.wording import Use, Wording
from ontherecord.record.view import View

SCHEMA = "ontherecord/1"

Row = dict[str, Any]


def contract(view: View) -> Row:
    """The whole record as one JSON-able object (see docs/export.md for the meaning of each field)."""
    reports = {report.id: report for report in view.reports()}
    origins, published = view.origins(), view.published()
    rows = Rows({key: report.text for key, report in reports.items()})
    steps = chains(view.custody())
    strands: dict[str, list[Thread]] = {}
    for strand in view.threads():
        strands.setdefault(strand.exchange, []).append(strand)
    return {
        "schema": SCHEMA,
        "reports": [
            rows.report(report, published.get(key) or report.published, origins.get(key))
            for key, report in sorted(reports.items())
        ],
        "lineage": [rows.lineage(link) for link in view.lineage()],
        "actors": [rows.actor(actor) for actor in view.actors()],
        "statements": [rows.statement(line) for line in view.statements()],
        "documents": [rows.document(line, steps.get(line.id, ())) for line in view.documents()],
        "acts": [rows.act(line) for line in view.acts()],
        "silences": [rows.silence(line) for line in view.silences()],
        "exchanges": [rows.exchange(line, strands.get(line.id, [])) for line in view.exchanges()],
        "issues": [rows.issue(line, view.histories()) for line in view.issues()],
        "positions": [rows.position(line) for line in view.positions()],
        "linkages": [rows.linkage(line) for line in view.linkages()],
        "provisions": [rows.provision(line) for line in view.provisions()],
        "conflicts": [rows.conflict(line) for line in view.conflicts()],
        "checks": [rows.check(line) for line in view.checks()],
        "wording": [rows.wording(line) for line in view.wording()],
        "judgements": [rows.judgement(line) for line in view.judgements()],
        "corrections": [correction_row(line) for line in view.corrections()],
    }


def contract_json(view: View) -> str:
    """`contract(view)` as text: sorted keys, two spaces, a line feed at the end."""
    return json.dumps(contract(view), ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def date_row(date: DateReading | None) -> Row | None:
    """A date as the contract writes it, with the printed words and the readings that lost."""
    if date is None:
        return None
    return {
        "value": date.value or None,
        "edtf": date.edtf,
        "basis": date.basis,
        "sure": date.sure,
        "printed": date.printed,
        "rivals": [{"edtf": rival.edtf, "basis": rival.basis} for rival in date.rivals],
    }


def correction_row(line: Correction) -> Row:
    """A correction as the contract writes it; `entered` is the line that a person entered by hand."""
    row: Row = msgspec.to_builtins(line)
    return row


class Rows:
    """Turns lines into rows; holds the stored texts that quotes are read from."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def spans(self, spans: Iterable[Span], part: str | None = None) -> list[Row]:
        rows = []
        for span in spans:
            row: Row = {
                "report": span.report,
                "start": span.start,
                "end": span.end,
                "quote": quote_of(span, self._texts[span.report]),
            }
            if part is not None:
                row["part"] = part
            rows.append(row)
        return rows

    def report(self, report: Report, published: DateReading | None, origin: str | None) -> Row:
        return {
            "id": report.id,
            "path": report.path,
            "url": report.url,
            "outlet": report.outlet,
            "title": report.title,
            "author": report.author,
            "language": report.language,
            "digest": report.digest,
            "published": date_row(published),
            "origin": origin,
        }

    def lineage(self, link: LineageLink) -> Row:
        return {
            "a": link.a,
            "b": link.b,
            "relation": link.relation.value,
            "direction": link.direction.value,
            "share": round(link.share, 4),
            "spans": [[p.a_start, p.a_end, p.b_start, p.b_end] for p in link.aligned],
            "reasons": list(link.reasons),
        }

    def actor(self, actor: Actor) -> Row:
        return {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind.value,
            "code": actor.code,
            "aliases": list(actor.aliases),
            "roles": [
                {"title": role.title, "of": role.of, "spans": self.spans(role.spans)}
                for role in actor.roles
            ],
        }

    def statement(self, line: Statement) -> Row:
        parts: tuple[tuple[str, tuple[Span, ...]], ...] = (
            ("content", line.content_spans),
            ("source", line.source_spans),
            ("cue", line.cue_spans),
        )
        return {
            "id": line.id,
            "kind": line.kind.value,
            "mode": line.mode.value,
            "speaker": line.speaker,
            "speaker_words": " … ".join(row["quote"] for row in self.spans(line.source_spans)) or None,
            "sure": line.sure,
            "addressee": line.addressee,
            "channel": line.channel,
            "cue": line.cue,
            "said_on": date_row(line.said_on),
            "content": line.content,
            "within": line.within,
            "spans": [row for part, spans in parts for row in self.spans(spans, part)],
            "same_as": list(line.same_as),
        }

    def document(self, line: Document, custody: Iterable[Custody]) -> Row:
        return {
            "id": line.id,
            "title": line.title,
            "kind": line.kind,
            "by": list(line.by),
            "to": list(line.to),
            "answers": line.answers,
            "version_of": line.version_of,
            "delivered": date_row(line.delivered),
            "public": line.public,
            "sure": line.sure,
            "custody": [self.custody(step) for step in custody],
            "spans": self.spans(line.spans),
        }

    def custody(self, line: Custody) -> Row:
        parts = (
            ("evidence", line.spans),
            ("confirmation", line.confirmations),
            ("denial", line.denials),
        )
        return {
            "id": line.id,
            "step": line.step.value,
            "by": list(line.by),
            "to": list(line.to),
            "place": line.place,
            "on": date_row(line.on),
            "claimed_by": list(line.claimed_by),
            "confirmed_by": list(line.confirmed_by),
            "denied_by": list(line.denied_by),
            "sure": line.sure,
            "spans": [row for part, spans in parts for row in self.spans(spans, part)],
        }

    def silence(self, line: Silence) -> Row:
        parts = (("evidence", line.spans), ("saying", line.sayings))
        return {
            "id": line.id,
            "about": line.about,
            "what": line.what,
            "by": list(line.by),
            "to": list(line.to),
            "since": date_row(line.since),
            "searched": list(line.searched),
            "until": line.until,
            "said_by": list(line.said_by),
            "answered_by": line.answered_by,
            "answered_on": date_row(line.answered_on),
            "sure": line.sure,
            "spans": [row for part, spans in parts for row in self.spans(spans, part)],
        }

    def act(self, line: Act) -> Row:
        return {
            "id": line.id,
            "type": line.type,
            "plover": line.plover,
            "actor": list(line.actor),
            "recipient": list(line.recipient),
            "object": line.object,
            "date": date_row(line.date),
            "place": line.place,
            "modality": line.modality.value,
            "condition": line.condition,
            "fulfils": line.fulfils,
            "corroboration": line.corroboration.value,
            "sure": line.sure,
            "attestations": [self.attestation(told) for told in line.attestations],
        }

    def attestation(self, told: Attestation) -> Row:
        return {
            "by": told.by,
            "via": told.via,
            "sure": told.sure,
            "origin": told.origin,
            "spans": self.spans(told.spans),
        }

    def exchange(self, line: Exchange, threads: Iterable[Thread]) -> Row:
        return {
            "id": line.id,
            "title": line.title,
            "parties": list(line.parties),
            "documents": list(line.documents),
            "issues": list(line.issues),
            "threads": [
                {
                    "id": strand.id,
                    "title": strand.title,
                    "parties": list(strand.parties),
                    "documents": list(strand.documents),
                }
                for strand in threads
            ],
        }

    def issue(self, line: Issue, told: Iterable[History]) -> Row:
        return {
            "id": line.id,
            "label": line.label,
            "exchange": line.exchange,
            "wordings": list(line.wordings),
            "history": [
                {"party": each.party, "positions": [position.id for position in each.positions]}
                for each in told
                if each.issue == line.id
            ],
        }

    def position(self, line: Position) -> Row:
        return {
            "id": line.id,
            "party": line.party,
            "issue": line.issue,
            "stance": line.stance.value,
            "on": date_row(line.on),
            "by": line.by,
            "condition": line.condition,
            "since": date_row(line.since),
            "words": line.words,
            "sure": line.sure,
            "spans": self.spans(line.spans),
        }

    def linkage(self, line: Linkage) -> Row:
        return {
            "id": line.id,
            "party": line.party,
            "tie": line.tie.value,
            "issues": list(line.issues),
            "documents": list(line.documents),
            "on": date_row(line.on),
            "by": line.by,
            "sure": line.sure,
            "spans": self.spans(line.spans),
        }

    def provision(self, line: Provision) -> Row:
        return {
            "id": line.id,
            "document": line.document,
            "number": line.number,
            "words": line.words,
            "issue": line.issue,
            "spans": self.spans(line.spans),
        }

    def conflict(self, line: Conflict) -> Row:
        return {
            "id": line.id,
            "kind": line.kind.value,
            "about": line.about,
            "between": line.between.value,
            "sides": [self.side(side) for side in line.sides],
            "later": [self.later(told) for told in line.later],
        }

    def side(self, side: Side) -> Row:
        return {
            "reading": side.reading,
            "by": list(side.by),
            "origins": list(side.origins),
            "spans": self.spans(side.spans),
        }

    def later(self, told: Later) -> Row:
        return {
            "kind": told.kind.value,
            "on": date_row(told.on),
            "by": told.by,
            "spans": self.spans(told.spans),
        }

    def check(self, line: Check) -> Row:
        return {
            "id": line.id,
            "claimed": line.claimed,
            "counted": line.counted,
            "holds": line.holds,
            "spans": self.spans(line.spans),
            "basis": self.spans(line.basis),
        }

    def wording(self, line: Wording) -> Row:
        return {
            "id": line.id,
            "kind": line.kind.value,
            "words": line.words,
            "plain": line.plain,
            "side": line.side,
            "uses": [self.use(use) for use in line.uses],
        }

    def use(self, use: Use) -> Row:
        return {
            "outlet": use.outlet,
            "side": use.side,
            "speaker": use.speaker,
            "quoted": use.quoted,
            "about": use.about,
            "spans": self.spans(use.spans),
        }

    def judgement(self, line: Judgement) -> Row:
        return {
            "left": line.left,
            "right": line.right,
            "verdict": line.verdict.value,
            "by": line.by,
            "reason": line.reason,
        }


FORMATS: dict[str, Callable[[View], str]] = {"json": contract_json}
