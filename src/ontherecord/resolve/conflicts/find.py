"""Conflicts: accounts that cannot both hold. Shown with the words of every side, never settled.

Only what is sure on both sides counts, and only what the resolvers hold to be one thing: the days of one act,
who received one paper, one deed told as done and as not done, an accusation and its denial.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ontherecord.nouns.act import Modality
from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.conflict import Check, Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.matching import ACT
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import DELIVER, Known, Telling
from ontherecord.resolve.acts.tellings import Side as ActSide
from ontherecord.resolve.conflicts.accords import find_accords
from ontherecord.resolve.conflicts.altered import find_altered_quotations
from ontherecord.resolve.conflicts.at_request import find_other_askers
from ontherecord.resolve.conflicts.between_copies import compare_copies
from ontherecord.resolve.conflicts.blamed import find_blamed
from ontherecord.resolve.conflicts.claims import Claims
from ontherecord.resolve.conflicts.contradictions import find_altered, find_contradictions
from ontherecord.resolve.conflicts.contrary import find_contrary
from ontherecord.resolve.conflicts.copied_conflicts import without_copies
from ontherecord.resolve.conflicts.copied_figures import find_copied_figures
from ontherecord.resolve.conflicts.days_apart import find_days_apart
from ontherecord.resolve.conflicts.denied import find_denied
from ontherecord.resolve.conflicts.disowned import find_disowned
from ontherecord.resolve.conflicts.embedded import find_embedded
from ontherecord.resolve.conflicts.figures import find_figure_conflicts
from ontherecord.resolve.conflicts.handed_days import (
    find_handed_days,
    is_of_its_day,
    is_on_its_way,
)
from ontherecord.resolve.conflicts.headlines import find_headline_conflicts
from ontherecord.resolve.conflicts.later import find_afterwards, with_later
from ontherecord.resolve.conflicts.negated import find_negated
from ontherecord.resolve.conflicts.new_demands import find_new_demands
from ontherecord.resolve.conflicts.not_received import find_not_received
from ontherecord.resolve.conflicts.not_so_many import find_righted
from ontherecord.resolve.conflicts.one_deed import is_told_after
from ontherecord.resolve.conflicts.opposed import find_opposed
from ontherecord.resolve.conflicts.page_counts import find_page_conflicts
from ontherecord.resolve.conflicts.quoted_counts import find_quoted_counts
from ontherecord.resolve.conflicts.recount import conflicts_of
from ontherecord.resolve.conflicts.replies import find_reply_conflicts
from ontherecord.resolve.conflicts.rival_claims import find_rival_claims
from ontherecord.resolve.conflicts.rival_figures import find_rival_figures
from ontherecord.resolve.conflicts.shares import find_other_shares
from ontherecord.resolve.conflicts.sides import with_witnesses
from ontherecord.resolve.conflicts.told_alike import find_told_alike
from ontherecord.resolve.conflicts.twins import unheld, untold, without_twins
from ontherecord.resolve.conflicts.wholes import find_other_wholes
from ontherecord.resolve.coverage import by_text
from ontherecord.resolve.dating import is_governed, printed_day
from ontherecord.resolve.papers.sayings import Saying
from ontherecord.resolve.wording import jaccard

_LIKE = 0.3  # share of words of two accounts of one event; under it they may be of two
_MOST_COUNTS = (
    3  # numbers that one thing is told to have; where there are more, they are mostly of several
)
_FAR = 14  # days; tellings farther apart are mostly of two events, joined by mistake
# What a deed is called in the title of a conflict, where that is not the name of its type.
_NOUNS = {
    "accuse": "charge", "agree": "agreement", "deny": "denial", "reject": "refusal", "withdraw": "withdrawal",
    "propose": "proposal", "threaten": "threat", "promise": "promise", "concede": "concession",
}  # fmt: skip
_CHARGE = frozenset({"accuse"})
_DENIAL = frozenset({"deny"})


def find_conflicts(
    acts: Sequence[Told],
    known: Known,
    heard: tuple[Sequence[Judgement], Sequence[Saying]] = ((), ()),
    checks: Sequence[Check] = (),
) -> tuple[Conflict, ...]:
    """All conflicts of a record, sorted by id.

    `heard` are the judgements on equal quotations and the places that say that a paper has no answer, `checks` the
    numbers that were counted again.
    """
    quotations, sayings = heard
    compare_copies(known)
    found = [
        *find_figure_conflicts(known),
        *find_rival_claims(known),
        *find_rival_figures(known),
        *find_righted(known),
        *find_page_conflicts(known),
        *find_headline_conflicts(known),
        *_dates(acts, known),
        *_persons(acts, known),
        *_parties(acts),
        *_deeds(acts),
        *_denials(acts),
        *find_contradictions(acts, known),
        *find_altered(known, quotations),
        *find_altered_quotations(known),
        *find_not_received(acts, known),
        *find_reply_conflicts(sayings, known),
        *conflicts_of(checks),
    ]
    claims = Claims(acts, known)
    found += untold(find_copied_figures(known), found)
    found += untold(
        (*find_told_alike(known), *find_other_shares(known), *find_other_wholes(known)), found
    )
    found += untold(find_quoted_counts(known), found)
    found += find_other_askers(known)
    found += unheld(find_denied(claims), found)
    found += unheld(find_negated(claims), found)
    found += unheld((*find_disowned(known), *find_new_demands(claims)), found)
    found += find_contrary(known)
    found += untold(unheld(find_opposed(known), found), found)
    found += untold(find_blamed(acts, claims), found)
    found += unheld(find_embedded(known), found)
    found += untold(unheld(find_accords(claims), found), found)
    found += find_days_apart(known)
    found += untold(find_handed_days(acts, known), found)
    lines = map(_doubted, without_copies(without_twins(found, known), known))
    once = {line.id: line for line in lines}
    witnessed = _witnessed(once.values(), known)
    afterwards = find_afterwards(acts, known)
    return tuple(with_later(witnessed[key], afterwards, known) for key in sorted(once))


def _doubted(conflict: Conflict) -> Conflict:
    """Counts of which there are many are hardly of one thing: delegates won, held, needed and at stake."""
    if conflict.kind is ConflictKind.FIGURE and len(conflict.sides) > _MOST_COUNTS:
        return replace(conflict, sure=False)
    return conflict


def _witnessed(conflicts: Iterable[Conflict], known: Known) -> dict[str, Conflict]:
    """Conflicts with their witnesses, those of one text after one another: origins are looked up around each span."""
    place = by_text(known.coverage)
    ordered = sorted(conflicts, key=lambda each: (place[each.sides[0].spans[0].report], each.id))
    return {conflict.id: with_witnesses(conflict, known) for conflict in ordered}


def _conflict(kind: ConflictKind, about: str, sides: dict[str, list[Telling]]) -> Conflict:
    """A conflict with one side for each reading, named after what it is about and its readings."""
    readings = list(sides) if kind is ConflictKind.DATE else sorted(sides)
    anchors = [min(sides[reading], key=lambda t: t.rank).key for reading in readings]
    return Conflict(
        id=make_id("c", kind.value, sorted(anchors)),
        kind=kind,
        about=about,
        sides=tuple(Side(reading, _spans(sides[reading])) for reading in readings),
    )


def _spans(tellings: Iterable[Telling]) -> tuple[Span, ...]:
    return tuple(sorted({telling.evidence for telling in tellings}))


def _thing(telling: Telling) -> str:
    """What was given, in a few words: "the letter of Suland to Norland"."""
    if telling.paper_title:
        return f"the {telling.paper_title}"
    return telling.object or "it"


def _who(side: ActSide) -> str:
    return side.names or "somebody"


def _done(telling: Telling) -> str:
    """An act as a clause for the title of a conflict: "the letter of Suland to Norland was delivered"."""
    giver = _who(telling.giver)
    if telling.type in (DELIVER, "receive"):
        thing = _thing(telling)
        several = re.search(r"[^s]s$", re.split(r" (?:of|to|on|for|from|about) ", thing)[0])
        done = "delivered" if telling.type == DELIVER else "received"
        return f"{thing} {'were' if several else 'was'} {done}"
    what = telling.paper_title or telling.object or telling.taker.names
    return (
        f"there was this {_NOUNS.get(telling.type, telling.type)} by {giver}: {what}".removesuffix(
            ": "
        )
    )


def _dates(acts: Sequence[Told], known: Known) -> Iterable[Conflict]:
    """One act told of days that do not meet."""
    for act, members in acts:
        if not (members[0].giver.parties or members[0].paper):
            continue  # of nobody known: two of them are rarely one
        dated = [m for m in members if m.date is not None and is_governed(m.date)]
        surely = [m for m in dated if m.date is not None and m.date.sure]
        apart = _apart(surely)
        sure = bool(apart)
        if not apart and act.modality is Modality.DID:  # "last night", in a quotation
            apart = _between_reports(_apart(m for m in dated if is_of_its_day(m, known)))
        told = [each[0] for _, each in sorted(apart.items())]
        if any(is_on_its_way(early, late, known) for early, late in pairwise(told)):
            continue
        if apart:
            days = {printed_day(edtf): tellings for edtf, tellings in sorted(apart.items())}
            line = _conflict(ConflictKind.DATE, f"when {_done(members[0])}", days)
            yield replace(line, sure=sure)


def _apart(dated: Iterable[Telling]) -> dict[str, list[Telling]]:
    """The tellings of one act by days that do not meet; none where one sentence has two days, or they are far apart."""
    sides: dict[str, list[Telling]] = {}
    for member in dated:
        if member.date is not None:
            sides.setdefault(member.date.edtf, []).append(member)
    apart = {
        edtf: tellings
        for edtf, tellings in sides.items()
        if any(_disjoint(tellings[0], other[0]) for other in sides.values())
    }
    spots = {tellings[0].evidence for tellings in apart.values()}
    one_event = len(spots) == len(apart) and _days_between(apart) <= _FAR
    return apart if len(apart) > 1 and one_event else {}


def _between_reports(apart: dict[str, list[Telling]]) -> dict[str, list[Telling]]:
    """The days of an act, where no report tells two of them."""
    reports = [each for told in apart.values() for each in {member.report for member in told}]
    return apart if len(reports) == len(set(reports)) else {}


def _days_between(sides: dict[str, list[Telling]]) -> int:
    """How many days lie between the first and the last day told."""
    days = [t.date.days() for tellings in sides.values() for t in tellings if t.date is not None]
    return (max(last for _, last in days) - min(first for first, _ in days)).days if days else 0


def _disjoint(left: Telling, right: Telling) -> bool:
    return left.date is not None and right.date is not None and not left.date.overlaps(right.date)


def _persons(acts: Sequence[Told], known: Known) -> Iterable[Conflict]:
    """One delivery told of different persons who received it."""
    for act, members in acts:
        if act.type != DELIVER or act.modality is not Modality.DID:
            continue
        sides: dict[str, list[Telling]] = {}
        for member in members:
            persons = [
                actor
                for actor in member.taker.actors
                if known.cast.actors[actor].kind is ActorKind.PERSON
                and actor not in known.cast.described
            ]
            if len(persons) == 1 and len(member.taker.actors) == 1:
                sides.setdefault(known.cast.name(persons[0]), []).append(member)
        reports = {reading: {t.report for t in tellings} for reading, tellings in sides.items()}
        is_sure = any(t.sure for tellings in sides.values() for t in tellings)
        if len(sides) > 1 and is_sure and not set.intersection(*reports.values()):
            yield _conflict(ConflictKind.AGENT, f"who received {_thing(members[0])}", sides)


def _parties(acts: Sequence[Told]) -> Iterable[Conflict]:
    """One hand-over of a paper, alike in day and words, told of two receiving parties."""
    given = [
        members
        for act, members in acts
        if act.type == DELIVER and act.modality is Modality.DID and members[0].taker.parties
    ]
    by_giver: dict[frozenset[str], list[int]] = {}
    for at, (left, *_) in enumerate(given):
        by_giver.setdefault(left.giver.parties, []).append(at)
    for at, (left, *_) in enumerate(given):
        own = by_giver[left.giver.parties]
        for other in own[bisect_right(own, at) :]:
            right = given[other][0]
            if (
                not left.taker.parties & right.taker.parties
                and left.report != right.report
                and left.sure
                and right.sure
                and _same_governed_day(left, right)
                and jaccard(left.evidence_words, right.evidence_words) >= _LIKE
                and not _told_together(given[at], given[other])
            ):
                sides = {_who(left.taker): [left], _who(right.taker): [right]}
                yield _conflict(ConflictKind.AGENT, f"who received {_thing(left)}", sides)


def _same_governed_day(left: Telling, right: Telling) -> bool:
    dates = (left.date, right.date)
    if any(d is None or not is_governed(d) or not d.sure or "/" in d.edtf for d in dates):
        return False
    return not _disjoint(left, right)


def _told_together(left: Sequence[Telling], right: Sequence[Telling]) -> bool:
    """Whether some report tells both acts, so that they are two."""
    return not {member.report for member in left}.isdisjoint(member.report for member in right)


def _deeds(acts: Sequence[Told]) -> Iterable[Conflict]:
    """One act told as done and as not done; not sure where one of the tellings is not."""
    done: dict[str, list[Sequence[Telling]]] = {}
    for act, members in acts:
        if act.modality is Modality.DID:
            done.setdefault(members[0].type, []).append(members)
    denied = [members for act, members in acts if act.modality is Modality.DENIED]
    for no in denied:
        for yes in done.get(no[0].type, ()):
            if _to_others(yes, no) or is_told_after(yes[0], no[0]):
                continue
            one_paper = yes[0].paper is not None and yes[0].paper == no[0].paper
            decision = ACT.compare(*sorted((yes[0], no[0]), key=lambda t: t.finding))
            if one_paper or decision.verdict is Verdict.SAME:
                sides = {"it was done": list(yes), "it was not done": list(no)}
                about = f"whether {_done(yes[0])}"
                found = _conflict(ConflictKind.DID_NOT, about, sides)
                yield replace(found, sure=yes[0].sure and no[0].sure)


def _to_others(yes: Sequence[Telling], no: Sequence[Telling]) -> bool:
    """Whether something was done to one side and not to another: "Suland has it", "Westmark was not given it"."""
    told, missed = (
        frozenset[str]().union(*(each.taker.parties for each in side)) for side in (yes, no)
    )
    return bool(told) and bool(missed) and not told & missed


def _denials(acts: Sequence[Told]) -> Iterable[Conflict]:
    """A party is accused of something and denies it."""
    told = [(act.type, t) for act, t in acts if act.modality is Modality.DID and t[0].sure]
    charges = [members for type_, members in told if type_ in _CHARGE]
    denials = [members for type_, members in told if type_ in _DENIAL]
    by_denier: dict[str, set[int]] = {}
    for at, denial in enumerate(denials):
        for party in denial[0].giver.parties:
            by_denier.setdefault(party, set()).add(at)
    for charge in charges:
        left = charge[0]
        own = set[int]().union(*(by_denier.get(party, ()) for party in left.taker.parties))
        for denial in (denials[at] for at in sorted(own)):
            right = denial[0]
            if left.giver.parties & right.giver.parties or not _one_charge(left, right):
                continue
            sides = {
                f"{left.giver.names} says so": list(charge),
                f"{right.giver.names} denies it": list(denial),
            }
            about = f"what {right.giver.names} is accused of: {right.object or left.object}"
            yield _conflict(ConflictKind.PARTIES_DISAGREE, about, sides)


def _one_charge(left: Telling, right: Telling) -> bool:
    """Whether the words of an accusation and of a denial are of one thing.

    Where the accusation does not say of what in words of its own, all of the denied must stand in it.
    """
    if not left.subject:
        return len(right.subject) > 1 and right.subject <= left.evidence_words
    shared = left.subject & right.subject
    return len(shared) > 1 or (bool(shared) and shared in (left.subject, right.subject))
