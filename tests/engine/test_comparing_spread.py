"""Comparing in parts: the same links and the same knowledge, whoever does the parts and whatever was done before."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import numpy as np
import pytest

from bench.variations import vary
from ontherecord.engine.choice import spread
from ontherecord.lineage.fingerprints import gathered
from ontherecord.lineage.known import Known
from ontherecord.lineage.pairing import Range, candidates, in_ranges, joined
from ontherecord.lineage.relate import relate_again
from ontherecord.lineage.streamed import in_ranges_of
from tests.lineage.stories import made
from tests.lineage.test_alignment import ALL

ENGINES = [("local", 2), ("ray", 2)]


@pytest.fixture(autouse=True)
def cluster(request: pytest.FixtureRequest) -> None:
    """A test on Ray gets the cluster; it is started once."""
    chosen = getattr(request.node, "callspec", None)
    if chosen is not None and chosen.params.get("engine") == "ray":
        request.getfixturevalue("two_nodes")


def workers(engine: str, count: int) -> Callable[..., Iterator[Any]]:
    def hands(make: Callable, parts: Iterable[Any], *, keep: bool, of: int = 0) -> Iterator[Any]:
        return spread(make, parts, count, engine)

    return hands


@pytest.fixture(scope="module")
def texts() -> list:
    """Thirty reports in two families: four parts of pairs, and one of each other kind."""
    return [made(text.text, f"n{at}") for at, text in enumerate(vary(list(ALL.values()), 30, 1))]


@pytest.fixture(scope="module")
def at_once(texts: list) -> tuple:
    """What comparing them in this process finds."""
    return relate_again(texts, Known())


@pytest.mark.parametrize(("engine", "count"), ENGINES)
def test_comparing_is_the_same_on_either_engine(
    texts: list, at_once: tuple, engine: str, count: int
) -> None:
    assert len(at_once[0]) > 20
    assert relate_again(texts, Known(), hands=workers(engine, count)) == at_once


def test_a_run_that_breaks_off_goes_on_from_the_parts_that_it_finished(
    texts: list, at_once: tuple
) -> None:
    finished: list[Known] = []

    def hands(
        stop: int, make: Callable, parts: Iterable[Any], *, keep: bool, of: int = 0
    ) -> Iterator[Any]:
        for part in parts:
            if len(finished) == stop:
                raise KeyboardInterrupt
            result = make()(part)
            if keep:
                finished.append(result)
            yield result

    for stop in (1, 3):
        with pytest.raises(KeyboardInterrupt):
            relate_again(texts, Known().learn(finished), hands=partial(hands, stop))
    assert relate_again(texts, Known().learn(finished), hands=partial(hands, -1)) == at_once
    found = [key for each in finished for key in each.outcomes]
    assert sorted(found) == sorted(at_once[1].outcomes)  # each pair was compared once


@pytest.mark.parametrize(("engine", "count"), ENGINES)
@pytest.mark.parametrize("size", [50, 1000])
def test_the_join_of_candidates_may_be_cut_anywhere(engine: str, count: int, size: int) -> None:
    prints = gathered(text.text for text in vary(list(ALL.values()), 80, 2))
    ranges = list(in_ranges(prints, size))
    assert len(ranges) > 1
    assert sum(len(each.row) for each in ranges) == len(prints.row)
    pairs = joined(map(Range, ranges), workers(engine, count))
    assert pairs.tolist() == candidates(prints).tolist()


def test_nothing_to_join() -> None:
    prints = gathered(iter(["one", "two"]))
    assert len(joined(map(Range, in_ranges(prints)), workers("local", 1))) == 0


@pytest.mark.parametrize("batch", [1, 500, 1 << 20])
def test_a_stream_sorted_on_disk_gives_the_same_pairs(batch: int) -> None:
    texts = [text.text for text in vary(list(ALL.values()), 80, 2)]
    ranges = list(in_ranges_of(iter(texts), batch=batch))
    prints = gathered(texts)
    assert np.concatenate([each.row for each in ranges]).tolist() == prints.row.tolist()
    pairs = joined(map(Range, ranges), workers("local", 1))
    assert pairs.tolist() == candidates(prints).tolist()
