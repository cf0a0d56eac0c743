"""The learned choice's two small networks: what a word tells, and which party fills a role of it.

Each sums rows of hashed features into a linear score and into one hidden layer (a "wide and deep" model; Cheng et al.,
DLRS 2016). Trained by `training.choices.train`; run here with numpy alone, one word at a time, so that a report's
numbers depend on nothing but the report.
"""

from collections.abc import Sequence
from importlib.resources import files
from io import BytesIO
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
FILE = "choice.npz"
BUCKETS = 1 << 14  # features are hashed into so many rows


def bucket(feature: str) -> int:
    """The row of a feature."""
    return crc32(feature.encode()) % BUCKETS


class Network:
    """Weights by name, see `training.choices.train`."""

    def __init__(self, data: bytes) -> None:
        with np.load(BytesIO(data)) as stored:
            self._w = {n: stored[n] for n in stored.files if stored[n].dtype.kind == "f"}
            self.acts: tuple[str, ...] = tuple(map(str, stored["acts"]))
            self.stances: tuple[str, ...] = tuple(map(str, stored["stances"]))
            # lemmas that tell an act often enough to be looked at
            self.lemmas: frozenset[str] = frozenset(map(str, stored["lemmas"]))
        self._w = {name: weights.astype(np.float32) for name, weights in self._w.items()}

    @classmethod
    def load(cls) -> "Network":
        """The weights that ship with the package."""
        return cls((files("ontherecord.extract.choice") / "weights" / FILE).read_bytes())

    def types(self, features: Sequence[str]) -> tuple[Floats, Floats]:
        """Probabilities of the acts, and of the stances, that a word may tell; the first is that of none."""
        scores = self._scores("words", [bucket(f) for f in features])
        size = len(self.acts)
        return _softmax(scores[:size]), _softmax(scores[size:])

    def fills(self, role: str, none: Sequence[str], candidates: Sequence[Sequence[str]]) -> Floats:
        """Probabilities that nobody (the first), or each of some candidates, fills a role."""
        rows = [bucket(f"{role}|{f}") for f in none]
        nobody = self._w["none.rows"][rows].sum() + self._w[f"none.{role}"][0]
        scores = [
            self._scores("roles", [bucket(f"{role}|{f}") for f in own])[0] for own in candidates
        ]
        return _softmax(np.array([nobody, *scores], np.float32))

    def _scores(self, name: str, rows: Sequence[int]) -> Floats:
        w = self._w
        wide = w[f"{name}.wide"][rows].sum(0)
        hidden = np.maximum(w[f"{name}.deep"][rows].sum(0), 0)
        hidden = np.maximum(w[f"{name}.hidden"] @ hidden + w[f"{name}.hidden.bias"], 0)
        scores: Floats = wide + w[f"{name}.out"] @ hidden + w[f"{name}.out.bias"]
        return scores


def _softmax(scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max())
    chances: Floats = odds / odds.sum()
    return chances
