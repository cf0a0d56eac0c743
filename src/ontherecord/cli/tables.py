"""A record's lines as plain tables: what `show` prints into a pipe, one line a row, and shows in a terminal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ontherecord.export.matrix import matrix
from ontherecord.export.naming import Names
from ontherecord.export.phrases import (
    MODE,
    STANCE_SIGN,
    Phrases,
    confirmation,
    counted,
    date_phrase,
    origin_numbers,
    quoted,
    spans_of,
)
from ontherecord.export.steps import custody_sentence
from ontherecord.export.timeline import (
    acts_by_date,
    date_key,
    papers_by_date,
    positions_by_issue,
    statements_in_order,
    timeline,
)
from ontherecord.language.time.printed import day
from ontherecord.nouns.position import Position
from ontherecord.record.view import View

NONE = "–"
PUBLIC = {True: "public", False: "not public", None: NONE}
Line = tuple[str, ...]


class Subject(StrEnum):
    """What can be shown."""

    TIMELINE = "timeline"
    MATRIX = "matrix"
    DOCUMENTS = "documents"
    POSITIONS = "positions"
    SILENCES = "silences"
    CONFLICTS = "conflicts"
    ACTS = "acts"
    STATEMENTS = "statements"
    WORDING = "wording"
    SOURCES = "sources"
    ACTORS = "actors"
    RECEIPTS = "receipts"


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: the heads of its columns, and its lines."""

    heads: Line
    lines: tuple[Line, ...]


def table_of(view: View, subject: Subject) -> Rows:
    """One part of a record as a table."""
    return _TABLES[subject](view)


def doubt(sure: bool) -> str:
    """What stands beside an unsure line."""
    return "" if sure else "unsure"


def _timeline(view: View) -> Rows:
    entries = timeline(view, Phrases(view))
    lines = tuple((e.when, e.kind, e.text, e.note, doubt(e.sure)) for e in entries)
    return Rows(("When", "What", "Line", "How", ""), lines)


def _stance(line: Position) -> str:
    """A stance in a cell: its sign, its day, and the words of what it is about."""
    told = f"{STANCE_SIGN[line.stance]} {line.stance.value} {date_phrase(line.on)}".strip()
    return f"{told}: {quoted(line.words)}" if line.words else told


def _matrix(view: View) -> Rows:
    table, words = matrix(view), Phrases(view)
    heads = ("Issue", *(words.actor(party) for party in table.parties))
    lines = tuple(
        (
            words.issue(row.issue),
            *("; ".join(_stance(told) for told in cell) or NONE for cell in row.cells),
        )
        for row in table.rows
    )
    return Rows(heads, lines)


def _statements(view: View) -> Rows:
    words = Phrases(view)
    lines = tuple(
        (
            date_phrase(line.said_on) or NONE,
            words.speaker(line),
            line.cue or "",
            line.content,
            f"{line.kind.value}, {MODE[line.mode]}",
            words.way(line),
            doubt(line.sure),
        )
        for line in statements_in_order(view, words)
    )
    return Rows(("Said on", "Speaker", "Cue", "Words", "Kind", "Printed by", ""), lines)


def _acts(view: View) -> Rows:
    words = Phrases(view)
    lines = tuple(
        (
            date_phrase(line.date) or NONE,
            words.act(line),
            confirmation(line),
            words.quote(spans_of(line)[:1]),
            doubt(line.sure),
        )
        for line in acts_by_date(view)
    )
    return Rows(("When", "Act", "Corroboration", "First evidence", ""), lines)


def _documents(view: View) -> Rows:
    words, names = Phrases(view), Names(view)
    steps: dict[str, list[str]] = {}
    for step in sorted(view.custody(), key=lambda step: (*date_key(step.on), step.id)):
        told = custody_sentence(step, words.documents.get(step.document), names)
        steps.setdefault(step.document, []).append(told)
    lines = tuple(
        (
            date_phrase(line.delivered) or NONE,
            words.document(line),
            words.documents[line.answers].title if line.answers else NONE,
            PUBLIC[line.public],
            "; ".join(steps.get(line.id, ())) or NONE,
            doubt(line.sure),
        )
        for line in papers_by_date(view)
    )
    return Rows(("Delivered", "Paper", "Answers", "Public", "Custody", ""), lines)


