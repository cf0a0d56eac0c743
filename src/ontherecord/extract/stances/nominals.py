"""Nouns of verbs: "closure" of "close", from `data/nominals.tsv`, and the gerund of verbs that have none there."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

# Verbs of several syllables that double their last letter, the last being stressed.
_STRESSED: Final = frozenset(
    """abet admit begin commit compel concur confer control defer deter dispel emit equip expel forget incur infer
    occur omit patrol permit prefer propel rebel recur refer regret remit repel submit transfer""".split()
)


@lru_cache(maxsize=1)
def nominals() -> Mapping[str, tuple[str, str]]:
    """From a verb to its noun and the word that stands before its object."""
    text = files("ontherecord.extract").joinpath("data/nominals.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {row[0]: (row[1], row[2] if len(row) > 2 else "of") for row in rows}


def gerund(lemma: str) -> str:
    """A verb that has no noun of its own here, as one: "demonstrating".

    >>> [gerund(lemma) for lemma in ("demonstrate", "cut", "see", "tie", "deter", "monitor")]
    ['demonstrating', 'cutting', 'seeing', 'tying', 'deterring', 'monitoring']
    """
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return f"{lemma[:-1]}ing"
    short = re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", lemma) is not None
    doubled = short or lemma in _STRESSED
    return f"{lemma}{lemma[-1] if doubled else ''}ing"
