"""The formats of `ontherecord export`: a name, what it is, and the function that writes it.

To add one, write a function `(view, out)` that gives equal text for equal records, and a line in `FORMATS`. A format
of several files has a function from a view to their bytes by name.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TextIO

from ontherecord.export.contract import contract_json
from ontherecord.export.handing.annotations import annotations
from ontherecord.export.handing.graph import graphml
from ontherecord.export.handing.sets import csv_set, parquet_set
from ontherecord.export.handing.sources import bibtex, citation, csl_json
from ontherecord.export.handing.timelinejs import timelinejs
from ontherecord.export.plover.rows import write_plover
from ontherecord.export.plover.table import write_codebook, write_plover_table
from ontherecord.record.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is in a few words, its writer, and the writer of its codebook where it has one.

    `files` makes the files of a format that is a folder, codebook included; such a format has no `write`.
    """

    about: str
    write: Callable[[View, TextIO], None] | None = None
    codebook: Callable[[TextIO], None] | None = None
    files: Callable[[View], Mapping[str, bytes]] | None = None


def _text(make: Callable[[View], str]) -> Callable[[View, TextIO], None]:
    """A writer out of a function that gives the whole text."""

    def write(view: View, out: TextIO) -> None:
        out.write(make(view))

    return write


FORMATS: Mapping[str, Format] = {
    "json": Format("the whole record", _text(contract_json)),
    "plover": Format("acts as PLOVER JSON lines", write_plover, write_codebook),
    "plover-csv": Format("acts as a table", write_plover_table, write_codebook),
    "csv": Format("every table, with codebook, in a folder", files=csv_set),
    "parquet": Format("the same as Parquet", files=parquet_set),
    "json-ld": Format("Web Annotations with PROV", _text(annotations)),
    "graphml": Format("actors, papers and issues as a graph", _text(graphml)),
    "timelinejs": Format("dated lines as TimelineJS slides", _text(timelinejs)),
    "bibtex": Format("the reports as BibTeX", _text(bibtex)),
    "csl": Format("the reports as CSL JSON", _text(csl_json)),
    "citation": Format("how to cite this state of the record", _text(citation)),
}
