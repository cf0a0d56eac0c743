"""Which engine does the work: by name, so that nothing else knows more than one face."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from ontherecord.engine import local
from ontherecord.errors import EngineError

Batch = TypeVar("Batch")
Result = TypeVar("Result")

ENGINES = ("local", "ray")


def must_be_known(engine: str) -> None:
    """Raises EngineError where there is no engine of that name."""
    if engine not in ENGINES:
        raise EngineError(f"there is no engine {engine!r} here; use {' or '.join(ENGINES)}")


def spread(
    make: Callable[[], Callable[[Batch], Result]],
    batches: Iterable[Batch],
    workers: int = 1,
    engine: str = "local",
    cluster: str | None = None,
) -> Iterator[Result]:
    """The result of every batch, in order, by the engine of that name.

    Raises EngineError for a name that is none, and what the engine raises.

    >>> list(spread(lambda: len, ["a", "bcd"]))
    [1, 3]
    """
    with Crew(workers, engine, cluster) as crew:
        yield from crew.spread(make, batches)


class Crew:
    """The workers of one undertaking of several steps, which stay from the first to the last; a cluster is joined once.

    >>> with Crew() as crew:
    ...     [list(crew.spread(lambda: len, batches)) for batches in (["a"], ["bc", ""])]
    [[1], [2, 0]]
    """

    def __init__(self, workers: int = 1, engine: str = "local", cluster: str | None = None) -> None:
        must_be_known(engine)
        self._workers, self._engine, self._cluster = workers, engine, cluster
        self._joined = False
        self._pool = local.Pool(workers)

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.close()
        if self._joined:
            from ontherecord.engine import ray

            ray.leave()
            self._joined = False

    def spread(
        self, make: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch]
    ) -> Iterator[Result]:
        """The result of every batch, in order."""
        if self._engine == "local":
            if self._workers < 2 or self._pool.is_busy:
                yield from local.spread(make, batches, self._workers)
            else:
                yield from self._pool.run(make, batches)
            return
        from ontherecord.engine import ray  # heavy, and an extra

        self._joined |= ray.join(self._workers, self._cluster)
        yield from ray.run(make, iter(batches), self._workers)

    def spread_if_worth(
        self, make: Callable[[], Callable[[Batch], Result]], batches: Iterable[Batch]
    ) -> Iterator[Result]:
        """The same, in this process where there are no more batches than workers: those are sooner done than sent."""
        waiting = iter(batches)
        first = list(islice(waiting, self._workers + 1))
        if len(first) <= self._workers:
            yield from local.spread(make, first)
        else:
            yield from self.spread(make, chain(first, waiting))
