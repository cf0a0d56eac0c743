"""Custody: what the tellings of all reports say of a paper's way, brought together step by step.

Tellings whose givers, takers and days can be those of one step make one step, whoever tells it; another envoy, another
receiver or another day is another step, and the two stand side by side. A telling that fits several steps goes to
that of its own report, else to the best attested one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ontherecord.nouns.act import Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts import Told
from ontherecord.resolve.cast import Cast
from ontherecord.resolve.dating import is_governed
from ontherecord.resolve.papers import narrowest
from ontherecord.resolve.tellings import DELIVER, Side, Telling

_STEPS = {
    DELIVER: Step.HANDED,
    "publish": Step.PUBLISHED,
    "withhold": Step.WITHHELD,
    "leak": Step.LEAKED,
}


@dataclass(slots=True)
class _Draft:
    """One step being put together: the tellings that tell it, and those that deny it."""

    step: Step
    told: list[Telling]
    denied: list[Telling] = field(default_factory=list)

    def side(self, name: str) -> frozenset[str]:
        return frozenset[str]().union(*(getattr(t, name).parties for t in self.told))


def resolve_custody(acts: Sequence[Told], cast: Cast) -> tuple[Custody, ...]:
    """The steps of every paper, sorted by id."""
    confirming = _confirming(acts)
    by_paper: dict[str, list[Telling]] = {}
    for telling in (t for _, members in acts for t in members):
        if telling.paper is not None and telling.type in _STEPS:
            by_paper.setdefault(telling.paper, []).append(telling)
    found = [
        _custody(paper, draft, confirming, cast)
        for paper, tellings in by_paper.items()
        for draft in _drafts(tellings, cast)
    ]
    return tuple(sorted(found, key=lambda step: step.id))


def _confirming(acts: Sequence[Told]) -> frozenset[tuple[Span, str]]:
    """Sentences in which somebody confirms something, with who does."""
    return frozenset(
        (telling.evidence, actor)
        for act, members in acts
        if act.type == "confirm" and act.modality is Modality.DID
        for telling in members
        for actor in telling.giver.actors
    )


def _drafts(tellings: Iterable[Telling], cast: Cast) -> list[_Draft]:
    """The steps that tellings of one paper add up to."""
    done, denied = [], []
    for telling in sorted(tellings, key=lambda t: (-_says(t, cast), t.rank, t.evidence, t.finding)):
        if telling.modality is Modality.DID:
            done.append(telling)
        elif telling.modality is Modality.DENIED:
            denied.append(telling)
    drafts: list[_Draft] = []
    for telling in done:
        fitting = [draft for draft in drafts if _fits(telling, draft, cast)]
        if fitting:
            min(fitting, key=lambda draft: _nearness(telling, draft)).told.append(telling)
        else:
            drafts.append(_Draft(_STEPS[telling.type], [telling]))
    for telling in denied:
        for draft in drafts:
            if _is_denied(telling, draft):
                draft.denied.append(telling)
    return drafts


def _says(telling: Telling, cast: Cast) -> int:
    """How much a telling says of its step: persons named, sides, day and place."""
    persons = len(_persons(telling.giver, cast)) + len(_persons(telling.taker, cast))
    governed = telling.date is not None and is_governed(telling.date) and telling.date.sure
    sides = bool(telling.giver.actors) + bool(telling.taker.actors)
    return 2 * persons + 2 * sides + governed + (telling.place is not None)


def _persons(side: Side, cast: Cast) -> frozenset[str]:
    """The persons of a side who are named."""
    return frozenset(
        actor
        for actor in side.actors
        if cast.actors[actor].kind is ActorKind.PERSON and actor not in cast.described
    )


def _fits(telling: Telling, draft: _Draft, cast: Cast) -> bool:
    """Whether a telling can be of a step: nothing that it says is otherwise there."""
    if _STEPS[telling.type] is not draft.step:
        return False
    return all(
        _same_side(telling.giver, other.giver, cast)
        and _same_side(telling.taker, other.taker, cast)
        and _same_day(telling, other)
        for other in draft.told
    )


def _same_side(left: Side, right: Side, cast: Cast) -> bool:
    if left.parties and right.parties and not left.parties & right.parties:
        return False
    named = _persons(left, cast), _persons(right, cast)
    return not (named[0] and named[1]) or bool(named[0] & named[1])


def _same_day(left: Telling, right: Telling) -> bool:
    a, b = left.date, right.date
    if a is None or b is None or not (is_governed(a) and is_governed(b)):
        return True
    return a.overlaps(b)


def _nearness(telling: Telling, draft: _Draft) -> tuple[bool, int, int]:
    """How near a step is to a telling that fits several: of the same report, of many origins, told first."""
    here = any(other.report == telling.report for other in draft.told)
    origins = len({other.origin for other in draft.told})
    return not here, -origins, draft.told[0].rank


def _is_denied(denial: Telling, draft: _Draft) -> bool:
    """Whether a denial is of this step: of the same kind, by the same giver, to the same taker."""
    if _STEPS[denial.type] is not draft.step:
        return False
    givers, takers = draft.side("giver"), draft.side("taker")
    given = not denial.giver.parties or not givers or bool(denial.giver.parties & givers)
    return given and (not denial.taker.parties or not takers or bool(denial.taker.parties & takers))


def _custody(
    paper: str, draft: _Draft, confirming: frozenset[tuple[Span, str]], cast: Cast
) -> Custody:
    told = sorted(draft.told, key=lambda t: (t.rank, t.evidence, t.finding))
    confirmed = [t for t in told if _confirms(t, told, confirming, cast)]
    dates = [t.date for t in told if t.date is not None]
    return Custody(
        id=make_id("k", paper, draft.step.value, told[0].key),
        document=paper,
        step=draft.step,
        by=_named((t.giver for t in told), cast),
        to=_named((t.taker for t in told), cast),
        place=next((t.place for t in draft.told if t.place), None),
        on=narrowest(dates),
        spans=_spans(told),
        claimed_by=_voices(told),
        confirmed_by=_voices(confirmed),
        denied_by=_voices(draft.denied),
        confirmations=_spans(confirmed),
        denials=_spans(draft.denied),
        sure=any(t.sure for t in told),
    )


def _confirms(
    telling: Telling,
    told: Sequence[Telling],
    confirming: frozenset[tuple[Span, str]],
    cast: Cast,
) -> bool:
    """Whether a telling is a side's word that bears out what another side told: "confirmed", or told as well."""
    if telling.by is None or not telling.sure:
        return False
    if (telling.evidence, telling.by) in confirming:
        return True
    own = cast.party(telling.by)
    sides = telling.giver.parties | telling.taker.parties
    others = {cast.party(t.by) for t in told if t.by is not None and t.rank < telling.rank}
    return own in sides and bool((others & sides) - {own})


def _named(sides: Iterable[Side], cast: Cast) -> tuple[str, ...]:
    """Who stands on a side: the persons named, else the bodies, else the parties."""
    actors = {actor for side in sides for actor in side.actors}
    persons = {actor for actor in actors if cast.actors[actor].kind is ActorKind.PERSON}
    named = persons - cast.described
    bodies = {actor for actor in actors - persons if cast.party(actor) != actor}
    return tuple(sorted(named or persons or bodies or actors))


def _voices(told: Iterable[Telling]) -> tuple[str, ...]:
    return tuple(sorted({t.by for t in told if t.by is not None}))


def _spans(told: Iterable[Telling]) -> tuple[Span, ...]:
    return tuple(sorted({t.evidence for t in told}))
