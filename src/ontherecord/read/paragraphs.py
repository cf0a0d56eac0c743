"""Where the paragraphs of a plain text are, whether its lines are wrapped or each line is a paragraph.

A line break inside a block of lines is either a paragraph border or the work of a wrapping program. A
wrapped text shows itself: its lines are of one width, most break in mid-sentence, and most go on in
lower case. All measures are of stripped lines, in code points.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ontherecord.language.outlets import is_domain
from ontherecord.read.dates.datelines import date_line
from ontherecord.read.draft import Piece
from ontherecord.read.noise import is_byline
from ontherecord.read.turns import STRONG

_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")  # what mail programs put before the lines they quote
# programs wrap at 60-80, mail at 72-76, proportional copies reach about 100, editors and terminals 120 to 132
_WIDEST = 140
_NARROWEST = 30  # under this a column of short lines is a list or a poem
_OPEN_ENDS = 0.5  # share of breaks in mid-sentence; 0.8-0.95 in wrapped prose, under 0.2 in line-per-paragraph
_LOWER_STARTS = (
    0.35  # share of lines that go on in lower case: 0.6-0.8 wrapped, near 0 in lists of headlines
)
# where nearly every break is where the width ends, fewer will do: names open many lines of reports
_FEWER_STARTS, _FULL_BREAKS = 0.2, 0.8
_OPENING = "\"'“‘«(["
_FULL = 0.75  # a line this full (with the word that did not fit) was broken by width
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_ITEM = re.compile(r"(?:[-–—•*·▪‣◦●]|\(?[0-9]{1,2}[.)]|\([a-z]\)|[ivx]{1,4}\))\s+\S")
_TURN = re.compile(rf"{STRONG}(?:\s?\([^)]{{1,40}}\))?\s?:\s")
# a line that ends in one of these goes on, whatever comes next ("... and the" / "Qataris")
_DANGLING = re.compile(
    r"(?:(?<![,;])\s(?:and|or)|\s(?:the|an?|of|to|by|with|from|its|his|their|our|my|your|that|which|whose|than|into|between))$"
)
# so does a long one that ends in one of these; short ones may be menus ("Log in")
_REACHING = re.compile(
    r"\s(?:in|on|at|for|as|is|was|were|has|have|had|will|would|be|been|Mr|Mrs|Ms|Dr|President|Minister)$"
)
_LONG = 60  # characters; lines of menus and headings are shorter, wrapped lines rarely
_STAMPED = 8  # lines from the top within which author and date stand
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its edge white space; `gap` counts the blank lines before it."""

    start: int
    end: int
    indent: int
    gap: int
    words: str

    @property
    def width(self) -> int:
        return len(self.words)

    def is_open(self) -> bool:
        """Whether the line ends in mid-sentence."""
        return not _FINAL.search(self.words)

    def goes_on(self) -> bool:
        """Whether the line starts like the middle of a sentence."""
        return self.words.lstrip(_OPENING)[:1].islower()

    def stands_alone(self) -> bool:
        """Whether the line is a list item, a turn or a bare address, which never continues another."""
        return bool(
            _ITEM.match(self.words) or _TURN.match(self.words) or _ADDRESS.fullmatch(self.words)
        )

    def reaches_on(self) -> bool:
        """Whether the line ends in a word behind which a sentence must go on."""
        return bool(
            _DANGLING.search(self.words) or (self.width >= _LONG and _REACHING.search(self.words))
        )

    def is_stamp(self) -> bool:
        """Whether the line is a byline, a site or a date line; one that ends in a full stop may end a sentence."""
        if self.words[-1] in ".,;:" or self.width > _WIDEST:
            return False
        return (
            is_byline(self.words)
            or is_domain(self.words)
            or (any(c.isdigit() for c in self.words) and date_line(self.words) is not None)
        )


