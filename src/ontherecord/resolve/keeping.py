"""What is kept of single reports and of pairs of reports from one run to the next, under digests of what it rests on.

Used by rules that hold two reports against each other, or read one alone: the rule gives a function that makes the
value, which is called where no earlier run kept it.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from ontherecord.engine.spill import Shelf
from ontherecord.nouns.origins import PassageOrigins, Settled
from ontherecord.resolve.grounds import Grounds, digest_of
from ontherecord.resolve.means import Asked, Means, Trace

Value = TypeVar("Value")

_AT_ONCE = 512  # new values that are put into a store together


class Keeping:
    """The stores of one run, by kind; what was not used in it is dropped from them at its end."""

    def __init__(self, means: Means, grounds: Grounds) -> None:
        self._means, self._grounds = means, grounds
        self.hands = means.hands
        self._stores: dict[str, Shelf[Any]] = {}
        self._used: dict[str, dict[str, None]] = {}
        self._new: dict[str, dict[str, Any]] = {}

    def of_report(self, kind: str, report: str, make: Callable[[], Iterable[Any]]) -> Any:
        """What a rule reads in one report."""
        return self._of(kind, self._alone(kind, report), make)

    def of_told(self, kind: str, told: object, make: Callable[[], Iterable[Any]]) -> Any:
        """What a rule makes of some values, which are all that it rests on."""
        key = digest_of(told)
        self._used.setdefault(kind, {})[key] = None
        return self._of(kind, key, make)

    def _of(self, kind: str, key: str, make: Callable[[], Iterable[Any]]) -> Any:
        store, new = self._store(kind), self._new.setdefault(kind, {})
        value = new.get(key)
        if value is None:
            value = store.get(key)
        if value is None:
            value = new[key] = tuple(make())
            if len(new) >= _AT_ONCE:
                store.put(self._new.pop(kind).items())
        return value

    def for_now(self, of: type[Value]) -> Shelf[Value]:
        """A shelf for values that are needed in this run only."""
        return self._means.spill.shelf(of)

    def learn_of(self, kind: str, found: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        """Keeps what a rule read in reports."""
        self._store(kind).put((self._alone(kind, report), value) for report, value in found)

    def of_pair(self, kind: str, pair: tuple[str, str]) -> Any:
        """What was found between two reports, of which texts, findings and days count, and which is first."""
        return self._store(kind).fresh(self._pair(kind, pair))

    def has(self, kind: str, pair: tuple[str, str]) -> bool:
        """Whether an earlier run kept what is found between two reports."""
        return self._pair(kind, pair) in self._store(kind)

    def learn(self, kind: str, found: Iterable[tuple[tuple[str, str], tuple[Any, ...]]]) -> None:
        """Keeps what was found between two reports each."""
        self._store(kind).put((self._pair(kind, pair), value) for pair, value in found)

    def _alone(self, kind: str, report: str) -> str:
        key = self._grounds.alone(report)
        self._used.setdefault(kind, {})[key] = None
        return key

    def _pair(self, kind: str, pair: tuple[str, str]) -> str:
        key = self._grounds.pair(*pair)
        self._used.setdefault(kind, {})[key] = None
        return key

    def keep_asked(self, parts: PassageOrigins) -> None:
        """Keeps the origins of passages that were asked for, and brings back those of earlier runs that still hold."""
        store = self._store("asked")
        for report, (places, seen) in parts.answered.items():
            before = self.asked(report)
            rests_on = tuple(sorted({report, *seen, *(before.trace.reports if before else ())}))
            trace = Trace(rests_on, self._grounds.state(rests_on))
            known = set(before.places) if before else set()
            self._new.setdefault("asked", {})[self._grounds.alone(report)] = Asked(
                trace, tuple(sorted({*known, *places}))
            )
        store.put(self._new.pop("asked", {}).items())

    def settled(self, report: str) -> tuple[Settled, ...]:
        """The places of a report whose origins were asked for in an earlier run, where those still hold."""
        before = self.asked(report)
        return before.places if before is not None else ()

    def asked(self, report: str) -> Asked | None:
        """The same with what it rests on."""
        before: Asked | None = self._store("asked").get(self._alone("asked", report))
        holds = before is not None and before.trace.state == self._grounds.state(
            before.trace.reports
        )
        return before if holds else None

    def finish(self) -> None:
        """Puts what is new into the stores and drops what was not used."""
        for kind, store in self._stores.items():
            store.put(self._new.pop(kind, {}).items())
            store.only(list(self._used.get(kind, ())))

    def _store(self, kind: str) -> Shelf[Any]:
        if kind not in self._stores:
            self._stores[kind] = self._means.store(kind)
        return self._stores[kind]
