"""Fit the confidence of rows, and find the score above which a row may be called sure.

    python -m training.attribution.calibrate --weights WEIGHTS --gold POLNEAR/dev

Documents that were not trained on are read with the weights that ship (int8, the run time's windows);
calibration.json is written beside them. A row is right when its content is a gold content's (Jaccard of words at least
a half) and its source shares a word with that content's source (or both have none): the scorer's said-by. The threshold
is found on the other half of the documents than the weights (two folds by name), so it is not read off its own fit.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ontherecord.extract.tagger.confidence import transformed
from ontherecord.extract.tagger.link import Row
from ontherecord.extract.tagger.tagger import AttributionTagger
from training.attribution.gold import Document, Range, read_documents

Floats = NDArray[np.float64]
# Share right by the gold from which rows are sure. Of 44 such rows that the gold counts as wrong, read
# one by one, 37 were right (passed over by the annotator, or cut a clause earlier or later).
WANTED = 0.93
FLOOR = 0.35  # said-by and content F1 on dev rise to here, recall of speech stays
_WORD = re.compile(r"\w+")


def _cover(words: Sequence[Range], pieces: Sequence[Range]) -> frozenset[int]:
    """Numbers of the words that any piece touches."""
    return frozenset(i for i, (s, e) in enumerate(words) if any(s < b and a < e for a, b in pieces))


def judge(document: Document, rows: Sequence[Row]) -> list[bool]:
    """Which rows of a document are right; every gold attribution is used once."""
    words = [m.span() for m in _WORD.finditer(document.text)]
    gold = [(_cover(words, g.content), _cover(words, g.source)) for g in document.gold]
    mine = [(_cover(words, r.content), _cover(words, r.source)) for r in rows]
    candidates = [
        (len(c & g) / len(c | g), i, j)
        for i, (c, _) in enumerate(mine)
        for j, (g, _) in enumerate(gold)
        if c & g
    ]
    right = [False] * len(rows)
    used: set[tuple[str, int]] = set()
    for share, i, j in sorted(candidates, key=lambda found: (-found[0], *found[1:])):
        if share < 0.5 or ("row", i) in used or ("gold", j) in used:
            continue
        used |= {("row", i), ("gold", j)}
        told, said = mine[i][1], gold[j][1]
        right[i] = bool(told & said) or not (told or said)
    return right


def fit(x: Floats, y: Floats, ridge: float = 1.0) -> Floats:
    """Ridge logistic regression by Newton's method; the bias comes last and is not shrunk."""
    x = np.hstack([x, np.ones((len(x), 1))])
    penalty = np.diag([ridge] * (x.shape[1] - 1) + [1e-6])
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + penalty @ weights
        weights -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + penalty, gradient)
    return weights


def predict(x: Floats, weights: Floats) -> Floats:
    """Probabilities."""
    found: Floats = 1 / (1 + np.exp(-(x @ weights[:-1] + weights[-1])))
    return found


def threshold(p: Floats, y: Floats) -> float:
    """The lowest score above which WANTED of the rows are right."""
    order = np.argsort(-p, kind="stable")
    precision = np.cumsum(y[order]) / np.arange(1, len(y) + 1)
    good = np.flatnonzero(precision >= WANTED)
    return float(p[order][good[-1]]) if len(good) else 1.0


def calibrate(folder: Path, gold: Path) -> None:
    """Fit, find the threshold across folds, report, and write calibration.json into ``folder``."""
    tagger = AttributionTagger.load(folder)
    evidence, right, fold = [], [], []
    for number, document in enumerate(read_documents(gold)):
        own = tagger.rows(document.text)
        right += judge(document, own)
        evidence += [transformed(row.evidence) for row in own]
        fold += [number % 2] * len(own)
    x, y, half = np.array(evidence), np.array(right, float), np.array(fold)
    crossed = np.zeros(len(y))
    for side in (0, 1):
        crossed[half == side] = predict(x[half == side], fit(x[half != side], y[half != side]))
    limits = [threshold(crossed[half == side], y[half == side]) for side in (0, 1)]
    for side in (0, 1):
        kept = (half == side) & (crossed >= limits[1 - side])
        share = y[kept].mean() if kept.any() else 0.0
        print(f"fold {side}: sure {kept.sum()} of {(half == side).sum()}, right {share:.3f}")
    for low in np.arange(0, 1, 0.1):
        kept = (crossed >= low) & (crossed < low + 0.1)
        if kept.any():
            said, are = crossed[kept].mean(), y[kept].mean()
            print(f"{low:.1f}: {kept.sum():5d} rows, said {said:.3f}, are {are:.3f}")
    weights = [round(float(w), 5) for w in fit(x, y)]
    sure = round(threshold(crossed, y), 4)
    stored = {"weights": weights[:-1], "bias": weights[-1], "sure": sure, "floor": FLOOR}
    (folder / "calibration.json").write_text(json.dumps(stored), encoding="utf-8")
    print(f"sure from {sure}: {(crossed >= sure).sum()} of {len(y)} rows")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    given = parser.parse_args()
    calibrate(given.weights, given.gold)


if __name__ == "__main__":
    main()
