"""One conflict that a wire report and its copies all tell: one line, with the words of each as evidence.

A copy that is edited on the way tells the two accounts in a few other words. That is no second conflict, and the copy
is no second witness.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.wording import content, jaccard

_CLAIMED = frozenset({ConflictKind.PARTIES_DISAGREE, ConflictKind.DID_NOT})
_ALIKE = 0.6  # share of words from which on sentences of copies are one, found on invented pairs

_Key = tuple[ConflictKind, tuple[str, ...]]


def without_copies(conflicts: Iterable[Conflict], known: Known) -> tuple[Conflict, ...]:
    """Conflicts over claims, each once for all copies of one text: the first report's, with the spans of the others."""
    rank = {report: at for at, report in enumerate(known.coverage.order)}
    kept: list[Conflict] = []
    words = _Words(known)
    near: dict[_Key, list[int]] = defaultdict(list)
    for conflict in sorted(conflicts, key=lambda each: (_first(each, rank), each.id)):
        if conflict.kind not in _CLAIMED or len(conflict.sides) != 2:
            kept.append(conflict)
            continue
        held = near[_key(conflict, known)]
        matched = ((at, _matched(kept[at], conflict, words)) for at in held)
        twin = next(((at, sides) for at, sides in matched if sides), None)
        if twin is None:
            held.append(len(kept))
            kept.append(conflict)
        else:
            at, sides = twin
            kept[at] = with_copy(kept[at], sides)
    return tuple(kept)


def with_copy(conflict: Conflict, sides: Sequence[Side]) -> Conflict:
    """A conflict with the spans of the same sides in a copy."""
    both = zip(conflict.sides, sides, strict=True)
    joined = tuple(with_spans(side, other) for side, other in both)
    return replace(conflict, sides=joined)


def with_spans(side: Side, other: Side) -> Side:
    """A side with the words and voices of another one."""
    spans = tuple(sorted({*side.spans, *other.spans}))
    return replace(side, spans=spans, by=tuple(sorted({*side.by, *other.by})))


def _first(conflict: Conflict, rank: dict[str, int]) -> tuple[int, ...]:
    """The place of the first report of each side."""
    return tuple(min(rank[span.report] for span in side.spans) for side in conflict.sides)


def _key(conflict: Conflict, known: Known) -> _Key:
    """The origins of the reports of a conflict: copies of one text have one."""
    origins = {known.coverage.origins[s.report] for side in conflict.sides for s in side.spans}
    return conflict.kind, tuple(sorted(origins))


class _Words:
    """The stems of places, looked up once: each place of a conflict is held against those of many."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._of: dict[Span, frozenset[str]] = {}

    def are_alike(self, one: Span, other: Span) -> bool:
        """Whether two places of copies are in much the same words."""
        origins = self._known.coverage.origins
        if origins[one.report] != origins[other.report]:
            return False
        return jaccard(self._content(one), self._content(other)) >= _ALIKE

    def _content(self, span: Span) -> frozenset[str]:
        found = self._of.get(span)
        if found is None:
            found = self._of[span] = content(self._known.coverage.words(span))
        return found


def _matched(held: Conflict, conflict: Conflict, words: _Words) -> Sequence[Side]:
    """The sides of a conflict in the order of those of another one that they copy; none where they copy none."""
    for sides in (conflict.sides, conflict.sides[::-1]):
        if all(_is_copy(a, b, words) for a, b in zip(held.sides, sides, strict=True)):
            return sides
    return ()


def _is_copy(side: Side, other: Side, words: _Words) -> bool:
    return any(_is_one(a, b, words) for a in side.spans for b in other.spans)


def _is_one(one: Span, other: Span, words: _Words) -> bool:
    """Whether two places are of copies, in much the same words, or one holds the other."""
    if one.report == other.report:
        return one.covers(other) or other.covers(one)
    return words.are_alike(one, other)
