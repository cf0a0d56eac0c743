"""The paragraphs of two reports one beside the other, cut where the alignment of their words says so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from ontherecord.export.alignment import AlignedRow, Fate, alignment
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.nouns.span import Span

_READ = (PassageKind.BODY, PassageKind.HEADING, PassageKind.CAPTION)
_FEWEST = 3  # words in a row: fewer that agree between two changes are an accident of the language
# fewer characters in common than this and two paragraphs merely share a phrase
_SHARED = 20
_LEFT = {Fate.COPIED: "copied", Fate.CHANGED: "changed", Fate.ONLY_A: "gone"}
_RIGHT = {Fate.COPIED: "copied", Fate.CHANGED: "changed", Fate.ONLY_B: "added"}
_BOTH = {Fate.COPIED: "copied"}
_OTHER_SIDE = {Fate.ONLY_A: Fate.ONLY_B, Fate.ONLY_B: Fate.ONLY_A}

Piece = tuple[str, str]  # class ("", copied, changed, added, gone), words


@dataclass(frozen=True, slots=True)
class Facing:
    """A paragraph of the later report beside what it faces in the earlier one; either may be empty."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


def facing(link: LineageLink, left: Report, right: Report) -> list[Facing]:
    """The paragraphs of the right report with those of the left that they go back to, in reading order."""
    rows = _evened(_rows(link, left, right), left)
    ours, theirs = _read(left), _read(right)
    one = [_pieces(left, passage, _marks(rows, "a", _LEFT)) for passage in ours]
    two = [_pieces(right, passage, _marks(rows, "b", _RIGHT)) for passage in theirs]
    partners = _partners(ours, theirs, [row for row in rows if row.fate is Fate.COPIED])
    used = {number for found in partners for number in found}
    after: dict[int, list[int]] = defaultdict(list)
    for number in range(len(ours)):
        if number not in used:
            after[max((i for i in used if i < number), default=-1)].append(number)
    shown = [Facing(one[number], ()) for number in after[-1]]
    taken: set[int] = set()
    for words, found in zip(two, partners, strict=True):
        new = [number for number in found if number not in taken]
        taken |= set(new)
        shown.append(Facing(_joined([one[number] for number in new]), words))
        shown += [Facing(one[i], ()) for i in sorted(x for number in new for x in after[number])]
    return shown


def apart(link: LineageLink | None, left: Report, right: Report) -> list[Facing]:
    """Two texts of their own, one beside the other; only what they share is marked."""
    rows = _rows(link, left, right) if link else []
    ours = (_pieces(left, passage, _marks(rows, "a", _BOTH)) for passage in _read(left))
    theirs = (_pieces(right, passage, _marks(rows, "b", _BOTH)) for passage in _read(right))
    return [Facing(one, two) for one, two in zip_longest(ours, theirs, fillvalue=())]


def _rows(link: LineageLink, left: Report, right: Report) -> list[AlignedRow]:
    """The alignment with the left report as its first."""
    if link.a == left.id:
        return list(alignment(left, right, link))
    turned = [
        AlignedRow(_OTHER_SIDE.get(row.fate, row.fate), row.b, row.a, row.change)
        for row in alignment(right, left, link)
    ]
    at = 0  # what only the right one has stands where the row before it does
    places = []
    for row in turned:
        at = row.a.start if row.a else at
        places.append(at)
    ordered = sorted(zip(places, range(len(turned)), turned, strict=True), key=lambda one: one[:2])
    return [row for _, _, row in ordered]


def _evened(rows: Sequence[AlignedRow], left: Report) -> list[AlignedRow]:
    """The rows with words that agree by accident, between two changes, counted as changed."""
    return [
        replace(row, fate=Fate.CHANGED) if _is_accident(rows, number, left) else row
        for number, row in enumerate(rows)
    ]


def _is_accident(rows: Sequence[AlignedRow], number: int, left: Report) -> bool:
    row = rows[number]
    between = 0 < number < len(rows) - 1 and all(
        rows[beside].fate is Fate.CHANGED for beside in (number - 1, number + 1)
    )
    if row.fate is not Fate.COPIED or row.a is None or not between:
        return False
    return len(left.quote(row.a).split()) < _FEWEST


def _read(report: Report) -> list[Passage]:
    return [passage for passage in report.passages if passage.kind in _READ]


def _marks(
    rows: Sequence[AlignedRow], side: str, names: Mapping[Fate, str]
) -> list[tuple[Span, str]]:
    """The spans of one side with their classes, in the order of its text."""
    spans = [(getattr(row, side), names.get(row.fate, "")) for row in rows]
    return sorted((span, name) for span, name in spans if span is not None)


def _pieces(
    report: Report, passage: Passage, marks: Sequence[tuple[Span, str]]
) -> tuple[Piece, ...]:
    """A paragraph cut at the marks; what stands between two of one class belongs to it."""
    low, high = passage.span.start, passage.span.end
    cuts = [(max(s.start, low), min(s.end, high), name) for s, name in marks]
    cuts = [(start, end, name) for start, end, name in cuts if start < end]
    at, before, found = low, cuts[0][2] if cuts else "", list[Piece]()
    for start, end, name in cuts:
        between = name if before == name else ""
        found += [(between, report.text[at:start]), (name, report.text[start:end])]
        at, before = end, name
    found.append((before, report.text[at:high]))
    return _joined([found])


def _joined(parts: Sequence[Sequence[Piece]]) -> tuple[Piece, ...]:
    """Pieces in a row, neighbours of one class as one."""
    found: list[Piece] = []
    for number, part in enumerate(parts):
        for name, words in [*([("", " ")] if number else []), *part]:
            if found and found[-1][0] == name:
                found[-1] = (name, found[-1][1] + words)
            elif words:
                found.append((name, words))
    return tuple(found)


def _partners(
    ours: Sequence[Passage], theirs: Sequence[Passage], copied: Sequence[AlignedRow]
) -> list[list[int]]:
    """For each paragraph of the right report, the numbers of those of the left that it shares words with."""
    found = []
    for passage in theirs:
        shared: dict[int, int] = defaultdict(int)
        for low, high in _stretches(passage, copied):
            for number, own in enumerate(ours):
                both = min(high, own.span.end) - max(low, own.span.start)
                if both > 0:
                    shared[number] += both
        found.append(sorted(number for number, size in shared.items() if size >= _SHARED))
    return found


def _stretches(passage: Passage, copied: Sequence[AlignedRow]) -> Iterator[tuple[int, int]]:
    """Where in the left report the copied words of a paragraph stand, measured off along each row."""
    for row in copied:
        if row.a is None or row.b is None:
            continue
        low, high = max(row.b.start, passage.span.start), min(row.b.end, passage.span.end)
        if low < high:
            pace = (row.a.end - row.a.start) / (row.b.end - row.b.start)
            yield (
                round(row.a.start + (low - row.b.start) * pace),
                round(row.a.start + (high - row.b.start) * pace),
            )
