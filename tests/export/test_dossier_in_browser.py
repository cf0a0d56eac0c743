"""The dossier in a real browser: a line opens to its words, words lead back to lines, at two widths."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from ontherecord.export.dossier.page import dossier_html
from ontherecord.record.view import open_view

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(demo_record: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("page") / "dossier.html"
    with open_view(demo_record) as view:
        file.write_text(dossier_html(view), encoding="utf-8")
    return file.as_uri()


@pytest.fixture(params=[1440, 390], ids=["wide", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": request.param, "height": 900})
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on(
        "request", lambda asked: faults.append(asked.url) if asked.url.startswith("http") else None
    )
    page.goto(address)
    yield page
    page.close()
    assert not faults, "script errors or requests to elsewhere"


def test_a_line_opens_to_its_words_and_leads_to_the_report(page: Page) -> None:
    card = page.locator("#statements details").first
    assert not card.locator("mark").first.is_visible()
    card.locator("summary").click()
    words = card.locator("mark").first
    assert words.is_visible()
    link = card.locator(".evidence a").first
    target = (link.get_attribute("href") or "").lstrip("#")
    link.click()
    mark = page.locator(f'[id="{target}"]')
    assert mark.is_visible()
    assert (mark.inner_text().strip()[:20] or "?") in " ".join(words.inner_text().split())


def test_marked_words_lead_back_to_an_open_line(page: Page) -> None:
    mark = page.locator(".report .m.statement").first
    line = (mark.get_attribute("data-lines") or "").split()[0]
    mark.click()
    assert page.locator(f'[id="{line}"]').evaluate("node => node.open")


def test_the_page_does_not_scroll_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_lines_open_by_keyboard(page: Page) -> None:
    page.locator("#statements details summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#statements details").first.evaluate("node => node.open")
