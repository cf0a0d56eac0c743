"""Which files are records, and what is said of those that are not."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.errors import NotARecord, RecordError, RecordTooNew
from ontherecord.record.verify import verify
from ontherecord.record.view import open_view
from ontherecord.record.writer import open_writer
from tests.record.sample import written


def _text(path: Path) -> None:
    path.write_text("Not a database. " * 500)


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (words TEXT)")
    connection.close()


# what stands in the record's place, and a word of what is said
STRANGERS = (
    ("a text file", _text, "not a record"),
    ("another program's database", _other_database, "another program"),
    ("a folder", Path.mkdir, "not a file|no such file"),
)


@pytest.mark.parametrize(
    ("make", "said"), [c[1:] for c in STRANGERS], ids=[c[0] for c in STRANGERS]
)
def test_a_file_of_another_kind_is_left_alone(
    tmp_path: Path, make: Callable[[Path], None], said: str
) -> None:
    path = tmp_path / "x.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    for opening in (open_view, open_writer):
        with pytest.raises(NotARecord, match=said), opening(path):
            pass
    with pytest.raises(NotARecord):
        verify(path)
    assert before is None or path.read_bytes() == before


def test_a_missing_or_empty_file_is_no_record_yet(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="no such file"), open_view(tmp_path / "x.db"):
        pass
    (tmp_path / "x.db").touch()
    with pytest.raises(NotARecord, match="empty"), open_view(tmp_path / "x.db"):
        pass
    written(tmp_path / "x.db")  # a build that was killed at once left it so
    with open_view(tmp_path / "x.db") as view:
        assert len(view.reports()) == 2


def test_a_record_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "x.db")
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO migrations VALUES (99, '0099-from-tomorrow')")
    connection.close()
    for opening in (open_view, open_writer):
        with pytest.raises(RecordTooNew, match="0099-from-tomorrow"), opening(path):
            pass


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "x.db")
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    with pytest.raises(RecordError, match=r"x\.db"), open_view(path) as view:
        view.resolved()


def test_a_record_on_a_medium_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "sealed"
    folder.mkdir()
    path = written(folder / "x.db")
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        with open_view(path) as view:
            assert len(view.statements()) == 1
        assert verify(path) == ()
    finally:
        folder.chmod(0o755)


def test_reading_leaves_nothing_behind(tmp_path: Path) -> None:
    path = written(tmp_path / "x.db")
    before = path.read_bytes()
    with open_view(path) as view:
        view.resolved()
    with open_writer(path) as writer:
        assert writer.is_settled()
    assert [file.name for file in tmp_path.iterdir()] == ["x.db"]
    assert path.read_bytes() == before
