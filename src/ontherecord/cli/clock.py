"""The two clocks on the command line: `--as-of` and `--known-by`, which every face takes alike."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from ontherecord.export.clocks import at
from ontherecord.record.view import View, open_view

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAY", help="Only what had happened by this day (2022-01-20)."),
]
KnownBy = Annotated[
    str | None,
    typer.Option("--known-by", metavar="DAY", help="Only what had been reported by this day."),
]


@contextmanager
def opened(record: Path, as_of: str | None, known_by: str | None) -> Iterator[View]:
    """The record as of the days asked for; all of it where none is."""
    with open_view(record) as view:
        yield at(view, as_of, known_by)
