"""The API: the same lines as the export, described for programs."""

import pytest
from starlette.testclient import TestClient

from ontherecord.export.contract import contract
from ontherecord.record.view import open_view
from ontherecord.serve.room import Room

LISTS = (
    "statements",
    "acts",
    "documents",
    "positions",
    "conflicts",
    "silences",
    "wording",
    "checks",
)


@pytest.mark.parametrize("name", LISTS)
def test_rows_are_those_of_the_export(demo: TestClient, room: Room, name: str) -> None:
    with open_view(room.record) as view:
        wanted = {row["id"]: row for row in contract(view)[name]}
    items = demo.get(f"/api/{name}", params={"size": 200}).json()["items"]
    assert {item["id"]: item for item in items} == wanted


def test_pages_of_a_list_make_the_whole(demo: TestClient) -> None:
    whole = demo.get("/api/acts?size=200").json()
    first = demo.get("/api/acts?size=7").json()
    parts = [
        demo.get(f"/api/acts?size=7&page={n + 1}").json()["items"] for n in range(first["pages"])
    ]
    assert [item for part in parts for item in part] == whole["items"]
    assert first["total"] == whole["total"] == len(whole["items"])


def test_reports_come_with_text_passages_and_evidence(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        reports = {report.id: report for report in view.reports()}
    listed = [item["id"] for item in demo.get("/api/reports?size=200").json()["items"]]
    assert sorted(listed) == sorted(reports)
    for key in listed[:5]:
        row = demo.get(f"/api/reports/{key}").json()
        assert row["text"] == reports[key].text
        for mark in row["evidence"]:
            assert 0 <= mark["start"] < mark["end"] <= len(row["text"])


def test_a_line_comes_with_its_evidence(demo: TestClient) -> None:
    act = demo.get("/api/acts?size=1").json()["items"][0]
    told = demo.get(f"/api/lines/{act['id']}").json()
    assert told["line"] == act
    quotes = {span["quote"] for one in act["attestations"] for span in one["spans"]}
    marked = {
        text
        for g in told["groups"]
        for w in g["words"]
        for part, text in w["before_words_after"]
        if part == "words"
    }
    assert marked == quotes


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/lines/none", 404),
        ("/api/reports/none", 404),
        ("/api/actors/none", 404),
        ("/api/none", 422),
        ("/api/acts?as_of=soon", 400),
        ("/api/acts?page=x", 422),
        ("/api/none/none", 404),
    ],
)
def test_faults_are_told_as_json(demo: TestClient, address: str, status: int) -> None:
    answer = demo.get(address)
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_the_description_names_every_address(demo: TestClient) -> None:
    told = demo.get("/api/openapi.json").json()
    assert told["openapi"].startswith("3.")
    assert {"/api/statements", "/api/lines/{key}", "/api/search"} <= set(told["paths"])
    page = demo.get("/api").text
    assert all(path in page for path in told["paths"])
