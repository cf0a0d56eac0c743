"""Spreads work over a Ray cluster: one that runs already, or one that is started on this machine for the occasion.

The same face as `engine.local`, and the same promises: results in the order of the batches, a worker that dies
costs its batch one more attempt in a fresh process, what the work raises is raised here. Workers are Ray actors of
one logical CPU, each with the models that `make` loads. Ray's usage statistics are switched off.

Needs the extra `cluster`. Every node needs this package in the same version, and sees the files that batches name.
"""

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, TypeVar

from ontherecord.engine.collecting import rarely_collecting
from ontherecord.engine.probe import must_answer
from ontherecord.errors import EngineError

Batch = TypeVar("Batch")
Result = TypeVar("Result")

# a batch that ends two processes is the reason for it; as in engine.local
_RETRIES = 1
# an actor may die over several batches of a long build, none of which is to blame
_RESTARTS = -1
# results that wait for an earlier batch, by worker: as in engine.local
_AHEAD = 4


def join(workers: int, cluster: str | None = None) -> bool:
    """Joins a cluster, or starts one of so many workers; True where `leave` has to be called.

    `cluster` is the address of a running cluster ("auto", "ray://host:10001"); without one RAY_ADDRESS counts, and
    without that a cluster of this machine is started. A cluster that this process has joined already is used as it is.

    Raises EngineError where Ray is not installed or no cluster answers.
    """
    if workers < 1:
        raise EngineError(f"{workers} workers cannot do anything; give 1 or more")
    return _join(_ray(), workers, cluster)


def leave() -> None:
    """Leaves the cluster; ends it where it was started for the occasion."""
    _ray().shutdown()


def run(
    make: Callable[[], Callable[[Batch], Result]], batches: Iterator[Batch], workers: int
) -> Iterator[Result]:
    """The result of every batch, in order, worked out by `workers` actors of the cluster that was joined.

    Raises EngineError where a batch ends two processes; whatever the function raises is raised here.
    """
    return _run(_ray(), make, batches, workers)


def _ray() -> Any:
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    # workers run in the environment that this process runs in, not in one made anew for each
    os.environ.setdefault("RAY_ENABLE_UV_RUN_RUNTIME_ENV", "0")
    try:
        return import_module("ray")
    except ImportError as error:
        raise EngineError(
            "the engine 'ray' needs Ray: install the extra, pip install 'ontherecord[cluster]'"
        ) from error


def _join(ray: Any, workers: int, cluster: str | None) -> bool:
    """Joins a cluster, or starts one; True where it has to be left again."""
    if ray.is_initialized():
        return False
    address = cluster or os.environ.get("RAY_ADDRESS")
    shared = {"logging_level": "error", "log_to_driver": False}
    try:
        if address:
            must_answer(address)
            ray.init(address=address, **shared)
        else:
            # not one that happens to run on this machine: that has to be asked for ("auto")
            ray.init(address="local", num_cpus=workers, include_dashboard=False, **shared)
    except (ConnectionError, RuntimeError, ValueError, OSError, ImportError) as error:
        where = f"the cluster at {address}" if address else "a cluster on this machine"
        token = "; a cluster with tokens needs RAY_AUTH_MODE=token here too" if address else ""
        raise EngineError(f"{where} cannot be used: {error}{token}") from error
    return True


def _run(
    ray: Any, make: Callable[[], Callable[[Any], Any]], batches: Iterator[Any], workers: int
) -> Iterator[Any]:
    """Gives each actor one batch at a time, so that a death is put down to the batch that it came with."""
    actor = ray.remote(num_cpus=1, max_restarts=_RESTARTS, max_task_retries=_RETRIES)(_Worker)
    actors: list[Any] = []
    free: list[Any] = []
    at_work: dict[Any, tuple[int, Any]] = {}
    done: dict[int, Any] = {}
    numbered = enumerate(batches)
    given = 0  # the number of the batch whose result is given out next
    waiting = next(numbered, None)
    try:
        while waiting is not None or at_work:
            while waiting is not None and waiting[0] < given + workers * _AHEAD:
                if not free and len(actors) < workers:
                    actors.append(actor.remote(make))
                    free.append(actors[-1])
                if not free:
                    break
                number, batch = waiting
                chosen = free.pop()
                at_work[chosen.work.remote(batch)] = (number, chosen)
                waiting = next(numbered, None)
            (ready, *_), _ = ray.wait(list(at_work), num_returns=1)
            number, chosen = at_work.pop(ready)
            done[number] = _answer(ray, number, ready)
            free.append(chosen)
            while given in done:
                yield done.pop(given)
                given += 1
    finally:
        for each in actors:
            ray.kill(each)


def _answer(ray: Any, number: int, reference: Any) -> Any:
    try:
        return ray.get(reference)
    except ray.exceptions.RayTaskError as error:
        cause = error.cause
        if isinstance(cause, Exception):
            cause.add_note(f"in a worker process:\n{error}")
            raise cause from error
        raise EngineError(f"a worker process failed:\n{error}") from error
    except ray.exceptions.RayActorError as error:
        raise EngineError(
            f"batch {number + 1} ended two worker processes, or they cannot start: {error}; try fewer "
            "workers or smaller batches"
        ) from error


class _Worker:
    """An actor's life: makes the function once, then answers batches."""

    def __init__(self, make: Callable[[], Callable[[Any], Any]]) -> None:
        self._make = make
        self._work: Callable[[Any], Any] | None = None

    def work(self, batch: Any) -> Any:
        """The result of one batch. The function is made with the first, so that a failure there is told."""
        self._work = self._work or self._make()
        with rarely_collecting():
            return self._work(batch)
