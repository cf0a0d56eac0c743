"""The `ontherecord` command: its own options and help; the verbs stand in `verbs`."""

from importlib.metadata import version
from typing import Annotated

import typer

from ontherecord.cli.verbs import Verbs

app = typer.Typer(
    name="ontherecord",
    cls=Verbs,
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


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
