"""Custody: the steps in which a paper changes hands, is shown, kept back or leaked, and who says so.

A step stands on words that tell it as done. What is only announced, asked for or denied is no step; a denial of a
step that others tell stands beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span


class Step(StrEnum):
    """What happened to the paper."""

    HANDED = "handed"
    RETURNED = "returned"
    PUBLISHED = "published"
    WITHHELD = "withheld"
    LEAKED = "leaked"


@dataclass(frozen=True, slots=True)
class Custody:
    """One step of one paper: by whom, to whom, where, when, and on whose word.

    `by` gave, sent back, published, keeps back or leaked it; `to` took it, `via` are those through whom it went ("sent
    through the embassy of"). `claimed_by` are the actors who say so (nobody where
    only reports in their own voice do), `confirmed_by` those of them whose words bear out what another side told,
    `denied_by` those who say that it was not so. `spans` tell the step, `confirmations` are those of them that
    confirm it, `denials` the words that deny it.
    """

    id: str
    document: str
    step: Step
    by: tuple[str, ...]
    to: tuple[str, ...]
    place: str | None
    on: DateReading | None
    spans: tuple[Span, ...]
    claimed_by: tuple[str, ...] = ()
    confirmed_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    confirmations: tuple[Span, ...] = ()
    denials: tuple[Span, ...] = ()
    sure: bool = True
    via: tuple[str, ...] = ()


def chains(steps: Iterable[Custody]) -> dict[str, tuple[Custody, ...]]:
    """The steps of each document, by its id, in order of time; undated ones last."""
    found: dict[str, list[Custody]] = {}
    for step in steps:
        found.setdefault(step.document, []).append(step)
    return {document: tuple(sorted(own, key=_order)) for document, own in found.items()}


def _order(step: Custody) -> tuple[str, str, str]:
    first = step.on.days()[0].isoformat() if step.on is not None else "9999"
    return first, step.step.value, step.id
