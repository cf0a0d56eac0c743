"""`ontherecord diff`: what changed in a record since a day, or between two records, and on which evidence."""

from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer

from ontherecord.cli.build import AsJson
from ontherecord.cli.console import err, faults_reported, out, print_json
from ontherecord.export.changes import Change, Changes, changes_between
from ontherecord.export.clocks import Clocks
from ontherecord.export.phrases import Phrases, counted, quoted
from ontherecord.record.view import View, open_view


class Clock(StrEnum):
    """By which clock a state is told."""

    REPORTED = "reported"
    HAPPENED = "happened"


def diff_command(
    record: Annotated[Path, typer.Argument(help="A record file.", show_default=False)],
    newer: Annotated[
        Path | None, typer.Argument(help="A later record to compare with.", show_default=False)
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help="Changes after this day.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DAY", help="Changes up to this day.")
    ] = None,
    clock: Annotated[
        Clock, typer.Option(help="Days on which it was reported, or on which it happened.")
    ] = Clock.REPORTED,
    as_json: AsJson = False,
) -> None:
    """Say what changed: papers, hand-overs, stances, silences, conflicts, confirmation.

    Each change stands on the words that show it. Compare a record with itself as of a day, or with
    another record.

    Example: ontherecord diff talks.db --since 2022-01-20
    """
    if (newer is None) == (since is None):
        err.print("[bold red]error:[/] give either --since DAY or a second record to compare with")
        raise typer.Exit(2)
    with faults_reported(), open_view(record) as view:
        if newer is not None:
            with open_view(newer) as later:
                _show(changes_between(view, later), view, later, as_json)
            return
        clocks = Clocks(view)
        by = "known_by" if clock is Clock.REPORTED else "as_of"
        before, after = clocks.at(**{by: since}), clocks.at(**{by: until})
        if clock is Clock.REPORTED and until is None:
            after = clocks.dated()
        _show(changes_between(before, after), before, after, as_json)
        undated = clocks.undated() if clock is Clock.REPORTED else ()
    if undated and not as_json:
        titles = "; ".join(report.title or report.path or report.id for report in undated[:6])
        more = f"; and {len(undated) - 6} more" if len(undated) > 6 else ""
        err.print(f"Left out, of no known day: {titles}{more}", style="dim", soft_wrap=True)


def _show(found: Changes, before: View, after: View, as_json: bool) -> None:
    words = {view: Phrases(view) for view in (before, after)}
    if as_json:
        print_json(_rows(found, words[before], words[after]))
    elif not found.changes and not found.reports:
        out.print("Nothing changed.")
    else:
        _print(found, words[before], words[after])


def _rows(found: Changes, before: Phrases, after: Phrases) -> dict[str, Any]:
    return {
        "reports": list(found.reports),
        "changes": [
            {
                "kind": change.kind.value,
                "line": change.line,
                "text": change.text,
                "sure": change.sure,
                "evidence": [
                    {
                        "report": span.report,
                        "start": span.start,
                        "end": span.end,
                        "quote": _words_of(span.report, before, after).quote([span]),
                    }
                    for span in change.spans
                ],
            }
            for change in found.changes
        ],
    }


def _words_of(report: str, before: Phrases, after: Phrases) -> Phrases:
    return after if report in after.reports else before


def _print(found: Changes, before: Phrases, after: Phrases) -> None:
    if found.reports:
        outlets = "; ".join(f"{after.source(r)}, {after.date_of(r)}" for r in found.reports[:6])
        more = f"; and {len(found.reports) - 6} more" if len(found.reports) > 6 else ""
        _line(f"{counted(len(found.reports), 'new report')}: {outlets}{more}")
    for kind, changes in groupby(found.changes, key=lambda change: change.kind):
        out.print()
        out.print(f"[bold]{kind.value[:1].upper()}{kind.value[1:]}[/]")
        for change in changes:
            _line(f"  {'' if change.sure else 'unsure: '}{change.text}")
            _line(f"      {_evidence(change, before, after)}", style="dim")


def _evidence(change: Change, before: Phrases, after: Phrases) -> str:
    span = change.spans[0]
    words = _words_of(span.report, before, after)
    more = len({span.report for span in change.spans}) - 1
    told = (
        f"{words.source(span.report)}, {words.date_of(span.report)}: {quoted(words.quote([span]))}"
    )
    return f"{told} (and {counted(more, 'other report')})" if more else told


def _line(text: str, style: str | None = None) -> None:
    out.print(text, markup=False, soft_wrap=not out.is_terminal, style=style)
