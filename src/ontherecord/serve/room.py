"""The open record: its catalogues, one for each state of the record and each setting of the clocks.

In each process one thread, the cataloguer, has them made; readers ask those that are made. When the record changes
on disk, readers keep the old state until the catalogue of the new one stands. Nobody waits for a large record to be
read: until its first catalogue stands there is none, and the pages say so.
"""

import threading
import time
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import suppress
from pathlib import Path

from ontherecord.export.asking.answer import ask
from ontherecord.record.view import View
from ontherecord.serve.ask import Clocks
from ontherecord.serve.catalogue.archive import Archive
from ontherecord.serve.catalogue.reader import Catalogue
from ontherecord.serve.catalogue.shortlist import answered

# catalogues of past days kept at once: a slider drawn over a month needs some thirty. Those of a large record take
# 270 MB on disk for 100,000 statements
_EDITIONS, _EDITIONS_LARGE = 48, 6
_PATIENCE = 8.0  # seconds that a reader waits for a past day before being told to come back
_GLANCE = 1.0  # seconds between looks at the record's file
_ASKED = 20_000  # lines and reports: to read through more takes longer than a reader waits
_NOW = Clocks()
_State = tuple[tuple[int, int], ...]


class Room:
    """A record open for reading, its catalogues in `folder` or beside it. Close it when done."""

    def __init__(self, record: Path, folder: Path) -> None:
        self.record = record
        self._archive = Archive(record, folder)
        self._cataloguer = ThreadPoolExecutor(1, "cataloguer")
        self._lock = threading.Lock()
        self._editions: OrderedDict[Clocks, Future[Catalogue]] = OrderedDict()
        self._leaving: list[Future[Catalogue]] = []
        self._views: dict[Clocks, View] = {}  # the one asked last; the cataloguer's own
        self._state, self._looked = self._on_disk(), time.monotonic()
        self._now: Catalogue | None = None
        self._newest = self._cataloguer.submit(self._take_over)
        if not self._archive.large:
            self._newest.result()

    def close(self) -> None:
        """Lets go of the record."""
        self._archive.end()
        self._cataloguer.submit(self._archive.let_go).result()
        self._cataloguer.shutdown()
        if self._now is not None:
            self._now.let_go()

    @property
    def progress(self) -> tuple[int, int]:
        """How many reports and lines of the record were read, and how many there are; (0, 0) when nothing is read."""
        return self._archive.progress

    def now(self) -> Catalogue | None:
        """The catalogue of the record as it stands; None while a large record is read for the first time.

        Raises RecordError where it cannot be read.
        """
        self._glance()
        if self._now is None and self._newest.done():
            self._newest.result()
        return self._now

    def at(self, clocks: Clocks) -> Catalogue | None:
        """The catalogue of the record as of a day; None while it is being made."""
        now = self.now()
        if not clocks.set or now is None:
            return now
        with self._lock:
            edition = self._editions.get(clocks)
            if edition is None:
                edition = self._cataloguer.submit(self._archive.catalogue, clocks)
                self._editions[clocks] = edition
            self._editions.move_to_end(clocks)
            self._give_up_oldest()
        try:
            return edition.result(_PATIENCE)
        except NotYet:
            return None

    def answers(self, clocks: Clocks, question: str) -> tuple[str, ...]:
        """The ids of the lines that answer a plain question, best first.

        The question is put to the record itself; where that has too many lines, to those that its words find.
        """
        catalogue = self.at(clocks)
        if catalogue is None:
            return ()
        if self._archive.large or sum(catalogue.counts.values()) > _ASKED:
            return answered(catalogue, question)
        try:
            return self._cataloguer.submit(self._asked, clocks, question).result(_PATIENCE)
        except NotYet:
            return ()

    def _asked(self, clocks: Clocks, question: str) -> tuple[str, ...]:
        if clocks not in self._views:
            self._views.clear()
            self._views[clocks] = self._archive.view(clocks)
        _, answers = ask(self._views[clocks], question)
        return tuple(answer.id for answer in answers)

    def renew(self) -> None:
        """Takes over what is on disk, after a change of our own: a large record is not waited for."""
        with self._lock:
            self._state = self._on_disk()
            made = self._newest = self._cataloguer.submit(self._take_over)
        with suppress(NotYet):
            made.result(_PATIENCE)

    @property
    def behind(self) -> bool:
        """Whether a newer state than readers see is being read."""
        return not self._newest.done()

    def _glance(self) -> None:
        """Has the catalogue made anew where the file changed since it was made."""
        moment = time.monotonic()
        if moment - self._looked < _GLANCE:
            return
        with self._lock:
            self._looked = moment
            state = self._on_disk()
            if state != self._state and self._newest.done():
                self._state = state
                self._newest = self._cataloguer.submit(self._take_over)

    def _take_over(self) -> None:
        """The state on disk, if its lines are others than those that readers see."""
        self._views.clear()
        self._archive.let_go()
        fresh = self._archive.catalogue(_NOW)
        with self._lock:
            if self._now is None or self._now.key != fresh.key:
                if self._now is not None:
                    self._now.let_go()
                self._now = fresh
                self._leaving += self._editions.values()
                self._editions.clear()

    def _give_up_oldest(self) -> None:
        """Past days that nobody asked for of late: first out of reach, and at the next time from the disk."""
        most = _EDITIONS_LARGE if self._archive.large else _EDITIONS
        if len(self._editions) <= most:
            return
        for edition in self._leaving:
            if edition.done() and edition.exception() is None:
                edition.result().give_up()
        in_the_making = [edition for edition in self._leaving if not edition.done()]
        self._leaving = [*in_the_making, self._editions.popitem(last=False)[1]]

    def _on_disk(self) -> _State:
        log = self.record.with_name(self.record.name + "-wal")
        found = (path.stat() for path in (self.record, log) if path.exists())
        # reading makes an empty log
        return tuple((stat.st_mtime_ns, stat.st_size) for stat in found if stat.st_size)
