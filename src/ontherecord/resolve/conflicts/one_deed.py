"""Whether what is told and what is denied can be one deed: its day, and to whom something was given.

"We were given nothing on Monday" is no answer to what was sent on Friday, nor to what was sent to somebody else.
"""

import datetime as dt
import re

from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import Turned
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import dated, days_named

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
    """Whether a deed had been done by the day on which it is said not to have been."""
    known = claims.known
    then, now = (known.coverage.day(s.report) for s in (claim.span, turned.sentence))
    if UNDATED in (then, now):
        return claim.span.report == turned.sentence.report
    told = _told_day(claim.span, known)
    return then <= now or (told is not None and told <= now)


def _told_day(span: Span, known: Known) -> str | None:
    """The day of a claim: the one that ends first of those that it or the words right behind it name."""
    reach = Span(span.report, span.start, span.end + _BEHIND)
    days = []
    for time in known.coverage.findings[span.report].times:
        if reach.covers(time.span):
            reading = dated(time, span.report, known.coverage)
            if reading is not None and reading.value:
                days.append(reading.days()[1].isoformat())
    return min(days) if days else None
