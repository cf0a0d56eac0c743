"""A build on a Ray cluster gives the same bytes as one on this machine."""

from pathlib import Path

import pytest

from ontherecord.config import Config
from ontherecord.export.contract import contract_json
from ontherecord.pipeline import build
from ontherecord.record.view import open_view


@pytest.mark.usefixtures("two_nodes")
def test_the_second_story_is_the_same_record_on_either_engine(
    demo_folder: Path, tmp_path: Path
) -> None:
    told = []
    for engine in ("local", "ray"):
        record = tmp_path / f"{engine}.db"
        actors = demo_folder / "ceasefire/actors.jsonl"
        config = Config(engine=engine, workers=2, batch=4, actors=actors)
        build([demo_folder / "ceasefire/coverage"], record, config)
        with open_view(record) as view:
            assert len(view.reports()) == 13
            told.append(contract_json(view))
    assert told[0] == told[1]
