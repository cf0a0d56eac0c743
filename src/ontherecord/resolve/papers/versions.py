"""Versions: papers of one family that went the same way on different days."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.papers.keys import Key
from ontherecord.resolve.papers.mention import ANY, Mention

APART = dt.timedelta(
    days=3
)  # hand-overs farther apart are of two papers, nearer ones two tellings of one
LONG = dt.timedelta(
    days=14
)  # so far apart, two days told by their month are of two papers, whoever tells them
AGES = dt.timedelta(
    days=60
)  # so far apart, reports that name no day and no addressee may well tell of two papers
_WEEK = dt.timedelta(
    days=7
)  # so far apart, "comments" and a "reply" are two, and so are two days told in one report
_NEWS = dt.timedelta(days=4)  # how long a hand-over is news
_WHICH = re.compile(r"\b(?:(first|initial|original)|(second)|(third))\b", re.IGNORECASE)
_FIRM = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b|\bago\b", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"^(?:an?|another|two|three)\b|\b(?:new|second|third|revised|updated|further|fresh|amended|latest)\b",
    re.IGNORECASE,
)  # words that tell a paper from one that went the same way before
_REVISED = re.compile(
    r"\b(?:revised|amended|updated|re-?drafted|reworked|modified|re-?written|improved|consolidated)\b"
    r"|\b(?:second|third|new|latest|further|final)\s+(?:\w+\s+)?(?:draft|version|text|proposals?|plan|roadmap|timetable"
    r"|chronogram|timeline|offer|list)\b",
    re.IGNORECASE,
)  # words that call a paper a version of an earlier one
_REWORKED = re.compile(
    r"\b(?:revised|amended|updated|re-?drafted|reworked|modified|re-?written|consolidated)\b"
    r"|\b(?:second|third|fourth)\s+(?:\w+\s+)?(?:draft|version|text|proposals?|plan|roadmap|timetable|letter|note)\b"
    r"|\b(?:new|another|further)\s+(?:\w+\s+)?version\b|\bnew\s+(?:draft|text)\s+of\s+(?:the|its|their|his|her)\b",
    re.IGNORECASE,
)  # those of them that cannot be said of a first paper
_LATER = re.compile(_REVISED.pattern + r"|\b(?:different|other)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:first|initial|original|earlier|previous|old)\b", re.IGNORECASE)
_COMMENTS = re.compile(r"\b(?:comment|remark|observation|amendment|objection)s?\b", re.IGNORECASE)
_REPLY = re.compile(r"\b(?:repl(?:y|ies)|responses?|answers?)\b", re.IGNORECASE)
_DRAFTED = "draft"  # the family of papers that have versions; a second letter is another letter
_ORDINALS = ("", "second", "third", "fourth", "fifth", "sixth")


@dataclass(frozen=True, slots=True)
class Version:
    """What a paper is among those that went the same way: its number, the one before it, and whether that is sure."""

    number: int
    earlier: Key | None
    sure: bool

    @property
    def ordinal(self) -> str:
        """The word for its number, '' for the first one."""
        return _ORDINALS[self.number] if self.number < len(_ORDINALS) else f"{self.number + 1}th"


def versions(held: Mapping[Key, Sequence[Mention]]) -> dict[Key, Version]:
    """The papers among others that went the same way, each with the one before it.

    A later paper is a version of the one before it where its words say so, or may be where both are drafts of
    something; a second letter or note is none.
    """
    ways: dict[Key, list[Key]] = {}
    for key in sorted(held, key=lambda key: (_first_told(held[key]), key.version)):
        ways.setdefault(replace(key, version=""), []).append(key)
    found = {}
    for keys in ways.values():
        for number, (key, earlier) in enumerate(zip(keys, [None, *keys], strict=False)):
            told = any(_REVISED.search(mention.words) for mention in held[key])
            is_version = told or key.family.startswith(_DRAFTED)
            found[key] = Version(number, earlier if is_version else None, told)
    return found


def _first_told(held: Sequence[Mention]) -> dt.date:
    """The first day told of a paper; papers of no day come last."""
    return min((date.days()[0] for m in held for date in m.told_days), default=dt.date.max)


_Stretch = tuple[dt.date, dt.date, Mention]  # first and last day of a hand-over, and who tells it


def first_days(
    held: Sequence[Mention], coverage: Coverage, asked: Sequence[dt.date] = ()
) -> tuple[dt.date, ...]:
    """The first day of each hand-over that stands apart from the one before it.

    A later one counts as that of another paper only where words say so ("a second letter") or two origins do, or
    where `asked` has a day between the two: that of another paper which an answer can be to.
    """
    told = [
        (*date.days(), mention)
        for mention in held
        for date in (mention.told_days if asked else mention.dates)
    ]
    told += _reworked(held, coverage)
    apart, public = _apart(held), any(mention.kind == "statement" for mention in held)
    stretches = sorted(told, key=lambda told: (told[0], told[1], told[2].report, told[2].at))
    stretches = _told_before(held, stretches, coverage) + stretches
    found: list[tuple[dt.date, list[Mention]]] = []
    far: set[dt.date] = set()
    weeks: set[dt.date] = set()
    end: dt.date | None = None
    for first, last, mention in stretches:
        if end is None or first - end > apart:
            found.append((first, [mention]))
            far |= {first} if end is not None and first - end > LONG else set()
            weeks |= {first} if end is not None and first - end > _WEEK else set()
            end = last
        else:
            found[-1][1].append(mention)
        end = max(end, last)
    return tuple(
        first
        for at, (first, told) in enumerate(found)
        if not at
        or public
        or any(_ANOTHER.search(mention.words) for mention in told)
        or len({coverage.origins[mention.report] for mention in told}) > 1
        or any(found[at - 1][0] < day <= first for day in asked)
        or (first in far and any(_is_firm(m, first) or _is_news(m) for m in told))
        or (first in weeks and _are_two(found[at - 1][1], told, first))
    )


def _apart(held: Sequence[Mention]) -> dt.timedelta:
    """How far apart hand-overs of two papers are: statements come out daily, each on its own day."""
    return dt.timedelta() if any(mention.kind == "statement" for mention in held) else APART


def _are_two(before: Sequence[Mention], told: Sequence[Mention], day: dt.date) -> bool:
    """Whether hand-overs weeks apart are of two papers: called otherwise, or both told in one report with their days.

    The later day is told by its month or as news; a weekday by itself may be that of another week.
    """
    if not any(_is_firm(m, day) or _is_recent(m) for m in told):
        return False
    here = {m.report for m in before if m.hops} & {m.report for m in told if m.hops}
    return bool(here) or _called(before) * _called(told) < 0


def _called(told: Sequence[Mention]) -> int:
    """1 where all call it comments, -1 where all call it a reply, else 0."""
    comments, replies = (
        [pattern.search(m.words) is not None for m in told] for pattern in (_COMMENTS, _REPLY)
    )
    return all(comments) - all(replies)


def _is_firm(mention: Mention, day: dt.date) -> bool:
    """Whether a hand-over of that day is told by its month, or counted back to: no weekday of another week."""
    return any(
        date.days()[0] == day and date.printed is not None and _FIRM.search(date.printed)
        for date in mention.dates
    )


def _is_news(mention: Mention) -> bool:
    """Whether a hand-over is told in the days after it: no older one that a weekday is misread for.

    "The letter" may always be the one that was told of before.
    """
    return not mention.words.lower().startswith("the ") and _is_recent(mention)


def _is_recent(mention: Mention) -> bool:
    """Whether a hand-over is told in the days after it."""
    if mention.reported in ("", UNDATED):
        return False
    day = dt.date.fromisoformat(mention.reported)
    return any(dt.timedelta() <= day - date.days()[0] <= _NEWS for date in mention.dates)


def _reworked(held: Sequence[Mention], coverage: Coverage) -> list[_Stretch]:
    """Hand-overs of "a revised draft" that are dated by their reports only."""
    found = []
    for mention in held:
        day = coverage.day(mention.report)
        undated = mention.handed and not mention.dates and day != UNDATED
        if undated and _REWORKED.search(mention.words):
            found.append((dt.date.fromisoformat(day), dt.date.fromisoformat(day), mention))
    return found


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


def is_earlier(mention: Mention) -> bool:
    """Whether a paper is called the first of several: "the first version", "the original text"."""
    return _EARLIER.search(mention.words) is not None


def tells_apart(one: Mention, other: Mention) -> bool:
    """Whether words of two mentions call one the first version and the other a later one."""
    if is_earlier(one) == is_earlier(other):
        return False
    later = other if is_earlier(one) else one
    return _LATER.search(later.words) is not None


def is_other(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether "a revised draft" is none of the papers known: the only one of its kind was told of as it first was.

    Its own report may call it by less, in the headline or behind it ("the 11-page document"), and so may later ones.
    """
    if not _REWORKED.search(mention.words):
        return False
    own = [m for m in held if m.report == mention.report and (m.hops or m.told)]
    here = (m for m in own if m.at < mention.at or not m.words.lower().startswith("the "))
    before = (m for m in held if m.report != mention.report and m.reported <= mention.reported)
    others = (*here, *before)
    return any(not _REWORKED.search(other.words) for other in others if other.kind != ANY)


