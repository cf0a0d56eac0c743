"""What `show` puts on a terminal, at the widths people have, and into a pipe as of a day."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from ontherecord.cli.main import app
from ontherecord.cli.pages import page
from ontherecord.cli.tables import Subject, table_of
from ontherecord.export.contract import contract, part
from ontherecord.record.view import View, open_view

run = CliRunner().invoke


def drawn(view: View, subject: Subject, width: int) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=True, color_system=None)
    console.print(page(view, subject, console))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize("subject", list(Subject))
def test_no_line_is_wider_than_the_terminal(
    subject: Subject, width: int, demo_record: Path
) -> None:
    with open_view(demo_record) as view:
        lines = drawn(view, subject, width).splitlines()
    assert lines
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        (Subject.MATRIX, "✗ rejects"),  # a stance by sign and word
        (Subject.DOCUMENTS, "confirmed by"),  # who confirms a hand-over
        (Subject.SILENCES, "No answer found in these reports is not the same"),
        (Subject.CONFLICTS, "roughly 12,000"),  # each side's reading
        (Subject.SOURCES, "a copy is not a second witness"),
        (Subject.SOURCES, "of the shorter one"),  # each related pair
        (Subject.SOURCES, "→"),  # who took from whom
        (Subject.SOURCES, "spun reading"),  # changed words side by side
        (Subject.POSITIONS, "Meridian Alliance refuses"),
    ],
)
def test_a_page_says(subject: Subject, words: str, demo_record: Path) -> None:
    with open_view(demo_record) as view:
        assert words in " ".join(drawn(view, subject, 200).split())


def test_a_narrow_matrix_names_the_parties_that_it_leaves_out(demo_record: Path) -> None:
    with open_view(demo_record) as view:
        parties = table_of(view, Subject.MATRIX).heads[1:]
        shown = " ".join(drawn(view, Subject.MATRIX, 50).split())
    assert "Not shown for want of room" in shown
    assert all(party.split()[-1] in shown for party in parties)


def test_a_part_is_what_the_whole_export_has(demo_record: Path) -> None:
    with open_view(demo_record) as view:
        whole = contract(view)
        for name in whole.keys() - {"schema"}:
            assert part(view, name) == whole[name], name


def test_show_as_of_a_day_holds_nothing_later(demo_record: Path) -> None:
    ids = []
    for extra in ([], ["--known-by", "2023-03-24"], ["--as-of", "2023-03-24"]):
        shown = run(app, ["show", str(demo_record), "documents", "--json", *extra])
        ids.append({row["id"] for row in json.loads(shown.stdout)})
    assert ids[1] < ids[0]
    assert ids[2] < ids[0]


def test_export_and_dossier_take_the_clocks(demo_record: Path, tmp_path: Path) -> None:
    shown = run(app, ["export", str(demo_record), "--known-by", "2023-03-24"])
    assert shown.exit_code == 0
    early = json.loads(shown.stdout)
    assert (
        0
        < len(early["reports"])
        < len(json.loads(run(app, ["export", str(demo_record)]).stdout)["reports"])
    )
    page = tmp_path / "early.html"
    made = run(app, ["report", str(demo_record), "--known-by", "2023-03-24", "--out", str(page)])
    assert made.exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert all(line["id"] in text for line in early["documents"])


def test_words_that_several_reports_carry_stand_on_the_timeline_once(demo_record: Path) -> None:
    done = run(app, ["show", str(demo_record), "timeline", "--json"])
    rows = [row for row in json.loads(done.stdout) if row["kind"] == "statement"]
    with open_view(demo_record) as view:
        dated = {line.id: line for line in view.statements() if line.said_on}
    shown = [key for row in rows for key in (row["id"], *row["also"])]
    assert sorted(shown) == sorted(dated)  # nothing is lost, nothing stands twice
    for row in rows:
        first = dated[row["id"]]
        assert all(key in first.same_as for key in row["also"])
    assert any(row["also"] for row in rows)
