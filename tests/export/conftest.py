"""A small story of three days and both sides, for whatever is told as of a day."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.pipeline import build

# a hand-over told by one side, then by the other, in reports of three days; the last report has no date
COVERAGE = {
    "a.txt": """4 March 2031

Norway's Foreign Minister Ada Brandt said on Tuesday that Norway had
handed Sweden a written proposal on harbour dues.

"We will not pay twice for the same water," Brandt said.
""",
    "b.txt": """6 March 2031

Sweden's Foreign Minister Nils Aker confirmed on Thursday that Sweden had received
the written proposal from Norway on Tuesday.

Sweden refuses to double the harbour dues, Aker said.
""",
    "c.txt": """9 March 2031

Sweden handed Norway its written response on Saturday, Foreign Minister Nils Aker said on Sunday.

Norway will publish the response next week, Foreign Minister Ada Brandt said.
""",
    "undated.txt": """Norway demands the return of the lighthouse, Norwegian Foreign Minister Ada Brandt said.

"The lamp has burnt for a hundred years and it will burn a hundred more," Brandt said at the pier.
""",
}


def _record_of(names: list[str], folder: Path) -> Path:
    reports = folder / "reports"
    reports.mkdir(parents=True)
    for name in names:
        (reports / name).write_text(COVERAGE[name], encoding="utf-8")
    build([reports], folder / "talks.db", Config())
    return folder / "talks.db"


@pytest.fixture(scope="session")
def record_of() -> Callable[[list[str], Path], Path]:
    """Builds a record of some of the story's reports in a folder."""
    return _record_of


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the whole story."""
    return _record_of(list(COVERAGE), tmp_path_factory.mktemp("talks"))
