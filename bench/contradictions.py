"""Where accounts contradict each other, at first sight: what is found of it in collections written for nothing else.

    python -m bench.contradictions                       a table by type; nothing fails, for no rule was mended on it
    python -m bench.contradictions --sets pairs-a --show what is missed, what is told and wrong
    python -m bench.contradictions --json                the counts, for scripts

488 small collections in `contradictions/` (its README says what they are), each with pairs of places: `conflict` with a
type, `near` (looks like one, and both can be true), `same` (one thing in other words). A conflict is found where a line
has a side on the words of each place. A line that has so the places of a `near` or `same` pair is wrong; of one that
stands on no pair nobody has said anything: it wants reading.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.record_gold import Row, stands
from ontherecord.config import Config
from ontherecord.export.contract import contract
from ontherecord.pipeline import build
from ontherecord.record.view import open_view

SETS = Path(__file__).with_name("contradictions")
_SHOWN = 160  # characters of some words
_TYPES = ("figure", "date", "agent", "did not", "parties disagree")

Note = tuple[str, str]  # what a line of the table counts, and the words that show it


def collections(path: Path) -> Iterator[Row]:
    """The collections of one file."""
    return map(json.loads, path.read_text(encoding="utf-8").splitlines())


def export_of(collection: Row) -> Row:
    """What a fresh record of a collection gives out."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        reports = folder / "reports"
        reports.mkdir()
        for report, text in collection["reports"].items():
            (reports / f"{report}.txt").write_text(text, encoding="utf-8")
        actors = folder / "actors.jsonl"
        actors.write_text("\n".join(map(json.dumps, collection["actors"])), encoding="utf-8")
        build([reports], folder / "record.db", Config(actors=actors))
        with open_view(folder / "record.db") as view:
            return contract(view)


def judged(gold: Sequence[Row], export: Row) -> list[Note]:
    """What is found, missed and wrong of a collection's pairs in a record's conflicts."""
    reports = {report["id"]: Path(report["path"]).stem for report in export["reports"]}
    lines = [(line, _places(line, reports)) for line in export["conflicts"]]
    notes: list[Note] = []
    told_of = [[line for line, sides in lines if _has_both(sides, pair)] for pair in gold]
    right = {
        line["id"]
        for pair, told in zip(gold, told_of, strict=True)
        if pair["kind"] == "conflict"
        for line in told
    }
    named = {line["id"] for told in told_of for line in told}
    for pair, told in zip(gold, told_of, strict=True):
        words = f"“{pair['words'][:_SHOWN]}” “{pair['words2'][:_SHOWN]}”"
        if pair["kind"] == "conflict":
            found = "found sure" if any(line["sure"] for line in told) else "found unsure"
            notes.append((f"{pair['type']}: {found if told else 'missed'}", words))
        elif wrong := [line for line in told if line["id"] not in right]:
            sure = "sure" if any(line["sure"] for line in wrong) else "unsure"
            notes.append((f"wrong {sure}", words))
    for line, _ in lines:
        if line["id"] not in named:
            notes.append((f"on no pair, {'sure' if line['sure'] else 'unsure'}", line["about"]))
    return notes


def _places(line: Row, reports: Mapping[str, str]) -> list[list[tuple[str, str]]]:
    """The words of each side with the names of their reports."""
    return [[(reports[s["report"]], s["quote"]) for s in side["spans"]] for side in line["sides"]]


def _has_both(sides: Sequence[Sequence[tuple[str, str]]], pair: Row) -> bool:
    """Whether two sides stand on the words of a pair, one on each."""
    one, two = (
        {
            at
            for at, side in enumerate(sides)
            if any(
                report == pair[f"report{end}"] and stands(quote, pair[f"words{end}"])
                for report, quote in side
            )
        }
        for end in ("", "2")
    )
    return any(a != b for a in one for b in two)


def _measured(collection: Row) -> list[Note]:
    return judged(collection["gold"], export_of(collection))


def table(notes: Iterable[Note]) -> str:
    """Conflicts by type, and what is told besides."""
    counts = Counter(what for what, _ in notes)
    rows = ["type               gold  found  (sure)"]
    total = [0, 0, 0]
    for kind in _TYPES:
        sure, unsure = counts[f"{kind}: found sure"], counts[f"{kind}: found unsure"]
        own = [sure + unsure + counts[f"{kind}: missed"], sure + unsure, sure]
        total = [a + b for a, b in zip(total, own, strict=True)]
        rows.append(f"{kind:17} {own[0]:>5} {own[1]:>6} {own[2]:>7}")
    rows.append(f"{'all':17} {total[0]:>5} {total[1]:>6} {total[2]:>7}")
    rest = ("wrong sure", "wrong unsure", "on no pair, sure", "on no pair, unsure")
    return "\n".join([*rows, *(f"{name}: {counts[name]}" for name in rest)]) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of some sets, or of all."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.contradictions", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--sets", metavar="A,B", help="only these files")
    parser.add_argument("--show", action="store_true", help="what is missed and wrong")
    parser.add_argument("--json", action="store_true", help="counts for scripts")
    given = parser.parse_args(arguments)
    known = {path.stem: path for path in sorted(SETS.glob("*.jsonl"))}
    chosen = given.sets.split(",") if given.sets else list(known)
    if strange := [name for name in chosen if name not in known]:
        sys.stderr.write(f"there is no set {strange[0]!r}; there are {', '.join(known)}\n")
        return 2
    asked = [each for name in chosen for each in collections(known[name])]
    with get_context("spawn").Pool() as pool:
        notes = [note for found in pool.imap(_measured, asked, chunksize=4) for note in found]
    if given.show:
        sys.stdout.writelines(f"{what}  {words}\n" for what, words in notes if "found" not in what)
    counts: dict[str, Any] = dict(sorted(Counter(what for what, _ in notes).items()))
    sys.stdout.write(json.dumps(counts, indent=1) + "\n" if given.json else table(notes))
    return 0


if __name__ == "__main__":
    sys.exit(main())
