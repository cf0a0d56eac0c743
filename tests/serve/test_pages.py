"""Pages: every address that a page links to answers, and says what the record holds."""

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ontherecord.config import Config
from ontherecord.export.phrases import Phrases, quoted
from ontherecord.pipeline import build
from ontherecord.record.view import open_view
from ontherecord.serve.room import Room
from tests.serve.conftest import reader
from tests.serve.links import reached

PAGES = (
    *("/", "/timeline", "/papers", "/issues", "/actors", "/statements", "/acts", "/conflicts"),
    *("/sources", "/search?q=note", "/keys", "/api"),
)


def words_of(html: str) -> str:
    """What a reader sees of a page."""
    body = re.sub(r"<(script|style|title)\b.*?</\1>", " ", html.partition("<main")[2], flags=re.S)
    return " ".join(
        unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(p|li|td|th|h\d|div)>", " ", body))).split()
    )


@pytest.fixture(scope="module")
def walked(room: Room) -> dict[str, tuple[int, str]]:
    from tests.serve.conftest import reader

    return reached(reader(room))


def test_every_link_of_every_page_leads_somewhere(walked: dict[str, tuple[int, str]]) -> None:
    assert {address: status for address, (status, _) in walked.items() if status != 200} == {}
    paths = {address.partition("?")[0] for address in walked}
    assert {page.partition("?")[0] for page in PAGES} - {"/search"} <= paths


def test_ids_stand_once_on_a_page(walked: dict[str, tuple[int, str]]) -> None:
    for address, (_, html) in walked.items():
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), address


def test_a_page_that_is_not_there_says_so(demo: TestClient) -> None:
    for address in (
        "/nothing",
        "/lines/st-0000000000000000",
        "/reports/x",
        "/origins/99999",
        "/origins/x",
    ):
        answer = demo.get(address)
        assert answer.status_code == 404, address
        assert "There is no" in answer.text
        assert "Overview" in answer.text


@pytest.mark.parametrize("address", ["/?as_of=soon", "/statements?from=31-31-31", "/timeline?to=x"])
def test_a_day_that_is_none_is_told(demo: TestClient, address: str) -> None:
    answer = demo.get(address)
    assert answer.status_code == 400
    assert "is not a day" in answer.text


def test_every_statement_is_on_some_page_of_the_list(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        wanted = {line.id for line in view.statements()}
    seen: list[str] = []
    for page in range(1, 20):
        found = re.findall(r'data-line="(st-[0-9a-f]+)"', demo.get(f"/statements?page={page}").text)
        seen += [key for key in found if key not in seen]
        if len(seen) >= len(wanted):
            break
    assert set(seen) == wanted


# parameter, the field of a statement that it asks for
FILTERS = [("speaker", "speaker"), ("kind", "kind"), ("mode", "mode"), ("sure", "sure")]


@pytest.mark.parametrize(("name", "field"), FILTERS)
def test_a_filter_shows_exactly_what_it_asks_for(
    demo: TestClient, room: Room, name: str, field: str
) -> None:
    with open_view(room.record) as view:
        lines = view.statements()
    values = {getattr(line, field) for line in lines if getattr(line, field) is not None}
    assert len(values) > 1
    for value in values:
        wanted = {line.id for line in lines if getattr(line, field) == value}
        asked = int(value) if isinstance(value, bool) else value
        total = demo.get("/api/statements", params={name: asked, "size": 200}).json()
        assert {item["id"] for item in total["items"]} == wanted, (name, value)


def test_days_narrow_the_list(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        dated = {line.id: line.said_on.days() for line in view.statements() if line.said_on}
    day = sorted(days[0] for days in dated.values())[len(dated) // 2].isoformat()
    found = demo.get("/api/statements", params={"from": day, "to": day, "size": 200}).json()
    wanted = {key for key, (a, b) in dated.items() if a.isoformat() <= day <= b.isoformat()}
    assert {item["id"] for item in found["items"]} == wanted


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_the_matrix_holds_every_stance_with_its_words(demo: TestClient, room: Room) -> None:
    html = demo.get("/issues").text
    cells = dict(
        re.findall(r'class="stance [^>]*href="/lines/(p-[0-9a-f]+)[^>]*>(.*?)</a>', html, re.S)
    )
    with open_view(room.record) as view:
        positions, phrases = view.positions(), Phrases(view)
    assert set(cells) == {line.id for line in positions}
    assert any(line.words for line in positions)
    for line in positions:
        assert phrases.issue(line.issue) in plain(html)
        words = quoted(line.words)[:-1].split()[:4] if line.words else []
        assert " ".join(words) in plain(cells[line.id]), line.id


def test_parties_for_whom_there_is_no_room_stand_on_further_pages(tmp_path: Path) -> None:
    states = "Norway Sweden Finland Denmark Iceland Poland Estonia Latvia Lithuania".split()
    for number, state in enumerate(states):
        page = tmp_path / "reports" / f"{number}.txt"
        page.parent.mkdir(exist_ok=True)
        page.write_text(
            f"{number + 3} March 2031\n\n{state} rejects the harbour treaty, {state}’s foreign ministry said.\n\n"
            f"The ministry of {state} gave {number + 4} reasons and spoke for {number + 20} minutes.\n",
            encoding="utf-8",
        )
    build([tmp_path / "reports"], tmp_path / "talks.db", Config())
    with open_view(tmp_path / "talks.db") as view:
        parties = {line.party for line in view.positions()}
        lines = {line.id for line in view.positions()}
    assert len(parties) > 6
    room = Room(tmp_path / "talks.db", tmp_path)
    try:
        heads, shown = list[str](), set[str]()
        address: str | None = "/issues"
        while address:
            html = reader(room).get(address).text
            heads += re.findall(r'<th scope="col"><a href="/actors/([^"?]+)', html)
            shown |= set(re.findall(r'class="stance [^>]*href="/lines/(p-[0-9a-f]+)', html))
            further = re.search(r'<a href="([^"]+)">more parties →', html)
            address = unescape(further[1]) if further else None
    finally:
        room.close()
    assert sorted(heads) == sorted(parties)
    assert shown == lines


def test_a_stance_can_be_told_without_colour(demo: TestClient) -> None:
    shown = re.findall(r'class="stance (\w+)"[^>]*>(.*?)</a>', demo.get("/").text, re.S)
    assert shown
    for stance, inner in shown:
        assert stance in re.sub(r"<[^>]+>", "", inner)


def test_a_line_stays_open_in_the_address(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        line = view.statements()[0]
    html = demo.get("/statements", params={"line": line.id, "kind": line.kind.value}).text
    assert f"<code>{line.id}</code>" in html
    assert f'href="/statements?kind={line.kind.value}" data-close' in html


def test_a_part_of_a_page_comes_alone_and_leads_back_to_its_page(
    demo: TestClient, room: Room
) -> None:
    with open_view(room.record) as view:
        line = next(line for line in view.statements() if line.same_as)
    headers = {
        "HX-Request": "true",
        "HX-Current-URL": "http://127.0.0.1:8000/statements?kind=direct",
    }
    answer = demo.get(f"/lines/{line.id}", headers=headers)
    assert "<html" not in answer.text
    assert f"/statements?kind=direct&amp;line={line.same_as[0]}" in answer.text
    assert "HX-Request" in answer.headers["vary"]


def test_a_list_ends_where_it_ends(demo: TestClient) -> None:
    last = demo.get("/statements?page=99999")
    assert last.status_code == 200
    assert 'rel="next"' not in last.text
    assert 'rel="prev"' in last.text
