"""The links of each report to the later ones (by id), kept from run to run under digests of all that they rest on.

A link rests on what comparing the two found, on what each says of its sources, on who else runs their texts, and, where
one was spun from the other, on which of the swapped words stand in more reports. So what comparing found is gathered
once for each report and those that it was compared with; from that a run reads how all reports are related and how each
swap votes, without the thousands of outcomes; and only reports for which any of it is new are linked again.
"""

import heapq
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TypeVar

import numpy as np

from ontherecord.lineage.compare import aligned_places, spun_readings
from ontherecord.lineage.direction import Case, direction_of, kin_of
from ontherecord.lineage.known import Gathered, Known, Outcome, digest_of, pair_key
from ontherecord.lineage.profile import Collection, Outline
from ontherecord.lineage.provenance import Provenance
from ontherecord.lineage.shared import Meeting, Relay, meetings, relays
from ontherecord.lineage.spun import original_of, spreads
from ontherecord.lineage.tokens import I64
from ontherecord.lineage.weights import Held
from ontherecord.nouns.lineage import Direction, LineageLink, Relation
from ontherecord.nouns.links import Noted, note

_VERBATIM = frozenset({Relation.IDENTICAL, Relation.EDITED})
_AT_ONCE = 32  # values that are learned together

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Compared:
    """A report and the later ones that it is compared with, by number, and the key of what is gathered of them."""

    first: int
    others: tuple[int, ...]
    key: str

    def pair(self, place: int, bases: Sequence[str]) -> str:
        """The key of what comparing it with one of them found."""
        return pair_key(bases[self.first], bases[self.others[place]])


@dataclass(frozen=True, slots=True)
class World:
    """The texts that are linked: the collection, their bases, and how many of them hold each word."""

    collection: Collection
    bases: Sequence[str]
    held: Held

    def id(self, text: int) -> str:
        """The id of a report by its number."""
        return self.collection.texts[text].report


@dataclass(frozen=True, slots=True)
class Kinship:
    """By number of a report those that run its text nearly word for word, by id, and who its relatives are, digested.

    `linked` are the reports that are linked to later ones; `votes` the digests of how their swaps vote.
    """

    copies: Mapping[str, frozenset[str]]
    digests: Mapping[int, str]
    votes: Mapping[int, str]
    involved: Sequence[int]


def compared(rows: I64, bases: Sequence[str]) -> Iterator[Compared]:
    """The reports that are compared with later ones, from pairs of numbers in order."""
    for first, own in groupby(rows.tolist(), key=lambda row: row[0]):
        others = tuple(other for _, other in own)
        yield Compared(first, others, digest_of(bases[first], *(bases[at] for at in others)))


def gather(known: Known, groups: Sequence[Compared], bases: Sequence[str]) -> Known:
    """What is known, with what is gathered of all these; their outcomes must be there where it is not yet."""
    missing = (group for group in groups if group.key not in known.gathered)
    made = ((group.key, _gathered(group, known, bases)) for group in missing)
    return known.learn(Known(gathered=dict(some)) for some in _pieces(made))


def _gathered(group: Compared, known: Known, bases: Sequence[str]) -> Gathered:
    related: list[tuple[int, Relation]] = []
    stems, sides = array("Q"), array("i")
    for place in range(len(group.others)):
        outcome = known.outcomes[group.pair(place, bases)]
        if outcome is None:
            continue
        related.append((place, outcome.relation))
        for side in (side for swap in outcome.swaps for side in swap.stems):
            sides.append(len(stems))
            stems.extend(side)
    return Gathered(tuple(related), stems.tobytes(), sides.tobytes())


def kinship(known: Known, groups: Iterable[Compared], world: World) -> Kinship:
    """How all these are related."""
    copies, votes = defaultdict[int, set[int]](set), {}
    involved: set[int] = set()
    for group in groups:
        found = known.gathered[group.key]
        if not found.related:
            continue
        stems, sides = np.frombuffer(found.stems, np.uint64), np.frombuffer(found.sides, np.int32)
        votes[group.first] = digest_of(spreads(stems, sides, world.held))
        involved.add(group.first)
        for place, relation in found.related:
            other = group.others[place]
            involved.add(other)
            if relation in _VERBATIM:
                copies[group.first].add(other)
                copies[other].add(group.first)
    digests = {
        at: digest_of(*sorted(world.bases[one] for one in own)) for at, own in copies.items()
    }
    by_id = {world.id(at): frozenset(map(world.id, own)) for at, own in copies.items()}
    return Kinship(by_id, digests, votes, sorted(involved))


