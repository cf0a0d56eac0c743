"""Which counts of a collection are of one thing, told without a link for each two.

Copies of a sentence tell the same count, and of two sentences with a hundred copies each every count of the one is of
one thing with every count of the other. So counts that say the same of the same day are one *kind*; kinds are asked
about, and what two counts are is read off their kinds. Only counts of one report are asked about one by one, for there
their order counts.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.counts import Count
from ontherecord.resolve.coverage import UNDATED

LONG = 30  # days between reports up to which two counts can be of one thing
_NOWHERE = Span("", 0, 1)
_ANY_DAY, _NO_DAY = -1, -2  # beside the numbers of stretches of days, which are above 0


class Alike:
    """Counts, in order, with the rule that says whether two are of one thing; `kept_apart` adds to a kind."""

    def __init__(
        self,
        counts: Sequence[Count],
        rule: Callable[[Count, Count], bool],
        kept_apart: Callable[[Count], str] = lambda _: "",
    ) -> None:
        self._rule = rule
        self._place = {count.key: at for at, count in enumerate(counts)}
        self._kinds: list[list[Count]] = []
        self._kind: dict[str, int] = {}  # by key of a count
        numbers: dict[tuple[Count, str], int] = {}
        for count in counts:
            nowhere = replace(count.finding, span=_NOWHERE, evidence=_NOWHERE, by=None)
            words = replace(count, key="", finding=nowhere), kept_apart(count)
            number = numbers.setdefault(words, len(numbers))
            if number == len(self._kinds):
                self._kinds.append([])
            self._kinds[number].append(count)
            self._kind[count.key] = number
        self._in: list[dict[str, list[Count]]] = [_by_report(kind) for kind in self._kinds]
        # of a kind those whose later counts its own are of one thing with, and the same of earlier ones
        self._after: dict[int, set[int]] = defaultdict(set)
        self._before: dict[int, set[int]] = defaultdict(set)
        self._here: dict[str, set[str]] = defaultdict(set)  # by key those of the same report
        self._ask()

    def has_any(self, count: Count) -> bool:
        """Whether a count is of one thing with any other."""
        return next(self._linked(count, self._kinds.__getitem__), None) is not None

    def are(self, one: Count, other: Count) -> bool:
        """Whether two counts are of one thing."""
        if _report(one) == _report(other):
            return other.key in self._here.get(one.key, ())
        first, second = (
            (one, other) if self._place[one.key] < self._place[other.key] else (other, one)
        )
        return self._kind[second.key] in self._after.get(self._kind[first.key], ())

    def among(self, counts: Iterable[Count]) -> Mapping[int, Sequence[Count]]:
        """Counts by their kinds, as `meets` takes them."""
        kinds: dict[int, list[Count]] = defaultdict(list)
        for count in counts:
            kinds[self._kind[count.key]].append(count)
        return kinds

    def meets(self, count: Count, others: Mapping[int, Sequence[Count]]) -> bool:
        """Whether a count is of one thing with any of these."""
        return next(self._linked(count, lambda kind: others.get(kind, ())), None) is not None

    def groups(self) -> Iterator[list[Count]]:
        """The counts that are tied to one another, from one to the next: each group in order, by its lowest key."""
        left = {
            number: {count.key: count for count in kind} for number, kind in enumerate(self._kinds)
        }
        found = []
        for key, number in self._kind.items():
            first = left[number].pop(key, None)
            if first is None:
                continue
            group, waiting = [first], [first]
            while waiting:
                count = waiting.pop()
                new = [*self._linked(count, lambda kind: left[kind].values())]
                for each in new:
                    del left[self._kind[each.key]][each.key]
                group += new
                waiting += new
            if len(group) > 1:
                found.append(sorted(group, key=lambda count: self._place[count.key]))
        yield from sorted(found, key=lambda group: min(count.key for count in group))

    def _linked(self, count: Count, of: Callable[[int], Collection[Count]]) -> Iterator[Count]:
        """The counts that one is of one thing with, of each kind those that `of` gives."""
        kind = self._kind[count.key]
        near = self._after.get(kind, set()) | self._before.get(kind, set())
        near.update(self._kind[key] for key in self._here.get(count.key, ()))
        for other in sorted(near):
            yield from (each for each in of(other) if each is not count and self.are(count, each))

    def _ask(self) -> None:
        """Asks the rule about kinds that can be of one thing, and about the counts of one report."""
        for one, other in _near([kind[0] for kind in self._kinds]):
            self._ask_kinds(self._kind[one.key], self._kind[other.key])
        for number, kind in enumerate(self._kinds):
            if len(kind) > 1 and _words(kind[0]):
                self._ask_kinds(number, number)

    def _ask_kinds(self, one: int, other: int) -> None:
        for first, second in {(one, other), (other, one)}:
            pair = self._apart(first, second)
            if pair is not None and self._rule(*pair):
                self._after[first].add(second)
                self._before[second].add(first)
        for left, right in self._together(one, other):
            if self._rule(left, right):
                self._here[left.key].add(right.key)
                self._here[right.key].add(left.key)

    def _apart(self, one: int, other: int) -> tuple[Count, Count] | None:
        """A count of one kind and a later one of the other, of two reports."""
        first, last = self._kinds[one][0], self._kinds[other][-1]
        if self._place[first.key] >= self._place[last.key]:
            return None
        if _report(first) != _report(last):
            return first, last
        for left in self._kinds[one]:
            for right in reversed(self._kinds[other]):
                if self._place[left.key] >= self._place[right.key]:
                    break
                if _report(left) != _report(right):
                    return left, right
        return None

    def _together(self, one: int, other: int) -> Iterator[tuple[Count, Count]]:
        """The counts of two kinds that stand in one report, the earlier one first."""
        few, many = sorted((self._in[one], self._in[other]), key=len)
        for report in few.keys() & many.keys():
            for left, right in product(few[report], many[report]):
                if self._is_before(left, right):
                    yield left, right
                elif one != other:
                    yield right, left

    def _is_before(self, one: Count, other: Count) -> bool:
        return self._place[one.key] < self._place[other.key]


def _by_report(counts: Iterable[Count]) -> dict[str, list[Count]]:
    found: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        found[_report(count)].append(count)
    return dict(found)


def _report(count: Count) -> str:
    return count.finding.span.report


def _words(count: Count) -> frozenset[str]:
    return count.about | count.around


def _near(counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Pairs of one noun that can be of one thing: a word of their sentences is shared, and the days are near."""
    blocks: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for at, count in enumerate(counts):
        slots = _slots(count)
        words = _words(count)
        keys = [(count.noun, word, slot) for word in words for slot in slots]
        met = {other for key in keys for other in blocks.get(key, ())}
        yield from ((counts[other], count) for other in sorted(met))
        own = {_slot(count), _ANY_DAY}
        for word in words:
            for slot in own:
                blocks[count.noun, word, slot].append(at)


def _slot(count: Count) -> int:
    """The number of the stretch of days that a count is of."""
    if count.day == UNDATED:
        return _NO_DAY
    return dt.date.fromisoformat(count.day).toordinal() // (LONG + 1)


def _slots(count: Count) -> tuple[int, ...]:
    """Where the counts stand whose days are near; one without a day is near all."""
    slot = _slot(count)
    return (_ANY_DAY,) if slot == _NO_DAY else (_NO_DAY, slot - 1, slot, slot + 1)
