"""What a brief is made of: sentences in pieces, each piece with its evidence, and the notes that print it.

A sentence without evidence is not printed: `Section.of` leaves it out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ontherecord.export.phrases import Phrases, quoted
from ontherecord.nouns.span import Span

_WORDS = 20  # words of a quotation in a note: enough to recognise the sentence, so that the page stays one page
_BEFORE = 5  # of which stand before the words that it is quoted for
_EACH = 2  # notes to one piece: both sides, or two witnesses; more say nothing new to a reader


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a sentence; its notes stand right after it. `focus` are words that a long quotation must show."""

    text: str
    spans: tuple[Span, ...] = ()
    focus: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the brief; an unsure one says so."""

    pieces: tuple[Piece, ...]
    sure: bool = True

    @property
    def text(self) -> str:
        """The sentence without its notes."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_supported(self) -> bool:
        """Whether any words bear it out."""
        return any(piece.spans for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its sentences, the sure ones first."""

    heading: str
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, heading: str, sentences: Iterable[Sentence]) -> "Section":
        """The section of those sentences that words bear out, in their order, unsure ones behind sure ones."""
        held = [sentence for sentence in sentences if sentence.is_supported]
        return cls(heading, tuple(sorted(held, key=lambda sentence: not sentence.sure)))


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note: where, when, and the words; `span` is where they stand."""

    number: int
    source: str
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Brief:
    """The page."""

    title: str
    basis: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    marks: dict[Piece, tuple[int, ...]]
    foot: str


@dataclass(slots=True)
class Notes:
    """Numbers the evidence in the order in which it is cited; the same words get the same number."""

    words: Phrases
    _numbers: dict[Span, int] = field(default_factory=dict)
    _notes: list[Note] = field(default_factory=list)

    def cite(self, piece: Piece) -> tuple[int, ...]:
        """The numbers of a piece's notes."""
        return tuple(sorted({self._number(span, piece.focus) for span in piece.spans[:_EACH]}))

    def all(self) -> tuple[Note, ...]:
        """Every note cited, in order."""
        return tuple(self._notes)

    def _number(self, span: Span, focus: str) -> int:
        if span not in self._numbers:
            self._numbers[span] = len(self._notes) + 1
            source = f"{self.words.source(span.report)}, {self.words.date_of(span.report)}"
            shown = quoted(_excerpt(self.words.quote([span]), focus))
            self._notes.append(Note(self._numbers[span], source, shown, span))
        return self._numbers[span]


def _excerpt(words: str, focus: str) -> str:
    """At most `_WORDS` words in a row that show the focus, with marks where words are left out."""
    parts = words.split()
    if len(parts) <= _WORDS:
        return words
    at = words.casefold().find(focus.casefold()) if focus else -1
    first = max(0, len(words[:at].split()) - _BEFORE) if at > 0 else 0
    first = min(first, len(parts) - _WORDS)
    cut = " ".join(parts[first : first + _WORDS])
    before = "… " if first else ""
    return f"{before}{cut}{' …' if first + _WORDS < len(parts) else ''}"
