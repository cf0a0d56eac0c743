"""What stands in a record's line tables, told by digests: so that only what changed is written, and the seal is kept.

Each line has one entry, under its kind and key, with a digest of the noun; each kind has the sum of its digests, which
is the same in whatever order lines came. Lines without an id (links, judgements) are found again by the number of
their row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from ontherecord.nouns.ids import digest_of_line

_BITS = 256


@dataclass(slots=True)
class Total:
    """How many lines there are of a kind, and the sum of their digests."""

    count: int = 0
    digests: int = 0

    def add(self, digest: bytes) -> None:
        """One line more."""
        self.count += 1
        self.digests = (self.digests + int.from_bytes(digest)) % (1 << _BITS)

    def take(self, digest: bytes) -> None:
        """One line less."""
        self.count -= 1
        self.digests = (self.digests - int.from_bytes(digest)) % (1 << _BITS)


def total_of(lines: Iterable[object]) -> Total:
    """The total of some lines."""
    found = Total()
    for line in lines:
        found.add(digest_of_line(line))
    return found


@dataclass(frozen=True, slots=True)
class Written:
    """An entry: the digest of a line, and the number of its row where it has no id."""

    digest: bytes
    row: int | None = None


class Ledger:
    """The entries of a record, changed within the caller's transaction; one comparison at a time."""

    def __init__(self, connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        self._driver = driver
        self._totals = {
            kind: Total(count, int.from_bytes(digests))
            for kind, count, digests in driver.execute("SELECT kind, count, digests FROM totals")
        }

    def totals(self) -> dict[str, Total]:
        """The totals by kind."""
        return self._totals

    def is_empty(self) -> bool:
        """Whether nothing was ever entered: then nothing is known of what stands in the tables."""
        return not self._totals

    def begin(self) -> None:
        """Forgets which entries were seen."""
        self._driver.execute(
            "CREATE TEMP TABLE IF NOT EXISTS seen (kind TEXT, key TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID"
        )
        self._driver.execute("DELETE FROM seen")

    def known(self, kind: str, keys: Sequence[str]) -> dict[str, Written]:
        """The entries that there are of these keys, which are seen now."""
        self._driver.executemany(
            "INSERT OR IGNORE INTO seen VALUES (?, ?)", ((kind, key) for key in keys)
        )
        marks = ",".join("?" * len(keys))
        rows = self._driver.execute(
            f"SELECT key, digest, row FROM written WHERE kind = ? AND key IN ({marks})",
            (kind, *keys),
        )
        return {key: Written(digest, row) for key, digest, row in rows}

    def seen(self, kind: str) -> int:
        """How many different keys were seen."""
        found = self._driver.execute("SELECT count(*) FROM seen WHERE kind = ?", (kind,))
        return int(found.fetchone()[0])

    def is_seen(self, kind: str, key: str) -> bool:
        """Whether a line of that key was seen."""
        found = self._driver.execute("SELECT 1 FROM seen WHERE kind = ? AND key = ?", (kind, key))
        return found.fetchone() is not None

    def gone(self, kind: str) -> dict[str, Written]:
        """The entries that were not seen."""
        rows = self._driver.execute(
            "SELECT key, digest, row FROM written WHERE kind = ? AND NOT EXISTS "
            "(SELECT 1 FROM seen WHERE seen.kind = written.kind AND seen.key = written.key)",
            (kind,),
        )
        return {key: Written(digest, row) for key, digest, row in rows}

    def keys(self, kind: str) -> Iterator[str]:
        """The keys of all entries of a kind."""
        rows = self._driver.execute("SELECT key FROM written WHERE kind = ?", (kind,))
        return (key for (key,) in rows)

    def enter(self, kind: str, key: str, now: Written, before: Written | None = None) -> None:
        """Enters a line, in the place of what stood under its key."""
        total = self._totals.setdefault(kind, Total())
        if before is not None:
            total.take(before.digest)
        total.add(now.digest)
        row = (kind, key, now.digest, now.row)
        self._driver.execute("INSERT OR REPLACE INTO written VALUES (?, ?, ?, ?)", row)

    def drop(self, kind: str, entries: dict[str, Written]) -> None:
        """Takes entries out."""
        for entry in entries.values():
            self._totals[kind].take(entry.digest)
        self._driver.executemany(
            "DELETE FROM written WHERE kind = ? AND key = ?", ((kind, key) for key in entries)
        )

    def keep(self, kinds: Iterable[str]) -> None:
        """Writes the totals; every one of these kinds has one."""
        for kind in kinds:
            total = self._totals.setdefault(kind, Total())
            row = (kind, total.count, total.digests.to_bytes(_BITS // 8))
            self._driver.execute("INSERT OR REPLACE INTO totals VALUES (?, ?, ?)", row)


def numbered(digests: Iterable[bytes], met: Counter[str]) -> list[str]:
    """Keys of lines without an id: their digests, and the number of the repeat where one comes again."""
    keys = []
    for digest in digests:
        key = digest.hex()
        met[key] += 1
        keys.append(key if met[key] == 1 else f"{key} {met[key]}")
    return keys
