"""From encoder states to linked rows: tag, choose a cue for each content and a source for each cue.

The linker runs one window at a time. Content
pieces that choose one cue are one content ('"A," X said, "B."'); 'X said A and Y said B' has two
cues and so two rows.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from ontherecord.engine.sessions import session
from ontherecord.extract.tagger.choose import choose
from ontherecord.extract.tagger.decode import CONTENT, CUE, FORBIDDEN, SOURCE, Span
from ontherecord.extract.tagger.pairs import FEATURES, Landscape, landscape, pair_features
from ontherecord.extract.tagger.quotes import INSIDE, OPENING, UNCLOSED
from ontherecord.extract.tagger.windows import Range, Window
from ontherecord.language.pieces import SEP

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_QUOTED = frozenset({INSIDE, UNCLOSED, OPENING})
KINDS = ("speech", "attitude", "plan", "finding")


@dataclass(frozen=True)
class Row:
    """One attribution of a window with what speaks for it, as ranges of pieces; ``in_text`` makes them characters."""

    content: tuple[Range, ...]
    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    kind: str
    evidence: tuple[float, ...]


@dataclass(frozen=True)
class _Placed:
    """The spans of one role in a window: themselves, and their pieces as rows (first, last + 1)."""

    spans: list[Span]
    pieces: Ints


def word_edges(window: Window) -> tuple[Ints, Ints]:
    """First and last piece of every word of a window; a paragraph's border is a word too."""
    first = np.flatnonzero(window.first)
    return first, np.append(first[1:], len(window)) - 1


class Heads:
    """The linker's two choices and the transitions of the chain.

    Sessions of ONNX Runtime, not numpy products: numpy's BLAS starts threads of its own, whose
    waiting cost three times what the encoder does on a busy machine.
    """

    def __init__(self, to_cue: Path | bytes, to_source: Path | bytes, chain: Floats) -> None:
        self.chain = chain
        self._to_cue, self._to_source = session(to_cue), session(to_source)

    def choose_cue(self, contents: Floats, cues: Floats, features: Floats) -> Floats:
        """Probability of every cue for every content piece; column 0 is none."""
        if not len(cues):
            return np.ones((len(contents), 1), np.float32)
        given = {"left": contents, "right": cues, "features": features}
        return cast("Floats", self._to_cue.run(["choice"], given)[0])

    def choose_source(
        self, cues: Floats, sources: Floats, features: Floats
    ) -> tuple[Floats, Floats]:
        """Probability of every source for every cue (column 0 is none), and of every kind."""
        given = {"left": cues, "right": sources, "features": features}
        choice, kinds = self._to_source.run(["choice", "kinds"], given)
        return cast("Floats", choice), cast("Floats", kinds)


