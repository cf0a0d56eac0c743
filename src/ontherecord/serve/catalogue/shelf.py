"""What a page says of a report without opening it: its shelf mark."""

from dataclasses import dataclass

from ontherecord.nouns.dates import DateReading


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """A report in one line.

    `source` is the outlet, or the file's name where no outlet is known; `origin` counts the origins of the
    record from 1; `day` is the ordinal from which the report counts as published.
    """

    id: str
    source: str
    title: str
    url: str
    published: DateReading | None
    origin: int
    day: int
    lines: int = 0
