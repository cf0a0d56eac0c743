"""Custody: what the tellings of all reports say of a paper's way, brought together step by step.

Tellings whose givers, takers and days can be those of one step make one step, whoever tells it; another envoy, another
receiver or another day is another step, and the two stand side by side. A telling that fits several steps goes to
that of its own report, else to the best attested one.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ontherecord.nouns.act import Act, Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.custody import Custody, Step
from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.findings import ActFinding
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.span import Span
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.tellings import DELIVER, Known, Side, Telling, trusted
from ontherecord.resolve.coverage import UNDATED, Coverage
from ontherecord.resolve.dating import is_governed, told_by_most
from ontherecord.resolve.papers.carriers import is_through_go_betweens
from ontherecord.resolve.papers.days import first_days
from ontherecord.resolve.papers.evidence import narrowest
from ontherecord.resolve.papers.mention import TAKING

_STEPS = {
    DELIVER: Step.HANDED,
    "receive": Step.HANDED,  # from somebody whom nobody names
    "publish": Step.PUBLISHED,
    "withhold": Step.WITHHELD,
    "leak": Step.LEAKED,
}

# "received the reply through Norland", "... the comments from the League": who handed it on.
_GO_BETWEEN = re.compile(r"\b(?:through|via|from)\s+(?=(?:the\s+|its\s+)?[A-Z])")
_BEHIND = 120  # characters behind the verb in which the go-between is named
_PHRASE = re.compile(r"[^,.;:“”\"()\n]{2,70}")  # the words that name the go-between

ASIDE = "aside"  # how a participle's act is told, see `nouns.findings.ActFinding`
Resolved = tuple[Act, tuple[Telling, ...]]  # an act with its tellings


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling with its sides as its own report tells them, nobody filled in from other reports.

    `by` says so; what is told aside ("the reply to the draft submitted by Norland") nobody claims or confirms.
    `relayed`: it was taken from go-betweens whom nobody names.
    """

    telling: Telling
    giver: Side
    taker: Side
    by: str | None
    date: DateReading | None
    via: Side | None = None
    relayed: bool = False
    part: str = ""  # the takers of whom alone it is meant here, of the several that it tells of


@dataclass(slots=True)
class _Draft:
    """One step being put together: the tellings that tell it, and those that deny it."""

    step: Step
    told: list[_Told]
    denied: list[Telling] = field(default_factory=list)

    def side(self, name: str) -> frozenset[str]:
        return frozenset[str]().union(*(getattr(t, name).parties for t in self.told))


def resolve_custody(acts: Sequence[Resolved], known: Known) -> tuple[Custody, ...]:
    """The steps of every paper, sorted by id."""
    confirming, printed = _confirming(acts), first_days(known.coverage)
    by_paper: dict[str, list[Telling]] = {}
    for telling in (t for _, members in acts for t in members):
        if telling.paper is not None and telling.type in _STEPS:
            by_paper.setdefault(telling.paper, []).append(telling)
    found = [
        _custody(paper, draft, (confirming, printed), known)
        for paper, tellings in by_paper.items()
        for draft in _drafts(tellings, known)
    ]
    return tuple(sorted(found, key=lambda step: step.id))


def _as_told(telling: Telling, known: Known) -> _Told:
    """A telling with the sides that its report names; a receipt through somebody was handed on by him."""
    acts = known.coverage.findings[telling.report].acts
    own = [a for a in acts if a.trigger == telling.trigger and a.modality is telling.modality]
    if not own:
        return _Told(telling, telling.giver, telling.taker, telling.by, telling.date)
    act = own[0]
    actor = _side(telling.report, _of_this(act, act.actor, telling, known), known.cast)
    recipient = _side(telling.report, _of_this(act, act.recipient, telling, known), known.cast)
    aside = act.tense == ASIDE
    by = None if aside else telling.by
    of_another = (aside and act.time is None) or (act.shared and (aside or act.type in TAKING))
    date = None if of_another else telling.date
    if act.type not in TAKING:
        via = _side(telling.report, act.via, known.cast) if act.via else None
        if not actor.parties and actor.actors == (telling.by,):
            actor = telling.giver  # "what we presented": whose it is, not who tells it
        return _Told(telling, actor, recipient, by, date, via)
    between = _go_between(telling, known)
    if between is None and act.via:
        between = _side(telling.report, act.via, known.cast)
    itself = between is not None and bool(between.parties & actor.parties)
    giver = recipient if between is None or itself else between
    text = known.coverage.reports[telling.report].text
    relayed = is_through_go_betweens(text, telling.trigger, telling.evidence)
    relayed = relayed and not giver.actors
    return _Told(telling, giver, actor, by, date, relayed=relayed)


