"""Something of every report of a catalogue, fetched when it is asked for: no page holds all the texts."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from ontherecord.nouns.report import Report
from ontherecord.serve.catalogue.reader import Catalogue

Value = TypeVar("Value")


class OfEach(Mapping[str, Value]):
    """From the id of a report to what `of` makes of it."""

    def __init__(self, catalogue: Catalogue, of: Callable[[Report], Value]) -> None:
        self._catalogue, self._of = catalogue, of

    def __getitem__(self, key: str) -> Value:
        return self._of(self._catalogue.report(key))

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogue.marks)

    def __len__(self) -> int:
        return len(self._catalogue.marks)
