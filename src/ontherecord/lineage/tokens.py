"""The words of many texts as arrays: a hash, a place and a text for each, found without a loop over words.

Text is a stream of code points; one table folds case and diacritics and says which code points belong to
words. A word's hash is a polynomial over its code points, read off a running sum, so that a million
characters cost a handful of array operations (shingling in a Python loop was the bottleneck of
every tool that was measured).
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

U64 = npt.NDArray[np.uint64]
I64 = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

# odd 64-bit constants: digits of the golden ratio and of splitmix64 (Steele, Lea, Flood 2014)
_BASE = 0x9E3779B97F4A7C15
_MIX_1, _MIX_2 = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
_CHUNK = 1 << 20  # characters hashed at a time: arrays of 8 MB stay near the processor
_STEM = (
    5  # letters that stand for a word's stem ("drunk" / "drunken"); 4 joins too much, 6 too little
)
_UNFOLDED = range(
    0x2E80, 0xF900
)  # scripts without case and accents: the table is made four times as fast
_GLUE = "'’‘ʼ`´\u00ad\u200b\u200c\u200d\u2060\ufeff"  # inside words ("don't"), or invisible


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a run of texts, in order.

    `word` and `stem` are 64-bit hashes (stem: of the first five letters), `start` and `end` code points in
    the word's own text, `text` the number of that text. `first[i]` is the first word of text i.
    """

    word: U64
    stem: U64
    start: I64
    end: I64
    text: I64
    first: I64

    def of(self, text: int) -> slice:
        """The words of one text."""
        return slice(int(self.first[text]), int(self.first[text + 1]))


def tokenize(texts: Iterable[str]) -> Tokens:
    """The words of `texts`: letters and digits, apostrophes inside left out, case and diacritics folded.

    >>> t = tokenize(["Don’t stop, Zoë.", "zoe: dont"])
    >>> [(int(s), int(e)) for s, e in zip(t.start[:3], t.end[:3])]
    [(0, 5), (6, 10), (12, 15)]
    >>> bool(t.word[0] == t.word[4] and t.word[2] == t.word[3])
    True
    """
    pieces: tuple[list[Any], ...] = ([], [], [], [], [])
    for chunk in _chunks(texts):
        for column, piece in zip(pieces, _tokenize_chunk(chunk), strict=True):
            column.append(piece)
    word, stem = (joined(column, np.dtype(np.uint64)) for column in pieces[:2])
    start, end, counts = (joined(column, np.dtype(np.int64)) for column in pieces[2:])
    first = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    text = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    return Tokens(word, stem, start, end, text, first)


def joined(parts: list[npt.NDArray[Any]], kind: np.dtype[Any]) -> npt.NDArray[Any]:
    """All parts in one array; each is given up as soon as it is copied, so that they never stand twice."""
    out = np.empty(sum(len(part) for part in parts), dtype=kind)
    end = len(out)
    while parts:
        part = parts.pop()
        out[end - len(part) : end] = part
        end -= len(part)
    return out


def mix(values: U64) -> U64:
    """`values` with their bits well spread (splitmix64), so that sorting or sampling them is fair."""
    out = values ^ (values >> np.uint64(30))
    out *= np.uint64(_MIX_1)
    out ^= out >> np.uint64(27)
    out *= np.uint64(_MIX_2)
    out ^= out >> np.uint64(31)
    return out


def carriers(values: U64, text: I64) -> tuple[U64, I64]:
    """Each value with each text that holds it, once, sorted by value, then text; `text` must be ascending."""
    order = np.argsort(values, kind="stable")
    values, text = values[order], text[order]
    new = np.ones(len(values), dtype=bool)
    new[1:] = (values[1:] != values[:-1]) | (text[1:] != text[:-1])
    return values[new], text[new]


def _chunks(texts: Iterable[str]) -> Iterator[list[str]]:
    """`texts` in runs of about a million characters."""
    chunk: list[str] = []
    size = 0
    for text in texts:
        if chunk and size + len(text) > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(text)
        size += len(text) + 1
    if chunk:
        yield chunk