def _of_this(
    act: ActFinding, keys: tuple[str, ...], telling: Telling, known: Known
) -> tuple[str, ...]:
    """Of those who are each given a paper ("letters to both"), the ones whom this one is for."""
    several = len(known.papers.all_of(telling.report, act.paper)) > 1
    ends = frozenset[str]().union(*known.papers.parties(telling.paper))
    own = tuple(k for k in keys if known.cast.parties_of(telling.report, (k,)) & ends)
    return own if several and own else keys


def _side(report: str, keys: tuple[str, ...], cast: Cast) -> Side:
    parties = cast.parties_of(report, keys)
    return Side(cast.all_of(report, keys), parties, cast.names(parties) if parties else "")


def _go_between(telling: Telling, known: Known) -> Side | None:
    """Who is named behind "through", "via" or "from" in a receipt: the person in that phrase, else the first party."""
    text = known.coverage.reports[telling.report].text
    if known.coverage.words(telling.trigger).lower() == "from":
        return None  # one of several givers, each behind a "from" of his own
    end = min(telling.evidence.end, telling.trigger.end + _BEHIND)
    told = _GO_BETWEEN.search(text, telling.trigger.end, end)
    phrase = _PHRASE.match(text, told.end()) if told is not None else None
    if phrase is None:
        return None
    near = sorted(
        (mention.start, actor.kind is ActorKind.PERSON, actor.key)
        for actor in known.coverage.findings[telling.report].actors
        for mention in actor.mentions
        if phrase.start() <= mention.start < phrase.end()
    )
    persons = [key for _, is_person, key in near if is_person]
    keys = persons[-1:] or [key for _, _, key in near[:1]]
    return _side(telling.report, tuple(keys), known.cast) if keys else None


def _confirming(acts: Sequence[Resolved]) -> frozenset[tuple[Span, str]]:
    """Sentences in which somebody confirms something, with who does."""
    return frozenset(
        (telling.evidence, actor)
        for act, members in acts
        if act.type == "confirm" and act.modality is Modality.DID
        for telling in members
        for actor in telling.giver.actors
    )


def _drafts(tellings: Iterable[Telling], known: Known) -> list[_Draft]:
    """The steps that tellings of one paper add up to."""
    cast = known.cast
    done = [_as_told(t, known) for t in tellings if t.modality is Modality.DID]
    done.sort(key=lambda t: (-_says(t, cast), *_place(t)))
    drafts: list[_Draft] = []
    for told in done:
        step = _step(told, known)
        fitting = [d for d in drafts if d.step is step and _fits(told, d, cast)]
        wide = [draft for draft in fitting if _is_wider(told, draft)]
        for draft in wide:
            draft.told.append(_for(draft.side("taker"), told, cast))
        left = told.taker.parties - {p for draft in wide for p in draft.side("taker")}
        if wide:
            drafts += [_Draft(step, [_for(left, told, cast)])] if left else []
        elif fitting:
            min(fitting, key=lambda draft: _nearness(told, draft)).told.append(told)
        else:
            drafts.append(_Draft(step, [told]))
    for telling in tellings:
        for draft in drafts if telling.modality is Modality.DENIED else []:
            if _is_denied(telling, draft, known):
                draft.denied.append(telling)
    return drafts


def _is_wider(told: _Told, draft: _Draft) -> bool:
    """Whether "sent both a paper" tells, without day and place, what a step tells of one of the two with them."""
    took, placed = draft.side("taker"), any(map(_is_placed, draft.told))
    return placed and not _is_placed(told) and bool(took) and took < told.taker.parties


def _is_placed(told: _Told) -> bool:
    """Whether a telling tells a place or a day."""
    return bool(told.telling.place) or (told.date is not None and is_governed(told.date))


