"""`ontherecord export`, `report` and `verify`: hand a record on, look at it as a page, check its evidence."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ontherecord.cli.build import AsJson, Quiet
from ontherecord.cli.console import FAULT, err, faults_reported, out, print_json
from ontherecord.export.contract import FORMATS
from ontherecord.export.dossier import dossier_html
from ontherecord.record.verify import verify
from ontherecord.record.view import open_view

Record = Annotated[Path, typer.Argument(help="A record file.", show_default=False)]


def export_command(
    record: Record,
    format: Annotated[str, typer.Option("--format", "-f", help="json")] = "json",
    output: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write; standard output if left out.")
    ] = None,
) -> None:
    """Print the whole record for other programs; equal records give equal bytes.

    Example: ontherecord export talks.db --format json > talks.json
    """
    if format not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        err.print(f"[bold red]error:[/] there is no format {format!r}; known: {known}")
        raise typer.Exit(2)
    with faults_reported(), open_view(record) as view:
        text = FORMATS[format](view)
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))
    else:
        output.write_text(text, encoding="utf-8", newline="\n")


def report_command(
    record: Record,
    output: Annotated[Path, typer.Option("--out", "-o", help="The page to write.")] = Path(
        "dossier.html"
    ),
    title: Annotated[str | None, typer.Option(help="Heading of the page.")] = None,
    quiet: Quiet = False,
) -> None:
    """Write one self-contained page: every line with its evidence, the reports marked in place.

    Example: ontherecord report talks.db --out dossier.html
    """
    with faults_reported(), open_view(record) as view:
        output.write_text(dossier_html(view, title), encoding="utf-8", newline="\n")
    if not quiet:
        out.print(f"Wrote {output}.")


def verify_command(record: Record, as_json: AsJson = False, quiet: Quiet = False) -> None:
    """Re-read every span against the stored text and its digest; exit 1 and a list if one fails.

    Example: ontherecord verify talks.db
    """
    with faults_reported():
        faults = verify(record)
    if as_json:
        print_json(
            [{"kind": fault.kind, "line": fault.owner, "what": fault.what} for fault in faults]
        )
    elif faults:
        for fault in faults:
            err.print(str(fault), markup=False)
    elif not quiet:
        out.print("Every span holds.")
    if faults:
        raise typer.Exit(FAULT)
