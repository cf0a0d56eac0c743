"""Boilerplate learned from the collection: word sequences that texts on unrelated matters share.

Newsletter boxes, rights lines and stock phrases stand in reports that have nothing else in common. So a sequence
that several texts carry counts for nothing where the rest of those texts is about different things. What the
rest is about is told by its rarer words; a random projection (Achlioptas 2003) keeps that to 128 numbers a
text, from which the mean likeness of all carriers of a sequence is one sum. Where all reports tell one story,
or carry little but the sequence (copies of one wire story), nothing can be learned, and nothing is.
"""

import numpy as np
import numpy.typing as npt

from ontherecord.lineage.fingerprints import WIDTH, Fingerprints, places_of
from ontherecord.lineage.tokens import I64, U64, Mask, Tokens, carriers, mix
from ontherecord.lineage.weights import TELLING, Weights

F32 = npt.NDArray[np.float32]

_CARRIERS = 3  # fewer than this prove nothing
_OWN_SHARE, _OWN_STEMS = 0.4, 12  # what a carrier must have of its own before it proves anything
# Below this mean likeness carriers are unrelated: on the development articles sign-up boxes and stock phrases lie at
# -0.05 to 0.10, quotations and wire copy at 0.05 to 0.60. Few carriers tell less (the projection's own noise is
# 0.09 a pair), so they must be less alike. A box is long, so a long stretch needs less than a phrase.
_PHRASE, _PHRASE_NOISE = 0.08, 0.15
_BOX, _BOX_NOISE, _BOX_WORDS = 0.11, 0.2, 12
_SIGNS = 128
_ROWS = 1 << 15  # words projected at a time


def learned(tokens: Tokens, prints: Fingerprints, weights: Weights) -> Mask:
    """Which words stand in a sequence that unrelated texts share."""
    first, count = prints.groups()
    many = np.flatnonzero(count >= _CARRIERS)
    marked = np.zeros(len(tokens.word), dtype=bool)
    if not len(many):
        return marked
    carried = prints.gram_of(first[many])
    shared = _spread(marked, places_of(tokens, carried))
    topic, proves = topics(tokens, ~shared, weights)
    alike, witnesses = _likeness(topic, proves, prints, first[many], count[many])
    proven = witnesses >= _CARRIERS
    masks = []
    for level, noise in ((_PHRASE, _PHRASE_NOISE), (_BOX, _BOX_NOISE)):
        unrelated = proven & (alike < level - noise / np.maximum(witnesses, 1))
        masks.append(_spread(marked, places_of(tokens, carried[unrelated])))
    return masks[0] | _long(masks[1])


def topics(tokens: Tokens, own: Mask, weights: Weights) -> tuple[F32, Mask]:
    """For each text 128 numbers, of length 1, whose products tell how far the words of two texts are the same.

    Only words in `own` count. The mask says which texts have enough of them to prove anything.
    """
    texts = len(tokens.first) - 1
    stem, text = carriers(tokens.stem[own], tokens.text[own])
    weight = weights.of(stem).astype(np.float32)
    telling = weight >= TELLING
    order = np.argsort(text[telling], kind="stable")
    stem, text, weight = stem[telling][order], text[telling][order], weight[telling][order]
    out = _projected(stem, text, weight, texts)
    length = np.sqrt((out**2).sum(axis=1, keepdims=True))
    words = np.bincount(tokens.text, minlength=texts)
    kept = np.bincount(tokens.text[own], minlength=texts)
    enough = np.bincount(text, minlength=texts) >= _OWN_STEMS
    return out / np.maximum(length, np.float32(1e-9)), enough & (kept >= _OWN_SHARE * words)


def _projected(stem: U64, text: I64, weight: F32, texts: int) -> F32:
    """For each text the sum of its stems' weights, each with 128 signs that its hash gives it."""
    out = np.zeros((texts, _SIGNS), dtype=np.float32)
    for at in range(0, len(stem), _ROWS):
        part = slice(at, at + _ROWS)
        bits = np.stack([stem[part], mix(stem[part] + np.uint64(1))], axis=1)
        signs = np.unpackbits(bits.view(np.uint8), axis=1).astype(np.float32) * 2 - 1
        signs *= weight[part, None]
        begins = np.flatnonzero(np.concatenate([[True], text[part][1:] != text[part][:-1]]))
        out[text[part][begins]] += np.add.reduceat(signs, begins, axis=0)
    return out


def _likeness(
    topic: F32, proves: Mask, prints: Fingerprints, first: I64, count: I64
) -> tuple[F32, I64]:
    """The mean product of the topics of the carriers of each gram, and how many of them prove anything."""
    rows = np.repeat(first - np.concatenate([[0], np.cumsum(count)[:-1]]), count)
    held = prints.texts_of(rows + np.arange(len(rows)))
    group = np.repeat(np.arange(len(first)), count)[proves[held]]
    held = held[proves[held]]
    witnesses: I64 = np.bincount(group, minlength=len(first))
    alike = np.zeros(len(first), dtype=np.float32)
    for at in range(0, len(held), _ROWS):
        # whole groups only: a block ends where its last group does
        low, high = (
            int(np.searchsorted(group, group[min(i, len(group) - 1)])) for i in (at, at + _ROWS)
        )
        high = len(held) if at + _ROWS >= len(held) else high
        if low < high:
            _sum_groups(alike, topic[held[low:high]], group[low:high], witnesses)
    return alike, witnesses


def _sum_groups(alike: F32, vectors: F32, group: I64, witnesses: I64) -> None:
    """Puts the mean product of the vectors of each group into `alike`."""
    begins = np.flatnonzero(np.concatenate([[True], group[1:] != group[:-1]]))
    total = np.add.reduceat(vectors, begins, axis=0)
    own = np.add.reduceat((vectors**2).sum(axis=1), begins)
    size = witnesses[group[begins]]
    alike[group[begins]] = ((total**2).sum(axis=1) - own) / np.maximum(size * (size - 1), 1)


def _long(mask: Mask) -> Mask:
    """The stretches of a mask that are long enough for a box."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    begins, ends = edges[::2], edges[1::2]
    out = np.zeros_like(mask)
    for begin, end in zip(begins, ends, strict=True):
        out[begin:end] = end - begin >= _BOX_WORDS
    return out


def _spread(like: Mask, position: I64) -> Mask:
    """A mask of the words of the sequences that begin at these positions."""
    mask = np.zeros_like(like)
    for place in range(WIDTH):
        mask[position + place] = True
    return mask
