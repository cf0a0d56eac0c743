"""`show sources` on a terminal: origin by origin, then pair by pair what was taken over and what was changed."""

from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ontherecord.cli.tables import Subject, table_of
from ontherecord.export.phrases import Phrases, origin_numbers
from ontherecord.export.related import (
    KIND_WORDS,
    Related,
    direction_words,
    named_first,
    related,
)
from ontherecord.record.view import View

_SHOWN = 12  # changes of one pair; all of them are in the export and in --json
_LONGEST = 90  # characters of one reading


def sources_page(view: View) -> RenderableType:
    """Origin by origin, then each related pair."""
    words, numbers = Phrases(view), origin_numbers(view)
    table = Table(box=None, pad_edge=False, expand=True, show_header=False)
    table.add_column(width=11, style="bold")
    table.add_column(ratio=2, overflow="fold")
    table.add_column(width=18, style="dim")
    table.add_column(ratio=3, overflow="fold", style="dim")
    rows = table_of(view, Subject.SOURCES).lines
    for number, lines in groupby(rows, key=lambda line: line[0]):
        for at, (_, source, when, others) in enumerate(lines):
            table.add_row("" if at else f"origin {number}", Text(source), when, Text(others))
    count = len(set(numbers.values()))
    note = f"{len(words.reports)} reports, {count} origins: a copy is not a second witness."
    pairs = [_pair(related(link, words.reports), words) for link in view.lineage()]
    return Group(table, Text(note, style="dim"), *pairs)


def _pair(found: Related, words: Phrases) -> RenderableType:
    """One pair: who took from whom, the reasons, and the readings side by side, the original's first."""
    link = found.link
    first, second = named_first(link)
    head = Text(f"\n{words.source(first)} {direction_words(link)} {words.source(second)}", "bold")
    head.append(f"  {link.relation.value}, {link.share:.0%} of the shorter one", "dim")
    counts = [f"{name.replace('-', ' ')} {n}" for name, n in _named(found, words) if n]
    parts: list[RenderableType] = [head]
    parts += [Padding(Text(f"• {reason}", "dim"), (0, 0, 0, 2)) for reason in link.reasons]
    if counts:
        parts.append(Padding(Text(f"words: {', '.join(counts)}", "dim"), (0, 0, 0, 2)))
    if found.changes:
        parts.append(Padding(_readings(found, first, words), (0, 0, 0, 2)))
    return Group(*parts)


def _named(found: Related, words: Phrases) -> list[tuple[str, int]]:
    """The counts with the outlets' names in place of a and b."""
    link = found.link
    names = {
        "only-a": f"only in {words.source(link.a)}",
        "only-b": f"only in {words.source(link.b)}",
    }
    return [(names.get(fate, fate), count) for fate, count in found.words.items()]


def _readings(found: Related, first: str, words: Phrases) -> RenderableType:
    """The changes, those with a name before passages that were put otherwise."""
    link = found.link
    turned = first != link.a
    second = link.a if turned else link.b
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("", width=17, style="dim")
    for report in (first, second):
        table.add_column(Text(words.source(report)), ratio=1, overflow="fold")
    ranked = sorted(found.changes, key=lambda one: list(KIND_WORDS).index(one.kind))
    for one in ranked[:_SHOWN]:
        left, right = (one.b, one.a) if turned else (one.a, one.b)
        table.add_row(KIND_WORDS[one.kind], Text(_cut(left)), Text(_cut(right)))
    left_out = len(ranked) - _SHOWN
    more = [Text(f"and {left_out} more (--json has all)", "dim")] if left_out > 0 else []
    return Group(table, *more)


def _cut(words: str) -> str:
    """Words of a reading, the middle of a long one left out; "nothing" for none."""
    if len(words) <= _LONGEST:
        return words or "(nothing)"
    half = _LONGEST // 2
    return f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"
