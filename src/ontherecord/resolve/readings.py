"""What rules read in single reports: read together with its statements, wherever those are made, and kept beside them.

A rule that goes through all reports is two functions: one that reads a report and looks at nothing else of the
collection but what its statements rest on, and one that puts together what was read. The first kind is listed in
`readers`; its values are encoded here and decoded when the second one asks.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import GenericAlias
from typing import Any, TypeVar

import msgspec

Value = TypeVar("Value")
Words = TypeVar("Words")  # what a rule looks things up with

# what was read in one report by the names of the readers, without those that found nothing
Read = Mapping[str, bytes]

_ENCODE = msgspec.msgpack.Encoder(order="deterministic").encode  # sets in an order of their own


@dataclass(frozen=True, slots=True)
class Reader:
    """A function that reads a report, the name under which it is kept what it reads, and the type of that."""

    name: str
    of: Any
    read: Callable[[str, Any], Iterable[Any]]


def read_all(readers: Iterable[Reader], report: str, words: object) -> dict[str, bytes]:
    """What all these read in one report."""
    found = ((reader.name, tuple(reader.read(report, words))) for reader in readers)
    return {name: _ENCODE(values) for name, values in found if values}


def _several(of: Any) -> Any:
    return GenericAlias(tuple, (of, ...))


class Readings:
    """What was read in each report of a collection, decoded when a rule asks for it."""

    def __init__(self, readers: Iterable[Reader], by_report: Mapping[str, Read]) -> None:
        self._by_report = by_report
        self._names = {reader.read: reader.name for reader in readers}
        self._decode = {
            reader.name: msgspec.msgpack.Decoder(_several(reader.of)).decode for reader in readers
        }

    def of(self, read: Callable[[str, Words], Iterable[Value]], report: str) -> tuple[Value, ...]:
        """What one of the readers read in a report."""
        name = self._names[read]
        found = self._by_report[report].get(name)
        values: tuple[Value, ...] = self._decode[name](found) if found is not None else ()
        return values

    def encoded(self, read: Callable[[str, Words], Iterable[Value]], report: str) -> bytes:
        """The same as it is kept: another value has other bytes."""
        return self._by_report[report].get(self._names[read], b"")
