"""`ontherecord ask`: answers with evidence, an exit code that says when there is none."""

import json
from pathlib import Path

from typer.testing import CliRunner

from ontherecord.cli.main import app


def test_an_answer_comes_with_words_outlet_and_date(demo_record: Path) -> None:
    question = ["ask", str(demo_record), "What did the Meridian Alliance refuse?"]
    shown = CliRunner().invoke(app, question, env={"COLUMNS": "200"})
    assert shown.exit_code == 0
    assert "Meridian Alliance refuses" in shown.output
    rows = json.loads(CliRunner().invoke(app, [*question, "--json"]).output)
    assert all(row["evidence"] for row in rows)
    first = rows[0]["evidence"][0]
    assert first["quote"]
    assert first["outlet"] in " ".join(shown.output.split())  # a name may be broken over two lines


def test_no_answer_is_said_and_told_by_the_exit_code(demo_record: Path) -> None:
    shown = CliRunner().invoke(app, ["ask", str(demo_record), "What did Brazil offer?"])
    assert shown.exit_code == 1
    assert "Nothing in this record answers that." in shown.output
    nothing = CliRunner().invoke(app, ["ask", str(demo_record), "What did Brazil offer?", "--json"])
    assert (nothing.exit_code, json.loads(nothing.output)) == (1, [])
