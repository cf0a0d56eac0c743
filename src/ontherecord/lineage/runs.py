"""Copied runs: the longest word sequences that two texts have in common, each word used once.

Greedy string tiling (Wise 1993) over hashes: all common four-word sequences are laid out by diagonal (place
in b minus place in a), neighbours on a diagonal join to a run, and the longest runs are taken first.
"""

from dataclasses import dataclass

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


def copied_runs(a: U64, b: U64, least: int = WIDTH) -> tuple[CopiedRun, ...]:
    """The common runs of at least `least` words, in the order of a; no word stands in two of them."""
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


def _seeds(a: U64, b: U64) -> tuple[I64, I64]:
    """All places (i, j) where four words of a from i are four words of b from j."""
    first, second = grams(a, WIDTH), grams(b, WIDTH)
    order = np.argsort(second, kind="stable")
    ranked = second[order]
    low = np.searchsorted(ranked, first, side="left")
    count = np.searchsorted(ranked, first, side="right") - low
    count[count > _REPEATS] = 0
    left = np.repeat(np.arange(len(first)), count)
    within = np.arange(len(left)) - np.repeat(np.cumsum(count) - count, count)
    return left, order[np.repeat(low, count) + within]


def _tiled(a: I64, b: I64, length: I64, least: int) -> tuple[CopiedRun, ...]:
    """Runs taken longest first; what an earlier one covers is cut off a later one."""
    used_a = np.zeros(int((a + length).max()), dtype=bool)
    used_b = np.zeros(int((b + length).max()), dtype=bool)
    taken: list[CopiedRun] = []
    waiting = sorted(zip((-length).tolist(), a.tolist(), b.tolist(), strict=True))
    for minus, i, j in waiting:
        size = -minus
        free = ~(used_a[i : i + size] | used_b[j : j + size])
        for begin, end in _stretches(free):
            if end - begin >= least:
                used_a[i + begin : i + end] = True
                used_b[j + begin : j + end] = True
                taken.append(CopiedRun(i + begin, j + begin, end - begin))
    return tuple(sorted(taken, key=lambda run: (run.a, run.b)))


def _stretches(free: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> list[tuple[int, int]]:
    """Begin and end of each stretch of True."""
    if free.all():
        return [(0, len(free))]
    edges = np.flatnonzero(np.diff(np.concatenate([[0], free.astype(np.int8), [0]])))
    return [(int(s), int(e)) for s, e in zip(edges[::2], edges[1::2], strict=True)]
