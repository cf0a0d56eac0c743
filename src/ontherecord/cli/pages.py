"""What `show` puts on a terminal: the same lines as its tables, laid out to be read."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from textwrap import shorten

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ontherecord.cli.pages_sources import sources_page
from ontherecord.cli.tables import NONE, PUBLIC, Rows, Subject, doubt, table_of
from ontherecord.export.matrix import matrix
from ontherecord.export.naming import Names, opened
from ontherecord.export.phrases import (
    STANCE_SIGN,
    STANCE_VERB,
    Evidence,
    Phrases,
    confirmation,
    counted,
    date_phrase,
    quoted,
    spans_of,
)
from ontherecord.export.steps import authored, custody_sentence
from ontherecord.export.timeline import (
    acts_by_date,
    date_key,
    papers_by_date,
    positions_by_issue,
    statements_in_order,
    timeline,
)
from ontherecord.export.when import on_day, since_day
from ontherecord.language.time.printed import day
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.statement import SpeechKind
from ontherecord.record.view import View

# every colour stands beside a sign or a word that says the same
STANCE_STYLE = {
    Stance.DEMANDS: "yellow",
    Stance.OFFERS: "cyan",
    Stance.OPEN: "blue",
    Stance.CONDITIONAL: "magenta",
    Stance.ACCEPTS: "green",
    Stance.REJECTS: "red",
    Stance.INSISTS: "bold yellow",
    Stance.UNANSWERED: "dim",
}
_KIND = {"act": "cyan", "paper": "green", "statement": "blue"}
_NARROW = 13  # characters under which a column of the matrix cannot be read
_SHARE = 60  # characters from which on a column asks for no more room
_CELL = 60  # characters of the words in a cell of the matrix
_LABEL = 26  # characters of the matrix's first column


def page(view: View, subject: Subject, console: Console) -> RenderableType:
    """One part of a record for a terminal of the console's width."""
    if subject is Subject.MATRIX:
        return _matrix(view, console.width)
    draw = _PAGES.get(subject)
    return draw(view) if draw else _table(table_of(view, subject))


