"""A paper that one report has handed over on one day, and another one tabled on the day before or after.

"The non-paper, which Norland handed over on 9 May", and elsewhere "Norland tabled a non-paper on Tuesday, 10 May": on
which of the two it came is not sure.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.nouns.act import Modality
from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.dating import act_date, is_governed
from ontherecord.resolve.papers.keys import Key
from ontherecord.resolve.papers.mention import Mention
from ontherecord.resolve.papers.naming import noun_of
from ontherecord.resolve.wording import stem, tokens

_NEAR = dt.timedelta(days=3)


def tabled_otherwise(
    day: DateReading | None, sides: Key, held: Sequence[Mention], cast: Cast, coverage: Coverage
) -> DateReading | None:
    """The day of a delivery, not sure where a report that tells of the paper has its author table it on another."""
    if day is None or not day.sure or not is_governed(day):
        return day
    nouns = {noun_of(mention) for mention in held}
    others: set[Reading] = set()
    for report in {mention.report for mention in held}:
        for act in coverage.findings[report].acts:
            if act.type != "propose" or act.modality is not Modality.DID or act.object is None:
                continue
            named = {stem(word) for word in tokens(coverage.words(act.object))[-1:]}
            told = act_date(act, report, coverage)
            if (
                named & nouns
                and cast.parties_of(report, act.actor) & sides.by
                and told is not None
                and told.sure
                and is_governed(told)
                and not told.overlaps(day)
                and abs(told.days()[0] - day.days()[0]) <= _NEAR
            ):
                others.add(Reading(told.edtf, told.basis))
    if not others:
        return day
    rivals = sorted({*day.rivals, *others}, key=lambda r: (r.edtf, r.basis))
    return replace(day, sure=False, rivals=tuple(rivals))
