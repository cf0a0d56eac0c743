"""What the lines of single reports rest on, so that they are made again only where it is no longer what it was.

A report's statements rest on the report itself and on what was found in it, on who its actors are, and on the reports
that its words are followed to: which those are is noted while the statements are made (`Surroundings.watched`). Of each
of those the text, the links and the day count, and which of them is the earlier one. Nothing else of a collection does.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import groupby

import msgspec

from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage

_DIGEST = 16  # bytes


class Grounds:
    """Digests of what single reports, and some reports together, are in a collection."""

    def __init__(self, coverage: Coverage, cast: Cast) -> None:
        self._coverage = coverage
        self._rank = {report: at for at, report in enumerate(coverage.order)}
        self._actors = dict(_actors(cast))
        self._states: dict[str, bytes] = {}
        self._days: dict[str, bytes] = {}

    def key(self, report: str) -> str:
        """A digest of a report, of what was found in it and of who its actors are."""
        told = (report, self._coverage.marks[report], self._actors.get(report))
        return digest_of(told)

    def alone(self, report: str) -> str:
        """A digest of a report and of what was found in it."""
        return digest_of((report, self._coverage.marks[report]))

    def pair(self, one: str, two: str) -> str:
        """A digest of two reports and their days, in this order."""
        return blake2b(self._dated(one) + self._dated(two), digest_size=_DIGEST).hexdigest()

    def _dated(self, report: str) -> bytes:
        """A digest of a report and its day, made once: a report stands in a pair with each of its copies."""
        if report not in self._days:
            told = (report, self._coverage.marks[report], self._coverage.day(report))
            self._days[report] = bytes.fromhex(digest_of(told))
        return self._days[report]

    def state(self, reports: Iterable[str]) -> str:
        """A digest of what some reports share with others, of their days and of their order.

        A report that is no longer there makes it another one.
        """
        total = blake2b(digest_size=_DIGEST)
        for report in sorted(reports, key=lambda report: self._rank.get(report, -1)):
            total.update(self._state(report))
        return total.hexdigest()

    def _state(self, report: str) -> bytes:
        if report not in self._states:
            total = blake2b(report.encode(), digest_size=_DIGEST)
            own = self._coverage.marks.get(report), self._coverage.published.get(report)
            total.update(msgspec.msgpack.encode(own))
            for mark in self._coverage.links.marks_of(report):
                total.update(mark)
            self._states[report] = total.digest()
        return self._states[report]


def _actors(cast: Cast) -> Iterator[tuple[str, str]]:
    """By report a digest of the actors met in it, of those that they act for, and of what is told of each."""
    told: dict[str, tuple[object, ...]] = {}

    def of(actor: str) -> tuple[object, ...]:
        if actor not in told:
            one = cast.actors[actor]
            is_known = (actor in cast.unknown, actor in cast.described)
            told[actor] = (one.id, one.name, one.kind.value, one.code, *is_known)
        return told[actor]

    for report, own in groupby(sorted(cast.local), key=lambda place: place[0]):
        met = []
        for place in own:
            acting = cast.acting.get(place)
            all_of = [cast.local[place], *((acting,) if acting is not None else ())]
            parties = [cast.party(actor) for actor in all_of]
            met.append((place[1], acting, [of(each) for each in (*all_of, *parties) if each]))
        yield report, digest_of(met)


def digest_of(told: object) -> str:
    """A digest of values that msgpack can encode."""
    return blake2b(msgspec.msgpack.encode(told), digest_size=_DIGEST).hexdigest()
