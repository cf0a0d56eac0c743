"""Statements: who said what, in which words, standing on source, cue and content.

The three spans are those of the attribution literature (Pareti 2012, PARC; Newell et al. 2018, PolNeAR).
"""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.lineage import RelayLink
from ontherecord.nouns.span import Span


class SpeechKind(StrEnum):
    """Whether the words are the speaker's (direct), retold (indirect) or partly quoted (mixed)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Mode(StrEnum):
    """What is attributed: something said, or a belief, an intention, a poll or document's finding."""

    SPEECH = "speech"
    ATTITUDE = "attitude"
    PLAN = "plan"
    FINDING = "finding"


class Aside(StrEnum):
    """Why something attributed is no statement, though a text hands it to somebody."""

    REFUSED = "refused"  # "declined to comment"
    DENIED = "denied"  # "did not say when", "might say"
    ASKED = "asked"  # a question, or what somebody was asked
    SUPPOSED = "supposed"  # "if she says that …"
    EXPECTED = "expected"  # the outlet's own forecast: "is expected to say"
    OWN = "own"  # "I", "you", "one" outside quotation marks: the writer and the reader
    WORDLESS = "wordless"  # a deed or words that only point back: "presented four papers"


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution in one report. `speaker` is an actor's id; None where nobody is named.

    `origin` is that of the passage it stands in, `relays` are those who carried it on its way from the speaker to the
    report's outlet, in the order named. Where the report was written after another one, `original_spans` are the
    words there that these were made from: a garbled reading is read in the original.
    """

    id: str
    kind: SpeechKind
    mode: Mode
    speaker: str | None
    sure: bool
    content: str
    content_spans: tuple[Span, ...]
    source_spans: tuple[Span, ...] = ()
    cue_spans: tuple[Span, ...] = ()
    cue: str | None = None
    addressee: str | None = None
    channel: str | None = None
    said_on: DateReading | None = None
    within: str | None = None  # the statement that this one is quoted in
    same_as: tuple[str, ...] = ()
    origin: str | None = None
    relays: tuple[RelayLink, ...] = ()
    original_spans: tuple[Span, ...] = ()
