"""Spans are chosen by how likely they are, summed over all labellings."""

import itertools

import numpy as np
import pytest

from ontherecord.extract.tagger.choose import choose
from ontherecord.extract.tagger.decode import CONTENT, LABELS, allowed, spans
from ontherecord.extract.tagger.posterior import posteriors

CHAIN = np.where(allowed(), 0, -1e4).astype(np.float32)
OUT, BEGIN, INNER = 0, LABELS.index("B-content"), LABELS.index("I-content")


def _mass(emissions: np.ndarray, chain: np.ndarray) -> dict[tuple[int, int, int], float]:
    """The probability of every span, by trying all labellings."""
    found: dict[tuple[int, int, int], float] = {}
    total = 0.0
    for path in itertools.product(range(len(LABELS)), repeat=len(emissions)):
        before = (len(LABELS), *path)
        score = sum(
            float(chain[before[step], label] + emissions[step, label])
            for step, label in enumerate(path)
        )
        mass = float(np.exp(score))
        total += mass
        if mass:
            for span in spans(np.array(path)):
                key = (span.role, span.start, span.end)
                found[key] = found.get(key, 0.0) + mass
    return {key: mass / total for key, mass in found.items()}


@pytest.mark.parametrize("length", [1, 2, 3, 5])
def test_a_span_is_as_likely_as_all_labellings_with_it(length: int) -> None:
    rng = np.random.default_rng(length)
    chain = np.where(allowed(), rng.normal(size=(8, 7)), -1e4).astype(np.float32)
    emissions = rng.normal(size=(length, 7)).astype(np.float32)
    belief = posteriors([emissions], chain)[0]
    by_trying = _mass(emissions, chain)
    for (role, start, end), share in by_trying.items():
        assert belief.span(role, start, end) == pytest.approx(share, abs=1e-6)
    for place, role in itertools.product(range(length), range(3)):
        keys = [k for k in by_trying if k[0] == role]
        begun = sum(by_trying[k] for k in keys if k[1] == place)
        ended = sum(by_trying[k] for k in keys if k[2] == place + 1)
        measured = (belief.begins[place, role], belief.ends[place, role])
        assert measured == pytest.approx((begun, ended), abs=1e-6)


def test_company_does_not_change_a_choice() -> None:
    rng = np.random.default_rng(4)
    many = [(2 * rng.normal(size=(n, 7))).astype(np.float32) for n in (9, 1, 0, 30, 4)]
    assert choose(many, CHAIN) == [choose([one], CHAIN)[0] for one in many]


def _words(*likely: dict[int, float]) -> np.ndarray:
    """Scores of words from the shares of their labels; others are next to impossible."""
    table = np.full((len(likely), len(LABELS)), -12.0, np.float32)
    for word, shares in enumerate(likely):
        for label, share in shares.items():
            table[word, label] = np.log(share)
    return table


def test_contents_are_apart_and_likely() -> None:
    """Each case: the words' label shares, and the contents that are to be found (first, last + 1)."""
    sure, more, off = {BEGIN: 1.0}, {INNER: 1.0}, {OUT: 1.0}
    cases = {
        # one clear content
        "clear": ((off, sure, more, more, off), [(1, 4)]),
        # two contents that touch
        "touching": ((sure, more, sure, more), [(0, 2), (2, 4)]),
        # the likelier of two ends
        "end": ((sure, more, {INNER: 0.6, OUT: 0.4}, off), [(0, 3)]),
        # no end is likely, but a content it is: the best path's stays
        "many ends": (
            (sure, {INNER: 0.75, OUT: 0.25}, {INNER: 0.6, OUT: 0.4}, {INNER: 0.55, OUT: 0.45}, off),
            [(0, 4)],
        ),
        # hardly a content
        "none": ((off, {BEGIN: 0.2, OUT: 0.8}, off), []),
    }
    for name, (shares, wanted) in cases.items():
        found = [s for s in choose([_words(*shares)], CHAIN)[0] if s.role == CONTENT]
        assert [(s.start, s.end) for s in found] == wanted, name
        assert all(0 < s.score <= 1 for s in found), name
