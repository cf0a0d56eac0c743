"""Papers under other names: what is called proposals, letter or document, and is the response or the note of others."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ontherecord.nouns.dates import DateReading
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.papers.mention import ANY, Mention
from ontherecord.resolve.papers.naming import is_generic
from ontherecord.resolve.papers.versions import APART

_Way = tuple[frozenset[str], frozenset[str]]  # author and addressee
_DAY = dt.timedelta(days=1)
_LIST = re.compile(r"an?\s+(?:\w+\s+){0,2}list\b", re.IGNORECASE)
# Kinds of papers that nobody calls "the document" in passing.
_NO_DOCUMENTS = frozenset({ANY, "statement", "report", "agreement", "demands"})


def answers_called_proposals(mentions: Sequence[Mention], coverage: Coverage) -> set[Mention]:
    """Mentions of "proposals" that are a party's written response under another name.

    They are where the party answers the same addressee in writing, never drafts a treaty for it, and the report
    comes out no earlier than that answer was handed over.
    """
    answered: dict[frozenset[str], list[Mention]] = {}
    drafted = {(m.by, to) for m in mentions if m.kind == "draft-treaty" and m.moved for to in m.to}
    for mention in mentions:
        answers = mention.kind == "response" and mention.on_paper and not mention.coming
        if answers and mention.by and mention.to:
            answered.setdefault(mention.by, []).append(mention)
    found = set()
    for mention in mentions:
        if (
            mention.kind != "proposal"
            or mention.by not in answered
            or (mention.is_new and not mention.hops)
            or mention.count not in (None, 1)
        ):
            continue
        same = [
            other
            for other in answered[mention.by]
            if (not mention.to or mention.to == other.to)
            and not any((mention.by, to) in drafted for to in other.to)
            and any(_meets(mention, date, coverage) for date in other.handed)
        ]
        if same:
            found.add(mention)
    return found


def _meets(mention: Mention, handed: DateReading, coverage: Coverage) -> bool:
    """Whether a mention can be of a paper handed over then: moved that day, or named from then on."""
    first, last = handed.days()
    reported = coverage.day(mention.report)
    told = [date for date in mention.handed if is_governed(date)]
    if not told:
        return reported == UNDATED or first - APART <= dt.date.fromisoformat(reported)
    return any(date.days()[0] - APART <= last and first <= date.days()[1] + APART for date in told)


def answers_called_letters(mentions: Sequence[Mention]) -> set[Mention]:
    """Mentions of "the letter", "the document", "a letter dated 22 April" that are a party's written response.

    That is so where the same party handed the same addressee one response on the same day: in that report, or in
    any where both days are told.
    """
    answers = [m for m in mentions if m.kind == "response" and m.on_paper]
    replies, passed = _by_way(answers), _by_go_between(answers)
    found = set()
    for mention in mentions:
        if mention.kind not in ("letter", "note", ANY) or not (mention.by and mention.to):
            continue
        same = replies.get((mention.by, mention.to), [])
        here = [other for other in same if other.report == mention.report]
        definite = mention.words.lower().startswith("the ")
        near = definite and len(here) == 1 and _share_a_day(mention.handed, here[0].handed)
        apart = [other for other in same if other.report != mention.report]
        on = passed.get((mention.by, mention.to), [])
        same_day = any(_share_a_day(mention.dates, other.dates) for other in apart)
        if near or same_day or (mention.is_text and any(_is_next(mention, m) for m in on)):
            found.add(mention)
    return found


def _by_go_between(answers: Iterable[Mention]) -> dict[_Way, list[Mention]]:
    """Answers that came through somebody, by author and him."""
    found: dict[_Way, list[Mention]] = {}
    for mention in answers:
        if mention.by and mention.through:
            found.setdefault((mention.by, mention.through), []).append(mention)
    return found


def _is_next(given: Mention, taken: Mention) -> bool:
    """Whether what was given to a go-between is what was taken from him: on the same day or the next."""
    days = [(a.days()[1], b.days()[0]) for a in given.told_days for b in taken.told_days]
    return any(abs(second - first) <= _DAY for first, second in days)


def _by_way(mentions: Iterable[Mention]) -> dict[_Way, list[Mention]]:
    """Those mentions of which author and addressee are known, by the two."""
    found: dict[_Way, list[Mention]] = {}
    for mention in mentions:
        if mention.by and mention.to:
            found.setdefault((mention.by, mention.to), []).append(mention)
    return found


def _share_a_day(left: Sequence[DateReading], right: Sequence[DateReading]) -> bool:
    return any(one.overlaps(other) for one in left for other in right)


def proposals_in_letters(mentions: Sequence[Mention]) -> set[Mention]:
    """Mentions of "a proposal" that the same party sent the same addressee on the day of its letter: what that says."""
    letters = _by_way(m for m in mentions if m.kind == "letter" and m.dates)
    return {
        mention
        for mention in mentions
        if mention.kind == "proposal" and mention.dates and (mention.count or 1) == 1
        for letter in letters.get((mention.by, mention.to), ())
        if _share_a_day(mention.dates, letter.dates)
    }


def papers_called_documents(mentions: Sequence[Mention]) -> dict[Mention, str]:
    """Mentions of "the document", with who gave or got it, that are the only paper their report named before.

    "Put a non-paper before Norland and Estmark ... The two-page document was handed to both by the envoys": by kind.
    """
    found: dict[Mention, str] = {}
    before: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.report, m.at)):
        named = before.setdefault(mention.report, [])
        definite = mention.words.lower().startswith(("the ", "this ", "that "))
        if mention.kind != ANY:
            named += [mention] if mention.kind not in _NO_DOCUMENTS else []
        elif definite and is_generic(mention) and mention.by and mention.hops:
            kinds = {other.kind for other in named}
            if len(kinds) == 1 and all(_agree(mention, other) for other in named):
                found[mention] = named[-1].kind
    return found


def _agree(mention: Mention, other: Mention) -> bool:
    """Whether nothing that two mentions tell of author, addressee and day is otherwise."""
    days = not mention.told_days or not other.told_days
    days = days or _share_a_day(mention.told_days, other.told_days)
    by = not other.by or mention.by == other.by
    return days and by and (not mention.to or not other.to or bool(mention.to & other.to))


def lists_beside_drafts(mentions: Sequence[Mention]) -> set[Mention]:
    """Mentions of "a list of conditions" whose author handed the same addressee a draft on other days.

    The list is a paper of its own, not the draft under another name.
    """
    drafted: dict[frozenset[str], dict[tuple[frozenset[str], DateReading], None]] = {}
    for mention in mentions:
        if mention.kind in ("draft-treaty", "proposal") and mention.by:
            told = ((mention.to, day) for day in mention.told_days)
            drafted.setdefault(mention.by, {}).update(dict.fromkeys(told))
    found = set()
    for mention in mentions:
        if mention.kind != "demands" or not (mention.is_new and mention.hops):
            continue
        days = [day for to, day in drafted.get(mention.by, ()) if to <= mention.to]
        if days and _LIST.match(mention.words) and not _share_a_day(mention.handed, days):
            found.add(mention)
    return found


def to_persons(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, letters of one side on one day from different hands to different takers kept apart.

    "Its lawyer sent the Commission a letter ... Its president wrote to President N of the Council": the one to a
    person is for him.
    """
    posted: dict[tuple[str, _Way], list[Mention]] = {}
    for mention in mentions:
        if mention.kind in ("letter", "note") and mention.hands and mention.by and mention.to:
            here = mention.report, (mention.by, mention.to)
            posted.setdefault(here, []).append(mention)
    return [
        replace(mention, to=mention.addressed, told=False)
        if any(
            _is_from_other_hands(mention, other)
            for other in posted.get((mention.report, (mention.by, mention.to)), ())
        )
        else mention
        for mention in mentions
    ]


def _is_from_other_hands(mention: Mention, other: Mention) -> bool:
    """Whether a letter to a person was given by others, to others, than one of its report that went so on its day."""
    one = len(mention.addressed) == 1 and mention.kind == other.kind and bool(mention.hands)
    apart = not mention.hands & other.hands and not mention.addressed & other.addressed
    later = not other.addressed or other.at < mention.at
    return one and apart and later and _share_a_day(mention.handed, other.handed)