def paragraphs(text: str, start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """The paragraphs of text[start:end], in order, as pieces without a kind.

    >>> [(p.start, p.end) for p in paragraphs("One line.\\nAnother line.\\n\\nA third.")]
    [(0, 9), (10, 23), (25, 33)]
    """
    lines = _single_spaced(list(_lines(text, start, len(text) if end is None else end)))
    overall = _wrap_width([pair for pair in pairwise(lines) if not pair[1].gap], lines)
    spaced = any(line.gap for line in lines[1:])
    stamps = {line.start for line in lines[:_STAMPED] if line.is_stamp()}
    pieces: list[Piece] = []
    for chunk in _chunks(lines):
        width = overall or _wrap_width(list(pairwise(chunk)), chunk)
        first = chunk[0]
        for line, following in pairwise([*chunk, None]):
            if line is None:
                continue
            parted = following is None or bool(stamps & {line.start, following.start})
            if following and not parted and _joined(line, following, width, spaced):
                continue
            pieces.append(Piece(first.start, line.end))
            first = following or line
    return tuple(pieces)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    """The lines of text[start:end] that are not blank."""
    gap = 0
    while start <= end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        raw = text[start:stop]
        mark = _QUOTED.match(raw)
        margin = mark.end() if mark else 0
        words = raw[margin:].strip()
        if words:
            at = start + raw.index(words, margin)
            yield _Line(at, at + len(words), at - start, gap, words)
            gap = 0
        else:
            gap += 1
        start = stop + 1


def _single_spaced(lines: list[_Line]) -> list[_Line]:
    """`lines`, where every line of a wrapped text is followed by a blank one, with one blank line less."""
    pairs = list(pairwise(lines))
    if len(pairs) < 4 or any(not b.gap for _, b in pairs):
        return lines
    if not _wrap_width([pair for pair in pairs if pair[1].gap == 1], lines):
        return lines
    return [_Line(n.start, n.end, n.indent, max(n.gap - 1, 0), n.words) for n in lines]


def _chunks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Runs of lines with no blank line between."""
    chunk: list[_Line] = []
    for line in lines:
        if chunk and line.gap:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _wrap_width(pairs: Sequence[tuple[_Line, _Line]], lines: Sequence[_Line]) -> int | None:
    """The width at which these lines were wrapped, judged by neighbours; None where they were not."""
    pairs = [(a, b) for a, b in pairs if not a.stands_alone() and not b.stands_alone()]
    if not pairs:
        return None
    width = max(a.width for a, _ in pairs)
    too_long = sum(n.width > width * 1.25 and not n.stands_alone() for n in lines)
    if not _NARROWEST <= width <= _WIDEST or too_long > len(lines) / 5:
        return None
    open_ends = sum(a.is_open() for a, _ in pairs) / len(pairs)
    lower = sum(b.goes_on() for _, b in pairs) / len(pairs)
    full = sum(_filled(a, b) >= width * _FULL for a, b in pairs) / len(pairs)
    least = _FEWER_STARTS if full >= _FULL_BREAKS else _LOWER_STARTS
    return width if open_ends >= _OPEN_ENDS and lower >= least else None


def _filled(line: _Line, following: _Line) -> int:
    """How long a line would be with the first word of the next."""
    return line.width + 1 + len(following.words.split(maxsplit=1)[0])


def _joined(line: _Line, following: _Line, width: int | None, spaced: bool) -> bool:
    """Whether the break between two lines was made by wrapping.

    `spaced` says that the text marks its paragraphs by blank lines; where it does not, a full line that
    closes a sentence is taken as wrapped only if not one more word would have fitted.
    """
    if following.stands_alone() or _ADDRESS.fullmatch(line.words):
        return False
    if line.is_open() and (following.goes_on() or line.reaches_on()):
        return True
    if width is None or following.indent > line.indent + 1:
        return False
    filled = _filled(line, following)
    if line.is_open() or spaced:
        return filled >= width * _FULL
    return filled > width
