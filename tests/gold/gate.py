"""The quality gate: the records of the bundled stories may not fall below their floors.

python -m tests.gold.gate            print figures beside floors; exit 1 below one
python -m tests.gold.gate --raise    raise every floor that was passed; refuses to lower any
"""

import json
import sys
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from bench.record_gold import Tally, read_gold, score
from ontherecord.config import Config
from ontherecord.export.contract import contract
from ontherecord.pipeline import build
from ontherecord.record.view import open_view

# the stories that ship: coverage and list of actors, seen from ontherecord.demo, and the gold beside this file
STORIES = {
    "strait": ("coverage", "actors.jsonl", "demo.jsonl"),
    "ceasefire": ("ceasefire/coverage", "ceasefire/actors.jsonl", "ceasefire.jsonl"),
}
FLOORS = Path(__file__).parent / "floors.json"
# a floor stands this much under what was measured: the tagger's scores may differ in the last digit on
# another processor, which turns a statement or two of some two hundred
MARGIN = 0.015
# kinds whose gold is complete: lines that it does not explain are counted as wrong
COMPLETE = ("statement", "document", "act", "position", "lineage", "conflict")


def measure(story: str) -> dict[str, Tally]:
    """Tallies of a fresh record of one bundled story."""
    coverage, actors, gold = STORIES[story]
    with tempfile.TemporaryDirectory() as folder, as_file(files("ontherecord.demo")) as demo:
        record = Path(folder) / "gate.db"
        build([demo / coverage], record, Config(actors=demo / actors))
        with open_view(record) as view:
            return score(read_gold(Path(__file__).parent / gold), contract(view))


def figures() -> dict[str, float]:
    """The gated figures of every story: recall of each kind, precision where the gold is complete."""
    named: dict[str, float] = {}
    for story in STORIES:
        tallies = measure(story)
        named |= {f"{story} {kind} recall": tally.recall for kind, tally in tallies.items()}
        named |= {f"{story} {kind} precision": tallies[kind].precision for kind in COMPLETE}
    return {name: round(value, 3) for name, value in sorted(named.items())}


def main() -> int:
    """Compare with the floors, or raise them."""
    floors: dict[str, float] = (
        json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    )
    found = figures()
    below = {name for name, value in found.items() if value < floors.get(name, 0.0)}
    for name, value in found.items():
        note = (
            "BELOW"
            if name in below
            else "can rise"
            if value - MARGIN > floors.get(name, 0.0)
            else ""
        )
        print(f"{name:30} {value:.3f}  floor {floors.get(name, 0.0):.3f}  {note}")
    if "--raise" in sys.argv and not below:
        raised = {n: max(round(v - MARGIN, 3), floors.get(n, 0.0)) for n, v in found.items()}
        FLOORS.write_text(json.dumps(raised, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
