"""A claim and its denial, in one report or across reports.

"Two diplomats said that Norland had pushed for it. A Norlander official denied that": the denial points at the
sentence before. "Denied reports that it had agreed to free the crew": the denial says of what, and what others tell is
looked up by its words; answers to questions stand in `answers.py`. Where the claim itself is not found, there is a
denial and no conflict.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.answers import answers_denying
from ontherecord.resolve.conflicts.claims import Claims, said_of
from ontherecord.resolve.conflicts.contradicting import contradicted
from ontherecord.resolve.conflicts.copied_conflicts import with_copy
from ontherecord.resolve.conflicts.denials import END, Denial, read_denials
from ontherecord.resolve.conflicts.denied_deeds import is_other
from ontherecord.resolve.conflicts.doings import HANDED, one_doing, stems_of, tells_done
from ontherecord.resolve.conflicts.only_asked import done_of
from ontherecord.resolve.conflicts.phrasing import (
    accusation,
    accused,
    charge,
    is_charge,
    matter,
    named,
    tells_deed,
    whole,
    without_voice,
)
from ontherecord.resolve.conflicts.pointed import is_own, pointed
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.dating import days_named
from ontherecord.resolve.wording import things_in, tokens

# "Senior aides to Ms Odum", "two officials"
_SEVERAL = re.compile(
    r"^(?:(?:the|[A-Z]?[a-z]+) ){0,3}?[A-Za-z]{2,}[^s\W]s(?: (?:of|to|for|from|in|at|with)\b.*)?$"
)
# "Has taken note of a report by the Sun, according to which it had agreed. It denies this report."
_OF_REPORT = re.compile(
    r"\b(?:this|these|that|the) (?:false )?(?:reports?|claims?|stor(?:y|ies)|articles?)\b"
)
_REPORTING = re.compile(
    r"[^.;]{0,160}?\b(?P<kind>reports?|claims?|story|article)\b[^.;]{0,120}?, (?:according to which|which (?:said|says|"
    r"claim(?:s|ed)|alleged) that|saying that|claiming that|alleging that)\s+(?P<what>[^.;]{12,300})"
)
_ASKING = re.compile(r"\b(?:ask|asks|asked|asking|invite|invites|invited|urge|urges|urged)\s+$")
_SUPPOSES = re.compile(r"[“\"‘']?(?:if|unless|whether|should|were)\b", re.IGNORECASE)
_SENT = one_doing("sent")
_EXISTS = frozenset({"exist"})
# Said of any paper that is given to any side.
_ANY_GIVEN = stems_of(
    "give paper new group side movement delegation party government ministry office"
)
# What people and sides are called, which tells of no matter.
_OFFICES = stems_of(
    "former secretary state president minister prime foreign deputy chief official spokesman government campaign"
)
# what is promised is a deed: "had promised the agency to rehang the nets"
_TO_DO = re.compile(
    r"\b(?:promis|agree|pledg|assur|vow|commit|consent)\w* (?:[^.;,]{2,60}? )?"
    r"to (?!(?:the|an?|its|his|her|their|any|all|no)\b)(?!\w+s\b)[a-z]{3,}"
)
_PLEDGES = frozenset({one_doing("promise"), one_doing("agree")})
# "denied any involvement": in what is charged, where it says in nothing else.
_TAKING_PART = stems_of(
    "involve involvement involved role part link links connection wrongdoing responsible"
)
_THESE_DAYS = 2  # days between the reports in which "a new paper" is one
_NEAR, _FAR = (
    320,
    900,
)  # characters to the denial that points back; in which a thing is told that is denied to exist
_SHARED = 3  # stems of a denial that the claim must have, two of them no names
_CLOSE, _OVERLAP = (
    0.5,
    0.6,
)  # share of the denied stems that a claim must have, side by side and else


def find_denied(claims: Claims) -> tuple[Conflict, ...]:
    """Conflicts between claims and their denials, each once however many copies of both there are."""
    found: dict[str, Conflict] = {}
    for report in claims.known.coverage.order:
        pairs = [*_told(report, claims), *answers_denying(report, claims)]
        surely = {denial.at for denial, _ in pairs}
        for denial, claim in (*pairs, *_contradicting(report, claims, surely)):
            conflict = _conflict(denial, claim, claims)
            # like words of another report, or of no deed ("the allegations"), may mean another thing
            one = claim.span.report == denial.report or denial.verb in claim.words
            one &= not denial.charged or is_charge(claims.known.coverage.words(claim.span))
            conflict = replace(conflict, sure=one and denial.at in surely)
            held = found.get(conflict.id)
            found[conflict.id] = with_copy(held, conflict.sides) if held else conflict
    return tuple(found[key] for key in sorted(found))


def _told(report: str, claims: Claims) -> Iterator[tuple[Denial, Claim]]:
    """Each denial of a report with the claim that it is of."""
    for denial in claims.known.readings.of(read_denials, report):
        if not denial.words:
            own = pointed(denial, claims)
        elif denial.words & _EXISTS:
            own = _existing(denial, claims) or _named(denial, claims)
        else:
            own = (
                _named(denial, claims)
                or _generic(denial, claims)
                or _accusing(denial, claims)
                or _pledged(denial, claims)
            )
        own = _reported_in(own, denial, claims) if own is not None else None
        if own is not None and not _is_asked(own, claims.known):
            yield denial, own


def _contradicting(report: str, claims: Claims, told: set[int]) -> Iterator[tuple[Denial, Claim]]:
    """Each other denial that says whom it contradicts, with what that one tells."""
    for denial in claims.known.readings.of(read_denials, report):
        claim = contradicted(denial, claims) if denial.at not in told else None
        if claim is not None and not is_own(denial, claim, claims.known):
            yield denial, claim


def _reported_in(claim: Claim, denial: Denial, claims: Claims) -> Claim:
    """What stands in the report that "this report" is: not that somebody has taken note of it."""
    known, report = claims.known, claim.span.report
    if not _OF_REPORT.search(known.coverage.words(denial.sentence)):
        return claim
    text = known.coverage.reports[report].text
    told = _REPORTING.match(text, claim.span.start)
    if told is None:
        return claim
    return claims.claim(Span(report, *told.span("what")), None, voice=f"the {told['kind']}")


def _is_asked(claim: Claim, known: Known) -> bool:
    """Whether a claim only supposes, or is but what somebody asks: "voted to ask THE COURT FOR AN OPINION"."""
    start = claim.span.start
    if _SUPPOSES.match(known.coverage.words(claim.span)):
        return True  # "if they took no part, they have nothing to fear"
    return _ASKING.search(known.coverage.reports[claim.span.report].text, 0, start) is not None


def _named(denial: Denial, claims: Claims) -> Claim | None:
    """What another voice tells, in any report, in the words that are denied."""
    best: tuple[float, int, Claim] | None = None
    said = set(tokens(claims.known.coverage.words(denial.sentence)))
    negated = bool(said & {"never", "not"})
    for order, claim in enumerate(claims.sharing(denial.words, _SHARED - 1)):
        shared = denial.words & claim.words
        plain = len(things_in(shared) - _OFFICES)
        share = len(shared) / len(denial.words)
        if denial.verb and denial.verb in denial.words and denial.verb not in shared:
            continue
        beside = _is_beside(claim, denial) and bool(denial.verb)
        least, most = (_SHARED - 1, _CLOSE) if beside else (_SHARED, _OVERLAP)
        few = len(shared) < least or plain < _SHARED - 1
        if few and denial.accused and plain and len(shared) >= _SHARED:
            few = not accused(claims.known.coverage.words(claim.span))  # "of arming Suland"
        if few or share < most or (claim.negated and not negated):
            continue
        if claim.span.overlaps(denial.sentence) or is_own(denial, claim, claims.known):
            continue
        if _is_of_later_days(claim, denial, claims.known):
            continue
        if is_other((denial.subject, denial.thing), denial.verb, claim, claims):
            continue
        if not things_in(shared) - _ANY_GIVEN and not _is_of_these_days(
            claim, denial, claims.known
        ):
            continue
        done = done_of(claim, denial.verb, claims)
        if done is not None and (best is None or share > best[0]):
            best = share, order, done
    return best[2] if best is not None else None


def _is_of_these_days(claim: Claim, denial: Denial, known: Known) -> bool:
    """Whether claim and denial stand in one report, or in two of much the same day."""
    if claim.span.report == denial.report:
        return True
    apart = known.coverage.days_between(claim.span.report, denial.report)
    return apart is not None and abs(apart) <= _THESE_DAYS


def _is_of_later_days(claim: Claim, denial: Denial, known: Known) -> bool:
    """Whether a claim was made after the denial, of a later day: "40 boats were held as at 12 May", denied on 7 May."""
    denied, told = (known.coverage.day(report) for report in (denial.report, claim.span.report))
    if denied == UNDATED or told <= denied:
        return False
    if told == UNDATED and not tells_deed(known.coverage.words(claim.span)):
        return False  # of what was done, at the earliest on that day
    days = days_named(claim.span, known.coverage)
    return bool(days) and min(days).isoformat() > denied


def _is_beside(claim: Claim, denial: Denial) -> bool:
    """Whether a claim that somebody makes stands a few sentences away from the denial."""
    own = claim.span.report == denial.report
    return own and claim.said and claim.span.gap(denial.sentence) <= _FAR


def _generic(denial: Denial, claims: Claims) -> Claim | None:
    """Of "never promised them anything": what another voice tells that the denier himself promised."""
    words = claims.known.coverage.words(denial.sentence)
    match = re.search(r"\bever (?P<verb>\w+)\b.*\banything\b", words)
    if match is None:
        return None
    verb = next(iter(claims.stems(denial.sentence) & {one_doing(match["verb"])}), None)
    parties = {claims.known.cast.party(actor) for actor in denial.by}
    for claim in claims.sharing([verb] if verb else [], 1):
        own = parties & claim.words and not is_own(denial, claim, claims.known)
        if (
            own
            and not claim.span.overlaps(denial.sentence)
            and _is_early(claim, denial, claims.known)
        ):
            return claim
    return None


def _is_early(claim: Claim, denial: Denial, known: Known) -> bool:
    return known.coverage.day(claim.span.report) <= known.coverage.day(denial.report)


def _accusing(denial: Denial, claims: Claims) -> Claim | None:
    """What another voice accuses the same ones of, right beside the denial: the army in both, or the denier's side."""
    known = claims.known
    own = {known.cast.party(actor) for actor in denial.by}
    found = []
    for claim in claims.of_report(denial.report):
        words = known.coverage.words(claim.span)
        blamed = accused(words)
        if not blamed or claim.span.overlaps(denial.sentence) or is_own(denial, claim, known):
            continue
        whom = claims.stems(Span(denial.report, claim.span.start, claim.span.start + len(blamed)))
        deed = claim.words - whom
        if not whom & ({*denial.words, *denial.subject} | own):
            continue
        gap = claim.span.gap(denial.sentence)
        named = bool(things_in(whom) & denial.words)
        deeds = any(word.isalpha() for word in things_in(deed & denial.words))
        other = bool(denial.words & _TAKING_PART and things_in(denial.words - whom - _TAKING_PART))
        if gap <= (_NEAR if named else _FAR) and (deeds or (named and not other)):
            found.append((gap, claim.span, claim))
    return min(found)[2] if found else None


