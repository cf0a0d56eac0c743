"""What a claim only says that somebody was asked to do, where a denial is of its having been done.

"We had asked Norland to drop the demand. It has dropped it.", and elsewhere "denied a claim that it had dropped the
demand": what is denied stands in the sentence behind.
"""

import re

from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.doings import is_negated, one_doing, tells_done
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import CUT

_ASKED = re.compile(
    r"\b(?:ask|urg|invit|request|want|call(?:s|ed|ing)? (?:up)?on\b|press|beg|implor|expect|appeal|tell|told)\w*"
    r"[^.;]{1,80}?\bto (?:\w+ly )?(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:and |so |now )?(?:it|he|she|they)\b", re.IGNORECASE)
_BEHIND = 3  # characters between two sentences of one voice


def done_of(claim: Claim, verb: str, claims: Claims) -> Claim | None:
    """A claim that tells a deed as done, with the sentence behind where only that one does; None where neither does."""
    words = claims.known.coverage.words(claim.span)
    if not verb or not any(one_doing(m["verb"]) == verb for m in _ASKED.finditer(words)):
        return claim
    if any(
        tells_done(piece, frozenset({verb})) and not _ASKED.search(piece)
        for piece in CUT.split(words)
    ):
        return claim
    for behind in claims.of_report(claim.span.report):
        then = claims.known.coverage.words(behind.span)
        if (
            0 <= behind.span.start - claim.span.end <= _BEHIND
            and behind.by == claim.by
            and tells_done(then, frozenset({verb}))
            and _IT.match(then)
            and not is_negated(then)
        ):
            both = Span(claim.span.report, claim.span.start, behind.span.end)
            return claims.claim(both, claim.by, voice=claim.voice)
    return None
