"""Boilerplate learned from the collection: word sequences that texts on unrelated matters share.

Newsletter boxes, rights lines and stock phrases stand in reports that have nothing else in common, so a
sequence carried by several texts counts for nothing where those texts, taken together, are about
different things. What texts are about is their rare words; a random projection (Achlioptas 2003) keeps
that to 128 numbers a text, from which the mean likeness of all carriers of a sequence is one sum.
Where all reports tell one story nothing can be learned, and nothing is.
"""

import numpy as np
import numpy.typing as npt

from ontherecord.lineage.fingerprints import WIDTH, Fingerprints, text_grams
from ontherecord.lineage.tokens import I64, Mask, Tokens, carriers, mix

_CARRIERS = 3  # fewer than this prove nothing
# Below this mean likeness carriers are unrelated: on the development articles copyright lines, sign-up boxes and
# stock phrases lie at -0.05 to 0.12, wire copy and shared quotations at 0.25 to 0.9. Few carriers
# tell less (the projection's own noise is 0.09 a pair), so they must be less alike.
_UNRELATED, _NOISE = 0.15, 0.3
_COMMON = 0.02  # words in more than this share of the texts say little about what a text is about
_SIGNS = 128
_ROWS = 1 << 15  # words projected at a time


def learned(tokens: Tokens, prints: Fingerprints) -> Mask:
    """Which words stand in a sequence that unrelated texts share."""
    first, count = prints.groups()
    many = np.flatnonzero(count >= _CARRIERS)
    marked = np.zeros(len(tokens.word), dtype=bool)
    if not len(many):
        return marked
    alike = _likeness(topics(tokens), prints, first[many], count[many])
    gram, position = text_grams(tokens)
    unrelated = alike < _UNRELATED - _NOISE / count[many]
    stock = np.sort(prints.gram[first[many[unrelated]]])
    if not len(stock):
        return marked
    at = np.minimum(np.searchsorted(stock, gram), len(stock) - 1)
    hits = position[stock[at] == gram]
    for place in range(WIDTH):
        marked[hits + place] = True
    return marked


def topics(tokens: Tokens) -> npt.NDArray[np.float32]:
    """For each text 128 numbers, of length 1, whose products tell how far two texts share rare words."""
    texts = len(tokens.first) - 1
    out = np.zeros((texts, _SIGNS), dtype=np.float32)
    stem, text, weight = _rare_stems(tokens, texts)
    for at in range(0, len(stem), _ROWS):
        part = slice(at, at + _ROWS)
        bits = np.stack([stem[part], mix(stem[part] + np.uint64(1))], axis=1)
        signs = np.unpackbits(bits.view(np.uint8), axis=1).astype(np.float32) * 2 - 1
        signs *= weight[part, None]
        begins = np.flatnonzero(np.concatenate([[True], text[part][1:] != text[part][:-1]]))
        out[text[part][begins]] += np.add.reduceat(signs, begins, axis=0)
    length = np.sqrt((out**2).sum(axis=1, keepdims=True))
    unit: npt.NDArray[np.float32] = out / np.maximum(length, 1e-9)
    return unit


def _rare_stems(
    tokens: Tokens, texts: int
) -> tuple[npt.NDArray[np.uint64], I64, npt.NDArray[np.float32]]:
    """Stems that few texts hold, once a text, sorted by text, and their weights."""
    stem, text = carriers(tokens.stem, tokens.text)
    begins = np.flatnonzero(np.concatenate([[True], stem[1:] != stem[:-1]]))[: len(stem)]
    held = np.repeat(np.diff(np.append(begins, len(stem))), np.diff(np.append(begins, len(stem))))
    rare = (held > 1) & (held <= max(_COMMON * texts, 2))
    stem, text, held = stem[rare], text[rare], held[rare]
    back = np.argsort(text, kind="stable")
    weight = np.log(texts / held).astype(np.float32)
    return stem[back], text[back], weight[back]


def _likeness(
    topic: npt.NDArray[np.float32], prints: Fingerprints, first: I64, count: I64
) -> npt.NDArray[np.float32]:
    """The mean product of the topics of all pairs of texts that carry each gram."""
    rows = np.repeat(first - np.concatenate([[0], np.cumsum(count)[:-1]]), count)
    rows += np.arange(len(rows))
    begins = np.concatenate([[0], np.cumsum(count)[:-1]])
    out = np.zeros(len(first), dtype=np.float32)
    step = max(_ROWS // int(count.max()), 1)
    for at in range(0, len(first), step):
        low = begins[at]
        high = begins[at + step] if at + step < len(first) else len(rows)
        held = topic[prints.text[rows[low:high]]]
        total = np.add.reduceat(held, begins[at : at + step] - low, axis=0)
        own = np.add.reduceat((held**2).sum(axis=1), begins[at : at + step] - low)
        n = count[at : at + step]
        out[at : at + step] = ((total**2).sum(axis=1) - own) / (n * (n - 1))
    return out
