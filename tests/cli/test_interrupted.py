"""Ctrl+C while a build runs: it says what becomes of what was read, and the same command goes on."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from ontherecord.record.view import open_view

REPORT = """4 March 2031

Norway's Foreign Minister Ada Brandt said on Tuesday that Norway had handed Sweden a written proposal on harbour dues.

"We will not pay {n} times for the same water," Brandt said at pier {n}, where {n} ships of both countries lay.
"""
_REPORTS = 60  # far more than are read between the first one and the signal
# a shell that starts the tests in the background has its children ignore Ctrl+C
_STARTED = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    " from ontherecord.cli.main import main; main()"
)


def _read(record: Path) -> int:
    """How many reports the record holds by now."""
    if not record.exists():
        return 0
    with closing(sqlite3.connect(f"file:{record}?mode=ro", uri=True)) as rows:
        made = rows.execute("SELECT 1 FROM sqlite_master WHERE name = 'reports'").fetchone()
        return int(rows.execute("SELECT count(*) FROM reports").fetchone()[0]) if made else 0


def test_a_build_that_is_stopped_says_that_it_goes_on(tmp_path: Path) -> None:
    coverage = tmp_path / "coverage"
    coverage.mkdir()
    for n in range(_REPORTS):
        (coverage / f"{n:03}.txt").write_text(REPORT.format(n=n + 2), encoding="utf-8")
    record = tmp_path / "talks.db"
    command = [sys.executable, "-c", _STARTED, "build", str(coverage)]
    command += ["--record", str(record)]
    with subprocess.Popen(command, text=True, stderr=subprocess.PIPE) as process:
        while process.poll() is None and not _read(record):
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr is not None
        told = " ".join(process.stderr.read().split())
    assert told.endswith("Interrupted. What was read is kept: the same command goes on.")
    assert "Traceback" not in told
    kept = _read(record)
    assert 0 < kept < _REPORTS
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with open_view(record) as view:
        assert len(view.reports()) == _REPORTS
