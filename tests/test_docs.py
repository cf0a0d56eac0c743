"""The docs lead somewhere: links are not broken, no page is left out, the rooms are those of the tree."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")]
)


def links(page: Path) -> list[Path]:
    """The files that a page links to or shows."""
    found = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    return [page.parent / link for link in found if "://" not in link]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    assert not [link for link in links(page) if not link.exists()]


def test_every_page_is_in_the_table_of_pages() -> None:
    named = {link.resolve() for link in links(DOCS / "README.md")}
    assert {page for page in DOCS.glob("*.md") if page.name != "README.md"} <= named


def test_decisions_are_numbered_without_gap_or_double() -> None:
    pages = sorted((DOCS / "decisions").glob("*.md"))
    numbers = [int(page.name.partition("-")[0]) for page in pages]
    assert numbers == list(range(1, len(pages) + 1))
    for number, page in zip(numbers, pages, strict=True):
        assert page.read_text(encoding="utf-8").startswith(f"# {number}. "), page.name


def test_every_room_is_in_the_table_of_rooms() -> None:
    house = ROOT / "src" / "ontherecord"
    rooms = {path.parent.name for path in house.glob("*/__init__.py")}
    rooms |= {path.stem for path in house.glob("*.py") if not path.stem.startswith("__")}
    named = set(re.findall(r"`([a-z]+)`", (DOCS / "design.md").read_text(encoding="utf-8")))
    assert rooms <= named
