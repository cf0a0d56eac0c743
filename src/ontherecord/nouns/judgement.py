"""Judgements: logged decisions that two things are the same, are not, or may be.

Append-only. Identity is a pure function of the live judgements: groups are the connected components of
the SAME edges, and a DIFFERENT edge is never inside a group.
"""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The three answers; UNSURE is one of them."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`left` and `right` (ids or `kind:name` keys) were compared by `by` with this verdict and reason."""

    left: str
    right: str
    verdict: Verdict
    by: str
    reason: str
