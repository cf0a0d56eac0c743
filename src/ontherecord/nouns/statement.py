"""Statements: who said what, in which words, standing on source, cue and content.

The three spans are those of the attribution literature (Pareti 2012, PARC; Newell et al. 2018, PolNeAR).
"""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
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


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution in one report. `speaker` is an actor's id; None where nobody is named."""

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
