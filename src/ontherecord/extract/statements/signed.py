"""Signed words: a line of quoted words with a dash and a name behind it, or a tweet with its author's handle.

'"We never left." — Ana Brzek' and 'Talks resume today pic.example.com/x — Foreign Ministry (@mfa) May 3, 2024'
have no cue; their layout says whose words they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.grammar import Pieces
from ontherecord.extract.statements.row import Attribution
from ontherecord.nouns.report import PassageKind

_WORD = r"(?:[A-Z][\w.'’-]*|d[aei]|van|von|al|bin|of|the)"
_NAME = rf"{_WORD}(?:[ \u00a0](?:{_WORD}|&)){{0,6}}"
_DASH = r"(?:[ \u00a0]*(?:[―—–]|--)[ \u00a0]*| - )"
_QUOTED = re.compile(
    rf"[“\"«„](?P<content>[^\w\n]*\w[^\n]*?)[”\"»“]{_DASH}(?P<who>{_NAME})(?:, [^\n“”\".!?]{{2,80}})?[.\s]*$"
)
_LINKS = r"(?:\s*(?:https?://\S+|pic\.\S+/\w+))*"
_TWEET = re.compile(
    rf"(?P<content>[^\w\n]*\w[^\n]*?){_LINKS}{_DASH}(?P<who>[^\n(—–―]{{2,60}}?) ?\(@\w{{1,30}}\)[^\n]{{0,30}}$"
)
_HANDLE = re.compile(r"(?:RT )?(?P<who>@\w{2,30}): (?P<content>[^\w\n]*\w[^\n]*)$")
_MARKS = frozenset('“"«„')
_LINE = re.compile(r"[^\n]+")


def find_signed(parsed: ParsedReport) -> list[Attribution]:
    """The signed lines of a report's text. A quotation in one that is signed too is part of it."""
    found = []
    for block in parsed.blocks:
        if block.kind in (PassageKind.BODY, PassageKind.HEADING):
            found += [_row(match) for match in _matches(parsed, block)]
    return found


def _matches(parsed: ParsedReport, block: ParsedBlock) -> Iterator[re.Match[str]]:
    for line in _LINE.finditer(parsed.text, block.start, block.end):
        words = line.group()
        forms = (
            (_TWEET, "(@" in words),
            (_QUOTED, words[0] in _MARKS),
            (_HANDLE, words.startswith(("@", "RT @"))),
        )
        for form, may in forms:
            match = form.match(parsed.text, line.start(), line.end()) if may else None
            if match is not None:
                yield match
                break


def _row(match: re.Match[str]) -> Attribution:
    content = (match.span("content"),)
    return Attribution(content, (), (match.span("who"),), None, True, "signed", trusted=True)


def without_signed(
    rows: Sequence[Attribution], signed: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Rows without what is signed by somebody; one that stands wholly inside signed words is told there."""
    parts = [(*a.content[0], *a.source[0]) for a in signed]
    lines = [(min(places), max(places)) for places in parts]
    words = [a.content[0] for a in signed]
    for row in rows:
        inside = [_holds(lines, piece) for piece in row.content]
        told = row.cue and all(_holds(words, p) for p in (*row.cue, *row.source))
        if not any(inside) or told:
            yield row
            continue
        kept: Pieces = tuple(p for p, held in zip(row.content, inside, strict=True) if not held)
        if kept and row.cue:
            yield replace(row, content=kept)


def _holds(lines: Sequence[tuple[int, int]], piece: tuple[int, int]) -> bool:
    return any(start <= piece[0] and piece[0] < end for start, end in lines)
