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
from ontherecord.resolve.conflicts.claims import QUESTION, REPORTS, Claim, Claims
from ontherecord.resolve.conflicts.copied_conflicts import with_copy
from ontherecord.resolve.conflicts.doings import PAPERS, is_negated, one_doing, stems_of, tells_done
from ontherecord.resolve.conflicts.one_deed import is_before, is_for_others, is_of_other_day
from ontherecord.resolve.conflicts.phrasing import (
    accused,
    charge,
    matter,
    named,
    whole,
    without_voice,
)
from ontherecord.resolve.conflicts.qualities import called_otherwise
from ontherecord.resolve.conflicts.told_here import LABEL, told_here
from ontherecord.resolve.conflicts.turned import (
    CUT,
    OF_MINDS,
    REPLY,
    SOMEBODY,
    WRITTEN,
    Turned,
    read_turned,
    supposes,
)
from ontherecord.resolve.wording import actors_in, stem, things_in, tokens

_TURNED_AWAY = re.compile(
    r"\b(?:refus\w+|declin\w+) to (?:receive|accept|take|open)\b|\bturned (?:away|back)\b",
    re.IGNORECASE,
)
_NOBODY_CAME = re.compile(
    r"\b(?:nobody|no one|no \w+) (?:had |has |have )?(?:ever )?(?:even )?(?:tried|come|came|attempted|sought|asked|"
    r"brought|handed|delivered|appeared)\b",
    re.IGNORECASE,
)
_SHOWN = frozenset({one_doing("shown"), one_doing("show"), one_doing("seen")})
_RIGHT_BEHIND = 120  # characters between a claim and the answer to it
_FEW = 2  # words for a thing that is told of in few words
# "It has not been given": what it is stands in the sentence before.
_IT = re.compile(
    r"(?:it|this|that|they|these|those) (?:has|have|had|was|were|is|are)(?:n[’']t| not| never| yet to)\b",
    re.IGNORECASE,
)
_NEAR = 320  # characters between the two where they stand in one report
_ANY_REPLY = frozenset({"send", "paper"})
_BREAK = 2  # characters between two sentences of one paragraph, or of two
_DAYS = stems_of("day date today now yet still hour week month")  # "to this day"
_SHARED, _SHARE = 3, 0.6  # stems of the denied that a claim of another report must have
_ANY_TWO = 2  # stems that are asked for where more than stems tells that it is one thing
_CLOSE = 0.5  # share where the two stand side by side


def find_negated(claims: Claims) -> tuple[Conflict, ...]:
    """Conflicts between what is told and what another voice says did not happen."""
    found: dict[str, Conflict] = {}
    seen: set[tuple[Span, str | None]] = set()
    for report in claims.known.coverage.order:
        for turned in read_turned(report, claims):
            claim = (
                _beside(turned, claims) or told_here(turned, claims) or _elsewhere(turned, claims)
            )
            sure = claim is not None
            claim = claim or _of_one_thing(turned, claims)
            kind = ConflictKind.DID_NOT
            if claim is None:
                claim, kind = called_otherwise(turned, claims), ConflictKind.PARTIES_DISAGREE
            if claim is not None and (claim.span, turned.by) not in seen:
                seen.add((claim.span, turned.by))
                conflict = replace(_conflict(kind, turned, claim, claims.known), sure=sure)
                held = found.get(conflict.id)
                found[conflict.id] = with_copy(held, conflict.sides) if held else conflict
    return tuple(found[key] for key in sorted(found))


def _is_told(text: str, verbs: frozenset[str]) -> bool:
    """Whether a clause with one of the verbs tells it plainly."""
    pieces = [piece for piece in CUT.split(text) if tells_done(piece, verbs)]
    return any(not supposes(piece, verbs) for piece in pieces)


