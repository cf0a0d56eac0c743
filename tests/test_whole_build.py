"""The whole build on real coverage: order, workers and kill -9 change no byte of the export."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.export.contract import contract_json
from ontherecord.pipeline import build
from ontherecord.record.verify import verify
from ontherecord.record.view import open_view


def exported(record: Path) -> str:
    with open_view(record) as view:
        return contract_json(view)


@pytest.fixture(scope="module")
def expected(demo_record: Path) -> str:
    return exported(demo_record)


@pytest.mark.parametrize("workers", [1, 2])
def test_shuffled_input_and_workers_give_the_same_bytes(
    workers: int, demo_folder: Path, tmp_path: Path, expected: str
) -> None:
    names = [p for p in (demo_folder / "coverage").iterdir() if p.suffix != ".csv"]
    listed = {line.split(",")[0] for line in _manifest(demo_folder)}
    paths = [p for p in names if p.name not in listed]
    paths += [demo_folder / "coverage" / "manifest.csv", *(demo_folder / "messy").iterdir()]
    random.Random(workers).shuffle(paths)
    record = tmp_path / "shuffled.db"
    config = Config(actors=demo_folder / "actors.jsonl", workers=workers, batch=3)
    half = len(paths) // 2
    build(paths[:half], record, config)  # in two goes, so that the second one adds
    build(paths[half:], record, config)
    assert exported(record) == expected
    assert verify(record) == ()


@pytest.mark.parametrize("share", [0.3, 0.7])
def test_killed_and_continued_gives_the_same_bytes(
    share: float, demo_folder: Path, tmp_path: Path, expected: str
) -> None:
    record = tmp_path / "killed.db"
    command = [sys.executable, "-m", "ontherecord.cli.main", "build"]
    command += [str(demo_folder / "coverage"), str(demo_folder / "messy")]
    command += ["--record", str(record), "--quiet", "--actors", str(demo_folder / "actors.jsonl")]
    process = subprocess.Popen(command, start_new_session=True)
    wanted = int(share * 400_000)  # bytes in the write-ahead log: some reports are in, not all
    log = Path(f"{record}-wal")
    while process.poll() is None and (not log.exists() or log.stat().st_size < wanted):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
    process.wait()
    subprocess.run(command, check=True)
    assert exported(record) == expected
    assert verify(record) == ()


def _manifest(demo_folder: Path) -> list[str]:
    return (demo_folder / "coverage" / "manifest.csv").read_text(encoding="utf-8").splitlines()[1:]
