"""The reading room in a real browser: opening evidence, both ways in a report, the clocks, keys, at two widths; axe."""

import json
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from docs.reading_room_shots import FOLDER, pictures
from ontherecord.record.view import open_view
from ontherecord.serve.app import application
from ontherecord.serve.guard import doorkeeper
from ontherecord.serve.room import Room

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
AXE = Path(__file__).parent / "axe" / "axe.min.js"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def listening(room: Room) -> Iterator[str]:
    """The address of a server that runs until the generator is closed."""
    config = uvicorn.Config(
        application(room, doorkeeper("127.0.0.1", None)), port=0, log_level="error"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def address(room: Room) -> Iterator[str]:
    yield from listening(room)


@pytest.fixture(scope="module")
def hostile_address(hostile_room: Room) -> Iterator[str]:
    yield from listening(hostile_room)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


def opened(browser: Browser, home: str, width: int = 1440, scheme: str = "light") -> Iterator[Page]:
    context = browser.new_context(
        base_url=home, viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.on(
        "request",
        lambda asked: faults.append(asked.url) if not asked.url.startswith(home) else None,
    )
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    yield page
    context.close()
    assert not faults, "script errors, refused by the policy, or requests to elsewhere"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address, width=390)


PAGES = (
    *("/", "/timeline", "/papers", "/issues", "/actors", "/statements", "/acts", "/conflicts"),
    *(
        "/sources",
        "/search?q=note",
        "/keys",
        "/api",
        "/nothing",
        "/?as_of=2031-03-10",
        "/corrections",
    ),
)


def every_page(room: Room) -> list[str]:
    """The pages, and one of each that has an id."""
    with open_view(room.record) as view:
        link, line = view.lineage()[0], view.acts()[0].id
        ids = [
            f"/papers/{view.documents()[0].id}",
            f"/issues/{view.issues()[0].id}",
            f"/actors/{view.actors()[0].id}",
            f"/reports/{view.reports()[0].id}",
            f"/reports/{view.reports()[0].id}?line={line}",
            f"/lines/{line}",
            f"/correct/{line}",
            f"/statements?line={view.statements()[0].id}",
            f"/sources/{link.a}/{link.b}",
            "/origins/1",
        ]
    return [*PAGES, *ids]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault(browser: Browser, address: str, room: Room, scheme: str) -> None:
    script = AXE.read_text(encoding="utf-8")
    run = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})"
    found = {}
    context = browser.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    for path in every_page(room):
        page.goto(path)
        page.evaluate(script)
        for fault in page.evaluate(run)["violations"]:
            where = [node["target"] for node in fault["nodes"][:3]]
            found[path, fault["id"]] = (fault["impact"], fault["help"], where)
    context.close()
    assert not found, json.dumps({" ".join(key): value for key, value in found.items()}, indent=1)


@pytest.mark.parametrize("width", [1440, 390])
def test_no_page_scrolls_sideways(browser: Browser, address: str, room: Room, width: int) -> None:
    for page in opened(browser, address, width):
        for path in every_page(room):
            if path == "/nothing":  # a page that is not there is an error to the console
                continue
            page.goto(path)
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0, path


def test_one_click_opens_the_words_beside_the_list(page: Page) -> None:
    page.goto("/statements")
    line = page.locator("li.line").nth(3)
    words = line.locator(".words").inner_text().strip("“”")[:20]
    line.locator("a.open").click()
    expect(page.locator("#desk mark").first).to_be_visible()
    assert words in " ".join(page.locator("#desk blockquote").first.inner_text().split())
    assert f"line={line.get_attribute('data-line')}" in page.url
    expect(line).to_have_class(re.compile("current"))
    page.reload()
    expect(page.locator("#desk mark").first).to_be_visible()
    page.locator("#desk .close").click()
    expect(page.locator("#desk mark")).to_have_count(0)
    assert "line=" not in page.url
    page.go_back()
    expect(page.locator("#desk mark").first).to_be_visible()


def test_the_way_back_leads_through_the_lines_that_were_open(page: Page) -> None:
    page.goto("/acts")
    page.locator("li.line a.open").nth(0).click()
    expect(page.locator("#desk h2")).to_be_focused()
    first = page.url
    page.locator("li.line a.open").nth(1).click()
    expect(page).not_to_have_url(first)
    page.go_back()
    expect(page).to_have_url(first)
    expect(page.locator("#desk mark").first).to_be_visible()


