"""One text is looked at once: a copy gets the findings of the report that was looked at before, moved to its own place.

Findings rest on the cleaned text and its blocks alone, so for equal ones they are the same but for where the words
stand. They are moved through the offset maps of both reports, and only where the maps keep the very same characters, so
that what a copy gets is what looking at it would have given.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import msgspec

from ontherecord.nouns.findings import Extractor, Findings, Foresighted
from ontherecord.nouns.report import Block, CleanText, Report

# Bytes of texts and findings that are remembered, those of some five hundred reports: copies of a story come within
# days of one another. Findings lie encoded: as objects they take seven times the room.
_REMEMBERED = 48 << 20

_Key = tuple[str, tuple[Block, ...], tuple[tuple[int, int], ...]]


class Remembering:
    """An extractor that hands the findings of equal texts on."""

    def __init__(self, extractor: Extractor, room: int = _REMEMBERED) -> None:
        self._extractor, self._room = extractor, room
        self._seen: OrderedDict[_Key, tuple[CleanText, bytes]] = OrderedDict()
        self._size = 0

    @property
    def version(self) -> str:
        """The version of the extractor that does the work."""
        return self._extractor.version

    def expect(self, texts: Sequence[CleanText]) -> None:
        """Hands on those texts that were not looked at yet, each once."""
        if isinstance(self._extractor, Foresighted):
            new = {key: clean for clean in texts if (key := _key(clean)) not in self._seen}
            self._extractor.expect(list(new.values()))

    def extract(self, report: Report, clean: CleanText) -> Findings:
        """The findings of one report; a pure function of its arguments."""
        key = _key(clean)
        if key in self._seen:
            self._seen.move_to_end(key)
            source, found = self._seen[key]
            return _moved(found, source, clean)
        findings = self._extractor.extract(report, clean)
        kept = self._seen[key] = (clean, msgspec.json.encode(findings))
        self._size += _size(*kept)
        while self._size > self._room:
            self._size -= _size(*self._seen.popitem(last=False)[1])
        return findings


def _size(clean: CleanText, findings: bytes) -> int:
    """The bytes that one text takes with its findings, roughly: 200 for each of its blocks and runs."""
    return len(clean.text) + len(findings) + 200 * (len(clean.blocks) + len(clean.offsets.runs))


def _moved(findings: bytes, source: CleanText, target: CleanText) -> Findings:
    """The findings of `source` as those of `target`, whose cleaned text is the same."""
    runs = source.offsets.runs
    starts = [run.source for run in runs]

    def place(at: int) -> int:
        run = runs[bisect_right(starts, at) - 1]
        return run.clean + at - run.source

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            if value.keys() == {"report", "start", "end"}:
                span = target.span(place(value["start"]), place(value["end"] - 1) + 1)
                return msgspec.to_builtins(span)
            return {name: walk(inner) for name, inner in value.items()}
        return [walk(inner) for inner in value] if isinstance(value, list) else value

    row = walk(msgspec.json.decode(findings))
    return msgspec.convert(row | {"report": target.report}, Findings)


def _key(clean: CleanText) -> _Key:
    return clean.text, clean.blocks, _kept(clean)


def _kept(clean: CleanText) -> tuple[tuple[int, int], ...]:
    """The stretches of the cleaned text whose characters stand in the report, as they are."""
    stretches: list[tuple[int, int]] = []
    for run in clean.offsets.runs:
        if stretches and stretches[-1][1] == run.clean:
            stretches[-1] = stretches[-1][0], run.clean + run.length
        else:
            stretches.append((run.clean, run.clean + run.length))
    return tuple(stretches)
