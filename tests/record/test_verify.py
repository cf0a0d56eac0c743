"""Whatever somebody changes in the file by hand is found."""

import sqlite3
from pathlib import Path

import pytest

from ontherecord.record.verify import verify
from tests.record.sample import A, B, written

# what was done to the record, in SQL, and what must be named
TAMPERED: tuple[tuple[str, str, str], ...] = (
    ("a word of a text", "UPDATE reports SET text = replace(text, 'Monday', 'Friday')", A.id),
    ("a text and its digest", "UPDATE reports SET text = 'Other', digest = 'none'", B.id),
    ("a span moved", "UPDATE spans SET start = start + 1 WHERE kind = 'statement'", "s-1"),
    ("a span past the text", "UPDATE spans SET \"end\" = 999 WHERE kind = 'document'", "d-1"),
    ("a span reversed", "UPDATE spans SET start = \"end\" + 1 WHERE kind = 'position'", "p-1"),
    (
        "a span in another report",
        f"UPDATE spans SET report = '{B.id}' WHERE kind = 'attestation'",
        "x-1",
    ),
    ("a span in no report", "UPDATE spans SET report = 'r-0' WHERE part = 'cue'", "s-1"),
    ("a statement's words gone", "DELETE FROM spans WHERE part = 'content'", "s-1"),
    ("all words of an act gone", "DELETE FROM spans WHERE kind = 'attestation'", "x-1"),
    ("an attestation gone", "DELETE FROM attestations", "x-1"),
    ("a side of a conflict gone", "DELETE FROM sides WHERE item = 1", "state"),
    ("a speaker changed", "UPDATE statements SET speaker = 'a-1'", "state"),
    ("a speaker from nowhere", "UPDATE statements SET speaker = 'a-9'", "s-1"),
    (
        "a date changed",
        "UPDATE statements SET said_on = replace(said_on, '-03-03', '-03-04')",
        "state",
    ),
    ("an unknown kind", "UPDATE statements SET kind = 'whispered'", "lines"),
    ("an act left out", "DELETE FROM acts", "state"),
    ("a report left out", f"DELETE FROM reports WHERE id = '{B.id}'", "p-1"),
    ("an outlet renamed", "UPDATE reports SET outlet = 'The Mirror'", "state"),
    ("a passage's kind", "UPDATE passages SET kind = 'boilerplate'", "state"),
)


def test_an_untouched_record_holds(tmp_path: Path) -> None:
    assert verify(written(tmp_path / "x.db")) == ()


@pytest.mark.parametrize(("sql", "named"), [c[1:] for c in TAMPERED], ids=[c[0] for c in TAMPERED])
def test_tampering_is_found(tmp_path: Path, sql: str, named: str) -> None:
    path = written(tmp_path / "x.db")
    with sqlite3.connect(path) as connection:
        assert connection.execute(sql).rowcount
    connection.close()
    faults = verify(path)
    assert named in {fault.owner for fault in faults}, faults
    assert list(faults) == sorted(faults)
