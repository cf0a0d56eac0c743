"""Table cells that no spreadsheet takes for a formula.

Quotations and names come from outside. A cell that begins with a sign which spreadsheet programs evaluate gets an
apostrophe before it (OWASP, "CSV injection"); characters that end a row or hide text are taken out.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from typing import TextIO

# also where blanks, quotation marks or an apostrophe stand before it, and in full-width form
_FORMULA = re.compile(r"[\s\"'\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]")
_BREAKS = re.compile(r"[\r\n\t\v\f\u0085\u2028\u2029]+")
_HIDDEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def cell(value: object) -> str:
    """A value as the text of one cell.

    >>> cell("=1+1"), cell(None), cell(True), cell(-5), cell(["USA", "RUS"]), cell("a\\nb")
    ("'=1+1", '', '1', '-5', 'USA; RUS', 'a b')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple)):
        value = "; ".join(str(v).replace(";", ",") for v in value if v not in (None, ""))
    text = _BREAKS.sub(" ", _HIDDEN.sub("", str(value)))
    return f"'{text}" if _FORMULA.match(text) else text


def write_table(columns: Sequence[str], rows: Iterable[Sequence[object]], out: TextIO) -> None:
    """Columns and rows as CSV (RFC 4180 but for the line ends, which are line feeds)."""
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(value) for value in row])