def _table(rows: Rows) -> Table:
    """A plain table whose columns share the width by what stands in them."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    for i, head in enumerate(rows.heads):
        longest = max((len(line[i]) for line in rows.lines), default=0)
        share = max(6, min(longest, _SHARE))
        table.add_column(head, ratio=share, overflow="fold", style=None if i else "dim")
    for line in rows.lines:
        table.add_row(*(Text(cell) for cell in line))
    return table


def _timeline(view: View) -> RenderableType:
    """One block a day: the day once, its lines under one another."""
    table = Table(box=None, pad_edge=False, expand=True, show_header=False)
    table.add_column(style="bold", width=17, overflow="fold")
    table.add_column(width=9)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(style="dim", width=14, overflow="fold")
    for when, entries in groupby(timeline(view, Phrases(view)), key=lambda entry: entry.when):
        for at, entry in enumerate(entries):
            line = Text(entry.text, style="" if entry.sure else "italic")
            line.append("" if entry.sure else "  unsure", style="yellow")
            kind = Text(entry.kind, style=_KIND.get(entry.kind, ""))
            table.add_row("" if at else when, kind, line, entry.note)
        table.add_row()
    return table


def _matrix(view: View, width: int) -> RenderableType:
    """Issues by as many parties as the width holds; those left out are named."""
    whole, words = matrix(view), Phrases(view)
    label = min(_LABEL, width // 3)
    shown = whole.parties[: max(1, (width - label) // (_NARROW + 2))]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("Issue", width=label, overflow="fold")
    for party in shown:
        table.add_column(words.actor(party), ratio=1, overflow="fold")
    for row in whole.rows:
        cells = row.cells[: len(shown)]
        if any(cells):
            table.add_row(Text(words.issue(row.issue), style="bold"), *map(_cell, cells))
    left = whole.parties[len(shown) :]
    note = f"Not shown for want of room: {', '.join(words.actor(p) for p in left)}." if left else ""
    key = "   ".join(f"{STANCE_SIGN[stance]} {stance.value}" for stance in Stance)
    return Group(table, Text(key, style="dim"), Text(note, style="dim"))


def _cell(lines: Iterable[Position]) -> Text:
    told = Text()
    for line in lines:
        mark = f"{STANCE_SIGN[line.stance]} {line.stance.value}{'' if line.sure else ' ?'}"
        told.append(f"{chr(10) if told else ''}{mark}", style=STANCE_STYLE[line.stance])
        if line.words:  # a label is a point at stake: which way the stance goes only its words say
            told.append(f"\n{quoted(shorten(line.words, _CELL, placeholder=' …'))}", style="dim")
    return told or Text("·", style="dim")


def _documents(view: View) -> RenderableType:
    """Each paper with the steps of its custody under it."""
    words, names = Phrases(view), Names(view)
    parts: list[RenderableType] = []
    for paper in papers_by_date(view):
        head = Text(opened(words.document(paper)), style="bold")
        head.append(f"  {doubt(paper.sure)}", style="yellow")
        lines = [head]
        if paper.answers:
            lines.append(Text(f"answers: {words.documents[paper.answers].title}", style="dim"))
        steps = [step for step in view.custody() if step.document == paper.id]
        for step in sorted(steps, key=lambda step: (*date_key(step.on), step.id)):
            told = Text(f"• {opened(custody_sentence(step, paper, names))}")
            for verb, voices in (("said by", step.claimed_by), ("confirmed by", step.confirmed_by)):
                if voices:
                    told.append(f"; {verb} {', '.join(names.full(v) for v in voices)}", "dim")
            if step.denied_by:
                told.append(f"; denied by {', '.join(map(names.full, step.denied_by))}", "red")
            told.append(f"  {doubt(step.sure)}", style="yellow")
            lines.append(told)
        if not steps:
            where = PUBLIC[paper.public]
            lines.append(
                Text(f"• no hand-over is told{'' if where == NONE else f'; {where}'}", "dim")
            )
        parts += [lines[0], *(Padding(line, (0, 0, 0, 2)) for line in lines[1:]), Text()]
    return Group(*parts)


def _positions(view: View) -> RenderableType:
    """Issue by issue: who stands where, in which words."""
    words = Phrases(view)
    parts: list[RenderableType] = []
    for issue, lines in groupby(positions_by_issue(view, words), key=lambda line: line.issue):
        parts.append(Text(opened(words.issue(issue)), style="bold"))
        for line in lines:
            told = Text(f"{STANCE_SIGN[line.stance]} ", style=STANCE_STYLE[line.stance])
            told.append(f"{words.actor(line.party)} ", style="bold")
            told.append(STANCE_VERB[line.stance], style=STANCE_STYLE[line.stance])
            told.append(f" {words.point(line)}")
            told.append(f" on the condition {quoted(line.condition)}" if line.condition else "")
            told.append(f"  {date_phrase(line.on)}", style="dim")
            told.append(f"  {doubt(line.sure)}", style="yellow")
            parts.append(Padding(told, (0, 0, 0, 2)))
        parts.append(Text())
    return Group(*parts)


def _statements(view: View) -> RenderableType:
    """Who said what; under it when, and who printed it."""
    words = Phrases(view)
    parts: list[RenderableType] = []
    for line in statements_in_order(view, words):
        told = Text(words.speaker(line), style="bold")
        told.append(f" {line.cue}: " if line.cue else ": ", style="dim")
        said = quoted(line.content) if line.kind is SpeechKind.DIRECT else line.content
        told.append(" ".join(said.split()), "")
        told.append(f"  {doubt(line.sure)}", style="yellow")
        report = line.content_spans[0].report
        printed = f"{words.source(report)}, {words.date_of(report)}"
        when = f"{date_phrase(line.said_on)}; {printed}" if line.said_on else printed
        parts += [told, Padding(Text(when, "dim"), (0, 0, 0, 2))]
    return Group(*parts)


def _acts(view: View) -> RenderableType:
    """Each act with how far it is confirmed; under it the first words that tell it."""
    words = Phrases(view)
    parts: list[RenderableType] = []
    for line in acts_by_date(view):
        told = Text(words.act(line), style="bold" if line.sure else "italic")
        told.append(f"  {date_phrase(line.date) or 'undated'}, {confirmation(line)}", "dim")
        told.append(f"  {doubt(line.sure)}", style="yellow")
        parts.append(told)
        parts += [Padding(_words(e), (0, 0, 0, 2)) for e in words.evidence(spans_of(line))[:1]]
    return Group(*parts)


def _silences(view: View) -> RenderableType:
    """Each silence in a sentence: open ones first."""
    words, names = Phrases(view), Names(view)
    parts: list[RenderableType] = []
    lines = sorted(view.silences(), key=lambda line: (*date_key(line.since), line.id))
    for line in sorted(lines, key=lambda line: line.answered_by is not None):
        paper = words.documents.get(line.about)
        what = authored(paper, names) if paper else quoted(line.what)
        state = f"answered {on_day(line.answered_on)}".strip() if line.answered_by else "open"
        told = Text(f"{'✓' if line.answered_by else '…'} {opened(names.side(line.to))}", "bold")
        told.append(f" to {what}: {state}, {since_day(line.since)}", "")
        told.append(f"  {doubt(line.sure)}", style="yellow")
        looked = f"looked in {counted(len(line.searched), 'report')} up to {day(line.until)}"
        parts += [told, Padding(Text(looked, "dim"), (0, 0, 0, 2))]
    note = "No answer found in these reports is not the same as no answer given."
    return Group(*parts, Text(), Text(note, style="dim"))


def _conflicts(view: View) -> RenderableType:
    """Each conflict in a frame: the readings, each with its words and where they were printed."""
    words, names = Phrases(view), Names(view)
    parts: list[RenderableType] = []
    for line in view.conflicts():
        sides: list[RenderableType] = []
        for side in line.sides:
            who = ", ".join(names.full(voice) for voice in side.by)
            told = Text(side.reading, style="bold")
            told.append(f"  {who}" if who else "", style="dim")
            sides.append(told)
            sides += [Padding(_words(e), (0, 0, 0, 2)) for e in words.evidence(side.spans)[:2]]
        doubt = "" if line.sure else " (unsure)"
        title = Text(f"{line.kind.value}: {line.about}{doubt}")
        parts.append(Panel(Group(*sides), title=title, title_align="left", box=box.ROUNDED))
    return Group(*parts)


def _words(evidence: Evidence) -> Text:
    told = Text(quoted(" ".join(evidence.words.split())))
    told.append(f"  {evidence.source}, {evidence.date}", style="dim")
    return told


def _receipts(view: View) -> RenderableType:
    """A line a step, and under it what the step rests on."""
    lines: list[RenderableType] = []
    for receipt in view.receipts():
        head = Text(receipt.step, "bold")
        head.append(f"  {receipt.done} done, {receipt.kept} kept: {receipt.why}", "none")
        rests = (
            f"version {receipt.version}, settings {receipt.configuration}, inputs {receipt.inputs}"
        )
        lines += [head, Padding(Text(rests, "dim", overflow="fold"), (0, 0, 0, 2))]
    return Group(*lines)


_PAGES: Mapping[Subject, Callable[[View], RenderableType]] = {
    Subject.TIMELINE: _timeline,
    Subject.DOCUMENTS: _documents,
    Subject.POSITIONS: _positions,
    Subject.STATEMENTS: _statements,
    Subject.ACTS: _acts,
    Subject.SILENCES: _silences,
    Subject.CONFLICTS: _conflicts,
    Subject.SOURCES: sources_page,
    Subject.RECEIPTS: _receipts,
}
