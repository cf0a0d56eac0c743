"""The workers of the light steps of one undertaking stay from step to step, and no step notices it."""

import os
import signal
from collections.abc import Callable, Generator
from itertools import islice

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


def in_order(found: list[tuple[int, int]], of: Callable[[int], tuple[int, int]]) -> bool:
    return [value for _, value in found] == [of(batch)[1] for batch in BATCHES]


def test_steps_are_done_by_the_same_processes() -> None:
    with Crew(WORKERS) as crew:
        first = list(crew.spread_if_worth(make_double, BATCHES))
        second = list(crew.spread_if_worth(make_square, BATCHES))
    assert in_order(first, double)
    assert in_order(second, square)
    assert {process for process, _ in second} <= {process for process, _ in first}
    assert os.getpid() not in {process for process, _ in first}


def test_a_step_within_a_step_has_workers_of_its_own() -> None:
    with Crew(WORKERS) as crew:
        outer = crew.spread_if_worth(make_double, BATCHES)
        found = list(islice(outer, 2))
        inner = list(crew.spread_if_worth(make_square, BATCHES))
        found += outer
    assert in_order(found, double)
    assert in_order(inner, square)


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
