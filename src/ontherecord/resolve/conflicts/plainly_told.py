"""Whether a claim tells plainly, by another voice, what a sentence says did not happen."""

import re
from functools import lru_cache

from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import REPORTS
from ontherecord.resolve.conflicts.denials import CLAIM, REFUSING
from ontherecord.resolve.conflicts.doings import is_negated, one_doing, tells_done
from ontherecord.resolve.conflicts.one_deed import is_after, is_of_other_day
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import CUT, OF_MINDS, REPLY, WRITTEN, Turned, supposes
from ontherecord.resolve.wording import actors_in, stem, things_in, tokens

# "Our letter was never answered." "She refused it in writing."
_ANSWERS_IT = re.compile(
    r"\b(?:(?:refused|rejected|declined|accepted|acknowledged) (?:it|them|that|this)|turned (?:it|them|that) down|"
    r"wrote back)\b",
    re.IGNORECASE,
)
# Who says of himself that he did not: "he had not met the president"; of others in quotation marks.
_OWN = re.compile(r"(?:it|he|she|[Ww]e|I)\b")
_QUOTED_OWN = re.compile(r"[“\"‘'](?:we|i)\b", re.IGNORECASE)
_UNDERGONE = re.compile(
    r"\b(?:was|were|is|are|been|being|receiv\w+|get|got|seen?|shown|hear|heard)\b", re.IGNORECASE
)
# "She denied claims that boats had been held": who goes on with "no boats are held" says the same.
_DENIAL = re.compile(
    rf"\b(?:{REFUSING} (?:[\w’'-]+ ){{0,4}}?{CLAIM}\b|den(?:y|ies|ied|ying) (?:that|having|\w+ing)\b)",
    re.IGNORECASE,
)
_RIGHT_BEHIND = 120  # characters between a claim and the answer to it
_TEXTS = 4_096  # claims whose reading is held: copies of one claim come together
NEAR = 320  # characters between the two where they stand in one report


def is_claim(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a claim tells plainly, by another voice than the one that turns it."""
    own = turned.told if turned.said and claim.said else turned.sentence
    if _is_undone(claim, turned, known) or claim.voice == REPORTS or claim.span.overlaps(own):
        return False
    if turned.words >= WRITTEN and not claim.words >= WRITTEN:
        return False  # a reply by word of mouth
    if not _is_answer(claim, turned, known) and (
        not turned.verbs & claim.words
        or not _is_told(known.coverage.words(claim.span), turned.verbs)
    ):
        return False
    of_deed = _is_of_deed(claim, turned) or is_answered(claim, turned, known)
    if turned.doers and not turned.doers & (claim.words | {known.cast.party(claim.by)}):
        return False  # "the Sulanders never accepted it" is no answer to "you had agreed to it"
    if not of_deed or _is_of_others(claim, turned, known):
        return False
    # "had not replied by Monday", and did on Wednesday; "the letter of the 12th was not answered", on the 14th
    other = turned.verbs != {REPLY} and is_of_other_day(claim, turned, known)
    if other or is_after(claim, turned, known):
        return False
    voices = known.cast.party(claim.by), known.cast.party(turned.by)
    if voices[0] is not None or voices[1] is not None:
        return voices[0] != voices[1] and not _is_named(claim, turned, known)
    return claim.voice != turned.voice or not claim.voice


@lru_cache(maxsize=_TEXTS)
def _is_told(text: str, verbs: frozenset[str]) -> bool:
    """Whether a clause with one of the verbs tells it plainly."""
    pieces = [piece for piece in CUT.split(text) if tells_done(piece, verbs)]
    return any(not supposes(piece, verbs) for piece in pieces)


def _is_undone(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a claim is a denial or says of the turned verbs that it was not so: not "it came, and would not sign"."""
    if _DENIAL.search(known.coverage.words(claim.span)):
        return True
    return claim.negated and _undoes(known.coverage.words(claim.span), turned.verbs)


@lru_cache(maxsize=_TEXTS)
def _undoes(text: str, verbs: frozenset[str]) -> bool:
    """Whether no clause tells one of the verbs without negating it."""
    return not any(tells_done(p, verbs) and not is_negated(p) for p in CUT.split(text))


def _is_answer(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a claim right beside a missed reply tells of one: "she refused it in writing"."""
    near = claim.span.report == turned.sentence.report and claim.span.gap(turned.sentence) <= NEAR
    words = known.coverage.words(claim.span)
    return turned.verbs == {REPLY} and near and _ANSWERS_IT.search(words) is not None


def _is_of_others(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether who says that he did not do it is none of those of whom it is told."""
    own = known.cast.party(turned.by)
    undergone = _UNDERGONE.search(known.coverage.words(turned.clause)) is not None
    if own is None or not known.cast.is_party(own) or undergone:
        return False
    if not is_of_himself(turned, known):
        return False
    told = actors_in(claim.words)
    return bool(told) and own not in told and own != known.cast.party(claim.by)


def is_of_himself(turned: Turned, known: Known) -> bool:
    """Whether a clause begins with a pronoun for who says it."""
    start = turned.clause.start
    text = known.coverage.reports[turned.clause.report].text
    quoted = text[max(0, start - 1) : start] in tuple("“\"‘'")
    return turned.said and bool((_QUOTED_OWN if quoted else _OWN).match(text, start - quoted))


def _is_of_deed(claim: Claim, turned: Turned) -> bool:
    """Whether more than a verb is shared, or a pronoun stands for what was done: not "it did not get us anywhere"."""
    if turned.points or turned.words >= WRITTEN or turned.verbs == {REPLY}:
        return True
    return bool(things_in(turned.words & claim.words) - turned.verbs)


def is_answered(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether the turned verb answers a claim with that very verb right before: "we never left"."""
    told = {stem(word) for word in tokens(known.coverage.words(claim.span))}
    again = (word for word in tokens(known.coverage.words(turned.clause)) if stem(word) in told)
    if not any(one_doing(word) in turned.verbs for word in again):
        return False
    gap = turned.told.start - claim.span.end
    reach = NEAR if turned.points else _RIGHT_BEHIND
    near = claim.span.report == turned.told.report and 0 <= gap <= reach
    return near and claim.said and turned.said and not turned.verbs & OF_MINDS


def _is_named(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a voice without a sure speaker has the last name of the other one."""
    one = known.cast.name(claim.by) if claim.by else claim.voice
    other = known.cast.name(turned.by) if turned.by else turned.voice
    names = [words.split()[-1].casefold() for words in (one, other) if words.split()]
    return len(names) > 1 and names[0] == names[1]
