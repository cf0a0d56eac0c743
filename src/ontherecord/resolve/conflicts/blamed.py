"""Who is to blame for how talks went: two parties that each lay it on the other, or one that will not have it.

"Suland is to blame for the state of the accord", says Norland; "the talks stalled because of what Norland did not do",
says Suland. "Suland broke off the talks"; "now they have found out that it was Suland that broke off the talks!" Only
blame for the talks themselves counts, for their failure, delay or end: two raids with which two sides charge each other
are two.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from ontherecord.language.seldom import Seldom
from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.doings import is_negated
from ontherecord.resolve.conflicts.phrasing import whole
from ontherecord.resolve.conflicts.stems import Claim, Stems
from ontherecord.resolve.conflicts.turned import CUT, supposes
from ontherecord.resolve.wording import tokens

_TALKS = (
    r"\b(?:talks|negotiations?|dialogue|process|deals?|agreements?|accords?|truce|ceasefire|treat(?:y|ies)|pact|"
    r"rounds?|meetings?|summit|mediation|failure|deadlock|impasse|stalemate|collapse|breakdown|delays?|"
    r"(?:answer|reply|response) to the)\b"
)
_STOPPED = (
    r"(?:br(?:oke|oken|eaks?|eaking) off|walk(?:ed|s|ing) (?:out of|away from)|torpedo(?:ed|es|ing)|"
    r"derail(?:ed|s|ing)?|scuttl(?:ed|es|ing)|sabotag(?:ed|es|ing)|obstruct(?:ed|s|ing)?|block(?:ed|s|ing)?|"
    r"held up|hold(?:s|ing)? up|"
    r"stall(?:ed|s|ing)?|delay(?:ed|s|ing)?|drag(?:ged|s|ging)? (?:its|their|his|her) feet (?:over|on)|"
    r"fail(?:ed|s|ing)? to bring|wreck(?:ed|s|ing)?|undermin(?:ed|es|ing))"
)
_WHO = r"(?P<who>[A-Z“\"‘'t][^.;:,]{1,60}?)"
_ADVERB = r"(?:(?:still|again|now|once more|\w+ly|deliberately) )*"
_BLAMES = tuple(
    Seldom(pattern)
    for pattern in (
        rf"\b{_WHO} (?:is|are|was|were) (?:\w+ly |alone )?(?:to blame|responsible|at fault) for "
        r"(?P<what>[^.;]{3,160})",
        rf"(?P<what>{_TALKS}[^.;]{{0,120}}?)\bbecause of (?P<who>[^.;]{{3,120}})",
        rf"\b{_WHO},? (?:(?:who|which|has|have|had|is|are|was|were) )*{_ADVERB}{_STOPPED} (?P<what>[^.;]{{3,120}})",
        r"\b(?:blame|fault|responsibility) for (?P<what>[^.;]{3,100}?) (?:lies|lay|rests|rested|falls) "
        r"(?:\w+ly |squarely )?(?:with|on) (?P<who>[^.;,]{3,60})",
    )
)
# "The idea that we have held up the talks is false", "we have not delayed the talks"
_DISOWNS = Seldom(
    rf"\b(?:[Tt]he |[Aa]ny )?(?:idea|notion|claim|suggestion|charge|accusation|allegation)s? that "
    rf"(?:we|they|it|he|she)(?: have| has| had| are| is| were| was)? {_ADVERB}{_STOPPED} (?P<what>[^.;]{{3,100}}?) "
    r"(?:is|are|was|were) (?:\w+ )?(?:false|untrue|wrong|nonsense|baseless|absurd|ridiculous|a lie)\b|"
    rf"\b[Ww]e (?:have not|haven[’']t|did not|didn[’']t|are not|aren[’']t) {_ADVERB}{_STOPPED} "
    r"(?P<what2>[^.;]{3,100})"
)
# "Now they have found out that it was Suland that broke off the talks!"
_MOCKS = Seldom(
    r"\b(?:they|he|she) (?:(?:have|has|had|now|suddenly|all of a sudden) )*(?:found out|discovered|pretend(?:s|ed)?|"
    r"would have us believe|want(?:s|ed)? (?:us|everybody|everyone|people) to believe) that (?:it (?:was|is) )?"
    rf"(?P<who>[A-Z][^.;:,]{{1,60}}?) (?:(?:that|who|which|has|have|had) )*{_STOPPED} (?P<what>[^.;]{{3,100}})"
)
_ABOUT = re.compile(_TALKS)
_KEPT = r"(?:implement|honou?r|respect|observ|uph[eo]ld|keep|kept|abid|compl[yi]|carr[yi])\w*"
# "Accused Suland of never having kept the truce": of a breach of what both have agreed.
_BREACHED = re.compile(
    r"\b(?:(?:violat|breach|break|broke|flout)\w*|(?:never|not) (?:having )?(?:(?:once|fully|ever) )?"
    rf"{_KEPT}|failing to {_KEPT}) [^.;]{{0,80}}?"
    r"\b(?:truce|ceasefire|cease-fire|agreements?|accords?|pact|treaty|deal)\b"
)
_CHARGE = re.compile(r"(?P<who>[^.;,]{2,50}?) of (?P<what>\w+ing\b|(?:never|not) )")
_BACKED = (
    r"(?:(?:go|goes|going|gone|went) back on|back-?pedal\w* on|backtrack\w* on|reneg\w+ on|"
    r"walk(?:s|ed|ing)? away from|(?:pull|back|step)(?:s|ed|ing)? (?:back|out|away) (?:from|of))"
)
_AUX = r"(?:(?:has|have|had|is|are|was|were) )?"
# "It is walking away from things it had agreed to": somebody's word that is not kept.
_UNKEPT = Seldom(
    rf"\b(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,3}}|it|they) {_AUX}{_ADVERB}{_BACKED} (?P<what>[^.;]{{3,120}})"
)
_WORD = re.compile(r"\b(?:agreed|agreements?|commitments?|promises?|pledges?|word|undertakings?)\b")
# "We do not believe that Suland has gone back on anything", "we have not gone back on our word"
_STOOD_BY = Seldom(
    r"\b(?:(?:not|n[’']t) (?:believe|think|accept|agree) (?:that )?(?P<who>[^.;,]{2,40}?) "
    rf"{_AUX}|(?P<own>[^.;,]{{2,40}}?) (?:has|have|had|did|is|are)(?: not|n[’']t| never) ){_ADVERB}{_BACKED} "
)
_HEDGE = re.compile(r"\b(?:I|we) would (?=say\b)")
_OWN = re.compile(r"(?:we|our|us)\b", re.IGNORECASE)
_NEXT = 80  # characters between two charges, one of them in the next sentence
_DAYS = 10  # days between the reports
# What blame is for: how talks went, a breach of what both had agreed, a word that is not kept.
_HOW_IT_WENT, _BREACH, _UNKEPT_WORD = "talks", "breach", "word"


@dataclass(frozen=True, slots=True)
class _Blame:
    """Who lays it on whom, or will not have it laid on himself, for what, and where."""

    by: str
    voice: str
    on: str
    span: Span
    text: str
    mocks: bool = False
    of: str = _HOW_IT_WENT


def find_blamed(acts: Sequence[Told], claims: Claims) -> tuple[Conflict, ...]:
    """One conflict for each two parties that lay it on each other, with all the words of both."""
    told = list(dict.fromkeys((*_said(claims), *_charged(acts, claims))))
    laid = [each for each in told if each.by != each.on]
    turned = [*laid, *(each for each in told if each.by == each.on)]
    pairs: dict[tuple[str, ...], list[tuple[_Blame, _Blame]]] = {}
    for left, right in product(laid, turned):
        mutual = right.on in (left.by, right.by)
        if (
            left.of != right.of
            or left.on != right.by
            or not mutual
            or not _is_of_these_days(left, right, claims)
        ):
            continue
        key = (*sorted((left.by, right.by)), left.of)
        if left.by == key[0] or right.by == right.on or (key not in pairs and right not in laid):
            pairs.setdefault((*key, left.by), []).append((left, right))
    lines = (_conflict(each, claims) for each in pairs.values())
    return tuple(sorted({line.id: line for line in lines}.values(), key=lambda line: line.id))


def read_mocked(report: str, stems: Stems) -> Iterator[tuple[Span, str]]:
    """The sentences of a report that mock the blame that a party is given, with that party."""
    text = stems.known.coverage.reports[report].text
    for match in _MOCKS.finditer(text):
        who = Span(report, *match.span("who"))
        named = [party for _, party in stems.names(report).within(who)]
        if named and _ABOUT.search(match["what"]):
            start, end = next(cut for cut in sentences(text) if cut[0] <= match.start() < cut[1])
            yield stems.known.coverage.reports[report].span(start, end), named[0]


def _said(claims: Claims) -> Iterator[_Blame]:
    """Blame that voices lay on another party for how talks went, that they refuse or mock."""
    cast, words = claims.known.cast, claims.known.coverage.words
    last: _Blame | None = None
    for claim in claims.all:
        party = cast.party(claim.by)
        if not claim.said or claim.by is None or party is None:
            continue
        text = words(claim.span)
        if _is_refused(text):
            yield _Blame(party, claim.by, party, claim.span, text)
            continue
        for blame in _kept_and_broken(claim, party, text, (claims, last)):
            yield blame
            last = blame
        on = _laid_on(claim, text, claims)
        if on is not None and on != party:
            yield _Blame(party, claim.by, on, claim.span, text)
    for report in claims.known.coverage.order:
        for span, actor in claims.known.readings.of(read_mocked, report):
            party = cast.party(actor) or actor
            yield _Blame(party, "", party, span, words(span), mocks=True)


def _kept_and_broken(
    claim: Claim, party: str, text: str, known: tuple[Claims, _Blame | None]
) -> Iterator[_Blame]:
    """Blame for a breach of what both had agreed, or for a word that is not kept; and who says that he kept his.

    Whom no name tells ("the army") is he who has laid the same on the speaker right before.
    """
    claims, last = known
    if claim.by is None or len(text) != claim.span.end - claim.span.start:
        return
    charge = _CHARGE.match(text)
    if charge is not None and _BREACHED.search(text, charge.start("what")):
        on = _one_named(claim, charge.span("who"), claims)
        if on is None and last is not None and last.span.report == claim.span.report:
            back = last.of == _BREACH and last.on == party and last.span.gap(claim.span) <= _NEXT
            on = last.by if back and charge["who"].startswith("the ") else None
        if on not in (None, party):
            yield _Blame(party, claim.by, on or party, claim.span, text, of=_BREACH)
    stood = _STOOD_BY.search(text)
    if stood is not None:
        own = stood["who"] or stood["own"]
        if (
            _OWN.match(own.split()[-1])
            or _one_named(claim, stood.span(stood.lastgroup or 0), claims) == party
        ):
            yield _Blame(party, claim.by, party, claim.span, text, of=_UNKEPT_WORD)
        return
    broke = _UNKEPT.search(text)
    if broke is None or not _WORD.search(broke["what"]) or is_negated(broke.group()):
        return
    if _is_supposed(_HEDGE.sub("", text), _UNKEPT.search(_HEDGE.sub("", text)) or broke):
        return
    first = 0 if broke["who"] in ("it", "they") else broke.start("who")
    on = _one_named(claim, (first, broke.end("who")), claims)
    if on is not None and on != party:
        yield _Blame(party, claim.by, on, claim.span, text, of=_UNKEPT_WORD)


def _one_named(claim: Claim, where: tuple[int, int], claims: Claims) -> str | None:
    """The party that a part of a claim names, where it is one."""
    first = claim.span.start
    part = Span(claim.span.report, first + where[0], first + where[1])
    named = {claims.known.cast.party(a) or a for _, a in claims.names(part.report).within(part)}
    return named.pop() if len(named) == 1 else None


def _is_refused(text: str) -> bool:
    """Whether a text calls untrue that its own side is to blame."""
    match = _DISOWNS.search(text)
    return match is not None and any(_ABOUT.search(what or "") for what in match.groups())


def _laid_on(claim: Claim, text: str, claims: Claims) -> str | None:
    """The party that a claim makes answerable for how talks went."""
    for pattern in _BLAMES:
        match = pattern.search(text)
        if match is None or not (_ABOUT.search(match["what"]) or "to blame" in match.group()):
            continue
        if len(text) != claim.span.end - claim.span.start:
            continue
        if is_negated(match.group().replace("did not do", "")) or _is_supposed(text, match):
            continue
        first = claim.span.start
        who = Span(claim.span.report, first + match.start("who"), first + match.end("who"))
        named = [party for _, party in claims.names(who.report).within(who)]
        if named:
            return claims.known.cast.party(named[0]) or named[0]
    return None


def _is_supposed(text: str, match: re.Match[str]) -> bool:
    """Whether the clause around some words only supposes or asks."""
    before = [cut.end() for cut in CUT.finditer(text) if cut.end() <= match.start()]
    behind = [cut.start() for cut in CUT.finditer(text) if cut.start() >= match.end()]
    clause = text[max(before, default=0) : min(behind, default=len(text))]
    return supposes(clause, frozenset())


def _charged(acts: Sequence[Told], claims: Claims) -> Iterator[_Blame]:
    """Charges that a report tells of in its own words: "Norland blamed Suland for the collapse of the talks"."""
    for act, members in acts:
        if act.type != "accuse" or act.modality is not Modality.DID:
            continue
        for each in members:
            text = claims.known.coverage.words(each.evidence)
            behind = text[max(0, each.trigger.end - each.evidence.start) :]
            ends = each.giver.parties, each.taker.parties
            stopped = re.search(rf"\b(?:of|for) (?:{_STOPPED}\b|[^.;]{{0,60}}?(?:failure|collapse|"
                                r"breakdown|deadlock|impasse|delay))", behind)  # fmt: skip
            if (
                each.sure
                and len(ends[0]) == len(ends[1]) == 1
                and stopped
                and _ABOUT.search(behind)
            ):
                by, on = next(iter(ends[0])), next(iter(ends[1]))
                if by != on:
                    yield _Blame(by, by, on, each.evidence, text)


def _is_of_these_days(left: _Blame, right: _Blame, claims: Claims) -> bool:
    reports = left.span.report, right.span.report
    apart = claims.known.coverage.days_between(*reports)
    if left.span.overlaps(right.span):
        return False
    return reports[0] == reports[1] or apart is None or abs(apart) <= _DAYS


def _conflict(told: Sequence[tuple[_Blame, _Blame]], claims: Claims) -> Conflict:
    cast = claims.known.cast
    first = told[0]
    sides = tuple(
        Side(
            f"{cast.name(first[at].by) if first[at].voice else 'a speaker'}: {whole(first[at].text)}",
            tuple(sorted({pair[at].span for pair in told})),
            by=tuple(sorted({pair[at].voice for pair in told} - {""})),
        )
        for at in (0, 1)
    )
    reports = {each.span.report for each in first}
    dated = len(reports) == 1 or claims.known.coverage.days_between(*reports) is not None
    names = " and ".join(cast.name(each.by) for each in first)
    anchor = [tokens(each.text) for each in first]
    kind = ConflictKind.PARTIES_DISAGREE
    about = f"who is to blame, {names} of each other"
    if first[1].by == first[1].on:
        about = f"whether {cast.name(first[1].by)} is to blame"
    if first[0].of == _UNKEPT_WORD:
        kind = ConflictKind.DID_NOT
        about = f"whether {cast.name(first[0].on)} went back on what was agreed"
    return Conflict(
        id=make_id("c", kind.value, "blamed", *anchor),
        kind=kind,
        about=about,
        sides=sides,
        sure=dated and not first[1].mocks and first[0].of == _HOW_IT_WENT,
    )
