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
    """Weights of the transformed evidence, the bias, and the score from which a row is sure."""

    weights: tuple[float, ...]
    bias: float
    sure: float

    @classmethod
    def from_json(cls, stored: Mapping[str, object]) -> Calibration:
        """Read what ``calibrate.py`` wrote."""
        weights, bias, sure = (stored.get(k) for k in ("weights", "bias", "sure"))
        if not (isinstance(weights, list) and isinstance(bias, float) and isinstance(sure, float)):
            raise ValueError("calibration.json needs a list 'weights', numbers 'bias' and 'sure'")
        return cls(tuple(float(w) for w in weights), bias, sure)

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
