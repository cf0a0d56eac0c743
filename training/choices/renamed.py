"""Annotated reports told of states that there are: readers should know "Tehran" as well as names that nobody ever met.

Every second report of a world has its states' names, demonyms and capitals changed for those of real ones, drawn by the
world's name. Only names change: what the reports tell is invented, and is written nowhere.
"""

import json
import random
import re
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

Row = Mapping[str, Any]  # one of a list of actors


def real_names(actors: Sequence[Row], seed: str) -> dict[str, str]:
    """Each name of the states of a list, by the real one drawn in its place."""
    text = (files("ontherecord.language") / "data/states.jsonl").read_text(encoding="utf-8")
    real = [state for line in text.splitlines() if _is_whole(state := json.loads(line))]
    own = [row for row in actors if _is_whole(row)]
    found: dict[str, str] = {}
    for row, state in zip(own, random.Random(seed).sample(real, len(own)), strict=True):
        found[row["name"]] = state["name"]
        for demonym in row["demonyms"]:
            found[demonym] = state["demonyms"][-1 if demonym.endswith("s") else 0]
        for capital in row["capitals"]:
            found[capital] = state["capitals"][0]
    return found


def renamed(text: str, names: Mapping[str, str]) -> str:
    """A text with names changed, whole words only.

    >>> renamed("Karvian envoys left Tolmer.", {"Karvian": "Norwegian", "Tolmer": "Oslo"})
    'Norwegian envoys left Oslo.'
    """
    if not names:
        return text
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.sub(rf"\b(?:{words})\b", lambda match: names[match[0]], text)


def every_second(text: str, names: Mapping[str, str]) -> str:
    """The second, fourth, ... report of a file with names changed, and no other."""
    reports = re.split(r"(?m)^(?=# report )", text)
    return "".join(renamed(report, names) for report in reports[2::2])


def _is_whole(row: Row) -> bool:
    return bool(row["kind"] == "state" and row.get("demonyms") and row.get("capitals"))
