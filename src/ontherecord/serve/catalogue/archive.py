"""Catalogues on disk: one for each state of a record and each setting of the clocks, made by whoever needs it first.

A state goes by the seal that the record's writer set on it, and by the program that reads it: a record that is
opened again, copied or touched is not read again, and a catalogue of other lines, or made in another way, is never
taken.
The catalogue of a large record as it stands is kept beside it; those of past days are given up with the room.
"""

import fcntl
import os
from contextlib import ExitStack
from functools import cache
from hashlib import sha256
from pathlib import Path

from ontherecord.export.clocks import Clocks as Hands
from ontherecord.record.view import View, open_view
from ontherecord.serve.ask import Clocks
from ontherecord.serve.catalogue.apart import Apart
from ontherecord.serve.catalogue.fill import Tell, fill
from ontherecord.serve.catalogue.reader import Catalogue, cleared

_NOW = Clocks()
_ROOMS = ("nouns", "record", "export", "serve")
_LARGE = 20_000_000  # bytes: 1,000 reports, read within two seconds


class Archive:
    """The catalogues of one record. Those of past days lie in `folder`, and all of a small record.

    `progress` holds (done, of) while a large record is being read.
    """

    def __init__(self, record: Path, folder: Path) -> None:
        self.record, self._folder = record, folder
        self.large = record.stat().st_size > _LARGE
        self.progress = (0, 0)
        self._apart = Apart()
        self._open: tuple[ExitStack, View, Hands] | None = None

    def end(self) -> None:
        """Gives up what is being made in another process; nothing can be made afterwards."""
        self._apart.end()

    def catalogue(self, clocks: Clocks) -> Catalogue:
        """The catalogue of the state on disk by some clocks, made if nobody made it. From one thread at a time."""
        folder = self._folder_for(clocks)
        if not self.large:
            return Catalogue(_made(self._opened(), folder, clocks, _untold))
        with open_view(self.record) as view:
            path = folder / f"{_key(view, clocks)}.catalogue"
        if not path.exists():
            path = self._apart.made(_make, (self.record, folder, clocks), self._far)
            self.progress = (0, 0)
        found = Catalogue(path)
        self._clear(found.key.partition("-")[0])
        return found

    def view(self, clocks: Clocks) -> View:
        """A small record itself, open for questions. From one thread at a time."""
        return self._opened()[1].at(clocks.as_of, clocks.known_by)

    def let_go(self) -> None:
        """Forgets the state of a small record that was read."""
        if self._open is not None:
            self._open[0].close()
            self._open = None

    def _opened(self) -> tuple[View, Hands]:
        """The record, opened when it is first needed; it stays open for the past days that may be asked for."""
        if self._open is None:
            held = ExitStack()
            view = held.enter_context(open_view(self.record))
            self._open = held, view, Hands(view)
        return self._open[1:]

    def _clear(self, state: str) -> None:
        """Deletes what is kept of other states, and what a process that was killed left."""
        for path in self._folder_for(_NOW).glob("*.*"):
            if not path.name.startswith(state):
                cleared(path)

    def _far(self, done: int, of: int) -> None:
        self.progress = (done, of)

    def _folder_for(self, clocks: Clocks) -> Path:
        beside = self.record.resolve().parent
        if not self.large or clocks.set or not os.access(beside, os.W_OK):
            return self._folder
        folder = beside / f"{self.record.name}.catalogue"
        if folder.exists() and not folder.is_dir():
            return self._folder  # somebody's own file
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder


def _make(record: Path, folder: Path, clocks: Clocks, tell: Tell) -> Path:
    """Makes a catalogue in a process of its own."""
    with open_view(record) as view:
        return _made((view, Hands(view)), folder, clocks, tell)


def _made(opened: tuple[View, Hands], folder: Path, clocks: Clocks, tell: Tell) -> Path:
    """Where the catalogue of an open record lies, made if nobody made it."""
    view, hands = opened
    path = folder / f"{_key(view, clocks)}.catalogue"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            half = path.with_suffix(f".{os.getpid()}")
            try:
                fill(hands.at(clocks.as_of, clocks.known_by), half, tell)
                half.rename(path)
            finally:
                half.unlink(missing_ok=True)
    return path


def _key(view: View, clocks: Clocks) -> str:
    """A name for a state, the program and the clocks."""
    state = sha256(f"{view.sealed()} {_program()}".encode()).hexdigest()[:24]
    return f"{state}-{clocks.as_of}-{clocks.known_by}" if clocks.set else state


@cache
def _program() -> str:
    """A digest of the text of the rooms that catalogues come from: what another version wrote is not read."""
    house = Path(__file__).parents[2]
    files = (path for room in _ROOMS for path in sorted((house / room).rglob("*.py")))
    texts = (path.read_bytes() for path in files)
    return sha256(b"".join(sha256(text).digest() for text in texts)).hexdigest()


def _untold(done: int, of: int) -> None:
    """Nobody waits long enough for a small record to be told how far it is."""
