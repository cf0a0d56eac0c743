"""Lexicons of acts and stances: data files of one JSON object a line, each with the example that tests it.

A line is either a word class, `{"class": "talks", "nouns": [...]}`, or an entry:

- `type`: the act's type (acts.jsonl) or the stance (stances.jsonl)
- `verbs`: lemmas that trigger it; a second word is a particle, preposition or adjective that must be there
- `nouns`: nouns that trigger it under one of the `light` verbs ("gave its agreement"), or with an owner
- `adjectives`: predicates that trigger it ("is ready to")
- `actor`, `recipient`, `object`, `condition`: where each role stands, tried in order (see `acts/frame.py`)
- `needs`: roles without which nothing is found, "pair" where two must act;
  "negated", "condition", "future": what stances ask of the verb;
  "own": that the party says so itself; "doubt": what is found so is never sure
- `only`: what heads a role: nouns, a class (`@talks`), or `@paper`, `@person`, `@noun`, `@infinitive`, ...
- `negated`: the type that a negated telling is ("will not publish" is `withhold`); without it, none
- `doubtful`: true where a careful reader would list such an act, and it is too often read wrong to be sure
- `example`, `expect`: a sentence and what is found in it
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

_LISTS = (
    "verbs",
    "nouns",
    "light",
    "adjectives",
    "actor",
    "recipient",
    "object",
    "condition",
    "needs",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a lexicon; see the module's docstring for the fields."""

    type: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    condition: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    only: tuple[tuple[str, frozenset[str]], ...] = ()
    negated: str | None = None
    doubtful: bool = False
    example: str = ""
    expect: str = ""  # as JSON: what the example yields


@dataclass(frozen=True)
class Lexicon:
    """Entries in order of preference, and by the word that triggers them (first word of a verb)."""

    entries: tuple[Entry, ...]
    by_verb: Mapping[str, tuple[tuple[str, Entry], ...]]
    by_noun: Mapping[str, tuple[Entry, ...]]
    by_adjective: Mapping[str, tuple[Entry, ...]]

    def names(self, lemma: str, word: str) -> bool:
        """Whether an entry may be triggered by a word: of most words none is, and this is asked of each."""
        return lemma in self.by_verb or lemma in self.by_noun or word in self.by_adjective


@lru_cache(maxsize=8)
def load_lexicon(name: str) -> Lexicon:
    """The lexicon in `data/<name>.jsonl`; the file is part of the package, so a fault in it is a bug.

    >>> load_lexicon("acts").by_verb["condemn"][0][1].type
    'disapprove'
    """
    lines = (files("ontherecord.extract") / "data" / f"{name}.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in lines.splitlines() if line.strip()]
    classes = {row["class"]: frozenset(row["nouns"]) for row in rows if "class" in row}
    entries = tuple(_entry(row, classes) for row in rows if "type" in row)
    by_verb: dict[str, list[tuple[str, Entry]]] = {}
    by_noun: dict[str, list[Entry]] = {}
    by_adjective: dict[str, list[Entry]] = {}
    for entry in entries:
        for verb in entry.verbs:
            first, _, second = verb.partition(" ")
            by_verb.setdefault(first, []).append((second, entry))
        for noun in entry.nouns:
            by_noun.setdefault(noun, []).append(entry)
        for adjective in entry.adjectives:
            by_adjective.setdefault(adjective, []).append(entry)
    return Lexicon(
        entries,
        {verb: tuple(found) for verb, found in by_verb.items()},
        {noun: tuple(found) for noun, found in by_noun.items()},
        {adjective: tuple(found) for adjective, found in by_adjective.items()},
    )


def _entry(row: dict[str, Any], classes: Mapping[str, frozenset[str]]) -> Entry:
    only = tuple((role, _members(words, classes)) for role, words in row.get("only", {}).items())
    lists = {name: tuple(row.get(name, ())) for name in _LISTS}
    return Entry(
        type=row["type"],
        only=only,
        negated=row.get("negated"),
        doubtful=row.get("doubtful", False),
        example=row["example"],
        expect=json.dumps(row["expect"]),
        **lists,
    )


def _members(words: list[str], classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Nouns as they are, classes opened; a name with @ that is no class is a test of `acts/frame.py`."""
    found: set[str] = set()
    for word in words:
        found |= classes.get(word[1:], {word}) if word.startswith("@") else {word}
    return frozenset(found)
