"""Edges of content: no quotation is cut through, and marks are shed where a piece is one quotation."""

from ontherecord.extract.parse import ParsedReport
from ontherecord.extract.statements.grammar import Pieces
from ontherecord.extract.statements.quotes import behind

_LONGEST = 600  # characters of a quotation that are added to a clause cut inside it: a paragraph


def whole_quotations(parsed: ParsedReport, content: Pieces) -> Pieces:
    """Content with no quotation cut through: an edge inside one moves to its end.

    A quotation that goes on past the clause belongs to it: 'said it "works. We will stay"'.
    """
    grown: list[tuple[int, int]] = []
    for piece in content:
        start, end = _grown(parsed, piece)
        if grown and start <= grown[-1][1]:
            start, end = grown[-1][0], max(end, grown.pop()[1])
        grown.append((start, end))
    return unmarked(parsed, grown)


def _grown(parsed: ParsedReport, piece: tuple[int, int]) -> tuple[int, int]:
    start, end = piece
    for q in parsed.quotations:
        if start < q.start < end < q.end and q.end - end < _LONGEST:
            end = q.end
        if q.start < start < q.end < end:
            start = q.start
        if q.closed and start <= q.open and q.end <= end <= q.close:
            end = behind(parsed, q)
    return start, end


def unmarked(parsed: ParsedReport, ranges: list[tuple[int, int]]) -> Pieces:
    """Ranges without marks of quotation where the whole piece is one, and without a closing comma."""
    shed = []
    for piece in ranges:
        start, end = piece
        for q in parsed.quotations:
            if q.open <= start <= q.start and q.end <= end <= behind(parsed, q):
                start, end = q.start, q.end
        shed.append((start, start + len(parsed.text[start:end].rstrip(" ,"))))
    return tuple((a, b) for a, b in shed if a < b)
