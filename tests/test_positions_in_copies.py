"""Positions of a machine's rewriting of a report are those of the report, in invented coverage."""

from pathlib import Path

from ontherecord.config import Config
from ontherecord.pipeline import build
from ontherecord.record.view import open_view
from tests.extract.ground import PARTIES

_TOLD = """\
Norland's premier, Ada Brandt, met the harbour commission in Norholm on Monday for the third time in a month.

Norland demanded that the commission speed up the preparation of the eastern canal before the winter begins.

The commission, which has nine members, will meet again on Friday in the old customs house on the eastern quay.

Its chairman told reporters that the list of the ships had been complete when it was given to the harbour master.

Brandt said that the work on the canal had cost more than anybody in the ministry had expected at the beginning.
"""
_SWAPS = {
    "met the": "encountered the",
    "speed up the preparation": "velocity up the groundwork",
    "will meet again": "will collect again",
    "told reporters": "informed newshounds",
    "had been complete": "had been full",
    "cost more": "price extra",
    "at the beginning": "on the outset",
    "before the winter begins": "earlier than the winter starts",
}


def test_a_rewritten_copy_adds_no_position_of_its_own(tmp_path: Path) -> None:
    spun = _TOLD
    for word, other in _SWAPS.items():
        spun = spun.replace(word, other)
    (tmp_path / "parties.jsonl").write_text(PARTIES, encoding="utf-8")
    folder = tmp_path / "coverage"
    folder.mkdir()
    (folder / "a.txt").write_text(f"Canal talks in Norholm\n\n2031-05-05\n\n{_TOLD}", "utf-8")
    (folder / "b.txt").write_text(f"Canal talks\n\n2031-05-07\n\n{spun}", "utf-8")
    build([folder], tmp_path / "x.db", Config(actors=tmp_path / "parties.jsonl"))
    with open_view(tmp_path / "x.db") as view:
        labels = {issue.label for issue in view.issues()}
    assert labels == {"speeding up the preparation of the eastern canal"}
