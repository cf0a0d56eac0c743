"""Versions: papers of one family that went the same way on different days."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.paper_keys import Key
from ontherecord.resolve.papers import Mention

APART = dt.timedelta(
    days=3
)  # hand-overs farther apart are of two papers, nearer ones two tellings of one
_ANOTHER = re.compile(
    r"^(?:an?|another|two|three)\b|\b(?:new|second|third|revised|updated|further|fresh|amended|latest)\b",
    re.IGNORECASE,
)  # words that tell a paper from one that went the same way before


def first_days(held: Sequence[Mention], coverage: Coverage) -> tuple[dt.date, ...]:
    """The first day of each hand-over that stands apart from the one before it.

    A later one counts as that of another paper only where words say so ("a second letter") or two origins do.
    """
    stretches = sorted(
        ((*date.days(), mention) for mention in held for date in mention.dates),
        key=lambda told: (told[0], told[1], told[2].report, told[2].at),
    )
    stretches = _told_before(held, stretches, coverage) + stretches
    found: list[tuple[dt.date, list[Mention]]] = []
    end: dt.date | None = None
    for first, last, mention in stretches:
        if end is None or first - end > APART:
            found.append((first, [mention]))
            end = last
        else:
            found[-1][1].append(mention)
        end = max(end, last)
    return tuple(
        first
        for at, (first, told) in enumerate(found)
        if not at
        or any(_ANOTHER.search(mention.words) for mention in told)
        or len({coverage.origins[mention.report] for mention in told}) > 1
    )


_Stretch = tuple[dt.date, dt.date, Mention]  # first and last day of a hand-over, and who tells it


def _told_before(
    held: Sequence[Mention], stretches: Sequence[_Stretch], coverage: Coverage
) -> list[_Stretch]:
    """A hand-over told, without its day, in reports that came out long before every one with a day."""
    if not stretches:
        return []
    first = stretches[0][0] - APART
    early = [
        (dt.date.fromisoformat(day), mention)
        for mention in held
        if mention.handed and not mention.dates
        for day in [coverage.day(mention.report)]
        if day != UNDATED and dt.date.fromisoformat(day) < first
    ]
    ordered = sorted(early, key=lambda told: (told[0], told[1].report, told[1].at))
    return [(day, day, mention) for day, mention in ordered[:1]]


def version_of(
    key: Key, mention: Mention, starts: Sequence[dt.date], coverage: Coverage
) -> Key | None:
    """Which of several papers of one family between the same parties is meant: by the day of its
    hand-over, else the last one handed over before the report; None where neither tells.
    """
    if len(starts) < 2:
        return key
    days = [date.days() for date in mention.dates]
    reported = coverage.day(mention.report)
    if days:
        before = [start for start in starts if start <= days[0][1] + APART]
    elif reported != UNDATED:
        before = [start for start in starts if start <= dt.date.fromisoformat(reported)]
    else:
        return None
    if not before:
        return None
    return key if before[-1] == starts[0] else replace(key, version=before[-1].isoformat())
