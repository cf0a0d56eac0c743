"""Reading rooms over records: the bundled coverage, and articles that mean harm."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ontherecord.config import Config
from ontherecord.pipeline import build
from ontherecord.serve.app import application
from ontherecord.serve.guard import Doorkeeper, doorkeeper
from ontherecord.serve.room import Room
from tests.little import little

HOME = "http://127.0.0.1:8000"


def reader(room: Room, door: Doorkeeper | None = None) -> TestClient:
    """A reader who asks as a browser on this machine does."""
    return TestClient(application(room, door or doorkeeper("127.0.0.1", None)), base_url=HOME)


@pytest.fixture(scope="session")
def room(demo_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    opened = Room(demo_record, tmp_path_factory.mktemp("catalogues"))
    yield opened
    opened.close()


@pytest.fixture
def demo(room: Room) -> TestClient:
    return reader(room)


# what harm is tried with: script, event handler, SVG, attribute break-out, template, bidi override, hidden letters
HARM = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
    "\"'><b onmouseover=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "before \u202eevil\u202c after",
    "hid\u200bden zero\u2060width",
    "</title></textarea></style><!--",
)


def hostile_rows() -> list[dict[str, str]]:
    """One report for each harm, with the harm in every field that a manifest has."""
    rows = []
    for number, harm in enumerate(HARM):
        text = (
            f"“We have seen {harm} in the draft note to the other side,” Mira Tal said on Monday in front of the "
            f"ministry.\n\nNobody there wanted to say more about {harm} on that day, and report {number} ends here."
        )
        rows.append(
            {
                "id": f"n{number}",
                "text": text,
                "outlet": f"Outlet {harm}",
                "title": f"Title {harm}",
                "url": ["javascript:alert(1)", "https://example.org/a?b=<c>", "data:text/html,x"][
                    number % 3
                ],
                "published": f"2031-03-{number + 1:02}",
                "author": harm,
            }
        )
    return rows


@pytest.fixture(scope="session")
def hostile_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "rows.jsonl"
    source.write_text("\n".join(json.dumps(row) for row in hostile_rows()), encoding="utf-8")
    record = folder / "hostile.db"
    build([source], record, Config(), None, partial(little, None))
    opened = Room(record, folder)
    yield opened
    opened.close()


@pytest.fixture
def hostile(hostile_room: Room) -> TestClient:
    return reader(hostile_room)
