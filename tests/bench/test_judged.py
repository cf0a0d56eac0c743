"""Lines of real text against the verdicts of people who read them."""

import json
from pathlib import Path

import pytest

from bench.judged import add, judged_figures, lines, main, verdicts

NEWS = "Norway rejected the Swedish offer on Monday. Norway demanded that the harbour be closed to freight at once, its foreign ministry said."  # noqa: E501


def quiet(doing: str) -> None:
    """No progress is wanted."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """One article, one that was generated, and one text of the other kind."""
    rows = [
        {"id": "a", "outlet": "o", "published": "2021-05-04", "title": "t", "text": NEWS},
        {"id": "b", "text": NEWS, "generated": True},
    ]
    (tmp_path / "lineage").mkdir()
    path = tmp_path / "lineage/articles.dev.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "polnear/dev/text").mkdir(parents=True)
    (tmp_path / "polnear/dev/text/c.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of verdicts with none in it."""
    path = tmp_path / "judged.tsv"
    path.write_text("line\tverdict\tamiss\n", encoding="utf-8")
    return path


def test_each_line_shows_what_it_says_and_where(data: Path) -> None:
    found = [line for line in lines(data, quiet) if "reject" in line.says and " (did)" in line.says]
    assert [line.metric for line in found] == [
        "acts of news of events, sure",
        "acts of campaign news, sure",
    ]
    assert all("«rejected»" in line.passage for line in found)
    assert found[0].digest != found[1].digest


def test_verdicts_are_counted_and_what_nobody_read_is_told(data: Path, table: Path) -> None:
    told = [line for line in lines(data, quiet) if line.metric == "acts of news of events, sure"]
    given = data / "given.tsv"
    given.write_text(f"{told[0].digest}\tW\tactor\n{told[0].digest}x\tR\n", encoding="utf-8")
    assert add(given, table) == 2
    assert verdicts(table)[told[0].digest] == ("W", "actor")
    values = {f.metric: f.values for f in judged_figures(data, quiet, table)}[told[0].metric]
    assert (values["wrong"], values["right"]) == (1.0, 0.0)
    assert values["read"] == pytest.approx(1 / len(told))


def test_only_unread_lines_are_printed(
    data: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every = list(lines(data, quiet))
    given = data / "given.tsv"
    given.write_text(f"{every[0].digest}\tR\t\n", encoding="utf-8")
    add(given, table)
    assert main(["--data", str(data), "--verdicts", str(table)]) == 0
    printed = [row.split("\t")[0] for row in capsys.readouterr().out.splitlines()]
    assert printed == [line.digest for line in every[1:]]
