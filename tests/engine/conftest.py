"""A Ray cluster of two worker nodes on this machine, started once for the tests that ask for it."""

import os
import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def two_nodes() -> Iterator[None]:
    """Joined by this process; what the tests define travels by value."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    for _ in range(2):
        cluster.add_node(num_cpus=2)
    ray.init(address=cluster.address, logging_level="error", log_to_driver=False)
    for module in ("test_engines", "test_resolving_spread"):
        for name in (f"tests.engine.{module}", module):
            if name in sys.modules:
                ray.cloudpickle.register_pickle_by_value(sys.modules[name])
    yield
    ray.shutdown()
    cluster.shutdown()
