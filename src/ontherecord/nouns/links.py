"""The lineage links of a collection, found by report: held in memory, or read from where they are kept.

There are a dozen links a report where coverage is copied, and each holds dozens of passages. Most steps ask only
which reports are tied, and how; the passages of a link are wanted where words of one of its two reports are at hand.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol, overload

import msgspec

from ontherecord.nouns.ids import digest_of_line
from ontherecord.nouns.lineage import DERIVED, ChangeKind, LineageLink, Tie

_MARK = 16  # bytes of the digest of a link


@dataclass(frozen=True, slots=True)
class Noted:
    """A link as it is kept and sent: as msgpack, with its digests and what is asked of it without its words."""

    tie: Tie
    mark: bytes
    digest: bytes  # that of a line of the record
    garbles: bool  # whether words of one report were put for others in the other, with wrong senses
    encoded: bytes

    @property
    def link(self) -> LineageLink:
        """The link itself."""
        return _DECODE(self.encoded)


_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(LineageLink).decode


def note(link: LineageLink) -> Noted:
    """A link as it is kept."""
    encoded = _ENCODE(link)
    spun = any(change.kind is ChangeKind.SPUN_READING for change in link.changes)
    return Noted(
        Tie(link.a, link.b, link.relation, link.direction),
        blake2b(encoded, digest_size=_MARK).digest(),
        digest_of_line(link),
        spun and link.taker is not None,
        encoded,
    )


class Store(Protocol):
    """Where links can be put and found again by a key (`engine.spill.Shelf` is one)."""

    def put_encoded(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Puts links, as msgpack, in their places."""
        ...

    def __getitem__(self, key: str) -> LineageLink:
        """The link of that key."""
        ...

    def encoded(self, key: str) -> bytes:
        """The link of that key, as msgpack."""
        ...


