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
    back = np.zeros((steps, count, labels), np.int8)
    best = np.zeros((steps, count, labels), np.float32)
    best[0] = table[0] + transitions[labels]
    inner = np.ascontiguousarray(transitions[:labels].T)
    for step in range(1, steps):
        paths = best[step - 1][:, None, :] + inner
        back[step] = paths.argmax(-1)
        best[step] = paths.max(-1) + table[step]
    found = []
    for row, one in enumerate(emissions):
        path = np.zeros(len(one), np.int64)
        if len(one):
            path[-1] = best[len(one) - 1, row].argmax()
        for step in range(len(one) - 1, 0, -1):
            path[step - 1] = back[step, row, path[step]]
        found.append(path)
    return found


def probabilities(emissions: Floats) -> Floats:
    """Softmax of each word's scores."""
    shifted = np.exp(emissions - emissions.max(-1, keepdims=True))
    result: Floats = shifted / shifted.sum(-1, keepdims=True)
    return result


def spans(path: Ints, probability: Floats) -> list[Span]:
    """Read the runs of B and I off a path, left to right."""
    found = []
    word = 0
    while word < len(path):
        label = int(path[word])
        if label == 0:
            word += 1
            continue
        start, role = word, (label - 1) // 2
        word += 1
        while word < len(path) and path[word] == 2 * role + 2:
            word += 1
        held = probability[np.arange(start, word), path[start:word]]
        found.append(Span(role, start, word, float(held.mean())))
    return found
