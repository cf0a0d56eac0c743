"""Builds from archives and from addresses: the record of the reports in them, whatever they lie in."""

import gzip
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import fsspec
import pytest

from ontherecord.config import Config
from ontherecord.export.contract import contract_json
from ontherecord.pipeline import BuildSummary, build
from ontherecord.record.view import open_view
from ontherecord.record.writer import open_writer
from tests.little import TEXTS, little
from tests.read.packing import answer, by_record, parquet, record

MANY = {f"{n:02}": text.replace("note", f"note {n}") for n in range(8) for text in TEXTS.values()}


def make(home: Path, where: str | Path, **config: object) -> BuildSummary:
    extractor = partial(little, home / "log")
    return build([str(where)], home / "x.db", Config(**config), None, extractor)


def exported(home: Path) -> str:
    with open_view(home / "x.db") as view:
        return contract_json(view)


def texts(home: Path) -> list[str]:
    with open_view(home / "x.db") as view:
        return sorted(report.text for report in view.reports())


@pytest.fixture
def archives(tmp_path: Path) -> Path:
    """The four little reports, one in each kind of archive."""
    folder = tmp_path / "coverage"
    folder.mkdir()
    one, two, three, four = TEXTS.values()
    (folder / "one.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": one}).encode()))
    parquet(folder / "two.parquet", {"text": [two, "too short"]})
    block = answer(three.encode(), media="text/plain")
    (folder / "three.warc.gz").write_bytes(by_record([record("t", block), b"noise"]))
    (folder / "four.txt").write_text(four)
    return folder


def test_each_kind_of_archive_gives_its_reports(tmp_path: Path, archives: Path) -> None:
    summary = make(tmp_path, archives)
    assert (summary.read, summary.added) == (6, 4)
    assert [p.path.partition("#")[0] for p in summary.refused] == ["three.warc.gz", "two.parquet"]
    assert texts(tmp_path) == sorted(TEXTS.values())
    assert not make(tmp_path, archives).is_new


def test_an_archive_with_one_more_report_has_only_that_one_read(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    rows = [json.dumps({"text": text}) + "\n" for text in TEXTS.values()]
    path.write_bytes(gzip.compress("".join(rows[:3]).encode()))
    make(tmp_path, path)
    path.write_bytes(gzip.compress("".join(rows).encode()))
    summary = make(tmp_path, path)
    assert (summary.read, summary.unchanged, summary.added) == (1, 3, 1)
    assert len((tmp_path / "log").read_text().splitlines()) == 4


@pytest.fixture
def bucket() -> Iterator[str]:
    store = fsspec.filesystem("memory")
    rows = [json.dumps({"text": text}) for text in MANY.values()]
    store.pipe("/desk/a.jsonl.gz", gzip.compress("\n".join(rows[:5]).encode()))
    store.pipe("/desk/b.jsonl", "\n".join(rows[5:]).encode())
    yield "memory://desk"
    store.rm("/desk", recursive=True)


def test_a_store_is_built_by_workers_that_do_not_see_it(tmp_path: Path, bucket: str) -> None:
    """memory:// is in this process only, so what workers read they were handed."""
    homes = [tmp_path / name for name in ("alone", "two", "again")]
    for home, config in zip(homes, ({}, {"workers": 2, "batch": 2}, {"batch": 1}), strict=True):
        home.mkdir()
        assert make(home, bucket, **config).added == len(MANY)
    assert len({exported(home) for home in homes}) == 1
    with open_writer(homes[0] / "x.db") as writer:
        places = sorted(entry.place for entry in writer.known())
    assert places[0] == "memory:///desk/a.jsonl.gz#1"
    assert not make(homes[0], bucket).is_new


def test_another_row_in_the_place_of_one_takes_over(tmp_path: Path, bucket: str) -> None:
    make(tmp_path, bucket)
    row = json.dumps({"text": TEXTS["one.txt"].replace("note", "other paper")})
    data = fsspec.filesystem("memory").cat("/desk/b.jsonl").split(b"\n")
    fsspec.filesystem("memory").pipe("/desk/b.jsonl", b"\n".join([row.encode(), *data[1:]]))
    summary = make(tmp_path, bucket)
    assert (summary.read, summary.added, summary.retired) == (1, 1, 1)
