"""Who is let in: by host name, by token, with forms of our own; and what every answer forbids the browser."""

import pytest
from starlette.testclient import TestClient

from ontherecord.serve.guard import COOKIE, doorkeeper, is_loopback
from ontherecord.serve.room import Room
from tests.serve.conftest import reader

HOSTS = [
    ("127.0.0.1:8000", True),
    ("localhost:8000", True),
    ("localhost", True),
    ("[::1]:8000", True),
    ("evil.example", False),  # a name of somebody else that leads here
    ("127.0.0.1.evil.example:8000", False),
    ("localhost.evil.example", False),
    ("evil.example:8000", False),
    ("", False),
]


@pytest.mark.parametrize(("host", "good"), HOSTS)
def test_only_our_own_names_are_answered(demo: TestClient, host: str, good: bool) -> None:
    for path in ("/", "/api/record", "/static/room.css"):
        answer = demo.get(path, headers={"Host": host})
        assert (answer.status_code == 200) is good
        assert good or "statement" not in answer.text


def test_a_name_that_was_given_is_answered(room: Room) -> None:
    client = reader(room, doorkeeper("127.0.0.1", None, ["desk.example"]))
    assert client.get("/", headers={"Host": "desk.example:443"}).status_code == 200


def test_away_from_loopback_there_is_always_a_token() -> None:
    assert doorkeeper("127.0.0.1", None).token is None
    made = {doorkeeper("0.0.0.0", None).token for _ in range(2)}
    assert len(made) == 2
    assert all(token and len(token) >= 24 for token in made)
    assert doorkeeper("::", "chosen").token == "chosen"
    assert not is_loopback("10.0.0.1")
    assert not is_loopback("example.org")


def test_a_token_opens_once_and_then_a_cookie_does(room: Room) -> None:
    client = reader(room, doorkeeper("0.0.0.0", "open-sesame"))
    for path in ("/", "/api/record", "/static/room.css", "/?token=", "/?token=wrong"):
        assert client.get(path).status_code == 401
    first = client.get("/statements?kind=direct&token=open-sesame", follow_redirects=False)
    assert first.status_code == 303
    assert first.headers["location"] == "/statements?kind=direct"
    assert "HttpOnly" in first.headers["set-cookie"]
    assert "SameSite=strict" in first.headers["set-cookie"]
    assert "open-sesame" not in first.headers["set-cookie"]
    assert client.get("/statements").status_code == 200
    assert client.get("/api/record").status_code == 200


def test_a_program_shows_its_token_in_a_header(room: Room) -> None:
    client = reader(room, doorkeeper("0.0.0.0", "open-sesame"))
    assert (
        client.get("/api/record", headers={"Authorization": "Bearer open-sesame"}).status_code
        == 200
    )
    assert client.get("/api/record", headers={"Authorization": "Bearer other"}).status_code == 401


@pytest.mark.parametrize("cookie", ["", "x", "open-sesame", 'a="b'])
def test_other_cookies_do_not_open(room: Room, cookie: str) -> None:
    client = reader(room, doorkeeper("0.0.0.0", "open-sesame"))
    assert client.get("/", headers={"Cookie": f"{COOKIE}={cookie}"}).status_code == 401


def test_the_way_in_leads_to_no_other_host(room: Room) -> None:
    client = reader(room, doorkeeper("0.0.0.0", "t"))
    answer = client.get("//evil.example/?token=t", follow_redirects=False)
    assert not answer.headers.get("location", "/").startswith("//")


# headers of a request that changes something, and whether it can be our own
CHANGES = [
    ({}, True),
    ({"Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}, True),
    ({"Origin": "http://evil.example"}, False),
    ({"Origin": "null"}, False),  # from a sandboxed frame or a file
    ({"Origin": "http://127.0.0.1:9000"}, False),  # another program on this machine
    ({"Sec-Fetch-Site": "cross-site"}, False),
    ({"Sec-Fetch-Site": "same-site"}, False),
]


@pytest.mark.parametrize(("headers", "own"), CHANGES)
def test_changes_are_taken_from_our_own_pages_only(
    demo: TestClient, headers: dict[str, str], own: bool
) -> None:
    answer = demo.post("/lines/x", headers=headers)
    assert (answer.status_code == 403) is not own


def test_the_token_of_a_form_is_ours_alone() -> None:
    one, two = doorkeeper("127.0.0.1", None), doorkeeper("127.0.0.1", None)
    assert one.knows(one.form_token())
    assert not one.knows(two.form_token())
    assert not one.knows("")


@pytest.mark.parametrize(
    "path", ["/", "/lines/none", "/static/room.js", "/api/record", "/api/lines/none"]
)
def test_every_answer_forbids_what_no_page_needs(demo: TestClient, path: str) -> None:
    headers = demo.get(path).headers
    policy = dict(
        part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in headers


def test_no_file_outside_the_static_folder_is_given(demo: TestClient) -> None:
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/"):
        assert demo.get(path).status_code in (404, 405)
