"""Acts as event data: a row an act, nothing counted that did not happen, no cell that a spreadsheet runs."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from ontherecord.cli.main import app
from ontherecord.export.cells import cell
from ontherecord.export.formats import FORMATS
from ontherecord.export.plover.words import contexts_of, mode_of
from ontherecord.nouns.act import Modality
from ontherecord.record.view import View, open_view
from ontherecord.resolve.acts.plover import plover_code

_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


def written(view: View, name: str) -> str:
    out = io.StringIO(newline="\n")
    write = FORMATS[name].write
    assert write is not None
    write(view, out)
    return out.getvalue()


def test_a_row_an_act_however_many_reports_tell_it(demo_record: Path) -> None:
    with open_view(demo_record) as view:
        acts = {act.id: act for act in view.acts()}
        rows = [json.loads(line) for line in written(view, "plover").splitlines()]
        texts = {report.id: report.text for report in view.reports()}
    assert [row["id"] for row in rows] == sorted(acts)
    assert any(len(row["attestations"]) > 2 for row in rows)
    for row in rows:
        assert len(row["attestations"]) == len(acts[row["id"]].attestations)
        for told in row["attestations"]:
            assert texts[told["report"]][told["start"] : told["end"]] == told["quote"]


def test_what_did_not_happen_is_no_event(demo_record: Path) -> None:
    special = {"will": "future", "would-if": "hypothetical", "denied": "negation"}
    with open_view(demo_record) as view:
        rows = [json.loads(line) for line in written(view, "plover").splitlines()]
    told = {row["modality"] for row in rows}
    assert {"did", "will", "denied"} <= told  # the bundled coverage has all of them
    for row in rows:
        happened = row["modality"] == Modality.DID.value
        assert row["happened"] is happened
        assert row["event"] == (row["event_told"] if happened else [])
        assert row["has_event"] is bool(row["event"])
        marks = set(row["context"]) & set(special.values())
        assert marks == (set() if happened else {special[row["modality"]]})


def test_those_who_meet_are_all_sources(demo_record: Path) -> None:
    with open_view(demo_record) as view:
        rows = [json.loads(line) for line in written(view, "plover").splitlines()]
    meetings = [row for row in rows if row["event_told"] == ["CONSULT"]]
    assert meetings
    assert all(row["recipient"] == [] for row in meetings)
    assert any(len(row["source"]) > 1 for row in meetings)


def test_sides_have_codes_sectors_and_offices(talks: Path) -> None:
    with open_view(talks) as view:
        rows = [json.loads(line) for line in written(view, "plover").splitlines()]
    by_name = {actor["actor_text"]: actor for row in rows for actor in row["source"]}
    codes = {name: actor["code"] for name, actor in by_name.items()}
    assert codes == {"Norway": "NOR", "Sweden": "SWE", "Nils Aker": "SWE"}
    assert by_name["Nils Aker"]["office"] == "Foreign Minister"
    assert {actor["sector"] for actor in by_name.values()} == {"GOV"}
    voices = {(told["by"], told["by_code"]) for row in rows for told in row["attestations"]}
    assert ("Ada Brandt", "NOR") in voices


def test_the_table_has_the_same_acts_and_a_line_for_each_column(demo_record: Path) -> None:
    with open_view(demo_record) as view:
        table = list(csv.DictReader(io.StringIO(written(view, "plover-csv"))))
        rows = [json.loads(line) for line in written(view, "plover").splitlines()]
    book = io.StringIO(newline="\n")
    assert FORMATS["plover-csv"].codebook is not None
    FORMATS["plover-csv"].codebook(book)
    explained = [row["column"] for row in csv.DictReader(io.StringIO(book.getvalue()))]
    assert list(table[0]) == explained
    assert [line["id"] for line in table] == [row["id"] for row in rows]
    assert [line["event"] for line in table] == ["; ".join(row["event"]) for row in rows]
    assert [line["happened"] for line in table] == [str(int(row["happened"])) for row in rows]


@pytest.mark.parametrize("name", ["plover", "plover-csv"])
def test_equal_records_give_equal_text(name: str, demo_record: Path) -> None:
    with open_view(demo_record) as one, open_view(demo_record) as other:
        assert written(one, name) == written(other, name)


CELLS = [
    # what spreadsheets run, also behind blanks and quotation marks and in full width
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
    ("  +1", "'  +1"),
    ("\t@SUM(A1)", "' @SUM(A1)"),
    ('"=1', "'\"=1"),
    ("\uff1d1+1", "'\uff1d1+1"),
    ("\u200b=1", "'=1"),
    # what they do not
    ("A - B", "A - B"),
    (-4, "-4"),
    (None, ""),
    (False, "0"),
    # line ends and marks that turn the direction of writing
    ("a\r\nb\u2028c", "a b c"),
    ("a\u202eb\x00", "ab"),
]


@pytest.mark.parametrize(("value", "expected"), CELLS)
def test_cells(value: object, expected: str) -> None:
    assert cell(value) == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_no_cell_begins_as_a_formula(text: str) -> None:
    bare = cell(text).lstrip('"\u00a0 \t')
    assert not bare or bare[0] not in _SIGNS
    assert "\n" not in cell(text)
    assert "\r" not in cell(text)


MODES = [
    ("REJECT", "reject", "any meeting before the thaw", "meet"),
    ("REQUEST", "demand", "the release of the crew", "yield"),
    ("ACCUSE", "disapprove", "the raid", "disapprove"),
    ("THREATEN", "threaten", "to close the strait", "restrict"),
    ("MOBILIZE", "deploy", "two warships", "weapons"),
    ("SANCTION", "withdraw", "withdraw the treaty", "withdraw"),
    ("THREATEN", "threaten", "consequences", None),
    (None, "deliver", "the troops' letter", None),
]


@pytest.mark.parametrize(("event", "kind", "words", "mode"), MODES)
def test_modes(event: str | None, kind: str, words: str, mode: str | None) -> None:
    assert mode_of(event, kind, words) == mode


def test_contexts_are_of_the_words_given() -> None:
    assert contexts_of("an end to tariffs and to nuclear tests") == ["economic", "cbrn"]
    assert contexts_of("the lamp of the lighthouse") == []


def test_a_release_is_a_retreat_and_leaving_a_treaty_is_none() -> None:
    assert plover_code("concede", "eleven of the crew") == "RETREAT"
    assert plover_code("concede", "the northern channel") == "CONCEDE"
    assert plover_code("withdraw", "its troops from the valley") == "RETREAT"
    assert plover_code("withdraw", "from the fisheries agreement") == "SANCTION"


def test_the_command_writes_table_and_codebook(demo_record: Path, tmp_path: Path) -> None:
    table, book = tmp_path / "acts.csv", tmp_path / "columns.csv"
    arguments = ["export", str(demo_record), "-f", "plover-csv"]
    shown = CliRunner().invoke(app, [*arguments, "--out", str(table), "--codebook", str(book)])
    assert shown.exit_code == 0
    columns = table.read_text("utf-8").splitlines()[0].split(",")
    assert [line.split(",")[0] for line in book.read_text("utf-8").splitlines()[1:]] == columns
    refused = CliRunner().invoke(app, ["export", str(demo_record), "--codebook", str(book)])
    assert refused.exit_code == 2
    assert "no codebook" in refused.output
