"""Offset maps: where each character of a cleaned text came from.

Every cleaning step returns the text *and* the map it made while it worked; nothing re-derives offsets
by searching. A map is a tuple of runs (clean_start, source_start, length), in order, without overlap;
characters that a step inserted (a space where a line break was unwrapped, say) stand in no run.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ontherecord.errors import SpanError


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters copied unchanged from `source` to `clean`."""

    clean: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps positions of a cleaned text to positions of the text it was made from."""

    runs: tuple[Run, ...]

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """The map of a text that was not changed."""
        return cls((Run(0, 0, length),) if length else ())

    def source_of(self, position: int) -> int | None:
        """The source index of the clean character at `position`; None for an inserted one."""
        i = bisect_right(self.runs, position, key=lambda run: run.clean) - 1
        if i >= 0 and position < self.runs[i].clean + self.runs[i].length:
            return self.runs[i].source + position - self.runs[i].clean
        return None

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The smallest source range that holds every kept character of clean[start:end].

        Raises SpanError where the range holds inserted characters only.
        """
        first = bisect_right(self.runs, start, key=lambda run: run.clean) - 1
        low = high = None
        for run in self.runs[max(first, 0) :]:
            if run.clean >= end:
                break
            a, b = max(start, run.clean), min(end, run.clean + run.length)
            if a < b:
                low = run.source + a - run.clean if low is None else low
                high = run.source + b - run.clean
        if low is None or high is None:
            raise SpanError(f"characters {start}..{end} of the cleaned text come from nowhere")
        return low, high

    def then(self, later: "OffsetMap") -> "OffsetMap":
        """This map followed by `later`, whose source is this map's clean text."""
        runs: list[Run] = []
        for run in later.runs:
            runs.extend(self._sources(run))
        return OffsetMap(merge_runs(runs))

    def _sources(self, run: Run) -> Iterable[Run]:
        """The parts of `run` (of a later map) in terms of this map's source."""
        at, stop = run.source, run.source + run.length
        i = max(bisect_right(self.runs, at, key=lambda r: r.clean) - 1, 0)
        for mine in self.runs[i:]:
            if mine.clean >= stop:
                break
            a, b = max(at, mine.clean), min(stop, mine.clean + mine.length)
            if a < b:
                yield Run(run.clean + a - run.source, mine.source + a - mine.clean, b - a)


def merge_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """`runs` in order with touching neighbours joined and empty ones left out.

    >>> merge_runs([Run(0, 5, 2), Run(2, 7, 3)])
    (Run(clean=0, source=5, length=5),)
    """
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if not run.length:
            continue
        if (
            last is not None
            and last.clean + last.length == run.clean
            and last.source + last.length == run.source
        ):
            merged[-1] = Run(last.clean, last.source, last.length + run.length)
        else:
            merged.append(run)
    return tuple(merged)


class TextBuilder:
    """Builds a cleaned text and its offset map together.

    >>> b = TextBuilder("one\\ntwo")
    >>> b.keep(0, 3).insert(" ").keep(4, 7).build()[0]
    'one two'
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._length = 0

    def keep(self, start: int, end: int) -> "TextBuilder":
        """Copy source[start:end]."""
        if start < end:
            self._runs.append(Run(self._length, start, end - start))
            self._parts.append(self._source[start:end])
            self._length += end - start
        return self

    def insert(self, text: str) -> "TextBuilder":
        """Add characters that the source does not have."""
        self._parts.append(text)
        self._length += len(text)
        return self

    def build(self) -> tuple[str, OffsetMap]:
        """The text so far and its map."""
        return "".join(self._parts), OffsetMap(merge_runs(self._runs))
