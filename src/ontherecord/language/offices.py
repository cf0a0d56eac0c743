"""Offices: titles that few states have ("Home Secretary", "Taoiseach"), and which.

Whose office is meant where no state stands beside it only the report can tell, see `extract/actors/told_of.py`.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load_offices() -> Mapping[str, frozenset[str]]:
    """Title of an office, folded -> the states that have one so called.

    >>> sorted(load_offices()["taoiseach"])
    ['Ireland']
    """
    text = (files("ontherecord.language") / "data" / "offices.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name.casefold(): frozenset(states.split(", ")) for name, states in rows}
