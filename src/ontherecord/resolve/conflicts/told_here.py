"""A paper that a voice says it never got, and the telling of it in the same report.

"The sheet was handed to both delegations on Wednesday. ... Ms Odum said hers had been given no such paper on
Wednesday." "Brandt sent him a page. ... The palace says that no page was ever received." "We gave them a list. Q:
Norland says it has seen no such list." The paper is called by its name, or such a paper is meant.
"""

import re

from ontherecord.language.words import sentences
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.doings import (
    ANY_PAPER,
    HANDED,
    is_negated,
    one_doing,
    tells_done,
)
from ontherecord.resolve.conflicts.one_deed import own_days
from ontherecord.resolve.conflicts.phrasing import voice_in
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import Turned, supposes
from ontherecord.resolve.dating import days_named

_SENT = one_doing("sent")
_PAPER = one_doing("paper")
_GOT = frozenset(
    {_SENT, one_doing("seen"), one_doing("shown"), one_doing("know"), one_doing("have")}
)
# Of an interview: who speaks, or the question's letter.
LABEL = re.compile(r"\s*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}|Q):\s")
_GIVING = frozenset({_SENT, one_doing("wrote")})
# "put the letter into his hands", "laid it on the table", "it went to Suland"
_PUT = re.compile(
    r"\b(?:put|laid|left|pressed|pushed|placed)\b[^.;]{2,60}\b(?:into|in|on|onto|under|before|with)\b|"
    r"\b(?:went|gone) (?:out )?to\b",
    re.IGNORECASE,
)
# "the letter of September 28, in which they accepted it": that there was one is told beside
_DATED = re.compile(
    r"\bthe (?:\w+ )?(?:letter|note|reply|answer|message|list|petition|memorandum) "
    r"(?:of|dated) (?:[A-Z]\w+ \d|\d{1,2} [A-Z])"
)
# "gave the government until 1 September": a deadline, and nothing that was handed over
_TIME_GIVEN = re.compile(
    r"\b(?:gave|given|gives?|giving) (?!back\b)(?:[\w’'-]+ ){1,6}?(?:until|till|(?:\w+|\d+) (?:hours|days|weeks)|"
    r"an? (?:hour|day|week|month|deadline|ultimatum|warning))\b"
)
_SAYS = re.compile(r"\b(?:says?|said|claims?|claimed|told|tells?|according)\b")
_WENT = re.compile(
    r"\b(?:says?|said|told|claims?|claimed|insists?|insisted)\b[^.;]{0,60}\b(?:went|was sent|were sent|had gone|"
    r"had been (?:sent|given|shown|handed)|was (?:given|shown|handed)|sent|gave|handed)\b"
)
_FAR = 700  # characters before the denial in which one paper of that name is meant
_WHOLE = 4000  # the same where "such a paper" is said


def told_here(turned: Turned, claims: Claims) -> Claim | None:
    """The sentence of the same report, before the denial, that tells that the paper was given."""
    things = turned.words & HANDED
    named = things - {_PAPER} or things
    if not named or turned.asked or not turned.verbs & (_GOT | HANDED | ANY_PAPER):
        return None
    known = claims.known
    report, own = turned.sentence.report, turned.sentence
    text = known.coverage.reports[report].text
    reach = _WHOLE if turned.such else _FAR
    for start, end in reversed([s for s in sentences(text) if s[1] <= own.start]):
        if own.start - end > reach:
            break
        label = LABEL.match(text, start, end)
        span = Span(report, start if label is None else label.end(), end)
        words = claims.stems(span)
        meant = bool(named & words) or (turned.such and named == {_PAPER} and bool(words & HANDED))
        if meant and _tells(span, turned, claims):
            return _claim(span, claims)
    return _answered(turned, named, claims)


def _tells(span: Span, turned: Turned, claims: Claims) -> bool:
    """Whether a sentence tells that something was given, on no other day, and not by who says that it was not."""
    known = claims.known
    piece = _TIME_GIVEN.sub(" ", known.coverage.words(span))
    dated = _DATED.search(piece) is not None
    given = tells_done(piece, _GIVING) or _PUT.search(piece) is not None
    if not dated and (is_negated(piece) or not given):
        return False
    days, told = own_days(turned, known), days_named(span, known.coverage)
    if (supposes(piece, _GIVING) and not dated) or (days and told and not days & told):
        return False
    by, asked = _teller(span, claims), known.cast.party(turned.by)
    if asked is not None and by is not None and known.cast.party(by) == asked:
        return False
    return turned.said or turned.by is not None or _SAYS.search(piece) is not None


def _answered(turned: Turned, named: frozenset[str], claims: Claims) -> Claim | None:
    """What another voice says right behind: "the agency was never shown the draft. An envoy says a copy went to it"."""
    report, own = turned.sentence.report, turned.sentence
    text = claims.known.coverage.reports[report].text
    behind = next((s for s in sentences(text) if s[0] >= own.end), None)
    if behind is None or not turned.said or text[own.end : behind[0]].count("\n") > 1:
        return None
    span = Span(report, *behind)
    said = _WENT.search(text, *behind)
    by = _teller(span, claims)
    other = by is None or claims.known.cast.party(by) != claims.known.cast.party(turned.by)
    if said is None or not other or not claims.stems(span) & (named | {"copy"}):
        return None
    return None if is_negated(text[slice(*behind)]) else _claim(span, claims)


def _claim(span: Span, claims: Claims) -> Claim:
    """A sentence as a claim: what is said in it, where somebody surely says it, else all of it on the word it names."""
    by = _teller(span, claims)
    if by is None:
        return claims.claim(
            span, None, said=False, voice=voice_in(claims.known.coverage.words(span))
        )
    told = [
        content
        for line in claims.known.statements.of(span.report)
        for content in line.content_spans
        if line.speaker == by and span.covers(content)
    ]
    given = [each for each in told if tells_done(claims.known.coverage.words(each), _GIVING)]
    return claims.claim(given[0] if given else span, by)


def _teller(span: Span, claims: Claims) -> str | None:
    """Who says what stands in a sentence, where one surely does."""
    speakers = {
        line.speaker
        for line in claims.known.statements.of(span.report)
        if line.sure and line.speaker and any(c.overlaps(span) for c in line.content_spans)
    }
    return next(iter(speakers)) if len(speakers) == 1 else None
