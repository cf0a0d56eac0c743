"""The gold of the second story holds: its words are in the reports, its ids resolve, every file is in it.

Same shape and conventions as `demo.jsonl` (see test_gold_demo.py).
"""

import datetime as dt
import html
import json
import re
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from bench.record_gold import Row, read_gold

GOLD = read_gold(Path(__file__).parent / "ceasefire.jsonl")
_WEEKDAY = re.compile(
    r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (\d{1,2} \w+ \d{4})"
)


def texts() -> dict[str, str]:
    """The reports by file name, tags stripped, white space evened out."""
    found = {}
    with as_file(files("ontherecord.demo") / "ceasefire" / "coverage") as folder:
        for path in folder.iterdir():
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".html":
                text = html.unescape(re.sub(r"<[^>]+>", " ", text))
            if path.suffix != ".csv":
                found[path.name] = " ".join(text.split())
    return found


def quoted(row: Row) -> list[tuple[str, str]]:
    """(report, words) for every piece of text that a row quotes."""
    own = [(row["report"], row.get("content") or row["text"])] if "report" in row else []
    return own + [(side["report"], side["content"]) for side in row.get("sides", [])]


def test_every_quoted_word_is_in_its_report() -> None:
    there = texts()
    missing = [
        (report, words)
        for row in GOLD
        for report, words in quoted(row)
        if " ".join(words.split()) not in there[report]
    ]
    assert missing == []


def test_every_report_is_in_the_gold_and_every_name_is_a_report() -> None:
    reports = {row["id"] for row in GOLD if row["kind"] == "report"}
    assert reports == set(texts())
    named = {report for row in GOLD for report in row.get("reports", [])}
    named |= {row[end] for row in GOLD for end in ("a", "b") if end in row}
    assert named <= reports


def test_papers_answer_papers_and_no_row_stands_twice() -> None:
    papers = {row["id"] for row in GOLD if row["kind"] == "document"}
    assert {row["answers"] for row in GOLD if "answers" in row} <= papers
    lines = [json.dumps(row, sort_keys=True) for row in GOLD]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("name", sorted(texts()))
def test_the_calendar_of_the_story_is_right(name: str) -> None:
    for weekday, day in _WEEKDAY.findall(texts()[name]):
        assert dt.datetime.strptime(day, "%d %B %Y").strftime("%A") == weekday
