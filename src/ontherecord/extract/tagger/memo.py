"""What windows were read to hold, kept: copied text is read once.

What is found in a window follows from its pieces alone (`windows.py`), so a window met again needs no reading. What is
kept changes nothing but time; the oldest unused goes when the memo is full.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Generic, TypeVar

from ontherecord.extract.tagger.windows import Window

# Windows a worker keeps: those of some thousand reports, about 20 MB.
KEPT = 4096
_Row = TypeVar("_Row")


class Memo(Generic[_Row]):
    """Rows in pieces by window; ``read`` is asked for windows that are not kept."""

    def __init__(
        self, read: Callable[[Sequence[Window]], Sequence[list[_Row]]], kept: int = KEPT
    ) -> None:
        self._read = read
        self._kept = kept
        self._rows: dict[bytes, list[_Row]] = {}

    def rows(self, cut: Sequence[Window]) -> list[list[_Row]]:
        """The rows of every window, in their order."""
        keys = [_key(window) for window in cut]
        known = {key: self._rows.pop(key) for key in dict.fromkeys(keys) if key in self._rows}
        new = {k: w for k, w in zip(keys, cut, strict=True) if k not in known}
        known |= zip(new, self._read(list(new.values())), strict=True)
        self._rows |= known
        for key in list(self._rows)[: max(0, len(self._rows) - self._kept)]:
            del self._rows[key]
        return [known[key] for key in keys]


def _key(window: Window) -> bytes:
    """A digest of all that a window's rows follow from: everything but where it stands."""
    made = blake2b(digest_size=16)
    for part in (window.ids, window.features, window.first, window.stops):
        made.update(part.tobytes())
    return made.digest()