def test_words_and_lines_light_up_both_ways(page: Page, room: Room) -> None:
    with open_view(room.record) as view:
        report = view.statements()[0].content_spans[0].report
    page.goto(f"/reports/{report}")
    mark = page.locator(".text a.m").first
    line = page.locator(
        f'.margin li[data-line="{(mark.get_attribute("data-lines") or "").split()[0]}"]'
    )
    mark.hover()
    expect(line).to_have_class(re.compile("lit"))
    page.mouse.move(0, 0)
    expect(line).not_to_have_class(re.compile("lit"))
    line.hover()
    expect(mark).to_have_class(re.compile("lit"))
    mark.click()
    expect(page.locator("#desk mark").first).to_be_visible()


def test_evidence_leads_to_its_place_in_the_report(page: Page) -> None:
    page.goto("/acts")
    page.locator("li.line a.open").first.click()
    words = page.locator("#desk mark").first.inner_text()
    page.locator("#desk figcaption a").first.click()
    place = page.locator(":target")
    expect(place).to_be_visible()
    assert " ".join(place.inner_text().split())[:15] in " ".join(words.split())


def test_the_slider_sets_the_day_of_everything(page: Page) -> None:
    page.goto("/")
    slider = page.locator('input[type="range"][data-for="known_by"]')
    days = (slider.get_attribute("data-days") or "").split()
    slider.focus()
    page.keyboard.press("Home")
    page.wait_for_url(f"**/?known_by={days[0]}")
    expect(page.locator(".past")).to_contain_text("reported by")
    page.locator('nav[aria-label="Pages"] a', has_text="Statements").click()
    page.wait_for_url(f"**/statements?known_by={days[0]}")
    page.locator(".past a").click()
    page.wait_for_url("**/statements")
    expect(page.locator(".past")).to_have_count(0)


def test_drawing_over_some_days_zooms_in_on_them(page: Page) -> None:
    page.goto("/timeline")
    picture = page.locator("svg.timeline")
    box = picture.bounding_box()
    assert box is not None
    whole = picture.get_attribute("data-zoom") or ""
    y = box["y"] + 8  # the axis, where no mark is in the way
    free = page.evaluate(
        """([left, width, y]) => [...Array(20).keys()].map(at => left + width * (0.3 + at / 100))
            .find(x => !document.elementFromPoint(x, y).closest("a"))""",
        [box["x"], box["width"], y],
    )  # nor a day, which is a link
    page.mouse.move(free, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, y, steps=4)
    expect(page.locator(".chosen")).to_have_count(1)
    page.mouse.up()
    page.wait_for_url(re.compile(r"from=.*to="))
    first, last = whole.split()[:2]
    chosen = re.search(r"from=([\d-]+)&to=([\d-]+)", page.url)
    assert chosen is not None
    assert first < chosen[1] < chosen[2] < last
    assert (page.locator("svg.timeline").get_attribute("data-zoom") or "").startswith(
        f"{chosen[1]} {chosen[2]}"
    )
    expect(page.get_by_role("link", name="Whole")).to_be_visible()


def test_labels_of_the_timeline_keep_clear_of_one_another(page: Page) -> None:
    page.goto("/timeline")
    boxes = page.evaluate(
        """() => [...document.querySelectorAll(".timeline .mark")].map(mark =>
            [...mark.querySelectorAll(".says, .dot, .span")].map(part => {
                const box = part.getBBox(); return [box.x, box.x + box.width, box.y, box.y + box.height]; }))"""
    )
    assert len(boxes) > 10
    parts = [(number, *part) for number, mark in enumerate(boxes) for part in mark]
    for one, left, right, top, bottom in parts:
        for two, x, x2, y, y2 in parts:
            if one < two:
                across = min(right, x2) - max(left, x)
                down = min(bottom, y2) - max(top, y)
                # glyphs of neighbouring rows may touch by the height of their descenders
                assert across <= 1 or down <= 5, (boxes[one], boxes[two])


