"""How far an act is confirmed: by how many origins, whether by both of its sides, and whether they are independent."""

from collections.abc import Sequence
from itertools import combinations

from ontherecord.nouns.act import Corroboration, Independence, Modality
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.lineage import Relation
from ontherecord.resolve.actors.cast import Cast
from ontherecord.resolve.acts.tellings import Telling
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.identity import groups

_RELAYED = frozenset({Relation.SHARED_QUOTES, Relation.SHARED_SOURCE})


def corroborate(tellings: Sequence[Telling], cast: Cast, coverage: Coverage) -> Corroboration:
    """What the tellings of one act add up to; unsure ones do not count.

    A copy is no second witness, nor is a second report that relays the same speaker, or the same side in a
    report of shared source, or one that has it from the same agency.
    """
    sure = [telling for telling in tellings if telling.sure]
    if _both_sides(sure, cast):
        return Corroboration.BOTH_SIDES
    if len(_witnesses(sure, cast, coverage)) > 1:
        return Corroboration.SEVERAL_ORIGINS
    return Corroboration.SINGLE_ORIGIN


def independence(tellings: Sequence[Telling], cast: Cast, coverage: Coverage) -> Independence:
    """What is known of the sources of an act's tellings; unsure ones do not count.

    Two witnesses are independent where each names a source of its own: speakers of different sides, or different
    carriers in reports that share no words. Nothing else shows it: no tie found is no proof.
    """
    sure = [telling for telling in tellings if telling.sure]
    witnesses = _witnesses(sure, cast, coverage)
    if len(witnesses) < 2:
        return Independence.SAME_ORIGIN
    told = [[t for t in sure if t.origin in witness] for witness in witnesses]
    if any(_own_sources(a, b, cast, coverage) for a, b in combinations(told, 2)):
        return Independence.INDEPENDENT
    return Independence.NOT_ESTABLISHED


def _own_sources(
    one: Sequence[Telling], two: Sequence[Telling], cast: Cast, coverage: Coverage
) -> bool:
    """Whether two witnesses, tied by nothing, each name sources that the other one does not."""
    sides = [{cast.party(t.by) for t in told if t.by is not None} for told in (one, two)]
    if all(sides) and not sides[0] & sides[1]:
        return True
    carried = [_carriers(told, coverage) for told in (one, two)]
    apart = not any(coverage.relation(a.report, b.report) for a in one for b in two)
    return apart and all(carried) and not carried[0] & carried[1]


def _carriers(tellings: Sequence[Telling], coverage: Coverage) -> set[str]:
    """The names of those who carried the tellings into their reports."""
    return {link.name for t in tellings for link in coverage.chain((t.evidence,))}


def _both_sides(tellings: Sequence[Telling], cast: Cast) -> bool:
    """Whether somebody of the giving and somebody of the receiving side each say that it was done."""
    if not tellings or tellings[0].modality is not Modality.DID:
        return False
    givers = frozenset[str]().union(*(t.giver.parties for t in tellings))
    takers = frozenset[str]().union(*(t.taker.parties for t in tellings)) - givers
    voices = {cast.party(t.by) for t in tellings if t.by is not None}
    return bool(voices & givers) and bool(voices & takers)


def _witnesses(
    tellings: Sequence[Telling], cast: Cast, coverage: Coverage
) -> tuple[tuple[str, ...], ...]:
    """Origins that are tied together by no common speaker and no common carrier."""
    by_origin: dict[str, list[Telling]] = {}
    for telling in tellings:
        by_origin.setdefault(telling.origin, []).append(telling)
    edges = [
        Judgement(a, b, Verdict.SAME, "", "")
        for a, b in combinations(sorted(by_origin), 2)
        if _tied(by_origin[a], by_origin[b], cast, coverage)
    ]
    return groups(by_origin, edges).members


def _tied(one: Sequence[Telling], two: Sequence[Telling], cast: Cast, coverage: Coverage) -> bool:
    """Whether one speaker or one carrier stands behind tellings of two origins, or one side where words are shared."""
    if {t.by for t in one} & {t.by for t in two} - {None}:
        return True
    if _carriers(one, coverage) & _carriers(two, coverage):
        return True
    sides = [{cast.party(t.by) for t in told if t.by is not None} for told in (one, two)]
    shared = any(coverage.relation(a.report, b.report) in _RELAYED for a in one for b in two)
    return bool(sides[0] & sides[1]) and shared
