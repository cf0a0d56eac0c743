"""A denial that says whom it contradicts, and an offer that its taker says he never had: what the other one tells.

"The rebels denied that they had reached a truce, contradicting an announcement by President Holt": what Holt is quoted
with on the truce is what they deny. "We have invited both states to meet"; "we received no formal offer from Norland to
hold such a meeting". In both the other side is named, so that few words in common are enough; it is never sure.
"""

import re

from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.denials import Denial
from ontherecord.resolve.conflicts.doings import one_doing, stems_of
from ontherecord.resolve.conflicts.one_deed import is_before
from ontherecord.resolve.conflicts.phrasing import tells_deed
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import CUT, Turned, supposes
from ontherecord.resolve.wording import actors_in, things_in

_SAYING = (
    r"(?:announcement|statement|claim|assertion|remark|account|declaration|tweet|message|word)s?"
)
_WHOM = re.compile(
    rf", contradicting (?:(?:an?|the|earlier|recent|what \w+ had called) )*(?:[\w-]+ )?{_SAYING} "
    r"(?:made )?(?:by|of|from) (?P<by>[^.;,]{3,80})|"
    rf", contradicting (?P<whose>[^.;,]{{3,60}}?)[’']s? (?:[\w-]+ )?{_SAYING}"
)
_NO_OFFER = re.compile(
    r"\b(?:(?:receiv\w+|got|had|been given|been made|seen) no|(?:not|never|\w+n[’']t) (?:yet |ever )?"
    r"(?:received?|got|had|been given|seen?) (?:an?|any)) (?:[a-z]+ ){0,2}?"
    r"(?P<kind>offers?|invitations?|proposals?) (?:from|by|of) (?P<who>[^;,.]{3,40}?)(?= to\b| for\b| on\b|[;,.]|$)",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:we|I|it|they|[A-Z][\w’'-]+) (?:(?:have|has|had|also|already|\w+ly) )*(?:invited|offered|proposed)\b"
)
_AGREEING = frozenset(map(one_doing, "agree agreement reach deal accord".split()))
_HELD = frozenset(map(one_doing, "meet meeting talks summit".split()))
_NO_MATTER = stems_of("formal official such side party government country state week day year")
_DAYS = 14  # days between two reports


def contradicted(denial: Denial, claims: Claims) -> Claim | None:
    """What somebody tells whom a denial says that it contradicts, on the thing that is denied."""
    coverage = claims.known.coverage
    match = _WHOM.search(coverage.words(denial.sentence))
    matter = things_in(denial.words - _AGREEING - _NO_MATTER)
    if match is None or not matter:
        return None
    group = "by" if match["by"] else "whose"
    first = denial.sentence.start
    named = Span(denial.report, first + match.start(group), first + match.end(group))
    tellers = _actors(named, claims)
    agreed = bool(denial.words & _AGREEING)
    best: tuple[int, int, Claim] | None = None
    for order, claim in enumerate(claims.sharing(matter, 1)):
        words = coverage.words(claim.span)
        if not claim.said or claim.by not in tellers or claim.negated or not tells_deed(words):
            continue
        if agreed and not claim.words & _AGREEING:
            continue
        if not _is_near(claim, denial.report, claims) or claim.span.overlaps(denial.sentence):
            continue
        shared = len(denial.words & claim.words) + (claim.span.report == denial.report)
        if best is None or shared > best[0]:
            best = shared, order, claim
    return best[2] if best is not None else None


def offered(turned: Turned, claims: Claims) -> Claim | None:
    """What a party tells of its offer to meet, which another says that it never had from that party."""
    known = claims.known
    match = _NO_OFFER.search(known.coverage.words(turned.clause))
    own = known.cast.party(turned.by)
    if match is None or own is None or not turned.said:
        return None
    first = turned.clause.start
    who = Span(turned.clause.report, first + match.start("who"), first + match.end("who"))
    givers = {known.cast.party(actor) or actor for actor in _actors(who, claims)}
    matter = things_in(turned.words) - _NO_MATTER - stems_of(match["kind"])
    matter |= _HELD if matter & _HELD else frozenset()
    if not givers or own in givers or not matter:
        return None
    for claim in claims.sharing(matter, 1):
        party = known.cast.party(claim.by)
        if not claim.said or party not in givers or claim.span.overlaps(turned.sentence):
            continue
        others = actors_in(claim.words) - givers
        told = any(
            _OFFERED.search(piece) and not supposes(piece, frozenset())
            for piece in CUT.split(known.coverage.words(claim.span))
        )
        if not told or (others and own not in others):
            continue
        if _is_near(claim, turned.sentence.report, claims) and is_before(claim, turned, claims):
            return claim
    return None


def _actors(span: Span, claims: Claims) -> frozenset[str]:
    """The actors that some words name."""
    named = claims.names(span.report).within(span)
    inside = {
        actor
        for local in claims.known.coverage.findings[span.report].actors
        for mention in local.mentions
        if span.start <= mention.start and mention.end <= span.end
        for actor in claims.known.cast.all_of(span.report, (local.key,))
    }
    return frozenset(actor for _, actor in named) | inside


def _is_near(claim: Claim, report: str, claims: Claims) -> bool:
    apart = claims.known.coverage.days_between(claim.span.report, report)
    return claim.span.report == report or (apart is not None and abs(apart) <= _DAYS)
