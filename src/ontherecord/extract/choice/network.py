"""The network that reads acts: which words of a window tell one, of what type, who does it and to whom.

An encoder of the tagger's shape, taught on annotated reports by `training.choices` (MODEL_CARD.md), run in
ONNX Runtime, a window at a time and unpadded, so that what is read depends on the window alone.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray

from ontherecord.engine.sessions import session
from ontherecord.extract.tagger.memo import Memo
from ontherecord.extract.tagger.windows import Window
from ontherecord.language.pieces import CLS, SEP

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

ROLES = (
    "doer",
    "addressee",
    "holder",
    "first",
    "last",
)  # the last two: where a point begins and ends
ABSENT = ("nobody", "implied", "far")  # what may stand for a role beside the pieces of the window
MODES = ("did", "will", "would-if", "denied")
STEPS = 64  # kinds of distance between two pieces
_SLOPE = 3.5  # kinds of distance for each doubling
_CONSIDERED = 0.1  # chance of a type from which a word's sides are looked for
_PLACES, _LEAST = (
    16,
    0.005,
)  # likeliest pieces of a role that are told, and the chance from which one is


@dataclass(frozen=True, slots=True)
class Side:
    """Who fills a role: the likeliest places, in characters, with their chances, and the chance of no place."""

    places: tuple[tuple[int, float], ...]
    absent: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A word that most likely tells an act or a stance: where it begins, the type and its chance, the sides.

    `mode` is one of `MODES`: whether an act was done, is to come, hangs on something, or was not done.

    `does` is who does or holds it, `gets` to whom an act is done. A stance has a point instead, whose first word `gets`
    tells, and whose last word `ends`.
    """

    kind: Literal["act", "stance"]
    at: int
    type: str
    chance: float
    mode: str
    does: Side
    gets: Side
    ends: Side | None = None


def steps(at: Ints, pieces: int) -> Ints:
    """The kind of distance from some places [n] to each of a window's pieces [n, pieces]; finer where near.

    >>> steps(np.array([2]), 5).tolist()
    [[27, 29, 32, 35, 37]]
    """
    gap = np.arange(pieces)[None] - at[:, None]
    size = np.minimum(np.log2(np.abs(gap) + 1) * _SLOPE, STEPS // 2 - 1).astype(np.int64)
    kinds: Ints = np.sign(gap) * size + STEPS // 2
    return kinds


def borders(window: Window) -> NDArray[np.bool_]:
    """Which pieces stand for no word: the marks between paragraphs."""
    found: NDArray[np.bool_] = (window.ids == CLS) | (window.ids == SEP)
    return found


class Reader:
    """Reads windows for acts and stances; a window that was met before is not read again."""

    def __init__(self, folder: Path) -> None:
        names = json.loads((folder / "types.json").read_text(encoding="utf-8"))
        self.acts: tuple[str, ...] = tuple(names["acts"])
        self.stances: tuple[str, ...] = tuple(names["stances"])
        self._encoder = session(folder / "reader.onnx")
        self._sides = session(folder / "sides.onnx")
        self._memo = Memo(lambda cut: [list(self._read(window)) for window in cut])

    @classmethod
    def load(cls) -> "Reader":
        """The weights that ship with the package."""
        return cls(Path(str(files("ontherecord.extract.choice") / "weights")))

    def read(self, cut: Sequence[tuple[Window, int]]) -> Iterator[Reading]:
        """What words of some windows most likely tell; of each window so many pieces are read before."""
        for (window, past), found in zip(cut, self._memo.rows([w for w, _ in cut]), strict=True):
            for reading in found:
                if reading.at >= past:
                    yield _in_text(reading, window)

    def _read(self, window: Window) -> Iterator[Reading]:
        """What one window tells, with places in pieces."""
        given = {"ids": window.ids[None], "features": window.features[None]}
        names = ["states", "acts", "stances", "modes"]
        found = cast("list[Floats]", self._encoder.run(names, given))
        states, acts, stances, modes = (each[0] for each in found)
        doing = _Kind("act", self.acts, 0, ROLES[:2])
        holding = _Kind("stance", self.stances, len(self.acts), ROLES[2:])
        yield from self._told(doing, window, states, (acts, modes))
        yield from self._told(holding, window, states, (stances, modes))

    def _told(
        self, kind: "_Kind", window: Window, states: Floats, scores: tuple[Floats, Floats]
    ) -> Iterator[Reading]:
        chances, no_word = _softmax(scores[0]), borders(window)
        likely = (1 - chances[:, 0] >= _CONSIDERED) & window.first & ~no_word
        at = np.flatnonzero(likely)
        if not len(at):
            return
        types = 1 + chances[at, 1:].argmax(-1)
        near = np.where(no_word[None], -1, steps(at, len(window)))
        asked = {"states": states, "at": at, "types": types + kind.shift, "near": near}
        filled = cast("list[Floats]", self._sides.run(list(kind.roles), asked))
        for row, (place, type_) in enumerate(zip(at, types, strict=True)):
            sides = (_side(role[row]) for role in filled)
            chance = float(chances[place, type_])
            mode = MODES[int(scores[1][place].argmax())]
            yield Reading(kind.name, int(place), kind.types[type_], chance, mode, *sides)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a word may tell: the types, where they begin among those of both kinds, and the roles."""

    name: Literal["act", "stance"]
    types: tuple[str, ...]
    shift: int
    roles: tuple[str, ...]


def _side(chances: Floats) -> Side:
    count = len(ABSENT)
    best = np.argsort(-chances[count:], kind="stable")[:_PLACES]
    places = tuple(
        (int(p), float(chances[count + p])) for p in best if chances[count + p] >= _LEAST
    )
    return Side(places, float(chances[:count].sum()))


def _in_text(reading: Reading, window: Window) -> Reading:
    """A reading of a window with its places in characters of the window's text."""

    def moved(side: Side) -> Side:
        return Side(tuple((int(window.start[p]), chance) for p, chance in side.places), side.absent)

    at = int(window.start[reading.at])
    ends = moved(reading.ends) if reading.ends is not None else None
    return replace(reading, at=at, does=moved(reading.does), gets=moved(reading.gets), ends=ends)


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(-1, keepdims=True))
    chances: Floats = odds / odds.sum(-1, keepdims=True)
    return chances
