"""A parsed passage as plain columns, a value for each of its words: what is kept of it, and what words are made from.

Asking spaCy's own words costs ten times as much as asking these (`words.py`), and a document of spaCy holds more than
twice as much memory. Numbers of words count from the passage's start.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.attrs import (
    DEP,
    ENT_TYPE,
    HEAD,
    IS_ALPHA,
    IS_PUNCT,
    IS_QUOTE,
    IS_SPACE,
    IS_STOP,
    LEMMA,
    LIKE_NUM,
    LOWER,
    ORTH,
    POS,
    SENT_START,
    SPACY,
    TAG,
)
from spacy.strings import StringStore
from spacy.tokens import Doc

_NAMED = (ORTH, LOWER, LEMMA, POS, TAG, DEP, ENT_TYPE)
MARKED = (SPACY, IS_SPACE, IS_PUNCT, IS_ALPHA, IS_QUOTE, LIKE_NUM, IS_STOP)
_COLUMNS: list[int | str] = [*_NAMED, HEAD, SENT_START, *MARKED]
_BITS: Any = 1 << np.arange(len(MARKED), dtype=np.uint64)
# Words, lemmas and labels that are held decoded: the commoner ones, 10 MB
_DECODED = 60_000

Numbers = tuple[int, ...]
_Tree = tuple[tuple[Numbers, ...], tuple[Numbers, ...], Numbers, Numbers, bool]


@dataclass(frozen=True, slots=True)
class Passage:
    """A parsed passage: what words are called, column by column, how they are marked, and how they hang together.

    `marks` are numbers whose bits are a word's marks, in the order of `MARKED`.
    """

    text: str
    named: tuple[tuple[str, ...], ...]
    marks: Numbers
    heads: Numbers
    lefts: tuple[Numbers, ...]
    rights: tuple[Numbers, ...]
    left_edges: Numbers
    right_edges: Numbers
    whole: bool
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[tuple[int, int, str], ...]

    def __len__(self) -> int:
        return len(self.heads)


class Columns:
    """Makes passages of parsed documents. Holds the strings behind the numbers of one vocabulary."""

    def __init__(self, strings: StringStore) -> None:
        self._names = _Names(strings)

    def of(self, doc: Doc) -> Passage:
        """What was decided of a document."""
        rows: Any = doc.to_array(_COLUMNS).reshape(-1, len(_COLUMNS))
        *told, heads, starts = rows[:, : -len(MARKED)].T.tolist()
        marks: list[int] = (rows[:, -len(MARKED) :] @ _BITS).tolist()
        if len(self._names) > _DECODED:
            self._names.clear()
        named = tuple(tuple(map(self._names.__getitem__, column)) for column in told)
        above = [(i + head) & _ALL for i, head in enumerate(heads)]
        sentences = [0, *(i for i, start in enumerate(starts) if i and start == 1), len(doc)]
        return Passage(
            "".join([w + " " if mark & 1 else w for w, mark in zip(named[0], marks, strict=True)]),
            named,
            tuple(marks),
            tuple(above),
            *_tree(doc, above),
            sentences=tuple(pairwise(sentences)) if len(doc) else (),
            entities=tuple((e.start, e.end, e.label_) for e in doc.ents),
        )


class _Names(dict[int, str]):
    """The strings behind numbers, each looked up once."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, number: int) -> str:
        self[number] = found = self._strings[number]
        return found


# heads are told as distances, in numbers without a sign
_ALL = (1 << 64) - 1


def _tree(doc: Doc, above: Sequence[int]) -> _Tree:
    """The words that hang on each word to its left and right, the ends of its phrase, whether all phrases are whole."""
    if not _is_whole(above):
        lefts = tuple(tuple(c.i for c in token.lefts) for token in doc)
        rights = tuple(tuple(c.i for c in token.rights) for token in doc)
        first = tuple(token.left_edge.i for token in doc)
        return lefts, rights, first, tuple(token.right_edge.i for token in doc), False
    before: list[list[int]] = [[] for _ in above]
    behind: list[list[int]] = [[] for _ in above]
    for i, head in enumerate(above):
        if i != head:
            (behind if i > head else before)[head].append(i)
    starts, ends = list(range(len(above))), list(range(len(above)))
    for i, own in enumerate(before):
        starts[i] = starts[own[0]] if own else i
    for i in range(len(above) - 1, -1, -1):
        ends[i] = ends[behind[i][-1]] if behind[i] else i
    return tuple(map(tuple, before)), tuple(map(tuple, behind)), tuple(starts), tuple(ends), True


def _is_whole(above: Sequence[int]) -> bool:
    """Whether all that stands between a word and its head hangs on what stands there or on either of them."""
    for i, head in enumerate(above):
        low, high = (i, head) if i < head else (head, i)
        for k in range(low + 1, high):
            if not low <= above[k] <= high or above[k] == k:
                return False
    return True
