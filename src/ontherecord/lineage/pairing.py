"""Candidate pairs: which texts share enough word sequences to be worth comparing, read off their fingerprints.

A gram that few texts carry pairs all of them; one that many carry pairs each with its next neighbours only, so that
the work grows with the number of reports and not with its square. Grams that the very same texts carry (a
copied paragraph has dozens) are paired once and counted so many times, which is what makes families of
copies cheap; pairs are summed up a block at a time, so that memory stays with the pairs there are.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ontherecord.engine.hands import Hands, here
from ontherecord.lineage.fingerprints import Fingerprints
from ontherecord.lineage.tokens import I64, U64, mix

_CROWD = 32  # texts of one gram that are all compared with one another; a wire story rarely has more takers
_NEIGHBOURS = 4  # in a larger crowd, how many of its next carriers each text is compared with
_TIMES_BITS = (
    15  # of a packed number: how often; grams with one set of carriers are counted up to 32767
)
_TIMES = (1 << _TIMES_BITS) - 1
_BLOCK = 1 << 22  # rows at a time: arrays of 32 MB
# rows of a range that is joined by itself, of some thirty thousand reports: 128 MB to send, seconds to join
_RANGE = 1 << 24


@dataclass(frozen=True, slots=True)
class _Sets:
    """The different sets of texts that carry a gram: first row, number of texts, and how many grams have it."""

    first: I64
    size: I64
    times: I64


@dataclass(frozen=True, slots=True)
class Range:
    """Some grams with all that carry them, to be joined by themselves; the rest is as `candidates` takes it."""

    prints: Fingerprints
    since: int = 0
    days: I64 | None = None
    window: int = 0


def candidates(
    prints: Fingerprints, since: int = 0, days: I64 | None = None, window: int = 0
) -> npt.NDArray[np.int64]:
    """Rows (a, b, shared grams), a < b, of the texts worth comparing, in order.

    `since` asks only for pairs whose later text is number `since` or higher (what is new). With `days` (a day
    number a text, negative where it is not known), pairs more than `window` days apart are left out.
    """
    return joined([Range(prints, since, days, window)], here)


def joined(ranges: Iterable[Range], hands: Hands) -> npt.NDArray[np.int64]:
    """The same from grams in ranges, each of which can be joined anywhere; the sums are made here."""
    total, texts = _Sum(), 1

    def counted() -> Iterator[Range]:
        nonlocal texts
        for each in ranges:
            texts = max(each.prints.texts, 1)
            yield each

    for one, two, times in hands(make_join, counted(), keep=False):
        total.add(one * texts + two, times)
    keys, shared = total.done()
    return np.stack([keys // texts, keys % texts, shared], axis=1)


def in_ranges(prints: Fingerprints, size: int = _RANGE) -> Iterator[Fingerprints]:
    """A table cut between grams into pieces of about `size` rows."""
    at, rows = 0, len(prints.row)
    while at < rows or not rows:
        stop = min(at + size, rows)
        if stop < rows:
            stop = prints.end_of_gram(stop - 1)
        yield Fingerprints(prints.row[at:stop], prints.texts)
        if not rows:
            return
        at = stop


def make_join() -> Callable[[Range], tuple[I64, I64, I64]]:
    """The join of a range as engines take it."""
    return _joined


def _joined(part: Range) -> tuple[I64, I64, I64]:
    """The pairs of texts that share grams of a range, and how many."""
    total, texts = _Sum(), max(part.prints.texts, 1)
    days = part.days
    for one, two, grams in _pairs(part.prints, _sets(part.prints)):
        keys, times = one * texts + two, grams
        if part.since or days is not None:
            keep = two >= part.since
            if days is not None:
                early, late = days[one], days[two]
                keep &= (early < 0) | (late < 0) | (np.abs(early - late) <= part.window)
            keys, times = keys[keep], times[keep]
        total.add(keys, times)
    keys, times = total.done()
    return keys // texts, keys % texts, times


class _Sum:
    """How often each number came, summed up now and then so that repeats take no room.

    Numbers lie below 2**48: pairs of sixteen million texts.
    """

    def __init__(self) -> None:
        self._keys = self._times = np.zeros(0, dtype=np.int64)
        self._waiting: list[I64] = []
        self._size = 0

    def add(self, keys: I64, times: I64) -> None:
        """`keys`, each so many times (numbers are packed in pairs because packed ones are sorted fastest)."""
        packed = keys << _TIMES_BITS
        packed |= np.minimum(times, _TIMES)
        self._waiting.append(packed)
        self._size += len(keys)
        if self._size > max(_BLOCK, len(self._keys)):
            self._sum_up()

    def done(self) -> tuple[I64, I64]:
        """The different keys in order, and how often each came."""
        self._sum_up()
        return self._keys, self._times

    def _sum_up(self) -> None:
        waiting = np.concatenate([np.zeros(0, dtype=np.int64), *self._waiting])
        waiting.sort()
        keys, times = _totals(waiting >> _TIMES_BITS, waiting & _TIMES)
        self._waiting, self._size = [], 0
        if len(self._keys):
            keys, times = np.concatenate([self._keys, keys]), np.concatenate([self._times, times])
            order = np.argsort(keys, kind="stable")
            keys, times = _totals(keys[order], times[order])
        self._keys, self._times = keys, times


def _totals(keys: I64, times: I64) -> tuple[I64, I64]:
    """Sorted keys, each once, with the sum of its times."""
    if not len(keys):
        return keys, times
    first = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    return keys[first], np.add.reduceat(times, first)


def _sets(prints: Fingerprints) -> _Sets:
    """The sets of carriers; two grams with the same carriers have the same sum of their hashes."""
    first, size = prints.groups()
    first, size = first[size > 1], size[size > 1]
    if not len(first):
        return _Sets(first, size, size)
    sums = [_hashes(prints, first[part], size[part]) for part in _blocks(size)]
    _, at, times = np.unique(np.concatenate(sums), return_index=True, return_counts=True)
    return _Sets(first[at], size[at], times.astype(np.int64))


def _blocks(size: I64) -> Iterator[slice]:
    """Runs of groups that have about `_BLOCK` rows together."""
    ends = np.cumsum(size)
    at = 0
    while at < len(size):
        done = int(ends[at - 1]) if at else 0
        stop = max(int(np.searchsorted(ends, done + _BLOCK, side="right")), at + 1)
        yield slice(at, stop)
        at = stop


def _hashes(prints: Fingerprints, first: I64, size: I64) -> U64:
    """A hash of the texts of each group."""
    rows, begins = _members(first, size)
    text = prints.texts_of(rows).astype(np.uint64) + np.uint64(1)
    return np.add.reduceat(mix(text), begins) ^ mix(size.astype(np.uint64))


def _members(first: I64, size: I64) -> tuple[I64, I64]:
    """The rows of some groups, and where each group begins among them."""
    begins = np.cumsum(size) - size
    return np.arange(int(size.sum())) + np.repeat(first - begins, size), begins


def _pairs(prints: Fingerprints, sets: _Sets) -> Iterator[tuple[I64, I64, I64]]:
    """Pairs of texts that carry the same grams, and how many of them; the same pair may come again."""
    few = sets.size <= _CROWD
    for size in np.unique(sets.size[few]).tolist():
        first, times = sets.first[sets.size == size], sets.times[sets.size == size]
        left, right = np.triu_indices(size, 1)
        step = max(_BLOCK // len(left), 1)
        for at in range(0, len(first), step):
            part = first[at : at + step, None] + np.arange(size)
            texts = prints.texts_of(part)
            one, two = texts[:, left].ravel(), texts[:, right].ravel()
            yield one, two, np.repeat(times[at : at + step], len(left))
    yield from _crowds(prints, sets.first[~few], sets.size[~few], sets.times[~few])


def _crowds(
    prints: Fingerprints, first: I64, size: I64, times: I64
) -> Iterator[tuple[I64, I64, I64]]:
    """The same where many texts carry them: each text with its next neighbours."""
    for part in _blocks(size):
        rows, _ = _members(first[part], size[part])
        text = prints.texts_of(rows)
        group = np.repeat(np.arange(len(size[part])), size[part])
        for step in range(1, _NEIGHBOURS + 1):
            same = np.flatnonzero(group[step:] == group[:-step])
            yield text[same], text[same + step], times[part][group[same]]
