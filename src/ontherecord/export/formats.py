"""The formats of `ontherecord export`: a name, what it is, and the function that writes it.

To add one, write a function `(view, out)` that gives equal text for equal records, and a line in `FORMATS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TextIO

from ontherecord.export.contract import contract_json
from ontherecord.export.plover.rows import write_plover
from ontherecord.export.plover.table import write_codebook, write_plover_table
from ontherecord.record.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is in a few words, its writer, and the writer of its codebook where it has one."""

    about: str
    write: Callable[[View, TextIO], None]
    codebook: Callable[[TextIO], None] | None = None


def _write_json(view: View, out: TextIO) -> None:
    """The whole record as one JSON object (docs/export.md)."""
    out.write(contract_json(view))


FORMATS: Mapping[str, Format] = {
    "json": Format("the whole record", _write_json),
    "plover": Format("acts as PLOVER JSON lines", write_plover, write_codebook),
    "plover-csv": Format("acts as a table", write_plover_table, write_codebook),
}
