"""Who spoke in a copy that has changed the speaker's words: whoever speaks where it was copied from.

"The Norlandic overseas ministry stated", writes a copy that puts other words for all of them; its original has
"the Norlandic foreign ministry said". The line stays unsure: the copy may have left out a turn.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ontherecord.nouns.span import Span
from ontherecord.nouns.statement import Statement

_SHARED = (
    0.6  # share of the shorter of two contents, in characters, from which on they are one passage
)


def spoken_in_originals(
    lines: Sequence[Statement], of: Callable[[str], Sequence[Statement]]
) -> tuple[Statement, ...]:
    """`lines` of one report, those without a speaker with that of the statement that they were written after.

    `of` gives the statements of another report.
    """
    return tuple(_with_speaker(line, of) for line in lines)


def _with_speaker(line: Statement, of: Callable[[str], Sequence[Statement]]) -> Statement:
    if line.speaker is not None or not line.original_spans:
        return line
    there = {span.report for span in line.original_spans}
    speakers = {
        other.speaker
        for report in sorted(there)
        for other in of(report)
        if other.cue_spans and _overlap(line.original_spans, other.content_spans)
    }
    one = next(iter(speakers)) if len(speakers) == 1 else None
    return replace(line, speaker=one, sure=False) if one is not None else line


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether two contents are mostly the same passage."""
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for a in one
        for b in other
        if a.report == b.report
    )
    least = min(_length(one), _length(other))
    return least > 0 and shared >= _SHARED * least


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)
