"""Precision, recall and F1 from counts, and the reading of JSON lines; what all scorers share."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ontherecord.errors import InputError

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were predicted, how many there are, and how many of each were right.

    Where nothing was predicted (or nothing is there) the share is 0.
    """

    hits: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted that is right."""
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.hits + other.hits, self.predicted + other.predicted, self.gold + other.gold
        )


NOTHING = Counts(0, 0, 0)


def total(counts: Iterable[Counts]) -> Counts:
    """The sum of counts: figures over documents are micro-averages."""
    return sum(counts, NOTHING)


def read_rows(path: Path, needs: Sequence[str] = ()) -> list[Row]:
    """The objects of a JSON-lines file. Raises InputError, with the line, for one that is none or lacks a field."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(f"{path}, line {number} is not JSON: {error}") from error
            if not isinstance(row, dict):
                raise InputError(f"{path}, line {number} is not a JSON object")
            if lacks := [key for key in needs if key not in row]:
                raise InputError(f"{path}, line {number} has no field {lacks[0]!r}")
            rows.append(row)
    return rows
