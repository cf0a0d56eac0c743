"""Fingerprints of any number of texts: sorted on disk, and handed out by ranges of grams.

A stream of a million reports has half a billion rows of eight bytes, and sorting them needs room for as many again. So
rows go to temporary files as they come, by their first bits, and each file is sorted by itself: one range of grams with
all that carry them, which `pairing.joined` takes without the others. Memory stays with one batch, one range, and the
pairs that are found.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO

import numpy as np

from ontherecord.lineage.fingerprints import Fingerprints, once, rows_of, shared
from ontherecord.lineage.tokens import U64

# Files, and so ranges: of a million reports each holds 60 MB.
_RANGE_BITS = 6
_RANGES = 1 << _RANGE_BITS
_BATCH = 1 << 23  # rows that are dealt out to the files together: 64 MB


def in_ranges_of(
    texts: Iterable[str], sample: int = 1, batch: int = _BATCH
) -> Iterator[Fingerprints]:
    """The fingerprints of a stream of texts as `fingerprints.gathered` has them, in ranges of grams, in order.

    The texts are read once, before the first range is given out; each range knows how many there were.
    """
    with ExitStack() as open_:
        files = [open_.enter_context(TemporaryFile()) for _ in range(_RANGES)]
        waiting: list[U64] = []
        size = count = 0
        for rows, texts_in in rows_of(texts, sample):
            waiting.append(rows)
            size, count = size + len(rows), count + texts_in
            if size >= batch:
                _deal_out(waiting, files)
                waiting, size = [], 0
        _deal_out(waiting, files)
        for file in files:
            file.seek(0)
            found: U64 = np.frombuffer(file.read(), np.uint64).copy()
            file.truncate(0)
            found.sort()
            yield Fingerprints(shared(once(found)), count)


def _deal_out(waiting: Sequence[U64], files: Sequence[IO[bytes]]) -> None:
    """Writes rows behind those that the files hold already."""
    rows = np.concatenate([np.zeros(0, np.uint64), *waiting])
    rows.sort()
    rows = once(rows)
    borders = np.arange(1, len(files), dtype=np.uint64) << np.uint64(64 - _RANGE_BITS)
    for file, part in zip(files, np.split(rows, np.searchsorted(rows, borders)), strict=True):
        file.write(part.tobytes())
