"""Sets of files: every table of a record as CSV or as Parquet, with the codebook beside them."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from importlib import import_module
from typing import Any

from ontherecord.errors import InputError
from ontherecord.export.cells import cell, write_table
from ontherecord.export.contract import contract
from ontherecord.export.handing.codebook import codebook
from ontherecord.export.handing.tables import Table, tables
from ontherecord.record.view import View

_CODEBOOK = ("table", "column", "type", "meaning")


def csv_set(view: View) -> dict[str, bytes]:
    """The record as CSV files by name, UTF-8: one a table, and codebook.csv."""
    found = {
        f"{name}.csv": _csv(tuple(table.columns), table.rows)
        for name, table in tables(contract(view)).items()
    }
    return found | {"codebook.csv": _codebook()}


def parquet_set(view: View) -> dict[str, bytes]:
    """The record as Parquet files by name: one a table, and codebook.csv. Lists stay lists.

    Raises InputError where pyarrow is not installed (the extra `parquet`).
    """
    found = {f"{name}.parquet": _parquet(table) for name, table in tables(contract(view)).items()}
    return found | {"codebook.csv": _codebook()}


def _codebook() -> bytes:
    return _csv(_CODEBOOK, [asdict(row) for row in codebook()])


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    out = io.StringIO(newline="")
    write_table(columns, ([row.get(name) for name in columns] for row in rows), out)
    return out.getvalue().encode()


def _parquet(table: Table) -> bytes:
    try:
        pa: Any = import_module("pyarrow")
        pq: Any = import_module("pyarrow.parquet")
    except ImportError as error:
        raise InputError(
            "Parquet needs pyarrow: install the extra, pip install 'ontherecord[parquet]'"
        ) from error
    types = {
        "text": pa.string(),
        "list": pa.list_(pa.string()),
        "number": pa.int64(),
        "share": pa.float64(),
        "truth": pa.bool_(),
    }
    arrays: dict[str, Any] = {
        name: pa.array([_plain(kind, row.get(name)) for row in table.rows], types[kind])
        for name, kind in table.columns.items()
    }
    out = io.BytesIO()
    pq.write_table(pa.table(arrays), out, compression="zstd")
    return out.getvalue()


def _plain(kind: str, value: Any) -> Any:
    """A value of the column's own type; text is not made safe for spreadsheets, which do not read Parquet."""
    if value is None or kind in ("number", "share", "truth"):
        return value
    if kind == "list":
        return [str(item) for item in value]
    return value if isinstance(value, str) else cell(value)
