"""The claim that a denial points back at: "denied that", "rejects the allegations", "the Suland side disputes it".

It is what another voice claims in the sentence before; what nobody says there goes on with who spoke before it.
"""

import re

from ontherecord.language.words import sentences
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.denials import Denial
from ontherecord.resolve.conflicts.doings import calls_untrue, stems_of
from ontherecord.resolve.conflicts.phrasing import accused, voice_in
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.wording import things_in

_RELATIVE = re.compile(
    r"(?:in|of|to|on|with|for|by)? ?(?:which|whom|who|whose|where)\b", re.IGNORECASE
)
_WORD_OF = re.compile(
    r"\s*(?:(?P<who>[A-Z0-9][^.;:?!]{2,60}?) (?:say|says|said|report|reports|reported) so\b|"
    r"(?:That|This|It) (?:is|was) (?:the|only the|at least the) (?:reading|view|version|account|claim|understanding|"
    r"interpretation) (?:of|in|given by) (?P<whose>[^.;:?!]{3,60}))[.;]"
)
_OF_CHARGES = re.compile(r"\b(?:accusations?|allegations?|charges?)\b", re.IGNORECASE)
# "Norland accused Suland of blackmail. The office disputed the account": an account is of what happened.
_ACCOUNT = re.compile(
    r"\w+ (?:as [“\"‘']?\w+[”\"’']? )?(?:the|this|that) (?:accounts?|reports?|stor(?:y|ies)|versions?|figures?)\b"
)
_ACCUSING = re.compile(r"\b(?:accus|blam)\w*\s+$")
_OF_NO_DEED = re.compile(r"(?:[\w’'.-]+\s+){1,6}?(?:of|for)\s+(?!(?:\w+ly\s+)?\w+ing\b)")
_NEAR, _FAR = (
    320,
    900,
)  # characters between allegations and their denial: right beside it, or paragraphs before


def pointed(denial: Denial, claims: Claims) -> Claim | None:
    """The claim right before a denial that points back: of another voice, and in the same paragraph or the last one."""
    charging = _charging(denial, claims) if denial.charged else None
    if charging is not None:
        return charging
    before = _sentence_before(denial.report, denial.clause, claims)
    if before is None:
        return None
    near = (
        _made_in(before, denial, claims) or _whose_word(denial, claims) or _voiced(before, claims)
    )
    if near is not None and _is_no_account(near, denial, claims.known):
        return None
    if (
        near is not None
        or denial.charged
        or denial.affirms
        or claims.known.coverage.words(before)[-1:] == "?"
    ):
        return near
    text = claims.known.coverage.reports[denial.report].text
    further = _sentence_before(denial.report, before.start, claims)
    if further is None or "\n\n" in text[further.start : denial.clause].strip():
        return None  # what nobody says in the sentence between goes on with who spoke before it
    found = _made_in(further, denial, claims)
    return found if found is not None and found.said else None


def _is_no_account(claim: Claim, denial: Denial, known: Known) -> bool:
    """Whether "the account" is denied, and what stands before it only charges somebody with something: no deed."""
    text = known.coverage.reports[denial.report].text
    if not _ACCOUNT.match(text, denial.at):
        return False
    charged = _ACCUSING.search(text, 0, claim.span.start) is not None
    return charged and _OF_NO_DEED.match(text, claim.span.start) is not None


def _made_in(sentence: Span, denial: Denial, claims: Claims) -> Claim | None:
    """What another voice claims in a sentence."""
    text = claims.known.coverage.reports[denial.report].text
    near = [
        claim
        for claim in claims.of_report(denial.report)
        if claim.span.end <= denial.clause
        and claim.span.overlaps(sentence)
        and (claim.by is not None or claim.said)
        and not _RELATIVE.match(text, claim.span.start)
        and not is_own(denial, claim, claims.known)
        and not calls_untrue(claims.known.coverage.words(claim.span))
        and claim.negated >= denial.affirms
        and not (denial.charged and _OF_CHARGES.search(claims.known.coverage.words(claim.span)))
    ]
    return max(near, key=lambda c: (c.said, c.span.end, -c.span.start)) if near else None


def _charging(denial: Denial, claims: Claims) -> Claim | None:
    """What another voice tells shortly before of those who deny "the allegations": it names them, or it accuses."""
    known = claims.known
    before = Span(denial.report, denial.clause, max(denial.at, denial.clause + 1))
    subject = claims.stems(before) | stems_of(known.coverage.words(before))
    parties = {party for actor in denial.by if (party := known.cast.party(actor)) is not None}
    near = []
    for claim in claims.of_report(denial.report):
        gap = denial.clause - claim.span.end
        if not claim.said or claim.negated or not 0 <= gap <= _FAR:
            continue
        if is_own(denial, claim, known):
            continue
        words = known.coverage.words(claim.span)
        shared = (claim.words | stems_of(words)) & (subject | parties)
        accuses = bool(accused(words))
        if accuses or shared & parties or len(things_in(shared)) > 1:
            near.append((accuses and gap <= _NEAR, claim.span.end, claim))
    return max(near, key=lambda each: each[:2])[2] if near else None


def _whose_word(denial: Denial, claims: Claims) -> Claim | None:
    """What the sentence before says to be somebody's account: "has she left? Two papers say so", "that is its view"."""
    text = claims.known.coverage.reports[denial.report].text
    before = [s for s in sentences(text) if s[1] <= denial.clause][-2:]
    if len(before) < 2 or text[before[1][1] : denial.clause].strip():
        return None
    start, end = before[1]
    word = _WORD_OF.match(text, start, end)
    if word is None or "\n\n" in text[before[0][0] : end].strip():
        return None
    what = Span(denial.report, *before[0])
    voice = word["who"] or word["whose"]
    return claims.claim(what, None, voice=voice.strip())


def _sentence_before(report: str, place: int, claims: Claims) -> Span | None:
    """The sentence right before a place, or what stands before it in its own: "they had left; Norland denied that"."""
    cuts = sentences(claims.known.coverage.reports[report].text)
    inside = next((start for start, end in cuts if start < place < end), None)
    if inside is not None:
        return Span(report, inside, place)
    before = [cut for cut in cuts if cut[1] <= place]
    return Span(report, *before[-1]) if before else None


def _voiced(sentence: Span, claims: Claims) -> Claim | None:
    """What a sentence says on the word of somebody whom no statement has: "it got no answer, the diplomat says"."""
    text = claims.known.coverage.reports[sentence.report].text
    if any(
        claim.said and claim.by is not None and claim.span.overlaps(sentence)
        for claim in claims.of_report(sentence.report)
    ):
        return None  # one's own words
    voice = voice_in(text[sentence.start : sentence.end])
    return claims.claim(sentence, None, voice=voice) if voice else None


def is_own(denial: Denial, claim: Claim, known: Known) -> bool:
    """Whether who claims and who denies act for one party; two persons of one party may well contradict each other."""
    both = (claim.by, *denial.by)
    persons = [a for a in both if a and known.cast.actors[a].kind is ActorKind.PERSON]
    if not denial.words and len(denial.by) == 1 and len(persons) == len(both):
        return claim.by in denial.by
    return known.cast.party(claim.by) in {known.cast.party(actor) for actor in denial.by}
