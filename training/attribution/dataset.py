"""Windows with labels and links, ready to train on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ontherecord.extract.tagger.decode import CONTENT, CUE, SOURCE
from ontherecord.extract.tagger.link import word_edges
from ontherecord.extract.tagger.windows import (
    Pieces,
    Window,
    filled,
    paragraphs,
    read_paragraphs,
)
from training.attribution.gold import Document, Gold, Range
from training.attribution.kinds import UNKNOWN, weak_kind

Ints = NDArray[np.int64]
Run = tuple[int, int, int]


@dataclass(frozen=True)
class Link:
    """One attribution inside a window, as ranges of words; ``source`` None where implied."""

    cue: Range | None
    source: Range | None
    contents: tuple[Range, ...]
    kind: int


@dataclass(frozen=True)
class Example:
    """A window, the pieces at which its words begin and end, a label a word, and its links."""

    window: Window
    first: Ints
    last: Ints
    labels: Ints
    links: tuple[Link, ...]

    def runs(self) -> list[Run]:
        """Gold spans as (role, first word, last word + 1), left to right, each once."""
        found: set[Run] = set()
        for link in self.links:
            if link.source:
                found.add((SOURCE, *link.source))
            if link.cue:
                found.add((CUE, *link.cue))
            found.update((CONTENT, *piece) for piece in link.contents)
        return sorted(found, key=lambda run: run[1:])


@dataclass(frozen=True)
class Prepared:
    """A document cut into paragraphs of word pieces, once for all epochs."""

    document: Document
    parts: list[Pieces]


def prepare(tokenizer: Tokenizer, documents: Sequence[Document]) -> list[Prepared]:
    """Tokenise every document."""
    return [Prepared(d, read_paragraphs(tokenizer, d.text, paragraphs(d.text))) for d in documents]


def examples(prepared: Prepared, first: int) -> list[Example]:
    """Filled windows of one document, the first of ``first`` pieces, with the gold that falls into each."""
    cut = filled(prepared.parts, first)
    return [_example(prepared.document, window) for window in cut]


def _example(document: Document, window: Window) -> Example:
    """Project the document's attributions onto the words of one window."""
    first, last = word_edges(window)
    start, end = window.start[first], window.end[last]
    # a run may not cross a paragraph's border
    border = np.concatenate([[0], np.cumsum(window.ids == 102)])[first]
    labels = np.zeros(len(first), np.int64)

    def ranges(pieces: Sequence[Range]) -> list[Range]:
        found: list[Range] = []
        for low, high in pieces:
            inside = np.flatnonzero((start < high) & (low < end))
            for paragraph in np.unique(border[inside]):
                held = inside[border[inside] == paragraph]
                found.append((int(held[0]), int(held[-1]) + 1))
        return found

    def mark(role: int, run: Range) -> None:
        labels[run[0]] = 2 * role + 1
        labels[run[0] + 1 : run[1]] = 2 * role + 2

    links = []
    for gold in document.gold:
        contents, cue, source = ranges(gold.content), ranges(gold.cue), ranges(gold.source)
        if not (contents or cue or source):
            continue
        for role, runs in ((CONTENT, contents), (SOURCE, source), (CUE, cue)):
            for run in runs:
                mark(role, run)
        links.append(
            Link(
                cue[0] if cue else None,
                source[0] if source else None,
                tuple(contents),
                _kind(document.text, gold),
            )
        )
    return Example(window, first, last, labels, tuple(links))


def _kind(text: str, gold: Gold) -> int:
    """The weak kind of a gold attribution."""
    if not gold.cue:
        return UNKNOWN
    cue = " ".join(text[a:b] for a, b in gold.cue)
    return weak_kind(cue, " ".join(text[a:b] for a, b in gold.source))
