"""Scores acts of saying (appeal, demand, reject, accept, accuse ...) sentence by sentence.

Gold rows {id, acts: [{type, kinds, actors_a, actors_b, optional}]}, predicted rows {id, acts: [{kind, actors_a,
actors_b}]}. In each sentence one gold act is matched with one predicted act, as many as can be, at each level for
itself:

    kind        the predicted kind is one of the gold's
    kind+A      and the actors A have a member in common, or both lack them
    kind+A+B    and the actors B likewise

An optional gold act is never a miss, and a prediction that matches one is not counted as wrong. `swaps` counts gold
acts matched by nobody at the level of A+B alone, for which a prediction has A and B the wrong way round. The
definitions are those of the public scorer (`--type say`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.scorers.acts_actors import actor_key
from bench.scorers.counts import NOTHING, Counts, Row

LEVELS = ("kind", "kind+A", "kind+A+B")


@dataclass(frozen=True, slots=True)
class _Act:
    kinds: frozenset[str]
    a: frozenset[str]
    b: frozenset[str]
    optional: bool = False


_Same = Callable[[_Act, _Act], bool]


@dataclass(frozen=True, slots=True)
class ActScore:
    """Counts by level; `swaps` gold acts with A and B the wrong way round, `straight` those the right way."""

    levels: Mapping[str, Counts]
    swaps: int
    straight: int


def score(gold: Iterable[Row], rows: Iterable[Row], codes: Mapping[str, str]) -> ActScore:
    """The figures over all gold sentences; `codes` are the set's own codes by name (`acts_actors.read_codes`)."""
    predicted = {row["id"]: row["acts"] for row in rows}
    levels, swaps, straight = dict.fromkeys(LEVELS, NOTHING), 0, 0
    for row in gold:
        theirs = [_act(a, _kinds(a), codes) for a in row["acts"] if a.get("type", "say") == "say"]
        theirs = [act for act in theirs if act.kinds]
        said = [a for a in predicted.get(row["id"], []) if a.get("type", "say") == "say"]
        mine = [_act(a, _kinds(a)[:1], codes) for a in said]
        for level in LEVELS:
            levels[level] += _count(theirs, mine, _SAME[level])
        matched = _match(theirs, mine, _same_actors)
        swaps += _swapped(theirs, mine, matched)
        straight += sum(not theirs[i].optional for i in matched)
    return ActScore(levels, swaps, straight)


def _kinds(row: Row) -> list[str]:
    kinds = row.get("kinds") or ([row["kind"]] if row.get("kind") else [])
    return [str(kind).strip().lower() for kind in kinds]


def _act(row: Row, kinds: Iterable[str], codes: Mapping[str, str]) -> _Act:
    a, b = (
        frozenset(actor_key(str(name), codes) for name in row.get(end) or [])
        for end in ("actors_a", "actors_b")
    )
    return _Act(frozenset(kinds), a, b, bool(row.get("optional")))


def _meet(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left & right) or not (left or right)


def _same_actors(gold: _Act, mine: _Act) -> bool:
    return _meet(gold.a, mine.a) and _meet(gold.b, mine.b)


_SAME: Mapping[str, _Same] = {
    "kind": lambda gold, mine: bool(gold.kinds & mine.kinds),
    "kind+A": lambda gold, mine: bool(gold.kinds & mine.kinds) and _meet(gold.a, mine.a),
    "kind+A+B": lambda gold, mine: bool(gold.kinds & mine.kinds) and _same_actors(gold, mine),
}


def _count(gold: Sequence[_Act], mine: Sequence[_Act], same: _Same) -> Counts:
    matched = _match(gold, mine, same)
    forgiven = sum(gold[i].optional for i in matched)
    required = sum(not act.optional for act in gold)
    return Counts(len(matched) - forgiven, len(mine) - forgiven, required)


def _match(gold: Sequence[_Act], mine: Sequence[_Act], same: _Same) -> dict[int, int]:
    """A largest matching, gold index to predicted index, that leaves out optional acts first (Kuhn 1955)."""
    owner: dict[int, int] = {}

    def find_place(i: int, tried: set[int]) -> bool:
        for j, act in enumerate(mine):
            if j not in tried and same(gold[i], act):
                tried.add(j)
                if j not in owner or find_place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(gold)), key=lambda i: gold[i].optional):
        find_place(i, set())
    return {i: j for j, i in owner.items()}


def _swapped(gold: Sequence[_Act], mine: Sequence[_Act], matched: Mapping[int, int]) -> int:
    used = set(matched.values())
    free = [act for j, act in enumerate(mine) if j not in used and act.a and act.b]
    return sum(
        any(g.a & act.b and g.b & act.a for act in free)
        for i, g in enumerate(gold)
        if i not in matched
    )
