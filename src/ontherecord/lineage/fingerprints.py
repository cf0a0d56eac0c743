"""Fingerprints of texts (hashes of five-word sequences) and the pairs of texts that share them.

Both are tables in arrays, so that a collection costs a sort and not a loop: `fingerprint` makes the table,
`merged` adds the reports of a later day to it, `candidates` reads pairs off an inverted index. A gram that few
texts carry pairs all of them; one that many carry pairs each with its next neighbours only, so that the work
grows with the number of reports and not with its square.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ontherecord.lineage.tokens import I64, U64, Mask, Tokens, carriers, mix

# On the development articles every derived pair shares five-word sequences and four-word ones give
# three times the pairs; six lose short quotations.
WIDTH = 5
_CROWD = 32  # texts of one gram that are all compared with one another; a wire story rarely has more takers
_NEIGHBOURS = 4  # in a larger crowd, how many of its next carriers each text is compared with
_STEP = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Grams and the texts that carry them: each pair (gram, text) once, sorted by gram, then text."""

    gram: U64
    text: I64
    texts: int

    def groups(self) -> tuple[I64, I64]:
        """First row and number of rows of each gram."""
        if not len(self.gram):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        first = np.flatnonzero(np.concatenate([[True], self.gram[1:] != self.gram[:-1]]))
        return first, np.diff(np.append(first, len(self.gram)))


def grams(word: U64, width: int = WIDTH) -> U64:
    """A hash for each sequence of `width` neighbouring words (none where there are fewer words)."""
    count = max(len(word) - width + 1, 0)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(width):
        total += word[place : place + count] * np.uint64(pow(_STEP, 2 * place + 1, 1 << 64))
    return mix(total)


def text_grams(tokens: Tokens, width: int = WIDTH) -> tuple[U64, I64]:
    """The grams that lie inside one text, and the position of their first word."""
    count = max(len(tokens.word) - width + 1, 0)
    inside = np.flatnonzero(tokens.text[:count] == tokens.text[width - 1 :])
    return grams(tokens.word, width)[inside], inside


def fingerprint(tokens: Tokens, skip: Mask | None = None, sample: int = 1) -> Fingerprints:
    """The fingerprints of `tokens`; grams that hold a word marked in `skip` are left out.

    `sample` keeps one gram in so many (the same ones in every text), for collections that would not
    fit otherwise: two texts that share n grams then share about n / sample.
    """
    gram, position = text_grams(tokens)
    keep = np.ones(len(gram), dtype=bool)
    if skip is not None:
        skipped = np.concatenate([[0], np.cumsum(skip)])
        keep &= skipped[position + WIDTH] == skipped[position]
    if sample > 1:
        keep &= gram < np.uint64((1 << 64) // sample)
    table = carriers(gram[keep], tokens.text[position[keep]])
    return Fingerprints(*table, len(tokens.first) - 1)


def merged(known: Fingerprints, new: Fingerprints) -> Fingerprints:
    """The table of both; the texts of `new` are numbered on from those of `known`."""
    gram = np.concatenate([known.gram, new.gram])
    text = np.concatenate([known.text, new.text + known.texts])
    order = np.argsort(gram, kind="stable")  # of one gram, known texts stay before new ones
    return Fingerprints(gram[order], text[order], known.texts + new.texts)


def candidates(
    prints: Fingerprints, since: int = 0, days: I64 | None = None, window: int = 0
) -> npt.NDArray[np.int64]:
    """Rows (a, b, shared grams), a < b, of the texts worth comparing, in order.

    `since` asks only for pairs whose later text is number `since` or higher (what is new). With `days` (a day
    number a text, negative where it is not known), pairs more than `window` days apart are left out.
    """
    first, count = prints.groups()
    pairs = [np.zeros((0, 2), dtype=np.int64)]
    for size in np.unique(count[(count > 1) & (count <= _CROWD)]):
        rows = prints.text[first[count == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(int(size), 1)
        pairs.append(np.stack([rows[:, left].ravel(), rows[:, right].ravel()], axis=1))
    pairs.extend(_crowds(prints, first[count > _CROWD], count[count > _CROWD]))
    both = np.concatenate(pairs)
    both = both[both[:, 1] >= since]
    if days is not None:
        one, two = days[both[:, 0]], days[both[:, 1]]
        both = both[(one < 0) | (two < 0) | (np.abs(one - two) <= window)]
    keys, shared = np.unique(both[:, 0] * prints.texts + both[:, 1], return_counts=True)
    return np.stack([keys // max(prints.texts, 1), keys % max(prints.texts, 1), shared], axis=1)


def _crowds(prints: Fingerprints, first: I64, count: I64) -> list[npt.NDArray[np.int64]]:
    """Pairs of the grams that many texts carry: each text with its next neighbours."""
    if not len(first):
        return []
    rows = np.concatenate([np.arange(a, a + n) for a, n in zip(first, count, strict=True)])
    group = np.repeat(np.arange(len(first)), count)
    pairs = []
    for step in range(1, _NEIGHBOURS + 1):
        same = np.flatnonzero(group[step:] == group[:-step])
        pairs.append(np.stack([prints.text[rows[same]], prints.text[rows[same + step]]], axis=1))
    return pairs
