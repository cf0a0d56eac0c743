"""Trim ranges to word edges; take quotation marks off a content's ends."""

from __future__ import annotations

import re

from ontherecord.extract.tagger.quotes import DOUBLE, MARKS

Range = tuple[int, int]
_WORD = re.compile(r"\w")
_KEEP_BEFORE = frozenset("$€£¥#@+([-−")
_KEEP_AFTER = frozenset(".!?…%)]€")
_PAIRS = {")": "(", "]": "["}


def trim(text: str, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Without white space, marks and commas at either end; a cue of marks only (":") stays."""
    found = []
    for start, end in ranges:
        low, high = start, end
        while low < high and (text[low].isspace() or text[low] in MARKS):
            low += 1
        while low < high and (text[high - 1].isspace() or text[high - 1] in MARKS):
            high -= 1
        if high - low > 1 and text[high - 1] in ",;":
            high -= 1
        if low < high:
            found.append((low, high))
    return tuple(found)


def trim_content(text: str, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Pieces that hold a word, from its first to its last; a full stop at the end stays.

    Marks at the edges go, but one whose partner stands inside the piece stays.

    >>> trim_content('He said, “Enough.”', ((8, 18),))
    ((10, 17),)
    >>> trim_content('“massive” sanctions', ((0, 19),))
    ((0, 19),)
    """
    found = []
    for start, end in ranges:
        first = _WORD.search(text, start, end)
        if first is None:
            continue
        low, high = first.start(), end
        while low > start and text[low - 1] in _KEEP_BEFORE:
            low -= 1
        while high > low and not _closes(text, low, high):
            high -= 1
        found.append(_with_partners(text, (start, end), (low, high)))
    return tuple(found)


def _with_partners(text: str, piece: Range, kept: Range) -> Range:
    """Take a mark back that was cut off although its partner is inside."""
    low, high = kept
    inside = [at for at in range(low, high) if text[at] in DOUBLE]
    before = low - 1 if low > piece[0] and text[low - 1] in DOUBLE else low
    after = high + 1 if high < piece[1] and text[high] in DOUBLE else high
    if not inside:
        return kept
    if len(inside) % 2:
        return (low, after) if after > high else (before, high)
    closes_first = not text[inside[0] - 1].isspace() if inside[0] > low else True
    return (before, after) if closes_first and before < low and after > high else kept


def _closes(text: str, start: int, end: int) -> bool:
    """True where the last character belongs to the content."""
    last = text[end - 1]
    if last in _PAIRS:
        return text.count(_PAIRS[last], start, end) >= text.count(last, start, end)
    return last.isalnum() or last == "_" or last in _KEEP_AFTER
