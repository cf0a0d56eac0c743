"""What several do with each other: both stand on both sides in exports, and phrases name each once."""

import json
from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.export.contract import contract
from ontherecord.export.phrases import Phrases
from ontherecord.pipeline import build
from ontherecord.record.view import open_view
from tests.extract.ground import PARTIES

TEXT = """May 14, 2031

Norland and Estmark signed a fishing accord in Velten on Monday. Sudria agreed with the Coastal League to reopen the
port of Alma. Norland's foreign minister, Edda Kest, and her deputy, Arno Holt, signed the minutes on Tuesday.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of one report that tells of three acts done by several."""
    folder = tmp_path_factory.mktemp("mutual")
    (folder / "parties.jsonl").write_text(PARTIES, encoding="utf-8")
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    found = folder / "x.db"
    build([folder / "report.txt"], found, Config(actors=folder / "parties.jsonl"))
    return found


def test_both_sides_stand_on_both_sides(record: Path) -> None:
    """As event data codes it; not those of one party, nor where another side is named."""
    with open_view(record) as view:
        rows = json.loads(json.dumps(contract(view), default=str))
    names = {actor["id"]: actor["name"] for actor in rows["actors"]}
    told = {
        (act["type"], *sorted(names[key] for key in act["actor"])): sorted(
            names[key] for key in act["recipient"]
        )
        for act in rows["acts"]
    }
    assert told["sign", "Estmark", "Norland"] == ["Estmark", "Norland"]
    assert told["agree", "Sudria"] == ["Coastal League"]
    assert told["sign", "Arno Holt", "Edda Kest"] == []


def test_a_phrase_names_each_once(record: Path) -> None:
    """Nobody is told to have signed with himself."""
    with open_view(record) as view:
        phrases = Phrases(view)
        lines = [phrases.act(act) for act in view.acts() if act.mutual]
    assert len(lines) == 1
    assert lines == ["Norland and Estmark signed accord of Estmark and Norland (Velten)"]