def version_of(
    key: Key,
    mention: Mention,
    known: tuple[Sequence[dt.date], Sequence[Mention]],
    coverage: Coverage,
) -> Key | None:
    """Which of several papers of one family between the same parties is meant: by the day of its
    hand-over, else the last one handed over before the report; None where neither tells.

    `known` are the first days of those papers and the mentions that make them.
    """
    starts, held = known
    if len(starts) < 2:
        return None if is_other(mention, held) else key
    if (which := _WHICH.search(mention.words)) is not None and not mention.dates:
        at = (which.lastindex or 1) - 1
        found = replace(key, version=starts[at].isoformat()) if 0 < at < len(starts) else None
        return found if at else key
    days = [date.days() for date in (*mention.dates, *filter(None, (mention.gone,)))]
    reported = coverage.day(mention.report)
    if days:
        before = [start for start in starts if start <= days[0][1] + _apart(held)]
    elif reported != UNDATED:
        before = [start for start in starts if start <= dt.date.fromisoformat(reported)]
    else:
        return None
    if not days and not _REWORKED.search(mention.words):
        before = _but_revised_behind(mention, before, held) or before
    if not before:
        return None
    return key if before[-1] == starts[0] else replace(key, version=before[-1].isoformat())


def _but_revised_behind(
    mention: Mention, starts: Sequence[dt.date], held: Sequence[Mention]
) -> list[dt.date]:
    """The days without those of "the revised proposal" that the same report comes to only behind a mention."""
    behind = (m for m in held if m.report == mention.report and m.at > mention.at)
    days = {d.days()[0] for m in behind if _REWORKED.search(m.words) for d in m.dates}
    return [start for start in starts if start not in days]
