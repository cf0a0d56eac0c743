"""Whether a Ray cluster answers at an address, found out within seconds.

Ray itself waits for minutes where nothing, or something else, listens. What a cluster's head listens on (its global
control store, and the port for remote clients) speaks gRPC, so HTTP/2: who speaks that answers a greeting
with a frame of settings, and anything else does not.
"""

import os
import socket

from ontherecord.errors import EngineError

# a cluster in another building answers in tenths of a second; a packet lost on the way is sent again after one
_PATIENCE = 5.0
_GREETING = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0])
_FRAME, _SETTINGS = 9, 4  # bytes of a frame's head, and the kind of frame that is the answer


def must_answer(address: str) -> None:
    """Raises EngineError where no cluster answers at `address`, and says what to look at.

    Only "host:port" and "ray://host:port" are asked; "auto" and the like Ray settles at once by itself.
    """
    target = _target(address)
    if target is None:
        return
    host, port = target
    try:
        with socket.create_connection((host, port), _PATIENCE) as connection:
            if os.environ.get("RAY_USE_TLS", "0") == "1":
                return  # encrypted: that something listens is all that can be seen
            connection.settimeout(_PATIENCE)
            connection.sendall(_GREETING)
            head = _received(connection)
    except OSError as error:
        raise EngineError(
            f"no cluster answers at {address} ({error}); check host and port, that its head runs "
            "('ray start --head --port 6379') and that no firewall stands between"
        ) from error
    if len(head) < _FRAME or head[3] != _SETTINGS:
        raise EngineError(
            f"what listens at {address} is no Ray cluster; give the port of its head "
            "(6379 unless set otherwise; with ray:// in front 10001)"
        )


def _target(address: str) -> tuple[str, int] | None:
    """Host and port of an address that names them."""
    host, colon, port = address.removeprefix("ray://").partition("?")[0].rpartition(":")
    if not colon or not host:
        return None
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 1 << 16:
        raise EngineError(f"{address} names no port; write it as host:6379 or ray://host:10001")
    return host.strip("[]"), int(port)


def _received(connection: socket.socket) -> bytes:
    """The head of the first frame, or as much as comes of it."""
    head = b""
    while len(head) < _FRAME and (more := connection.recv(_FRAME - len(head))):
        head += more
    return head
