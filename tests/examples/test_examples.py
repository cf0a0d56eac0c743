"""The examples run on a fresh record and print what they promise."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_who_confirmed_what_lists_deliveries_with_their_tellers(demo_record: Path) -> None:
    script = EXAMPLES / "who_confirmed_what.py"
    shown = subprocess.run(
        [sys.executable, str(script), str(demo_record)], capture_output=True, text=True, check=True
    )
    lines = [line.split(" | ") for line in shown.stdout.splitlines()]
    assert lines
    assert all(len(line) == 4 and " deliver" in line[1] and line[3] for line in lines)
    assert any(line[2] == "confirmed by both sides" for line in lines)
