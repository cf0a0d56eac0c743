"""Templates to pages. Everything is escaped; text from outside goes through `out`, which also isolates it."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from ontherecord.export.phrases import counted
from ontherecord.nouns.ids import content_digest
from ontherecord.serve.ask import segment
from ontherecord.serve.cards import NAME
from ontherecord.serve.dates import short, short_day
from ontherecord.serve.desk import Desk, Page
from ontherecord.serve.outside import bare, plain, shown


@cache
def environment() -> Environment:
    """The templates with what all of them may use."""
    made = Environment(
        loader=PackageLoader("ontherecord.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"out": shown, "bare": bare, "plain": plain, "short": short, "segment": segment}
    made.globals |= {
        "NAME": NAME,
        "counted": _counted,
        "version": asset_version(),
        "short_day": short_day,
    }
    return made


def _counted(number: int, noun: str) -> str:
    """A number with its noun, thousands apart."""
    return counted(number, noun).replace(str(number), f"{number:,}", 1)


@cache
def asset_version() -> str:
    """Changes whenever a static file does, so that browsers may keep them for good."""
    folder = Path(str(files("ontherecord.serve") / "static"))
    names = sorted(path for path in folder.iterdir() if path.suffix in (".css", ".js"))
    return content_digest("".join(content_digest(path.read_text("utf-8")) for path in names))[:12]


def render(desk: Desk, page: Page, form_token: str) -> str:
    """The page as HTML; its forms carry `form_token`."""
    template = environment().get_template(page.template)
    values: dict[str, Any] = {
        "desk": desk,
        "ask": desk.ask,
        "title": page.title,
        "here": desk.ask.path,
        "form_token": form_token,
        **page.values,
    }
    return template.render(values)


def being_read(name: str, done: int, of: int) -> str:
    """The page that stands in for all others while a record is read, which asks again by itself."""
    template = environment().get_template("opening.html")
    return template.render({"title": f"Reading {name}", "name": name, "done": done, "of": of})
