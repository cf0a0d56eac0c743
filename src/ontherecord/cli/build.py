"""`ontherecord build`: coverage in, record out."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ontherecord.cli.console import FAULT, INTERRUPTED, err, faults_reported, out, print_json
from ontherecord.config import Config
from ontherecord.export.phrases import counted, line_counts
from ontherecord.pipeline import BuildSummary, build

Coverage = Annotated[
    list[str],
    typer.Argument(
        help="Files, folders, manifests (.csv, .jsonl), archives (.jsonl.gz, .parquet, .warc.gz), addresses "
        "(s3://...) or - for standard input.",
        show_default=False,
    ),
]
RecordFile = Annotated[
    Path, typer.Option("--record", "-r", help="The record file to make or add to.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def build_command(
    coverage: Coverage,
    record: RecordFile,
    actors: Annotated[
        Path | None,
        typer.Option(help="JSON lines that describe parties which the gazetteer does not know."),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="How many processes read and extract.")] = 1,
    engine: Annotated[
        str, typer.Option(help="How work is spread: local, or ray (needs the extra 'cluster').")
    ] = "local",
    cluster: Annotated[
        str | None,
        typer.Option(help="Address of a running Ray cluster: auto, ray://host:10001."),
    ] = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Read COVERAGE and write its record.

    Give the same command again after an interruption: finished reports are not read twice. Ends with 1 where
    there was no report to read.

    Example: ontherecord build reports/ --record talks.db
    """
    config = Config(workers=workers, engine=engine, cluster=cluster, actors=actors)
    try:
        with faults_reported():
            summary = run_build(coverage, record, config, quiet or as_json)
    except KeyboardInterrupt as stopped:
        err.print("Interrupted. What was read is kept: the same command goes on.", soft_wrap=True)
        raise typer.Exit(INTERRUPTED) from stopped
    if as_json:
        print_json(summary_row(summary))
    elif quiet:
        print_refused(summary, err)
    else:
        print_summary(summary, record)
    if not summary.lines.get("reports"):
        what = "there is no report in what was named, so the record is empty"
        err.print(f"[bold red]error:[/] {what}", soft_wrap=True)
        raise typer.Exit(FAULT)


def run_build(coverage: list[str], record: Path, config: Config, quiet: bool) -> BuildSummary:
    """Build with a progress bar on standard error (none when `quiet`)."""
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    )  # fmt: skip
    with Progress(*columns, console=err, transient=True, disable=quiet) as bar:
        tasks: dict[str, Any] = {}

        def progress(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(step, total=total)
            bar.update(tasks[step], completed=done, total=total)

        return build(coverage, record, config, progress)


def summary_row(summary: BuildSummary) -> dict[str, Any]:
    """The summary as a JSON-able object."""
    return {
        "read": summary.read,
        "unchanged": summary.unchanged,
        "added": summary.added,
        "retired": summary.retired,
        "rewritten": summary.rewritten,
        "lines": dict(summary.lines),
        "refused": [
            {"path": problem.path, "reason": problem.reason} for problem in summary.refused
        ],
    }


def print_summary(summary: BuildSummary, record: Path) -> None:
    """What was read, what was refused and why, and what the record now holds."""
    if summary.is_new:
        known = f", {summary.unchanged} known already" if summary.unchanged else ""
        gone = f", {summary.retired} replaced" if summary.retired else ""
        out.print(
            f"[bold]{record}[/]: {counted(summary.added, 'report')} added{known}{gone} "
            f"in {summary.seconds:.1f} s",
            soft_wrap=True,
        )
    else:
        out.print(f"Nothing changed: {record} holds all of this already.", soft_wrap=True)
    out.print(f"  {line_counts(summary.lines)}", soft_wrap=True)
    print_refused(summary, out)


def print_refused(summary: BuildSummary, console: Console) -> None:
    """What was not read, and why."""
    if summary.refused:
        console.print(f"[yellow]{len(summary.refused)} not read:[/]")
        for problem in summary.refused:
            console.print(f"  {problem.path}: {problem.reason}", markup=False, soft_wrap=True)
