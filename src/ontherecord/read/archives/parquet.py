"""Reports in Parquet files: a row a report, read a few rows at a time."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any, BinaryIO

from ontherecord.config import Config
from ontherecord.read.inputs import Input
from ontherecord.read.rows import COLUMNS, row_input

_ROWS = 64  # rows decoded at a time: a few MB of articles


def parquet_rows(file: BinaryIO, entry: Input, config: Config, since: int = 0) -> Iterator[Input]:
    """The rows of a Parquet file from number `since` (the first is 0) on, each as the bytes of a JSON object.

    Columns are those of JSON lines; others are not read. A row group that is damaged is one problem, and so is a file
    that is no Parquet file or has neither `text` nor `html`.
    """
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        yield entry.failed("Parquet files need PyArrow: pip install 'ontherecord[parquet]'")
        return
    try:
        table = parquet.ParquetFile(file)
        names = {name: name.lower() for name in table.schema_arrow.names}
    except (arrow.ArrowException, OSError, ValueError) as error:
        yield entry.failed(f"not a Parquet file, or a damaged one ({_first_line(error)})")
        return
    wanted = {name: key for name, key in names.items() if key in COLUMNS}
    if not {"text", "html"} & set(wanted.values()):
        has = ", ".join(names)[:80]
        yield entry.failed(f"has no 'text' or 'html' column (it has: {has}); name one so")
        return
    wordless = [
        f"'{field.name}' ({str(field.type)[:60]})"
        for field in table.schema_arrow
        if field.name in wanted and not _has_words(arrow, field.type)
    ]
    if wordless:
        yield entry.failed(f"has no text in {', '.join(wordless)}; cast it to text or rename it")
        return
    first = 0
    for group in range(table.metadata.num_row_groups):
        after = first + table.metadata.row_group(group).num_rows
        if after > since:
            yield from _group(table, group, (first, after), _Reading(arrow, entry, config, wanted))
        first = after


class _Reading:
    """One file being read: how its rows become inputs."""

    def __init__(self, arrow: Any, entry: Input, config: Config, wanted: Mapping[str, str]) -> None:
        self.arrow, self.entry, self.config, self.wanted = arrow, entry, config, wanted

    def row(self, number: int, values: Mapping[str, bytes | None]) -> Input:
        """One row as an input."""
        label = f"{self.entry.name}#{number + 1}"
        here = replace(self.entry, name=label, start=number, form="row")
        try:
            said = {key: value.decode("utf-8") for key, value in values.items() if value}
        except UnicodeDecodeError:
            return here.failed(f"row {number + 1}: not UTF-8, as text in Parquet must be")
        line = json.dumps(said, ensure_ascii=False, sort_keys=True).encode()
        found = row_input(line if len(line) <= self.config.max_bytes else None, here, self.config)
        return found if found.problem else replace(found, start=number, length=None, data=line)


def _group(table: Any, group: int, rows: tuple[int, int], reading: _Reading) -> Iterator[Input]:
    """The rows of one row group; where it is damaged, one problem for those that could not be had."""
    number, after = rows
    batches = table.iter_batches(_ROWS, row_groups=[group], columns=list(reading.wanted))
    try:
        for batch in batches:
            columns = {
                key: _bytes(reading.arrow, batch, name) for name, key in reading.wanted.items()
            }
            for at in range(batch.num_rows):
                yield reading.row(number, {key: values[at] for key, values in columns.items()})
                number += 1
    except (reading.arrow.ArrowException, OSError, ValueError) as error:
        here = replace(reading.entry, name=f"{reading.entry.name}#{number + 1}", start=number)
        yield here.failed(f"rows {number + 1} to {after} cannot be read ({_first_line(error)})")


def _has_words(arrow: Any, kind: Any) -> bool:
    """Whether values of a type can be written as text: lists and structures cannot."""
    if arrow.types.is_large_binary(kind):
        return True
    try:
        arrow.array([], kind).cast(arrow.string())
    except arrow.ArrowNotImplementedError:
        return False
    return True


def _bytes(arrow: Any, batch: Any, name: str) -> list[bytes | None]:
    """A column as bytes, whatever its type. Raises ArrowException where a value cannot be cast."""
    column = batch.column(batch.schema.get_field_index(name))
    kind = column.type
    texts = arrow.types.is_string(kind) or arrow.types.is_large_string(kind)
    if not texts and not arrow.types.is_binary(kind) and not arrow.types.is_large_binary(kind):
        column = column.cast(arrow.string())
    values: list[bytes | None] = column.cast(arrow.large_binary()).to_pylist()
    return values


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:100]
