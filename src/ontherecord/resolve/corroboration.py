"""How far an act is confirmed: by how many independent witnesses, and whether by both of its sides."""

from collections.abc import Sequence

from ontherecord.nouns.act import Corroboration, Modality
from ontherecord.nouns.judgement import Judgement, Verdict
from ontherecord.nouns.lineage import Relation
from ontherecord.resolve.cast import Cast
from ontherecord.resolve.coverage import Coverage
from ontherecord.resolve.identity import groups
from ontherecord.resolve.tellings import Telling

_RELAYED = frozenset({Relation.SHARED_QUOTES, Relation.SHARED_SOURCE})


def corroborate(tellings: Sequence[Telling], cast: Cast, coverage: Coverage) -> Corroboration:
    """What the tellings of one act add up to; unsure ones do not count.

    A copy is no second witness, nor is a second report that relays the same speaker, or the same side in a
    report of shared source.
    """
    sure = [telling for telling in tellings if telling.sure]
    if _both_sides(sure, cast):
        return Corroboration.BOTH_SIDES
    if len(_witnesses(sure, cast, coverage)) > 1:
        return Corroboration.SEVERAL_ORIGINS
    return Corroboration.SINGLE_ORIGIN


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
    """Origins that are tied together by no common speaker."""
    voices: dict[str, set[str | None]] = {}
    for telling in tellings:
        voices.setdefault(telling.origin, set()).add(telling.by)
    ties = [
        (a, b)
        for a, said in voices.items()
        for b, other in voices.items()
        if a < b and (said & other) - {None}
    ]
    for link in coverage.links:
        a, b = coverage.origins.get(link.a), coverage.origins.get(link.b)
        if link.relation in _RELAYED and a in voices and b in voices and a != b:
            parties = [{cast.party(by) for by in voices[o] if by is not None} for o in (a, b)]
            if parties[0] & parties[1]:
                ties.append((a, b))
    edges = [Judgement(a, b, Verdict.SAME, "", "") for a, b in ties]
    return groups(voices, edges).members
