"""Two related reports side by side: which words were copied, changed, left out or added, as spans of both texts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise
from typing import Any

from ontherecord.nouns.lineage import Change, ChangeKind, LineageLink
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_IN_A_ROW = (
    4  # words that agree where nothing was aligned: three ("of the talks") may agree by accident
)


class Fate(StrEnum):
    """What became of words between two reports."""

    COPIED = "copied"
    CHANGED = "changed"
    ONLY_A = "only-a"
    ONLY_B = "only-b"


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """Words of a and the words of b that face them; None on the side where nothing does.

    `change` says that the words are an altered quotation or a spun reading.
    """

    fate: Fate
    a: Span | None
    b: Span | None
    change: ChangeKind | None = None


@dataclass(frozen=True, slots=True)
class _Block:
    """Words a_from..a_to of one text face words b_from..b_to of the other."""

    fate: Fate
    a_from: int
    a_to: int
    b_from: int
    b_to: int


def alignment(a: Report, b: Report, link: LineageLink) -> tuple[AlignedRow, ...]:
    """The words of two reports in rows, in the order of `a`; words that only `b` has come where they stand in `b`.

    `link` is their link, `a` its first report. Every word of either stands in one row; white space and marks between
    words are left to whoever shows them.
    """
    ours, theirs = _Words(a), _Words(b)
    blocks = _filled(_facing(ours, theirs, link), ours, theirs)
    return tuple(
        AlignedRow(block.fate, left, right, _change(left, right, link))
        for block in blocks
        for left, right in [
            (ours.span(block.a_from, block.a_to), theirs.span(block.b_from, block.b_to))
        ]
    )


def link_row(link: LineageLink, texts: Mapping[str, str]) -> dict[str, Any]:
    """A link as the contract writes it, with both readings of every change."""
    return {
        "a": link.a,
        "b": link.b,
        "relation": link.relation.value,
        "direction": link.direction.value,
        "share": round(link.share, 4),
        "spans": [[p.a_start, p.a_end, p.b_start, p.b_end] for p in link.aligned],
        "reasons": list(link.reasons),
        "changes": [
            {
                "kind": change.kind.value,
                "spans": [change.a_start, change.a_end, change.b_start, change.b_end],
                "a": texts[link.a][change.a_start : change.a_end],
                "b": texts[link.b][change.b_start : change.b_end],
            }
            for change in link.changes
        ],
    }


class _Words:
    """The words of one report: their places, and what they are compared as."""

    def __init__(self, report: Report) -> None:
        self._report = report.id
        self.places = [match.span() for match in _WORD.finditer(report.text)]
        self.folded = [report.text[i:j].casefold().replace("’", "'") for i, j in self.places]

    def inside(self, start: int, end: int) -> range:
        """The words that begin between two characters."""
        starts = [place[0] for place in self.places]
        low = next((n for n, at in enumerate(starts) if at >= start), len(starts))
        high = next((n for n, at in enumerate(starts) if at >= end), len(starts))
        return range(low, high)

    def span(self, low: int, high: int) -> Span | None:
        """The words low..high as a span; None for no words."""
        if low == high:
            return None
        return Span(self._report, self.places[low][0], self.places[high - 1][1])


def _facing(ours: _Words, theirs: _Words, link: LineageLink) -> list[_Block]:
    """The aligned passages word by word, in the order of a; no word of either stands in two."""
    used_a, used_b = [False] * len(ours.places), [False] * len(theirs.places)
    found: list[_Block] = []
    for part in link.aligned:
        left, right = ours.inside(part.a_start, part.a_end), theirs.inside(part.b_start, part.b_end)
        if not left or not right:  # a part of a word faces nothing
            continue
        if any(used_a[left.start : left.stop]) or any(used_b[right.start : right.stop]):
            continue
        used_a[left.start : left.stop] = [True] * len(left)
        used_b[right.start : right.stop] = [True] * len(right)
        found.extend(_compared(ours, theirs, left, right))
    return found


def _compared(ours: _Words, theirs: _Words, left: range, right: range) -> Iterator[_Block]:
    """Two passages word by word."""
    matcher = SequenceMatcher(
        None,
        ours.folded[left.start : left.stop],
        theirs.folded[right.start : right.stop],
        autojunk=False,
    )
    fates = {"equal": Fate.COPIED, "replace": Fate.CHANGED, "delete": Fate.ONLY_A}
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        yield _Block(
            fates.get(tag, Fate.ONLY_B),
            left.start + i,
            left.start + i_end,
            right.start + j,
            right.start + j_end,
        )


def _between(ours: _Words, theirs: _Words, left: range, right: range) -> Iterator[_Block]:
    """What stands between two aligned passages on both sides: copied where some words in a row agree."""
    matcher = SequenceMatcher(
        None,
        ours.folded[left.start : left.stop],
        theirs.folded[right.start : right.stop],
        autojunk=False,
    )
    a, b = left.start, right.start
    for match in matcher.get_matching_blocks():
        if 0 < match.size < _IN_A_ROW:
            continue
        a_from, b_from = left.start + match.a, right.start + match.b
        if a < a_from or b < b_from:
            alone = Fate.ONLY_A if b == b_from else Fate.ONLY_B
            fate = Fate.CHANGED if a < a_from and b < b_from else alone
            yield _Block(fate, a, a_from, b, b_from)
        a, b = a_from + match.size, b_from + match.size
        if match.size:
            yield _Block(Fate.COPIED, a_from, a, b_from, b)


def _filled(blocks: Sequence[_Block], ours: _Words, theirs: _Words) -> list[_Block]:
    """The blocks with what stands between them on either side."""
    in_b = sorted(blocks, key=lambda block: (block.b_from, block.b_to, block.a_from))
    words_a, words_b = len(ours.places), len(theirs.places)
    end = _Block(Fate.COPIED, words_a, words_a, words_b, words_b)
    start = _Block(Fate.COPIED, 0, 0, 0, 0)
    gap_after = {
        one: (one.b_to, two.b_from) for one, two in pairwise([start, *in_b, end])
    }  # words of b behind a block
    follows = dict(pairwise([start, *in_b, end]))
    filled: list[_Block] = []
    for one, two in pairwise([start, *blocks, end]):
        if one is not start:
            filled.append(one)
        low, high = gap_after[one]
        if one.a_to < two.a_from and low < high and follows[one] is two:
            left, right = range(one.a_to, two.a_from), range(low, high)
            filled.extend(_between(ours, theirs, left, right))
            continue
        if one.a_to < two.a_from:
            filled.append(_Block(Fate.ONLY_A, one.a_to, two.a_from, low, low))
        if low < high:
            filled.append(_Block(Fate.ONLY_B, two.a_from, two.a_from, low, high))
    return filled


def _change(left: Span | None, right: Span | None, link: LineageLink) -> ChangeKind | None:
    """The kind of the change that a row lies in."""
    return next((c.kind for c in link.changes if _touches(c, left, right)), None)


def _touches(change: Change, left: Span | None, right: Span | None) -> bool:
    """Whether a row shows words of a change, on the side or sides where the change has some."""
    in_a = left is not None and left.start < change.a_end and change.a_start < left.end
    in_b = right is not None and right.start < change.b_end and change.b_start < right.end
    has_a, has_b = change.a_start < change.a_end, change.b_start < change.b_end
    return (in_a or not has_a) and (in_b or not has_b)
