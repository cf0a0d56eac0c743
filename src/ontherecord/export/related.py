"""Related pairs for reading: what two reports are to one another, who took from whom and why, and what was changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ontherecord.export.alignment import AlignedRow, Fate, alignment
from ontherecord.nouns.lineage import DERIVED, ChangeKind, Direction, LineageLink
from ontherecord.nouns.report import Report

_UNNAMED = "changed"  # what no finding names: words that one of the two put otherwise
_MOST = 12  # words; where more stand on either side, one passage made room for another and no reading changed


@dataclass(frozen=True, slots=True)
class Reading:
    """One place of two reports that reads otherwise: in which way, and the words of either ('' for none)."""

    kind: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Related:
    """A link with its changes, in the order of `a`. `words` counts them by what became of them, for derived pairs."""

    link: LineageLink
    changes: tuple[Reading, ...]
    words: Mapping[str, int]


def related(link: LineageLink, reports: Mapping[str, Report]) -> Related:
    """A link laid out: its changes named, and of a text that was taken over words put otherwise as well."""
    a, b = reports[link.a], reports[link.b]
    named = [
        (
            change.a_start,
            Reading(
                change.kind.value,
                _even(a.text[change.a_start : change.a_end]),
                _even(b.text[change.b_start : change.b_end]),
            ),
        )
        for change in link.changes
    ]
    if link.relation not in DERIVED:
        return Related(link, tuple(reading for _, reading in named), {})
    rows = alignment(a, b, link)
    loose = [
        (row.a.start, Reading(_UNNAMED, _even(a.quote(row.a)), _even(b.quote(row.b))))
        for row in rows
        if row.fate is Fate.CHANGED and row.change is None and row.a and row.b
    ]
    loose = [one for one in loose if max(len(one[1].a.split()), len(one[1].b.split())) <= _MOST]
    ordered = sorted([*named, *loose], key=lambda one: (one[0], one[1].kind, one[1].b))
    return Related(link, tuple(reading for _, reading in ordered), dict(_counted(rows, a, b)))


def related_row(link: LineageLink, reports: Mapping[str, Report]) -> dict[str, Any]:
    """What `related` finds beyond the link itself, for programs."""
    found = related(link, reports)
    return {
        "readings": [{"kind": one.kind, "a": one.a, "b": one.b} for one in found.changes],
        "words": dict(found.words),
    }


def direction_words(link: LineageLink) -> str:
    """The direction as a sign between two names; which comes first says `named_first`."""
    if link.direction is Direction.COMMON:
        return "— one source —"
    return "→" if link.giver else "— direction unknown —"


def named_first(link: LineageLink) -> tuple[str, str]:
    """The two reports, the one that was taken from first where that is known."""
    return (link.giver, link.taker) if link.giver and link.taker else (link.a, link.b)


def _counted(rows: tuple[AlignedRow, ...], a: Report, b: Report) -> Iterator[tuple[str, int]]:
    """How many words were copied, changed, and stand in one report only (of copied and changed ones, those of a)."""
    for fate in Fate:
        spans = [row.b if fate is Fate.ONLY_B else row.a for row in rows if row.fate is fate]
        source = b if fate is Fate.ONLY_B else a
        yield fate.value, sum(len(source.quote(span).split()) for span in spans if span)


def _even(words: str) -> str:
    return " ".join(words.split())


KIND_WORDS: Mapping[str, str] = {
    ChangeKind.ALTERED_QUOTATION.value: "altered quotation",
    ChangeKind.SPUN_READING.value: "spun reading",
    ChangeKind.CHANGED_WORDS.value: "changed words",
    _UNNAMED: "put otherwise",
}
