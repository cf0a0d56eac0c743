"""Pages that were made are kept for a while: a catalogue never changes, so an address has one answer in each."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from ontherecord.serve.catalogue.reader import Catalogue

_ROOM = 48_000_000  # bytes of pages kept


class Kept:
    """Made pages, those asked for longest ago given up first."""

    def __init__(self) -> None:
        self._pages: OrderedDict[tuple[object, ...], bytes] = OrderedDict()
        self._size, self._lock = 0, threading.Lock()

    def page(self, catalogue: Catalogue, key: tuple[object, ...], make: Callable[[], str]) -> bytes:
        """The page of that key, made if it is not kept."""
        whole = (catalogue.key, *key)
        with self._lock:
            found = self._pages.get(whole)
            if found is not None:
                self._pages.move_to_end(whole)
                return found
        made = make().encode("utf-8")
        with self._lock:
            if whole not in self._pages:
                self._pages[whole] = made
                self._size += len(made)
            while self._size > _ROOM and len(self._pages) > 1:
                self._size -= len(self._pages.popitem(last=False)[1])
        return made
