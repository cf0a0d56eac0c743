"""Something made in a process of its own: readers are answered meanwhile, and its memory comes back when it is done."""

import multiprocessing as mp
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from ontherecord.errors import OnTheRecordError, RecordError


class Apart:
    """One such process at a time."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._ended, self._lock = False, threading.Lock()

    def made(
        self,
        make: Callable[..., Path],
        given: tuple[object, ...],
        tell: Callable[[int, int], None],
    ) -> Path:
        """What `make` gives, which is handed `given` and a way to tell how far it is.

        Raises RecordError where the process ended without making it.
        """
        here, there = mp.Pipe(duplex=False)
        process = mp.get_context("spawn").Process(
            target=_made, args=(make, given, there), daemon=True
        )
        with self._lock:
            if self._ended:
                raise RecordError("the record was closed while it was read")
            process.start()
            self._process = process
        there.close()
        try:
            return _told(here, tell)
        finally:
            here.close()
            process.join()

    def end(self) -> None:
        """Gives up what is being made, and makes no more."""
        with self._lock:
            self._ended = True
            if self._process is not None and self._process.is_alive():
                self._process.terminate()


def _told(here: Connection, tell: Callable[[int, int], None]) -> Path:
    while True:
        try:
            word, value = here.recv()
        except EOFError:
            raise RecordError(
                "the process that reads the record ended before it was done"
            ) from None
        if word == "far":
            tell(*value)
        elif word == "made":
            return Path(value)
        else:
            raise value


def _made(make: Callable[..., Path], given: tuple[Any, ...], there: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that began this one ends it
    try:
        there.send(("made", make(*given, lambda *far: there.send(("far", far)))))
    except OnTheRecordError as error:
        there.send(("failed", error))
    except BrokenPipeError:
        pass  # nobody waits for it any more
