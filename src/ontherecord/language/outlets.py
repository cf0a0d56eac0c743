"""The names of news outlets, as the gazetteer's data has them."""

import json
from functools import lru_cache
from importlib.resources import files

from ontherecord.language.words import normal


@lru_cache(maxsize=1)
def known_outlets() -> frozenset[str]:
    """The folded names of the outlets in the gazetteer's data.

    >>> "reuters" in known_outlets()
    True
    """
    lines = (files("ontherecord.language") / "data" / "outlets.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in lines.splitlines() if line.strip()]
    return frozenset(
        normal(name) for row in rows for name in (row["name"], *row.get("aliases", ()))
    )
