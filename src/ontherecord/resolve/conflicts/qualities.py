"""One thing called by a word, and called not so: "it is not constructive", "our answer was constructive".

Both voices must speak of the same days of a paper or an offer, and the word must be of judgement, not of place or time.
Two of them may still be of two papers, so that such a conflict is never sure.
"""

import re

from ontherecord.language.words import sentences
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.doings import HANDED
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import Turned
from ontherecord.resolve.wording import stem

_NOT_SO = re.compile(
    r"\b(?:is|are|was|were|am)(?:n[’']t| not) (?:\w+ly |at all |in any way |even )?(?P<how>constructive|destructive|"
    r"acceptable|unacceptable|reasonable|unreasonable|serious|fair|unfair|balanced|final|binding|legal|illegal|lawful|"
    r"legitimate|genuine|authentic|complete|incomplete|sincere|positive|negative|realistic|workable|unworkable|"
    r"provocative|threatening|peaceful|productive|transparent|credible|sufficient|insufficient|adequate|voluntary)\b",
    re.IGNORECASE,
)
_DAYS = 5  # days between the reports


def called_otherwise(turned: Turned, claims: Claims) -> Claim | None:
    """What another party calls by the word that a voice says a paper or an offer is not worth."""
    known = claims.known
    said = _NOT_SO.search(known.coverage.words(turned.clause))
    party = known.cast.party(turned.by)
    if said is None or not turned.said or party is None:
        return None
    about = _around(turned.clause, claims)
    word = stem(said["how"].casefold())
    for claim in claims.sharing([word], 1):
        other = known.cast.party(claim.by)
        if not claim.said or claim.negated or other is None or other == party:
            continue
        if _is_near(claim, turned, known) and about & _around(claim.span, claims):
            return claim
    return None


def _around(span: Span, claims: Claims) -> frozenset[str]:
    """The papers and offers named in the sentence of a span and in the two before it, one for all answers."""
    text = claims.known.coverage.reports[span.report].text
    cuts = [cut for cut in sentences(text) if cut[0] < span.end]
    first = cuts[-3:][0][0] if cuts else span.start
    return claims.stems(Span(span.report, min(first, span.start), span.end)) & (HANDED | {"reply"})


def _is_near(claim: Claim, turned: Turned, known: Known) -> bool:
    apart = known.coverage.days_between(claim.span.report, turned.clause.report)
    return claim.span.report == turned.clause.report if apart is None else abs(apart) <= _DAYS
