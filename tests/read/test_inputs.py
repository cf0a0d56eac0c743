"""Finding inputs: names, duplicates, manifests, rows, and everything a disk can hold against us."""

import io
import json
import os
import pickle
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontherecord.config import Config
from ontherecord.errors import BadManifest, UnreadableReport
from ontherecord.read.find import find_inputs
from ontherecord.read.inputs import Input
from ontherecord.read.reading import read_report

PROSE = (
    "Norland's envoy handed the draft to the ministry of Sudland, and both of the sides said that they"
    " would read it before the end of the month."
)


def names(inputs: tuple[Input, ...]) -> list[str]:
    return [entry.name for entry in inputs]


def problems(inputs: tuple[Input, ...]) -> dict[str, str]:
    return {entry.name: entry.problem for entry in inputs if entry.problem}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "coverage"
    (root / "wire").mkdir(parents=True)
    (root / "b.txt").write_text(PROSE)
    (root / "a.html").write_text(f"<html><body><p>{PROSE}</p></body></html>")
    (root / "wire" / "c.md").write_text(PROSE)
    (root / ".hidden.txt").write_text(PROSE)
    return root


def test_a_folder_is_read_in_name_order_with_relative_names(folder: Path) -> None:
    assert names(find_inputs([folder], Config())) == ["a.html", "b.txt", "wire/c.md"]


def test_a_folder_and_a_file_in_it_are_one_input_in_any_order(folder: Path) -> None:
    once = find_inputs([folder], Config())
    assert find_inputs([folder, folder / "b.txt"], Config()) == once
    assert find_inputs([folder / "wire" / "c.md", folder], Config()) == once


def test_inputs_travel_between_processes(folder: Path) -> None:
    inputs = find_inputs([folder], Config())
    assert pickle.loads(pickle.dumps(inputs)) == inputs


def test_a_fingerprint_tells_changed_bytes_and_only_those(folder: Path) -> None:
    before = {e.name: e.fingerprint for e in find_inputs([folder], Config())}
    (folder / "b.txt").write_text(PROSE + " More came later.")
    after = {e.name: e.fingerprint for e in find_inputs([folder], Config())}
    assert {name for name in before if before[name] != after[name]} == {"b.txt"}


def test_a_file_that_changes_between_finding_and_reading_is_refused(folder: Path) -> None:
    inputs = find_inputs([folder / "b.txt"], Config())
    (folder / "b.txt").write_text(PROSE + " More came later.")
    with pytest.raises(UnreadableReport, match="changed while the build was running"):
        read_report(inputs[0], Config())


MANIFEST_ROWS = [
    # full row
    ("b.txt,https://x.example/1,Daily,A title,2022-01-26,en", None),
    # a file that is not there
    ("gone.txt,,,,,", "is not a file beside the manifest"),
    # a path out of the folder
    ("../secret.txt,,,,,", "lies outside the manifest's folder"),
    # an absolute path
    ("/etc/hostname,,,,,", "lies outside the manifest's folder"),
    # no path at all
    (",https://x.example/2,,,,", "the path is missing"),
    # a date that is none
    ("b.txt,,,,soonish,", "'soonish' is not a date"),
]


@pytest.mark.parametrize(("row", "problem"), MANIFEST_ROWS)
def test_rows_of_a_csv_manifest(folder: Path, row: str, problem: str | None) -> None:
    (folder.parent / "secret.txt").write_text(PROSE)
    manifest = folder / "list.csv"
    manifest.write_text("path,url,outlet,title,published,language\n" + row + "\n")
    (entry,) = find_inputs([manifest], Config())
    if problem is None:
        report = read_report(entry, Config())
        assert (report.path, report.outlet, report.title) == ("b.txt", "Daily", "A title")
        assert report.published is not None and report.published.edtf == "2022-01-26"
    else:
        assert entry.problem is not None and problem in entry.problem and "line 2" in entry.problem


def test_a_manifest_inside_a_folder_dresses_the_files_it_names(folder: Path) -> None:
    (folder / "list.csv").write_text("path,outlet\nb.txt,Daily\n")
    inputs = find_inputs([folder], Config())
    assert names(inputs) == ["a.html", "b.txt", "wire/c.md"]
    assert inputs[1].facts.outlet == "Daily"


