"""The workers of one undertaking stay from step to step, and no step notices it."""

import os
import signal
from collections.abc import Callable, Generator
from functools import partial
from itertools import islice
from pathlib import Path
from time import sleep
from typing import ClassVar
from weakref import WeakSet

import pytest

from ontherecord.engine.choice import Crew
from ontherecord.errors import UnreadableReport

WORKERS = 2
BATCHES = range(12)


def double(batch: int) -> tuple[int, int]:
    return os.getpid(), 2 * batch


def square(batch: int) -> tuple[int, int]:
    return os.getpid(), batch * batch


def refuse(batch: int) -> tuple[int, int]:
    raise UnreadableReport(f"cannot do {batch}")


def make_double() -> Callable[[int], tuple[int, int]]:
    return double


def make_square() -> Callable[[int], tuple[int, int]]:
    return square


def make_refuse() -> Callable[[int], tuple[int, int]]:
    return refuse


class Model:
    """Refers to itself, as models do, and works."""

    loaded: ClassVar[WeakSet["Model"]] = WeakSet()

    def __init__(self) -> None:
        self.itself = self
        self.loaded.add(self)

    def __call__(self, batch: int) -> int:
        return len(self.loaded)


def count_models(batch: int) -> int:
    return len(Model.loaded)


def make_count() -> Callable[[int], int]:
    return count_models


def in_order(found: list[tuple[int, int]], of: Callable[[int], tuple[int, int]]) -> bool:
    return [value for _, value in found] == [of(batch)[1] for batch in BATCHES]


def test_steps_are_done_by_the_same_processes() -> None:
    with Crew(WORKERS) as crew:
        first = list(crew.spread_if_worth(make_double, BATCHES))
        second = list(crew.spread_if_worth(make_square, BATCHES))
    assert in_order(first, double)
    assert in_order(second, square)
    # either may do all of one step where the other is slow to start: new ones would make more than two
    processes = {process for process, _ in [*first, *second]}
    assert len(processes) <= WORKERS
    assert os.getpid() not in processes


def test_models_of_a_step_go_before_the_next_one() -> None:
    with Crew(WORKERS) as crew:
        assert set(crew.spread(Model, BATCHES)) == {1}
        assert set(crew.spread(make_count, BATCHES)) == {0}


def test_a_step_within_a_step_has_workers_of_its_own() -> None:
    with Crew(WORKERS) as crew:
        outer = crew.spread_if_worth(make_double, BATCHES)
        found = list(islice(outer, 2))
        inner = list(crew.spread_if_worth(make_square, BATCHES))
        found += outer
    assert in_order(found, double)
    assert in_order(inner, square)


def test_two_steps_at_once_have_workers_of_their_own() -> None:
    with Crew(WORKERS) as crew:
        steps = (crew.spread_if_worth(make, BATCHES) for make in (make_double, make_square))
        both = list(zip(*steps, strict=True))
    assert in_order([one for one, _ in both], double)
    assert in_order([other for _, other in both], square)


def make_double_once(folder: Path) -> Callable[[int], tuple[int, int]]:
    """The first process works; every other one fails, though not before the step is over."""
    try:
        (folder / "first").touch(exist_ok=False)
    except FileExistsError:
        while not (folder / "over").exists():
            sleep(0.01)
        raise UnreadableReport("too late") from None
    return double


def test_a_worker_that_fails_once_its_step_is_over_is_nothing_to_the_next(tmp_path: Path) -> None:
    with Crew(WORKERS) as crew:
        first = list(crew.spread_if_worth(partial(make_double_once, tmp_path), BATCHES))
        (tmp_path / "over").touch()
        second = list(crew.spread_if_worth(make_square, BATCHES))
    assert in_order(first, double)
    assert in_order(second, square)


@pytest.mark.parametrize("how", ["broken off", "failed", "killed while idle"])
def test_a_step_after_a_bad_end_is_done_as_any_other(how: str) -> None:
    with Crew(WORKERS) as crew:
        if how == "broken off":  # the caller wants no more results
            step = crew.spread_if_worth(make_double, BATCHES)
            assert isinstance(step, Generator)
            next(step)
            step.close()
        elif how == "failed":  # what the work raises is raised here
            with pytest.raises(UnreadableReport):
                list(crew.spread_if_worth(make_refuse, BATCHES))
        else:  # somebody ends the processes between two steps
            for process in {pid for pid, _ in crew.spread_if_worth(make_double, BATCHES)}:
                os.kill(process, signal.SIGKILL)
        assert in_order(list(crew.spread_if_worth(make_square, BATCHES)), square)


def test_the_processes_end_with_the_undertaking() -> None:
    with Crew(WORKERS) as crew:
        processes = {pid for pid, _ in crew.spread_if_worth(make_double, BATCHES)}
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