def _for(takers: frozenset[str], told: _Told, cast: Cast) -> _Told:
    """A telling as far as it is of some of those who took the paper."""
    actors = tuple(a for a in told.taker.actors if cast.party(a) in takers)
    own = takers & told.taker.parties
    return replace(told, taker=Side(actors, own, cast.names(own)), part=" ".join(sorted(own)))


def _step(told: _Told, known: Known) -> Step:
    """What a telling tells; a paper handed to nobody but its author went back to him."""
    author, _ = known.papers.parties(told.telling.paper)
    taker = told.taker.parties
    back = bool(taker) and taker <= author and not told.giver.parties & author
    returned = known.coverage.words(told.telling.trigger).lower().startswith("return")
    back = back or (returned and not told.giver.parties & author)
    step = _STEPS[told.telling.type]
    return Step.RETURNED if back and step is Step.HANDED else step


def _place(told: _Told) -> tuple[int, Span, str]:
    """Where a telling stands, in the order of reports."""
    return told.telling.rank, told.telling.evidence, told.telling.finding


def _says(told: _Told, cast: Cast) -> int:
    """How much a telling says of its step: persons named, sides, day and place."""
    date = told.date
    persons = len(_persons(told.giver, cast)) + len(_persons(told.taker, cast))
    governed = date is not None and is_governed(date) and date.sure
    sides = bool(told.giver.actors) + bool(told.taker.actors)
    return 2 * persons + 2 * sides + governed + (told.telling.place is not None)


def _persons(side: Side, cast: Cast) -> frozenset[str]:
    """The persons of a side who are named."""
    return frozenset(
        actor
        for actor in side.actors
        if cast.actors[actor].kind is ActorKind.PERSON and actor not in cast.described
    )


def _fits(told: _Told, draft: _Draft, cast: Cast) -> bool:
    """Whether a telling can be of a step: nothing that it says is otherwise there."""
    return all(
        _same_side(told.giver, other.giver, cast)
        and _same_side(told.taker, other.taker, cast)
        and not (other.giver.actors if told.relayed else other.relayed and told.giver.actors)
        for other in draft.told
    ) and _on_its_day(told, draft)


def _on_its_day(told: _Told, draft: _Draft) -> bool:
    """Whether a telling is of a day that the step is told of; a copy may print another one beside the original's."""
    dated = [other for other in draft.told if other.date is not None and is_governed(other.date)]
    return not dated or any(_same_day(told, other) for other in dated)


def _same_side(left: Side, right: Side, cast: Cast) -> bool:
    if left.parties and right.parties and not left.parties & right.parties:
        return False
    named = _persons(left, cast), _persons(right, cast)
    return not (named[0] and named[1]) or bool(named[0] & named[1])


def _same_day(left: _Told, right: _Told) -> bool:
    a, b = left.date, right.date
    copied = (
        left.telling.origin == right.telling.origin and left.telling.report != right.telling.report
    )
    if copied and left.telling.type == right.telling.type:
        return True  # "last night", printed again a day later
    if a is None or b is None or not (is_governed(a) and is_governed(b)):
        return True
    return a.overlaps(b)


def _nearness(told: _Told, draft: _Draft) -> tuple[bool, int, int]:
    """How near a step is to a telling that fits several: of the same report, of many origins, told first."""
    here = any(other.telling.report == told.telling.report for other in draft.told)
    origins = len({other.telling.origin for other in draft.told})
    return not here, -origins, draft.told[0].telling.rank


def _is_denied(denial: Telling, draft: _Draft, known: Known) -> bool:
    """Whether a denial is of this step: of the same kind, by the same giver or the author, to the same taker."""
    if _STEPS[denial.type] is not draft.step:
        return False
    givers, takers = draft.side("giver"), draft.side("taker")
    givers |= known.papers.parties(denial.paper)[0] if givers else frozenset()
    given = not denial.giver.parties or not givers or bool(denial.giver.parties & givers)
    return given and (not denial.taker.parties or not takers or bool(denial.taker.parties & takers))


