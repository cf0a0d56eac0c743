"""From annotated reports to windows with what their words tell: what the reader of acts is taught on."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from zlib import crc32

import numpy as np
from tokenizers import Tokenizer

from ontherecord.extract.choice.network import ABSENT, borders
from ontherecord.extract.tagger.windows import Window, led_windows, paragraphs, read_paragraphs
from training.choices.corpus import Annotated, Told

_IMPLIED = "*"
_ALONE = 5  # each so many-th sentence stands alone too
_NOT_NAMED, _PART, _FAR = (ABSENT.index(name) for name in ("nobody", "implied", "far"))


@dataclass(frozen=True)
class Target:
    """One annotation in a window: its word's piece, and who does it and gets it (of a position: holds it, its point).

    Each is pieces that are right, or `-1 - n` for the n-th of `ABSENT`. Every word that names the party meant is right.
    """

    told: Told
    at: int
    does: tuple[int, ...]
    gets: tuple[int, ...]


@dataclass(frozen=True)
class Example:
    """A window, the pieces of it that another window tells of, and what is annotated in the rest."""

    report: str
    window: Window
    past: int
    targets: list[Target] = field(default_factory=list)


class Maker:
    """Makes the windows of a world's reports; `actors` is the file of its parties."""

    def __init__(self, actors: Path, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._names: dict[str, tuple[str, ...]] = {}
        for line in actors.read_text(encoding="utf-8").splitlines():
            if line.strip():
                row = json.loads(line)
                known = (row["name"], *row["aliases"], *row["demonyms"], *row["capitals"])
                self._names[row["name"]] = known

    def examples(self, report: Annotated) -> Iterator[Example]:
        """The windows of a report as it is read."""
        blocks = paragraphs(report.text)
        for window, past in led_windows(read_paragraphs(self._tokenizer, report.text, blocks)):
            example = Example(report.id, window, past)
            for told in report.told:
                own = [p for p in _pieces(window, (told.at, told.at + len(told.word))) if p >= past]
                if own:
                    example.targets.append(self._target(report, told, own[0], window))
            yield example

    def alone(self, report: Annotated) -> Iterator[Example]:
        """Some sentences of a report as texts of their own, so that a short text is not taken for an idle one."""
        for start, end in report.sentences:
            text = report.text[start:end]
            if crc32(text.encode()) % _ALONE:
                continue
            told = [replace(t, at=t.at - start) for t in report.told if start <= t.at < end]
            one = replace(report, text=text, sentences=[(0, end - start)], told=told)
            ((window, past),) = led_windows(
                read_paragraphs(self._tokenizer, text, [(0, len(text))])
            )
            example = Example(report.id, window, past)
            for each in told:
                (at, *_) = _pieces(window, (each.at, each.at + len(each.word)))
                example.targets.append(self._target(one, each, at, window))
            yield example

    def _target(self, report: Annotated, told: Told, at: int, window: Window) -> Target:
        sentence = next(s for s in report.sentences if s[0] <= told.at < s[1])
        does = self._side(report.text, (told.doer_words, told.doer), (sentence, told.at), window)
        if told.kind == "A":
            gets = self._side(report.text, (told.to_words, told.to), (sentence, told.at), window)
        else:
            words = nearest(report.text, told.to_words, (sentence, told.at))
            gets = tuple(_pieces(window, words)) if words else (-1 - _FAR,)
        return Target(told, at, does or (-1 - _FAR,), gets or (-1 - _FAR,))

    def _side(
        self,
        text: str,
        side: tuple[str, tuple[str, ...]],
        told: tuple[tuple[int, int], int],
        window: Window,
    ) -> tuple[int, ...]:
        words, names = side
        if not words:
            return (-1 - _NOT_NAMED,)
        near = nearest(text, words, told) if words != _IMPLIED else None
        right = set(_pieces(window, near)) if near else set()
        if len(names) == 1:
            for name in self._names.get(names[0], ()):
                for match in _word(name).finditer(text):
                    right |= set(_pieces(window, match.span()))
        if not right and words == _IMPLIED:
            return (-1 - _PART,)
        return tuple(sorted(right))


def nearest(text: str, words: str, told: tuple[tuple[int, int], int]) -> tuple[int, int] | None:
    """Where some words stand: nearest to the word that tells it, at `told`, in its sentence, else last before."""
    sentence, at = told
    if not words:
        return None
    near = [m.span() for m in _word(words).finditer(text, *sentence)]
    before = [m.span() for m in _word(words).finditer(text, 0, sentence[0])]
    spans = sorted(near, key=lambda s: min(abs(s[0] - at), abs(s[1] - at))) or before[-1:]
    return spans[0] if spans else None


@cache
def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _pieces(window: Window, span: tuple[int, int]) -> list[int]:
    """The pieces that hold some characters."""
    inside = (window.start < span[1]) & (window.end > span[0]) & ~borders(window)
    return [int(p) for p in np.flatnonzero(inside)]


def types(found: Sequence[Example], kind: str) -> list[str]:
    """The types of acts ("A") or stances ("P") that are annotated plainly, after "" for none."""
    told = {t.told.type for e in found for t in e.targets if t.told.kind == kind and t.told.plain}
    return ["", *sorted(told)]
