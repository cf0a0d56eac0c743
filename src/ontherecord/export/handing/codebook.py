"""What every column of the tables means: the codebook that goes with the CSV and the Parquet set.

`codebook.tsv` is also the tables' schema: a table has its columns in this order, whatever its rows happen to hold.
A column of type date is one row there and five columns in the table (see `DATE_PARTS`).
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

# type and meaning of the five columns that a date becomes
DATE_PARTS: Mapping[str, tuple[str, str]] = {
    "edtf": (
        "text",
        "in Extended Date/Time Format level 1: ranges /, by a day ../, approximate ~, doubtful ?",
    ),
    "value": ("text", "as an ISO 8601 date cut to what is known"),
    "sure": ("truth", "1 where the reading is sure"),
    "basis": ("text", "why it was read so"),
    "printed": ("text", "the words as printed"),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """One column of one table: its type (text, list, number, share, truth) and what it means."""

    table: str
    column: str
    type: str
    meaning: str


def codebook() -> tuple[Meaning, ...]:
    """Every column of every table, in the order in which tables have them."""
    text = (files("ontherecord.export.handing") / "codebook.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return tuple(part for row in rows for part in _parts(Meaning(**row)))


def _parts(row: Meaning) -> Iterable[Meaning]:
    if row.type != "date":
        return (row,)
    return tuple(
        Meaning(row.table, f"{row.column}_{part}", kind, f"{row.meaning}, {how}")
        for part, (kind, how) in DATE_PARTS.items()
    )


def schema(rows: Iterable[Meaning]) -> dict[str, dict[str, str]]:
    """The columns of each table, in order, with their types."""
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row.table, {})[row.column] = row.type
    return found
