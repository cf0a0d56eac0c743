"""The open record: its catalogues, one for each state of the record and each setting of the clocks.

Catalogues lie in a folder that several processes may share: whoever needs one first makes it, under a lock, the others
wait for it. In each process one thread, the cataloguer, makes them; readers ask those that are made. When the
record changes on disk, readers keep the old state until the new catalogue stands.
"""

import fcntl
import os
import threading
import time
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

from ontherecord.export.asking.answer import ask
from ontherecord.export.clocks import Clocks as Hands
from ontherecord.record.view import View, open_view
from ontherecord.serve.ask import Clocks
from ontherecord.serve.catalogue.fill import fill
from ontherecord.serve.catalogue.reader import Catalogue

# catalogues of past days kept at once: a slider drawn over a month needs some thirty
_EDITIONS = 48
_PATIENCE = 8.0  # seconds that a reader waits for a past day before being told to come back
_GLANCE = 1.0  # seconds between looks at the record's file
_ASKED = 20_000  # lines and reports: to read through more takes longer than a reader waits
_NOW = Clocks()
_State = tuple[tuple[int, int], ...]


class Room:
    """A record open for reading, its catalogues in `folder`. Close it when done."""

    def __init__(self, record: Path, folder: Path) -> None:
        self.record, self._folder = record, folder
        self._cataloguer = ThreadPoolExecutor(1, "cataloguer")
        self._lock = threading.Lock()
        self._editions: OrderedDict[Clocks, Future[Catalogue]] = OrderedDict()
        self._open: tuple[ExitStack, View, Hands] | None = None
        self._views: dict[Clocks, View] = {}  # the one asked last; the cataloguer's own
        self._state, self._looked = self._on_disk(), time.monotonic()
        self._now = self._cataloguer.submit(self._catalogue, _NOW).result()

    def close(self) -> None:
        """Lets go of the record."""
        self._cataloguer.submit(self._let_go).result()
        self._cataloguer.shutdown()

    def now(self) -> Catalogue:
        """The catalogue of the record as it stands."""
        self._glance()
        return self._now

    def at(self, clocks: Clocks) -> Catalogue | None:
        """The catalogue of the record as of a day; None while it is being made."""
        now = self.now()
        if not clocks.set:
            return now
        with self._lock:
            edition = self._editions.get(clocks)
            if edition is None:
                edition = self._cataloguer.submit(self._catalogue, clocks)
                self._editions[clocks] = edition
            self._editions.move_to_end(clocks)
            while len(self._editions) > _EDITIONS:
                self._editions.popitem(last=False)
        try:
            return edition.result(_PATIENCE)
        except NotYet:
            return None

    def answers(self, clocks: Clocks, question: str) -> tuple[str, ...]:
        """The ids of the lines that answer a plain question, best first; none where the record is too large for it.

        The question is put to the record itself, which a large one has not in memory.
        """
        if sum(self._now.counts.values()) > _ASKED:
            return ()
        try:
            return self._cataloguer.submit(self._asked, clocks, question).result(_PATIENCE)
        except NotYet:
            return ()

    def _asked(self, clocks: Clocks, question: str) -> tuple[str, ...]:
        if clocks not in self._views:
            self._views.clear()
            self._views[clocks] = self._view(clocks)
        _, answers = ask(self._views[clocks], question)
        return tuple(answer.id for answer in answers)

    def renewed(self) -> Catalogue:
        """The catalogue of what is on disk at this moment, made if need be: after a change of our own."""
        with self._lock:
            self._state = self._on_disk()
            made = self._cataloguer.submit(self._take_over)
        made.result()
        return self._now

    def _catalogue(self, clocks: Clocks) -> Catalogue:
        """The catalogue of the state on disk by some clocks, made if nobody made it. In the cataloguer only."""
        key = sha256(repr((self._state, clocks)).encode()).hexdigest()[:24]
        path = self._folder / f"{key}.catalogue"
        with (self._folder / f"{key}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                half = path.with_suffix(f".{os.getpid()}")
                view = self._view(clocks)
                fill(view, half, view.digest())
                half.rename(path)
        return Catalogue(path)

    def _view(self, clocks: Clocks) -> View:
        """The record, opened when it is first needed; it stays open for the past days that may be asked for."""
        if self._open is None:
            held = ExitStack()
            view = held.enter_context(open_view(self.record))
            self._open = held, view, Hands(view)
        return self._open[2].at(clocks.as_of, clocks.known_by)

    def _let_go(self) -> None:
        if self._open is not None:
            self._views.clear()
            self._open[0].close()
            self._open = None

    def _glance(self) -> None:
        """Has the catalogue made anew where the file changed since it was made."""
        moment = time.monotonic()
        if moment - self._looked < _GLANCE:
            return
        with self._lock:
            self._looked = moment
            state = self._on_disk()
            if state != self._state:
                self._state = state
                self._cataloguer.submit(self._take_over)

    def _take_over(self) -> None:
        self._let_go()
        fresh = self._catalogue(_NOW)
        with self._lock:
            self._now = fresh
            self._editions.clear()

    def _on_disk(self) -> _State:
        log = self.record.with_name(self.record.name + "-wal")
        found = (path.stat() for path in (self.record, log) if path.exists())
        # reading makes an empty log
        return tuple((stat.st_mtime_ns, stat.st_size) for stat in found if stat.st_size)
