"""How commands speak: results on standard output, the rest on standard error, telling exit codes.

0 done; 1 the record or some input is at fault (the command says which); 2 wrong usage; 130 interrupted.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from rich.console import Console

from ontherecord.errors import OnTheRecordError

FAULT = 1

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


@contextmanager
def faults_reported() -> Iterator[None]:
    """Turns the package's own errors into one line on standard error and exit code 1."""
    try:
        yield
    except OnTheRecordError as error:
        err.print(f"[bold red]error:[/] {_escaped(str(error))}")
        raise typer.Exit(FAULT) from error


def print_json(value: Any) -> None:
    """One JSON value on standard output, keys sorted."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2) + "\n")


def _escaped(text: str) -> str:
    return text.replace("[", "\\[")
