"""`ontherecord demo`: the main job on the coverage that ships with the package."""

from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from ontherecord.cli.build import Quiet, print_summary, run_build
from ontherecord.cli.console import faults_reported, out
from ontherecord.cli.show import print_subject
from ontherecord.cli.tables import Subject
from ontherecord.config import Config
from ontherecord.export.brief.compose import brief
from ontherecord.export.brief.markdown import brief_markdown
from ontherecord.export.contract import contract_json
from ontherecord.export.dossier.page import dossier_html
from ontherecord.record.view import open_view


class Story(StrEnum):
    """The stories that ship with the package."""

    STRAIT = "strait"
    CEASEFIRE = "ceasefire"


# what a build reads for each: folders of coverage, and the list of actors, seen from the package's demo
_STORIES: Mapping[Story, tuple[tuple[str, ...], str]] = {
    Story.STRAIT: (("coverage", "messy"), "actors.jsonl"),
    Story.CEASEFIRE: (("ceasefire/coverage",), "ceasefire/actors.jsonl"),
}


def demo_command(
    output: Annotated[
        Path, typer.Option("--out", "-o", help="Folder for what the demo makes.")
    ] = Path("demo-out"),
    story: Annotated[
        Story, typer.Option(help="A quarrel over a strait, or a ceasefire through mediators.")
    ] = Story.STRAIT,
    workers: Annotated[int, typer.Option(min=1, help="How many processes read and extract.")] = 1,
    quiet: Quiet = False,
) -> None:
    """Build the bundled coverage of an invented negotiation, show it, and write its dossier.

    Makes demo.db, demo.json, brief.md and dossier.html in the output folder.

    Example: ontherecord demo --out demo-out
    """
    record = output / "demo.db"
    bundled = files("ontherecord.demo")
    with faults_reported(), as_file(bundled) as folder:
        output.mkdir(parents=True, exist_ok=True)
        folders, actors = _STORIES[story]
        config = Config(workers=workers, actors=folder / actors)
        coverage = [str(folder / name) for name in folders]
        summary = run_build(coverage, record, config, quiet)
        with open_view(record) as view:
            (output / "demo.json").write_text(contract_json(view), encoding="utf-8", newline="\n")
            told = brief_markdown(brief(view))
            (output / "brief.md").write_text(told, encoding="utf-8", newline="\n")
            page = output / "dossier.html"
            page.write_text(dossier_html(view), encoding="utf-8", newline="\n")
            if not quiet:
                print_summary(summary, record)
                print_subject(view, Subject.DOCUMENTS)
                print_subject(view, Subject.POSITIONS)
    if not quiet:
        out.print(f"Open {page} in a browser: every line with the words it stands on.")
