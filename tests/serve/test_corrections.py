"""Corrections from the pages: said with a name and a reason, shown, undone; refused where a form is not ours."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ontherecord.record.view import open_view
from ontherecord.serve.room import Room
from tests.serve.conftest import reader


@pytest.fixture
def own_room(demo_record: Path, tmp_path: Path) -> Iterator[Room]:
    """A room over a record of its own, for tests that change it."""
    record = tmp_path / "own.db"
    shutil.copy(demo_record, record)
    room = Room(record, tmp_path)
    yield room
    room.close()


@pytest.fixture
def desk(own_room: Room) -> TestClient:
    return reader(own_room)


def token(desk: TestClient, path: str) -> str:
    found = re.search(r'name="form_token" value="([0-9a-f]+)"', desk.get(path).text)
    assert found is not None
    return found[1]


def said(desk: TestClient, path: str, **fields: str) -> tuple[int, str]:
    form = {"form_token": token(desk, path if path.startswith("/correct/") else "/corrections")}
    answer = desk.post(path, data=form | fields, follow_redirects=True)
    return answer.status_code, answer.text


def acts(room: Room) -> dict[str, object]:
    with open_view(room.record) as view:
        return {act.id: act for act in view.acts()}


def test_a_wrong_line_goes_and_comes_back(desk: TestClient, own_room: Room) -> None:
    line = sorted(acts(own_room))[0]
    status, html = said(
        desk, f"/correct/{line}", kind="wrong", by="A. Desk", reason="not what it says"
    )
    assert status == 200
    assert "A. Desk" in html
    assert "not what it says" in html
    assert desk.get(f"/lines/{line}").status_code == 404
    assert line not in acts(own_room)
    correction = re.search(r'name="target" value="(co-[0-9a-f]+)"', html)
    assert correction is not None
    status, html = said(
        desk, "/corrections/undo", target=correction[1], by="B. Desk", reason="it does"
    )
    assert status == 200
    assert "undone" in html
    assert desk.get(f"/lines/{line}").status_code == 200
    assert line in acts(own_room)
    assert "not what it says" in desk.get(f"/lines/{line}").text


def test_a_date_is_put_right_and_the_line_says_by_whom(desk: TestClient, own_room: Room) -> None:
    line = next(key for key, act in sorted(acts(own_room).items()) if act.date is not None)
    said(
        desk, f"/correct/{line}", kind="date", value="2031-05-09", by="A. Desk", reason="our cable"
    )
    html = desk.get(f"/lines/{line}").text
    assert "9 May 2031" in html
    assert "our cable" in html
    assert "A. Desk" in html


def test_two_actors_are_said_to_be_one(desk: TestClient, own_room: Room) -> None:
    with open_view(own_room.record) as view:
        one, two = sorted(a.id for a in view.actors() if a.kind.value == "person")[:2]
    said(desk, f"/correct/{one}", kind="same", other=two, by="A. Desk", reason="one person")
    assert desk.get(f"/actors/{one}").status_code == 200
    assert desk.get(f"/actors/{two}").status_code == 404


def test_a_line_is_entered_by_hand(desk: TestClient, own_room: Room) -> None:
    before = acts(own_room)
    with open_view(own_room.record) as view:
        actor = next(a.id for a in view.actors() if a.kind.value == "state")
    fields = {
        "words": "They telephoned for an hour.",
        "source": "a call",
        "type": "consult",
        "actor": actor,
    }
    who = {"date": "2031-05-10", "by": "A. Desk", "reason": "no report has it"}
    status, html = said(desk, "/corrections/enter", **fields, **who)
    assert status == 200
    assert "entered by hand" in html
    [made] = set(acts(own_room)) - set(before)
    shown = desk.get(f"/lines/{made}").text
    assert "They telephoned for an hour." in shown
    assert "10 May 2031" in shown


# what is sent, and a word of what is answered
BAD = [
    ({"kind": "wrong", "by": "", "reason": "x"}, "who says so"),
    ({"kind": "wrong", "by": "A", "reason": ""}, "reason"),
    ({"kind": "date", "by": "A", "reason": "x", "value": "soon"}, "soon"),
    ({"kind": "nothing", "by": "A", "reason": "x"}, "nothing"),
]


@pytest.mark.parametrize(("fields", "word"), BAD)
def test_what_cannot_be_taken_is_told_on_the_form(
    desk: TestClient, own_room: Room, fields: dict[str, str], word: str
) -> None:
    line = next(key for key, act in sorted(acts(own_room).items()) if act.date is not None)
    status, html = said(desk, f"/correct/{line}", **fields)
    assert status == 400
    alert = html.partition('role="alert">')[2].partition("</p>")[0]
    assert word in alert
    assert "<form" in html
    with open_view(own_room.record) as view:
        assert view.corrections() == ()


@pytest.mark.parametrize("forged", ["", "x", "0" * 64])
def test_a_form_that_is_not_ours_changes_nothing(
    desk: TestClient, own_room: Room, forged: str
) -> None:
    line = sorted(acts(own_room))[0]
    fields = {"form_token": forged, "kind": "wrong", "by": "A", "reason": "x"}
    assert desk.post(f"/correct/{line}", data=fields).status_code == 403
    assert line in acts(own_room)


def test_reading_changes_nothing(desk: TestClient, own_room: Room) -> None:
    line = sorted(acts(own_room))[0]
    query = f"?form_token={token(desk, '/corrections')}&kind=wrong&by=A&reason=x"
    assert desk.get(f"/correct/{line}{query}").status_code == 200
    assert desk.get(f"/corrections/undo{query}").status_code in (404, 405)
    assert line in acts(own_room)


def test_what_people_say_is_shown_as_text(desk: TestClient, own_room: Room) -> None:
    line = sorted(acts(own_room))[0]
    harm = "<script>alert(1)</script>"
    _, html = said(desk, f"/correct/{line}", kind="unsure", by=harm, reason=harm)
    assert "&lt;script&gt;" in html
    assert "<script>alert" not in html + desk.get(f"/lines/{line}").text
