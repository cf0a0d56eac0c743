"""Told and told otherwise: what one voice tells, and another says did not happen.

"The envoy delivered our comments at the border", and in another paper: "No document was handed over at the border."
"They had offered all for all." "They never offered that." Nobody says the word "deny". The verb that is negated, or its
like, must stand in what the other one tells, with enough of what it is about; a "no" of an earlier day contradicts
nothing.
"""

import re
from dataclasses import replace

from ontherecord.language.words import sentences
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.claims import QUESTION, Claims
from ontherecord.resolve.conflicts.contradicting import offered
from ontherecord.resolve.conflicts.copied_conflicts import with_copy
from ontherecord.resolve.conflicts.doings import PAPERS, one_doing, stems_of
from ontherecord.resolve.conflicts.one_deed import GETS, is_before, is_for_others
from ontherecord.resolve.conflicts.phrasing import (
    accused,
    charge,
    matter,
    named,
    whole,
    without_voice,
)
from ontherecord.resolve.conflicts.plainly_told import (
    NEAR,
    is_answered,
    is_claim,
    is_of_himself,
)
from ontherecord.resolve.conflicts.qualities import called_otherwise
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.told_here import LABEL, told_here
from ontherecord.resolve.conflicts.turned import (
    OF_MINDS,
    REPLY,
    SOMEBODY,
    WRITTEN,
    Turned,
    read_turned,
)
from ontherecord.resolve.conflicts.unseen import says_whose, unseen
from ontherecord.resolve.wording import actors_in, things_in, tokens

_TURNED_AWAY = re.compile(
    r"\b(?:refus\w+|declin\w+) to (?:receive|accept|take|open)\b|\bturned (?:away|back)\b",
    re.IGNORECASE,
)
_NOBODY_CAME = re.compile(
    r"\b(?:nobody|no one|no \w+) (?:had |has |have )?(?:ever )?(?:even )?(?:tried|come|came|attempted|sought|asked|"
    r"brought|handed|delivered|appeared)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:to|with|from|met|seen|asked|told|called) "
    r"(?:him\b|her(?=\s(?:in|on|at|for|since|yet|about|again)\b|[.,;”\"]|$))"
)
_SUCH = re.compile(r"\bsuch (?P<kind>[a-z]+)", re.IGNORECASE)
# "asked about reports on a note of protest", "as for the claim that a protest note was sent"
_ASKED_ABOUT = (
    r"\b(?:about|on|of|that|for|regarding|to) (?:an?|the|any) (?P<what>(?:[\w’'-]+ ){{0,3}}?{kind}\b"
    r"(?: (?:of|on|about|over) (?:[\w’'-]+ ?){{1,3}}?(?=[,.;]))?)"
)
# Of what something is said to hold, not of what was done.
_CONTAINS = re.compile(
    r"\b(?:contain(?:s|ed)?|include[sd]?|ha[sd]|have|holds?|makes?|made|raise[sd]?) no such (?P<kind>[a-z]+)",
    re.IGNORECASE,
)
_SHOWN = frozenset({one_doing("shown"), one_doing("show"), one_doing("seen")})
_FEW = 2  # words for a thing that is told of in few words
# "It has not been given": what it is stands in the sentence before.
_IT = re.compile(
    r"(?:it|this|that|they|these|those) (?:has|have|had|was|were|is|are)(?:n[’']t| not| never| yet to)\b",
    re.IGNORECASE,
)
# What parties' people are called, which tells of no matter.
_TITLES = stems_of(
    "president minister prime foreign deputy envoy ambassador spokesman spokeswoman chief official"
)
_ANY_REPLY = frozenset({"send", "paper"})
_BREAK = 2  # characters between two sentences of one paragraph, or of two
_DAYS = stems_of("day date today now yet still hour week month")  # "to this day"
_SHARED, _SHARE = 3, 0.6  # stems of the denied that a claim of another report must have
_PRONOUN = re.compile(r"(?:It|He|She|They)\b")
_ANY_TWO = 2  # stems that are asked for where more than stems tells that it is one thing
_CLOSE = 0.5  # share where the two stand side by side


