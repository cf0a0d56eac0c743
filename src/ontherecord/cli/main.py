"""The `ontherecord` command: where the verbs are hung up."""

from importlib.metadata import version
from typing import Annotated

import typer

from ontherecord.cli.ask import ask_command
from ontherecord.cli.brief import brief_command
from ontherecord.cli.build import build_command
from ontherecord.cli.correct import app as correct_app
from ontherecord.cli.demo import demo_command
from ontherecord.cli.diff import diff_command
from ontherecord.cli.export import export_command, report_command, verify_command
from ontherecord.cli.serve import serve_command
from ontherecord.cli.show import show_command

app = typer.Typer(
    name="ontherecord",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Reads the coverage of an unfolding negotiation and keeps its record: who said what to whom "
    "and when, on the exact words that support it.",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"ontherecord {version('ontherecord')}")
        raise typer.Exit


@app.callback()
def _root(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Hold the options that stand before a verb."""


app.command("build")(build_command)
app.command("show")(show_command)
app.command("ask")(ask_command)
app.command("brief")(brief_command)
app.command("diff")(diff_command)
app.command("export")(export_command)
app.command("report")(report_command)
app.command("verify")(verify_command)
app.command("serve")(serve_command)
app.command("demo")(demo_command)
app.add_typer(correct_app, name="correct")


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
