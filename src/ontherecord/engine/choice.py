"""Which engine does the work: by name, so that nothing else knows more than one face."""

from collections.abc import Callable, Iterable, Iterator
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
    must_be_known(engine)
    if engine == "local":
        return local.spread(make, batches, workers)
    from ontherecord.engine import ray  # heavy, and an extra

    return ray.spread(make, batches, workers, cluster)