def find_negated(claims: Claims) -> tuple[Conflict, ...]:
    """Conflicts between what is told and what another voice says did not happen."""
    found: dict[str, Conflict] = {}
    seen: set[tuple[Span, str | None]] = set()
    for report in claims.known.coverage.order:
        for turned in claims.known.readings.of(read_turned, report):
            claim = _beside(turned, claims) or told_here(turned, claims)
            if claim is not None and _is_given_to_another(claim, turned, claims):
                continue  # "gave it to the general" beside "the front has received nothing"
            claim = claim or _elsewhere(turned, claims) or unseen(turned, claims)
            sure = claim is not None
            claim = claim or _of_one_thing(turned, claims) or offered(turned, claims)
            kind = ConflictKind.DID_NOT
            if claim is None:
                claim, kind = called_otherwise(turned, claims), ConflictKind.PARTIES_DISAGREE
            elif turned.such and _CONTAINS.search(claims.known.coverage.words(turned.clause)):
                kind = ConflictKind.PARTIES_DISAGREE
            if claim is not None and (claim.span, turned.by) not in seen:
                seen.add((claim.span, turned.by))
                conflict = replace(_conflict(kind, turned, claim, claims.known), sure=sure)
                held = found.get(conflict.id)
                found[conflict.id] = with_copy(held, conflict.sides) if held else conflict
    return tuple(found[key] for key in sorted(found))


def _beside(turned: Turned, claims: Claims) -> Claim | None:
    """What another voice tells right before in the same report, or in a quotation right after."""
    known = claims.known
    if turned.said and turned.by is None and turned.voice in ("", SOMEBODY):
        return None  # "he": perhaps the same one
    for claim in reversed(_near(turned, claims)):
        before = claim.span.end <= (turned.told if turned.said else turned.sentence).start
        shared = turned.words & claim.words
        plain = things_in(shared)
        share = len(shared) / max(1, len(turned.words))
        if turned.said and before and _is_turned_away(turned, claim, known):
            return claim
        if turned.said and before and _is_charge(claim, turned, claims):
            return claim
        if turned.such and before and _has_such(claim, turned, claims):
            return claim
        if not is_claim(claim, turned, known) or _is_of_other_paper(claim, turned):
            continue
        answered = turned.verbs == {REPLY} and turned.said and claim.said
        if not before and not answered and not _is_first_person(claim, known):
            continue
        answered = answered or is_answered(claim, turned, known)
        least = 1 if claim.said and turned.said else 2
        if answered or (len(plain) >= least and share >= (_CLOSE if claim.said else _SHARE)):
            return claim
    return None


def _is_given_to_another(claim: Claim, turned: Turned, claims: Claims) -> bool:
    """Whether a party says that it got nothing, and what is told is that another one got it."""
    cast = claims.known.cast
    own = cast.party(turned.by)
    if own is None or not cast.is_party(own) or cast.party(claim.by) in turned.words:
        return False
    got = GETS.search(claims.known.coverage.words(turned.clause)) is not None
    return got and is_for_others(claim, turned, claims)


def _is_of_other_paper(claim: Claim, turned: Turned) -> bool:
    """Whether a reply is told of one kind of paper, and missed to another: "to the note", "to its proposal"."""
    kinds = [words & PAPERS - WRITTEN - _ANY_REPLY for words in (claim.words, turned.words)]
    return turned.asked and all(kinds) and not kinds[0] & kinds[1]


def _near(turned: Turned, claims: Claims) -> list[Claim]:
    """The claims right beside a sentence, the outlet's own sentences among them, in order."""
    report, own = turned.sentence.report, turned.sentence
    text = claims.known.coverage.reports[report].text
    near = [c for c in claims.of_report(report) if c.said and c.span.gap(own) <= NEAR]
    before = [
        Span(report, start, end)
        for start, end in sentences(text)
        if turned.said and 0 <= own.start - end <= _BREAK
    ]
    for span in before:
        label = LABEL.match(text, span.start, span.end)
        if label is not None:
            asked = Span(report, label.end(), span.end)
            near.append(claims.claim(asked, None, said=False, voice=QUESTION))
            continue
        speakers = {claims.known.cast.party(c.by) for c in near if span.overlaps(c.span)}
        if turned.by is None or claims.known.cast.party(turned.by) not in speakers:
            near.append(claims.claim(span, None, said=False))
    return sorted(near, key=lambda claim: (claim.said, claim.span))


def _is_first_person(claim: Claim, known: Known) -> bool:
    """Whether a claim is somebody's own "we tried", in quotation marks."""
    words = known.coverage.words(claim.span)
    return claim.said and re.match(r"(?:we|i|they)\b", words, re.IGNORECASE) is not None


def _is_turned_away(turned: Turned, claim: Claim, known: Known) -> bool:
    """Refused to receive a thing, and nobody came with one."""
    sentence = known.coverage.words(turned.sentence)
    told = known.coverage.words(claim.span)
    thing = turned.words & claim.words - {"send", "paper", "try"}
    return (
        _NOBODY_CAME.search(sentence) is not None
        and _TURNED_AWAY.search(told) is not None
        and bool(things_in(thing))
    )


