"""What one party calls a breach and another one calls in order: of a law, an agreement, somebody's leave.

"The letter runs counter to what was agreed on Monday", says one; "our text is in conformity with the understanding
reached on 3 August", says the other. "This is unlawful"; "what we do is in line with the law". Both must speak of the
same one who keeps or breaks it, as far as they name anybody, and of the same rule. A promise to keep it is no answer
to its breach, and a breach of one day is none to what is said of another day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from ontherecord.language.seldom import Seldom
from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.doings import is_negated, stems_of
from ontherecord.resolve.conflicts.phrasing import whole
from ontherecord.resolve.conflicts.stems import Claim
from ontherecord.resolve.conflicts.turned import CUT, supposes
from ontherecord.resolve.dating import days_named
from ontherecord.resolve.wording import actors_in, things_in, tokens

_KEEP = (
    r"(?:respect|honou?r|protect|uphold|upheld|safeguard|observ|fulfil|implement)(?:s|ed|es|ing|led|ling)?|"
    r"(?:abid(?:es?|ed|ing) by|adher(?:es?|ed|ing) to|compl(?:y|ies|ied|ying) with|conform(?:s|ed)? (?:to|with))"
)
_KEEPS = Seldom(
    r"\b(?:in (?:full |strict |complete |total )?(?:line|conformity|accordance|compliance|keeping) with|"
    r"(?:fully |entirely |wholly )?(?:consistent|compatible) with|"
    rf"{_KEEP}|(?:is|are|was|were|been|be) (?:\w+ly )?(?P<law>lawful|legal)(?! [a-z])|"
    r"(?P<leave>(?:been|were|was|are|is) (?:\w+ly )?(?:authori[sz]ed|permitted|cleared|approved) by|"
    r"with the (?:full )?(?:consent|permission|authori[sz]ation|agreement|knowledge) of))\b",
    re.IGNORECASE,
)
_BREAKS = Seldom(
    r"\b(?:r(?:un|uns|an|unning) counter to|contrary to|in (?:\w+ )?(?:violation|breach|contravention|defiance) of|"
    r"(?:a|an) (?:\w+ )?(?:violation|breach|contravention|infringement) of|"
    r"(?:violat|breach|contraven|flout|infring)(?:es?|ed|ing|s)?|"
    r"(?:breaks?|broke|broken|breaking)(?= (?:[\w-]+ ){0,3}(?:law|rules?|agreements?|treaty|accords?|truce|ceasefire|"
    r"deal|promises?|commitments?|undertakings?)\b)|"
    r"(?:incompatible|inconsistent|at odds|not in (?:line|conformity|accordance)) with|"
    rf"(?:fail(?:s|ed|ing)? to|(?:do|does|did)(?: not|n[’']t)) (?:properly |fully )?(?:{_KEEP})|"
    r"(?:is|are|was|were|been|be|as) [“\"‘']?(?:\w+ly )?(?P<law>unlawful|illegal)(?! [a-z])|"
    r"(?:unlawful|illegal) (?P<deed>acts?|moves?|steps?|decisions?|measures?|actions?|blockade|seizure|occupation)|"
    r"(?P<leave>without (?:any |prior |its |their |our |official |proper )?(?:authori[sz]ation|permission|consent|"
    r"clearance|approval)))\b",
    re.IGNORECASE,
)
_LAW, _LEAVE = "law", "leave"
_OF_LAW = stems_of("law laws lawful unlawful legal illegal legally illegally")
_OF_LEAVE = stems_of(
    "authorised authorized authorisation authorization permission permitted consent cleared clearance"
)
_NO_RULE = stems_of(
    "international national what agreed way party side statement said commitment obligation term full other first "
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday"
)
_NOBODY = re.compile(r"(?:this|that|it|these|those|they|what|such|we|i|our|my)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:we|our|us|i|my)\b", re.IGNORECASE)
_SAYING = re.compile(r"[“\"‘']")
_DAYS = 7  # days between two reports
_JUST_BEFORE = 3  # words before a verb in which a negation turns it
_SURE = 2  # words of the rule that are asked for, where it is no day and no law


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim that something keeps a rule, or breaks it: of whom, which rule, and the party that says so."""

    claim: Claim
    party: str
    doers: frozenset[str]
    things: frozenset[str]
    rule: frozenset[str]


def find_accords(claims: Claims) -> tuple[Conflict, ...]:
    """Conflicts between two parties of whom one calls a breach what the other calls in order, one for each rule."""
    kept: list[_Held] = []
    broken: list[_Held] = []
    for claim in claims.all:
        party = claims.known.cast.party(claim.by)
        if not claim.said or party is None:
            continue
        for breaks, held in _held(claim, party, claims):
            (broken if breaks else kept).append(held)
    pairs: dict[tuple[str, ...], list[tuple[_Held, _Held]]] = {}
    for bad, good in product(broken, kept):
        rule = _one_rule(bad, good)
        if rule and _is_one_doer(bad, good) and _is_of_these_days(bad.claim, good.claim, claims):
            key = (bad.party, good.party, *sorted(rule & {_LAW, _LEAVE} or rule))
            pairs.setdefault(key, []).append((bad, good))
    lines = (_conflict(told, claims) for told in pairs.values())
    return tuple(sorted({line.id: line for line in lines}.values(), key=lambda line: line.id))


