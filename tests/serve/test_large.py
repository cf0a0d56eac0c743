"""A large record: nobody waits for it to be read, and what was made of it is kept beside it for the next time."""

import datetime as dt
import fcntl
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ontherecord.corrections import correct
from ontherecord.nouns.correction import Correction, CorrectionKind
from ontherecord.record.view import open_view
from ontherecord.serve.ask import Clocks
from ontherecord.serve.catalogue.reader import Catalogue
from ontherecord.serve.room import Room
from tests.serve.conftest import reader


@pytest.fixture
def large(demo_record: Path, tmp_path: Path) -> Path:
    """The bundled record, made as heavy as one of a thousand reports."""
    path = tmp_path / "large.db"
    shutil.copy(demo_record, path)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE weight (empty BLOB)")
        connection.execute("INSERT INTO weight VALUES (zeroblob(21000000))")
    connection.close()
    return path


@contextmanager
def opened(record: Path, folder: Path) -> Iterator[Room]:
    folder.mkdir(exist_ok=True)
    room = Room(record, folder)
    try:
        yield room
    finally:
        room.close()


def read(room: Room, other_than: str = "") -> Catalogue:
    """The room's catalogue, once there is one of another state."""
    for _ in range(600):
        found = room.now()
        if found is not None and found.key != other_than:
            return found
        time.sleep(0.1)
    raise AssertionError("the record was not read")


def test_until_it_is_read_pages_say_so_and_ask_again(large: Path, tmp_path: Path) -> None:
    kept = tmp_path / "large.db.catalogue"
    kept.mkdir()
    with (kept / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # another process is about to make it
        with opened(large, tmp_path / "days") as room:
            client = reader(room)
            for path in ("/", "/statements?q=note", "/nowhere"):
                told = client.get(path)
                assert told.status_code == 503
                assert "Reading" in told.text
                assert told.headers["Refresh"]
            told = client.get("/api/statements")
            assert told.status_code == 503
            assert "being read" in told.json()["detail"]
            fcntl.flock(lock, fcntl.LOCK_UN)
            read(room)
            assert client.get("/").status_code == 200
            assert client.get("/api/statements").json()["total"] > 0


def test_it_is_read_once_and_shows_what_a_small_one_shows(
    large: Path, demo_record: Path, tmp_path: Path
) -> None:
    with opened(large, tmp_path / "days") as room:
        first = read(room)
        page = reader(room).get("/").text
    (kept,) = (tmp_path / "large.db.catalogue").glob("*.catalogue")
    made = kept.stat().st_mtime_ns
    with opened(large, tmp_path / "days") as room:
        assert read(room).key == first.key
    assert kept.stat().st_mtime_ns == made
    with opened(demo_record, tmp_path / "small") as room:
        assert reader(room).get("/").text == page


def test_another_state_takes_its_place(large: Path, tmp_path: Path) -> None:
    with open_view(large) as view:
        line = view.acts()[0].id
    with opened(large, tmp_path / "days") as room:
        before = read(room)
        said = Correction(CorrectionKind.WRONG, line, "Ada", "misread", "2031-04-01T00:00:00Z")
        correct(large, [said])
        room.renew()
        after = read(room, before.key)
        assert after.line(line) is None
    with opened(large, tmp_path / "days") as room:
        assert read(room).key == after.key
    assert [one.stem for one in (tmp_path / "large.db.catalogue").glob("*.catalogue")] == [
        after.key
    ]


def test_past_days_lie_elsewhere_and_the_oldest_are_given_up(large: Path, tmp_path: Path) -> None:
    days = tmp_path / "days"
    with opened(large, days) as room:
        found = read(room)
        client = reader(room)
        stops = [found.days[0] + number for number in range(9)]
        for day in stops:
            clock = {"known_by": f"{dt.date.fromordinal(day)}"}
            for _ in range(600):  # one that is still being made is not given up
                if client.get("/", params=clock).status_code == 200:
                    break
        assert 6 <= len(list(days.glob("*.catalogue"))) < len(stops)
    assert len(list((tmp_path / "large.db.catalogue").glob("*.catalogue"))) == 1


def test_one_that_cannot_be_kept_beside_is_read_all_the_same(large: Path, tmp_path: Path) -> None:
    (tmp_path / "large.db.catalogue").write_text("somebody's own file")
    with opened(large, tmp_path / "days") as room:
        assert read(room).counts["statements"]
    assert (tmp_path / "large.db.catalogue").read_text() == "somebody's own file"


QUESTIONS = [
    # what somebody refused
    "What did the Meridian Alliance refuse?",
    # who said a thing
    "What did Joram Pell say about the hill?",
    # papers
    "Which papers moved?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_plain_question_is_answered_as_it_is_by_a_small_one(
    question: str, large: Path, demo_record: Path, tmp_path: Path
) -> None:
    with opened(demo_record, tmp_path / "small") as room:
        wanted = room.answers(Clocks(), question)
    with opened(large, tmp_path / "days") as room:
        read(room)
        found = room.answers(Clocks(), question)
        assert room.answers(Clocks(), "What did Xqzland refuse about zzyxw?") == ()
    assert wanted
    # the words of the question find fewer lines than reading them all does; never others, and the best ones
    assert set(found) <= set(wanted)
    assert len(found) >= 0.5 * len(wanted)
    assert found[0] == wanted[0]
