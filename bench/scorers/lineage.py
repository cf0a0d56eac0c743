"""Scores derivation between articles against labelled pairs.

    detection    counts of "derived" (identical, edited, rewrite, excerpt) against the rest
    natural      the same without the pairs that were generated
    relation     F1 of each relation that occurs in the gold, and their unweighted mean
    direction    over pairs whose direction is known (a->b, b->a, common): share right, share answered. A pair that
                 is not called derived, or whose direction is "unknown", is not answered
    grouping     B-cubed F1 of the articles that have at least one gold link, grouped by identical, edited and rewrite
                 links (Bagga and Baldwin 1998)

Only labelled pairs count; a predicted pair without a label is ignored, a labelled pair that is not predicted is
"none". Gold labels independent and template (the shared text is boilerplate) are "none" as well. The definitions
are those of the public scorer.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bench.scorers.counts import Counts, Row
from ontherecord.errors import InputError

Pair = tuple[str, str]

_DERIVED = frozenset({"identical", "edited", "rewrite", "excerpt"})
_LINK = _DERIVED - {"excerpt"}
_RELATIONS = (*sorted(_DERIVED), "shared-quotes", "none")
_AS_NONE = frozenset({"independent", "template"})
_TURNED = {"a->b": "b->a", "b->a": "a->b"}
_KNOWN = frozenset({"a->b", "b->a", "common"})


@dataclass(frozen=True, slots=True)
class LineageScore:
    """The figures; `right` and `answered` are shares of the pairs whose direction is known."""

    detection: Counts
    natural: Counts
    relations: Mapping[str, Counts]
    right: float
    answered: float
    linked_f1: float

    @property
    def macro_f1(self) -> float:
        """Unweighted mean of the relations' F1."""
        each = [counts.f1 for counts in self.relations.values()]
        return sum(each) / len(each) if each else 0.0


@dataclass(frozen=True, slots=True)
class _Judged:
    """One labelled pair with what was predicted for it."""

    pair: Pair
    gold: str
    mine: str
    gold_direction: str
    direction: str
    generated: bool


def score(pairs: Iterable[Row], rows: Iterable[Row]) -> LineageScore:
    """Holds predicted {a, b, relation, direction} against labelled pairs {a, b, label, direction, generated}."""
    judged = _judge({(p["a"], p["b"]): p for p in pairs}, rows)
    right, answered = _directions(judged)
    return LineageScore(
        detection=_detection(judged),
        natural=_detection([j for j in judged if not j.generated]),
        relations=_relations(judged),
        right=right,
        answered=answered,
        linked_f1=_grouping(judged),
    )


def _judge(gold: Mapping[Pair, Row], rows: Iterable[Row]) -> list[_Judged]:
    found = {}
    for row in rows:
        pair, direction = (row["a"], row["b"]), row.get("direction", "unknown")
        if pair not in gold:
            pair, direction = pair[::-1], _TURNED.get(direction, direction)
        relation = row.get("relation", "none")
        if relation not in _RELATIONS:
            raise InputError(f"{pair}: unknown relation {relation!r}; known are {_RELATIONS}")
        if pair in gold:
            found[pair] = (relation, direction)
    judged = []
    for pair, row in gold.items():
        label = "none" if row["label"] in _AS_NONE else row["label"]
        mine, direction = found.get(pair, ("none", "unknown"))
        generated = bool(row.get("generated"))
        judged.append(_Judged(pair, label, mine, row["direction"], direction, generated))
    return judged


def _detection(judged: Iterable[_Judged]) -> Counts:
    both = [(j.gold in _DERIVED, j.mine in _DERIVED) for j in judged]
    hits = sum(gold and mine for gold, mine in both)
    return Counts(hits, sum(mine for _, mine in both), sum(gold for gold, _ in both))


def _relations(judged: list[_Judged]) -> dict[str, Counts]:
    hits = Counter(j.gold for j in judged if j.gold == j.mine)
    mine, gold = Counter(j.mine for j in judged), Counter(j.gold for j in judged)
    return {r: Counts(hits[r], mine[r], gold[r]) for r in _RELATIONS if gold[r]}


def _directions(judged: Iterable[_Judged]) -> tuple[float, float]:
    known = [j for j in judged if j.gold_direction in _KNOWN]
    answered = [j for j in known if j.mine in _DERIVED and j.direction != "unknown"]
    right = sum(j.direction == j.gold_direction for j in answered)
    return (right / len(known), len(answered) / len(known)) if known else (0.0, 0.0)


def _grouping(judged: list[_Judged]) -> float:
    articles = {article for j in judged for article in j.pair}
    gold = _components(articles, [j.pair for j in judged if j.gold in _LINK])
    mine = _components(articles, [j.pair for j in judged if j.mine in _LINK])
    linked = sorted(article for article in articles if len(gold[article]) > 1)
    if not linked:
        return 0.0
    shared = [(len(gold[x] & mine[x]), len(mine[x]), len(gold[x])) for x in linked]
    precision = sum(both / ours for both, ours, _ in shared)
    recall = sum(both / theirs for both, _, theirs in shared)
    return 2 * precision * recall / (precision + recall) / len(linked)


def _components(articles: Iterable[str], links: Iterable[Pair]) -> dict[str, set[str]]:
    """The group of every article, when linked articles are in one group."""
    groups = {article: {article} for article in articles}
    for a, b in links:
        if groups[a] is not groups[b]:
            groups[a] |= groups[b]
            for article in groups[b]:
                groups[article] = groups[a]
    return groups
