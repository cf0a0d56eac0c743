"""Quotations that fill paragraphs of their own: each paragraph of somebody's words is a statement of its own.

Brandt called the plan "a non-starter".
"It offers nothing."                             Brandt's: she spoke last
Kest told parliament: "It offers a way out."
"We should take it."                             Kest's, and under the cue above
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ontherecord.extract.parse import ParsedBlock, ParsedReport
from ontherecord.extract.statements.edges import unmarked
from ontherecord.extract.statements.grammar import Pieces
from ontherecord.extract.statements.quotes import behind
from ontherecord.extract.statements.row import Attribution
from ontherecord.nouns.report import PassageKind

_FEWEST = (
    5  # words of a paragraph that can be somebody's words; shorter ones are titles and mottoes
)

_LITTLE = 3  # letters of words that titles print small


def by_paragraph(parsed: ParsedReport, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Rows without what they hold of other paragraphs that consist of a quotation.

    Such paragraphs behind the cue's make rows under the same cue; those before it are left to `alone`.
    """
    for row in found:
        parts = _parts(parsed, row)
        if len(parts) < 2:
            yield row
            continue
        home = parsed.block_at(parsed.token_at(row.cue[0][0])).index
        kept = [p for at, part in parts if not _is_apart(parsed, at, home) for p in part]
        apart = [(at, part) for at, part in parts if _is_apart(parsed, at, home)]
        if not kept:
            kept = [p for _, part in apart[:1] for p in part]
            apart = apart[1:]
        yield replace(row, content=tuple(kept))
        for at, part in apart:
            if at > home:
                yield replace(row, content=tuple(part))


def by_sentence(parsed: ParsedReport, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Rows without sentences that only follow theirs: "According to X, it is out. | It runs to four pages"."""
    for row in found:
        after = [p for p in row.content[1:] if row.cue and _only_follows(parsed, row, p)]
        if not after:
            yield row
            continue
        yield replace(row, content=tuple(p for p in row.content if p not in after))
        for piece in after:
            yield replace(row, content=(piece,), trusted=False)


def _only_follows(parsed: ParsedReport, row: Attribution, piece: tuple[int, int]) -> bool:
    """Whether a piece that is not quoted is a sentence behind the one that holds the cue and the first piece."""
    if piece[0] < max(row.cue[-1][1], row.content[0][1]):
        return False
    if any(q.start < piece[1] and piece[0] < q.end for q in parsed.quotations):
        return False
    first = parsed.doc[parsed.token_at(piece[0])]
    last = max(row.cue[-1][1], row.content[0][1])
    return first.i == first.sent.start and parsed.doc[parsed.token_at(last - 1)].i < first.i


def _parts(parsed: ParsedReport, row: Attribution) -> list[tuple[int, list[tuple[int, int]]]]:
    """The pieces of a row's content by paragraph; one part for a row without cue."""
    if not row.cue:
        return []
    parts: dict[int, list[tuple[int, int]]] = {}
    for piece in row.content:
        parts.setdefault(parsed.block_at(parsed.token_at(piece[0])).index, []).append(piece)
    return sorted(parts.items())


def _is_apart(parsed: ParsedReport, at: int, home: int) -> bool:
    """Whether the paragraph numbered `at` consists of a quotation that is not one with its cue's paragraph.

    A quotation without its closing mark goes on in the next paragraph.
    """
    if at == home or not (words := _quoted(parsed, parsed.blocks[at])):
        return False
    if at < home:
        return _is_closed(parsed, words[-1][0])
    last = bisect_left(parsed.once(_starts), parsed.blocks[at - 1].end) - 1
    before = parsed.quotations[last] if last >= 0 else None
    return before is None or before.closed or before.end < parsed.blocks[at - 1].start


def _is_closed(parsed: ParsedReport, position: int) -> bool:
    quotation = parsed.quotation_at(position)
    return quotation is None or quotation.closed


def _quoted(parsed: ParsedReport, block: ParsedBlock) -> Pieces:
    """The quotations that a paragraph consists of, without their marks; none where it has other words."""
    if block.kind is not PassageKind.BODY:
        return ()
    starts = parsed.once(_starts)
    low, high = bisect_left(starts, block.start), bisect_left(starts, block.end)
    inside = parsed.quotations[low:high]
    at = block.start
    for quotation in inside:
        if parsed.text[at : quotation.open].strip():
            return ()
        at = behind(parsed, quotation)
    if not inside or parsed.text[at : block.end].strip(" \n.,"):
        return ()
    return unmarked(parsed, [(q.start, q.end) for q in inside])


def _starts(parsed: ParsedReport) -> list[int]:
    return [q.open for q in parsed.quotations]


def alone(parsed: ParsedReport, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The paragraphs that consist of quotations which no row holds: whose they are, the text above them says."""
    taken = [piece for row in found for piece in row.content]
    for block in parsed.blocks:
        words = _quoted(parsed, block)
        if sum(len(parsed.text[a:b].split()) for a, b in words) < _FEWEST:
            continue
        if not _is_closed(parsed, words[-1][0]) or _is_title(parsed, words):
            continue  # where it ends nobody can say
        if not any(a < block.end and block.start < b for a, b in taken):
            yield Attribution(words, (), (), None, True, "alone")


def _is_title(parsed: ParsedReport, words: Pieces) -> bool:
    """Whether a line is the name of a film or a book: "Legends of the Coal Fields"."""
    long = [w for a, b in words for w in parsed.text[a:b].split() if len(w) > _LITTLE]
    return all(w[0].isupper() for w in long)
