"""A report: one published text, its passages, and the cleaned text that extractors read.

Stored text never changes. What a reader cleans away (wrapped lines, navigation, repeats) is left out of the
cleaned text, never out of the stored one, and the cleaned text can always say where it came from.
"""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.offsets import OffsetMap
from ontherecord.nouns.span import Span, quote_of


class PassageKind(StrEnum):
    """What a paragraph of a report is; only `BODY` (and `HEADING`, for its words) is read for lines."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    RELATED = "related-links"
    REPEAT = "repeat"


SET_IN_BOLD = "set in bold"
"""The reason of a passage that its page prints wholly in bold or italics, whatever its kind."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a report in stored-text code points; `reason` says why it has its kind."""

    span: Span
    kind: PassageKind
    reason: str = ""
    repeats: Span | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One published text: article, wire story, official statement, transcript, feed item."""

    id: str
    digest: str
    path: str | None
    url: str | None
    outlet: str | None
    title: str | None
    language: str
    text: str
    published: DateReading | None
    passages: tuple[Passage, ...]
    author: str | None = None

    def span(self, start: int, end: int) -> Span:
        """A span of this report; SpanError where it falls outside the text."""
        span = Span(self.id, start, end)
        quote_of(span, self.text)
        return span

    def quote(self, span: Span) -> str:
        """The words of a span of this report."""
        return quote_of(span, self.text)


@dataclass(frozen=True, slots=True)
class Block:
    """A passage in the cleaned text: `start`..`end` there, its kind, and whether it was set in bold."""

    start: int
    end: int
    kind: PassageKind
    strong: bool = False


@dataclass(frozen=True, slots=True)
class CleanText:
    """What extractors read of a report: unwrapped paragraphs joined by blank lines, with the way back.

    Only body, heading and caption passages are in it; boilerplate, related links and repeats are not.
    """

    report: str
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap

    def span(self, start: int, end: int) -> Span:
        """The stored-text span of clean characters start..end (edge white space left out)."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        low, high = self.offsets.source_range(start, end)
        return Span(self.report, low, high)
