"""The invented stories: their gold stands in their reports, and what is found of it does not fall."""

import json
from pathlib import Path

import pytest

from bench.record_gold import Row, read_gold
from bench.stories import STORIES, below, main, measure, names, read_floors, total

REPORT = """Tarnova hands answer to Keldria

VESK, March 4, 2024 (Northline) - Tarnova rejected the Keldrian offer on Monday, its foreign ministry said.

"We will not open the harbour before the summer," Foreign Minister Jana Orel told reporters in Vesk.

The delegations met for nine hours and left without a word to those who waited outside in the rain.
"""
SIDES = [
    {"name": name, "kind": "state", "code": None, "demonyms": [demonym], "capitals": capitals}
    for name, demonym, capitals in (("Tarnova", "Tarnovan", ["Vesk"]), ("Keldria", "Keldrian", []))
]


def write_rows(path: Path, rows: list[Row]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """One report, with gold lines that are told and gold lines that are not."""
    tmp_path.joinpath("01_northline.txt").write_text(REPORT, encoding="utf-8")
    write_rows(tmp_path / "actors.jsonl", [{**side, "aliases": [], "seats": []} for side in SIDES])
    told = {"kind": "act", "actor": "Tarnova", "report": "01"}
    said = {"kind": "statement", "report": "01", "type": "direct"}
    refused = "Tarnova rejected the Keldrian offer on Monday"
    harbour = "We will not open the harbour before the summer,"
    gold: list[Row] = [
        {"kind": "report", "id": "01", "file": "01_northline.txt", "published": "2024-03-04"},
        {**said, "speaker": "Jana Orel", "content": harbour},
        # said by nobody here
        {**said, "speaker": "Jana Orel", "content": "The ferries sail again from Tuesday on,"},
        {**told, "type": "reject", "words": refused},
        # of another type, and of the same type on other words
        {**told, "type": "accept", "words": refused},
        {**told, "type": "reject", "words": "left without a word to those who waited outside"},
    ]
    write_rows(tmp_path / "gold.jsonl", gold)
    return tmp_path


def test_what_is_there_is_found_and_what_is_not_is_missed(story: Path) -> None:
    told = measure(story)
    found = {kind: (count.gold, count.found) for kind, count in told.counts.items()}
    assert found["report"] == (1, 1)
    assert found["statement"] == (2, 1)
    assert found["act"] == (3, 1)
    missed = [note for note in told.notes if note.startswith("missed")]
    assert len(missed) == 3
    assert "ferries" in missed[0]


@pytest.mark.parametrize("name", names())
def test_gold_stands_in_its_reports(name: str) -> None:
    rows = read_gold(STORIES / name / "gold.jsonl")
    files = {row["id"]: row["file"] for row in rows if row["kind"] == "report"}
    texts = {n: (STORIES / name / f).read_text(encoding="utf-8") for n, f in files.items()}
    assert sorted(files.values()) == sorted(p.name for p in (STORIES / name).glob("*.txt"))
    quoted = [
        (row[report], row[words])
        for row in rows
        for words, report in (("words", "report"), ("words2", "report2"), ("content", "report"))
        # the content of a position says in short what it is about
        if words in row and (words != "content" or row["kind"] == "statement")
    ]
    assert quoted
    assert not [words for report, words in quoted if words not in texts[report]]


@pytest.mark.parametrize("name", names())
def test_parties_are_named(name: str) -> None:
    rows = read_gold(STORIES / name / "actors.jsonl")
    assert rows
    assert all(row["name"] and row["kind"] in {"state", "organisation"} for row in rows)


def test_no_count_is_below_its_floor() -> None:
    assert not below(total(measure(STORIES / name) for name in names()), read_floors())


def test_a_story_that_is_not_there_is_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--stories", "nowhere"]) == 2
    assert "no story 'nowhere'" in capsys.readouterr().err
    assert main(["--stories", names()[0], "--raise"]) == 2
