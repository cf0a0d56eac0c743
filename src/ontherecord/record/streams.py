"""Reports and lines of a record one after another, read in pieces: for who needs all of them, but not all at once."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, Table, select

from ontherecord.nouns.judgement import Judgement
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.report import Report
from ontherecord.record import kept, lines, tables

Noun = TypeVar("Noun")
Row = Mapping[str, Any]

_PIECE = 500  # lines that are put together at a time, with their spans and members

# lines without an id: the noun, its table, and the columns that they are in order of
_PLAIN: Mapping[str, tuple[type[Any], Table, tuple[str, ...]]] = {
    "lineage": (LineageLink, tables.lineage, ("a", "b", "relation", "direction")),
    "judgements": (Judgement, tables.judgements, ("left", "right", "by", "verdict", "reason")),
}

_i, _r = tables.inputs.c, tables.reports.c


def reports(connection: Connection, which: ColumnElement[bool]) -> Iterator[Report]:
    """The reports of the inputs that `which` holds for, in order of their ids."""
    chosen = select(_r.reading).join(tables.inputs, _i.reading == _r.reading).where(which)
    numbers = connection.scalars(chosen.order_by(_r.id, _r.reading)).all()
    yield from kept.reports(connection, dict(zip(numbers, numbers, strict=True))).values()


def nouns(connection: Connection, kind: lines.Kind[Noun]) -> Iterator[Noun]:
    """The lines of a kind, by id."""
    key = kind.table.c.id
    chosen = select(kind.table).order_by(key).limit(_PIECE)
    rows = _rows(connection, chosen)
    while rows:
        yield from lines.unpack(kind, _shelf(connection, kind, rows))
        rows = _rows(connection, chosen.where(key > rows[-1]["id"]))


def plain(connection: Connection, name: str) -> Iterator[Any]:
    """The lines of `Resolved` that have no id and no spans ("lineage", "judgements"), in order."""
    noun, table, order = _PLAIN[name]
    names = [column for column in lines.columns_of(table) if column != "number"]
    chosen = select(*(table.c[column] for column in names))
    for row in connection.execute(chosen.order_by(*(table.c[n] for n in (*order, "number")))):
        yield msgspec.convert(dict(zip(names, row, strict=True)), noun)


def _shelf(connection: Connection, kind: lines.Kind[Any], rows: list[Row]) -> lines.Shelf:
    """These rows of a kind with all that belongs to them."""
    first, last = rows[0]["id"], rows[-1]["id"]
    names = [member.name for member in kind.family()]

    def of_these(table: Table, *order: str) -> list[Row]:
        chosen = select(table).where(table.c.owner.between(first, last))
        if table in (tables.spans, tables.members):  # of all kinds of lines
            chosen = chosen.where(table.c.kind.in_(names))
        return _rows(connection, chosen.order_by(*(table.c[name] for name in order)))

    return lines.Shelf(
        rows=rows,
        nested={k.name: of_these(k.table, "owner", "item") for _, k in kind.items},
        spans=of_these(tables.spans, "owner", "item", "part", "ordinal"),
        members=of_these(tables.members, "owner", "part", "ordinal"),
    )


def _rows(connection: Connection, chosen: Select[Any]) -> list[Row]:
    found = connection.execute(chosen)
    names = [str(name) for name in found.keys()]  # noqa: SIM118 - a result's keys are no mapping's
    return [dict(zip(names, row, strict=True)) for row in found]
