"""Whether what is told and what is denied can be one deed: its day, and to whom something was given.

"We were given nothing on Monday" is no answer to what was sent on Friday, nor to what was sent to somebody else.
"""

import datetime as dt
import re
from collections.abc import Iterator

from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known, Telling
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import Turned
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import dated, dates_a_thing, days_named, is_governed

GETS = re.compile(r"\b(?:receiv|got|get|obtain)", re.IGNORECASE)
"""Words for getting something."""

_GIVES = re.compile(
    r"\b(?:ha[sd]|have|did(?:n[’']t| not)|never) (?:\w+ )?(?:given?|sent|send|delivered?|submit(?:ted)?|"
    r"transmitted)\b",
    re.IGNORECASE,
)
_GOT = re.compile(
    r"\b(?:had|has|have) (?:\w+ly )?(?:received|got|been (?:given|sent|handed|shown))\b"
)
_UP_TO = re.compile(
    r"\b(?:(?:until|till|by|since|before|after|as of) (?:late |early )?[A-Z]\w+day\b|(?:on|by|until) that day|"
    r"(?:to|until|till|up to|as of) (?:this|now|today|date)|so far|on any (?:other )?day)\b",
    re.IGNORECASE,
)
# What was not done by then may be done later: a day named beside it is the last one of which it is said.
_TO_THEN = re.compile(
    r"\b(?:yet|still|so far|to date|thus far|as of|up to now|until now)\b", re.IGNORECASE
)
_TILL = re.compile(r"\b(?:by|until|till|as of|up to|before)\s+(?:\w+\s+)?$", re.IGNORECASE)
_JUST = 20  # characters before a day in which "by" or "until" stands
_BEHIND = 160  # characters behind a claim in which its day may stand


def is_of_other_day(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether both name days, and none of them is of both."""
    days = own_days(turned, known), days_named(claim.span, known.coverage)
    return bool(days[0] and days[1] and not days[0] & days[1])


def own_days(turned: Turned, known: Known) -> frozenset[dt.date]:
    """The days on which something is said not to have happened: "to this day" and "until Monday" are said of others."""
    if _UP_TO.search(known.coverage.words(turned.clause)):
        return frozenset()
    return days_named(turned.clause, known.coverage)


def is_for_others(claim: Claim, turned: Turned, claims: Claims) -> bool:
    """Whether what was given went to somebody else than the side that says that it got nothing."""
    own, giver = (claims.known.cast.party(actor) for actor in (turned.by, claim.by))
    if "send" not in turned.verbs:
        return False
    gets = GETS.search(claims.known.coverage.words(turned.clause)) is not None
    if gets and giver in turned.words & claim.words:
        return True  # who got nothing gave it
    if own is None:
        return False
    if giver in turned.words and _GIVES.search(claims.known.coverage.words(turned.clause)):
        return False  # "Norland has given no list", to whomever
    takers = _takers(claim, claims)
    return bool(takers) and own not in takers


def _takers(claim: Claim, claims: Claims) -> frozenset[str]:
    """The parties to whom something was given: those named behind the first one, or before "had received"."""
    names = claims.names(claim.span.report)
    got = _GOT.search(claims.known.coverage.words(claim.span))
    if got is None:
        return names.after_first(claim.span)
    end = claim.span.start + got.start()
    return frozenset(party for mention, party in names.within(claim.span) if mention.end <= end)


def is_before(claim: Claim, turned: Turned, claims: Claims) -> bool:
    """Whether a deed had been done by the day up to which it is said not to have been."""
    known = claims.known
    then, now = (known.coverage.day(s.report) for s in (claim.span, turned.sentence))
    if UNDATED in (then, now):
        return claim.span.report == turned.sentence.report
    if then <= now:
        return True
    reach = Span(claim.span.report, claim.span.end, claim.span.end + _BEHIND)
    days = _days_of_deed(claim.span, known) or _days_of_deed(reach, known)
    end = denied_up_to(turned, known)
    # of several days nobody says which is the deed's: all must lie before
    return end is not None and bool(days) and max(days) <= end


def is_after(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a deed is told of a day behind the one up to which it is said not to have been done."""
    end, days = denied_up_to(turned, known), _days_of_deed(claim.span, known)
    return end is not None and bool(days) and min(days) > end


def denied_up_to(turned: Turned, known: Known) -> dt.date | None:
    """The last day of which something is denied: "by Monday", else the day of the saying or of the report."""
    named = up_to_named(turned.clause, known)
    if named is not None:
        return named
    said = [
        line.said_on
        for line in known.statements.of(turned.sentence.report)
        if line.said_on is not None
        and line.said_on.sure
        and any(span.overlaps(turned.told) for span in line.content_spans)
    ]
    published = known.coverage.published.get(turned.sentence.report)
    reading = said[0] if turned.said and len(said) == 1 else published
    return reading.days()[1] if reading is not None and reading.value else None


def is_told_after(told: Telling, denial: Telling) -> bool:
    """Whether words date a deed behind the day of what denies it, or of the report that does."""
    if told.date is None or denial.date is None or not is_governed(told.date):
        return False
    return told.date.sure and told.date.days()[0] > denial.date.days()[1]


def up_to_named(span: Span, known: Known) -> dt.date | None:
    """The day up to which words deny something, where they name it: "by Monday", "had not yet ... on Monday"."""
    ever = _TO_THEN.search(known.coverage.words(span)) is not None
    days = [day for day, bound in _days(span, known) if ever or bound]
    return max(days, default=None)


def _days_of_deed(span: Span, known: Known) -> list[dt.date]:
    """The days on which a claim tells a deed: no day to come, and none by which it is to be done."""
    now = known.coverage.day(span.report)
    return [day for day, bound in _days(span, known) if not bound and day.isoformat() <= now]


def _days(span: Span, known: Known) -> Iterator[tuple[dt.date, bool]]:
    """The days that begin what some words name, and whether they bound it; not those of things: "the note of 4 May"."""
    text = known.coverage.reports[span.report].text
    for time in known.coverage.findings[span.report].times:
        if span.covers(time.span) and not dates_a_thing(time, span.report, known.coverage):
            reading = dated(time, span.report, known.coverage)
            if reading is not None and reading.value:
                before = max(0, time.span.start - _JUST)
                yield reading.days()[0], bool(_TILL.search(text, before, time.span.start))
