"""A span: which words of which report.

Invariant: 0 <= start < end. Bounds against the text are checked where the text is at hand
(`Report.span`, `quote_of`, and once more by the writer), so a span that falls outside its text
never reaches a record.
"""

from dataclasses import dataclass

from ontherecord.errors import SpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of one report: code points `start` (included) to `end` (excluded) of its stored text.

    >>> Span("r-1", 3, 3)
    Traceback (most recent call last):
    ...
    ontherecord.errors.SpanError: span 3..3 of r-1 is empty or reversed
    """

    report: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"span {self.start}..{self.end} of {self.report} is empty or reversed")

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point of one report."""
        return self.report == other.report and self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end

    def gap(self, other: "Span") -> int:
        """The characters between two spans of one report, 0 where they meet."""
        return max(self.start - other.end, other.start - self.end, 0)


def quote_of(span: Span, text: str) -> str:
    """The words that `span` names in `text`, the stored text of its report.

    Raises SpanError where the span runs past the text.
    """
    if span.end > len(text):
        raise SpanError(
            f"span {span.start}..{span.end} of {span.report} runs past its text ({len(text)} characters)"
        )
    return text[span.start : span.end]