class Links(Sequence[LineageLink]):
    """Links in the order in which they are given, which should be that of their reports.

    >>> from ontherecord.nouns.lineage import Direction, Relation
    >>> link = LineageLink("r-1", "r-2", Relation.EDITED, Direction.A_TO_B, 1.0, ())
    >>> links = Links([link])
    >>> links.of("r-2") == [link] == list(links), links.of("r-3"), links.between("r-2", "r-1").giver
    (True, [], 'r-1')
    """

    def __init__(self, links: Iterable[LineageLink | Noted], store: Store | None = None) -> None:
        """`links` are gone through once; without a store they are held in memory."""
        self._store: Store = _Held() if store is None else store
        self.ties: list[Tie] = []
        self.marks: list[bytes] = []  # a digest of each link
        self.digests: list[bytes] = []  # the same as of a line of the record
        self.garbled: set[str] = set()  # reports whose words were put for others, with wrong senses
        self._of: dict[str, list[int]] = {}
        self._store.put_encoded(self._noted(links))

    def _noted(self, links: Iterable[LineageLink | Noted]) -> Iterator[tuple[str, bytes]]:
        for link in links:
            noted = link if isinstance(link, Noted) else note(link)
            for report in (noted.tie.a, noted.tie.b):
                self._of.setdefault(report, []).append(len(self.ties))
            self.ties.append(noted.tie)
            self.marks.append(noted.mark)
            self.digests.append(noted.digest)
            if noted.garbles and noted.tie.taker:
                self.garbled.add(noted.tie.taker)
            yield _key(len(self.ties) - 1), noted.encoded

    def of(self, report: str) -> list[LineageLink]:
        """The links of a report."""
        return [self[at] for at in self._of.get(report, ())]

    def marks_of(self, report: str) -> Iterator[bytes]:
        """The digests of the links of a report, in their order."""
        return (self.marks[at] for at in self._of.get(report, ()))

    def neighbours(self, report: str) -> set[str]:
        """The reports that a report is tied to."""
        ties = (self.ties[at] for at in self._of.get(report, ()))
        return {tie.b if tie.a == report else tie.a for tie in ties}

    def between(self, one: str, two: str) -> Tie | None:
        """The tie of two reports."""
        a, b = min(one, two), max(one, two)
        of = min(self._of.get(one, []), self._of.get(two, []), key=len)
        found = (tie for at in reversed(of) if (tie := self.ties[at]).a == a and tie.b == b)
        return next(found, None)

    def groups(self, reports: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """Reports that no link ties to those of another group, each group in order, by the first of each."""
        seen: set[str] = set()
        for first in reports:
            if first in seen:
                continue
            seen.add(first)
            group, waiting = [first], [first]
            while waiting:
                new = self.neighbours(waiting.pop()) - seen
                seen |= new
                group += new
                waiting += new
            yield tuple(sorted(group))

    def followed(self, report: str) -> set[str]:
        """The reports to which words of a report may be followed: copies either way, and what it had from others."""
        ties = (self.ties[at] for at in self._of.get(report, ()))
        return {
            tie.b if tie.a == report else tie.a
            for tie in ties
            if tie.relation in DERIVED or tie.taker is not None
        }

    def encoded(self, reports: Iterable[str]) -> "Encoded":
        """The links of some reports, to be sent elsewhere."""
        of = {report: tuple(self._of.get(report, ())) for report in reports}
        places = sorted({at for places in of.values() for at in places})
        return Encoded(
            of,
            {at: self._store.encoded(_key(at)) for at in places},
            {at: self.ties[at] for at in places},
            tuple(sorted(self.garbled & of.keys())),
        )

    def among(self, reports: Mapping[str, object]) -> "Links":
        """The links whose two reports are both among these."""
        if self._of.keys() <= reports.keys():
            return self
        return Links(link for link in self if link.a in reports and link.b in reports)

    def __len__(self) -> int:
        return len(self.ties)

    @overload
    def __getitem__(self, at: int) -> LineageLink: ...

    @overload
    def __getitem__(self, at: slice) -> list[LineageLink]: ...

    def __getitem__(self, at: int | slice) -> LineageLink | list[LineageLink]:
        if isinstance(at, slice):
            return [self[number] for number in range(len(self))[at]]
        return self._store[_key(range(len(self))[at])]


@dataclass(frozen=True, slots=True)
class Encoded:
    """The links of some reports of a collection: their places by report, and by place the link and its tie."""

    of: Mapping[str, tuple[int, ...]]
    links: Mapping[int, bytes]
    ties: Mapping[int, Tie]
    garbled: tuple[str, ...]


class Beyond(LookupError):
    """Links were asked for of a report whose links are not here."""


class Some(Links):
    """The links of some reports of a collection, decoded when they are asked for; no others can be asked for."""

    def __init__(self, encoded: Encoded) -> None:
        super().__init__(())
        self._encoded = encoded
        self.garbled = set(encoded.garbled)

    def of(self, report: str) -> list[LineageLink]:
        """The links of a report. Raises Beyond where they are not here."""
        places = self._encoded.of.get(report)
        if places is None:
            raise Beyond(report)
        return [_DECODE(self._encoded.links[at]) for at in places]


class _Held:
    """Links in memory, decoded when they are first asked for."""

    def __init__(self) -> None:
        self._encoded: dict[str, bytes] = {}
        self._decoded: dict[str, LineageLink] = {}

    def put_encoded(self, values: Iterable[tuple[str, bytes]]) -> None:
        self._encoded.update(values)

    def __getitem__(self, key: str) -> LineageLink:
        if key not in self._decoded:
            self._decoded[key] = _DECODE(self._encoded[key])
        return self._decoded[key]

    def encoded(self, key: str) -> bytes:
        return self._encoded[key]


def _key(number: int) -> str:
    return f"{number:09}"  # in the order of the links


def in_order(links: Iterable[LineageLink]) -> Links:
    """Links in memory, put in order, each once."""
    if isinstance(links, Links):
        return links
    ordered: list[LineageLink | Noted] = [*sorted(set(links), key=_order)]
    return Links(ordered)


def _order(link: LineageLink) -> tuple[str, str, str, str]:
    return link.a, link.b, link.relation, link.direction
