"""`ontherecord correct`: from the command line to the log and back."""

import json
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ontherecord.cli.main import app
from ontherecord.config import Config
from ontherecord.pipeline import build
from ontherecord.record.view import open_view
from tests.little import TEXTS, little

WHO = ["--by", "A. Desk", "--reason", "heard it"]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    coverage = tmp_path / "coverage"
    coverage.mkdir()
    for file in ("one.txt", "two.txt"):
        (coverage / file).write_text(TEXTS[file])
    path = tmp_path / "x.db"
    build([coverage], path, Config(), None, partial(little, None))
    return path


def run(*words: str, status: int = 0, given: str | None = None) -> str:
    result = CliRunner().invoke(app, ["correct", *words], input=given, env={"COLUMNS": "200"})
    assert result.exit_code == status, result.output
    return result.output


def statements(record: Path) -> dict[str, str]:
    with open_view(record) as view:
        return {line.id: line.content for line in view.statements()}


def test_a_line_is_put_right_listed_and_put_back(record: Path) -> None:
    before = statements(record)
    line = next(key for key, words in before.items() if "no such note" in words)
    run("wrong", str(record), line, *WHO)
    assert line not in statements(record)
    (entry,) = json.loads(run("list", str(record), "--json"))
    assert (entry["by"], entry["kind"], entry["target"]) == ("A. Desk", "wrong", line)
    assert "no such note" in entry["was"]
    assert "no such note" in run("list", str(record))
    run("undo", str(record), entry["id"], *WHO)
    assert statements(record) == before
    assert "(undone)" in run("list", str(record))


def test_the_list_has_one_whole_line_for_each_correction(record: Path) -> None:
    line = next(iter(statements(record)))
    run("date", str(record), line, "2031-03-02/2031-03-04", *WHO)
    run("unsure", str(record), line, *WHO)
    rows = [row.split("\t") for row in run("list", str(record)).splitlines()]
    told = json.loads(run("list", str(record), "--json"))
    assert [(row[1], row[2], row[4], row[5]) for row in rows] == [
        ("A. Desk", " ".join(filter(None, (each["kind"], each["value"]))), "heard it", each["id"])
        for each in told
    ]


def test_a_log_goes_to_another_desk(record: Path, tmp_path: Path) -> None:
    other = tmp_path / "y.db"
    build([tmp_path / "coverage"], other, Config(), None, partial(little, None))
    run("date", str(record), next(iter(statements(record))), "2031-03-01", *WHO)
    log = tmp_path / "log.jsonl"
    run("export", str(record), "--out", str(log))
    assert "1 correction added" in run("import", str(other), str(log))
    with open_view(record) as one, open_view(other) as two:
        assert one.digest() == two.digest()
    assert "0 corrections added" in run("import", str(other), "-", given=log.read_text())


def test_a_call_that_no_report_tells_is_entered(record: Path) -> None:
    with open_view(record) as view:
        giver, taker = (actor.id for actor in view.actors())
    line = ["--type", "consult", "--actor", giver, "--recipient", taker, "--on", "2031-03-05"]
    run("enter", str(record), "They spoke.", "--source", "call", *line, *WHO)
    with open_view(record) as view:
        assert [(act.type, act.actor) for act in view.acts()] == [("consult", (giver,))]


# (words after `correct`, what the complaint names)
REFUSED = [
    # no such line
    (["wrong", "{record}", "st-00", *WHO], "nothing to correct"),
    # no such record
    (["wrong", "{record}.none", "st-00", *WHO], "none"),
    # a file that is no log
    (["import", "{record}", "{record}"], "cannot be read"),
]


@pytest.mark.parametrize(("words", "complaint"), REFUSED)
def test_a_refusal_names_what_is_wrong(record: Path, words: list[str], complaint: str) -> None:
    assert complaint in run(*(word.format(record=record) for word in words), status=1)


def test_a_correction_without_a_name_is_wrong_usage(record: Path) -> None:
    assert "--by" in run("wrong", str(record), "st-00", "--reason", "r", status=2)
