"""A wrong address of a cluster is told within seconds, in words that help."""

import socket
import socketserver
import threading
from collections.abc import Iterator

import pytest

from ontherecord.engine.probe import must_answer
from ontherecord.errors import EngineError


class Web(socketserver.BaseRequestHandler):
    """A server that is no cluster: it answers as web servers do."""

    def handle(self) -> None:
        self.request.recv(100)
        self.request.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


@pytest.fixture
def web() -> Iterator[int]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Web) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.fixture
def closed() -> int:
    """A port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.mark.parametrize("form", ["127.0.0.1:{}", "localhost:{}", "ray://127.0.0.1:{}"])
def test_nothing_listens(closed: int, form: str) -> None:
    with pytest.raises(EngineError, match=r"no cluster answers at .*ray start --head"):
        must_answer(form.format(closed))


def test_something_else_listens(web: int) -> None:
    with pytest.raises(EngineError, match="no Ray cluster; give the port of its head"):
        must_answer(f"127.0.0.1:{web}")


@pytest.mark.parametrize("address", ["head.example:", "head.example:door", "ray://h:99999", "h:²"])
def test_a_port_that_is_none(address: str) -> None:
    with pytest.raises(EngineError, match="names no port"):
        must_answer(address)


@pytest.mark.parametrize("address", ["auto", "local", "head.example"])
def test_what_ray_settles_by_itself_is_left_to_it(address: str) -> None:
    must_answer(address)


@pytest.mark.usefixtures("two_nodes")
def test_a_cluster_answers() -> None:
    import ray

    must_answer(ray.get_runtime_context().gcs_address)