def test_the_pictures_of_the_docs_are_those_that_are_taken(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    for width in (1440, 390):
        for page in opened(browser, address, width):
            pictures(page, width, tmp_path)
    taken = {path.name for path in tmp_path.iterdir()}
    assert taken == {path.name for path in FOLDER.glob("*.png")}
    named = re.findall(
        r"\]\(reading-room/([^)]+)\)", (FOLDER.parent / "reading-room.md").read_text()
    )
    assert set(named) <= taken


def test_keys_go_through_the_lines_and_can_be_switched_off(page: Page) -> None:
    page.goto("/statements")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("li.line a.open").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#desk mark").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#desk mark")).to_have_count(0)
    expect(page.locator("li.line a.open").nth(1)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.goto("/keys")
    page.locator("#keys-on").uncheck()
    page.goto("/statements")
    page.keyboard.press("/")
    expect(page.locator("#find")).not_to_be_focused()


def test_the_first_tab_leads_past_the_head(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_evidence_is_a_sheet_on_a_phone(phone: Page) -> None:
    phone.goto("/acts")
    phone.locator("li.line a.open").first.click()
    expect(phone.locator("#desk mark").first).to_be_visible()
    box = phone.locator("#desk").bounding_box()
    assert box is not None
    assert box["y"] > 200
    assert box["width"] == 390
    phone.locator("#desk .close").click()
    expect(phone.locator("#desk")).to_be_hidden()


def test_all_works_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.locator("li.line a.open").first.click()
    expect(page.locator("mark").first).to_be_visible()
    page.goto("/statements")
    page.locator('select[name="kind"]').select_option("direct")
    page.locator('.filters button[type="submit"]').click()
    assert "kind=direct" in page.url
    page.locator("#known_by").fill("2031-03-10")
    page.locator(".clocks button").click()
    assert "known_by=2031-03-10" in page.url
    assert "kind=direct" in page.url
    context.close()


def test_a_printed_page_has_the_words_and_not_the_controls(page: Page) -> None:
    page.goto("/acts")
    page.locator("li.line a.open").first.click()
    expect(page.locator("#desk mark").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#desk mark").first).to_be_visible()
    expect(page.locator(".clocks")).to_be_hidden()
    expect(page.locator("form.find")).to_be_hidden()
    assert page.locator("#desk").evaluate("node => getComputedStyle(node).position") == "static"


def test_a_correction_and_its_undoing(browser: Browser, demo_record: Path, tmp_path: Path) -> None:
    record = tmp_path / "own.db"
    shutil.copy(demo_record, record)
    room = Room(record, tmp_path)
    try:
        for home in listening(room):
            for page in opened(browser, home):
                page.goto("/acts")
                line = page.locator("li.line").first.get_attribute("data-line") or ""
                page.locator("li.line a.open").first.click()
                page.locator("#desk a", has_text="Correct").click()
                page.get_by_label("This line does not hold").check()
                page.get_by_label("Reason").fill("the report says otherwise")
                page.get_by_label("Your name").fill("A. Desk")
                page.get_by_role("button", name="Say so").click()
                expect(page.locator(".said")).to_contain_text("the report says otherwise")
                page.goto("/acts")
                expect(page.locator(f'[data-line="{line}"]')).to_have_count(0)
                page.goto("/corrections")
                page.get_by_text("Undo", exact=True).click()
                page.locator(".said").get_by_label("Reason").fill("it does hold")
                page.locator(".said").get_by_label("Your name").fill("A. Desk")
                page.get_by_role("button", name="Undo it").click()
                expect(page.locator(".said").last).to_contain_text("undone")
                page.goto("/acts")
                expect(page.locator(f'[data-line="{line}"]')).to_have_count(1)
    finally:
        room.close()


def test_harm_in_articles_does_none(
    browser: Browser, hostile_address: str, hostile_room: Room
) -> None:
    with open_view(hostile_room.record) as view:
        paths = [f"/reports/{report.id}" for report in view.reports()]
        paths += [f"/statements?line={line.id}" for line in view.statements()]
    for page in opened(browser, hostile_address):
        for path in [*PAGES[:10], *paths]:
            if path != "/nothing":
                page.goto(path)
        page.goto("/statements")
        for line in page.locator("li.line a.open").all():
            line.click()
            expect(page.locator("#desk mark").first).to_be_visible()
