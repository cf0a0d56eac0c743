"""Holds the libraries that multiply matrices to one thread: work is spread over processes, one core each.

Left alone numpy's OpenBLAS starts a thread for each core, and on cores that other workers use those threads cost more
in waiting for one another than the product does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from threadpoolctl import ThreadpoolController


@contextmanager
def one_thread() -> Iterator[None]:
    """Within it products start no threads, in whichever libraries this process has loaded by now (looking: 0.3 ms)."""
    make: Any = ThreadpoolController
    libraries: ThreadpoolController = make()
    with libraries.limit(limits=1, user_api="blas"):
        yield
