"""Scores time expressions and their values.

Gold rows {doc, timexes: [{start, end, value, optional}]}, predicted rows {doc, timexes: [{start, end, value}]}, in code
points of the document's text. Expressions are paired one to one where they overlap, exact spans first, then required
before optional gold, then the longest overlap.

    relaxed   the expressions that found a partner
    value     those whose value is the gold's, to the character (TempEval-3's value F1)

`score_readings` is for rows of Recognizers-Text, whose expressions have several values of which any is right.

An optional expression is never a miss; what overlaps only such is not counted as wrong. The definitions are those of
the public scorer without options.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.scorers.counts import NOTHING, Counts, Row


@dataclass(frozen=True, slots=True)
class DateScore:
    """Counts over all documents."""

    relaxed: Counts
    value: Counts


def score(gold: Iterable[Row], rows: Iterable[Row]) -> DateScore:
    """The figures over all gold documents; a document that is not predicted has no expressions."""
    predicted = {row["doc"]: row["timexes"] for row in rows}
    relaxed = value = NOTHING
    for row in gold:
        theirs, mine = row["timexes"], predicted.get(row["doc"], [])
        pairs = _pair(theirs, mine)
        forgiven = _forgiven(theirs, mine, pairs)
        required = [(i, j) for i, j in pairs if not theirs[i].get("optional")]
        equal = sum(str(theirs[i].get("value")) == str(mine[j].get("value")) for i, j in required)
        asked = sum(not g.get("optional") for g in theirs)
        relaxed += Counts(len(required), len(mine) - forgiven, asked)
        value += Counts(equal, len(mine) - forgiven, asked)
    return DateScore(relaxed, value)


def date_only(rows: Iterable[Row]) -> list[Row]:
    """The rows of Recognizers-Text all of whose expressions are single dates."""
    return [
        row
        for row in rows
        if row.get("results") and all(found["type"] == "date" for found in row["results"])
    ]


def score_readings(gold: Iterable[Row], rows: Iterable[Row]) -> Counts:
    """Expressions found with one of their values; what else was found in those texts counts against."""
    predicted = {row["doc"]: row["timexes"] for row in rows}
    counts = NOTHING
    for row in gold:
        theirs, mine = row["results"], predicted.get(row["id"], [])
        right = sum(mine[j]["value"] in _readings(theirs[i]) for i, j in _pair(theirs, mine))
        counts += Counts(right, len(mine), len(theirs))
    return counts


def _readings(result: Row) -> set[str]:
    return {str(v[key]) for v in result["values"] or () for key in ("timex", "value") if v.get(key)}


def _overlap(left: Row, right: Row) -> int:
    return int(min(left["end"], right["end"]) - max(left["start"], right["start"]))


def _pair(gold: Sequence[Row], mine: Sequence[Row]) -> list[tuple[int, int]]:
    ranked = []
    for i, g in enumerate(gold):
        for j, p in enumerate(mine):
            if (overlap := _overlap(g, p)) > 0:
                exact = (g["start"], g["end"]) == (p["start"], p["end"])
                ranked.append((not exact, bool(g.get("optional")), -overlap, i, j))
    used_gold: set[int] = set()
    used_mine: set[int] = set()
    pairs = []
    for *_, i, j in sorted(ranked):
        if i not in used_gold and j not in used_mine:
            used_gold.add(i)
            used_mine.add(j)
            pairs.append((i, j))
    return pairs


def _forgiven(gold: Sequence[Row], mine: Sequence[Row], pairs: Iterable[tuple[int, int]]) -> int:
    """How many predictions count on neither side."""
    paired = {j: i for i, j in pairs}
    optional = [g for g in gold if g.get("optional")]
    return sum(
        bool(gold[paired[j]].get("optional"))
        if j in paired
        else any(_overlap(g, p) > 0 for g in optional)
        for j, p in enumerate(mine)
    )
