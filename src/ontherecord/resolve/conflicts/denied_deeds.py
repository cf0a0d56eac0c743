"""What a denial denies: the verb, who is said not to have done it, and to what.

"Reports that Norland agreed to a quota are false" says nothing of what Suland agreed to, nor of another thing that
Norland did.
"""

import re

from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.doings import one_doing
from ontherecord.resolve.conflicts.set_against import on_one_line
from ontherecord.resolve.conflicts.stems import Claim, Stems
from ontherecord.resolve.wording import actors_in

_DENIED_VERB = re.compile(
    r"(?:(?:having|ever|being|been) )*(?P<a>\w+ing|\w+ed)\b|"
    r"[^.;,]{2,60}?\b(?:had|has|have|was|were) (?:(?:ever|been|also|already|never) )*(?P<b>\w+)|"
    r"(?:they|it|he|she) (?:ever )?(?P<c>\w+ed)\b"
)
# "denied that it had", "denied having": the denier's own deed.
_OF_DENIER = re.compile(r"(?:it|its|having|being|ever|\w+ing)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:been|was|were|is|are|be|being) (?:\w+ly )?$"
)  # the thing stands before it
_GIVING = one_doing("give")
_WHOSE = re.compile(r"[’']s?\s")
_WORD = re.compile(r"[A-Za-z]+")
# What stands behind a verb up to the next preposition: "agreed | to a | quota | for cod".
_THING = re.compile(
    r"(?:\s(?:to|on|upon|with|for|about|the|a|an|any|some|its|their|his|her|such|that|this|\w+ly))*\s"
    r"(?P<o>(?!(?:by|in|at|from|over|up|out|off|of|and|or)\b)[\w’'-]+(?:\s(?!(?:to|on|in|at|by|from|with|for|of|about|when|while|during|before|after|until|and|or)\b)"
    r"[\w’'-]+){0,3})"
)


def verb_of(words: str) -> str:
    """The stem of the verb that is denied: "having sent", "that it had ever sent".

    >>> verb_of("having asked for a delay"), verb_of("it had ever asked them")
    ('ask', 'ask')
    """
    match = _DENIED_VERB.match(words)
    return one_doing(match[match.lastgroup or 0]) if match is not None else ""


def parts_of(
    denied: Span, by: tuple[str, ...], claims: Stems
) -> tuple[frozenset[str], frozenset[str]]:
    """Who is said not to have done something, and to what: nothing where the words do not show it."""
    words = on_one_line(claims.known.coverage.reports[denied.report].quote(denied))
    match = _DENIED_VERB.match(words)
    if match is None:
        return frozenset(), frozenset()
    at = match.start(match.lastgroup or 0)
    subject = {
        party
        for span, party in claims.names(denied.report).within(denied)
        if span.end <= denied.start + at
    }
    if not subject and _OF_DENIER.match(words):
        subject = {party for actor in by if (party := claims.known.cast.party(actor)) is not None}
    return frozenset(subject), _thing(denied, words, match.end(), claims)


def _thing(span: Span, words: str, end: int, claims: Stems) -> frozenset[str]:
    """The stems of what stands behind a verb that ends at a place of some words."""
    thing = _THING.match(words, end)
    if thing is None:
        return frozenset()
    what = Span(span.report, span.start + thing.start("o"), span.start + thing.end("o"))
    return claims.claim(what, None).words


def _doers(verb: str, claim: Claim, claims: Stems) -> frozenset[str]:
    """The parties named right before a verb of a claim: Norland in "Ms Odum said that Norland had agreed"."""
    span = claim.span
    words = on_one_line(claims.known.coverage.reports[span.report].quote(span))
    named = list(claims.names(span.report).within(span))
    found = set()
    for match in _WORD.finditer(words):
        if one_doing(match.group()) == verb and not _PASSIVE.search(words[: match.start()]):
            before = [
                party for mention, party in named if mention.end <= span.start + match.start()
            ]
            found.update(before[-1:])
    return frozenset(found)


def _is_givers(parties: frozenset[str], claim: Claim, claims: Stems) -> bool:
    """Whether a claim names some parties only as whose it is: "handed over the Front's reply" gave them nothing."""
    text = claims.known.coverage.reports[claim.span.report].text
    ends = [
        mention.end
        for mention, party in claims.names(claim.span.report).within(claim.span)
        if party in parties
    ]
    return bool(ends) and all(_WHOSE.match(text, end) for end in ends)


def is_other(
    parts: tuple[frozenset[str], frozenset[str]], verb: str, claim: Claim, claims: Stems
) -> bool:
    """Whether a claim is of other parties' deed than the denial, or of something else that they did."""
    subject, thing = parts
    if verb == _GIVING and subject and _is_givers(subject, claim, claims):
        return True
    parties = actors_in(claim.words)
    if subject and parties and not subject & parties:
        return True
    doers = _doers(verb, claim, claims)
    if subject and doers and not subject & doers:
        return True
    if not thing or not thing & claim.words:
        return bool(thing)
    words = on_one_line(claims.known.coverage.reports[claim.span.report].quote(claim.span))
    told = [
        _thing(claim.span, words, match.end(), claims)
        for match in _WORD.finditer(words)
        if one_doing(match.group()) == verb and not _PASSIVE.search(words[: match.start()])
    ]
    return bool(told) and all(each and not each & thing for each in told)
