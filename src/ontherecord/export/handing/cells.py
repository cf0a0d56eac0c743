"""Cells of a table that a spreadsheet program may open: text stays text, whatever it begins with.

A cell that begins with one of `= + - @`, a tab or a carriage return is taken for a formula by spreadsheet
programs (OWASP, "CSV Injection"); an apostrophe before it keeps it text. The codebook says so.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: Any) -> str:
    """A value as the text of a cell: lists joined by "; ", yes and no, nothing for what is not known.

    >>> cell(["a-1", "a-2"]), cell(True), cell(None), cell("=SUM(A1)"), cell(3)
    ('a-1; a-2', 'yes', '', "'=SUM(A1)", '3')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    text = "; ".join(str(item) for item in value) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """A CSV file (RFC 4180, commas, line feeds) with a heading row; missing values are empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()
