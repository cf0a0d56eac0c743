"""Counts that are the only ones of their noun in a report, and may so be of one thing with those of another.

"Five villages were flattened" in one report, "four villages were flattened" in another of these days: neither has
another count of villages, and the words around them are alike. The day's story has one such number, so that they are
shown against each other, though never surely.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from ontherecord.resolve.conflicts.counts import EVENTS, Count, is_sum
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.wording import actors_in, content, stem, things_in

# Of people a report has many counts: crowds, parts of crowds, dead here and there.
_PEOPLE = frozenset(
    map(
        stem,
        """people person man men woman women child children member soldier troop fighter civilian life death
        dead victim casualty injury year-old""".split(),
    )
)
_HEDGES = content(
    "about around some nearly almost roughly least most more fewer less than over under up only just estimated one two "
    "three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million"
)
_LONG_PAST = 14  # days before a report after which a time is not of its story's day
_DAYS = 3  # days between reports of one story's day
_MOST = 3  # times: numbers farther apart count different things
_NEARLY = 1.5  # times: people of two parties, "46 soldiers of Suland held in Norland", "49 Sulander troops"
_SHARED = 2  # stems that both sentences must have, one beside what happened and when


def lone_counts(counts: Iterable[Count]) -> frozenset[str]:
    """The keys of counts of things of which their report has no other count."""
    ranges: dict[tuple[str, str], set[tuple[float, float]]] = defaultdict(set)
    keys: dict[tuple[str, str], list[str]] = defaultdict(list)
    for count in counts:
        place = (count.finding.span.report, count.noun)
        ranges[place].add((count.low, count.high))
        if not (count.part or _is_unit(count)):
            keys[place].append(count.key)
    return frozenset(key for place, own in keys.items() if len(ranges[place]) == 1 for key in own)


def _is_unit(count: Count) -> bool:
    """Whether what is counted is an abbreviation, which measures any thing: "2.66 GHz"."""
    return not (count.words.split() or [""])[-1][1:].islower()


def may_be_one(left: Count, right: Count) -> bool:
    """Whether two lone counts of one noun may be of one thing: told of in like words within a few days."""
    if left.finding.span.report == right.finding.span.report or left.meets(right):
        return False
    if UNDATED not in (left.day, right.day):
        days = [dt.date.fromisoformat(count.day) for count in (left, right)]
        if abs((days[0] - days[1]).days) > _DAYS:
            return False
    if left.planned != right.planned:
        return False
    sizes = [abs(c.low) if c.finding.low is not None else abs(c.high) for c in (left, right)]
    if min(sizes) <= 0 or max(sizes) / min(sizes) > _MOST or _is_of_other_time(left, right):
        return False
    return _is_told_alike(left, right, max(sizes) / min(sizes))


def _is_told_alike(left: Count, right: Count, ratio: float) -> bool:
    """Whether the words around two counts are alike enough for what they count."""
    shared = left.around & right.around
    if left.noun in _PEOPLE:
        return len(actors_in(left.about & right.about)) >= _SHARED and ratio <= _NEARLY
    if _kind(left) != _kind(right):
        return False  # "worst-hit villages" beside "villages"
    if is_sum(left.noun):
        return len(shared) > _SHARED and bool(actors_in(shared))
    return len(shared) >= _SHARED and bool(things_in(shared) - EVENTS)


def _is_of_other_time(left: Count, right: Count) -> bool:
    """Whether the days that both sentences tell do not meet, or only one of them tells of what is long past."""
    if left.anchors and right.anchors:
        return not any(a[0] <= b[1] and b[0] <= a[1] for a in left.anchors for b in right.anchors)
    return _is_past(left) != _is_past(right)


def _is_past(count: Count) -> bool:
    if count.day == UNDATED:
        return False
    day = dt.date.fromisoformat(count.day)
    return any((day - last).days > _LONG_PAST for _, last in count.anchors)


def _kind(count: Count) -> frozenset[str]:
    """The stems of what is printed between a number and its noun."""
    words = content(count.words) - _HEDGES - {count.noun, stem(count.finding.noun.casefold())}
    return frozenset(word for word in words if not word[0].isdigit())
