"""The verb: it listens, says where, answers, follows a record that changes, and tells what it cannot do."""

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.pipeline import build
from ontherecord.serve.room import Room
from tests.little import TEXTS, little
from tests.serve.conftest import reader


@contextmanager
def served(record: Path, *options: str) -> Iterator[str]:
    """The address that `ontherecord serve` says."""
    command = [sys.executable, "-m", "ontherecord.cli.main", "serve", str(record), "--port", "0"]
    with subprocess.Popen([*command, *options], stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        said = next(line for line in server.stderr if "Open http" in line)
        yield said.split()[1]
        server.terminate()


def test_it_says_where_it_listens_and_answers_there(demo_record: Path) -> None:
    with served(demo_record, "--workers", "2") as address:
        assert "token" not in address
        for _ in range(6):  # whichever process answers
            with urllib.request.urlopen(address + "statements") as answer:
                assert "Statements" in answer.read().decode()


def test_it_answers_to_others_only_with_the_token_that_it_says(demo_record: Path) -> None:
    with served(demo_record, "--host", "0.0.0.0", "--token", "chosen") as address:
        here = address.replace("0.0.0.0", "127.0.0.1")
        assert here.endswith("/?token=chosen")
        try:
            urllib.request.urlopen(here.partition("?")[0])
        except urllib.error.HTTPError as error:
            assert error.code == 401
        else:
            raise AssertionError("let in without the token")


def test_nothing_is_left_behind(
    demo_record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with served(demo_record) as address:
        urllib.request.urlopen(address).close()
        assert list(tmp_path.glob("ontherecord-*"))
    assert not list(tmp_path.glob("ontherecord-*"))


def test_a_port_that_is_taken_is_told(demo_record: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        command = [
            sys.executable,
            "-m",
            "ontherecord.cli.main",
            "serve",
            str(demo_record),
            "--port",
        ]
        done = subprocess.run([*command, port], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "name another with --port" in " ".join(done.stderr.split())


def test_what_is_no_record_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ontherecord.cli.main", "serve", str(tmp_path / "none.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "there is no such file" in " ".join(done.stderr.split())


def test_readers_see_what_a_build_adds(tmp_path: Path) -> None:
    coverage, record = tmp_path / "coverage", tmp_path / "talks.db"
    coverage.mkdir()

    def add(name: str) -> None:
        (coverage / name).write_text(TEXTS[name], encoding="utf-8")
        build([coverage], record, Config(), None, partial(little, None))

    add("one.txt")
    room = Room(record, tmp_path)
    try:
        client = reader(room)
        assert "1 statement<" in client.get("/").text
        add("two.txt")
        told = ""
        for _ in range(200):  # a reader looks again; how long it takes is no matter
            told = client.get("/").text
            if "2 statements<" in told:
                break
            time.sleep(0.1)
        assert "2 statements<" in told
        assert re.search("Ivo Brand", client.get("/statements").text)
    finally:
        room.close()


def test_two_rooms_over_one_folder_share_their_catalogues(
    demo_record: Path, tmp_path: Path
) -> None:
    record = tmp_path / "demo.db"
    shutil.copy(demo_record, record)
    first = Room(record, tmp_path)
    second = Room(record, tmp_path)
    try:
        assert first.now().key == second.now().key
        assert len(list(tmp_path.glob("*.catalogue"))) == 1
    finally:
        first.close()
        second.close()
