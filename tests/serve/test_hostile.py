"""Articles that mean harm: whatever they hold is shown as text, and nothing that a browser would run or load."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from ontherecord.serve.outside import bare, plain, shown, web_address
from tests.serve.links import reached

# the elements that our own templates use; anything else came from outside
_OURS = frozenset(
    "html head meta title link script body a header p nav form label input button main aside footer div span "
    "section h1 h2 h3 small strong em ol ul li table thead tbody tr th td time select option bdi mark blockquote "
    "figure figcaption article code dl dt dd details summary svg g rect text line path circle defs marker kbd ins "
    "del br fieldset legend textarea".split()
)
# scripts and styles of a page come from here and nowhere else
_OWN = re.compile(r"/static/[\w.]+\?v=[0-9a-f]{12}")


class Elements(HTMLParser):
    """Every element of a page with its attributes, as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@pytest.fixture(scope="module")
def pages(hostile_room) -> dict[str, tuple[int, str]]:
    from tests.serve.conftest import reader

    client = reader(hostile_room)
    found = reached(client, each=30)
    found |= reached(client, "/search?q=seen", each=30)
    return {address: page for address, page in found.items() if "<html" in page[1]}


def test_the_harm_is_there_to_be_shown(pages: dict[str, tuple[int, str]]) -> None:
    everything = "".join(html for _, html in pages.values())
    assert "alert(1)" in everything
    assert len(pages) > 60
    assert all(status == 200 for status, _ in pages.values())


def test_nothing_from_outside_becomes_an_element_or_a_handler(
    pages: dict[str, tuple[int, str]],
) -> None:
    for address, (_, html) in pages.items():
        for tag, attributes in Elements(html).found:
            assert tag in _OURS, (address, tag)
            assert not [name for name in attributes if name.startswith("on")], (address, tag)
            assert "style" not in attributes, (address, tag)
            if tag == "script":
                assert _OWN.fullmatch(attributes["src"]), address
            if tag in ("link", "img"):
                assert _OWN.fullmatch(attributes["href"]), address


def test_links_lead_into_the_room_or_to_the_web(pages: dict[str, tuple[int, str]]) -> None:
    outside = set()
    for address, (_, html) in pages.items():
        for tag, attributes in Elements(html).found:
            if tag == "a" and not attributes["href"].startswith(("/", "#")):
                assert attributes["href"].startswith(("https://", "http://")), address
                assert attributes["rel"] == "noopener noreferrer"
                outside.add(attributes["href"])
            assert not attributes.get("href", "").startswith("//"), address
    assert outside == {"https://example.org/a?b=<c>"}


def test_no_template_is_run_in_a_text(pages: dict[str, tuple[int, str]]) -> None:
    assert any("{{ 7*7 }}" in html for _, html in pages.values())


def test_letters_that_cannot_be_seen_are_shown(pages: dict[str, tuple[int, str]]) -> None:
    for address, (_, html) in pages.items():
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\u2060]", html), address
    texts = "".join(html for address, (_, html) in pages.items() if address.startswith("/reports/"))
    assert 'title="right-to-left override">U+202E</span>' in texts
    assert 'title="zero width space">U+200B</span>' in texts


# address, whether it may be a link
ADDRESSES = [
    ("https://example.org/x", True),
    ("http://example.org", True),
    (" https://example.org/ ", True),  # spaces about it
    ("HTTPS://EXAMPLE.ORG/", True),  # in capitals
    ("javascript:alert(1)", False),
    ("JaVaScRiPt:alert(1)", False),
    ("data:text/html,<script>", False),
    ("file:///etc/passwd", False),
    ("//example.org/x", False),  # no scheme
    ("https:example.org", False),  # no host
    ("java\tscript:alert(1)", False),
    ("https://[bad", False),  # no address at all
    ("\u202ehttps://example.org", False),  # turned round
    ("", False),
    (None, False),
]


@pytest.mark.parametrize(("address", "good"), ADDRESSES)
def test_only_addresses_of_the_web_are_links(address: str | None, good: bool) -> None:
    assert (web_address(address) is not None) is good


@given(st.text(max_size=60))
def test_shown_text_holds_no_markup_and_no_hidden_letter(text: str) -> None:
    for made in (str(shown(text)), str(bare(text))):
        inner = re.sub(
            r'</?bdi>|<span class="unseen" title="[^"<>]*">U\+[0-9A-F]{4,6}</span>', "", made
        )
        assert not re.search("[<>\"'\u202a-\u202e\u2066-\u2069\u200b-\u200f]", inner)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b-\u200f\0]", plain(text))


@given(st.text(max_size=80))
def test_no_search_is_an_error(hostile_client, text: str) -> None:
    for path in ("/search", "/statements", "/actors", "/acts", "/api/search"):
        assert hostile_client.get(path, params={"q": text}).status_code in (200, 400, 422)


@pytest.fixture(scope="module")
def hostile_client(hostile_room) -> TestClient:
    from tests.serve.conftest import reader

    return reader(hostile_room)
