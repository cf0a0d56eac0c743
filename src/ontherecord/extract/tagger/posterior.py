"""How likely every span is under the chain: sums over all labellings of a window that hold it.

The best path answers "which labelling is likeliest as a whole". A span's own probability, by the
forward-backward sums (Rabiner, 1989), tells better which rows are right than the label scores of its words do,
and where a content likeliest begins and ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_BEGIN, _INNER = np.array([1, 3, 5]), np.array([2, 4, 6])  # labels B and I of each role


@dataclass(frozen=True)
class Posterior:
    """Logarithms a word and role, from which any span's probability is a few look-ups.

    ``opens``: B here, after anything; ``second``: I behind that B; ``inner``: running sum of I behind I;
    ``alone``, ``closes``: anything but I of the role behind a B, an I. Beside them the probabilities that
    a span of the role begins here, and ends here.
    """

    opens: Doubles
    second: Doubles
    inner: Doubles
    alone: Doubles
    closes: Doubles
    begins: Doubles
    ends: Doubles

    def span(self, role: int, start: int, end: int) -> float:
        """Probability that the words ``start`` to ``end`` (excluded) are one span of ``role``."""
        total = self.opens[start, role]
        if end - start == 1:
            total += self.alone[start, role]
        else:
            total += self.second[start + 1, role] + self.closes[end - 1, role]
            total += self.inner[end - 1, role] - self.inner[start + 1, role]
        return min(1.0, float(np.exp(total)))


def posteriors(emissions: Sequence[Floats], transitions: Floats) -> list[Posterior]:
    """One posterior a window. Windows share steps, not sums: none depends on the others.

    ``transitions`` has one row more than labels: the scores of a window's first label.
    """
    if not emissions:
        return []
    lengths = np.array([len(one) for one in emissions])
    factors = np.ones((max(1, int(lengths.max())), len(emissions), transitions.shape[1]))
    for row, one in enumerate(emissions):
        if len(one):
            factors[: len(one), row] = np.exp((one - one.max(-1, keepdims=True)).astype(np.float64))
    chain = np.exp(transitions.astype(np.float64))
    ahead, behind, scale = _sums(factors, chain, lengths)
    weights = np.zeros_like(factors)
    weights[:-1] = factors[1:] * behind[1:] / scale[1:, :, None]
    found = []
    for row, size in enumerate(lengths.tolist()):
        scaled = factors[:size, row] / scale[:size, row, None]
        tables = (ahead[:size, row], behind[:size, row], weights[:size, row])
        found.append(_posterior(scaled, tables, chain))
    return found


def _sums(
    factors: Doubles, chain: Doubles, lengths: NDArray[np.int64]
) -> tuple[Doubles, Doubles, Doubles]:
    """Each label's probability given the words up to its own, the weight of what follows, and each step's scale.

    Both ways take one walk, the windows reversed beside themselves; numpy's calls cost more than what they add up.
    """
    steps, count = factors.shape[:2]
    inner = chain[:-1]
    both = np.empty((steps, 2, count, factors.shape[2]))
    both[:, 0] = factors
    for row, size in enumerate(lengths.tolist()):
        both[:size, 1, row] = factors[:size, row][::-1]
        both[size:, 1, row] = 1.0
    turned = np.stack([inner.T, inner])[:, None]
    # the way back starts behind the last word, and adds a word's factor before it goes on to the word before
    held = np.empty_like(both)
    scale = np.empty((steps, 2, count))
    ways = np.stack([chain[-1], np.ones(factors.shape[2])])[:, None] * np.ones((1, count, 1))
    for step in range(steps):
        now = ways * both[step]
        size = np.add.reduce(now, axis=-1)
        scale[step] = size
        now /= size[..., None]
        held[step] = now
        ways = np.add.reduce(now[:, :, None, :] * turned, axis=-1)
    ahead = held[:, 0]
    behind = np.ones_like(factors)
    for row, size in enumerate(lengths.tolist()):
        if size > 1:
            told = np.add.reduce(held[: size - 1, 1, row][:, None, :] * inner, axis=-1)[::-1]
            share = np.add.reduce(ahead[: size - 1, row] * told, axis=-1)
            behind[: size - 1, row] = told / share[:, None]
    return ahead, behind, scale[:, 0]


def _posterior(
    factors: Doubles, tables: tuple[Doubles, Doubles, Doubles], chain: Doubles
) -> Posterior:
    """The tables of one window; ``factors`` are divided by the steps' scales."""
    ahead, behind, weights = tables
    alone, closes = (_leaving(weights, chain, labels) for labels in (_BEGIN, _INNER))
    with np.errstate(divide="ignore"):
        grown = np.log(factors[:, _INNER]) + np.log(chain[_INNER, _INNER])
        return Posterior(
            opens=np.log(ahead[:, _BEGIN]),
            second=np.log(factors[:, _INNER]) + np.log(chain[_BEGIN, _INNER]),
            inner=np.cumsum(np.maximum(grown, -700.0), axis=0),
            alone=np.log(alone),
            closes=np.log(closes),
            begins=(ahead * behind)[:, _BEGIN],
            ends=ahead[:, _BEGIN] * alone + ahead[:, _INNER] * closes,
        )


def _leaving(weights: Doubles, chain: Doubles, labels: NDArray[np.int64]) -> Doubles:
    """What may follow a word labelled ``labels`` (one a role) other than that role's I."""
    left = chain[labels].copy()
    left[np.arange(len(labels)), _INNER] = 0
    told: Doubles = (weights[:, None, :] * left).sum(-1)
    if len(told):
        told[-1] = 1.0
    return told