def _custody(
    paper: str,
    draft: _Draft,
    around: tuple[frozenset[tuple[Span, str]], Mapping[str, str]],
    known: Known,
) -> Custody:
    """A step; `around` are the sentences that confirm something and the first day of each origin."""
    confirming, printed = around
    ordered = sorted(draft.told, key=_place)
    told = [each.telling for each in ordered]
    cast, bearing = known.cast, _bearing_out(draft, printed, known)
    voiced = [each for each in ordered if each.by is not None and each.telling.sure]
    confirmed = [e for e in voiced if (e.telling.evidence, e.by) in confirming]
    givers = trusted((each.giver, each.telling.sure) for each in ordered)
    takers = trusted((each.taker, each.telling.sure) for each in ordered)
    confirmed = confirmed or [e for e in voiced if cast.party(e.by) in bearing]
    return Custody(
        id=make_id("k", paper, draft.step.value, told[0].key, *filter(None, [ordered[0].part])),
        document=paper,
        step=draft.step,
        by=_named([(each.giver, each.by) for each in ordered if each.giver in givers], cast),
        to=_named([(each.taker, each.by) for each in ordered if each.taker in takers], cast),
        place=next((each.telling.place for each in draft.told if each.telling.place), None),
        on=_day(ordered, known.coverage),
        spans=_spans(told),
        claimed_by=_voices(each.by for each in ordered),
        confirmed_by=_voices(each.by for each in confirmed),
        denied_by=_voices(t.by for t in draft.denied),
        confirmations=_spans(each.telling for each in confirmed),
        denials=_spans(draft.denied),
        sure=any(t.sure for t in told) and not _may_be_several(paper, known),
        via=_named([(each.via, each.by) for each in ordered if each.via is not None], cast),
    )


def _day(ordered: Sequence[_Told], coverage: Coverage) -> DateReading | None:
    """The day that most origins tell, of as many the one told first by rank: an original's before its copy's."""
    sure = [(e.telling.report, e.date) for e in ordered if e.date is not None and e.date.sure]
    return narrowest(told_by_most(sure, coverage) or [e.date for e in ordered if e.date])


def _may_be_several(paper: str, known: Known) -> bool:
    """Whether "a letter of Norland" to nobody named may be several letters: which was handed over is not sure."""
    document = known.papers.get(paper)
    return document is not None and not document.sure and bool(document.by) and not document.to


def _bearing_out(draft: _Draft, printed: Mapping[str, str], known: Known) -> frozenset[str | None]:
    """The side whose word bears out the other's, where both speak: the one that spoke later, else the taker's."""
    givers, takers = draft.side("giver"), draft.side("taker") - draft.side("giver")
    first = dict[bool, str]()
    for told in draft.told:
        party = known.cast.party(told.by)
        if told.by is None or not told.telling.sure or party not in givers | takers:
            continue
        day = told.telling.told.days()[0].isoformat() if told.telling.told else UNDATED
        day = min(day, printed.get(told.telling.origin, day))  # a copy speaks no later
        taking = party in takers
        first[taking] = min(first.get(taking, day), day)
    if len(first) < 2:
        return frozenset()
    return frozenset(givers if first[False] > first[True] else takers)


def _named(told: Sequence[tuple[Side, str | None]], cast: Cast) -> tuple[str, ...]:
    """Who stands on a side: for each party the persons named, else the bodies, else the party.

    Who only says "we received it" speaks for a side that others name.
    """
    actors = {actor for side, _ in told for actor in side.actors}
    parties = {cast.party(actor) for actor in actors}
    if len(parties) > 1:
        each = ({a for a in actors if cast.party(a) == party} for party in parties)
        return tuple(sorted(a for own in each for a in _named(_only(own, told), cast)))
    persons = {actor for actor in actors if cast.actors[actor].kind is ActorKind.PERSON}
    others = {actor for side, by in told for actor in side.actors if actor != by}
    speaking = {p for p in persons - others if cast.party(p) in actors - persons}
    actors, persons = actors - speaking, persons - speaking
    named = persons - cast.described
    bodies = {actor for actor in actors - persons if cast.party(actor) != actor}
    return tuple(sorted(named or persons or bodies or actors))


def _only(
    actors: set[str], told: Sequence[tuple[Side, str | None]]
) -> list[tuple[Side, str | None]]:
    """A side as far as some actors stand on it."""
    kept = ((tuple(a for a in side.actors if a in actors), side, by) for side, by in told)
    return [(Side(own, side.parties, side.names), by) for own, side, by in kept if own]


def _voices(actors: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({actor for actor in actors if actor is not None}))


def _spans(told: Iterable[Telling]) -> tuple[Span, ...]:
    return tuple(sorted({t.evidence for t in told}))
