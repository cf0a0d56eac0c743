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
    near: dict[_Key, list[int]] = defaultdict(list)
    for conflict in sorted(conflicts, key=lambda each: (_first(each, rank), each.id)):
        if conflict.kind not in _CLAIMED or len(conflict.sides) != 2:
            kept.append(conflict)
            continue
        held = near[_key(conflict, known)]
        twin = next((at for at in held if _matched(kept[at], conflict, known)), None)
        if twin is None:
            held.append(len(kept))
            kept.append(conflict)
        else:
            kept[twin] = with_copy(kept[twin], _matched(kept[twin], conflict, known))
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


def _matched(held: Conflict, conflict: Conflict, known: Known) -> Sequence[Side]:
    """The sides of a conflict in the order of those of another one that they copy; none where they copy none."""
    for sides in (conflict.sides, conflict.sides[::-1]):
        if all(_is_copy(a, b, known) for a, b in zip(held.sides, sides, strict=True)):
            return sides
    return ()


def _is_copy(side: Side, other: Side, known: Known) -> bool:
    return any(_is_one(a, b, known) for a in side.spans for b in other.spans)


def _is_one(one: Span, other: Span, known: Known) -> bool:
    """Whether two places are of copies, in much the same words, or one holds the other."""
    if one.report == other.report:
        return one.covers(other) or other.covers(one)
    origins = known.coverage.origins
    if origins[one.report] != origins[other.report]:
        return False
    words = [content(known.coverage.words(span)) for span in (one, other)]
    return jaccard(words[0], words[1]) >= _ALIKE