def _is_charge(claim: Claim, turned: Turned, claims: Claims) -> bool:
    """Whether a voice says right behind a charge that there is nothing of it: "of moving guns", "saw no guns"."""
    known = claims.known
    blamed = accused(known.coverage.words(claim.span))
    if not blamed or claim.by is None or turned.told.start - claim.span.end > NEAR / 2:
        return False
    whom = claims.stems(Span(claim.span.report, claim.span.start, claim.span.start + len(blamed)))
    matter = things_in(turned.core - turned.verbs) & (claim.words - whom)
    return bool(matter) and known.cast.party(claim.by) != known.cast.party(turned.by)


def _has_such(claim: Claim, turned: Turned, claims: Claims) -> bool:
    """Whether "it contains no such claims" answers a voice that says right before that it has some."""
    known, kind = claims.known, _CONTAINS.search(claims.known.coverage.words(turned.clause))
    near = turned.told.start - claim.span.end <= NEAR / 2
    if kind is None or not (turned.said and claim.said and near) or claim.negated:
        return False
    others = None not in (claim.by, turned.by)
    others = others and known.cast.party(claim.by) != known.cast.party(turned.by)
    thing = actors_in(turned.words & claim.words) or things_in(turned.core & claim.words)
    return others and stems_of(kind["kind"]) <= claim.words and len(thing) > 0


def _elsewhere(turned: Turned, claims: Claims) -> Claim | None:
    """What a report tells, of the same days or before, in the words that another one turns."""
    known = claims.known
    best: tuple[float, Claim] | None = None
    such = _such(turned, known) if turned.such else frozenset()
    if turned.such and len(such) < _ANY_TWO:
        return None  # "no such paper": the one told of right before
    if _OF_SOMEBODY.search(known.coverage.words(turned.clause)):
        return None  # "I have not spoken to her": to whom, that report says
    matter = things_in(turned.words - turned.verbs - PAPERS - _DAYS)
    party = known.cast.party(turned.by)
    # "we have accepted nothing", of what another voice tells of the speaker's own side
    other = things_in(turned.words - turned.verbs) or turned.verbs & OF_MINDS
    whose = is_of_himself(turned, known) or _IT.match(known.coverage.words(turned.clause))
    own = None if other or not whose else party
    most = max(_SHARED, int(_CLOSE * len(turned.words)) - 1)
    meant = _meant(turned, claims)
    least = _ANY_TWO if turned.asked or own is not None else most
    words = turned.words
    if party is not None and is_of_himself(turned, known):
        words |= {party}  # "we have not accepted any mediation"
    for claim in claims.sharing({*words, party or ""}, least):
        if (matter and not matter & claim.words) or not such <= claim.words:
            continue  # a letter about something else
        if meant is not None and not meant & claim.words:
            continue  # "that access was promised; it has not been given" is no answer to "the paper was sent"
        shared = words & (claim.words | {known.cast.party(claim.by) or ""})
        share = len(shared) / len(words)
        if not (turned.asked or such or (own in claim.words and claim.said)):
            plain = things_in(shared) - _TITLES
            alike = len(shared) >= _SHARED and share >= _SHARE
            more = len(shared) > _SHARED and share >= _CLOSE and len(plain - turned.verbs) > 1
            if not (alike or more) or len(plain) < _SHARED - 1:
                continue
        if not is_claim(claim, turned, known):
            continue
        if turned.asked and not _is_same_reply(claim, turned, claims):
            continue
        here = claim.span.report == turned.sentence.report
        if not (here or claim.said) and _PRONOUN.match(known.coverage.words(claim.span)):
            continue  # "It met the envoy", of some other report: who, is not known
        if here and (not (claim.said and turned.said) or turned.voice == SOMEBODY):
            continue
        if not is_before(claim, turned, claims) or is_for_others(claim, turned, claims):
            continue
        if best is None or share > best[0]:
            best = share, claim
    return best[1] if best is not None else None


def _such(turned: Turned, known: Known) -> frozenset[str]:
    """What "no such note" is of, where the same sentence says it: "asked about reports on a note of protest"."""
    own, kind = turned.sentence, _SUCH.search(known.coverage.words(turned.clause))
    if kind is None:
        return frozenset()
    before = known.coverage.reports[own.report].text[own.start : turned.clause.end]
    named = re.search(_ASKED_ABOUT.format(kind=re.escape(kind["kind"])), before, re.IGNORECASE)
    return stems_of(named["what"]) if named is not None else frozenset()


