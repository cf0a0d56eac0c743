"""Copies of one text held against each other, in parts that can be done anywhere: quotations, numbers, days.

Both rules look at two reports and at nothing else of a collection, so that what they find is kept pair by pair; what no
earlier run kept is found here, by workers where there is enough of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import Findings
from ontherecord.nouns.links import Links
from ontherecord.nouns.origins import PassageOrigins
from ontherecord.nouns.passages import Passages
from ontherecord.nouns.report import Report
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.altered import (
    Quoted,
    Wordings,
    altered_words,
    copies,
    quotations,
)
from ontherecord.resolve.conflicts.copied_figures import (
    counted_sentences,
    in_order,
    other_numbers,
)
from ontherecord.resolve.conflicts.copied_words import Worded, other_words, worded_sentences
from ontherecord.resolve.coverage import Coverage

_SIZE = 256  # pairs of a part: about a second of work, and a few megabytes to send

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """Pairs of copies as links name them, with all that is compared; `order` has their reports by rank."""

    pairs: tuple[_Pair, ...]
    reports: Mapping[str, Report]
    findings: Mapping[str, Findings]
    published: Mapping[str, DateReading]
    order: tuple[str, ...]


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
    parts = (_part(missing[at : at + _SIZE], known) for at in range(0, len(missing), _SIZE))
    for found in keeping.hands(make_comparison, parts, keep=False):
        for kind, values in found.items():
            keeping.learn(kind, values)


def make_comparison() -> Callable[[Part], Found]:
    """The work as engines take it."""
    return compared


def compared(part: Part) -> Found:
    """What is found between the copies of a part."""
    none = Links(())
    coverage = Coverage(
        part.reports,
        part.findings,
        none,
        part.published,
        {},
        part.order,
        {},
        Passages(none),
        PassageOrigins(none, {}, part.order),
        {},
    )
    rank = {report: at for at, report in enumerate(part.order)}
    weighed: dict[Wordings, bool] = {}
    found: Found = {"altered": [], "copied": []}

    @cache
    def quoted(report: str) -> list[Quoted]:
        return list(quotations(part.reports[report]))

    @cache
    def counted(report: str) -> list[tuple[Span, tuple[str, ...]]]:
        return list(counted_sentences(part.reports[report], part.findings[report]))

    @cache
    def worded(report: str) -> list[Worded]:
        return list(worded_sentences(part.reports[report]))

    for one, two in part.pairs:
        words = altered_words(quoted(one), quoted(two), weighed)
        found["altered"].append(((one, two), tuple(words)))
        first, second = in_order((one, two), rank)
        numbers = other_numbers(counted(first), counted(second), coverage)
        others = other_words(worded(first), worded(second), coverage)
        found["copied"].append(((first, second), (*numbers, *others)))
    return found


def _part(pairs: Sequence[_Pair], known: Known) -> Part:
    coverage = known.coverage
    rank = {report: at for at, report in enumerate(coverage.order)}
    order = sorted({report for pair in pairs for report in pair}, key=rank.__getitem__)
    return Part(
        tuple(pairs),
        {report: coverage.reports[report] for report in order},
        {report: coverage.findings[report] for report in order},
        {r: coverage.published[r] for r in order if r in coverage.published},
        tuple(order),
    )