def _pledged(denial: Denial, claims: Claims) -> Claim | None:
    """Of "denied that it had promised to rehang the nets": what another voice tells that the denier has agreed to."""
    own = {party for actor in denial.by if (party := claims.known.cast.party(actor)) is not None}
    matter = things_in(denial.words - _PLEDGES)
    if denial.verb not in _PLEDGES or not own or len(matter) < _SHARED - 1:
        return None
    if not _TO_DO.search(claims.known.coverage.words(denial.sentence)):
        return None  # "had agreed to visits": to which, must be the same
    for claim in claims.sharing(matter, _SHARED - 1):
        words = claims.known.coverage.words(claim.span)
        if (
            own & claim.words
            and not claim.negated
            and not is_own(denial, claim, claims.known)
            and not claim.span.overlaps(denial.sentence)
            and any(
                tells_done(piece, _PLEDGES) and _TO_DO.search(piece) for piece in END.split(words)
            )
            and _is_early(claim, denial, claims.known)
        ):
            return claim
    return None


def _existing(denial: Denial, claims: Claims) -> Claim | None:
    """Of a thing whose existence is denied: the outlet's own account of it, shortly before."""
    asked = denial.words - _EXISTS
    text = claims.known.coverage.reports[denial.report].text
    before = [
        Span(denial.report, start, end)
        for start, end in sentences(text)
        if denial.clause - _FAR <= start and end <= denial.clause
    ]
    told = [(claims.stems(span), span) for span in before]
    held = [(words & asked, span) for words, span in told if words & asked]
    if len(asked) == 1 and asked <= HANDED:
        held = [each for each in held if each[0] and _SENT in claims.stems(each[1])]
    elif len(asked) < 2:
        return None
    if not held or not asked <= frozenset().union(*(words for words, _ in held)):
        return None
    _, span = max(held, key=lambda each: (len(each[0]), each[1]))
    return said_of(span, claims) or claims.claim(span, None, said=False)


