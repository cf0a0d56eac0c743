"""How many of one whole: "13 of the treaty's 17 articles have been agreed" and, by another, "11 of the 17 articles".

The whole and its noun are the same in both, and so is what was done with that many; a later and higher count is
progress, and no conflict.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.doings import is_negated
from ontherecord.resolve.conflicts.set_against import WORD, on_one_line, value_of
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import content, stem

_SHARE_OF = re.compile(
    rf"\b(?P<n>{WORD}) of (?:the |its |their )?(?:[\w’'-]+[’']s? )?(?P<all>{WORD}) "
    r"(?P<what>(?:[a-z-]+ )?[a-z]{3,}s)\b"
    r"(?P<done>[^.;,]{3,60})"
)
_DONE = re.compile(
    r"\b(?:have|has|had|are|were|is|was)\b (?:now |already |been |fully |\w+ly )*(?P<verb>\w{3,}ed|done|left|open)\b"
)
_DAYS = 7  # days between two reports in which the counts are of one moment, or nearly
_LEAST = 3  # a whole that is no chance pair
_OPEN = re.compile(r"\b(?:would|will|could|should|must|if|unless|expected)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of a whole with which something was done, and the sentence."""

    value: float
    whole: float
    noun: str
    verb: str
    printed: str
    span: Span


def read_shares(report: str, stems: Stems) -> Iterator[Share]:
    """The shares of a report that are told as done."""
    source = stems.known.coverage.reports[report]
    flat = on_one_line(source.text)
    if not _SHARE_OF.search(flat):
        return
    for start, end in sentences(source.text):
        for match in _SHARE_OF.finditer(flat, start, end):
            value, whole, done = (
                value_of(match["n"]),
                value_of(match["all"]),
                _DONE.search(match["done"]),
            )
            if value is None or whole is None or done is None or not _LEAST <= whole > value:
                continue
            if is_negated(match["done"]) or _OPEN.search(match["done"]):
                continue
            noun = stem(match["what"].split()[-1])
            printed = f"{match['n']} of {match['all']} {match['what']}"
            yield Share(value, whole, noun, stem(done["verb"]), printed, source.span(start, end))


def find_other_shares(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between shares of one whole that reports of other origins tell otherwise."""
    told: dict[tuple[float, str, str], list[Share]] = defaultdict(list)
    for report in known.coverage.order:
        for share in known.readings.of(read_shares, report):
            told[share.whole, share.noun, share.verb].append(share)
    found: dict[str, Conflict] = {}
    for shares in told.values():
        for left, right in combinations(shares, 2):
            if _is_rival(left, right, known):
                conflict = _conflict(left, right)
                found.setdefault(conflict.id, conflict)
    return tuple(found[key] for key in sorted(found))


def _is_rival(left: Share, right: Share, known: Known) -> bool:
    """Whether two shares differ, of much the same day and one matter, and the later one is no progress."""
    reports = left.span.report, right.span.report
    origins = {known.coverage.origins[report] for report in reports}
    apart = known.coverage.days_between(*reports)
    if left.value == right.value or len(origins) == 1 or apart is None:
        return False
    later = right.value - left.value if apart > 0 else left.value - right.value
    if abs(apart) > _DAYS or (apart and later > 0):
        return False
    return is_one_story(reports, known)


def is_one_story(reports: tuple[str, str], known: Known) -> bool:
    """Whether the reports name two parties in common."""
    named = [
        {known.cast.of(report, actor.key) for actor in known.coverage.findings[report].actors}
        - {None}
        for report in reports
    ]
    return len({actor for actor in named[0] & named[1] if actor and known.cast.is_party(actor)}) > 1


def _conflict(left: Share, right: Share) -> Conflict:
    words = sorted(content(left.printed) | content(right.printed))
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, "shares", words, left.verb),
        kind=ConflictKind.FIGURE,
        about=f"how many of the {left.whole:g} {left.printed.split()[-1]}",
        sides=(Side(left.printed, (left.span,)), Side(right.printed, (right.span,))),
    )
