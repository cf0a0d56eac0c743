"""The sides of a conflict: on how many origins each stands, on whose word, and who it is that contradict."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from ontherecord.nouns.conflict import Between, Conflict, ConflictKind, Side
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known


def with_witnesses(conflict: Conflict, known: Known) -> Conflict:
    """The conflict with the origins and voices of each side, and between whom it is."""
    spread = Counter(span for side in conflict.sides for span in set(side.spans))
    sides = tuple(
        replace(
            side,
            origins=tuple(sorted({known.coverage.origin_of(span) for span in side.spans})),
            by=side.by or _voices(side, conflict, spread, known),
        )
        for side in conflict.sides
    )
    return replace(conflict, sides=sides, between=_between(conflict, sides))


def _voices(
    side: Side, conflict: Conflict, spread: Mapping[Span, int], known: Known
) -> tuple[str, ...]:
    """The speakers whose words hold the words of a side, where no other side stands on the same words.

    Who speaks for another side only retells this one.
    """
    found: set[str] = set()
    others = {actor for other in conflict.sides if other is not side for actor in other.by}
    against = others | {known.cast.party(actor) for actor in others}
    around = [span for other in conflict.sides if other is not side for span in other.spans]
    for span in side.spans:
        if spread[span] > 1 or any(other.covers(span) for other in around):
            continue
        for line in known.statements.of(span.report):
            if line.sure and line.speaker and any(_is_most(c, span) for c in line.content_spans):
                found.add(line.speaker)
    return tuple(sorted(actor for actor in found if not {actor, known.cast.party(actor)} & against))


def _is_most(content: Span, span: Span) -> bool:
    """Whether a statement's words make up most of a span, or hold it."""
    shared = min(content.end, span.end) - max(content.start, span.start)
    return shared > 0 and 2 * shared >= span.end - span.start


def _between(conflict: Conflict, sides: Sequence[Side]) -> Between:
    """Witnesses against each other, one text that relates both, or versions of one text."""
    if conflict.kind is ConflictKind.CHECKED_NUMBER:
        return Between.RECORD
    pairs = [(set(a.origins), set(b.origins)) for a, b in combinations(sides, 2)]
    if all(a - b and b - a for a, b in pairs):
        return Between.ORIGINS
    reports = [{span.report for span in side.spans} for side in sides]
    together = any(a & b for a, b in combinations(reports, 2))
    return Between.PARTIES if together else Between.COPIES
