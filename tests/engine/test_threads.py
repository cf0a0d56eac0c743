"""Products of matrices keep to one thread while they are asked to, and to what they had before afterwards."""

import numpy as np
from threadpoolctl import threadpool_info

from ontherecord.engine.threads import one_thread


def threads() -> list[int]:
    return [
        library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"
    ]


def test_one_thread_within_and_as_before_afterwards() -> None:
    np.dot(np.ones((4, 4), np.float32), np.ones((4, 4), np.float32))
    before = threads()
    with one_thread():
        assert set(threads()) <= {1}
        with one_thread():
            assert set(threads()) <= {1}
        assert set(threads()) <= {1}
    assert threads() == before
