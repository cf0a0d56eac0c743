"""Passages across reports: where words were first printed, and how many origins some passages have between them.

Works on lineage links alone, so that any stage can ask. An alignment says which passages are the same; a direction says
which report had it from which. Where neither tells, that is what is answered: `NOT_ESTABLISHED` is a value, and
a count is a range.
"""

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.lineage import DERIVED, Aligned, LineageLink, Relation
from ontherecord.nouns.links import in_order
from ontherecord.nouns.span import Span

# of a span's characters that must stand in an aligned passage; the rest is a name or a tense that was changed
_INSIDE = 0.5
_STRETCH = 512  # characters of a report whose aligned passages are kept together
_ROOM = 2048  # reports whose surroundings are kept; those of a report with twenty copies take some 30 KB

Place = tuple[int, int, int, int]  # first and last place of a passage, and of the one that it faces
Faced = tuple[int, int, int, int, str]  # the same, and in which report that is


class Tie(StrEnum):
    """What is known of two passages: one text, a tie that leaves it open, or no tie at all (which proves nothing)."""

    ONE_ORIGIN = "one-origin"
    NOT_ESTABLISHED = "not-established"
    NO_TIE_FOUND = "no-tie-found"


@dataclass(frozen=True, slots=True)
class PassageOrigin:
    """Where the words of a span come from.

    `original` is the passage they were taken from, in the report that nobody is known to have it before; the span
    itself where it is the first. `through` names the reports on the way, nearest first, without the first and the
    last. `sure` is False where another report shares the passage and nobody knows which was first.
    """

    original: Span
    through: tuple[str, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class OriginCount:
    """Between `least` and `most` origins: fewer if every tie that is not established is one, more if none is."""

    least: int
    most: int


class Facing:
    """The aligned passages of a report with what they face, found again by their place.

    A report of which there are many copies has hundreds of them; a span meets a few. They are held as plain numbers,
    for hundreds of reports are held at a time.
    """

    def __init__(self) -> None:
        self._rows = array("l")  # four places, and the number of the other report's name
        self._names: list[str] = []
        self._of: dict[str, tuple[int, array[int]]] = {}  # each name's number, and its rows
        # first numbers of the rows that lie in each, and up to which row: laid out when somebody asks by place
        self._stretches: dict[int, array[int]] = {}
        self._laid = 0

    def add(self, parts: Iterable[Place], other: str) -> None:
        """Keeps passages that another report has."""
        at = len(self._rows)
        known = self._of.get(other)
        if known is None:
            known = self._of[other] = len(self._names), array("l")
            self._names.append(other)
        name, own = known
        self._rows.extend([each for part in parts for each in (*part, name)])
        own.extend(range(at, len(self._rows), 5))

    def _lay_out(self) -> None:
        """Notes which passages lie in which stretch."""
        rows, stretches = self._rows, self._stretches
        for at in range(self._laid, len(rows), 5):
            for stretch in range(rows[at] // _STRETCH, rows[at + 1] // _STRETCH + 1):
                lying = stretches.get(stretch)
                if lying is None:
                    lying = stretches[stretch] = array("l")
                lying.append(at)
        self._laid = len(rows)

    def all(self) -> Iterator[Faced]:
        """All passages, in the order in which they came."""
        names = self._names
        for at in range(0, len(self._rows), 5):
            a, b, c, d, name = self._rows[at : at + 5]
            yield a, b, c, d, names[name]

    def near(self, span: Span) -> list[Faced]:
        """The passages that meet a span, each once."""
        if self._laid < len(self._rows):
            self._lay_out()
        first, rows, found = span.start // _STRETCH, self._rows, []
        names = self._names
        for stretch in range(first, span.end // _STRETCH + 1):
            # those that begin before a later stretch were found in one before
            least = stretch * _STRETCH if stretch > first else 0
            for at in self._stretches.get(stretch, ()):
                a_start, a_end = rows[at], rows[at + 1]
                if a_start >= least and a_start < span.end and a_end > span.start:
                    found.append((a_start, a_end, rows[at + 2], rows[at + 3], names[rows[at + 4]]))
        return found

    def beyond(self, span: Span, seen: set[str]) -> list[Faced]:
        """The passages that meet a span and face reports that were not seen yet, in the order of the links."""
        begin, end, rows = span.start, span.end, self._rows
        found: list[Faced] = []
        for other, (_, own) in self._of.items():
            for at in own if other not in seen else ():
                a_start, a_end = rows[at], rows[at + 1]
                if a_start < end and a_end > begin:
                    found.append((a_start, a_end, rows[at + 2], rows[at + 3], other))
        return found


class Around:
    """What surrounds one report: its aligned passages with what they face, in the order of its links."""

    def __init__(self, report: str, links: Iterable[LineageLink]) -> None:
        self.taken, self.shared = (
            Facing(),
            Facing(),
        )  # what it had from others; what was copied either way
        self.takers: set[str] = set()  # who is known to have something of it
        self.whole: dict[str, Relation] = {}  # who shares its text as a whole, and how
        for link in links:
            other = link.b if link.a == report else link.a
            if link.aligned and link.giver == report:
                self.takers.add(other)
            own = [_places(part, turned=link.a != report) for part in link.aligned]
            if own and link.taker == report:
                self.taken.add(own, other)
            if own and link.relation in DERIVED:
                self.shared.add(own, other)
            if link.relation in DERIVED and link.relation is not Relation.EXCERPT:
                self.whole[other] = link.relation


def _places(part: Aligned, *, turned: bool) -> Place:
    """A passage as places, seen from b where it is `turned`."""
    if turned:
        return part.b_start, part.b_end, part.a_start, part.a_end
    return part.a_start, part.a_end, part.b_start, part.b_end


class Surroundings:
    """What surrounds each report, made of its links when it is asked for; that of the last few hundred is kept."""

    def __init__(self, links: Iterable[LineageLink]) -> None:
        self.links = in_order(links)
        self._near: OrderedDict[str, Around] = OrderedDict()
        self._watching: list[set[str]] = []

    @contextmanager
    def watched(self) -> Iterator[set[str]]:
        """The reports whose surroundings are asked for within: what an answer rests on."""
        seen: set[str] = set()
        self._watching.append(seen)
        try:
            yield seen
        finally:
            self._watching.pop()

    def note(self, reports: Iterable[str]) -> None:
        """An answer rests on these reports too."""
        if self._watching:
            self._watching[-1].update(reports)

    def of(self, report: str) -> Around:
        """What surrounds a report."""
        self.note((report,))
        found = self._near.get(report)
        if found is None:
            found = self._near[report] = Around(report, self.links.of(report))
            if len(self._near) > _ROOM:
                self._near.popitem(last=False)
        else:
            self._near.move_to_end(report)
        return found


class Passages:
    """The alignments of a collection, by report."""

    def __init__(self, links: Iterable[LineageLink] | Surroundings) -> None:
        self._around = links if isinstance(links, Surroundings) else Surroundings(links)

    def origin_of(self, span: Span) -> PassageOrigin:
        """Where the words of `span` come from, as far as the links tell."""
        at, seen = span, [span.report]
        while True:
            found = [
                (passage, inside)
                for passage, inside in counterparts(at, self._around.of(at.report).taken.near(at))
                if passage.report not in seen
            ]
            if not found:
                around = self._around.of(at.report)
                open_ties = {p.report for p, _ in counterparts(at, around.shared.near(at))}
                known = around.takers.union(seen)
                return PassageOrigin(at, tuple(seen[1:-1]), open_ties <= known)
            at = min(found, key=lambda one: (-one[1], one[0]))[0]
            seen.append(at.report)

    def independence(self, one: Span, two: Span) -> Tie:
        """What is known of two passages.

        Two passages of one report are of one origin only where they overlap; otherwise it is not established,
        for one report may have two sources.
        """
        first, second = self.origin_of(one).original, self.origin_of(two).original
        same = one.overlaps(two) or first.overlaps(second)
        if same or self._meet(one, two) or self._meet(first, second):
            return Tie.ONE_ORIGIN
        ends = {(a.report, b.report) for a in (one, first) for b in (two, second)}
        if any(a == b or self._around.links.between(a, b) is not None for a, b in ends):
            return Tie.NOT_ESTABLISHED
        return Tie.NO_TIE_FOUND

    def _meet(self, one: Span, two: Span) -> bool:
        """Whether two spans stand in passages that are aligned with one another in text that was taken over."""
        shared = self._around.of(one.report).shared
        return any(passage.overlaps(two) for passage, _ in counterparts(one, shared.near(one)))

    def count(self, spans: Sequence[Span]) -> OriginCount:
        """How many origins some passages have between them."""
        ties = {
            (i, j): self.independence(spans[i], spans[j])
            for i in range(len(spans))
            for j in range(i + 1, len(spans))
        }
        one = [pair for pair, tie in ties.items() if tie is Tie.ONE_ORIGIN]
        maybe = [pair for pair, tie in ties.items() if tie is not Tie.NO_TIE_FOUND]
        return OriginCount(_components(len(spans), maybe), _components(len(spans), one))


def counterparts(
    span: Span, parts: Sequence[Faced], enough: int | None = None
) -> list[tuple[Span, int]]:
    """For each report the passage that matches `span`, and how many characters of the span it covers.

    Half of them must be covered, or `enough` characters. In the order of the reports.
    """
    found = sorted(places_of(span, parts, enough))
    return [(Span(other, low, high), inside) for other, low, high, inside in found]


def places_of(
    span: Span, parts: Sequence[Faced], enough: int | None = None
) -> list[tuple[str, int, int, int]]:
    """The same as plain places, in any order: of dozens of copies most are only counted."""
    covered: dict[str, int] = {}
    ranges: dict[str, tuple[int, int]] = {}
    begin, end = span.start, span.end
    for a_start, a_end, b_start, b_end, other in parts:
        if a_start >= end or a_end <= begin:
            continue
        low, high = b_start, b_end
        low_in = begin if begin > a_start else a_start
        high_in = end if end < a_end else a_end
        if a_end - a_start == high - low:
            # of one length: measured off; otherwise all of the passage that faces the span
            low, high = low + low_in - a_start, low + high_in - a_start
        if other in covered:
            covered[other] += high_in - low_in
            before = ranges[other]
            ranges[other] = min(before[0], low), max(before[1], high)
        else:
            covered[other] = high_in - low_in
            ranges[other] = low, high
    least = _INSIDE * (end - begin)
    least = least if enough is None else min(least, enough)
    return [(other, *ranges[other], inside) for other, inside in covered.items() if inside >= least]


def _components(count: int, pairs: Sequence[tuple[int, int]]) -> int:
    """How many groups `count` things fall into when the pairs are joined."""
    group = list(range(count))
    for one, two in pairs:
        old, new = group[two], group[one]
        group = [new if number == old else number for number in group]
    return len(set(group))
