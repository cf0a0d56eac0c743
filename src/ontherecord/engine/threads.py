"""Holds the libraries that multiply matrices to one thread: work is spread over processes, one core each.

Left alone numpy's OpenBLAS starts a thread for each core, and on cores that other workers use those threads cost more
in waiting for one another than the product does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


@contextmanager
def one_thread() -> Iterator[None]:
    """Within it numpy's products start no threads."""
    with _libraries().limit(limits=1, user_api="blas"):
        yield


@cache
def _libraries() -> ThreadpoolController:
    """The libraries of this process; looked for once, after numpy has loaded its own."""
    make: Any = ThreadpoolController
    found: ThreadpoolController = make()
    return found
