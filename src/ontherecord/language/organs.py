"""Organs: names that bodies of several states share ("the Federal Council"), and whose they can be.

Which state is meant only the report can tell, see `extract/actors/organs.py`.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

ANY = "*"


@lru_cache(maxsize=1)
def load_organs() -> Mapping[str, frozenset[str]]:
    """Shared name of an organ -> the states that have one so called, or just `ANY`.

    >>> sorted(load_organs()["Federal Council"])
    ['Germany', 'Switzerland']
    """
    text = (files("ontherecord.language") / "data" / "organs.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: frozenset(states.split(", ")) for name, states in rows}