def in_text(window: Window, row: Row) -> Row:
    """A row of a window with its ranges in characters of the window's text."""

    def ranges(pieces: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((int(window.start[a]), int(window.end[b - 1])) for a, b in pieces)

    return Row(ranges(row.content), ranges(row.source), ranges(row.cue), row.kind, row.evidence)


def read_rows(
    heads: Heads, cut: Sequence[Window], encoded: Sequence[tuple[Floats, Floats]]
) -> list[list[Row]]:
    """Rows of every window, in pieces, in order of their content; ``encoded`` are states and label scores."""
    scores = [_word_scores(w, s) for w, (_, s) in zip(cut, encoded, strict=True)]
    chosen = choose(scores, heads.chain)
    return [
        _rows(heads, window, states, marked)
        for window, (states, _), marked in zip(cut, encoded, chosen, strict=True)
    ]


def _word_scores(window: Window, scores: Floats) -> Floats:
    """Label scores of every word, those of its first piece; borders can only be O."""
    own: Floats = scores[window.first]
    own[window.ids[window.first] == SEP, 1:] = FORBIDDEN
    return own


def _ends(states: Floats, placed: _Placed) -> Floats:
    """States of first and last piece, side by side."""
    return np.concatenate([states[placed.pieces[:, 0]], states[placed.pieces[:, 1] - 1]], -1)


def _ends_and_mean(states: Floats, placed: _Placed) -> Floats:
    """First, last and mean state of every span."""
    means = [
        np.add.reduce(states[a:b], axis=0) / np.float32(b - a) for a, b in placed.pieces.tolist()
    ]
    return np.concatenate([_ends(states, placed), np.array(means, np.float32)], -1)


def _grid(land: Landscape, left: Ints, right: Ints) -> Floats:
    """Features of all pairs, left-major."""
    lefts, rights = np.repeat(left, len(right), axis=0), np.tile(right, (len(left), 1))
    return pair_features(land, lefts, rights).reshape(len(left), len(right), FEATURES)


def _rows(heads: Heads, window: Window, states: Floats, marked: list[Span]) -> list[Row]:
    """Link the spans of one window."""
    first, last = word_edges(window)
    by_role = []
    for role in (SOURCE, CUE, CONTENT):
        own = [s for s in marked if s.role == role]
        pieces = [(first[s.start], last[s.end - 1] + 1) for s in own]
        by_role.append(_Placed(own, np.array(pieces, np.int64).reshape(-1, 2)))
    source, cue, content = by_role
    if not content.spans:
        return []
    runs = [(s.role, int(first[s.start]), int(last[s.end - 1]) + 1) for s in marked]
    land = landscape(window, runs)
    cue_ends = _ends(states, cue)
    to_cue = heads.choose_cue(
        _ends_and_mean(states, content), cue_ends, _grid(land, content.pieces, cue.pieces)
    )
    if not cue.spans:
        return _alone(window, content, list(range(len(content.spans))))
    to_source, kinds = heads.choose_source(
        cue_ends, _ends(states, source), _grid(land, cue.pieces, source.pieces)
    )
    return _gather(window, by_role, (to_cue, to_source, kinds))


def _gather(
    window: Window, by_role: list[_Placed], tables: tuple[Floats, Floats, Floats]
) -> list[Row]:
    """One row a cue with its contents; quoted contents that choose none stand alone."""
    source, cue, content = by_role
    to_cue, to_source, kinds = tables
    first_choice = to_cue.argmax(-1)
    chosen = _carried_on(window, content.pieces, first_choice)
    found = []
    for number in range(len(cue.spans)):
        own = np.flatnonzero(chosen == number + 1).tolist()
        if own:
            at = int(to_source[number].argmax()) - 1
            linked = float(to_cue[first_choice == number + 1, number + 1].min())
            told = (cue, number, linked)
            by = (source, at, float(to_source[number].max()), kinds[number])
            found.append(_row(window, (content, own), told, by))
    found += _alone(window, content, np.flatnonzero(chosen == 0).tolist())
    return sorted(found, key=lambda row: row.content)


def _carried_on(window: Window, pieces: Ints, chosen: Ints) -> Ints:
    """Give a quotation one cue across paragraphs that are opened anew and not closed before.

    Printers close a quotation at its last paragraph only; the corpus seldom links the others.
    """
    found = chosen.copy()
    marks = window.features[:, 0]
    joined = [
        number
        for number, ((_, end), (start, _)) in enumerate(itertools.pairwise(pieces.tolist()))
        if marks[end - 1] == UNCLOSED
        and start - end <= 3
        and (window.ids[end:start] == SEP).any()
        and OPENING in marks[end : start + 1]
    ]
    for number in joined:
        found[number + 1] = found[number + 1] or found[number]
    for number in reversed(joined):
        found[number] = found[number] or found[number + 1]
    return found


def _alone(window: Window, content: _Placed, numbers: list[int]) -> list[Row]:
    """Rows of contents without a cue, where they are quoted; others are right 4 times in 100."""
    rows = [_row(window, (content, [number]), None, None) for number in numbers]
    return [row for row in rows if row.evidence[2]]


def _row(
    window: Window,
    contents: tuple[_Placed, list[int]],
    told: tuple[_Placed, int, float] | None,
    by: tuple[_Placed, int, float, Floats] | None,
) -> Row:
    """Ranges of pieces and evidence of one attribution."""

    def ranges(placed: _Placed, numbers: list[int]) -> tuple[Range, ...]:
        return tuple((a, b) for a, b in placed.pieces[numbers].tolist())

    placed, own = contents
    held = [placed.spans[i].score for i in own]
    content = ranges(placed, own)
    quoted = float(any(window.features[first, 0] in _QUOTED for first, _ in content))
    length = float(sum(placed.spans[i].end - placed.spans[i].start for i in own))
    evidence = [min(held), sum(held) / len(held), quoted, length, float(len(own))]
    if told is None or by is None:
        return Row(content, (), (), "speech", (*evidence, 0.0, 0.0, 0.0, 0.0, 0.0))
    cues, number, linked = told
    sources, at, sure, kinds = by
    spoken = ranges(sources, [at]) if at >= 0 else ()
    evidence += [cues.spans[number].score, linked, sure]
    evidence += [sources.spans[at].score if at >= 0 else 0.0, float(kinds.max())]
    kind = KINDS[int(kinds.argmax())]
    return Row(content, spoken, ranges(cues, [number]), kind, tuple(evidence))
