"""Two reports side by side: what was copied, changed, added and left out, and quotations that were altered."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from ontherecord.nouns.lineage import DERIVED, Aligned, ChangeKind, LineageLink
from ontherecord.nouns.report import Passage, PassageKind, Report
from ontherecord.serve.cards import rows
from ontherecord.serve.dates import short
from ontherecord.serve.desk import Desk, NotHere, Page
from ontherecord.serve.pages.reports import relation

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_READ = (PassageKind.BODY, PassageKind.HEADING, PassageKind.CAPTION)
_FEWEST = 3  # words in a row: fewer that agree between two changes are an accident of the language
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
    texts = desk.catalogue.report(left), desk.catalogue.report(right)
    aligned = _aligned(link, left) if link else []
    taken = link is not None and link.relation in DERIVED
    facing = list(_facing(*texts, aligned)) if taken else _apart(*texts, aligned)
    values: dict[str, Any] = {
        "left": desk.mark(left),
        "right": desk.mark(right),
        "when": [short(desk.mark(key).published) or "undated" for key in (left, right)],
        "relation": relation(desk, link, right) if link else None,
        "facing": facing,
        "taken": taken,
        "changes": _changes(link, left, *texts) if link else [],
        "altered": rows(desk, _altered(desk, left, right)),
    }
    return Page("comparison.html", "Side by side", values)


def _in_order(desk: Desk, link: LineageLink | None, one: str, two: str) -> tuple[str, str]:
    """The giver first where that is known, else the earlier."""
    if link and link.giver and link.taker:
        return link.giver, link.taker
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
        words = _words(right, passage)
        whole = _pair(" ".join(_words(left, ours[i]) for i in found), words)
        # a paragraph of the left that was cut in two is shown once, and compared with both its halves
        shown = _pair(" ".join(_words(left, ours[i]) for i in new), words)
        yield Facing(shown.left, whole.right)
        for number in sorted(x for i in new for x in after[i]):
            yield Facing((("gone", _words(left, ours[number])),), ())


def _apart(left: Report, right: Report, aligned: list[Aligned]) -> list[Facing]:
    """Two texts of their own, one beside the other; only what they share is marked."""
    ours = [(part.a_start, part.a_end) for part in aligned]
    theirs = [(part.b_start, part.b_end) for part in aligned]
    return [
        Facing(tuple(one), tuple(two))
        for one, two in zip_longest(_shared(left, ours), _shared(right, theirs), fillvalue=())
    ]


def _shared(report: Report, spans: list[tuple[int, int]]) -> list[list[Piece]]:
    """The paragraphs of a report, cut at what is shared."""
    found = []
    for passage in (p for p in report.passages if p.kind in _READ):
        at, pieces = passage.span.start, list[Piece]()
        for start, end in sorted(spans):
            low, high = max(start, at), min(end, passage.span.end)
            if low < high:
                pieces += [("", report.text[at:low]), ("copied", report.text[low:high])]
                at = high
        found.append([*pieces, ("", report.text[at : passage.span.end])])
    return found


def _partners(
    ours: list[Passage], theirs: list[Passage], aligned: list[Aligned]
) -> list[list[int]]:
    """For each paragraph of the right report, the numbers of those of the left that it shares words with."""
    found = []
    for passage in theirs:
        shared: dict[int, int] = defaultdict(int)
        for low, high in _facing_stretches(passage, aligned):
            for number, own in enumerate(ours):
                both = min(high, own.span.end) - max(low, own.span.start)
                if both > 0:
                    shared[number] += both
        found.append(sorted(number for number, size in shared.items() if size >= _SHARED))
    return found


def _facing_stretches(passage: Passage, aligned: list[Aligned]) -> Iterator[tuple[int, int]]:
    """Where in the left report the words of a paragraph stand, measured off along each alignment."""
    for part in aligned:
        low, high = max(part.b_start, passage.span.start), min(part.b_end, passage.span.end)
        if low < high:
            pace = (part.a_end - part.a_start) / (part.b_end - part.b_start)
            yield (
                round(part.a_start + (low - part.b_start) * pace),
                round(part.a_start + (high - part.b_start) * pace),
            )


def _words(report: Report, passage: Passage) -> str:
    return " ".join(report.quote(passage.span).split())


def _pair(left: str, right: str) -> Facing:
    """Two paragraphs, cut where they begin or cease to agree."""
    if not left:
        return Facing((), (("added", right),))
    a, b = _WORD.findall(left), _WORD.findall(right)
    ours: list[Piece] = []
    theirs: list[Piece] = []
    for equal, a1, a2, b1, b2 in _stretches(a, b):
        before, after = "".join(a[a1:a2]), "".join(b[b1:b2])
        if equal:
            ours.append(("copied", before))
            theirs.append(("copied", after))
            continue
        if before:
            ours.append(("changed" if after.strip() else "gone", before))
        if after:
            theirs.append(("changed" if before.strip() else "added", after))
    return Facing(tuple(ours), tuple(theirs))


def _stretches(a: list[str], b: list[str]) -> list[tuple[bool, int, int, int, int]]:
    """Stretches that agree and those that do not, in turn: (agree, from and to in a, from and to in b)."""
    matcher = SequenceMatcher(None, [w.casefold() for w in a], [w.casefold() for w in b], False)
    found: list[tuple[bool, int, int, int, int]] = []
    codes = matcher.get_opcodes()
    for number, (tag, a1, a2, b1, b2) in enumerate(codes):
        words = sum(word.isalnum() for word in a[a1:a2])
        inside = 0 < number < len(codes) - 1
        equal = tag == "equal" and not (inside and words < _FEWEST)
        if found and found[-1][0] == equal:
            found[-1] = (equal, found[-1][1], a2, found[-1][3], b2)
        else:
            found.append((equal, a1, a2, b1, b2))
    return found


_CHANGED = {
    ChangeKind.ALTERED_QUOTATION: "inside quotation marks",
    ChangeKind.SPUN_READING: "a word put for another that gives it a wrong sense",
    ChangeKind.CHANGED_WORDS: "other words put for these",
}
_BESIDE = 45  # characters shown on either side of a change


def _changes(
    link: LineageLink, left: str, ours: Report, theirs: Report
) -> list[tuple[str, tuple[str, str, str], tuple[str, str, str]]]:
    """What reads otherwise on the right: in which way, and both readings with the words about them."""
    found = []
    for one in link.changes:
        a, b = (one.a_start, one.a_end), (one.b_start, one.b_end)
        mine, other = (a, b) if link.a == left else (b, a)
        found.append((_CHANGED[one.kind], _about(ours.text, *mine), _about(theirs.text, *other)))
    return found


def _about(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[max(start - _BESIDE, 0) : start], text[start:end], text[end : end + _BESIDE]


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
