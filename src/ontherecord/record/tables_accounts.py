"""The tables of how accounts differ: conflicts with their sides, counts made again, words that one side uses.

All are reached through `tables`.
"""

from sqlalchemy import JSON, Boolean, Column, Integer, Table, Text

from ontherecord.record.tables_kept import metadata

conflicts = Table(
    "conflicts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("between", Text, nullable=False),
    Column("sure", Boolean, nullable=False),
)

sides = Table(
    "sides",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("reading", Text, nullable=False),
    Column("origins", JSON(none_as_null=True), nullable=False),
    Column("by", JSON(none_as_null=True), nullable=False),
)

later = Table(
    "later",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("on", JSON(none_as_null=True)),
    Column("by", Text, index=True),
)

checks = Table(
    "checks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("claimed", Text, nullable=False),
    Column("counted", Text, nullable=False),
    Column("holds", Boolean, nullable=False),
)

wording = Table(
    "wording",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("plain", Text, nullable=False),
    Column("side", Text),
)

uses = Table(
    "uses",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("item", Integer, primary_key=True),
    Column("outlet", Text),
    Column("side", Text),
    Column("speaker", Text),
    Column("quoted", Boolean, nullable=False),
    Column("about", Text),
)
