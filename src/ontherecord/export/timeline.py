"""The timeline: acts, statements and papers of a record in order of their dates."""

import datetime as dt
from dataclasses import dataclass

from ontherecord.export.phrases import CORROBORATION, MODE, Phrases, date_phrase, spans_of
from ontherecord.nouns.act import Act
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.record.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """One line on the time axis; `note` says how far it is confirmed or in which way it was said."""

    id: str
    kind: str
    date: DateReading | None
    when: str
    text: str
    note: str
    sure: bool
    spans: tuple[Span, ...]


def timeline(view: View, phrases: Phrases) -> tuple[Entry, ...]:
    """Every act and document, and every statement with a date, earliest first; undated acts last."""
    entries = [_act(line, phrases) for line in view.acts()]
    entries += [_paper(line, phrases) for line in view.documents() if line.delivered]
    entries += [_statement(line, phrases) for line in view.statements() if line.said_on]
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[dt.date, dt.date, str, str]:
    first, last = entry.date.days() if entry.date else (dt.date.max, dt.date.max)
    return first, last, entry.kind, entry.id


def _act(line: Act, phrases: Phrases) -> Entry:
    when = date_phrase(line.date) or "undated"
    note = CORROBORATION[line.corroboration]
    return Entry(
        line.id, "act", line.date, when, phrases.act(line), note, line.sure, spans_of(line)
    )


def _paper(line: Document, phrases: Phrases) -> Entry:
    when = date_phrase(line.delivered)
    text = phrases.document(line)
    return Entry(
        line.id, "paper", line.delivered, when, text, "handed over", line.sure, spans_of(line)
    )


def _statement(line: Statement, phrases: Phrases) -> Entry:
    when, text = date_phrase(line.said_on), phrases.statement(line)
    return Entry(
        line.id, "statement", line.said_on, when, text, MODE[line.mode], line.sure, spans_of(line)
    )
