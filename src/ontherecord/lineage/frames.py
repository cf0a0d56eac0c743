"""Sentences that were retold word for word in other words: the frame of a sentence is left when its words are swapped.

A spinner, or somebody with a thesaurus, keeps what there is no other word for: function words, names, numbers, and the
order of all of them. So two sentences have one frame where half of their
words or more stand in both in the same order, and where the names and numbers of the one are those of the other. Two
reporters hardly ever build three sentences in a row alike; formulas (a daily bulletin) are alike but for names and
numbers.
"""

from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq

from ontherecord.lineage.profile import Profile, Sentence
from ontherecord.lineage.tokens import Mask
from ontherecord.lineage.weights import F64

_ALIKE = 0.5  # twice the words in common order, of the words of both; 0.4 to 0.5 make no difference
_SHORTEST = 6  # words of prose
_LONGER = 2.0  # times as many words in one as in the other
_TELLS = 0.1  # likeness of the rare words: below, sentences share function words only
_FIXED = 0.75  # of the names and numbers of a sentence stand in the other one too


@dataclass(frozen=True, slots=True)
class Framed:
    """Sentences of a and of b with one frame, in the order of both, with how alike they are.

    `fixed` is how many different names and numbers they have in common.
    """

    pairs: tuple[tuple[int, int, float], ...]
    fixed: int


def framed(a: Profile, b: Profile, likeness: F64) -> Framed:
    """The sentences of two texts that have one frame; `likeness` is that of their rare words."""
    rows, columns = np.nonzero((likeness >= _TELLS) & _of_one_size(a, b))
    left, right = a.sentences, b.sentences
    alike = {
        (i, j): share
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
        if (share := _alike(left[i], right[j])) >= _ALIKE
    }
    chain = _in_order([(i, j, len(left[i].words) * share) for (i, j), share in alike.items()])
    fixed = {word for i, j in chain for word in left[i].fixed & right[j].fixed}
    return Framed(tuple((i, j, alike[i, j]) for i, j in chain), len(fixed))


def _of_one_size(a: Profile, b: Profile) -> Mask:
    """For each sentence of a (rows) and of b (columns) whether both have prose enough, neither far more."""
    shorter = np.minimum(a.sizes[:, None], b.sizes[None, :])
    longer = np.maximum(a.sizes[:, None], b.sizes[None, :])
    fitting: Mask = (shorter >= _SHORTEST) & (longer <= _LONGER * shorter)
    return fitting


def kept_names(a: Profile, b: Profile) -> float:
    """The share of a's different names and numbers, in prose, that b has somewhere; 1.0 where it has none."""
    return len(a.names & b.words) / len(a.names) if a.names else 1.0


def _alike(one: Sentence, other: Sentence) -> float:
    """The share of the words of both that stand in one order; 0.0 where names or numbers are others."""
    both = len(one.fixed & other.fixed)
    if both < _FIXED * min(len(one.fixed), len(other.fixed)):
        return 0.0
    in_order = LCSseq.similarity(one.words, other.words)
    return 2 * in_order / (len(one.words) + len(other.words))


def _in_order(alike: list[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The heaviest chain of pairs that go forward in both texts."""
    rows = sorted(alike)
    best: list[tuple[float, int]] = []  # weight of the chain that ends here, and its pair before
    for at, (i, j, weight) in enumerate(rows):
        before = [(best[n][0], -n) for n in range(at) if rows[n][0] < i and rows[n][1] < j]
        so_far, last = max(before, default=(0.0, 1))
        best.append((so_far + weight, -last))
    at = max(range(len(best)), key=lambda n: (best[n][0], -n), default=-1)
    chain = []
    while at >= 0:
        chain.append(rows[at][:2])
        at = best[at][1]
    return chain[::-1]
