"""The clocks: every page shows the record as the clocks' view of it has it, and keeps the day in every link."""

import re

import pytest
from starlette.testclient import TestClient

from ontherecord.export.clocks import Clocks
from ontherecord.record.view import open_view
from ontherecord.serve.room import Room

LISTS = ("statements", "acts", "documents", "positions", "conflicts", "custody", "silences")


@pytest.mark.parametrize("clock", ["as_of", "known_by"])
def test_lists_are_those_of_the_clocks_view(demo: TestClient, room: Room, clock: str) -> None:
    with open_view(room.record) as view:
        clocks = Clocks(view)
        days = clocks.reported_days()
        for day in (days[0], days[len(days) // 2], days[-2]):
            past = clocks.at(**{clock: day})
            for name in LISTS:
                found = demo.get(
                    f"/api/{name}", params={clock: day.isoformat(), "size": 200}
                ).json()
                wanted = sorted(line.id for line in getattr(past, name)())
                assert sorted(item["id"] for item in found["items"]) == wanted, (name, day)
            counts = demo.get("/api/record", params={clock: day.isoformat()}).json()["counts"]
            assert counts == past.counts()


def test_a_line_that_had_not_happened_is_not_there(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        clocks = Clocks(view)
        day = clocks.reported_days()[0].isoformat()
        early = {line.id for line in clocks.at(known_by=day).acts()}
        late = next(line.id for line in view.acts() if line.id not in early)
    assert demo.get(f"/lines/{late}").status_code == 200
    told = demo.get(f"/lines/{late}", params={"known_by": day})
    assert told.status_code == 404
    assert "as of this day" in told.text


@pytest.mark.parametrize(
    "path", ["/", "/timeline", "/papers", "/statements", "/sources", "/search?q=note"]
)
def test_every_link_keeps_the_day(demo: TestClient, room: Room, path: str) -> None:
    with open_view(room.record) as view:
        days = Clocks(view).reported_days()
    clocks = f"as_of={days[-1]}&known_by={days[-1]}"
    html = demo.get(f"{path}{'&' if '?' in path else '?'}{clocks}").text
    assert "You are reading the record as it stood" in html
    links = re.findall(r'<a [^>]*href="(/[^"]*)"[^>]*>([^<]*)', html)
    free = {"/api", "/keys"}
    for link, words in links:
        if link.partition("?")[0] not in free and words != "Back to now":
            assert f"as_of={days[-1]}" in link, link
            assert f"known_by={days[-1]}" in link, link


def test_the_slider_stops_on_every_day_that_changes_something(demo: TestClient, room: Room) -> None:
    with open_view(room.record) as view:
        clocks = Clocks(view)
        wanted = [day.isoformat() for day in clocks.reported_days()]
    html = demo.get("/").text
    days = re.search(r'data-for="known_by" data-days="([^"]*)"', html)
    assert days is not None
    assert days[1].split() == wanted
