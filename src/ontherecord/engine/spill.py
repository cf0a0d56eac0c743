"""Values that need not stay in memory: kept encoded in a temporary file, or read from where they are, one at a time.

Steps go through a collection in order, or ask again for what they met a moment ago. So the values used last stay
decoded, and every other one is read again when somebody asks for it: memory does not grow with the collection.
"""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from typing import Any, Generic, TypeVar

import msgspec

from ontherecord.engine.column import Column

Value = TypeVar("Value")
Key = TypeVar("Key")

# Values that stay decoded in one mapping, unless said otherwise. What a collection's steps ask for together is a
# story: a report and those related to it, rarely more. A report with its findings takes 70 KB, so this is some 70 MB.
ROOM = 1024
# One in so many of them gives way to what was used later; the others stay. Were all to give way, a step that goes
# through a collection a little larger than the room would find none of it decoded: each is dropped before its turn.
_PASSING = 8

_AT_ONCE = 256  # values that are written, or read in order, together


class _Near(Generic[Key, Value]):
    """Values that stay decoded: the first ones that were read, and of all others those used last.

    >>> near = _Near(8)
    >>> for at in range(10):
    ...     near.keep(at, str(at))
    >>> near.get(0), near.get(8), near.get(9)
    ('0', None, '9')
    """

    def __init__(self, room: int) -> None:
        self._last = max(1, room // _PASSING)  # places for those used last
        self._first = room - self._last
        self._staying: dict[Key, Value] = {}
        self._passing: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """The value of a key, None where it is not held."""
        found = self._staying.get(key)
        if found is None and (found := self._passing.get(key)) is not None:
            self._passing.move_to_end(key)
        return found

    def keep(self, key: Key, value: Value) -> None:
        """Holds a value that was read."""
        if len(self._staying) < self._first:
            self._staying[key] = value
            return
        self._passing[key] = value
        if len(self._passing) > self._last:
            self._passing.popitem(last=False)

    def drop(self, key: Key) -> None:
        """Forgets the value of a key."""
        self._staying.pop(key, None)
        self._passing.pop(key, None)

    def clear(self) -> None:
        """Forgets all of them."""
        self._staying.clear()
        self._passing.clear()

    def __contains__(self, key: object) -> bool:
        return key in self._staying or key in self._passing


class Loaded(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping whose values are read when they are asked for, and forgotten when enough others were.

    >>> squares = Loaded({2: "two", 3: "three"}, lambda word: len(word) ** 2, room=1)
    >>> squares[2], list(squares.values())
    (9, [9, 25])
    """

    def __init__(
        self, places: Mapping[Key, Any], read: Callable[[Any], Value], room: int = ROOM
    ) -> None:
        """`places` has what `read` needs to read the value of each key."""
        self._places, self._read = places, read
        self._near: _Near[Key, Value] = _Near(room)

    def __getitem__(self, key: Key) -> Value:
        value = self._near.get(key)
        if value is None:
            value = self._read(self._places[key])
            self._near.keep(key, value)
        return value

    def __iter__(self) -> Iterator[Key]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, key: object) -> bool:
        return key in self._places


class Spill:
    """A temporary database for the values of one undertaking. It is gone when it is closed, or when the process ends.

    SQLite makes it in the folder for temporary files (SQLITE_TMPDIR, TMPDIR) and deletes its name at once.
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        # nothing of it outlives the process, so nothing need be safe
        for setting in ("journal_mode = OFF", "synchronous = OFF"):
            self._database.execute(f"PRAGMA {setting}")
        self._shelves = 0

    def __enter__(self) -> "Spill":
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def shelf(self, of: type[Value] | Any, room: int = ROOM) -> "Shelf[Value]":
        """A new shelf for values of one type, which msgspec must be able to encode."""
        self._shelves += 1
        name = f"shelf{self._shelves}"
        self._database.execute(f"CREATE TABLE {name} (key TEXT PRIMARY KEY, value BLOB)")
        return Shelf(self._database, name, of, room)


class Shelf(Mapping[str, Value], Generic[Value]):
    """Values by key, encoded, in a table with the columns `key` and `value`; those used last are decoded too.

    Iterating goes in the order of the keys.

    >>> with Spill() as spill:
    ...     shelf = spill.shelf(tuple[int, ...], room=1)
    ...     shelf.put([("b", (2,)), ("a", (1, 1))])
    ...     shelf["b"], list(shelf), shelf.get("c")
    ((2,), ['a', 'b'], None)
    """

    def __init__(
        self, database: sqlite3.Connection, name: str, of: type[Value] | Any, room: int = ROOM
    ) -> None:
        self._database, self._name = database, name
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode: Callable[[bytes], Value] = msgspec.msgpack.Decoder(of).decode
        self._near: _Near[str, Value] = _Near(room)

    def put(self, values: Iterable[tuple[str, Value]]) -> None:
        """Puts values in their places; what stood there gives way."""
        self.put_encoded((key, self._encode(value)) for key, value in values)

    def put_encoded(self, values: Iterable[tuple[str, bytes]]) -> None:
        """The same of values that are encoded already, as `encoded` gives them."""
        rows = iter(values)
        while some := list(islice(rows, _AT_ONCE)):
            for key, _ in some:
                self._near.drop(key)
            with self._together():
                question = f"INSERT OR REPLACE INTO {self._name} (key, value) VALUES (?, ?)"
                self._database.executemany(question, some)

    def only(self, keys: Sequence[str]) -> None:
        """Drops the values of all other keys; each of these must be there, and come once.

        Nothing stays decoded: this is what a step ends with, and the next one has its own values to hold.
        """
        self._near.clear()
        if len(keys) == len(self):
            return
        with self._together():
            self._database.execute("CREATE TEMP TABLE wanted (key TEXT PRIMARY KEY)")
            self._database.executemany("INSERT INTO wanted VALUES (?)", ((key,) for key in keys))
            wanted = "(SELECT key FROM wanted)"
            self._database.execute(f"DELETE FROM {self._name} WHERE key NOT IN {wanted}")
            self._database.execute("DROP TABLE wanted")

    @contextmanager
    def _together(self) -> Iterator[None]:
        """One transaction, that of the caller where there is one."""
        if self._database.in_transaction:
            yield
            return
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    def __contains__(self, key: object) -> bool:
        question = f"SELECT 1 FROM {self._name} WHERE key = ?"
        return key in self._near or bool(self._database.execute(question, (key,)).fetchone())

    def __getitem__(self, key: str) -> Value:
        found = self._near.get(key)
        if found is not None:
            return found
        value = self.fresh(key)
        self._near.keep(key, value)
        return value

    def fresh(self, key: str) -> Value:
        """The value of a key, decoded for itself and not kept: for what is asked for once."""
        return self._decode(self.encoded(key))

    def encoded(self, key: str) -> bytes:
        """The value of a key as it lies there, to be sent elsewhere."""
        question = f"SELECT value FROM {self._name} WHERE key = ?"
        row = self._database.execute(question, (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        value: bytes = row[0]
        return value

    def __iter__(self) -> Iterator[str]:
        for key, _ in self._rows():
            yield key

    def each(self) -> Iterator[tuple[str, Value]]:
        """Keys and values in the order of the keys, each decoded for itself and not kept."""
        for key, value in self._rows():
            yield key, self._decode(value)

    def __len__(self) -> int:
        with closing(self._database.execute(f"SELECT count(*) FROM {self._name}")) as found:
            return int(found.fetchone()[0])

    def _rows(self) -> Iterator[tuple[str, bytes]]:
        """All rows, read in pieces, so that the shelf may be used and added to meanwhile."""
        last = ""
        question = (
            f"SELECT key, value FROM {self._name} WHERE key > ? ORDER BY key LIMIT {_AT_ONCE}"
        )
        while rows := self._database.execute(question, (last,)).fetchall():
            yield from rows
            last = rows[-1][0]


class Listed(Column[Value]):
    """Values in the order in which they are given, on a shelf.

    >>> with Spill() as spill:
    ...     listed = Listed(spill.shelf(str), ["c", "a", "b"])
    ...     list(listed), listed[1], listed[1:], len(listed)
    (['c', 'a', 'b'], 'a', ['a', 'b'], 3)
    """

    def __init__(self, shelf: Shelf[Value], values: Iterable[Value]) -> None:
        super().__init__(lambda at: shelf[_place(at)], 0)
        self._shelf = shelf
        shelf.put(self._numbered(values))

    def _numbered(self, values: Iterable[Value]) -> Iterator[tuple[str, Value]]:
        for value in values:
            yield _place(self._size), value
            self._size += 1

    def __iter__(self) -> Iterator[Value]:
        return (value for _, value in self._shelf.each())


def _place(at: int) -> str:
    """A number as a key; keys are in the order of the numbers."""
    return f"{at:010}"
