"""Work is spread in order, failures are told, and a worker's death costs one more attempt: by either engine.

The Ray cluster of these tests is one of two worker nodes on this machine.
"""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from ontherecord.engine.choice import spread
from ontherecord.errors import EngineError, UnreadableReport

# (engine, workers)
ENGINES = [("local", 1), ("local", 2), ("local", 3), ("ray", 2)]
SEVERAL = [("local", 2), ("local", 3), ("ray", 2)]


@pytest.fixture(autouse=True)
def cluster(request: pytest.FixtureRequest) -> None:
    """A test on Ray gets the cluster; it is started once."""
    chosen = getattr(request.node, "callspec", None)
    if chosen is not None and chosen.params.get("engine") == "ray":
        request.getfixturevalue("two_nodes")


BATCHES = tuple(tuple(range(n, n + 3)) for n in range(0, 60, 3))


def total(batch: Sequence[int]) -> int:
    return sum(batch)


def make_total() -> Callable[[Sequence[int]], int]:
    return total


@pytest.mark.parametrize(("engine", "workers"), ENGINES)
def test_results_come_in_the_order_of_the_batches(engine: str, workers: int) -> None:
    assert list(spread(make_total, BATCHES, workers, engine)) == [sum(batch) for batch in BATCHES]


@pytest.mark.parametrize(("engine", "workers"), ENGINES)
def test_no_batches_need_no_worker(engine: str, workers: int) -> None:
    assert list(spread(make_failing, [], workers, engine)) == []


def make_failing() -> Callable[[Sequence[int]], int]:
    raise UnreadableReport("cannot be made")


def refuse(batch: Sequence[int]) -> int:
    raise UnreadableReport(f"cannot do {batch}")


def make_refusing() -> Callable[[Sequence[int]], int]:
    return refuse


@pytest.mark.parametrize(("engine", "workers"), ENGINES)
@pytest.mark.parametrize(
    ("make", "said"), [(make_failing, "be made"), (make_refusing, "cannot do")]
)
def test_what_the_work_raises_is_raised_here(
    engine: str, workers: int, make: Callable, said: str
) -> None:
    with pytest.raises(UnreadableReport, match=said):
        list(spread(make, [(1, 2)], workers, engine))


class StubbornError(Exception):
    """An error that cannot be carried to another process."""

    def __init__(self, one: int, two: int) -> None:
        super().__init__("stubborn")


def raise_stubborn(batch: Sequence[int]) -> int:
    raise StubbornError(1, 2)


def make_stubborn() -> Callable[[Sequence[int]], int]:
    return raise_stubborn


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    with pytest.raises(EngineError, match="stubborn"):
        list(spread(make_stubborn, [(1,)], 2))


def die_at(marks: Path, deaths: int, batch: Sequence[int]) -> int:
    """Kills its own process on batch 6..8, as often as told."""
    died = len(list(marks.iterdir()))
    if 6 in batch and died < deaths:
        (marks / str(died)).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return sum(batch)


def make_dying(marks: Path, deaths: int) -> Callable[[Sequence[int]], int]:
    return partial(die_at, marks, deaths)


@pytest.mark.parametrize(("engine", "workers"), SEVERAL)
def test_a_killed_worker_costs_one_more_attempt(tmp_path: Path, engine: str, workers: int) -> None:
    make = partial(make_dying, tmp_path, 1)
    assert list(spread(make, BATCHES, workers, engine)) == [sum(batch) for batch in BATCHES]


@pytest.mark.parametrize(("engine", "named"), [("local", r"batch 3 .*-9"), ("ray", "batch 3 ")])
def test_a_batch_that_kills_twice_is_named(tmp_path: Path, engine: str, named: str) -> None:
    with pytest.raises(EngineError, match=named):
        list(spread(partial(make_dying, tmp_path, 2), BATCHES, 2, engine))


def end_at_once() -> Callable[[Sequence[int]], int]:
    os._exit(3)


def test_workers_that_cannot_start_are_told_of() -> None:
    with pytest.raises(EngineError, match="exit code 3"):
        list(spread(end_at_once, BATCHES, 2))


@pytest.mark.parametrize("engine", ["local", "ray"])
def test_fewer_than_one_worker_is_a_mistake(engine: str) -> None:
    with pytest.raises(EngineError, match="1 or more"):
        list(spread(make_total, BATCHES, 0, engine))


@pytest.mark.parametrize("engine", ["local", "ray"])
def test_batches_are_taken_as_they_are_needed(engine: str) -> None:
    """A long collection is not held in memory at once."""
    taken = []

    def batches():
        for batch in BATCHES:
            taken.append(batch)
            yield batch

    results = spread(make_total, batches(), 2, engine)
    next(results)
    assert len(taken) < len(BATCHES)
    results.close()


def test_workers_end_when_their_caller_is_killed(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(
        textwrap.dedent(
            """
            import os, sys, time
            from pathlib import Path
            from ontherecord.engine.choice import spread

            def slow(batch):
                Path(batch).write_text(str(os.getpid()))
                time.sleep(2)

            def make():
                return slow

            if __name__ == "__main__":
                list(spread(make, sys.argv[1:], 2))
            """
        )
    )
    marks = [tmp_path / f"pid{n}" for n in range(4)]
    caller = subprocess.Popen([sys.executable, str(tmp_path / "slow.py"), *map(str, marks)])
    pids = [_pid(mark) for mark in marks[:2]]
    caller.kill()
    caller.wait()
    for pid in pids:
        _until(partial(_is_gone, pid))
    assert not marks[3].exists()


def _pid(mark: Path) -> int:
    _until(lambda: mark.exists() and mark.read_text() != "")
    return int(mark.read_text())


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(600):
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("waited a minute for nothing")


def _is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    # nobody may be left to take note of its end
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
