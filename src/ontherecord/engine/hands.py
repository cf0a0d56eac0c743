"""Who does the parts of a step: this process, unless somebody else is given."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol


class Hands(Protocol):
    """Does parts somewhere: `make` gives the function that does one, and results come in the order of the parts.

    With `keep` results are knowledge that should be kept as soon as it is there, for a run that is broken off.
    `of` says how many parts there are, where that is known.
    """

    def __call__(
        self,
        make: Callable[[], Callable[[Any], Any]],
        parts: Iterable[Any],
        *,
        keep: bool,
        of: int = 0,
    ) -> Iterator[Any]:
        """The results of all parts."""
        ...


def here(
    make: Callable[[], Callable[[Any], Any]],
    parts: Iterable[Any],
    *,
    keep: bool = False,
    of: int = 0,
) -> Iterator[Any]:
    """Does all parts in this process."""
    del keep, of
    return map(make(), parts)
