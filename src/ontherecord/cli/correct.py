"""`ontherecord correct`: a person's word on a line, with a name and a reason; undone and handed on the same way."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from ontherecord.cli.build import AsJson, Quiet
from ontherecord.cli.console import faults_reported, out, print_json, print_row
from ontherecord.corrections import Note, correct, enter, handed_on, taken_over
from ontherecord.errors import InputError
from ontherecord.export.contract import contract
from ontherecord.export.phrases import Phrases, counted
from ontherecord.export.told import told
from ontherecord.nouns.correction import Correction, CorrectionKind, Entered, live
from ontherecord.record.view import open_view

app = typer.Typer(
    name="correct",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    help="Put a line right, say that two are one, add what the reports lack; nothing is ever lost.\n\n"
    'Example: ontherecord correct wrong talks.db act-01ab --by "A. Desk" --reason "not what the report says"',
)

Record = Annotated[Path, typer.Argument(help="A record file.", show_default=False)]
Line = Annotated[
    str, typer.Argument(help="The id of a line (see `show --json`).", show_default=False)
]
By = Annotated[str, typer.Option("--by", envvar="ONTHERECORD_NAME", help="Who says so.")]
Reason = Annotated[str, typer.Option("--reason", help="Why.")]


@app.command("wrong")
def wrong(record: Record, line: Line, by: By, reason: Reason) -> None:
    """Take a line out that does not hold.

    Example: ontherecord correct wrong talks.db act-01ab --by "A. Desk" --reason "not what the report says"
    """
    _say(record, Correction(CorrectionKind.WRONG, line, by, reason, _now()))


@app.command("same")
def same(record: Record, line: Line, other: Line, by: By, reason: Reason) -> None:
    """Say that two actors, acts, papers or issues are one; the first keeps its id.

    Example: ontherecord correct same talks.db a-01ab a-98fe --by "A. Desk" --reason "maiden name"
    """
    _say(record, Correction(CorrectionKind.SAME, line, by, reason, _now(), other=other))


@app.command("different")
def different(
    record: Record,
    line: Line,
    other: Annotated[
        str,
        typer.Argument(
            help="Another line's id; or the part that is something else: an actor's alias, the id of an act's "
            "telling (`finding`), of a report that speaks of another paper.",
            show_default=False,
        ),
    ],
    by: By,
    reason: Reason,
) -> None:
    """Say that two lines are two, or that a part of a line is something else.

    Example: ontherecord correct different talks.db a-01ab "Ivanov" --by "A. Desk" --reason "the brother"
    """
    _say(record, Correction(CorrectionKind.DIFFERENT, line, by, reason, _now(), other=other))


@app.command("unsure")
def unsure(
    record: Record,
    line: Line,
    by: By,
    reason: Reason,
    other: Annotated[str | None, typer.Option(help="A line that it may be one with.")] = None,
) -> None:
    """Mark a line as unsure, or say that two may be one.

    Example: ontherecord correct unsure talks.db st-01ab --by "A. Desk" --reason "two readings"
    """
    _say(record, Correction(CorrectionKind.UNSURE, line, by, reason, _now(), other=other))


@app.command("date")
def date(
    record: Record,
    line: Line,
    edtf: Annotated[
        str, typer.Argument(help="The date (EDTF: 2022-01-26, 2022-01, 2022-01-26/2022-01-28).")
    ],
    by: By,
    reason: Reason,
) -> None:
    """Give a line another date; the reading that it had stays beside it.

    Example: ontherecord correct date talks.db act-01ab 2022-01-26 --by "A. Desk" --reason "our cable"
    """
    _say(record, Correction(CorrectionKind.DATE, line, by, reason, _now(), value=edtf))


@app.command("speaker")
def speaker(
    record: Record,
    line: Line,
    actor: Annotated[
        str, typer.Argument(help="The id of the actor who said it.", show_default=False)
    ],
    by: By,
    reason: Reason,
) -> None:
    """Give a statement another speaker.

    Example: ontherecord correct speaker talks.db st-01ab a-01ab --by "A. Desk" --reason "heard it"
    """
    _say(record, Correction(CorrectionKind.SPEAKER, line, by, reason, _now(), other=actor))


@app.command("enter")
def enter_line(
    record: Record,
    words: Annotated[
        str, typer.Argument(help="What happened or was said, in words.", show_default=False)
    ],
    source: Annotated[str, typer.Option(help="Where it comes from: a call, a cable.")],
    kind: Annotated[
        str, typer.Option("--type", help="An act's type (consult, deliver, …) or: statement.")
    ],
    by: By,
    reason: Reason,
    actor: Annotated[list[str], typer.Option(help="Ids of those who acted or spoke.")],
    recipient: Annotated[
        list[str] | None, typer.Option(help="Ids of those it was done or said to.")
    ] = None,
    on: Annotated[str | None, typer.Option(help="Its date (EDTF).")] = None,
) -> None:
    """Add a line that the reports lack; it is kept on a note in your name and marked as entered by hand.

    Example: ontherecord correct enter talks.db "They spoke for ten minutes." --source "call with the cabinet"
    --type consult --actor a-01ab --recipient a-98fe --on 2022-01-28 --by "A. Desk" --reason "not in the press"
    """
    line = Entered(kind, tuple(actor), tuple(recipient or ()), on)
    with faults_reported():
        made = enter(record, Note(line, words, source), by, reason, _now())
    out.print(f"Entered as {made.id}.")


@app.command("undo")
def undo(
    record: Record,
    correction: Annotated[str, typer.Argument(help="The id of a correction (see `correct list`).")],
    by: By,
    reason: Reason,
) -> None:
    """Take a correction back; both stay in the log.

    Example: ontherecord correct undo talks.db co-01ab --by "A. Desk" --reason "the cable was wrong"
    """
    _say(record, Correction(CorrectionKind.UNDO, correction, by, reason, _now()))


@app.command("list")
def list_log(record: Record, as_json: AsJson = False) -> None:
    """Show the log of corrections, oldest first.

    Example: ontherecord correct list talks.db
    """
    with faults_reported(), open_view(record) as view:
        if as_json:
            print_json(contract(view)["corrections"])
            return
        log = view.corrections()
    counting = {correction.id for correction in live(log)}
    for each in log:
        undone = "" if each.id in counting or each.kind is CorrectionKind.UNDO else " (undone)"
        what = " ".join(part for part in (each.kind.value, each.value, each.other) if part)
        _print_said(each, what + undone)
    if not log:
        out.print("Nobody has corrected anything.")


def _print_said(said: Correction, what: str) -> None:
    """One correction: three lines on a terminal; without one, one line with tabs between. Ids are never cut."""
    line = " ".join((said.was or said.target).split())
    if out.is_terminal:
        out.print(f"{said.id}  {said.at}  {said.by}: {what}", markup=False)
        out.print(f"    {line}\n    because: {said.reason}", markup=False)
    else:
        print_row((said.at, said.by, what, line, said.reason, said.id))


@app.command("export")
def export_log(
    record: Record,
    output: Annotated[Path | None, typer.Option("--out", "-o", help="File to write.")] = None,
) -> None:
    """Print the log for another desk: JSON lines, notes included.

    Example: ontherecord correct export talks.db --out corrections.jsonl
    """
    with faults_reported(), open_view(record) as view:
        text = handed_on(view.corrections(), view.reports())
        if output is not None:
            output.write_text(text, encoding="utf-8", newline="\n")
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8"))


@app.command("import")
def import_log(
    record: Record,
    log: Annotated[
        str, typer.Argument(help="A log from `correct export`, or - for standard input.")
    ],
    quiet: Quiet = False,
) -> None:
    """Take another desk's log over; what finds no line here waits until it does.

    Example: ontherecord correct import talks.db corrections.jsonl
    """
    with faults_reported():
        applied = taken_over(record, _lines(log))
    if not quiet:
        waiting = f", {len(applied.idle)} waiting for their lines" if applied.idle else ""
        out.print(f"{counted(applied.added, 'correction')} added{waiting}.")


def _lines(log: str) -> Iterable[str]:
    if log == "-":
        return sys.stdin.read().splitlines()
    try:
        return Path(log).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{log}: cannot be read: {(error.strerror or '').lower()}") from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{log} cannot be read as a log of corrections: it is not UTF-8"
        ) from error


def _say(record: Path, said: Correction) -> None:
    """Add one correction, with the words of its line as they stand."""
    with faults_reported():
        with open_view(record) as view:
            was = told(view, Phrases(view), said.target) or ""
        said = replace(said, was=was).named()
        correct(record, [said])
    out.print(f"Noted as {said.id}; take it back with `ontherecord correct undo`.")


def _now() -> str:
    """This moment, to the second, as the log writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
