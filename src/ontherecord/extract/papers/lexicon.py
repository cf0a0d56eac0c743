"""How English tells that a paper moves (`data/moves.jsonl`): one way a line, with the example that tests it.

- `move`: `give` (the giver may be its author), `relay` (who hands it on is not), `return` (back to its author),
  `receive` (told from the taker's side), `arrive` (the paper is the subject)
- `verbs`: lemmas; a second word is a particle that must be there. `nouns`: "the handover of"; with `light`
  verbs, "took delivery of"
- `paper`: a preposition before the paper ("presented Norland with a note"), else it is the object
- `to`: where the taker stands: `subj`, `dobj`, `dative`, a preposition, or `hands` (in whose hands it is)
- `when`: what must stand on the verb: `hands` ("put into the hands of"), `since` ("has had it since Monday"), `never`
  (a denial: "was never shown the draft"; who is shown a paper need not have it)
- `only`: the nouns of papers of which it is said ("acknowledged the letter"), all without it
- `needs`: `taker`, `giver` or `both`, without which nothing is found
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Way:
    """One way to tell that a paper moves; see the module's docstring for the fields."""

    move: str
    to: tuple[str, ...]
    needs: str = ""
    paper: str = ""
    light: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    when: str = ""
    example: str = ""
    giver: str = ""  # what the example tells
    taker: str = ""


@dataclass(frozen=True)
class Ways:
    """All ways, by the verb (with the particle that must be there) or the noun that tells them."""

    all: tuple[Way, ...]
    by_verb: Mapping[str, tuple[tuple[str, Way], ...]]
    by_noun: Mapping[str, tuple[Way, ...]]


@lru_cache(maxsize=1)
def ways() -> Ways:
    """The ways of `data/moves.jsonl`.

    >>> [way.move for _, way in ways().by_verb["forward"]]
    ['relay']
    """
    lines = (files("ontherecord.extract") / "data" / "moves.jsonl").read_text(encoding="utf-8")
    found, by_verb, by_noun = [], dict[str, list[tuple[str, Way]]](), dict[str, list[Way]]()
    for line in lines.splitlines():
        row = json.loads(line)
        way = Way(
            row["move"], tuple(row["to"]), row.get("needs", ""), row.get("paper", ""),
            frozenset(row.get("light", ())), frozenset(row.get("only", ())), row.get("when", ""),
            row["example"], row["expect"]["giver"], row["expect"]["taker"],
        )  # fmt: skip
        found.append(way)
        for verb in row.get("verbs", ()):
            first, _, second = verb.partition(" ")
            by_verb.setdefault(first, []).append((second, way))
        for noun in row.get("nouns", ()):
            by_noun.setdefault(noun, []).append(way)
    return Ways(
        tuple(found),
        {verb: tuple(sorted(own, key=lambda o: not o[0])) for verb, own in by_verb.items()},
        {noun: tuple(own) for noun, own in by_noun.items()},
    )
