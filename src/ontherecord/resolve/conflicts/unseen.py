"""A letter of somebody named that one says he has not seen or got, and the telling that it was sent to him.

"The envoy sent the premier a letter on Tuesday"; "the premier said he had not seen any letter from the envoy". The
kind of paper, who wrote it and for whom must be the same; what it is about, no word need tell.
"""

import re

from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.doings import PAPERS, one_doing, stems_of, tells_done
from ontherecord.resolve.conflicts.one_deed import is_before
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import CUT, Turned, supposes

_UNSEEN = re.compile(
    r"\b(?:(?:not|never)|\w+n[’']t) (?:yet |ever |even )?(?:seen?|read|received?|got|had|gotten) "
    r"(?:any|an?|the|that|this) (?:\w+ )?"
    r"(?P<kind>letters?|notes?|messages?|invitations?|proposals?|documents?|reply|replies|answers?) "
    r"(?:from|of|by) (?P<who>[^;,]{3,80})",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:sent|wrote|written|addressed|handed|delivered|dispatched|given|gave|conveyed)\b"
)
_DAYS = 14  # days between the reports
_GIVEN = frozenset({one_doing("sent"), one_doing("wrote")})


def says_whose(turned: Turned, claims: Claims) -> bool:
    """Whether a clause says whose letter was not seen: what others sent is no answer to it."""
    return _UNSEEN.search(claims.known.coverage.words(turned.clause)) is not None


def unseen(turned: Turned, claims: Claims) -> Claim | None:
    """What another voice tells of the letter that a voice says he has not seen."""
    known = claims.known
    match = _UNSEEN.search(known.coverage.words(turned.clause))
    own = known.cast.party(turned.by)
    if match is None or own is None or not turned.said:
        return None
    first, report = turned.clause.start, turned.clause.report
    who = Span(report, first + match.start("who"), first + match.end("who"))
    writers = frozenset(
        known.cast.party(actor) or actor for _, actor in claims.names(report).within(who)
    ) | frozenset(actor for _, actor in claims.names(report).within(who))
    kinds = stems_of(match["kind"]) & PAPERS
    if not kinds or not writers or own in writers:
        return None
    readers = {own, turned.by or own}
    for claim in claims.sharing(kinds, len(kinds)):
        if claim.span.overlaps(turned.sentence) or claim.negated or not claim.words & _GIVEN:
            continue
        if not _is_to(claim, writers, readers, claims) or not is_before(claim, turned, claims):
            continue
        pieces = CUT.split(known.coverage.words(claim.span))
        told = (
            piece for piece in pieces if tells_done(piece, _GIVEN) and not supposes(piece, _GIVEN)
        )
        if any(kinds <= stems_of(piece) for piece in told) and _is_near(claim, turned, claims):
            return claim
    return None


def _is_to(claim: Claim, writers: frozenset[str], readers: set[str], claims: Claims) -> bool:
    """Whether the writer is named last before the sending, and the reader behind it: no letter the other way."""
    cast, words = claims.known.cast, claims.known.coverage.words(claim.span)
    sent = _SENT.search(words)
    if sent is None or cast.party(claim.by) in readers:
        return False
    at = claim.span.start + sent.start()
    before: list[set[str]] = []
    behind: list[set[str]] = []
    for mention, actor in claims.names(claim.span.report).within(claim.span):
        (before if mention.end <= at else behind).append({actor, cast.party(actor) or actor})
    return bool(before) and bool(before[-1] & writers) and any(each & readers for each in behind)


def _is_near(claim: Claim, turned: Turned, claims: Claims) -> bool:
    apart = claims.known.coverage.days_between(claim.span.report, turned.sentence.report)
    return claim.span.report == turned.sentence.report or (
        apart is not None and abs(apart) <= _DAYS
    )
