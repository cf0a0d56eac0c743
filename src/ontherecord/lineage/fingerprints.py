"""Fingerprints of texts: hashes of five-word sequences, with the texts that carry them, as one sorted table.

`fingerprint` makes the table of some texts, `gathered` that of a stream of texts that need not fit into memory,
`merged` adds the reports of a later day. Which texts are worth comparing is read off it by `pairing.candidates`.
A row is one 64-bit number (gram, then text), because numbers are sorted ten times as fast as tables.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from ontherecord.lineage.tokens import I64, U64, Mask, Tokens, hashed, joined, mix

# On the development articles every derived pair shares five-word sequences and four-word ones give
# three times the pairs; six lose short quotations.
WIDTH = 5
_STEP = 0x9E3779B97F4A7C15
# Bits of a row that number the text: sixteen million texts. 40 are left for the gram: of a hundred million grams
# one in ten thousand meets another, and one meeting makes no pair.
_TEXT_BITS = 24
_TEXT = np.uint64((1 << _TEXT_BITS) - 1)
_SHIFT = np.uint64(_TEXT_BITS)
_GRAMS = 1 << (64 - _TEXT_BITS)
_WORDS = 1 << 18  # words whose grams are looked up at a time, for the same reason
_PIECE = (
    1 << 18
)  # characters of a stream that are read at a time: arrays that stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Grams and the texts that carry them: each pair once, sorted by gram, then text, packed in `row`.

    `texts` is how many texts there are; `row` can be stored as bytes and read back.
    """

    row: U64
    texts: int

    def gram_of(self, rows: I64 | slice) -> U64:
        """The grams (40 bits) of some rows."""
        return self.row[rows] >> _SHIFT

    def texts_of(self, rows: I64 | slice) -> I64:
        """The numbers of the texts of some rows."""
        return (self.row[rows] & _TEXT).astype(np.int64)

    def end_of_gram(self, row: int) -> int:
        """The row after the last that has the gram of this one."""
        return int(np.searchsorted(self.row, self.row[row] | _TEXT, side="right"))

    def groups(self) -> tuple[I64, I64]:
        """First row and number of rows of each gram."""
        if not len(self.row):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        first = np.flatnonzero(np.concatenate([[True], _differs(self.row)]))
        return first, np.diff(np.append(first, len(self.row)))


def grams(word: U64, width: int = WIDTH) -> U64:
    """A hash for each sequence of `width` neighbouring words (none where there are fewer words)."""
    count = max(len(word) - width + 1, 0)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(width):
        total += word[place : place + count] * np.uint64(pow(_STEP, 2 * place + 1, 1 << 64))
    return mix(total)


def text_grams(tokens: Tokens) -> tuple[U64, I64]:
    """The grams that lie inside one text, as `Fingerprints` has them, and the position of their first word."""
    return _grams_inside(tokens.word, tokens.text)


def places_of(tokens: Tokens, wanted: U64) -> I64:
    """The positions of the first words of all grams that are among the wanted ones (sorted), a piece at a time."""
    found = [np.zeros(0, dtype=np.int64)]
    words = len(tokens.word)
    for at in range(0, words if len(wanted) else 0, _WORDS):
        part = slice(at, min(at + _WORDS + WIDTH - 1, words))
        gram, position = _grams_inside(tokens.word[part], tokens.text[part])
        place = np.minimum(np.searchsorted(wanted, gram), len(wanted) - 1)
        found.append(position[wanted[place] == gram] + at)
    return np.concatenate(found)


def _grams_inside(word: U64, text: I64) -> tuple[U64, I64]:
    """The grams of words that are all of one text, and the position of their first word."""
    inside = np.flatnonzero(text[: max(len(word) - WIDTH + 1, 0)] == text[WIDTH - 1 :])
    return grams(word)[inside] >> _SHIFT, inside


def fingerprint(tokens: Tokens, skip: Mask | None = None, sample: int = 1) -> Fingerprints:
    """The fingerprints of `tokens`; grams that hold a word marked in `skip` are left out.

    `sample` keeps one gram in so many (the same ones in every text), for collections that would not
    fit otherwise: two texts that share n grams then share about n / sample.
    """
    rows = _rows(tokens, skip, sample)
    rows.sort()
    return Fingerprints(once(rows), len(tokens.first) - 1)


def gathered(texts: Iterable[str], sample: int = 1) -> Fingerprints:
    """The fingerprints of a stream of texts, of the grams only that two or more of them carry.

    The texts are read once, a piece at a time; what is kept is eight bytes a word.
    """
    parts: list[U64] = []
    count = 0
    for rows, read in rows_of(texts, sample):
        parts.append(rows)
        count += read
    all_rows: U64 = joined(parts, np.dtype(np.uint64))
    all_rows.sort()
    return Fingerprints(shared(once(all_rows)), count)


def rows_of(texts: Iterable[str], sample: int = 1) -> Iterator[tuple[U64, int]]:
    """The rows of a stream of texts, unsorted and with repeats, piece by piece, and how many texts each piece has."""
    count = 0
    for piece in _pieces(texts):
        word, text = hashed(piece)
        gram, position = _grams_inside(word, text)
        yield _packed(gram, text[position] + count, sample), len(piece)
        count += len(piece)


def merged(known: Fingerprints, new: Fingerprints) -> Fingerprints:
    """The table of both; the texts of `new` are numbered on from those of `known`."""
    rows = np.concatenate([known.row, new.row + np.uint64(known.texts)])
    rows.sort(kind="stable")  # two sorted runs: merged, not sorted anew
    return Fingerprints(rows, known.texts + new.texts)


def _rows(tokens: Tokens, skip: Mask | None, sample: int) -> U64:
    """The rows of some texts, unsorted and with repeats."""
    gram, position = text_grams(tokens)
    if skip is not None:
        skipped = np.concatenate([[0], np.cumsum(skip)])
        keep = skipped[position + WIDTH] == skipped[position]
        gram, position = gram[keep], position[keep]
    return _packed(gram, tokens.text[position], sample)


def _packed(gram: U64, text: I64, sample: int) -> U64:
    """Grams and texts as rows, one gram in so many."""
    rows: U64 = (gram << _SHIFT) | text.astype(np.uint64)
    return rows[gram < np.uint64(_GRAMS // sample)] if sample > 1 else rows


def _pieces(texts: Iterable[str]) -> Iterator[list[str]]:
    """A stream in runs of about a million characters."""
    piece: list[str] = []
    size = 0
    for text in texts:
        piece.append(text)
        size += len(text)
        if size >= _PIECE:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


def once(rows: U64) -> U64:
    """Sorted rows without repeats."""
    new = np.ones(len(rows), dtype=bool)
    np.not_equal(rows[1:], rows[:-1], out=new[1:])
    return rows[new]


def _differs(rows: U64) -> Mask:
    """Whether each row but the first has another gram than the row before it."""
    differs: Mask = (rows[1:] ^ rows[:-1]) > _TEXT
    return differs


def shared(rows: U64) -> U64:
    """The rows whose gram stands in more than one of them."""
    alone = np.ones(len(rows), dtype=bool)
    differs = _differs(rows)
    alone[1:] = differs
    alone[:-1] &= differs
    return rows[~alone]
