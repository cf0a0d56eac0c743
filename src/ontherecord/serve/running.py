"""Runs the reading room: opens the record, listens, and lets go of everything at the end."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from ontherecord.errors import AddressTaken
from ontherecord.serve.app import application
from ontherecord.serve.guard import doorkeeper
from ontherecord.serve.room import Room


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen, and for whom."""

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    names: tuple[str, ...] = ()


def serve(record: Path, place: Place, say: Callable[[str], object]) -> None:
    """Serves the record at `record` until interrupted; `say` gets what the reader should know.

    Raises RecordError where the record cannot be read, AddressTaken where the address cannot be had.
    """
    with _listening(place) as listener:
        port = listener.getsockname()[1]
        say(f"Reading {record} …")
        room = Room(record)
        door = doorkeeper(place.host, place.token, place.names)
        host = f"[{place.host}]" if ":" in place.host else place.host
        say(
            f"Open http://{host}:{port}/{f'?token={door.token}' if door.token else ''}   (Ctrl+C ends)"
        )
        config = uvicorn.Config(
            application(room, door), log_level="warning", access_log=False, server_header=False
        )
        try:
            uvicorn.Server(config).run(sockets=[listener])
        finally:
            room.close()


def _listening(place: Place) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        return socket.create_server((place.host, place.port), family=family, backlog=128)
    except OSError as error:
        raise AddressTaken(
            f"cannot listen on {place.host} port {place.port} ({error.strerror}); name another with --port"
        ) from error
