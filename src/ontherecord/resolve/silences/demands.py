"""Silences over demands that were made in words: no stand of the other side on the same point was found.

A demand is followed only where its point is known, so that an answer can be looked for: a stance of the side that was
asked, on that point, or its acceptance or refusal towards who asks. What has such an answer makes no line.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ontherecord.language.words import sentences
from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.position import Position, Stance
from ontherecord.nouns.silence import Silence
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.papers.sayings import parties_of
from ontherecord.resolve.silences.taken_up import DEMAND, TakenUp
from ontherecord.resolve.wording import content

_DEMANDS = frozenset({"demand", "ultimatum"})
_ASKS = re.compile(
    r"\b(?:demand|call|urg|ask|want|insist|must|(?<!at the )request|should|appeal|press|seek|sought|refus|reject|if|"
    r"unless|until|"
    r"would|condition|ultimatum|deadline)",
    re.IGNORECASE,
)
_ANSWERS = frozenset({"accept", "reject", "agree", "propose", "offer", "promise", "yield"})


@dataclass(frozen=True, slots=True)
class _World:
    """What a demand is held against, looked up once for all of them.

    `by_issue` are positions, `words` the stems of all their words on an issue, `answers` the acts of a party that may
    answer; `named` and `taken_up` are those of the silences over papers.
    """

    by_issue: Mapping[str, Sequence[Position]]
    words: Mapping[str, frozenset[str]]
    answers: Mapping[str, Sequence[Act]]
    named: Mapping[str, frozenset[str]]
    taken_up: TakenUp
    known: Known


def find_unmet(
    acts: Sequence[Act],
    positions: Sequence[Position],
    around: tuple[Mapping[str, frozenset[str]], TakenUp, Known],
) -> tuple[Silence, ...]:
    """A silence for each demand on which nothing of the other side was found.

    `around` are the reports that name each party, where words of an answer stand, and what is known.
    """
    named, taken_up, known = around
    by_issue: dict[str, list[Position]] = {}
    for position in positions:
        by_issue.setdefault(position.issue, []).append(position)
    answers: dict[str, list[Act]] = {}
    for act in acts:
        for party in parties_of(act.actor, known.cast) if act.type in _ANSWERS else ():
            answers.setdefault(party, []).append(act)
    words = {issue: content(" ".join(p.words for p in own)) for issue, own in by_issue.items()}
    world = _World(by_issue, words, answers, named, taken_up, known)
    found = (_unmet(act, world) for act in acts if _is_demand(act, known))
    return tuple(line for line in found if line is not None)


def _is_demand(act: Act, known: Known) -> bool:
    """Whether an act is a demand of one side on one other, in words, with a day."""
    sides = parties_of(act.actor, known.cast), parties_of(act.recipient, known.cast)
    return (
        act.type in _DEMANDS
        and act.modality is Modality.DID
        and act.sure
        and act.date is not None
        and act.object is not None
        and known.papers.get(act.object) is None
        and all(len(parties) == 1 for parties in sides)
        and all(known.cast.is_party(party) for parties in sides for party in parties)
    )


def _unmet(act: Act, world: _World) -> Silence | None:
    """The silence over a demand; None where its point is not known or something answers it."""
    known, by_issue = world.known, world.by_issue
    (asking,), (asked,) = parties_of(act.actor, known.cast), parties_of(act.recipient, known.cast)
    words = {span for told in act.attestations for span in told.spans}
    points = [point for point, own in by_issue.items() if _is_point(own, asking, words)]
    if not points or act.date is None or act.object is None:
        return None
    near = [*points, *(other for other in by_issue if _is_near(other, points, world.words))]
    stands = any(
        position.party == asked and position.stance is not Stance.UNANSWERED
        for point in near
        for position in by_issue[point]
    )
    if stands or _is_answered(asked, asking, world):
        return None
    first = act.date.days()[0].isoformat()
    days = {report: known.coverage.day(report) for report in world.named.get(asked, ())}
    searched = tuple(sorted(report for report, day in days.items() if first <= day < UNDATED))
    until = max((days[report] for report in searched), default="")
    if until <= act.date.days()[1].isoformat():
        return None  # it was made on the last day that was looked at
    if world.taken_up.is_taken_up(DEMAND, searched) or _is_done(act, searched, known):
        return None
    return Silence(
        id=make_id("q", act.id),
        about=act.id,
        what=act.object,
        by=(asking,),
        to=(asked,),
        since=act.date,
        searched=searched,
        until=until,
        spans=tuple(sorted(words)),
    )


def _is_point(held: Iterable[Position], asking: str, words: set[Span]) -> bool:
    """Whether an issue is what a demand is about: the same sentence gives its side a stance on it."""
    return any(
        position.party == asking
        and position.stance in (Stance.DEMANDS, Stance.INSISTS)
        and words & set(position.spans)
        for position in held
    )


def _is_done(act: Act, searched: Sequence[str], known: Known) -> bool:
    """Whether some sentence that asks for nothing has the words of what was demanded: it may have been done."""
    names = content(known.cast.names((*act.actor, *act.recipient)))
    asked = content(act.object or "") - names
    own = {span for told in act.attestations for span in told.spans}
    for report in searched if asked else ():
        source = known.coverage.reports[report]
        for start, end in sentences(source.text):
            words = source.text[start:end]
            shared = len(asked & content(words))
            told = any(s.report == report and s.start < end and start < s.end for s in own)
            if not told and 2 * shared >= len(asked) and not _ASKS.search(words):
                return True
    return False


def _is_near(other: str, points: Sequence[str], words: Mapping[str, frozenset[str]]) -> bool:
    """Whether an issue may be the same matter under other words, its undoing among them."""
    return any(len(words[other] & words[point]) > 1 for point in points)


def _is_answered(asked: str, asking: str, world: _World) -> bool:
    """Whether an act of the side that was asked may answer: said to who asks, or to nobody named."""
    for act in world.answers.get(asked, ()):
        takers = parties_of(act.recipient, world.known.cast)
        if not takers or asking in takers:
            return True
    return False
