"""What stands between two spans: the features the linker reads beside the encoder's states.

One function for training and run time. The findings are of the kind Pareti et al. (EMNLP 2013) and
O'Keefe et al. (EMNLP 2012) use for quotation attribution: distance and side, borders of sentence
and paragraph, marks, and rival spans in between. Each is cut into buckets (one-hot).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ontherecord.extract.tagger.decode import CONTENT, CUE, SOURCE
from ontherecord.extract.tagger.windows import Window
from ontherecord.language.pieces import SEP

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# upper edges of the buckets: a count falls into the first that holds it, or into one more
_WORDS = np.array([0, 1, 2, 4, 8, 16, 32, 64])
_FEW = np.array([0, 1])
_SOME = np.array([0, 1, 2])
_LENGTH = np.array([1, 2, 4, 8, 16, 32])
_COUNTED = ("paragraph", "sentence", "mark", "comma", "source", "cue", "content")
_EDGES = {
    "paragraph": _FEW,
    "sentence": _SOME,
    "mark": _SOME,
    "comma": _FEW,
    "source": _FEW,
    "cue": _FEW,
    "content": _FEW,
}
FEATURES = 2 * (len(_WORDS) + 1) + sum(len(e) + 1 for e in _EDGES.values()) + 2 * 7 + 14


@dataclass(frozen=True)
class Landscape:
    """Running counts over a window's pieces, so that any gap's content is one subtraction."""

    counts: dict[str, Ints]
    quote: Ints


def landscape(window: Window, runs: list[tuple[int, int, int]]) -> Landscape:
    """Count borders, marks and spans. ``runs`` are (role, first piece, last piece + 1)."""
    size = len(window)
    marks = window.features[:, 0]
    flags = {
        "words": window.first,
        "paragraph": window.ids == SEP,
        "sentence": window.stops,
        "mark": (marks == 3) | (marks == 4),
        "comma": np.isin(window.ids, (1010, 1025, 1024)),  # , ; :
    }
    for name, role in (("source", SOURCE), ("cue", CUE), ("content", CONTENT)):
        flag = np.zeros(size, bool)
        flag[[start for kind, start, _ in runs if kind == role]] = True
        flags[name] = flag
    counts = {k: np.concatenate([[0], np.cumsum(v)]).astype(np.int64) for k, v in flags.items()}
    return Landscape(counts, marks)


def pair_features(land: Landscape, left: Ints, right: Ints) -> Floats:
    """Features of pairs of spans, each given as rows (first piece, last piece + 1)."""
    after = right[:, 0] >= left[:, 1]
    low = np.where(after, left[:, 1], right[:, 1])
    high = np.maximum(np.where(after, right[:, 0], left[:, 0]), low)

    def between(name: str) -> Ints:
        run = land.counts[name]
        gap: Ints = run[high] - run[low]
        return gap

    distance = np.searchsorted(_WORDS, between("words"))
    columns = [(distance + after * (len(_WORDS) + 1), 2 * (len(_WORDS) + 1))]
    for name in _COUNTED:
        edges = _EDGES[name]
        columns.append((np.searchsorted(edges, between(name)), len(edges) + 1))
    words = land.counts["words"]
    for side in (left, right):
        length = np.searchsorted(_LENGTH, words[side[:, 1]] - words[side[:, 0]])
        columns.append((length, len(_LENGTH) + 1))
    for side in (left, right):
        columns.append((land.quote[side[:, 0]], 7))
    return _one_hot(columns, len(left))


def _one_hot(columns: list[tuple[Ints, int]], count: int) -> Floats:
    """One column a bucket, the features side by side; each is its buckets and how many there can be."""
    made = np.zeros((count, FEATURES), np.float32)
    rows, base = np.arange(count), 0
    for bucket, size in columns:
        made[rows, base + bucket] = 1
        base += size
    return made
