"""The examples run on a fresh record and print what they promise."""

import subprocess
import sys
from pathlib import Path

from tests.read.packing import by_record, lines, pages

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


def test_outlets_of_an_archive_are_counted_and_bad_rows_named(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc.gz").write_bytes(by_record([*pages(1, 2), b"noise"]))
    (tmp_path / "news.jsonl").write_bytes(lines(3))
    script = EXAMPLES / "outlets_of_an_archive.py"
    command = [sys.executable, str(script), str(tmp_path)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    counted, unknown, refused = shown.stdout.splitlines()
    assert counted == "2 | paper.example"
    assert unknown == "1 | unknown"
    assert refused.startswith("not read | crawl.warc.gz#@")
