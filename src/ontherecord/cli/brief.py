"""`ontherecord brief`: one page that says where things stand, every sentence with its evidence."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ontherecord.cli.build import Quiet
from ontherecord.cli.clock import AsOf, KnownBy, opened
from ontherecord.cli.console import err, faults_reported, out
from ontherecord.export.brief.compose import brief
from ontherecord.export.brief.markdown import brief_markdown
from ontherecord.export.days import parse_day

_ENDINGS = {".md": "md", ".markdown": "md", ".txt": "md", ".docx": "docx"}


class BriefFormat(StrEnum):
    """What a brief is written as."""

    MD = "md"
    DOCX = "docx"


def brief_command(
    record: Annotated[Path, typer.Argument(help="A record file.", show_default=False)],
    as_of: AsOf = None,
    known_by: KnownBy = None,
    format: Annotated[
        BriefFormat | None,
        typer.Option("--format", "-f", help="By default that of the file's name, else md."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write; standard output if left out.")
    ] = None,
    quiet: Quiet = False,
) -> None:
    """Write one page: papers, stances, what is open, conflicts, what is new; with quotations.

    Built from lines of the record only. What is not sure says so, or is left out and counted.

    Example: ontherecord brief talks.db --as-of 2022-01-27 --out brief.docx
    """
    kind = format or _kind_of(output)
    if output is None and kind is BriefFormat.DOCX:
        err.print("[bold red]error:[/] a .docx needs a file: give --out brief.docx")
        raise typer.Exit(2)
    with faults_reported(), opened(record, as_of, known_by) as view:
        days = [parse_day(day) for day in (as_of, known_by) if day]
        page = brief(view, min(days, default=None))
    if kind is BriefFormat.DOCX:
        from ontherecord.export.brief.docx import brief_docx

        made = brief_docx(page)
    else:
        made = brief_markdown(page).encode("utf-8")
    if output is None:
        sys.stdout.buffer.write(made)
        return
    with faults_reported():
        output.write_bytes(made)
    if not quiet:
        out.print(f"Wrote {output}.", markup=False, soft_wrap=True)


def _kind_of(output: Path | None) -> BriefFormat:
    """What the file's name says that it is."""
    if output is None:
        return BriefFormat.MD
    known = _ENDINGS.get(output.suffix.lower())
    if known is None:
        ends = f"ends with {output.suffix}" if output.suffix else "has no ending"
        endings = ", ".join(_ENDINGS)
        err.print(
            f"[bold red]error:[/] {output.name} {ends}; known are {endings}. Name the file with one of them, "
            "or say what to write with --format",
            soft_wrap=True,
        )
        raise typer.Exit(2)
    return BriefFormat(known)
