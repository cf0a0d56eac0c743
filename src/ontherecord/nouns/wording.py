"""Wording: what outlets and parties call a thing, beside the plain term. Data about words, never a verdict."""

from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.span import Span


class WordingKind(StrEnum):
    """Why a wording is listed."""

    LOADED = "loaded"  # a term that carries a judgement ("aggressor", "special operation")
    ATTRIBUTION = "attribution"  # a verb of speech that carries one ("admitted", "claimed")
    ONE_SIDED = "one-sided"  # only one side's reports and speakers use it in this collection


@dataclass(frozen=True, slots=True)
class Use:
    """The uses of a wording by one voice in one outlet.

    `side` is the state or organisation that the voice belongs to, None where it is not known. `speaker` is whose
    words they stand in, None for the outlet's own voice. `about` is the actor that is so named or spoken of.
    """

    outlet: str | None
    side: str | None
    speaker: str | None
    quoted: bool  # inside quotation marks: the outlet keeps it at arm's length, or quotes it
    spans: tuple[Span, ...]
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording, the plain term beside it, and who uses it where. `side` is the only side that does, else None."""

    id: str
    kind: WordingKind
    words: str
    plain: str
    side: str | None
    uses: tuple[Use, ...]
