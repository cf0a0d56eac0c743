"""Words passed on: "TALKS HAD BEGUN, the envoy told local media on Friday, the Lantern reports".

The outlet at the end tells all that stands before it; who spoke tells what stands before him. The tagger at times
hands him the outlet's name and verb instead.
"""

from collections.abc import Sequence
from dataclasses import replace

from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements.grammar import Pieces, tokens_of
from ontherecord.extract.statements.row import Attribution


def told_before(parsed: ParsedReport, rows: Sequence[Attribution]) -> list[Attribution]:
    """Rows, those whose words are only another's source and cue with the words in front of their own speaker."""
    made = []
    for row in rows:
        carrier = next((other for other in rows if _is_carrier(parsed, other, row)), None)
        made.append(row if carrier is None else _before_speaker(parsed, row, carrier))
    return made


def _is_carrier(parsed: ParsedReport, other: Attribution, row: Attribution) -> bool:
    """Whether a row's content is another's source and cue, and its own source and cue are among that one's words."""
    if other is row or not (other.source and other.cue and row.source and row.cue):
        return False
    inside = all(
        any(a <= c and d <= b for a, b in other.content) for c, d in (*row.source, *row.cue)
    )
    return inside and _words(parsed, row.content) == _words(parsed, (*other.source, *other.cue))


def _before_speaker(parsed: ParsedReport, row: Attribution, carrier: Attribution) -> Attribution:
    start = carrier.content[0][0]
    end = min(row.source[0][0], row.cue[0][0])
    words = [t for t in tokens_of(parsed, ((start, end),)) if start <= t.idx < end]
    while words and (words[-1].is_punct or words[-1].is_space):
        words.pop()
    if not words:
        return replace(row, trusted=False)
    return replace(row, content=((start, words[-1].idx + len(words[-1])),))


def _words(parsed: ParsedReport, ranges: Pieces) -> frozenset[int]:
    return frozenset(t.i for t in tokens_of(parsed, ranges) if not (t.is_punct or t.is_space))
