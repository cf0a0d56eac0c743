"""Which spans a window is read to hold: sources and cues of the best path, contents by their own odds.

Borders of contents are the tagger's commonest fault, and where two borders share the likelihood the best path may
take neither of the likelier spans. Contents are therefore chosen to win the most expected exact matches
(minimum Bayes risk: Goodman, "Parsing algorithms and metrics", ACL 1996) beside the path's sources and cues.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ontherecord.extract.tagger.decode import (
    CONTENT,
    Span,
    spans,
    viterbi,
)
from ontherecord.extract.tagger.posterior import Posterior, posteriors

Floats = NDArray[np.float32]

# Least probability of a content whose borders are not the path's. An exact match pays from half the F1 on (.36);
# of .3, .35 and .4 this is best on both halves of PolNeAR dev.
LEAST = 0.4


def choose(emissions: Sequence[Floats], transitions: Floats) -> list[list[Span]]:
    """The spans of every window, left to right, scored with their probability."""
    paths = viterbi(emissions, transitions)
    beliefs = posteriors(emissions, transitions)
    found = []
    for path, belief in zip(paths, beliefs, strict=True):
        marked = spans(path)
        fixed = [span for span in marked if span.role != CONTENT]
        told = [span for span in marked if span.role == CONTENT]
        likely = _likeliest(belief, fixed, told)
        left = [span for span in told if not any(_meet(span, other) for other in likely)]
        chosen = sorted([*fixed, *likely, *left], key=lambda span: span.start)
        found.append([replace(s, score=belief.span(s.role, s.start, s.end)) for s in chosen])
    return found


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _likeliest(belief: Posterior, fixed: Sequence[Span], told: Sequence[Span]) -> list[Span]:
    """The contents that win most over ``LEAST``: apart from each other and ``fixed``, each meeting one ``told``."""
    starts = np.flatnonzero(belief.begins[:, CONTENT] > LEAST).tolist()
    ends = (np.flatnonzero(belief.ends[:, CONTENT] > LEAST) + 1).tolist()
    spread = [Span(CONTENT, start, end, 0.0) for end in ends for start in starts if start < end]
    likely = [
        replace(span, score=odds)
        for span in spread
        if (odds := belief.span(CONTENT, span.start, span.end)) > LEAST
        and any(_meet(span, other) for other in told)
        and not any(_meet(span, other) for other in fixed)
    ]
    best: list[tuple[float, list[Span]]] = [(0.0, [])]
    closed = [span.end for span in likely]
    for number, span in enumerate(likely):
        won, before = best[bisect_right(closed, span.start, 0, number)]
        taken = (won + span.score - LEAST, [*before, span])
        best.append(max(best[-1], taken, key=lambda pair: pair[0]))
    return best[-1][1]
