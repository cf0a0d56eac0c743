"""Orders for readers: the timeline, and each kind of line by date or by its place in the coverage."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ontherecord.export.phrases import (
    MODE,
    Phrases,
    confirmation,
    counted,
    date_phrase,
    spans_of,
)
from ontherecord.nouns.act import Act
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.document import Document
from ontherecord.nouns.position import Exchange, Position
from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement
from ontherecord.record.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """One line on the time axis; `note` says how far it is confirmed or in which way it was said.

    `also` are other lines that carry the same words of the same day.
    """

    id: str
    kind: str
    date: DateReading | None
    when: str
    text: str
    note: str
    sure: bool
    spans: tuple[Span, ...]
    also: tuple[str, ...] = ()


def timeline(view: View, phrases: Phrases) -> tuple[Entry, ...]:
    """Every act and document, and every statement with a date, earliest first; undated acts last.

    The same words of one day, carried by several reports, are one entry that stands on the words of all.
    """
    entries = [_act(line, phrases) for line in view.acts()]
    entries += [_paper(line, phrases) for line in view.documents() if line.delivered]
    dated = [line for line in statements_in_order(view, phrases) if line.said_on]
    entries += [_statement(lines, phrases) for lines in _carried(dated)]
    return tuple(sorted(entries, key=_order))


def acts_by_date(view: View) -> tuple[Act, ...]:
    """Acts, earliest first; undated ones last."""
    return tuple(sorted(view.acts(), key=lambda act: (*date_key(act.date), act.id)))


def papers_by_date(view: View) -> tuple[Document, ...]:
    """Papers by the date they were handed over; undated ones last."""
    return tuple(sorted(view.documents(), key=lambda paper: (*date_key(paper.delivered), paper.id)))


def positions_by_issue(view: View, phrases: Phrases) -> tuple[Position, ...]:
    """Positions, issue by issue, earliest first."""
    return tuple(
        sorted(
            view.positions(), key=lambda p: (phrases.issue(p.issue), *date_key(p.on), p.party, p.id)
        )
    )


def statements_in_order(view: View, phrases: Phrases) -> tuple[Statement, ...]:
    """Statements by the date of their report, then as printed; undated reports last."""

    def place(line: Statement) -> tuple[dt.date, dt.date, str, int]:
        first = line.content_spans[0]
        published = phrases.published.get(first.report) or phrases.reports[first.report].published
        return (*date_key(published), first.report, first.start)

    return tuple(sorted(view.statements(), key=place))


def exchanges_by_size(view: View) -> list[Exchange]:
    """The exchanges, the one with most papers and issues first."""
    return sorted(
        view.exchanges(), key=lambda line: (-len(line.documents) - len(line.issues), line.id)
    )


def date_key(date: DateReading | None) -> tuple[dt.date, dt.date]:
    """A sort key: first and last day; no date comes last."""
    return date.days() if date else (dt.date.max, dt.date.max)


def _order(entry: Entry) -> tuple[dt.date, dt.date, str, str]:
    return (*date_key(entry.date), entry.kind, entry.id)


def _act(line: Act, phrases: Phrases) -> Entry:
    when = date_phrase(line.date) or "undated"
    note = confirmation(line)
    return Entry(
        line.id, "act", line.date, when, phrases.act(line), note, line.sure, spans_of(line)
    )


def _paper(line: Document, phrases: Phrases) -> Entry:
    when = date_phrase(line.delivered)
    text = phrases.document(line)
    return Entry(
        line.id, "paper", line.delivered, when, text, "handed over", line.sure, spans_of(line)
    )


def _carried(dated: Sequence[Statement]) -> Iterator[Sequence[Statement]]:
    """The same words of one day together, a sure telling before others, then the report that came first."""
    found: dict[tuple[str, str], list[Statement]] = {}
    for line in dated:
        words = min((line.id, *line.same_as))  # the same for all that carry them
        found.setdefault((words, line.said_on.edtf if line.said_on else ""), []).append(line)
    for lines in found.values():
        yield sorted(lines, key=lambda line: not line.sure)


def _statement(lines: Sequence[Statement], phrases: Phrases) -> Entry:
    first, *others = lines
    carriers = {line.content_spans[0].report for line in others}
    carriers -= {first.content_spans[0].report}
    again = f", the same words in {counted(len(carriers), 'other report')}" if carriers else ""
    return Entry(
        first.id,
        "statement",
        first.said_on,
        date_phrase(first.said_on),
        phrases.statement(first),
        MODE[first.mode] + again,
        first.sure,
        tuple(dict.fromkeys(span for line in lines for span in spans_of(line))),
        tuple(line.id for line in others),
    )
