"""Prints the README's figures: everything that can be measured, as a Markdown table.

    python -m bench.table                       bundled and invented stories, speed; the rest says what it lacks
    python -m bench.table --data DIR            the public sets as well
    python -m bench.table --only acts --data DIR --json

DIR holds polnear/dev/{text,attributions}, lineage/{articles,pairs}.dev.jsonl, acts/icbe.verified.dev.jsonl (with
icbe_actors.tsv beside it if there is one) and dates/{timex.dev,recognizers}.jsonl. Parts that are not there are rows
that say so.
Progress goes to standard error. Exit code 0, or 2 where DIR or a file in it cannot be used.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure, markdown
from bench.parts import PARTS, gold_figures
from bench.plain import plain_figures
from bench.speed import speed_figures
from bench.stories import story_figures
from ontherecord.errors import InputError

_NAMES = ("gold", "stories", "plain", *PARTS, "speed")


def figures(data: Path | None, names: Sequence[str] = _NAMES) -> list[Figure]:
    """The rows of the named parts, in the order of the table. Raises InputError for data that cannot be used."""
    if data is not None and not data.is_dir():
        raise InputError(f"{data} is not a folder; --data takes the folder of the public sets")
    rows = []
    for name in _NAMES:
        if name not in names:
            continue
        if name == "gold":
            rows += gold_figures(_say)
        elif name == "stories":
            rows += story_figures(_say)
        elif name == "plain":
            rows += plain_figures(_say)
        elif name == "speed":
            rows += speed_figures(data, _say)
        else:
            rows += PARTS[name].figures(data, _say)
    return rows


def _say(doing: str) -> None:
    sys.stderr.write(doing + "\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or its rows as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.table", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder of the public sets")
    parser.add_argument("--only", action="append", choices=_NAMES, help="one part; may be repeated")
    parser.add_argument("--json", action="store_true", help="rows for scripts")
    given = parser.parse_args(arguments)
    try:
        rows = figures(given.data, given.only or _NAMES)
    except InputError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if given.json:
        found = [row.as_json() for row in rows]
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(markdown(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