class Linking:
    """Makes the links of a run: those that are known are taken, and the others learned."""

    def __init__(self, world: World, kin: Kinship, provenances: Mapping[str, Provenance]) -> None:
        self._world, self._kin, self._provenances = world, kin, provenances
        self.linked: list[str] = []  # keys of what was used
        self.sourced: list[str] = []

    def related(self, known: Known, groups: Iterable[Compared]) -> Known:
        """What is known, with the links of all reports that are related to later ones."""
        bases = self._world.bases

        def made() -> Iterator[tuple[str, tuple[Noted, ...]]]:
            for group in groups:
                if group.first not in self._kin.votes:
                    continue
                places = [place for place, _ in known.gathered[group.key].related]
                key = self._key(group, places)
                self.linked.append(key)
                if key not in known.linked:
                    numbers = ((group.others[place], group.pair(place, bases)) for place in places)
                    yield (
                        key,
                        tuple(
                            note(self._link(group.first, other, known.outcomes[pair]))
                            for other, pair in numbers
                        ),
                    )

        return known.learn(Known(linked=dict(some)) for some in _pieces(made()))

    def _key(self, group: Compared, places: Sequence[int]) -> str:
        reports = (group.first, *(group.others[place] for place in places))
        kin = (self._kin.digests.get(at, "") for at in reports)
        return digest_of(group.key, self._kin.votes[group.first], *kin)

    def _link(self, i: int, j: int, outcome: Outcome | None) -> LineageLink:
        """The link of a related pair, with direction, alignment, changes and reasons."""
        if outcome is None:
            raise ValueError(f"texts {i} and {j} are not related")
        texts = self._world.collection.texts
        first, second = texts[i], texts[j]
        spun = (
            original_of(outcome.swaps, outcome.places, self._world.held) if outcome.places else None
        )
        a, b = self._provenances[first.report], self._provenances[second.report]
        kin = kin_of((first.report, second.report), self._kin.copies, self._provenances)
        direction, why = direction_of(Case(a, b, (first.text, second.text), outcome, spun, kin))
        readings = spun_readings(spun, outcome.first_is_shorter, (first, second)) if spun else ()
        return LineageLink(
            first.report,
            second.report,
            outcome.relation,
            direction,
            outcome.share,
            outcome.aligned,
            (outcome.because, *why, *outcome.altered),
            tuple(
                sorted((*outcome.changes, *readings), key=lambda c: (c.a_start, c.b_start, c.kind))
            ),
        )

    def sharing(self, known: Known, near: Callable[[int, int], bool]) -> Known:
        """What is known, with the links of reports that relay one utterance, as far as two are `near`."""
        bases = self._world.bases
        relayed = (known.relayed[basis] for basis in bases)

        def made() -> Iterator[tuple[str, tuple[Noted, ...]]]:
            for text, all_met in meetings(relayed):
                met = [each for each in all_met if near(text, each[1])]
                if not met:
                    continue
                others = {other: bases[other] for _, other, _ in met}
                key = digest_of(bases[text], *others.values(), repr(_places(met)))
                self.sourced.append(key)
                if key not in known.sourced:
                    yield key, tuple(map(note, self._shared(text, met, known)))

        return known.learn(Known(sourced=dict(some)) for some in _pieces(made()))

    def _shared(self, text: int, met: Sequence[Meeting], known: Known) -> Iterator[LineageLink]:
        """The links of a report to the later ones that relay what it relays."""
        units = {at: known.relayed[self._world.bases[at]] for at in {text, *(o for _, o, _ in met)}}
        found = relays(units[text], ((one, other, units[other][two]) for one, other, two in met))
        a = self._world.collection.outline(text)
        for other, shared in sorted(found.items()):
            b = self._world.collection.outline(other)
            bounds = [(a.bounds[relay.a], b.bounds[relay.b]) for relay in shared]
            yield LineageLink(
                a.clean.report,
                b.clean.report,
                Relation.SHARED_SOURCE,
                Direction.COMMON,
                _relayed_share(a, b, shared),
                aligned_places(a.clean, b.clean, bounds),
                (
                    f"both relay one statement, ascribed to “{shared[0].speaker}” in both, each in its own words",
                ),
            )

    def links(self, known: Known) -> Iterator[Noted]:
        """All links in order; of two for one pair that of the texts: such reports are no mere takers of a source."""
        linked = (known.linked[key] for key in self.linked)
        sourced = (known.sourced[key] for key in self.sourced)
        both = _by_first(linked, sourced)
        for some in both:
            once = {each.tie.b: each for each in reversed(some)}
            yield from (once[b] for b in sorted(once))


def _by_first(
    one: Iterable[Sequence[Noted]], two: Iterable[Sequence[Noted]]
) -> Iterator[list[Noted]]:
    """The links of each first report together; both are given in order of that."""
    pieces = heapq.merge(
        ((some[0].tie.a, 0, some) for some in one if some),
        ((some[0].tie.a, 1, some) for some in two if some),
        key=lambda piece: piece[:2],
    )
    for _, own in groupby(pieces, key=lambda piece: piece[0]):
        yield [each for _, _, some in own for each in some]


def _places(met: Sequence[Meeting]) -> list[tuple[int, int, int]]:
    """Meetings with the later texts numbered as they come, so that the numbers of a collection make no difference."""
    number: dict[int, int] = {}
    return [(one, number.setdefault(other, len(number)), two) for one, other, two in met]


def _pieces(values: Iterable[tuple[str, Value]]) -> Iterator[list[tuple[str, Value]]]:
    """Values in pieces that are learned together."""
    waiting = iter(values)
    while some := list(islice(waiting, _AT_ONCE)):
        yield some


def _relayed_share(a: Outline, b: Outline, found: Sequence[Relay]) -> float:
    """The share of the shorter report's words that stand in the relayed sentences."""
    flipped = int(a.counts.sum()) > int(b.counts.sum())
    shorter = b if flipped else a
    sentences = [relay.b if flipped else relay.a for relay in found]
    inside = np.isin(shorter.sentence, sentences) & shorter.counts
    return round(float(inside.sum()) / max(int(shorter.counts.sum()), 1), 4)
