"""What the tests of reading share: a report out of a text or bytes, by way of a real file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.nouns.report import Report
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report

Read = Callable[..., Report]

# enough English prose to be a report, without dates, names of weekdays or anything that rules look for
FILLER = (
    "The envoys of the two states went on with their talks in the old customs house. Neither side would say"
    " what had been put on the table, but both of them called the mood friendly."
)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads one text (or bytes) saved under a name."""

    def reading(data: str | bytes, name: str = "report.txt") -> Report:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        (entry,) = find_inputs([path], Config())
        return read_report(entry, Config())

    return reading


def kinds_of(report: Report) -> list[tuple[str, str]]:
    """Kind and words of each passage."""
    return [(p.kind.value, report.quote(p.span)) for p in report.passages]
