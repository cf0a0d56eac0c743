"""A build on a Ray cluster gives the same bytes as one on this machine."""

import gzip
import json
from functools import partial
from pathlib import Path

import fsspec
import pytest

from ontherecord.config import Config
from ontherecord.export.contract import contract_json
from ontherecord.pipeline import build
from ontherecord.record.view import open_view
from tests.little import TEXTS, little


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


@pytest.mark.usefixtures("two_nodes")
def test_nodes_need_not_see_what_they_read(tmp_path: Path) -> None:
    """A store that is in this process only: what the nodes read, they were handed."""
    store = fsspec.filesystem("memory")
    rows = "".join(json.dumps({"text": text}) + "\n" for text in TEXTS.values())
    store.pipe("/desk/rows.jsonl.gz", gzip.compress(rows.encode()))
    told = []
    for engine in ("local", "ray"):
        record = tmp_path / f"{engine}.db"
        config = Config(engine=engine, workers=2, batch=1)
        build(["memory://desk"], record, config, None, partial(little, None))
        with open_view(record) as view:
            assert len(view.reports()) == len(TEXTS)
            told.append(contract_json(view))
    store.rm("/desk", recursive=True)
    assert told[0] == told[1]
