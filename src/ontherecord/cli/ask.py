"""`ontherecord ask`: a plain question, answered by lines of the record and the words under them."""

from pathlib import Path
from typing import Annotated

import typer

from ontherecord.cli.build import AsJson
from ontherecord.cli.console import faults_reported, out, print_json
from ontherecord.export.asking.answer import answer_rows, ask
from ontherecord.export.naming import listed
from ontherecord.export.phrases import Phrases, quoted
from ontherecord.record.view import open_view

NOTHING = 1  # the exit code where no line answers
"""Exit code where no line of the record answers."""

# places printed under an answer; `--json` has all
_SHOWN = 2


def ask_command(
    record: Annotated[Path, typer.Argument(help="A record file.", show_default=False)],
    question: Annotated[str, typer.Argument(help="A plain question.", show_default=False)],
    most: Annotated[int, typer.Option(min=1, help="How many lines to give at most.")] = 6,
    as_json: AsJson = False,
) -> None:
    """Answer a question with lines of the record and their evidence; exit 1 where none answers.

    Example: ontherecord ask talks.db "what did NATO refuse?"
    """
    with faults_reported(), open_view(record) as view:
        phrases = Phrases(view)
        _, answers = ask(view, question, most)
        rows = answer_rows(phrases, answers)
        if as_json:
            print_json(rows)
        for each in () if as_json else answers:
            word = f" (on the word of {listed(each.voices)})" if each.voices else ""
            doubt = "" if each.sure else " (unsure)"
            when = f"{each.when}: " if each.when else ""
            out.print(f"{when}{each.text}{word}{doubt}", markup=False)
            for about in each.disputed:
                out.print(f"    accounts differ: {about}", markup=False)
            for words in phrases.evidence(each.spans)[:_SHOWN]:
                said = quoted(" ".join(words.words.split()))
                out.print(f"    {said} {words.source}, {words.date}", markup=False)
    if not rows:
        if not as_json:
            out.print("Nothing in this record answers that.")
        raise typer.Exit(NOTHING)
