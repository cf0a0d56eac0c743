"""Opening a record file: is it one of ours, and is it of a version that we know.

Journal mode is WAL: readers keep the state they began with while a build writes, and a build killed
at any moment leaves the last finished transaction.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from ontherecord.errors import NotARecord, RecordError
from ontherecord.record.tables import APPLICATION_ID

# a reader meets a lock only while a build that was killed is being recovered, or a log is folded in
_PATIENCE = 10.0  # seconds


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A connection that sees one state of the record from beginning to end, and cannot write.

    Raises NotARecord where there is no record, RecordError where the file is damaged.
    """
    if not path.is_file():
        raise NotARecord(f"{path}: there is no such file; make a record with `ontherecord build`")
    query = "mode=rw" if _can_write(path) else _query_of_read_only(path)
    engine = _engine(path, query, begin="BEGIN")
    with _damage_named(path), engine.connect() as connection:
        if is_empty(connection):
            raise NotARecord(f"{path} is empty; make a record with `ontherecord build`")
        _must_be_ours(path, connection)
        yield connection


@contextmanager
def writing(path: Path) -> Iterator[Engine]:
    """An engine whose transactions write; makes the file where there is none.

    Raises NotARecord before anything of another program's file is touched. The caller holds the lock.
    """
    if path.exists() and not path.is_file():
        raise NotARecord(f"{path} is not a file; name the record's file")
    engine = _engine(path, "mode=rwc", begin="BEGIN IMMEDIATE")
    with _damage_named(path):
        with engine.connect() as connection:
            if not is_empty(connection):
                _must_be_ours(path, connection)
        with sqlite3.connect(path, isolation_level=None) as plain:  # not inside a transaction
            plain.execute("PRAGMA journal_mode = WAL")
        plain.close()
        yield engine


def is_empty(connection: Connection) -> bool:
    """Whether the database holds nothing at all (a file that a killed build had only just made)."""
    ours = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    made = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    return bool(ours == 0 and made == 0)


def _must_be_ours(path: Path, connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise NotARecord(f"{path} is a database of another program; name another file")


def _engine(path: Path, query: str, begin: str) -> Engine:
    def connect() -> sqlite3.Connection:
        # isolation_level None: transactions begin where we say, not where the driver guesses
        uri = f"{path.resolve().as_uri()}?{query}"
        found = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_PATIENCE)
        if begin == "BEGIN":
            found.execute("PRAGMA query_only = ON")
        else:
            found.execute("PRAGMA foreign_keys = ON")
            found.execute(
                "PRAGMA synchronous = NORMAL"
            )  # safe with WAL against any end of a process
        return found

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _can_write(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK)


def _query_of_read_only(path: Path) -> str:
    """For a record on a medium that cannot be written: no log beside it means that nobody writes it."""
    log = path.resolve().with_name(path.resolve().name + "-wal")
    return "mode=ro" if log.exists() else "immutable=1"


@contextmanager
def _damage_named(path: Path) -> Iterator[None]:
    """Turns the driver's errors into ours, which name the file."""
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError) as error:
        cause = str(getattr(error, "orig", None) or error)
        if "not a database" in cause:
            raise NotARecord(f"{path} is not a record; name another file") from error
        raise RecordError(f"{path} cannot be used: {cause}") from error
