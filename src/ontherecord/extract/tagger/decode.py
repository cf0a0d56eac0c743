"""From scores a word to spans: constrained Viterbi over the learned transitions of a linear chain.

Labels are O and B/I of source, cue and content. The transitions come from the conditional random
field (Lafferty et al., ICML 2001) trained on top of the encoder; only max and plus are used, so the
result of one window cannot depend on the others decoded with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

SOURCE, CUE, CONTENT = range(3)
ROLES = ("source", "cue", "content")
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
FORBIDDEN = np.float32(-1e4)


@dataclass(frozen=True)
class Span:
    """A run of words of one role: word numbers in its window, and how likely it is."""

    role: int
    start: int
    end: int
    score: float


def allowed() -> NDArray[np.bool_]:
    """allowed[i, j]: label j may follow label i; the last row is the window's start."""
    table = np.ones((len(LABELS) + 1, len(LABELS)), bool)
    for inner in (2, 4, 6):
        table[:, inner] = False
        table[inner - 1, inner] = table[inner, inner] = True
    return table


def viterbi(emissions: Sequence[Floats], transitions: Floats) -> list[Ints]:
    """The best label of every word, for many windows at once (padded, sorted by nothing).

    ``transitions`` has one row more than labels: the scores of a window's first label.
    """
    if not emissions:
        return []
    steps = max(1, *map(len, emissions))
    count, labels = len(emissions), len(LABELS)
    table = np.zeros((steps, count, labels), np.float32)
    for row, one in enumerate(emissions):
        table[: len(one), row] = one
    best = np.zeros((steps, count, labels), np.float32)
    best[0] = table[0] + transitions[labels]
    inner = np.ascontiguousarray(transitions[:labels].T)
    for step in range(1, steps):
        np.maximum.reduce(best[step - 1][:, None, :] + inner, axis=-1, out=best[step])
        best[step] += table[step]
    back = (best[:-1, :, None, :] + inner).argmax(-1)
    return [_path(best[: len(one), row], back[:, row]) for row, one in enumerate(emissions)]


def _path(best: Floats, back: Ints) -> Ints:
    """The best path of one window, followed back from its end."""
    path = [int(best[-1].argmax())] if len(best) else []
    for before in reversed(back[: max(0, len(best) - 1)].tolist()):
        path.append(before[path[-1]])
    return np.array(path[::-1], np.int64)


def spans(path: Ints) -> list[Span]:
    """Read the runs of B and I off a path, left to right; their scores are yet to be told."""
    found = []
    labels = [*path.tolist(), 0]
    word = 0
    while word < len(path):
        label = labels[word]
        word += 1
        if label == 0:
            continue
        start, role = word - 1, (label - 1) // 2
        while labels[word] == 2 * role + 2:
            word += 1
        found.append(Span(role, start, word, 0.0))
    return found
