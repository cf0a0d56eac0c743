"""`ontherecord export`, `report` and `verify`: hand a record on, look at it as a page, check its evidence."""

import io
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from ontherecord.cli.build import AsJson, Quiet
from ontherecord.cli.clock import AsOf, KnownBy, opened
from ontherecord.cli.console import FAULT, err, faults_reported, out, print_json
from ontherecord.export.dossier.page import dossier_html
from ontherecord.export.formats import FORMATS
from ontherecord.record.verify import verify

Record = Annotated[Path, typer.Argument(help="A record file.", show_default=False)]


def export_command(
    record: Record,
    format: Annotated[
        str,
        typer.Option(
            "--format", "-f", help="; ".join(f"{name}: {f.about}" for name, f in FORMATS.items())
        ),
    ] = "json",
    output: Annotated[
        Path | None,
        typer.Option("--out", "-o", help="File (or folder) to write; standard output if left out."),
    ] = None,
    codebook: Annotated[
        Path | None,
        typer.Option(
            help="Write as well what the columns of the format mean (CSV).", metavar="FILE"
        ),
    ] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
) -> None:
    """Hand the record on to other programs; equal records give equal bytes.

    Example: ontherecord export talks.db --format plover-csv --out acts.csv --codebook columns.csv
    """
    chosen = FORMATS.get(format)
    if chosen is None:
        raise _wrong(f"there is no format {format!r}; known: {', '.join(sorted(FORMATS))}")
    if codebook is not None and chosen.codebook is None:
        raise _wrong(f"the format {format!r} has no codebook; docs/export.md describes it")
    if chosen.files is not None and output is None:
        raise _wrong(f"the format {format!r} is a folder of files: say where with --out FOLDER")
    with faults_reported(), opened(record, as_of, known_by) as view:
        if chosen.files is not None and output is not None:
            _write_folder(output, chosen.files(view))
        if chosen.write is None:
            return
        text = io.StringIO(newline="\n")
        chosen.write(view, text)
        if codebook is not None and chosen.codebook is not None:
            columns = io.StringIO(newline="\n")
            chosen.codebook(columns)
            codebook.write_text(columns.getvalue(), encoding="utf-8", newline="\n")
        if output is not None:
            output.write_text(text.getvalue(), encoding="utf-8", newline="\n")
    if output is None:
        sys.stdout.buffer.write(text.getvalue().encode("utf-8"))


def _write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _wrong(what: str) -> typer.Exit:
    """Say what is wrong with the options; exit code 2."""
    err.print(f"[bold red]error:[/] {what}")
    return typer.Exit(2)


def report_command(
    record: Record,
    output: Annotated[Path, typer.Option("--out", "-o", help="The page to write.")] = Path(
        "dossier.html"
    ),
    title: Annotated[str | None, typer.Option(help="Heading of the page.")] = None,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    quiet: Quiet = False,
) -> None:
    """Write one self-contained page: every line with its evidence, the reports marked in place.

    Example: ontherecord report talks.db --out dossier.html
    """
    with faults_reported(), opened(record, as_of, known_by) as view:
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
