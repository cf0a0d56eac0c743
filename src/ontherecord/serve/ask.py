"""What a reader asks for: the parameters of an address, checked, and addresses that keep the reader's clocks.

Every state of every page is an address: the two clocks, the filters, the page number and the open line are
parameters of it, nothing is kept on the server.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from ontherecord.export.days import parse_day

# parameters that every link carries on
_KEPT = ("as_of", "known_by")
_LONGEST = 300  # characters of a parameter: longer ones are no question of a person
_FURTHEST = 100_000  # pages


@dataclass(frozen=True, slots=True)
class Clocks:
    """The day that the reader looks from: what had happened by it, and what had been reported by it."""

    as_of: dt.date | None = None
    known_by: dt.date | None = None

    @property
    def set(self) -> bool:
        """Whether either is set."""
        return self.as_of is not None or self.known_by is not None


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: its path, the ids in it, its parameters."""

    path: str
    ids: Mapping[str, str]
    given: Mapping[str, str]
    clocks: Clocks
    partial: bool = False

    def text(self, name: str) -> str:
        """A parameter's words, "" where it is not given."""
        return self.given.get(name, "")[:_LONGEST].replace("\0", "").strip()

    def day(self, name: str) -> dt.date | None:
        """A parameter that is a day; InputError where it is given and is none."""
        text = self.text(name)
        return parse_day(text) if text else None

    @property
    def page(self) -> int:
        """The number of the page of a list, from 1."""
        text = self.text("page")
        return min(max(int(text), 1), _FURTHEST) if text.isdecimal() else 1

    def url(self, path: str, **parameters: object) -> str:
        """The address of another page seen by the same clocks."""
        kept = {name: self.given[name] for name in _KEPT if self.given.get(name)}
        return _address(path, kept | parameters)

    def here(self, **changes: object) -> str:
        """This page with some parameters changed (None or "": left out); a changed filter leads to page 1."""
        kept: dict[str, object] = {name: value for name, value in self.given.items() if value}
        if set(changes) - {"line", "page"}:
            kept.pop("page", None)
        return _address(self.path, kept | changes)


def asked(path: str, ids: Mapping[str, str], given: Mapping[str, str], partial: bool) -> Ask:
    """The request, with its clocks read. Raises InputError where a clock is no day."""
    path = "/" + path.lstrip("/")  # two strokes would name another host
    first = Ask(path, ids, given, Clocks(), partial)
    clocks = Clocks(first.day("as_of"), first.day("known_by"))
    return Ask(path, ids, given, clocks, partial)


def segment(text: str) -> str:
    """An id as a part of a path."""
    return quote(text, safe="")


def _address(path: str, parameters: Mapping[str, object]) -> str:
    words = {name: str(value) for name, value in parameters.items() if value not in (None, "")}
    return f"{path}?{urlencode(words)}" if words else path
