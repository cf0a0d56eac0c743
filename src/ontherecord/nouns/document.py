"""Documents: the papers that move between parties."""

from dataclasses import dataclass

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    """A paper: who wrote it for whom, what it answers, when it was handed over, whether it is public.

    `kind` is one of draft-treaty, proposal, plan, roadmap, timetable, demands, ultimatum, response, note, non-paper,
    letter, invitation, final-text, statement, read-out, communique, report, map, agreement (signed by all of `by`),
    other. `public` is None where the coverage does not say; how it came about stands in the paper's custody.
    `version_of` is the earlier paper that this one revises, None where it is no version of another or where that
    is not settled.
    """

    id: str
    title: str
    kind: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    answers: str | None
    delivered: DateReading | None
    public: bool | None
    spans: tuple[Span, ...]
    sure: bool = True
    version_of: str | None = None
