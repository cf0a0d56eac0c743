"""`ontherecord serve`: the reading room, a record as pages in a browser."""

from pathlib import Path
from typing import Annotated

import typer

from ontherecord.cli.console import err, faults_reported


def serve_command(
    record: Annotated[Path, typer.Argument(help="A record file.", show_default=False)],
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.")] = 8000,
    token: Annotated[
        str | None,
        typer.Option(
            help="Token that readers must show; made up where others can reach the address."
        ),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="How many processes answer readers.")] = 1,
    name: Annotated[
        list[str] | None,
        typer.Option(help="Further host name to answer to (a proxy's); may be repeated."),
    ] = None,
) -> None:
    """Open a record in the browser: look, search, check every line against its words.

    Listens on this machine only, unless --host says otherwise; then readers need the token.

    Example: ontherecord serve talks.db
    """
    from ontherecord.serve.running import Place, serve

    with faults_reported():
        serve(
            record,
            Place(host, port, token, tuple(name or ()), workers),
            lambda words: err.print(words, markup=False),
        )
