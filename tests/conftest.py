"""Shared ground of the tests: one record of the bundled coverage, built once a session."""

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from hypothesis import settings

from ontherecord.config import Config
from ontherecord.pipeline import build

# no test is timed: a slow machine must not fail one
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def demo_folder() -> Iterator[Path]:
    """The folder of the bundled coverage."""
    with as_file(files("ontherecord.demo")) as folder:
        yield folder


@pytest.fixture(scope="session")
def demo_record(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the bundled coverage; tests that change it copy it first."""
    record = tmp_path_factory.mktemp("demo") / "demo.db"
    config = Config(actors=demo_folder / "actors.jsonl")
    build([demo_folder / "coverage", demo_folder / "messy"], record, config)
    return record
