"""Stances of rewritten copies: a sentence written after another report's adds a witness, and no line of its own.

"Demanded that the Fee velocity up" in a copy, where the original has "demanded that the Commission speed up", is what
the original's sentence says; where that says nothing of the kind, the copy's words are no position of anybody's.
"""

from collections.abc import Iterator

from ontherecord.nouns.findings import StanceFinding
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.readings import Readings

Place = tuple[str, int]  # report id, position among its stances


def read_originals(report: str, stems: Stems) -> Iterator[tuple[int, Span]]:
    """The stances of a report, by position, that stand in words written after others, and those words."""
    coverage = stems.known.coverage
    for at, stance in enumerate(coverage.findings[report].stances):
        original = coverage.original_of(stance.evidence)
        if original is not None:
            yield at, original


def told_again(coverage: Coverage, readings: Readings) -> dict[Place, Place | None]:
    """Per stance of a rewritten passage the original's; None where the passage it was written after tells none."""
    found: dict[Place, Place | None] = {}
    for report in coverage.order:
        for at, original in readings.of(read_originals, report):
            stance = coverage.findings[report].stances[at]
            if original.report not in coverage.findings:
                continue
            near = [
                place
                for place, other in enumerate(coverage.findings[original.report].stances)
                if other.stance is stance.stance
                and other.evidence.start < original.end
                and original.start < other.evidence.end
            ]
            same = [n for n in near if _is_like(coverage, original.report, n, stance)]
            chosen = same or near
            found[report, at] = (original.report, chosen[0]) if chosen else None
    return found


def _is_like(coverage: Coverage, report: str, at: int, stance: StanceFinding) -> bool:
    """Whether an original's stance is by the same party on the same words."""
    other = coverage.findings[report].stances[at]
    words, others = (set(coverage.words(s.issue).lower().split()) for s in (stance, other))
    return other.party == stance.party and 2 * len(words & others) >= min(len(words), len(others))
