"""Corrections: what a person says of the record's lines, with a name and a reason.

Append-only: nothing is edited or deleted, an undoing is a correction of its own. Lines have ids made from their
content, so a correction finds its line again after every rebuild, and in another desk's record of the same reports.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from ontherecord.nouns.ids import make_id


class CorrectionKind(StrEnum):
    """What a person can say."""

    WRONG = "wrong"  # the line does not hold; it is no longer shown
    SAME = "same"  # `target` and `other` are one
    DIFFERENT = (
        "different"  # `other`, now a part of `target`, is something else; or the two are two
    )
    UNSURE = "unsure"  # the line may not hold, or the two may be one
    DATE = "date"  # `value` (EDTF) is the line's date
    SPEAKER = "speaker"  # the actor `other` said it
    ENTER = (
        "enter"  # a line that the reports lack, on a note written by hand (`target` is its report)
    )
    UNDO = "undo"  # the correction `target` no longer counts


@dataclass(frozen=True, slots=True)
class Entered:
    """A line entered by hand: an act of `type`, or a statement where `type` is "statement".

    `actors` and `recipients` are actors' ids; `date` is EDTF. The words are those of the note that it stands on.
    """

    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    date: str | None = None
    object: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that a person said: `by` whom, why, and `at` which time (ISO 8601, UTC).

    `was` keeps the words of the line as they stood, so that the log can be read without the line.
    """

    kind: CorrectionKind
    target: str
    by: str
    reason: str
    at: str
    other: str | None = None
    value: str | None = None
    entered: Entered | None = None
    was: str = ""
    id: str = ""

    def named(self) -> "Correction":
        """The same with its id, which is made from all that it says: equal corrections are one.

        >>> one = Correction(CorrectionKind.WRONG, "st-1", "A. Desk", "not said", "2022-01-28T09:00:00Z")
        >>> one.named() == one.named().named()
        True
        """
        parts = {name: value for name, value in asdict(self).items() if name != "id"}
        return replace(self, id=make_id("co", parts))


def in_order(log: Iterable[Correction]) -> tuple[Correction, ...]:
    """A log in the order in which it counts: by time, then an undoing after what it undoes; each correction once.

    Times are seconds, and a quick hand undoes within one.

    >>> wrong = Correction(CorrectionKind.WRONG, "st-1", "A", "no", "2022-01-28T09:00:00Z").named()
    >>> undo = Correction(CorrectionKind.UNDO, wrong.id, "A", "yes", "2022-01-28T09:00:00Z").named()
    >>> again = Correction(CorrectionKind.UNDO, undo.id, "A", "no", "2022-01-28T09:00:00Z").named()
    >>> in_order([again, undo, wrong]) == (wrong, undo, again)
    True
    """
    by_id = {c.id: c for c in log}

    def steps(correction: Correction) -> int:
        taken = 0
        while (
            correction.kind is CorrectionKind.UNDO
            and correction.target in by_id
            and taken < len(by_id)
        ):
            correction, taken = by_id[correction.target], taken + 1
        return taken

    return tuple(sorted(by_id.values(), key=lambda c: (c.at, steps(c), c.id)))


def live(log: Iterable[Correction]) -> tuple[Correction, ...]:
    """The corrections that count: those that no live undoing names. An undoing can be undone.

    >>> wrong = Correction(CorrectionKind.WRONG, "st-1", "A", "no", "2022-01-28T09:00:00Z").named()
    >>> undo = Correction(CorrectionKind.UNDO, wrong.id, "B", "yes", "2022-01-28T10:00:00Z").named()
    >>> live([undo, wrong])
    ()
    """
    ordered = in_order(log)
    undone: set[str] = set()
    # the last word counts first: an undoing that is itself undone takes nothing away
    for each in reversed(ordered):
        if each.kind is CorrectionKind.UNDO and each.id not in undone:
            undone.add(each.target)
    return tuple(c for c in ordered if c.id not in undone and c.kind is not CorrectionKind.UNDO)
