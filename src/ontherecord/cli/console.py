"""How commands speak: results on standard output, the rest on standard error, telling exit codes.

0 done; 1 the record or some input is at fault (the command says which); 2 wrong usage; 130 interrupted.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from ontherecord.errors import OnTheRecordError
from ontherecord.export.unseen import signed

FAULT = 1  # the exit code where the record or some input is at fault
INTERRUPTED = 130  # where somebody stopped it


class _Seen(Console):
    """A console on which words of the coverage cannot command the terminal or turn the direction of a line."""

    def render(
        self, renderable: RenderableType, options: ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        """What is printed, with signs for what cannot be seen; rich's own control codes stay."""
        for piece in super().render(renderable, options):
            yield piece if piece.control else piece._replace(text=signed(piece.text))


out = _Seen(highlight=False)
err = _Seen(stderr=True, highlight=False)


@contextmanager
def faults_reported() -> Iterator[None]:
    """Turns the package's own errors, and files that cannot be read or written, into one line and exit code 1."""
    try:
        yield
    except OnTheRecordError as error:
        raise _told(str(error)) from error
    except OSError as error:
        if error.filename is None:  # a closed pipe and the like: none of the user's files
            raise
        why = (error.strerror or "cannot be used").lower()
        raise _told(f"{error.filename}: {why}; name another place or mend that one") from error


def _told(words: str) -> typer.Exit:
    err.print(f"[bold red]error:[/] {_escaped(words)}", soft_wrap=True)
    return typer.Exit(FAULT)


def print_row(cells: Iterable[str]) -> None:
    """One line for a pipe: tabs between the cells, none within, nothing that cannot be seen."""
    out.file.write("\t".join(signed(" ".join(cell.split())) for cell in cells) + "\n")


def print_json(value: Any) -> None:
    """One JSON value on standard output, keys sorted."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2) + "\n")


def _escaped(text: str) -> str:
    return text.replace("[", "\\[")
