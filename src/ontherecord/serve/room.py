"""The open record: its catalogues, one for each state of the record and each setting of the clocks.

One thread, the cataloguer, holds the record and makes catalogues; readers ask those that are made. When the record
changes on disk, readers keep the old state until the new catalogue stands.
"""

import tempfile
import threading
import time
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import ExitStack
from pathlib import Path

from ontherecord.export.clocks import Clocks as Hands
from ontherecord.record.view import View, open_view
from ontherecord.serve.ask import Clocks
from ontherecord.serve.catalogue.fill import fill
from ontherecord.serve.catalogue.reader import Catalogue

# catalogues of past days kept at once: a slider drawn over a month needs some thirty
_EDITIONS = 48
_PATIENCE = 8.0  # seconds that a reader waits for a past day before being told to come back
_GLANCE = 1.0  # seconds between looks at the record's file
_State = tuple[tuple[int, int], ...]


class Room:
    """A record open for reading. Close it when done."""

    def __init__(self, record: Path) -> None:
        self.record = record
        self._folder = tempfile.TemporaryDirectory(prefix="ontherecord-")
        self._cataloguer = ThreadPoolExecutor(1, "cataloguer")
        self._lock = threading.Lock()
        self._editions: OrderedDict[Clocks, Future[Catalogue]] = OrderedDict()
        self._made = 0
        self._open: tuple[ExitStack, View, Hands] | None = None
        self._state, self._looked = self._on_disk(), time.monotonic()
        self._renewing: Future[None] | None = None
        self._now = self._cataloguer.submit(self._renew).result()

    def close(self) -> None:
        """Lets go of the record and of the catalogues."""
        self._cataloguer.submit(self._let_go).result()
        self._cataloguer.shutdown()
        self._folder.cleanup()

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
                edition = self._cataloguer.submit(self._edition, clocks)
                self._editions[clocks] = edition
            self._editions.move_to_end(clocks)
            while len(self._editions) > _EDITIONS:
                self._editions.popitem(last=False)
        try:
            return edition.result(_PATIENCE)
        except NotYet:
            return None

    def _edition(self, clocks: Clocks) -> Catalogue:
        assert self._open is not None  # the cataloguer opened it before any edition was asked for
        past = self._open[2].at(clocks.as_of, clocks.known_by)
        return self._catalogue(past)

    def _catalogue(self, view: View) -> Catalogue:
        self._made += 1
        path = Path(self._folder.name) / f"{self._made}.catalogue"
        fill(view, path, view.digest())
        return Catalogue(path)

    def _renew(self) -> Catalogue:
        """Opens the record as it stands and makes its catalogue. In the cataloguer only."""
        self._let_go()
        held = ExitStack()
        view = held.enter_context(open_view(self.record))
        self._open = held, view, Hands(view)
        return self._catalogue(view)

    def _let_go(self) -> None:
        if self._open is not None:
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
            if state == self._state:
                return
            self._state = state
            self._renewing = self._cataloguer.submit(self._take_over)

    def _take_over(self) -> None:
        fresh = self._renew()
        with self._lock:
            self._now = fresh
            self._editions.clear()

    def _on_disk(self) -> _State:
        log = self.record.with_name(self.record.name + "-wal")
        found = (path.stat() for path in (self.record, log) if path.exists())
        return tuple((stat.st_mtime_ns, stat.st_size) for stat in found)
