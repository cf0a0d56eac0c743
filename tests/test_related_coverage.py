"""Coverage that copies, retells and quotes itself, built whole: one report more is as good as a rebuild."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontherecord.config import Config
from ontherecord.export.contract import contract_json
from ontherecord.pipeline import build
from ontherecord.record.verify import verify
from ontherecord.record.view import open_view
from tests.lineage import stories
from tests.little import little

COVERAGE = {
    "wire.txt": f"Wednesday, May 14, 2031\n\n{stories.WIRE}",
    "copy.txt": stories.WIRE,  # without a date
    "edited.txt": f"15 May 2031\n\n{stories.EDITED}",
    "spun.txt": stories.SPUN,
    "excerpt.txt": stories.EXCERPT,
    "quotes.txt": stories.SAME_QUOTES,
    "other.txt": stories.UNRELATED[0],
}


def built(record: Path, folder: Path, *names: str) -> dict[str, Any]:
    """The record after one more build of these reports."""
    for name in names:
        (folder / name).write_text(COVERAGE[name], encoding="utf-8")
    build([folder / name for name in names], record, Config(), None, partial(little, None))
    with open_view(record) as view:
        return dict(json.loads(contract_json(view)))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("whole")
    found = built(folder / "x.db", folder, *sorted(COVERAGE))
    assert verify(folder / "x.db") == ()
    return found


def named(record: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (report for report in record["reports"] if report["path"] == name)
    return dict(found)


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(sorted(COVERAGE)), st.lists(st.integers(1, 4), min_size=7, max_size=7))
def test_whatever_came_when_the_record_is_that_of_a_rebuild(
    tmp_path_factory: pytest.TempPathFactory,
    whole: dict[str, Any],
    names: list[str],
    sizes: list[int],
) -> None:
    folder = tmp_path_factory.mktemp("parts")
    found: dict[str, Any] = {}
    for size in sizes:
        if names:
            batch, names = names[:size], names[size:]
            found = built(folder / "x.db", folder, *batch)
    assert found == whole


def test_an_undated_copy_is_dated_by_its_relative(whole: dict[str, Any]) -> None:
    assert named(whole, "wire.txt")["published"]["edtf"] == "2031-05-14"
    given_back = named(whole, "copy.txt")["published"]
    assert given_back["edtf"] <= "2031-05-14"
    assert "relative" in given_back["basis"]


def test_copies_are_one_origin_and_strangers_are_none(whole: dict[str, Any]) -> None:
    origins = {name: named(whole, name)["origin"] for name in COVERAGE}
    assert len({origins[name] for name in ("wire.txt", "copy.txt", "edited.txt", "spun.txt")}) == 1
    assert origins["other.txt"] != origins["wire.txt"]


def test_words_that_a_spinner_swapped_are_written_out_beside_the_natural_words(
    whole: dict[str, Any],
) -> None:
    ids = {named(whole, name)["id"]: name for name in COVERAGE}
    readings = {
        (change["a"], change["b"]) if ids[link["a"]] == "wire.txt" else (change["b"], change["a"])
        for link in whole["lineage"]
        if {ids[link["a"]], ids[link["b"]]} == {"wire.txt", "spun.txt"}
        for change in link["changes"]
        if change["kind"] in ("spun-reading", "changed-words")
    }
    assert {("members", "limbs"), ("paper", "newspaper")} <= readings
