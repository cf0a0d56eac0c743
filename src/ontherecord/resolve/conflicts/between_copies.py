"""Copies of one text held against each other, in parts that can be done anywhere: quotations, numbers, days.

Each report is read once, for its quotations and for the sentences that rules compare; copies are held against each
other by what was read. The rules look at two reports and at nothing else of a collection, so that what is found is kept
pair by pair. What no earlier run kept is found by workers, where there is enough of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ontherecord.engine.spill import Shelf
from ontherecord.nouns.findings import TimeFinding
from ontherecord.nouns.report import Report
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.altered import Numbered, altered_words, copies, quotations
from ontherecord.resolve.conflicts.copied_figures import (
    Spot,
    counted_sentences,
    in_order,
    other_numbers,
)
from ontherecord.resolve.conflicts.copied_words import Worded, other_words, worded_sentences
from ontherecord.resolve.conflicts.parallel import doubted_twice
from ontherecord.resolve.coverage import by_text
from ontherecord.resolve.means import Words

_READ = 64  # reports of a part that is read: half a second of work
_SIZE = 1024  # pairs of a part: about a second of work, and some megabytes to send

_Pair = tuple[str, str]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Texts:
    """Reports to be read, each with the times that were found in it."""

    reports: tuple[tuple[Report, tuple[TimeFinding, ...]], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What is compared of a report: its quotations, the sentences that count something, and all sentences."""

    quoted: tuple[Words, ...]
    counted: tuple[Words, ...]
    worded: tuple[Worded, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Pairs of copies as links name them, with what was read in them and their days; `rank` has their order."""

    pairs: tuple[_Pair, ...]
    readings: Mapping[str, Reading]
    days: Mapping[str, str]
    rank: Mapping[str, int]


Found = dict[str, list[tuple[_Pair, tuple[Any, ...]]]]  # by kind, what is between two copies


def compare_copies(known: Known) -> None:
    """Has all copies compared that no earlier run compared, and keeps what is found."""
    keeping = known.keeping
    rank = {report: at for at, report in enumerate(known.coverage.order)}
    missing = [
        pair
        for pair in copies(known)
        if not (keeping.has("altered", pair) and keeping.has("copied", in_order(pair, rank)))
    ]
    readings: Shelf[Reading] = keeping.for_now(Reading)
    for some in keeping.hands(make_reading, _texts(missing, known), keep=False):
        readings.put(some)
        keeping.learn_of("quoted", ((report, reading.quoted) for report, reading in some))
    parts = (
        _part(some, rank, readings, known) for some in _pieces(_together(missing, known), _SIZE)
    )
    for found in keeping.hands(make_comparison, parts, keep=False):
        for kind, values in found.items():
            keeping.learn(kind, values)


def _pieces(things: Sequence[Thing], size: int) -> Iterator[Sequence[Thing]]:
    return (things[at : at + size] for at in range(0, len(things), size))


def _texts(pairs: Iterable[_Pair], known: Known) -> Iterator[Texts]:
    """The reports of some pairs, in parts."""
    reports, findings = known.coverage.reports, known.coverage.findings
    for some in _pieces(sorted({report for pair in pairs for report in pair}), _READ):
        yield Texts(tuple((reports[report], findings[report].times) for report in some))


def _together(pairs: Iterable[_Pair], known: Known) -> list[_Pair]:
    """Pairs in an order in which those of one text stand together.

    So a part is sent little, and weighs a wording once.
    """
    place = by_text(known.coverage)
    return sorted(pairs, key=lambda pair: sorted(place[report] for report in pair))


def make_reading() -> Callable[[Texts], list[tuple[str, Reading]]]:
    """The work as engines take it."""
    return read


def read(part: Texts) -> list[tuple[str, Reading]]:
    """What is read in some reports."""
    return [
        (
            report.id,
            Reading(
                tuple(quotations(report)),
                tuple(counted_sentences(report, times)),
                tuple(worded_sentences(report)),
            ),
        )
        for report, times in part.reports
    ]


def make_comparison() -> Callable[[Part], Found]:
    """The work as engines take it."""
    return compared


def compared(part: Part) -> Found:
    """What is found between the copies of a part."""
    weighed: dict[tuple[int, int], bool] = {}
    spots: dict[tuple[int, int], tuple[Spot, ...]] = {}
    numbers: dict[tuple[str, ...], int] = {}
    quoted = {report: _numbered(each.quoted, numbers) for report, each in part.readings.items()}
    counted = {report: _numbered(each.counted, numbers) for report, each in part.readings.items()}
    found: Found = {"altered": [], "copied": []}
    for pair in part.pairs:
        one, two = pair
        altered = altered_words(quoted[one], quoted[two], weighed)
        found["altered"].append((pair, tuple(altered)))
        ordered = first, second = in_order(pair, part.rank)
        figures = other_numbers(counted[first], counted[second], part.days, spots)
        others = other_words(part.readings[first].worded, part.readings[second].worded)
        found["copied"].append((ordered, tuple(doubted_twice(figures, others))))
    return found


def _numbered(read: Iterable[Words], numbers: dict[tuple[str, ...], int]) -> list[Numbered]:
    """What was read with numbers for its words: of copies they are compared by those."""
    return [(numbers.setdefault(each.words, len(numbers)), each) for each in read]


def _part(
    pairs: Sequence[_Pair], rank: Mapping[str, int], readings: Mapping[str, Reading], known: Known
) -> Part:
    reports = sorted({report for pair in pairs for report in pair}, key=rank.__getitem__)
    return Part(
        tuple(pairs),
        {report: readings[report] for report in reports},
        {report: known.coverage.day(report) for report in reports},
        {report: rank[report] for report in reports},
    )
