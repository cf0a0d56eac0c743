"""Sentences that are alike but for a thing in each: they tell of two things rather than one thing twice.

"The catch of sturgeon is capped at 1,200 tonnes", "the catch of perch is capped at 2,100 tonnes"; "growth is put at 2.1
per cent", "inflation is put at 12.1 per cent". Numbers that such sentences give otherwise are no sure conflict.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ontherecord.nouns.conflict import Conflict
from ontherecord.resolve.conflicts.set_against import value_of
from ontherecord.resolve.wording import content, jaccard

_PARALLEL = 0.4  # share of the words of both from which on two sentences are built alike


def tells_another(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each of two sentences that are built alike has a word for a thing which the other one lacks.

    >>> tells_another(things_told("The catch of perch is 12 tonnes."), things_told("The catch of cod is 21 tonnes."))
    True
    >>> tells_another(things_told("The catch of cod is 12 tonnes."), things_told("The catch of cod is 21 tonnes."))
    False
    """
    return bool(one - other) and bool(other - one) and jaccard(one, other) >= _PARALLEL


def things_told(sentence: str) -> frozenset[str]:
    """The stems of a sentence without its numbers."""
    return frozenset(w for w in content(sentence) if not w[0].isdigit() and value_of(w) is None)


def doubted_twice(figures: Iterable[Conflict], days: Iterable[Conflict]) -> Sequence[Conflict]:
    """Numbers and days that copies give otherwise, none surely where one sentence has another of both: an update."""
    counted, dated = list(figures), list(days)
    places = [{side.spans for line in lines for side in line.sides} for lines in (counted, dated)]
    both = places[0] & places[1]
    return [
        replace(line, sure=False) if any(side.spans in both for side in line.sides) else line
        for line in (*counted, *dated)
    ]
