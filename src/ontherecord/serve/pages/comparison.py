"""Two reports side by side: what was copied, changed, added and left out, and quotations that were altered."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ontherecord.nouns.lineage import Aligned, Direction, LineageLink
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.serve.cards import rows
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.pages.reports import relation

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_READ = (PassageKind.BODY, PassageKind.HEADING, PassageKind.CAPTION)
# fewer characters in common than this and two paragraphs merely share a phrase
_SHARED = 20

Piece = tuple[str, str]  # class ("", copied, changed, added, gone), words


@dataclass(frozen=True, slots=True)
class Facing:
    """A paragraph of the later report beside what it faces in the earlier one; either may be empty."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


def comparison(desk: Desk) -> Page:
    """Two reports, the one that gave on the left."""
    one, two = desk.ask.ids["a"], desk.ask.ids["b"]
    if one not in desk.catalogue.marks or two not in desk.catalogue.marks or one == two:
        raise NotHere("pair of reports")
    link = next((x for x in desk.catalogue.links_of(one) if two in (x.a, x.b)), None)
    left, right = _in_order(desk, link, one, two)
    aligned = _aligned(link, left) if link else []
    facing = list(_facing(desk.catalogue.report(left), desk.catalogue.report(right), aligned))
    values: dict[str, Any] = {
        "left": desk.mark(left),
        "right": desk.mark(right),
        "when": [short(desk.mark(key).published) or "undated" for key in (left, right)],
        "relation": relation(desk, link, right) if link else None,
        "facing": facing,
        "altered": rows(desk, _altered(desk, left, right)),
    }
    return Page("comparison.html", "Side by side", values)


def _in_order(desk: Desk, link: LineageLink | None, one: str, two: str) -> tuple[str, str]:
    """The giver first where that is known, else the earlier."""
    if link and link.direction is Direction.A_TO_B:
        return link.a, link.b
    if link and link.direction is Direction.B_TO_A:
        return link.b, link.a
    first, second = sorted((one, two), key=lambda key: (desk.mark(key).day, key))
    return first, second


def _aligned(link: LineageLink, left: str) -> list[Aligned]:
    if link.a == left:
        return list(link.aligned)
    return [Aligned(p.b_start, p.b_end, p.a_start, p.a_end) for p in link.aligned]


def _facing(left: Report, right: Report, aligned: list[Aligned]) -> Iterator[Facing]:
    """The paragraphs of the right report with those of the left that they go back to, in reading order."""
    ours = [p for p in left.passages if p.kind in _READ]
    taken: set[int] = set()
    partners = _partners(ours, [p for p in right.passages if p.kind in _READ], aligned)
    after: dict[int, list[int]] = defaultdict(list)
    used = {i for found in partners for i in found}
    for number in range(len(ours)):
        if number not in used:
            before = max((i for i in used if i < number), default=-1)
            after[before].append(number)
    for number in after[-1]:
        yield Facing((("gone", _words(left, ours[number])),), ())
    theirs = [p for p in right.passages if p.kind in _READ]
    for passage, found in zip(theirs, partners, strict=True):
        new = [i for i in found if i not in taken]
        taken |= set(new)
        yield _pair(" ".join(_words(left, ours[i]) for i in new), _words(right, passage))
        for number in sorted(x for i in new for x in after[i]):
            yield Facing((("gone", _words(left, ours[number])),), ())


def _partners(
    ours: list[Passage], theirs: list[Passage], aligned: list[Aligned]
) -> list[list[int]]:
    """For each paragraph of the right report, the numbers of those of the left that it shares words with."""
    found = []
    for passage in theirs:
        shared: dict[int, int] = defaultdict(int)
        for part in aligned:
            low = max(part.b_start, passage.span.start)
            size = min(part.b_end, passage.span.end) - low
            if size <= 0:
                continue
            for number, own in enumerate(ours):
                both = min(part.a_end, own.span.end) - max(part.a_start, own.span.start)
                if both > 0:
                    shared[number] += min(both, size)
        found.append(sorted(number for number, size in shared.items() if size >= _SHARED))
    return found


def _words(report: Report, passage: Passage) -> str:
    return " ".join(report.quote(passage.span).split())


def _pair(left: str, right: str) -> Facing:
    """Two paragraphs, cut where they begin or cease to agree."""
    if not left:
        return Facing((), (("added", right),))
    a, b = _WORD.findall(left), _WORD.findall(right)
    matcher = SequenceMatcher(None, [w.casefold() for w in a], [w.casefold() for w in b], False)
    ours: list[Piece] = []
    theirs: list[Piece] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        before, after = "".join(a[a1:a2]), "".join(b[b1:b2])
        if tag == "equal":
            ours.append(("copied", before))
            theirs.append(("copied", after))
            continue
        if before:
            ours.append(("changed" if after else "gone", before))
        if after:
            theirs.append(("changed" if before else "added", after))
    return Facing(tuple(ours), tuple(theirs))


def _altered(desk: Desk, left: str, right: str) -> list[Any]:
    """The conflicts over altered quotations that stand on both reports."""
    sql = (
        "SELECT DISTINCT l.kind, l.noun, l.n FROM marks m JOIN lines l ON l.n = m.n"
        " WHERE m.report = ? AND m.kind = 'conflict' AND l.sub = 'altered-quotation' ORDER BY l.n"
    )
    found = desk.catalogue.nouns(desk.catalogue.rows(sql, (left,)))
    return [
        line
        for line in found
        if any(span.report == right for side in line.sides for span in side.spans)
    ]
