"""Takes the pictures of docs/reading-room.md: the bundled coverage, built and read in Chromium.

python -m docs.reading_room_shots
"""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright

from ontherecord.config import Config
from ontherecord.pipeline import build
from ontherecord.serve.app import application
from ontherecord.serve.guard import doorkeeper
from ontherecord.serve.room import Room

FOLDER = Path(__file__).parent / "reading-room"
_PHONE, _DESK = 390, 1440


def main() -> None:
    """Builds, serves, takes the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, as_file(files("ontherecord.demo")) as demo:
        record = Path(folder) / "demo.db"
        config = Config(actors=demo / "actors.jsonl")
        build([demo / "coverage", demo / "messy"], record, config)
        with _served(record, Path(folder)) as home, sync_playwright() as driver:
            browser = driver.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            for width in (_DESK, _PHONE):
                page = browser.new_page(viewport={"width": width, "height": 900}, base_url=home)
                pictures(page, width, FOLDER)
            browser.close()


def pictures(page: Page, width: int, folder: Path) -> None:
    """The pictures at one width, into a folder; the tests take them too, so that none is out of date unnoticed."""
    page.goto("/")
    _take(page, folder, "overview", width)
    page.goto("/acts?kind=deliver")
    page.locator("li.line a.open").nth(1).click()
    page.locator("#desk mark").first.wait_for()
    _take(page, folder, "evidence", width)
    if width == _PHONE:
        return
    page.goto("/timeline")
    _take(page, folder, "timeline", width)
    page.goto("/sources")
    _take(page, folder, "sources", width)
    page.locator(".lineage a:has(path.edge:not(.shared))").first.locator("path").dispatch_event(
        "click"
    )
    page.wait_for_url("**/sources/*/*")
    _take(page, folder, "side-by-side", width)
    page.goto("/reports/" + _first_report(page))
    page.locator(".text a.m.statement").first.hover()
    _take(page, folder, "report", width)


def _first_report(page: Page) -> str:
    address = page.locator('.pair thead a[href^="/reports/"]').first.get_attribute("href") or ""
    return address.rpartition("/")[2]


def _take(page: Page, folder: Path, name: str, width: int) -> None:
    page.screenshot(path=folder / f"{name}{'-phone' if width == _PHONE else ''}.png")


@contextmanager
def _served(record: Path, folder: Path) -> Iterator[str]:
    room = Room(record, folder)
    config = uvicorn.Config(
        application(room, doorkeeper("127.0.0.1", None)), port=0, log_level="error"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        room.close()


if __name__ == "__main__":
    main()
