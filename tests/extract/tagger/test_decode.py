import itertools

import numpy as np

from ontherecord.extract.tagger.decode import LABELS, allowed, spans, viterbi


def _score(path: tuple[int, ...], emissions: np.ndarray, chain: np.ndarray) -> float:
    total = chain[len(LABELS), path[0]] + emissions[0, path[0]]
    for step in range(1, len(path)):
        total += chain[path[step - 1], path[step]] + emissions[step, path[step]]
    return float(total)


def test_viterbi_finds_what_trying_all_paths_finds() -> None:
    rng = np.random.default_rng(3)
    chain = np.where(allowed(), rng.normal(size=(8, 7)), -1e4).astype(np.float32)
    for length in (1, 2, 4):
        emissions = rng.normal(size=(length, 7)).astype(np.float32)
        everything = itertools.product(range(7), repeat=length)
        best = max(everything, key=lambda path: _score(path, emissions, chain))
        assert tuple(viterbi([emissions], chain)[0]) == best


def test_company_does_not_change_a_path() -> None:
    rng = np.random.default_rng(4)
    chain = np.where(allowed(), 0, -1e4).astype(np.float32)
    many = [rng.normal(size=(n, 7)).astype(np.float32) for n in (9, 1, 0, 30, 4)]
    together = viterbi(many, chain)
    assert [p.tolist() for p in together] == [viterbi([m], chain)[0].tolist() for m in many]


def test_spans_read_runs() -> None:
    path = np.array([0, 1, 2, 0, 3, 5, 6, 6, 5])
    found = [(s.role, s.start, s.end) for s in spans(path)]
    assert found == [(0, 1, 3), (1, 4, 5), (2, 5, 8), (2, 8, 9)]