def _held(claim: Claim, party: str, claims: Claims) -> Iterator[tuple[bool, _Held]]:
    """What a claim calls a breach or in order, clause by clause."""
    text = claims.known.coverage.words(claim.span)
    if len(text) != claim.span.end - claim.span.start:
        return
    start = 0
    for cut in (*CUT.finditer(text), None):
        end = cut.start() if cut is not None else len(text)
        match = _BREAKS.search(text, start, end)
        breaks = match is not None
        match = match or _KEEPS.search(text, start, end)
        if match is not None and not supposes(text[start:end], frozenset()):
            turned = is_negated(" ".join(text[start : match.start()].split()[-_JUST_BEFORE:]))
            if turned or not is_negated(text[start : match.start()]):
                yield breaks != turned, _read(claim, party, (start, match, end), claims)
        start = cut.end() if cut is not None else end


def _read(claim: Claim, party: str, where: tuple[int, re.Match[str], int], claims: Claims) -> _Held:
    start, match, end = where
    first = claim.span.start
    before = Span(claim.span.report, first + start, first + max(match.start(), start + 1))
    behind = Span(claim.span.report, first + min(match.end(), end - 1), first + end)
    subject = claims.stems(before)
    words = claims.known.coverage.words(before)
    doers = actors_in(subject) | ({party} if _OWN.search(words) else frozenset())
    things = frozenset() if _NOBODY.match(words.strip(" “\"‘'")) else things_in(subject)
    rule = things_in(claims.stems(behind))
    rule |= frozenset(day.isoformat() for day in days_named(behind, claims.known.coverage))
    if match["law"] or match.groupdict().get("deed") or rule & _OF_LAW:
        rule = (rule - _OF_LAW) | {_LAW}
    if match["leave"]:
        rule = (rule - _OF_LEAVE) | {_LEAVE}
    return _Held(claim, party, doers, things, rule - _NO_RULE)


def _one_rule(bad: _Held, good: _Held) -> frozenset[str]:
    """The words or the day of the rule that both speak of, empty where it is not known to be one."""
    shared = bad.rule & good.rule
    if shared & {_LAW, _LEAVE}:
        both = bad.claim.words & good.claim.words - _OF_LAW - _OF_LEAVE
        return shared if _LAW in shared or both else frozenset()
    days = frozenset(word for word in shared if word[0].isdigit() and "-" in word)
    return days or (shared if len(shared) >= _SURE else frozenset())


def _is_one_doer(bad: _Held, good: _Held) -> bool:
    """Whether two parties speak of one that keeps or breaks the rule: the one who calls it in order, or one thing."""
    if bad.party == good.party:
        return False
    if bad.party in bad.doers or (good.doers and bad.doers and not good.doers & bad.doers):
        return False
    if bad.doers & good.doers or good.party in bad.doers:
        return True
    if bad.things and good.things and not bad.rule & good.rule & {_LEAVE}:
        return bool(bad.things & good.things)
    return good.party in good.doers or _LEAVE in bad.rule


def _is_of_these_days(bad: Claim, good: Claim, claims: Claims) -> bool:
    known = claims.known
    apart = known.coverage.days_between(bad.span.report, good.span.report)
    if bad.span.report != good.span.report and (apart is None or abs(apart) > _DAYS):
        return False
    days = [days_named(claim.span, known.coverage) for claim in (bad, good)]
    return not all(days) or bool(days[0] & days[1])


def _conflict(told: Sequence[tuple[_Held, _Held]], claims: Claims) -> Conflict:
    bad, good = told[0]
    known = claims.known
    plain = len(bad.rule & good.rule - {_LAW, _LEAVE}) > 0 and bool(
        bad.doers & good.doers or bad.things & good.things
    )
    readings, spans = [], []
    for at in (0, 1):
        own = sorted({pair[at].claim.span for pair in told})
        words = whole(known.coverage.words(told[0][at].claim.span))
        readings.append(f"{known.cast.name(told[0][at].party)}: {words}")
        spans.append(tuple(own))
    anchor = [tokens(known.coverage.words(held.claim.span)) for held in (bad, good)]
    return Conflict(
        id=make_id("c", ConflictKind.PARTIES_DISAGREE.value, "accord", *anchor),
        kind=ConflictKind.PARTIES_DISAGREE,
        about=f"whether this keeps to what was agreed or to the law: {readings[0].partition(': ')[2]}",
        sides=tuple(
            Side(reading, each, by=(held.claim.by,) if held.claim.by else ())
            for reading, each, held in zip(readings, spans, (bad, good), strict=True)
        ),
        sure=plain,
    )