def _positions(view: View) -> Rows:
    words = Phrases(view)
    lines = tuple(
        (
            date_phrase(line.on) or NONE,
            words.actor(line.party),
            f"{STANCE_SIGN[line.stance]} {line.stance.value}",
            words.issue(line.issue),
            words.wording(line),
            words.quote(line.spans[:1]),
            doubt(line.sure),
        )
        for line in positions_by_issue(view, words)
    )
    return Rows(("On", "Party", "Stance", "Issue", "Wording", "Words", ""), lines)


def _silences(view: View) -> Rows:
    words, names = Phrases(view), Names(view)
    lines = tuple(
        (
            date_phrase(line.since) or NONE,
            names.side(line.to),
            words.documents[line.about].title if line.about in words.documents else line.what,
            f"{counted(len(line.searched), 'report')} to {day(line.until)}",
            f"answered {date_phrase(line.answered_on)}".strip() if line.answered_by else "open",
            doubt(line.sure),
        )
        for line in sorted(view.silences(), key=lambda line: (*date_key(line.since), line.id))
    )
    return Rows(("Since", "No answer by", "To", "Looked in", "Now", ""), lines)


def _conflicts(view: View) -> Rows:
    words = Phrases(view)
    lines = tuple(
        (
            line.kind.value,
            line.about,
            " | ".join(f"{s.reading}: “{words.quote(s.spans[:1])}”" for s in line.sides),
            doubt(line.sure),
        )
        for line in view.conflicts()
    )
    return Rows(("Kind", "About", "Accounts", ""), lines)


def _wording(view: View) -> Rows:
    words = Phrases(view)
    lines = tuple(
        (
            line.words,
            line.plain,
            line.kind.value,
            words.actor(line.side) if line.side else NONE,
            "; ".join(dict.fromkeys(use.outlet or NONE for use in line.uses)),
        )
        for line in view.wording()
    )
    return Rows(("Wording", "Plain term", "Why listed", "Only used by", "Printed by"), lines)


def _sources(view: View) -> Rows:
    words, numbers, links = Phrases(view), origin_numbers(view), view.lineage()
    related: dict[str, list[str]] = {}
    for link in links:
        related.setdefault(link.a, []).append(f"{link.relation.value} {words.source(link.b)}")
        related.setdefault(link.b, []).append(f"{link.relation.value} {words.source(link.a)}")
    lines = tuple(
        (
            str(numbers.get(report, NONE)),
            words.source(report),
            words.date_of(report),
            "; ".join(related.get(report, ())) or "independence not established",
        )
        for report in sorted(words.reports, key=lambda r: (numbers.get(r, 0), r))
    )
    return Rows(("Origin", "Report", "Published", "Related"), lines)


def _actors(view: View) -> Rows:
    words = Phrases(view)
    lines = tuple(
        (
            actor.name,
            actor.kind.value,
            "; ".join(
                f"{role.title} ({words.actor(role.of)})" if role.of else role.title
                for role in actor.roles
            )
            or NONE,
            "; ".join(actor.aliases) or NONE,
            actor.id,
        )
        for actor in sorted(view.actors(), key=lambda actor: (actor.name, actor.id))
    )
    return Rows(("Name", "What", "Roles", "Also printed as", "Id"), lines)


def _receipts(view: View) -> Rows:
    heads = ("Step", "Done", "Kept", "Why", "Version", "Settings", "Inputs")
    lines = tuple(
        (r.step, str(r.done), str(r.kept), r.why, r.version, r.configuration, r.inputs)
        for r in view.receipts()
    )
    return Rows(heads, lines)


_TABLES: Mapping[Subject, Callable[[View], Rows]] = {
    Subject.TIMELINE: _timeline,
    Subject.MATRIX: _matrix,
    Subject.DOCUMENTS: _documents,
    Subject.POSITIONS: _positions,
    Subject.SILENCES: _silences,
    Subject.CONFLICTS: _conflicts,
    Subject.ACTS: _acts,
    Subject.STATEMENTS: _statements,
    Subject.WORDING: _wording,
    Subject.SOURCES: _sources,
    Subject.ACTORS: _actors,
    Subject.RECEIPTS: _receipts,
}
