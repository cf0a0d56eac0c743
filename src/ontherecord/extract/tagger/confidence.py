"""From the evidence of a row to the probability that it is right.

Logistic regression on the evidence (Platt, 1999), fitted on documents the tagger was not trained
on; ``training/attribution/calibrate.py`` makes the numbers.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Calibration:
    """Weights of the transformed evidence, the bias, and the scores from which a row is kept and sure."""

    weights: tuple[float, ...]
    bias: float
    sure: float
    floor: float

    @classmethod
    def from_json(cls, stored: Mapping[str, object]) -> Calibration:
        """Read what ``calibrate.py`` wrote."""
        weights = stored.get("weights")
        rest = [stored.get(name) for name in ("bias", "sure", "floor")]
        if not isinstance(weights, list) or not all(isinstance(x, float) for x in rest):
            raise ValueError("calibration.json needs a list 'weights', numbers bias, sure, floor")
        bias, sure, floor = (float(str(x)) for x in rest)
        return cls(tuple(float(w) for w in weights), bias, sure, floor)

    def probability(self, evidence: Sequence[float]) -> float:
        """Probability that content and source are right, rounded to four places."""
        total = self.bias
        for weight, value in zip(self.weights, transformed(evidence), strict=True):
            total += weight * value
        return round(1 / (1 + math.exp(-total)), 4)


def transformed(evidence: Sequence[float]) -> list[float]:
    """The evidence of ``link.Row`` as regressors: probabilities as logits, counts as logarithms."""
    low, mean, quoted, length, pieces, cue, linked, sourced, source, kind = evidence
    return [
        _logit(low),
        _logit(mean),
        quoted,
        math.log1p(length),
        math.log(max(pieces, 1.0)),
        _logit(cue),
        _logit(linked),
        _logit(sourced),
        _logit(source),
        _logit(kind),
        float(cue == 0),
        float(source == 0),
    ]


def _logit(share: float) -> float:
    """Log odds, kept within +-7."""
    kept = min(max(share, 1e-3), 1 - 1e-3)
    return math.log(kept / (1 - kept))
