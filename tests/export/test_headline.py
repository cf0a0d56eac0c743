"""Who is at it: the headline of a record, the same for a brief, a page that stands alone, slides and a citation."""

from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.export.brief.compose import brief
from ontherecord.export.dossier.page import dossier_html
from ontherecord.export.handing.sources import citation
from ontherecord.export.handing.timelinejs import timelinejs
from ontherecord.export.headline import headline
from ontherecord.pipeline import build
from ontherecord.record.view import open_view

# two sides whom all accounts show, and a third state whose minister one report shows with a letter of his own
REPORTS = {
    "a.txt": """4 March 2031

Sweden demanded on Monday that Norway restore the fishing permits at once.

Norway rejected a joint patrol of the strait, its foreign ministry said in Oslo.
""",
    "b.txt": """6 March 2031

Sweden called on Norway to open the harbour of Narvik to its trawlers, a spokesman told reporters.

The Norwegian government ruled out a census of the fleet before the summer.
""",
    "c.txt": """8 March 2031

After a cabinet meeting in Stockholm, Sweden demanded a longer season for cod.

Norway refused to lift the tolls on foreign boats, its trade ministry announced.
""",
    "d.txt": """9 March 2031

Sweden insisted on free passage through the fjord, and Norway rejected a ban on trawlers.

Icelandic Foreign Minister Jon Brekka handed Denmark a letter on Tuesday about cables on the sea floor.
""",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("headline")
    (folder / "reports").mkdir()
    for name, text in REPORTS.items():
        (folder / "reports" / name).write_text(text, encoding="utf-8")
    build([folder / "reports"], folder / "r.db", Config())
    return folder / "r.db"


def test_those_whom_most_accounts_show_are_named_wherever_a_title_stands(record: Path) -> None:
    with open_view(record) as view:
        assert headline(view) == "Norway and Sweden"
        assert brief(view).title.startswith("Norway and Sweden: where things stand")
        assert "<h1>Norway and Sweden</h1>" in dossier_html(view)
        assert '"headline": "Norway and Sweden"' in timelinejs(view)
        assert citation(view).startswith("Norway and Sweden. Record of 4 reports")


def test_nobody_at_it_makes_no_headline(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("4 March 2031\n\nIt rained all day.\n", encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "r.db", Config())
    with open_view(tmp_path / "r.db") as view:
        assert headline(view) == ""
        assert "A record of the coverage" in dossier_html(view)
