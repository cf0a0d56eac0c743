"""A likely addressee in exports: told as likely wherever it is shown."""

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

Estmark closed its border to Norlander lorries on Monday. Norland, whose drivers wait in a queue of 30
kilometres, accused Estmark of blackmail. Norland rejects the new permit fees, and nobody in Velten would
say when the posts will open again.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of one report, in which one act has a likely addressee."""
    folder = tmp_path_factory.mktemp("likely")
    (folder / "parties.jsonl").write_text(PARTIES, encoding="utf-8")
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    found = folder / "x.db"
    build([folder / "report.txt"], found, Config(actors=folder / "parties.jsonl"))
    return found


def test_the_export_says_that_no_words_tell_to_whom(record: Path) -> None:
    with open_view(record) as view:
        rows = json.loads(json.dumps(contract(view), default=str))
    names = {actor["id"]: actor["name"] for actor in rows["actors"]}
    told = {
        act["type"]: ([names[key] for key in act["recipient"]], act["recipient_sure"])
        for act in rows["acts"]
    }
    assert told["accuse"] == (["Estmark"], True)
    assert told["reject"] == (["Estmark"], False)


def test_a_phrase_says_so_too(record: Path) -> None:
    with open_view(record) as view:
        phrases = Phrases(view)
        lines = {act.type: phrases.act(act) for act in view.acts()}
    assert lines["accuse"].count("→ Estmark") == 1
    assert "likely" not in lines["accuse"]
    assert "→ Estmark (most likely; no words tell to whom)" in lines["reject"]