def _is_undone(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a claim says of the turned verbs themselves that it was not so: not "it answered, and would not sign"."""
    if not claim.negated:
        return False
    pieces = CUT.split(known.coverage.words(claim.span))
    return not any(tells_done(p, turned.verbs) and not is_negated(p) for p in pieces)


def _is_claim(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a claim tells plainly, by another voice than the one that turns it."""
    own = turned.told if turned.said and claim.said else turned.sentence
    if _is_undone(claim, turned, known) or claim.voice == REPORTS or claim.span.overlaps(own):
        return False
    if turned.words >= WRITTEN and not claim.words >= WRITTEN:
        return False  # a reply by word of mouth
    if not turned.verbs & claim.words or not _is_told(
        known.coverage.words(claim.span), turned.verbs
    ):
        return False
    of_deed = _is_of_deed(claim, turned) or _is_answered(claim, turned, known)
    if turned.doers and not turned.doers & (claim.words | {known.cast.party(claim.by)}):
        return False  # "the Sulanders never accepted it" is no answer to "you had agreed to it"
    if not of_deed or is_of_other_day(claim, turned, known):
        return False
    voices = known.cast.party(claim.by), known.cast.party(turned.by)
    if voices[0] is not None or voices[1] is not None:
        return voices[0] != voices[1] and not _is_named(claim, turned, known)
    return claim.voice != turned.voice or not claim.voice


def _is_of_deed(claim: Claim, turned: Turned) -> bool:
    """Whether more than a verb is shared, or a pronoun stands for what was done: not "it did not get us anywhere"."""
    if turned.points or turned.words >= WRITTEN or turned.verbs == {REPLY}:
        return True
    return bool(things_in(turned.words & claim.words) - turned.verbs)


def _is_answered(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether the turned verb answers a claim with that very verb right before: "we never left"."""
    told = {stem(word) for word in tokens(known.coverage.words(claim.span))}
    again = (word for word in tokens(known.coverage.words(turned.clause)) if stem(word) in told)
    if not any(one_doing(word) in turned.verbs for word in again):
        return False
    gap = turned.told.start - claim.span.end
    reach = _NEAR if turned.points else _RIGHT_BEHIND
    near = claim.span.report == turned.told.report and 0 <= gap <= reach
    return near and claim.said and turned.said and not turned.verbs & OF_MINDS


def _is_named(claim: Claim, turned: Turned, known: Known) -> bool:
    """Whether a voice without a sure speaker has the last name of the other one."""
    one = known.cast.name(claim.by) if claim.by else claim.voice
    other = known.cast.name(turned.by) if turned.by else turned.voice
    names = [words.split()[-1].casefold() for words in (one, other) if words.split()]
    return len(names) > 1 and names[0] == names[1]


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
        if not _is_claim(claim, turned, known) or _is_of_other_paper(claim, turned):
            continue
        answered = turned.verbs == {REPLY} and turned.said and claim.said
        if not before and not answered and not _is_first_person(claim, known):
            continue
        answered = answered or _is_answered(claim, turned, known)
        least = 1 if claim.said and turned.said else 2
        if answered or (len(plain) >= least and share >= (_CLOSE if claim.said else _SHARE)):
            return claim
    return None


def _is_of_other_paper(claim: Claim, turned: Turned) -> bool:
    """Whether a reply is told of one kind of paper, and missed to another: "to the note", "to its proposal"."""
    kinds = [words & PAPERS - WRITTEN - _ANY_REPLY for words in (claim.words, turned.words)]
    return turned.asked and all(kinds) and not kinds[0] & kinds[1]


def _near(turned: Turned, claims: Claims) -> list[Claim]:
    """The claims right beside a sentence, the outlet's own sentences among them, in order."""
    report, own = turned.sentence.report, turned.sentence
    text = claims.known.coverage.reports[report].text
    near = [c for c in claims.of_report(report) if c.said and _gap(c.span, own) <= _NEAR]
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


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


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
    if not blamed or claim.by is None or turned.told.start - claim.span.end > _NEAR / 2:
        return False
    whom = claims.stems(Span(claim.span.report, claim.span.start, claim.span.start + len(blamed)))
    matter = things_in(turned.core - turned.verbs) & (claim.words - whom)
    return bool(matter) and known.cast.party(claim.by) != known.cast.party(turned.by)


def _elsewhere(turned: Turned, claims: Claims) -> Claim | None:
    """What a report tells, of the same days or before, in the words that another one turns."""
    known = claims.known
    best: tuple[float, Claim] | None = None
    if turned.such:
        return None  # "no such paper": the one told of right before
    matter = things_in(turned.words - turned.verbs - PAPERS - _DAYS)
    party = known.cast.party(turned.by)
    # "we have accepted nothing", of what another voice tells of the speaker's own side
    own = None if things_in(turned.words - turned.verbs) or turned.verbs & OF_MINDS else party
    most = max(_SHARED, int(_SHARE * len(turned.words)))
    meant = _meant(turned, claims)
    least = _ANY_TWO if turned.asked or own is not None else most
    for claim in claims.sharing({*turned.words, party or ""}, least):
        if matter and not matter & claim.words:
            continue  # a letter about something else
        if meant is not None and not meant & claim.words:
            continue  # "that access was promised; it has not been given" is no answer to "the paper was sent"
        shared = turned.words & claim.words
        share = len(shared) / len(turned.words)
        if not turned.asked and not (own in claim.words and claim.said):
            alike = len(shared) >= _SHARED and share >= _SHARE
            if not alike or len(things_in(shared)) < _SHARED - 1:
                continue
        if not _is_claim(claim, turned, known):
            continue
        if turned.asked and not _is_same_reply(claim, turned, claims):
            continue
        if claim.span.report == turned.sentence.report and not (claim.said and turned.said):
            continue
        if not is_before(claim, turned, claims) or is_for_others(claim, turned, claims):
            continue
        if best is None or share > best[0]:
            best = share, claim
    return best[1] if best is not None else None


def _meant(turned: Turned, claims: Claims) -> frozenset[str] | None:
    """What "it has not been given" may be of: the things of the sentence before, with no other words to tell by."""
    if not _IT.match(claims.known.coverage.words(turned.clause)):
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
    if not matter or len(matter) > _FEW or not wide.verbs & {"send", one_doing("offer")}:
        return None
    for claim in claims.sharing(matter, len(matter)):
        if (
            claim.said
            and claim.by is not None
            and claim.words >= matter
            and _is_claim(claim, wide, known)
            and is_before(claim, turned, claims)
            and not is_for_others(claim, turned, claims)
        ):
            return claim
    return None


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