def hashed(texts: list[str]) -> tuple[U64, I64]:
    """The word hashes of some texts, as `tokenize` makes them, and the number of the text of each: nothing else."""
    codes, bounds = _codes(texts)
    letters = _letters(codes)
    places = letters.kept[letters.low]
    counts = np.diff(np.searchsorted(places, bounds))
    return letters.hashes(letters.high), np.repeat(np.arange(len(texts)), counts)


def _tokenize_chunk(texts: list[str]) -> tuple[U64, U64, I64, I64, I64]:
    """Word hashes, stem hashes, starts, ends, and words a text."""
    codes, bounds = _codes(texts)
    letters = _letters(codes)
    word = letters.hashes(letters.high)
    stem = letters.hashes(np.minimum(letters.high, letters.low + _STEM))
    start, end = letters.kept[letters.low], letters.kept[letters.high - 1] + 1
    counts = np.diff(np.searchsorted(start, bounds))
    shift = np.repeat(bounds[:-1], counts)
    return word, stem, start - shift, end - shift, counts


def _codes(texts: list[str]) -> tuple[npt.NDArray[np.uint32], I64]:
    """The code points of texts joined by line breaks, and where each text begins (and the last one ends)."""
    joined = "\n".join(texts) + "\n"
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    return codes, np.concatenate([[0], np.cumsum([len(text) + 1 for text in texts])])


@dataclass(frozen=True, slots=True)
class _Letters:
    """Code points without glue: `kept` says where each stood; words lie at `low`..`high` among them.

    `running` is the sum of the code points times powers of the base up to each place, `inverse` undoes them.
    """

    kept: I64
    low: I64
    high: I64
    running: U64
    inverse: U64

    def hashes(self, high: I64) -> U64:
        """The hashes of the letters from `low` up to `high`."""
        return mix((self.running[high] - self.running[self.low]) * self.inverse[self.low])


def _letters(codes: npt.NDArray[np.uint32]) -> _Letters:
    """The words among code points."""
    folded = _table().take(codes, mode="clip")
    kept = np.flatnonzero(folded != 1)  # glue is dropped, so that a word goes on across it
    folded = folded[kept]
    inside = np.zeros(len(folded) + 2, dtype=bool)
    np.greater(folded, 1, out=inside[1:-1])
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    powers, inverse = _powers(len(folded) + 1)
    running = np.zeros(len(folded) + 1, dtype=np.uint64)
    np.cumsum(folded * powers[: len(folded)], out=running[1:])
    return _Letters(kept, edges[::2], edges[1::2], running, inverse)


@lru_cache(maxsize=1)
def _table() -> npt.NDArray[np.uint32]:
    """For each code point of the basic plane: 0 no word, 1 glue, else the folded letter or digit."""
    table = np.zeros(0x10000, dtype=np.uint32)
    for code in range(0x10000):
        char = chr(code)
        if code in _UNFOLDED and char.isalnum():
            table[code] = code
        elif char.isalnum():
            base = unicodedata.normalize("NFKD", char.lower())[0]
            table[code] = ord(base if base.isalnum() else char.lower()[0])
        elif unicodedata.category(char) == "Mn":
            table[code] = 1
    for char in _GLUE:
        table[ord(char)] = 1
    return table


@lru_cache(maxsize=1)
def _powers_of_chunk(length: int) -> tuple[U64, U64]:
    base = np.full(length, _BASE, dtype=np.uint64)
    undo = np.full(length, pow(_BASE, -1, 1 << 64), dtype=np.uint64)
    base[0] = undo[0] = 1
    return np.multiply.accumulate(base), np.multiply.accumulate(undo)


def _powers(length: int) -> tuple[U64, U64]:
    """Powers of the base and of its inverse modulo 2**64."""
    if length <= _CHUNK + 2:
        powers, inverse = _powers_of_chunk(_CHUNK + 2)
        return powers[:length], inverse[:length]
    return _powers_of_chunk(length)
