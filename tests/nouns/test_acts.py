"""The types of acts are named once, told on the page, and every trigger has one of them."""

import json
import re
from importlib.resources import files
from pathlib import Path

from ontherecord.nouns.act import ACT_TYPES

PAGE = Path(__file__).parents[2] / "docs" / "acts.md"


def test_every_trigger_in_the_data_has_a_known_type() -> None:
    data = files("ontherecord.extract") / "data" / "acts.jsonl"
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines() if line]
    assert {row["type"] for row in rows if "type" in row} <= ACT_TYPES


def test_the_page_tells_exactly_the_types_there_are() -> None:
    groups = re.findall(r"^\| [a-z ]+ \| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.M)
    assert {name.strip() for group in groups for name in group.split(",")} == ACT_TYPES