def _teller(claim: Claim, claims: Claims) -> tuple[str, str, tuple[str, ...]]:
    """Who makes a claim, in words, what it is, and the actor: who accuses where an outlet tells of it."""
    known = claims.known
    who, what = accusation(known.coverage.words(claim.span))
    if who:
        first = Span(claim.span.report, claim.span.start, claim.span.start + len(who))
        by = tuple(sorted({party for _, party in claims.names(first.report).within(first)}))
        return who, what, by[:1]
    teller = known.cast.name(claim.by) if claim.by else named(claim.voice) or "reports"
    return teller, charge(what), (claim.by,) if claim.by else ()


def _conflict(denial: Denial, claim: Claim, claims: Claims) -> Conflict:
    known = claims.known
    teller, what, by = _teller(claim, claims)
    names = known.cast.names(denial.by) if denial.by else denial.voice
    one = re.compile(r" [a-z]+s$") if denial.by else _SEVERAL
    several = len(denial.by) > 1 or one.search(names) is not None
    denier = f"{names} {'deny' if several else 'denies'} it"
    told = without_voice(whole(what), claim.voice)
    blamed = matter(known.coverage.words(claim.span))
    sides = (
        Side(f"{teller}: {told}", (claim.span,), by=by),
        Side(denier, (denial.sentence,), by=denial.by),
    )
    anchor = (tokens(told), tokens(known.coverage.words(denial.sentence)))
    kind = (
        ConflictKind.DID_NOT
        if tells_deed(known.coverage.words(claim.span))
        else ConflictKind.PARTIES_DISAGREE
    )
    return Conflict(
        id=make_id("c", kind.value, "denied", *anchor),
        kind=kind,
        about=blamed if blamed.startswith("the charge") else f"whether this is so: {told}",
        sides=sides,
    )
