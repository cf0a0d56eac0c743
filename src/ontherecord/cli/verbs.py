"""The verbs by name, each loaded when it is asked for: the help of a tool that reads is there at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup


@dataclass(frozen=True, slots=True)
class Verb:
    """Where a verb's function (or, for a group, its Typer) is found, and what the list of verbs says of it."""

    module: str
    name: str
    about: str


# in the order of a first use; `about` fits a terminal of 80 columns
VERBS: Mapping[str, Verb] = {
    "demo": Verb("demo", "demo_command", "Build the bundled coverage and write its dossier."),
    "build": Verb("build", "build_command", "Read coverage and write its record."),
    "brief": Verb("brief", "brief_command", "Write one page that says where things stand."),
    "show": Verb("show", "show_command", "Show one part of a record in the terminal."),
    "ask": Verb("ask", "ask_command", "Answer a plain question with lines of the record."),
    "diff": Verb("diff", "diff_command", "Say what changed since a day, or between two records."),
    "serve": Verb("serve", "serve_command", "Open a record in the browser."),
    "report": Verb("export", "report_command", "Write the dossier: one self-contained page."),
    "export": Verb("export", "export_command", "Hand the record on to other programs."),
    "verify": Verb("export", "verify_command", "Re-read every span against the stored text."),
    "correct": Verb("correct", "app", "Put a line right, or add what the reports lack."),
}


def loaded(verb: str) -> Any:
    """What stands behind a verb: its function, or the Typer of a group."""
    return getattr(import_module(f"ontherecord.cli.{VERBS[verb].module}"), VERBS[verb].name)


class Verbs(TyperGroup):
    """The group of all verbs, of which only the one that is run is loaded."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the table."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One verb, loaded; None where there is no such verb."""
        del ctx
        if cmd_name not in VERBS:
            return None
        found = loaded(cmd_name)
        if not isinstance(found, typer.Typer):
            single = typer.Typer(add_completion=False, rich_markup_mode=None)
            single.command(cmd_name)(found)
            found = single
        return typer.main.get_command(found)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list in the help, without loading any verb."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.about) for name, verb in VERBS.items()])
