"""Lines as rows of the JSON contract: one method a kind of line, its words quoted from the stored texts."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ontherecord.export.alignment import link_row
from ontherecord.nouns.act import Act, Attestation
from ontherecord.nouns.actor import Actor
from ontherecord.nouns.conflict import Check, Conflict, Later, Side
from ontherecord.nouns.correction import Correction
from ontherecord.nouns.custody import Custody
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

Row = dict[str, Any]


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
        """Words, each with its quote; `part` says as which part of the line they stand."""
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
        """A report without its text."""
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
        """A related pair of reports, its alignment, and what was changed."""
        return link_row(link, self._texts)

    def actor(self, actor: Actor) -> Row:
        """A person or party with the roles told."""
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
        """Who said what, with its content, source and cue."""
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
            "speaker_words": " … ".join(row["quote"] for row in self.spans(line.source_spans))
            or None,
            "sure": line.sure,
            "addressee": line.addressee,
            "channel": line.channel,
            "cue": line.cue,
            "said_on": date_row(line.said_on),
            "content": line.content,
            "within": line.within,
            "spans": [row for part, spans in parts for row in self.spans(spans, part)],
            "same_as": list(line.same_as),
            "origin": line.origin,
            "relays": [
                {"name": relay.name, "words": relay.words, "spans": self.spans(relay.spans)}
                for relay in line.relays
            ],
            "original": self.spans(line.original_spans),
        }

    def document(self, line: Document, custody: Iterable[Custody]) -> Row:
        """A paper with the steps of its custody."""
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
        """One step of a paper."""
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
            "via": list(line.via),
            "place": line.place,
            "on": date_row(line.on),
            "claimed_by": list(line.claimed_by),
            "confirmed_by": list(line.confirmed_by),
            "denied_by": list(line.denied_by),
            "sure": line.sure,
            "spans": [row for part, spans in parts for row in self.spans(spans, part)],
        }

    def silence(self, line: Silence) -> Row:
        """What has, or long had, no answer."""
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
        """An act with everybody who tells it."""
        return {
            "id": line.id,
            "type": line.type,
            "plover": line.plover,
            "actor": list(line.actor),
            "recipient": list(line.recipient or line.likely),
            "recipient_sure": not line.likely,
            "object": line.object,
            "date": date_row(line.date),
            "place": line.place,
            "modality": line.modality.value,
            "condition": line.condition,
            "fulfils": line.fulfils,
            "corroboration": line.corroboration.value,
            "independence": line.independence.value,
            "sure": line.sure,
            "attestations": [self.attestation(told) for told in line.attestations],
        }

    def attestation(self, told: Attestation) -> Row:
        """One telling of an act."""
        return {
            "by": told.by,
            "via": told.via,
            "sure": told.sure,
            "origin": told.origin,
            "spans": self.spans(told.spans),
        }

    def exchange(self, line: Exchange, threads: Iterable[Thread]) -> Row:
        """A matter under negotiation with its threads."""
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
        """A point at stake with the history of each party on it."""
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
        """A stance."""
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
        """Points that a party ties together."""
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
        """An article or point of a paper."""
        return {
            "id": line.id,
            "document": line.document,
            "number": line.number,
            "words": line.words,
            "issue": line.issue,
            "spans": self.spans(line.spans),
        }

    def conflict(self, line: Conflict) -> Row:
        """Accounts that cannot both hold."""
        return {
            "id": line.id,
            "kind": line.kind.value,
            "about": line.about,
            "between": line.between.value,
            "sure": line.sure,
            "sides": [self.side(side) for side in line.sides],
            "later": [self.later(told) for told in line.later],
        }

    def side(self, side: Side) -> Row:
        """One account of a conflict."""
        return {
            "reading": side.reading,
            "by": list(side.by),
            "origins": list(side.origins),
            "spans": self.spans(side.spans),
        }

    def later(self, told: Later) -> Row:
        """What was said of a conflict afterwards."""
        return {
            "kind": told.kind.value,
            "on": date_row(told.on),
            "by": told.by,
            "spans": self.spans(told.spans),
        }

    def check(self, line: Check) -> Row:
        """A number counted again."""
        return {
            "id": line.id,
            "claimed": line.claimed,
            "counted": line.counted,
            "holds": line.holds,
            "spans": self.spans(line.spans),
            "basis": self.spans(line.basis),
        }

    def wording(self, line: Wording) -> Row:
        """A loaded or one-sided wording."""
        return {
            "id": line.id,
            "kind": line.kind.value,
            "words": line.words,
            "plain": line.plain,
            "side": line.side,
            "uses": [self.use(use) for use in line.uses],
        }

    def use(self, use: Use) -> Row:
        """Where a wording is used."""
        return {
            "outlet": use.outlet,
            "side": use.side,
            "speaker": use.speaker,
            "quoted": use.quoted,
            "about": use.about,
            "spans": self.spans(use.spans),
        }

    def judgement(self, line: Judgement) -> Row:
        """What was found to be the same or not."""
        return {
            "left": line.left,
            "right": line.right,
            "verdict": line.verdict.value,
            "by": line.by,
            "reason": line.reason,
        }
