"""The commands, as a shell user meets them: output, errors and exit codes."""

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ontherecord.cli.main import app
from ontherecord.cli.tables import Subject

run = CliRunner().invoke

STORY = """Talks on the harbour dues resumed in Lindhaven on 3 March 2031.

"We will not pay twice for the same water," Foreign Minister Ada Brandt of Norway said on Monday.

Brandt told reporters that Norway had handed Sweden a written proposal on harbour dues.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(STORY, encoding="utf-8")
    return folder


def test_build_says_what_it_read_and_a_second_build_that_nothing_changed(story: Path) -> None:
    record = story.parent / "talks.db"
    first = run(app, ["build", str(story), "--record", str(record)])
    assert first.exit_code == 0
    assert "1 report added" in first.output
    counts = first.output.splitlines()[-1].strip().split(" · ")
    assert counts[:2] == ["1 report", "1 origin"]
    assert not [told for told in counts if told.startswith("0 ")]
    again = run(app, ["build", str(story), "--record", str(record)])
    assert again.exit_code == 0
    assert "Nothing changed" in again.output


def test_a_record_kept_among_the_reports_is_not_an_input(story: Path) -> None:
    record = story / "talks.db"
    run(app, ["build", str(story), "--record", str(record)])
    again = run(app, ["build", str(story), "--record", str(record), "--json"])
    summary = json.loads(again.stdout)
    assert (summary["read"], summary["refused"], summary["rewritten"]) == (0, [], False)


def test_build_lists_what_it_refused_and_reads_the_rest(story: Path) -> None:
    (story / "empty.txt").write_bytes(b"")
    (story / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00")
    shown = run(app, ["build", str(story), "--record", str(story.parent / "t.db"), "--json"])
    summary = json.loads(shown.stdout)
    assert summary["added"] == 1
    assert {Path(row["path"]).name for row in summary["refused"]} == {"empty.txt", "picture.txt"}
    assert all(row["reason"] for row in summary["refused"])


@pytest.mark.parametrize("given", ["nowhere", "empty", "empty/picture.bin"])
def test_a_build_without_any_report_ends_with_1_and_says_so(given: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    if "/" in given:
        (tmp_path / given).write_bytes(b"\x89PNG\x00\x00")
    record = tmp_path / "x.db"
    answer = run(app, ["build", str(tmp_path / given), "--record", str(record)])
    assert answer.exit_code == 1
    assert "error: there is no report in what was named" in answer.output


def test_quiet_still_says_what_was_not_read(story: Path) -> None:
    (story / "picture.txt").write_bytes(b"\x89PNG\x00\x00")
    shown = run(app, ["build", str(story), "-r", str(story.parent / "t.db"), "--quiet"])
    assert shown.exit_code == 0
    assert "1 not read" in shown.stderr
    assert "picture.txt" in shown.stderr
    assert shown.stdout == ""


def test_quiet_prints_nothing(story: Path) -> None:
    shown = run(app, ["build", str(story), "-r", str(story.parent / "t.db"), "--quiet"])
    assert (shown.exit_code, shown.output) == (0, "")


def test_standard_input_is_a_report(tmp_path: Path) -> None:
    record = tmp_path / "t.db"
    shown = run(app, ["build", "-", "--record", str(record), "--json"], input=STORY)
    assert json.loads(shown.stdout)["added"] == 1


@pytest.mark.parametrize("subject", list(Subject))
def test_show_prints_lines_for_pipes_and_rows_for_programs(
    subject: Subject, demo_record: Path
) -> None:
    piped = run(app, ["show", str(demo_record), subject.value])
    assert piped.exit_code == 0
    assert all("\t" in line for line in piped.stdout.splitlines())
    assert piped.stdout.strip()
    rows = json.loads(run(app, ["show", str(demo_record), subject.value, "--json"]).stdout)
    assert rows


def test_show_says_how_far_a_line_is_confirmed(demo_record: Path) -> None:
    shown = run(app, ["show", str(demo_record), "acts"])
    assert "confirmed by both sides" in shown.stdout
    assert "one origin" in shown.stdout


def test_export_twice_is_the_same_bytes(demo_record: Path) -> None:
    first = run(app, ["export", str(demo_record), "--format", "json"])
    second = run(app, ["export", str(demo_record), "--format", "json"])
    assert first.exit_code == 0
    assert first.stdout_bytes == second.stdout_bytes
    assert json.loads(first.stdout)["schema"] == "ontherecord/1"


def test_an_unknown_format_is_wrong_usage(demo_record: Path) -> None:
    shown = run(app, ["export", str(demo_record), "--format", "stone-tablet"])
    assert shown.exit_code == 2
    assert "known: " in shown.output
    assert "json" in shown.output


def test_verify_holds_on_a_fresh_record_and_finds_tampering(
    demo_record: Path, tmp_path: Path
) -> None:
    assert run(app, ["verify", str(demo_record)]).exit_code == 0
    copy = tmp_path / "tampered.db"
    shutil.copy(demo_record, copy)
    with sqlite3.connect(copy) as database:
        database.execute(
            "UPDATE reports SET text = 'x' || text WHERE id = (SELECT min(id) FROM reports)"
        )
    shown = run(app, ["verify", str(copy)])
    assert shown.exit_code == 1
    assert "digest" in shown.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "missing.db"], "missing.db"),  # no such record
        (["export", "notes.txt"], "notes.txt"),  # a file that is no record
        (["verify", "missing.db"], "missing.db"),
    ],
)
def test_a_wrong_record_is_named_and_ends_with_1(
    arguments: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").write_text("not a record", encoding="utf-8")
    shown = run(app, arguments)
    assert shown.exit_code == 1
    assert message in shown.output
    assert not Path("missing.db").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["report", "{record}", "--out", "{home}"],  # a folder where a file should be
        ["report", "{record}", "--out", "{home}/none/page.html"],  # no such folder
        ["export", "{record}", "--out", "{home}/none/x.json"],
        [
            "export",
            "{record}",
            "--format",
            "csv",
            "--out",
            "{record}",
        ],  # a file where a folder should be
        ["brief", "{record}", "--out", "{home}/none/brief.docx"],
        ["correct", "export", "{record}", "--out", "{home}/none/log.jsonl"],
        ["correct", "import", "{record}", "{home}/none.jsonl"],
        ["demo", "--out", "{record}"],
    ],
)
def test_a_place_that_cannot_be_used_is_one_line_that_names_it(
    words: list[str], demo_record: Path, tmp_path: Path
) -> None:
    given = [word.format(record=demo_record, home=tmp_path) for word in words]
    answer = run(app, given)
    assert answer.exit_code == 1
    assert len(answer.output.splitlines()) == 1
    assert answer.output.startswith(f"error: {given[-1]}: ")


def test_actors_are_shown_with_the_ids_that_corrections_take(demo_record: Path) -> None:
    rows = [
        line.split("\t")
        for line in run(app, ["show", str(demo_record), "actors"]).output.splitlines()
    ]
    told = json.loads(run(app, ["show", str(demo_record), "actors", "--json"]).stdout)
    assert {row[-1]: row[0] for row in rows} == {actor["id"]: actor["name"] for actor in told}
    assert len(rows) == len(told) > 10


def test_demo_makes_record_export_and_page(tmp_path: Path) -> None:
    shown = run(app, ["demo", "--out", str(tmp_path)])
    assert shown.exit_code == 0
    made = {path.name for path in tmp_path.iterdir()}
    assert {"demo.db", "demo.json", "brief.md", "dossier.html"} <= made
    assert "article_fr.txt" in shown.output  # what could not be read is said


def test_diff_names_what_changed_and_on_which_words(demo_record: Path) -> None:
    shown = run(app, ["diff", str(demo_record), "--since", "2023-04-10"])
    assert shown.exit_code == 0
    assert "New stance" in shown.stdout
    assert "12 April 2023: “" in shown.stdout
    rows = json.loads(
        run(app, ["diff", str(demo_record), "--since", "2023-04-10", "--json"]).stdout
    )
    assert rows["reports"]
    assert all(change["evidence"] for change in rows["changes"])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),  # neither a day nor a second record
        (["--since", "soon"], 1),  # no day
    ],
)
def test_diff_says_what_is_wrong(arguments: list[str], code: int, demo_record: Path) -> None:
    shown = run(app, ["diff", str(demo_record), *arguments])
    assert shown.exit_code == code
    assert "error" in shown.output


def test_diff_names_the_undated_reports_that_it_leaves_out(tmp_path: Path) -> None:
    words = (
        "Norway demands the return of the lighthouse, Foreign Minister Ada Brandt of Norway said."
    )
    (tmp_path / "dated.txt").write_text(f"4 March 2031\n\n{words}\n", encoding="utf-8")
    late = "Sweden refuses to hand back the lighthouse, Foreign Minister Nils Aker of Sweden said."
    (tmp_path / "late.txt").write_text(f"9 March 2031\n\n{late}\n", encoding="utf-8")
    (tmp_path / "undated.txt").write_text(f"Of lamps\n\n{late} So it goes.\n", encoding="utf-8")
    record = tmp_path / "r.db"
    assert run(app, ["build", str(tmp_path), "--record", str(record), "--quiet"]).exit_code == 0
    shown = run(app, ["diff", str(record), "--since", "2031-03-05"])
    assert "1 new report: " in shown.output
    assert "Left out, of no known day: Of lamps" in shown.output


def test_diff_of_a_record_with_itself_is_empty(demo_record: Path) -> None:
    assert "Nothing changed" in run(app, ["diff", str(demo_record), str(demo_record)]).stdout


@pytest.mark.parametrize("name", ["brief.pdf", "brief", "brief.md.bak"])
def test_brief_names_the_endings_that_it_knows(
    name: str, demo_record: Path, tmp_path: Path
) -> None:
    target = tmp_path / name
    shown = run(app, ["brief", str(demo_record), "--out", str(target)], env={"COLUMNS": "300"})
    assert shown.exit_code == 2
    assert ".md, .markdown, .txt, .docx" in shown.output
    assert not target.exists()
    said = run(app, ["brief", str(demo_record), "--out", str(target), "--format", "md"])
    assert said.exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("#")


@pytest.mark.parametrize("name", ["brief.md", "brief.docx"])
def test_brief_writes_the_same_page_twice(name: str, demo_record: Path, tmp_path: Path) -> None:
    written = []
    for _ in range(2):
        target = tmp_path / name
        shown = run(app, ["brief", str(demo_record), "--as-of", "2023-04-06", "--out", str(target)])
        assert shown.exit_code == 0
        written.append(target.read_bytes())
    assert written[0] == written[1]
    assert name.endswith("docx") or b"6 April 2023" in written[0]


def test_a_word_file_is_not_written_to_a_terminal(demo_record: Path) -> None:
    shown = run(app, ["brief", str(demo_record), "--format", "docx"])
    assert shown.exit_code == 2
    assert "--out" in shown.output


def test_the_package_runs_as_a_module() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "ontherecord", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout.startswith("ontherecord ")
