"""A paper that a voice says it never got, and the telling of it in the same report.

"The sheet was handed to both delegations on Wednesday. ... Ms Odum said hers had been given no such paper on
Wednesday." "Brandt sent him a page. ... The palace says that no page was ever received." "We gave them a list. Q:
Norland says it has seen no such list." The paper is called by its name, or such a paper is meant.
"""

import re

from ontherecord.language.words import sentences
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import (
    PAPERS,
    Claim,
    Claims,
    is_negated,
    one_doing,
    tells_done,
)
from ontherecord.resolve.conflicts.turned import Turned, supposes
from ontherecord.resolve.dating import days_named
from ontherecord.resolve.wording import stem

_SENT = one_doing("sent")
_PAPER = one_doing("paper")
# What may be handed over beside what is called a paper; "a page" is none of the names of papers.
_THINGS = PAPERS | frozenset(
    map(stem, "page pages sheet copy invitation map file dossier summary".split())
)
_GOT = frozenset(
    {_SENT, one_doing("seen"), one_doing("shown"), one_doing("know"), one_doing("have")}
)
# Of an interview: who speaks, or the question's letter.
LABEL = re.compile(r"\s*(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}|Q):\s")
_GIVING = frozenset({_SENT, one_doing("wrote")})
# "put the letter into his hands", "laid it on the table"
_PUT = re.compile(
    r"\b(?:put|laid|left|pressed|pushed|placed)\b[^.;]{2,60}\b(?:into|in|on|onto|under|before|with)\b",
    re.IGNORECASE,
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
    things = turned.words & _THINGS
    named = things - {_PAPER} or things
    if not named or turned.asked or not turned.verbs & (_GOT | things):
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
        meant = bool(named & words) or (turned.such and named == {_PAPER} and bool(words & _THINGS))
        if meant and _tells(span, turned, claims):
            return claims.claim(span, _teller(span, claims), said=_teller(span, claims) is not None)
    return _answered(turned, named, claims)


def _tells(span: Span, turned: Turned, claims: Claims) -> bool:
    """Whether a sentence tells that something was given, on no other day, and not by who says that it was not."""
    known = claims.known
    piece = known.coverage.words(span)
    if is_negated(piece) or not (tells_done(piece, _GIVING) or _PUT.search(piece)):
        return False
    days, told = (days_named(each, known.coverage) for each in (turned.clause, span))
    if supposes(piece, _GIVING) or (days and told and not days & told):
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
    return None if is_negated(text[slice(*behind)]) else claims.claim(span, by, said=by is not None)


def _teller(span: Span, claims: Claims) -> str | None:
    """Who says what stands in a sentence, where one surely does."""
    speakers = {
        line.speaker
        for line in claims.known.statements.of(span.report)
        if line.sure and line.speaker and any(c.overlaps(span) for c in line.content_spans)
    }
    return next(iter(speakers)) if len(speakers) == 1 else None
