"""The words of papers: nouns that can name one, and words that show that they do (`data/papers.jsonl`)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True)
class PaperWords:
    """The nouns that can name a paper (lemma -> kind), those that always do, and groups of evidence words."""

    kinds: Mapping[str, str]
    alone: frozenset[str]
    groups: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def paper_words() -> PaperWords:
    """The words of `data/papers.jsonl`.

    >>> paper_words().kinds["reply"]
    'response'
    """
    lines = (files("ontherecord.extract") / "data" / "papers.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in lines.splitlines() if line.strip()]
    kinds = {noun: row["kind"] for row in rows if "kind" in row for noun in row["nouns"]}
    alone = frozenset(noun for row in rows if row.get("alone") for noun in row["nouns"])
    groups = {row["group"]: frozenset(row["words"]) for row in rows if "group" in row}
    return PaperWords(kinds, alone, groups)
