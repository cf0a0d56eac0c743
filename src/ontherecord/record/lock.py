"""One writer a record: a lock of the operating system on a file beside it.

The system lets go of it when the process ends in whatever way, kill -9 included, so a dead build never
has to be cleaned up after. Readers need no lock; they see the last finished state.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ontherecord.errors import RecordBusy, RecordError

# Windows locks a byte, and a locked byte cannot be read by others: one far behind the process id
_BYTE = 1 << 20


@contextmanager
def only_writer(record: Path) -> Iterator[None]:
    """Holds the lock of `record` while the block runs.

    Raises RecordBusy where another has it, RecordError where its folder cannot be written.
    """
    side = record.resolve()
    side = side.with_name(side.name + ".lock")
    handle = _take(side)
    try:
        yield
    finally:
        # gone before it is let go of: whoever opened it meanwhile sees in `_take` that it is stale
        if sys.platform != "win32":
            side.unlink(missing_ok=True)
        os.close(handle)


def _take(side: Path) -> int:
    while True:
        try:
            handle = os.open(side, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise RecordError(f"{side.parent} cannot be written: {error.strerror}") from error
        try:
            _lock(handle)
        except OSError as error:
            holder = os.read(handle, 20).decode("ascii", "replace")
            os.close(handle)
            raise RecordBusy(
                f"{side.with_suffix('')} is being written by another build"
                f"{f' (process {holder})' if holder else ''}; wait until it is done, or end it"
            ) from error
        if _stands_at(side, handle):
            os.ftruncate(handle, 0)
            os.write(handle, str(os.getpid()).encode("ascii"))
            return handle
        os.close(handle)


def _stands_at(side: Path, handle: int) -> bool:
    """Whether the opened file is still the one of that name."""
    try:
        return side.stat().st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
