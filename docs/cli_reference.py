"""Writes docs/cli.md from the commands' own help, so that the reference cannot drift.

python -m docs.cli_reference           write it again
python -m docs.cli_reference --check   exit 1 if it is stale (part of `make check`)
"""

import sys
from pathlib import Path

from typer import Typer
from typer.testing import CliRunner

from ontherecord.cli.main import app
from ontherecord.cli.verbs import VERBS, loaded

PAGE = Path(__file__).parent / "cli.md"
_HEAD = "# Commands\n\nGenerated from `--help` by `python -m docs.cli_reference`; do not edit by hand.\n"
# a fixed width, so that the page does not depend on who generates it
_TERMINAL = {"COLUMNS": "88", "TERMINAL_WIDTH": "88", "NO_COLOR": "1", "TERM": "dumb"}


def verbs() -> list[str]:
    """The names of all commands, sorted; a group's commands follow it ("correct", "correct date")."""
    names = list(VERBS)
    groups = {verb: found for verb in VERBS if isinstance(found := loaded(verb), Typer)}
    for verb, group in groups.items():
        names += [f"{verb} {command.name}" for command in group.registered_commands]
    return sorted(names)


def reference() -> str:
    """The whole page: one section a command, as its help prints it."""
    sections = [_HEAD]
    for verb in verbs():
        shown = CliRunner().invoke(
            app, [*verb.split(), "--help"], env=_TERMINAL, prog_name="ontherecord"
        )
        lines = "\n".join(line.rstrip() for line in shown.output.strip().splitlines())
        sections.append(f"## {verb}\n\n```\n{lines}\n```\n")
    return "\n".join(sections)


def main() -> int:
    """Write or check the page; the exit status says whether it was up to date."""
    if "--check" not in sys.argv:
        PAGE.write_text(reference(), encoding="utf-8", newline="\n")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == reference():
        return 0
    sys.stderr.write("docs/cli.md is stale: run `make docs` and commit it\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