def _meant(turned: Turned, claims: Claims) -> frozenset[str] | None:
    """What "it has not been given" may be of: the things of the sentence before, with no other words to tell by."""
    known = claims.known
    if not _IT.match(known.coverage.words(turned.clause)) or is_of_himself(turned, known):
        return None
    start = turned.sentence.start
    text = claims.known.coverage.reports[turned.sentence.report].text
    before = [cut for cut in sentences(text) if cut[1] <= start][-1:]
    spans = [Span(turned.sentence.report, *cut) for cut in before]
    stems = frozenset[str]().union(*(claims.stems(span) for span in spans))
    return things_in(stems - turned.verbs - _DAYS)


def _of_one_thing(turned: Turned, claims: Claims) -> Claim | None:
    """What another voice tells in any report of the one thing that is said not to have been given or shown.

    A few words are shared, so that it is not sure: "he was shown no options", "a paper with three options".
    """
    known = claims.known
    given = frozenset({"send"}) if turned.verbs & _SHOWN else frozenset()
    wide = replace(turned, verbs=turned.verbs | given, points=True)
    matter = things_in(turned.core - wide.verbs - PAPERS) or turned.core & PAPERS - {"paper"}
    if turned.such or turned.asked or not turned.said or turned.by is None:
        return None
    if says_whose(turned, claims):
        return None
    if not matter or len(matter) > _FEW or not wide.verbs & {"send", one_doing("offer")}:
        return None
    for claim in claims.sharing(matter, len(matter)):
        if (
            claim.said
            and claim.by is not None
            and claim.words >= matter
            and is_claim(claim, wide, known)
            and is_before(claim, turned, claims)
            and not is_for_others(claim, turned, claims)
            and not _is_not_shown(claim, turned, claims)
        ):
            return claim
    return None


def _is_not_shown(claim: Claim, turned: Turned, claims: Claims) -> bool:
    """Whether a party says that it was not shown what went to nobody named: "it was submitted", to whom is not said."""
    own = claims.known.cast.party(turned.by)
    shown = bool(turned.verbs & _SHOWN) and own is not None and claims.known.cast.is_party(own)
    return shown and own not in claim.words


def _is_same_reply(claim: Claim, turned: Turned, claims: Claims) -> bool:
    """Whether a written reply is that of the side that is said to have sent none, or on the same matter."""
    known = claims.known
    around = [_with_neighbours(span, known) for span in (claim.span, turned.sentence)]
    told, asked = (claims.stems(span) for span in around)
    own, replier = known.cast.party(turned.by), known.cast.party(claim.by)
    others = actors_in(asked) - {own}
    kinds = [stems & PAPERS - WRITTEN - _ANY_REPLY for stems in (told, asked)]
    if all(kinds) and not kinds[0] & kinds[1]:
        return False  # "replied to the note" beside "no answer to its proposal"
    if replier in others:
        return True
    if others and replier is not None and known.cast.is_party(replier):
        return False  # it is the reply of one of the others
    return len(things_in(told & asked - WRITTEN - _ANY_REPLY)) > 1


def _with_neighbours(span: Span, known: Known) -> Span:
    """A span with the sentence before it and its own, where they stand in its paragraph or the one before."""
    text = known.coverage.reports[span.report].text
    before = [start for start, end in sentences(text) if end <= span.start]
    return Span(span.report, before[-1] if before else span.start, span.end)


def _outlet(span: Span, known: Known) -> str:
    """Whose own voice a place is in."""
    return known.coverage.reports[span.report].outlet or "the report"


def _conflict(kind: ConflictKind, turned: Turned, claim: Claim, known: Known) -> Conflict:
    teller = known.cast.name(claim.by) if claim.by else named(claim.voice)
    denier = known.cast.name(turned.by) if turned.by else named(turned.voice)
    teller = teller or _outlet(claim.span, known)
    denier = denier or _outlet(turned.sentence, known)
    sentence = known.coverage.words(turned.sentence)
    words = known.coverage.words(claim.span)
    told = without_voice(whole(charge(words)), claim.voice)
    turning = whole(known.coverage.words(turned.told))
    sides = (
        Side(f"{teller}: {told}", (claim.span,), by=(claim.by,) if claim.by else ()),
        Side(f"{denier}: {turning}", (turned.sentence,), by=(turned.by,) if turned.by else ()),
    )
    return Conflict(
        id=make_id("c", kind.value, "turned", tokens(told), tokens(sentence)),
        kind=kind,
        about=matter(words) if accused(words) else f"whether this is so: {told}",
        sides=sides,
    )
