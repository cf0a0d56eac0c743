"""Officials: for which state or organisation a well-known person spoke, and when, by his name in full.

"Prime Minister Arno Kest told reporters" names no state, and the readers of the outlet need none. The list
(`data/officials.tsv`) is of heads of state and government, ministers, negotiators, envoys, spokespersons and leaders of
movements since 1990; it decides nothing where a text says more (`extract/actors/officials.py`).
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from ontherecord.language.leaders import Term

_OPEN = 9999


@lru_cache(maxsize=1)
def load_officials() -> Mapping[str, tuple[Term, ...]]:
    """Spelling key (`names.spelling_key`) of a full name -> the terms of those who bear it.

    >>> from ontherecord.language.names import spelling_key
    >>> [term.party for term in load_officials()[spelling_key("Sergey Lavrov")]]
    ['Russia']
    """
    text = (files("ontherecord.language") / "data" / "officials.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[Term, ...]] = {}
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        names, keys, party, years, _ = line.split("\t")
        first, dash, last = years.partition("-")
        if not dash:
            raise AssertionError(f"officials.tsv: cannot read the years {years!r} of {names}")
        term = Term(party, int(first), int(last or _OPEN))
        for key in keys.split(" / "):
            found[key] = (*found.get(key, ()), term)
    return found
