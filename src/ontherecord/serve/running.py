"""Runs the reading room: opens the record, listens, and lets go of everything at the end.

This process and its helpers answer readers from one listening socket.
"""

import multiprocessing as mp
import signal
import socket
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

import uvicorn

from ontherecord.errors import AddressTaken
from ontherecord.record.view import open_view
from ontherecord.serve.app import application
from ontherecord.serve.guard import Doorkeeper, doorkeeper
from ontherecord.serve.room import Room


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen, for whom, and in how many processes."""

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    names: tuple[str, ...] = ()
    workers: int = 1


def serve(record: Path, place: Place, say: Callable[[str], object]) -> None:
    """Serves the record at `record` until interrupted; `say` gets what the reader should know.

    Raises RecordError where the record cannot be read, AddressTaken where the address cannot be had.
    """
    signal.signal(signal.SIGTERM, _end)
    with open_view(record):
        pass  # told before anything is begun where the record cannot be read
    with (
        _listening(place) as listener,
        tempfile.TemporaryDirectory(prefix="ontherecord-") as folder,
    ):
        port = listener.getsockname()[1]
        door = doorkeeper(place.host, place.token, place.names)
        helpers = [
            _apart(_answer, record, Path(folder), listener, door) for _ in range(place.workers - 1)
        ]
        host = f"[{place.host}]" if ":" in place.host else place.host
        key = f"?token={door.token}" if door.token else ""
        ready = f"Open http://{host}:{port}/{key}   (Ctrl+C ends)"
        try:
            _answer(record, Path(folder), listener, door, lambda: say(ready))
        finally:
            for helper in helpers:
                helper.terminate()
                helper.join()


def _end(number: int, _frame: object) -> None:
    """Ends as after Ctrl+C, so that the catalogues' folder is not left behind."""
    raise SystemExit(128 + number)


def _apart(do: Callable[..., None], *given: object) -> BaseProcess:
    """Begins something in a fresh process, which may begin others."""
    process = mp.get_context("spawn").Process(target=do, args=given)
    process.start()
    return process


def _answer(
    record: Path,
    folder: Path,
    listener: socket.socket,
    door: Doorkeeper,
    begun: Callable[[], object] | None = None,
) -> None:
    """Answers readers until told to end."""
    room = Room(record, folder)
    try:
        if begun:
            begun()
        config = uvicorn.Config(
            application(room, door), log_level="warning", access_log=False, server_header=False
        )
        uvicorn.Server(config).run(sockets=[listener])
    finally:
        room.close()


def _listening(place: Place) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        listener = socket.create_server((place.host, place.port), family=family, backlog=128)
        # what is accepted inherits it; asyncio does not set it for sockets made this way, and an answer in two
        # pieces then waits 40 ms for the other side's acknowledgement
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listener
    except OSError as error:
        raise AddressTaken(
            f"cannot listen on {place.host} port {place.port} ({error.strerror}); name another with --port"
        ) from error
