"""How a record's schema grew: named steps, each done once, in order, in a transaction, and recorded.

A step is frozen the day it is released: its SQL stands in `steps/`, and a test compares what
all steps together make with `tables.py`. To change the schema, change `tables.py` and add a step.
"""

from importlib.resources import files
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select

from ontherecord.errors import RecordTooNew
from ontherecord.record import tables

STEPS: tuple[str, ...] = (
    "0001-first-tables",
    "0002-custody-and-silences",
    "0003-linkage-and-wording",
    "0004-corrections",
    "0005-lineage-kept",
    "0006-words-of-positions",
    "0007-receipts-of-steps",
    "0008-known-by-key",
    "0009-unsure-conflicts",
    "0010-resolved-kept",
    "0011-resolved-kept-of-pairs",
    "0012-written",
    "0013-readings-kept",
    "0014-links-kept",
    "0015-wordings-kept",
)


def applied(connection: Connection) -> tuple[str, ...]:
    """Names of the steps that this record has been through, in order."""
    if not inspect(connection).has_table(tables.migrations.name):
        return ()
    names = select(tables.migrations.c.name).order_by(tables.migrations.c.ordinal)
    return tuple(connection.scalars(names))


def pending(connection: Connection) -> tuple[str, ...]:
    """Names of the steps that this record still needs, in order."""
    done = set(applied(connection))
    return tuple(name for name in STEPS if name not in done)


def must_be_known(path: Path, connection: Connection) -> None:
    """Raises RecordTooNew where the record has been through steps that this version does not have."""
    unknown = [name for name in applied(connection) if name not in STEPS]
    if unknown:
        raise RecordTooNew(
            f"{path} was written by a later version (it has {', '.join(unknown)}); update ontherecord"
        )


def migrate(connection: Connection) -> tuple[str, ...]:
    """Does every pending step inside the caller's transaction; returns their names."""
    names = pending(connection)
    for name in names:
        for statement in sql_of(name):
            connection.exec_driver_sql(statement)
        ordinal = STEPS.index(name)
        connection.execute(insert(tables.migrations).values(ordinal=ordinal, name=name))
    return names


def sql_of(name: str) -> tuple[str, ...]:
    """The SQL statements of a step."""
    text = (files("ontherecord.record") / "steps" / f"{name}.sql").read_text(encoding="utf-8")
    return tuple(part.strip() for part in text.split(";\n") if part.strip())
