"""What other tools read: each format holds what the record holds, and nothing that runs or counts for more."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pyarrow.parquet as pq
import pytest

from ontherecord.config import Config
from ontherecord.export.cells import cell
from ontherecord.export.contract import contract
from ontherecord.export.handing.annotations import annotations
from ontherecord.export.handing.codebook import codebook
from ontherecord.export.handing.graph import graphml
from ontherecord.export.handing.sets import csv_set, parquet_set
from ontherecord.export.handing.sources import bibtex, citation, csl_json
from ontherecord.export.handing.tables import tables
from ontherecord.export.handing.timelinejs import timelinejs
from ontherecord.pipeline import build
from ontherecord.record.view import View, open_view


@pytest.fixture
def view(demo_record: Path) -> Iterator[View]:
    with open_view(demo_record) as view:
        yield view


def table(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def test_every_column_of_every_table_is_in_the_codebook(view: View) -> None:
    known = {(row.table, row.column) for row in codebook()}
    there = {(t.name, column) for t in tables(contract(view)).values() for column in t.columns}
    assert there == known
    assert all(row.meaning for row in codebook())


def test_the_csv_set_has_a_row_for_every_line_and_every_span(view: View) -> None:
    record, files = contract(view), csv_set(view)
    for name in ("reports", "actors", "statements", "acts", "documents", "positions", "judgements"):
        assert len(table(files, name)) == len(record[name])
    told = [each for act in record["acts"] for each in act["attestations"]]
    assert len(table(files, "attestations")) == len(told)
    quotes = {(row["report"], int(row["start"]), row["quote"]) for row in table(files, "evidence")}
    for act in record["acts"]:
        for each in act["attestations"]:
            assert {(s["report"], s["start"], cell(s["quote"])) for s in each["spans"]} <= quotes


def test_evidence_names_lines_that_are_there(view: View) -> None:
    files = csv_set(view)
    evidence = table(files, "evidence")
    assert evidence
    for row in evidence:
        owner, _, number = row["line"].partition("#")
        rows = table(files, row["table"])
        if number:
            assert any((r["owner"], r["number"]) == (owner, number) for r in rows)
        else:
            assert any(r["id"] == owner for r in rows)


def test_parquet_holds_the_same_rows_with_types(view: View) -> None:
    files, sheets = parquet_set(view), csv_set(view)
    acts = pq.read_table(io.BytesIO(files["acts.parquet"])).to_pylist()
    assert [row["id"] for row in acts] == [row["id"] for row in table(sheets, "acts")]
    assert all(isinstance(row["actor"], list) and isinstance(row["sure"], bool) for row in acts)
    spans = pq.read_table(io.BytesIO(files["evidence.parquet"])).to_pylist()
    assert all(isinstance(row["start"], int) for row in spans)


def test_an_empty_table_has_its_columns(tmp_path: Path) -> None:
    text = tmp_path / "one.txt"
    text.write_text(
        "3 March 2031\n\nThe weather on the coast was mild for the season on Monday.\n" * 3
    )
    build([text], tmp_path / "x.db", Config())
    with open_view(tmp_path / "x.db") as view:
        head = csv_set(view)["acts.csv"].decode().splitlines()
    assert len(head) == 1
    assert "date_edtf" in head[0]


def test_annotations_select_the_words_in_the_stored_text(view: View) -> None:
    texts = {report.id: report.text for report in view.reports()}
    graph = json.loads(annotations(view))["@graph"]
    found = [node for node in graph if node["type"] == "Annotation"]
    assert len(found) >= len(view.statements()) + len(view.acts())
    for note in found:
        assert note["target"]
        for target in note["target"]:
            place, quote = target["selector"]
            text = texts[target["source"].removeprefix("urn:ontherecord:")]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote["prefix"])
            assert text[place["end"] :].startswith(quote["suffix"])


def test_the_graph_is_read_by_networkx_with_the_records_names(view: View) -> None:
    graph = nx.parse_graphml(graphml(view))
    names = {data["label"] for _, data in graph.nodes(data=True)}
    assert {actor.name for actor in view.actors()} <= names
    stances = {
        (u, v) for u, v, data in graph.edges(data=True) if data["type"] in ("demands", "rejects")
    }
    told = {(p.party, p.issue) for p in view.positions() if p.stance in ("demands", "rejects")}
    assert stances == told


def test_slides_have_days_and_escaped_words(tmp_path: Path, view: View) -> None:
    slides = json.loads(timelinejs(view))["events"]
    starts = [tuple(s["start_date"][part] for part in ("year", "month", "day")) for s in slides]
    assert starts == sorted(starts)
    assert {act.id for act in view.acts() if act.date} <= {s["unique_id"] for s in slides}
    hostile = tmp_path / "x.txt"
    hostile.write_text(
        "3 March 2031\n\n“We reject <script>alert(1)</script> all of it,” Foreign Minister Mira Tal of France "
        "said on Monday. France rejected the <img src=x onerror=alert(1)> proposal of Germany on Monday.\n"
    )
    build([hostile], tmp_path / "x.db", Config())
    with open_view(tmp_path / "x.db") as other:
        text = timelinejs(other)
    assert "events" in json.loads(text)
    assert "<script" not in text
    assert "<img" not in text


def test_sources_are_cited_with_what_is_known(view: View) -> None:
    reports = {report.id: report for report in view.reports()}
    rows = {row["id"]: row for row in json.loads(csl_json(view))}
    assert set(rows) == set(reports)
    for key, row in rows.items():
        assert row.get("container-title") == reports[key].outlet
        assert ("issued" in row) == bool(view.published().get(key))
    entries = bibtex(view)
    assert all(f"@misc{{{key}," in entries for key in reports)
    assert entries.count("{") == entries.count("}")


@pytest.mark.parametrize(
    ("page", "called"),
    [
        # a title is its own
        ({"title": "No answer yet", "text": "The envoy left at dawn. More."}, "No answer yet"),
        # a short first sentence, in square brackets: it is not the report's own title
        ({"text": "“We will answer,” she said. Nobody spoke."}, "[“We will answer,” she said.]"),
        # a long one is cut
        (
            {"text": f"The envoy {'who waited, ' * 12} left at dawn."},
            "[The envoy who waited, who waited, who waited, who waited, who waited …]",
        ),
    ],
)
def test_a_report_without_a_title_is_cited_by_its_first_words(
    page: dict[str, str], called: str, tmp_path: Path
) -> None:
    source = tmp_path / "rows.jsonl"
    row = {"id": "n1", "outlet": "Strait Post", "published": "2031-03-01"} | page
    row["text"] += (
        "\n\nThe ministers of both sides met at the harbour on Monday and spoke for an hour."
    )
    source.write_text(json.dumps(row), encoding="utf-8")
    build([source], tmp_path / "one.db", Config())
    with open_view(tmp_path / "one.db") as one:
        assert [row["title"] for row in json.loads(csl_json(one))] == [called]
        assert f"title = {{{called}}}" in bibtex(one)


def test_the_citation_names_the_state_of_the_record(view: View) -> None:
    assert view.digest() in citation(view)
    assert f"{len(view.reports())} reports" in citation(view, "The Hask file")
    assert citation(view, "The Hask file").startswith("The Hask file. ")


def test_equal_records_give_equal_bytes(view: View, demo_record: Path) -> None:
    with open_view(demo_record) as again:
        for make in (annotations, graphml, timelinejs, bibtex, csl_json, csv_set, parquet_set):
            assert make(view) == make(again)
