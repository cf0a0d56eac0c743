"""Applies a log of corrections to the lines that the stages made, in the order of the log.

A correction that finds nothing to correct (its line is not made any more, or not yet) changes nothing, is named to
the caller, and stays in the log: when the line comes back, so does its correction.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from ontherecord.nouns.correction import Correction, CorrectionKind, in_order, live
from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.record import Resolved
from ontherecord.nouns.report import Report
from ontherecord.resolve.corrections.draft import Draft
from ontherecord.resolve.corrections.entering import enter
from ontherecord.resolve.corrections.merging import MERGED, merge
from ontherecord.resolve.corrections.splitting import SPLIT, split

# the field that holds the date of each kind of line
DATED: Mapping[str, str] = {
    "statements": "said_on",
    "documents": "delivered",
    "custody": "on",
    "acts": "date",
    "silences": "since",
    "positions": "on",
    "linkages": "on",
}
# actors, issues and exchanges are not dropped: other lines stand on them. They can be merged and split
DROPPED = frozenset(
    "statements documents custody acts silences positions linkages provisions conflicts checks wording".split()
)
_VERDICTS = {
    CorrectionKind.SAME: Verdict.SAME,
    CorrectionKind.DIFFERENT: Verdict.DIFFERENT,
    CorrectionKind.UNSURE: Verdict.UNSURE,
}


def corrected(
    made: Resolved, log: Iterable[Correction], reports: Mapping[str, Report]
) -> tuple[Resolved, tuple[str, ...]]:
    """The lines as people corrected them, and the ids of corrections that found nothing to correct.

    `made` are the lines as the stages made them, never lines that were corrected before.
    """
    draft, idle = Draft(made), []
    ordered = in_order(log)
    for correction in live(ordered):
        if not _DO[correction.kind](draft, correction, reports):
            idle.append(correction.id)
    known = {correction.id for correction in ordered}
    idle += [c.id for c in ordered if c.kind is CorrectionKind.UNDO and c.target not in known]
    return draft.resolved(), tuple(idle)


def signature(correction: Correction) -> str:
    """How a correction is named in judgements and bases: who said it.

    >>> signature(Correction(CorrectionKind.WRONG, "st-1", "A. Desk", "not said", "2022-01-28T09:00:00Z"))
    'person:A. Desk'
    """
    return f"person:{correction.by}"


def _wrong(draft: Draft, correction: Correction, _: Mapping[str, Report]) -> bool:
    if draft.kind_of(correction.target) not in DROPPED:
        return False
    draft.drop(correction.target)
    return True


def _date(draft: Draft, correction: Correction, _: Mapping[str, Report]) -> bool:
    name = draft.kind_of(correction.target)
    if name is None or name not in DATED or correction.value is None:
        return False
    line = draft.get(correction.target)
    before: DateReading | None = getattr(line, DATED[name])
    rivals = () if before is None else (Reading(before.edtf, before.basis), *before.rivals)
    reading = DateReading(
        correction.value,
        f"corrected by {correction.by}: {correction.reason}",
        printed=before.printed if before else None,
        rivals=tuple(rival for rival in rivals if rival.edtf != correction.value),
    )
    draft.put(name, replace(line, **{DATED[name]: reading}))
    return True


def _speaker(draft: Draft, correction: Correction, _: Mapping[str, Report]) -> bool:
    named = correction.other is not None and draft.kind_of(correction.other) == "actors"
    if draft.kind_of(correction.target) != "statements" or not named:
        return False
    line = draft.get(correction.target)
    draft.put("statements", replace(line, speaker=correction.other, sure=True))
    return True


def _same(draft: Draft, correction: Correction, _: Mapping[str, Report]) -> bool:
    name, other = _pair(draft, correction)
    if name is None or name not in MERGED or other is None:
        return False
    _say(draft, correction)
    merge(draft, name, correction.target, other)
    return True


def _different(draft: Draft, correction: Correction, reports: Mapping[str, Report]) -> bool:
    name, other = _pair(draft, correction)
    if other is not None:
        _say(draft, correction)
        return True
    if name not in SPLIT or correction.other is None:
        return False
    if not split(draft, correction, reports):
        return False
    _say(draft, correction)
    return True


def _unsure(draft: Draft, correction: Correction, _: Mapping[str, Report]) -> bool:
    name, other = _pair(draft, correction)
    if name is None or (correction.other is not None and other is None):
        return False
    if other is not None:
        _say(draft, correction)
        return True
    line: Any = draft.get(correction.target)
    if not hasattr(line, "sure"):
        return False
    draft.put(name, replace(line, sure=False))
    return True


def _pair(draft: Draft, correction: Correction) -> tuple[str | None, str | None]:
    """The kind of the line, and the other line's id where it is a line of the same kind."""
    name = draft.kind_of(correction.target)
    other = correction.other
    alike = name is not None and other is not None and draft.kind_of(other) == name
    return name, other if alike else None


def _say(draft: Draft, correction: Correction) -> None:
    """Write the person's verdict into the log of judgements."""
    if correction.other is not None:
        verdict = _VERDICTS[correction.kind]
        left, right = sorted((correction.target, correction.other))
        draft.log.append(Judgement(left, right, verdict, signature(correction), correction.reason))


_DO: Mapping[CorrectionKind, Callable[[Draft, Correction, Mapping[str, Report]], bool]] = {
    CorrectionKind.WRONG: _wrong,
    CorrectionKind.DATE: _date,
    CorrectionKind.SPEAKER: _speaker,
    CorrectionKind.SAME: _same,
    CorrectionKind.DIFFERENT: _different,
    CorrectionKind.UNSURE: _unsure,
    CorrectionKind.ENTER: enter,
}
