"""Quotation marks: which stretches of a text stand between them.

Reads straight, curly, German, French and typewriter (``'') marks, single marks used as double ones, and
quotations that run over paragraphs (each paragraph reopens, only the last one closes). A mark without its
partner ends at its paragraph and is not `closed`.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_MARK = re.compile(r"``|''|[\"“”„‟«»‘’'‚]")
_PAIRS = {
    "“": '”“"',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«",
    '"': '"”',
    "``": "''\"",
    "''": "''\"",
}
_BEFORE_OPENING = " \t\n\u00a0([{—–-:/…"
_AFTER_CLOSING = ' \t\n\u00a0)]}—–-.,;:!?…/"”'


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text between quotation marks: `start`..`end` inside them, the marks at `open` and `close`.

    Where the closing mark is missing `closed` is False and `close` equals `end`, the paragraph's end.
    """

    start: int
    end: int
    open: int
    close: int
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of `text`, in order.

    >>> text = 'He said “we don’t know” and left.'
    >>> [text[q.start:q.end] for q in find_quotations(text)]
    ['we don’t know']
    """
    found: list[Quotation] = []
    start = 0
    breaks = [match.span() for match in _PARAGRAPH.finditer(text)] + [(len(text), len(text))]
    for end, following in breaks:
        double = _double(text, start, end)
        found.extend(double)
        found.extend(_single(text, start, end, double))
        start = following
    return tuple(sorted((q for q in found if q.start < q.end), key=lambda q: q.open))


def _double(text: str, start: int, end: int) -> list[Quotation]:
    """Quotations in double marks of one paragraph."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if mark in "‘’'‚":
            continue
        if opened is None:
            if _opens(text, match, start, end):
                opened = match
        elif mark in _closers(opened.group()) and not _reopens(text, match, start, end):
            found.append(
                Quotation(opened.end(), match.start(), opened.start(), match.start(), True)
            )
            opened = None
        elif mark == opened.group() and _reopens(text, match, start, end):
            found.append(_unclosed(text, opened, match.start()))
            opened = match
    if opened is not None:
        found.append(_unclosed(text, opened, end))
    return found


def _closers(mark: str) -> tuple[str, ...]:
    """The marks that close `mark`."""
    return ("''", '"') if mark in ("``", "''") else tuple(_PAIRS.get(mark, mark))


def _unclosed(text: str, opened: re.Match[str], end: int) -> Quotation:
    """A quotation whose closing mark is missing."""
    end = opened.end() + len(text[opened.end() : end].rstrip())
    return Quotation(opened.end(), end, opened.start(), end, False)


def _opens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a double mark can open: words follow it, and it is not an inch or seconds mark."""
    mark = match.group()
    if mark not in _PAIRS:
        return False
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    if mark == '"':
        return not before.isdigit() and (not after.isspace() or before in _BEFORE_OPENING)
    if mark in ("”", "''"):
        return before in _BEFORE_OPENING and not after.isspace()
    return not (mark == "»" and not before.isspace() and match.start() > start)


def _reopens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a mark met inside a quotation can only open another one (white space before, a word after)."""
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    if match.group() == "“":
        return before in _BEFORE_OPENING and after.isalnum()
    return match.group() == '"' and before.isspace() and after.isalnum()


def _single(text: str, start: int, end: int, double: list[Quotation]) -> list[Quotation]:
    """Quotations in single marks of one paragraph, outside the double ones."""
    marks = _outside(text, start, end, double)
    closing = [at for at in marks if _single_closes(text, at, end)]
    plain = [at for at in closing if not _may_be_plural(text, at)]
    walls = [q.open for q in double] + [end]
    found: list[Quotation] = []
    reached = start
    for at in marks:
        if at < reached or not _single_opens(text, at, start, end):
            continue
        wall = walls[bisect_right(walls, at)]
        close = _first_between(plain, at, wall) or _first_between(closing, at, wall)
        if close is not None:
            found.append(Quotation(at + 1, close, at, close, True))
            reached = close + 1
    return found


def _outside(text: str, start: int, end: int, double: list[Quotation]) -> list[int]:
    """Positions of the single marks of a paragraph that stand in no double quotation."""
    opens = [q.open for q in double]
    marks = []
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        inside = bisect_right(opens, at) - 1
        if match.group() in "‘’'‚" and (inside < 0 or at > double[inside].close):
            marks.append(at)
    return marks


def _first_between(positions: list[int], after: int, before: int) -> int | None:
    """The first of sorted `positions` that lies strictly between two others."""
    i = bisect_right(positions, after)
    return positions[i] if i < len(positions) and positions[i] < before else None


def _single_opens(text: str, at: int, start: int, end: int) -> bool:
    """A single mark opens before a word, after a space; ’90s and ’em are apostrophes."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if before not in _BEFORE_OPENING or after.isspace():
        return False
    return text[at] != "’" and not (after.isdigit() and text[at + 2 : at + 4] in ("0s", "5s"))


def _single_closes(text: str, at: int, end: int) -> bool:
    """A single mark can close after punctuation or a word, before a space or punctuation."""
    after = text[at + 1] if at + 1 < end else " "
    return (
        at > 0 and after in _AFTER_CLOSING and not text[at - 1].isspace() and text[at] not in "‘‚"
    )


def _may_be_plural(text: str, at: int) -> bool:
    """Whether a mark may be a plural's apostrophe ("the troops' pay"): a better one closes instead."""
    return text[at - 1] == "s" and text[at + 1 : at + 2] == " "