def test_a_table_without_paths_is_a_bad_manifest_by_name_and_a_problem_in_a_folder(
    folder: Path,
) -> None:
    (folder / "prices.csv").write_text("good,price\nherring,3\n")
    with pytest.raises(BadManifest, match="no 'path' column"):
        find_inputs([folder / "prices.csv"], Config())
    assert "no 'path' column" in problems(find_inputs([folder], Config()))["prices.csv"]


def test_rows_of_a_json_lines_file(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": PROSE, "title": "One", "published": "2022-01-26T10:00:00Z"}),
        "",
        '{"text": "cut off',
        "[1, 2]",
        json.dumps({"title": "no text"}),
        json.dumps({"html": f"<p>{PROSE}</p>", "published": None}),
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(lines))
    inputs = find_inputs([path], Config())
    assert names(inputs) == [f"rows.jsonl#{n}" for n in (1, 3, 4, 5, 6)]
    assert [bool(e.problem) for e in inputs] == [False, True, True, True, False]
    assert all(f"line {e.name[-1]}" in e.problem for e in inputs if e.problem)
    assert read_report(inputs[0], Config()).title == "One"
    assert read_report(inputs[4], Config()).text == PROSE


def test_a_json_lines_manifest_names_files(folder: Path) -> None:
    (folder / "list.jsonl").write_text(json.dumps({"path": "wire/c.md", "title": "Third"}) + "\n")
    (entry,) = find_inputs([folder / "list.jsonl"], Config())
    assert (entry.name, read_report(entry, Config()).title) == ("wire/c.md", "Third")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        # one text
        (PROSE.encode(), ["-"]),
        # JSON-lines reports
        ((json.dumps({"text": PROSE}) + "\n").encode() * 2, ["-#1", "-#2"]),
        # a page
        (f"<!doctype html><html><body><p>{PROSE}</p></body></html>".encode(), ["-"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, expected: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    inputs = find_inputs(["-"], Config())
    assert names(inputs) == expected
    assert all(read_report(e, Config()).text == PROSE for e in inputs)


def test_what_cannot_be_read_is_listed_with_a_reason(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"  \n")
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7")
    (folder / "big.txt").write_text("x" * 3000)
    found = {}
    for entry in find_inputs([folder, folder / "nowhere"], Config(max_bytes=2000)):
        try:
            read_report(entry, Config(max_bytes=2000))
        except UnreadableReport as error:
            found[entry.name] = str(error)
    assert set(found) == {"empty.txt", "paper.pdf", "big.txt", "nowhere"}
    assert "empty" in found["empty.txt"]
    assert ".pdf files are not read" in found["paper.pdf"]
    assert "limit of 2,000 bytes" in found["big.txt"]
    assert "is not there" in found["nowhere"]


def test_links_and_pipes_are_not_followed_out_of_a_folder(folder: Path) -> None:
    (folder.parent / "outside.txt").write_text(PROSE)
    (folder / "out.txt").symlink_to(folder.parent / "outside.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    os.mkfifo(folder / "pipe.txt")
    listed = problems(find_inputs([folder], Config()))
    assert set(listed) == {"out.txt", "loop", "self.txt", "pipe.txt"}
    assert "leads out of the folder" in listed["out.txt"]
    assert "neither a file nor a folder" in listed["pipe.txt"]


@settings(max_examples=60, deadline=None)
@given(
    lines=st.lists(st.one_of(st.text(max_size=60), st.binary(max_size=60)), max_size=6),
    table=st.booleans(),
)
def test_no_table_whatever_is_in_it_raises_anything_else(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str | bytes], table: bool
) -> None:
    path = tmp_path_factory.mktemp("any") / ("any.csv" if table else "any.jsonl")
    raw = [x if isinstance(x, bytes) else x.encode("utf-8", "surrogatepass") for x in lines]
    path.write_bytes((b"path,title\n" if table else b"") + b"\n".join(raw))
    try:
        found = find_inputs([path], Config())
    except BadManifest:
        assert table
        return
    for entry in found:
        assert entry.name
        if entry.problem is None:
            with pytest.raises(UnreadableReport):
                read_report(entry, Config())
