"""The figures table: every row is there, measured or saying why not."""

import json
from pathlib import Path

import pytest

from bench.parts import PARTS
from bench.speed import speed_figures
from bench.table import figures, main

SAID = "Foreign Minister Mira Dosk of Norway said the talks with Sweden had failed on Monday."
COPY = (
    "The two delegations met for nine hours in the old customs house above the harbour and left without a word. "
    "A spokesman later told reporters that nothing had been settled, that nothing had been refused, and that the "
    "boats would stay where they were until the spring. "
)


def write_rows(path: Path, *rows: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Public sets of one or two invented rows each."""
    for kind, name, text in (
        ("text", "one.txt", SAID + "\n" + COPY),
        (
            "attributions",
            "one.ann",
            "T1\tSource 0 26\t\nT2\tContent 42 85\t\nE1\tSource:T1 Content:T2\n",
        ),
    ):
        folder = tmp_path / "polnear/dev" / kind
        folder.mkdir(parents=True)
        (folder / name).write_text(text, encoding="utf-8")
    articles = [
        {"id": i, "outlet": i, "published": "2021-05-04", "title": i, "text": COPY * 3}
        for i in "ab"
    ]
    write_rows(tmp_path / "lineage/articles.dev.jsonl", *articles)
    pair = {"a": "a", "b": "b", "label": "identical", "direction": "unknown"}
    write_rows(tmp_path / "lineage/pairs.dev.jsonl", pair)
    accused = {"kinds": ["accuse"], "actors_a": ["NOR"], "actors_b": ["SWE"]}
    sentence = {
        "id": "s",
        "text": "Norway accused Sweden of firing on its boats.",
        "acts": [accused],
    }
    write_rows(tmp_path / "acts/icbe.verified.dev.jsonl", sentence)
    day = {"start": 3, "end": 13, "value": "1990-05-12"}
    document = {
        "doc": "d",
        "published": "1991-01-01",
        "text": "On 1990-05-12 it began.",
        "timexes": [day],
    }
    write_rows(tmp_path / "dates/timex.dev.jsonl", document)
    readings = [{"timex": "XXXX-05-12", "value": v} for v in ("1990-05-12", "1991-05-12")]
    short = {
        "id": "r",
        "reference": "1991-01-01T00:00:00",
        "text": "It began on 12 May.",
        "results": [{"start": 12, "end": 18, "type": "date", "values": readings}],
    }
    write_rows(tmp_path / "dates/recognizers.jsonl", short)
    return tmp_path


def test_without_data_every_row_says_what_to_give() -> None:
    rows = figures(None, list(PARTS))
    assert {row.part for row in rows} == set(PARTS)
    assert {row.printed for row in rows} == {"not measured: give --data DIR"}


def test_a_set_that_is_not_there_is_named(tmp_path: Path) -> None:
    rows = figures(tmp_path, ["acts"])
    assert rows
    assert {row.lacks for row in rows} == {"DIR/acts/icbe.verified.dev.jsonl is not there"}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_measured_has_the_rows_of_what_is_not(part: str, data: Path) -> None:
    measured, lacking = figures(data, [part]), figures(None, [part])
    assert [row.metric for row in measured] == [row.metric for row in lacking]
    assert all(row.values and not row.lacks for row in measured)


def test_what_build_finds_is_scored(data: Path) -> None:
    found = {(row.part, row.metric): row.values for row in figures(data, list(PARTS))}
    assert found["lineage", "derived or not, all pairs"]["F1"] == 1.0
    assert found["acts", "kind"]["R"] == 1.0
    assert found["dates", "value"]["R"] == 1.0
    assert found["short-dates", "value, single dates of short inputs"]["F1"] == 1.0
    assert found["attribution", "said-by"]["R"] == 1.0


def test_the_parts_of_a_build_make_the_whole(data: Path) -> None:
    ratio, parts, *peers = speed_figures(data, lambda doing: None)
    assert ratio.values[""] > 0
    assert parts.values.keys() == {"read", "extract", "relate", "resolve", "rest"}
    assert sum(parts.values.values()) == pytest.approx(100)
    assert all(peer.values or peer.lacks for peer in peers)


def test_the_table_is_markdown_or_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data), "--only", "dates"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {line.count("|") for line in lines} == {5}
    assert main(["--data", str(data), "--only", "dates", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == len(lines) - 2
    assert all(row["command"] == "python -m bench.table --only dates --data DIR" for row in rows)


@pytest.mark.parametrize("broken", ["{", '{"doc": "d"}'])
def test_data_that_cannot_be_used_is_exit_2(
    broken: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "dates/timex.dev.jsonl").write_text(broken)
    assert main(["--data", str(data), "--only", "dates"]) == 2
    assert "timex.dev.jsonl, line 1" in capsys.readouterr().err
    assert main(["--data", str(data / "nowhere")]) == 2
