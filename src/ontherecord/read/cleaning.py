"""From a report to the text that extractors read, with the map of where each character came from.

Paragraphs that are read (body, headings, captions) are unwrapped and joined by blank lines. Nothing
is replaced in place: a character is kept, left out, or inserted, and the builder notes which.
"""

import re

from ontherecord.language.hyphens import keeps_hyphen
from ontherecord.language.invisible import FOOTNOTE, INVISIBLE, MAIL_MARKS
from ontherecord.nouns.offsets import TextBuilder
from ontherecord.nouns.report import SET_IN_BOLD, Block, CleanText, PassageKind, Report

_READ = frozenset({PassageKind.BODY, PassageKind.HEADING, PassageKind.CAPTION})
# "... officials said.The minister ...", "... closed.”He said": a page's breaks lost on the way
_GLUED = (
    r"(?=[A-Z“])(?:(?<=[a-z]{3}[.?!])"
    r"(?=(?:[A-Z][a-z]{2,}|A[nst]?|By|Dr|He|I[fnst]?|M[rsy]|No|On|So|To|We)[ ,’']|“[A-Z])(?!(?:Com|Org|Net|Info)\b)"
    r"|(?<=[a-z][.?!]”)(?=[A-Z][a-z])|(?<=[a-z],”)(?=[A-Z][a-z]))"
)
# white space, what nobody sees, numbers of footnotes, and at the start of a line the marks of a quoted mail
_STOP = re.compile(rf"(?:{MAIL_MARKS}|{FOOTNOTE}|[\s{INVISIBLE}])+|{_GLUED}")
_LEFT = re.compile(r"([^\s\-‐]+)[-‐]$")
_RIGHT = re.compile(r"[^\W_]+")


def clean(report: Report) -> CleanText:
    """The cleaned text of `report`: a pure function of its stored text and its passages."""
    text = report.text
    builder = TextBuilder(text)
    blocks: list[Block] = []
    length = 0
    for passage in report.passages:
        if passage.kind not in _READ:
            continue
        if blocks:
            builder.insert("\n\n")
            length += 2
        size = _unwrap(builder, text, passage.span.start, passage.span.end)
        strong = passage.reason == SET_IN_BOLD
        blocks.append(Block(length, length + size, passage.kind, strong))
        length += size
    words, offsets = builder.build()
    return CleanText(report.id, words, tuple(blocks), offsets)


def _unwrap(builder: TextBuilder, text: str, start: int, end: int) -> int:
    """Adds text[start:end] with every run of white space as one space at most; returns the length added."""
    at, size = start, 0
    for stop in _STOP.finditer(text, start, end):
        if stop.group() == " ":
            continue
        low, high = stop.span()
        drop, space = _at_break(text, (start, low), (high, end), stop.group())
        low -= drop
        space = space and start < low and high < end
        if space and text[low] == " ":
            low, space = low + 1, False
        builder.keep(at, low)
        builder.insert(" " * space)
        size += low - at + space
        at = high
    builder.keep(at, end)
    return size + max(end - at, 0)


def _at_break(
    text: str, before: tuple[int, int], after: tuple[int, int], run: str
) -> tuple[int, bool]:
    """At a run of white space: characters to drop before it (a hyphen: 1), and whether a space is due."""
    if not any(c.isspace() for c in run):
        return 0, not run
    if "\n" not in run:
        return 0, True
    if "\u00ad" in run and run[0] == "\u00ad":
        return 0, False
    left = _LEFT.search(text, max(before[0], before[1] - 60), before[1])
    right = _RIGHT.match(text, after[0], after[1])
    if not left or not right:
        return 0, True
    return (0 if keeps_hyphen(left.group(1), right.group(), text) else 1), False
