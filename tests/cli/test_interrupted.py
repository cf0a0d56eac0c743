"""Ctrl+C while a build runs: it says what becomes of what was read, and the same command goes on."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from ontherecord.record.view import open_view

REPORT = """4 March 2031

Norway's Foreign Minister Ada Brandt said on Tuesday that Norway had handed Sweden a written proposal on harbour dues.

"We will not pay twice for the same water," Brandt said at the pier.
"""


def test_a_build_that_is_stopped_says_that_it_goes_on(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
    record = tmp_path / "talks.db"
    command = [
        sys.executable,
        "-m",
        "ontherecord.cli.main",
        "build",
        str(tmp_path / "one.txt"),
        "-",
    ]
    command += ["--record", str(record)]
    with subprocess.Popen(command, text=True, stderr=subprocess.PIPE) as process:
        while (
            not record.exists()
        ):  # it has begun; to read the report it loads models for a second or more
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr is not None
        told = " ".join(process.stderr.read().split())
    assert told.endswith("Interrupted. What was read is kept: the same command goes on.")
    assert "Traceback" not in told
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with open_view(record) as view:
        assert [report.path for report in view.reports()] == ["one.txt"]
