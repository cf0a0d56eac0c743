"""Copied runs: the longest word sequences that two texts have in common, each word used once.

Greedy string tiling (Wise 1993) over hashes: all common four-word sequences are laid out by diagonal (place
in b minus place in a), neighbours on a diagonal join to a run, and the longest runs are taken first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import or_

import numpy as np

from ontherecord.lineage.fingerprints import grams
from ontherecord.lineage.tokens import I64, U64

WIDTH = 4  # words; shorter runs are phrases that any two reports on one event share
_REPEATS = (
    8  # a sequence that stands more often than this in one text (a chorus, a table) seeds nothing
)


@dataclass(frozen=True, slots=True)
class CopiedRun:
    """`length` words from word `a` of the one text and word `b` of the other are the same."""

    a: int
    b: int
    length: int


class FourWords:
    """The sequences of four words of one text, ready to be looked up."""

    def __init__(self, word: U64) -> None:
        self.gram = grams(word, WIDTH)
        self.order = np.argsort(self.gram, kind="stable")
        self.ranked = self.gram[self.order]


def copied_runs(a: U64, b: U64, least: int = WIDTH) -> tuple[CopiedRun, ...]:
    """The common runs of at least `least` words, in the order of a; no word stands in two of them."""
    return common_runs(FourWords(a), FourWords(b), least)


def common_runs(a: FourWords, b: FourWords, least: int = WIDTH) -> tuple[CopiedRun, ...]:
    """The same of texts whose sequences are at hand."""
    left, right = _seeds(a, b)
    if not len(left):
        return ()
    order = np.lexsort((left, right - left))
    left, right = left[order], right[order]
    new = np.ones(len(left), dtype=bool)
    new[1:] = (left[1:] != left[:-1] + 1) | (right[1:] != right[:-1] + 1)
    begins = np.flatnonzero(new)
    lengths = np.diff(np.append(begins, len(left))) + WIDTH - 1
    return _tiled(left[begins], right[begins], lengths, max(least, WIDTH))


def _seeds(a: FourWords, b: FourWords) -> tuple[I64, I64]:
    """All places (i, j) where four words of a from i are four words of b from j."""
    low = b.ranked.searchsorted(a.gram, side="left")
    count = b.ranked.searchsorted(a.gram, side="right") - low
    count[count > _REPEATS] = 0
    left = np.repeat(np.arange(len(a.gram)), count)
    within = np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)
    return left, b.order[np.repeat(low, count) + within]


def _tiled(a: I64, b: I64, length: I64, least: int) -> tuple[CopiedRun, ...]:
    """Runs taken longest first; what an earlier one covers is cut off a later one."""
    # bytes, for most runs are a few words long, and a search in so few bytes is over before numpy begins
    used_a, used_b = bytearray(int((a + length).max())), bytearray(int((b + length).max()))
    taken: list[tuple[int, int, int]] = []
    waiting = sorted(zip((-length).tolist(), a.tolist(), b.tolist(), strict=True))
    for minus, i, j in waiting:
        size = -minus
        if used_a.find(1, i, i + size) < 0 and used_b.find(1, j, j + size) < 0:
            free: Iterable[tuple[int, int]] = ((0, size),)
        else:
            free = _stretches(bytes(map(or_, used_a[i : i + size], used_b[j : j + size])))
        for begin, end in free:
            if end - begin >= least:
                used_a[i + begin : i + end] = used_b[j + begin : j + end] = b"\1" * (end - begin)
                taken.append((i + begin, j + begin, end - begin))
    return tuple(CopiedRun(*run) for run in sorted(taken))


def _stretches(used: bytes) -> Iterator[tuple[int, int]]:
    """Begin and end of each stretch of zeros."""
    begin = used.find(0)
    while begin >= 0:
        end = used.find(1, begin)
        end = len(used) if end < 0 else end
        yield begin, end
        begin = used.find(0, end)
