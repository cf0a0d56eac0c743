"""The lines as the stages made them, kept line by line beside those that a log of corrections shows otherwise."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from ontherecord.nouns.record import Resolved
from ontherecord.record import tables
from ontherecord.record.bulk import FIELDS, noun_of

_PIECE = 500  # lines that are inserted together


def write(connection: Connection, lines: Resolved) -> None:
    """Puts these lines in the place of those that were kept."""
    connection.execute(delete(tables.made))
    connection.execute(delete(tables.lines_made))
    rows = _rows(lines)
    while some := list(islice(rows, _PIECE)):
        connection.execute(insert(tables.made), some)


def read(connection: Connection) -> Resolved | None:
    """The lines that were kept, None where none were."""
    found: dict[str, list[Any]] = {}
    decoders = {name: msgspec.json.Decoder(noun_of(name)) for name in FIELDS}
    chosen = select(tables.made.c.kind, tables.made.c.line).order_by(tables.made.c.number)
    for kind, line in connection.execute(chosen):
        found.setdefault(kind, []).append(decoders[kind].decode(line))
    if found:
        return Resolved(**{name: tuple(lines) for name, lines in found.items()})
    # as records had them that were written before there was a row for each line
    payload = connection.scalar(select(tables.lines_made.c.payload))
    return None if payload is None else msgspec.json.decode(payload, type=Resolved)


def _rows(lines: Resolved) -> Iterator[dict[str, Any]]:
    number = 0
    for name in FIELDS:
        for line in getattr(lines, name):
            yield {"number": number, "kind": name, "line": msgspec.json.encode(line)}
            number += 1
