"""From reports to lineage links: fingerprints, candidate pairs, comparison, relation, direction, in that order."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ontherecord.engine.column import Column
from ontherecord.engine.hands import Hands, here
from ontherecord.engine.spill import Loaded
from ontherecord.lineage.known import Known, Used, bases_of, pair_key
from ontherecord.lineage.linking import Linking, World, compared, gather, kinship
from ontherecord.lineage.pairing import Range, in_ranges, joined
from ontherecord.lineage.profile import Collection
from ontherecord.lineage.tokens import I64
from ontherecord.lineage.weights import Held
from ontherecord.lineage.work import (
    Sources,
    Tellings,
    in_parts,
    make_work,
    pairs_in_parts,
    parts_of_pairs,
)
from ontherecord.nouns.lineage import LineageLink
from ontherecord.nouns.links import Noted
from ontherecord.nouns.report import CleanText, Report

# grams that a pair must share to be compared: a quotation of six words, the least that counts, has two
_LEAST_SHARED = 2


Pair = tuple[int, int, str]  # numbers of two reports, i < j, and the key of their outcome


def held_at_once(links: Iterable[Noted]) -> tuple[LineageLink, ...]:
    """Links in memory."""
    return tuple(noted.link for noted in links)


def relate(
    texts: Sequence[tuple[Report, CleanText]], window: int | None = None
) -> tuple[LineageLink, ...]:
    """All related pairs of reports, by report ids (a < b); the order of `texts` makes no difference.

    With `window`, reports that are surely dated more than so many days apart are not compared.
    """
    return tuple(relate_again(texts, Known(), window)[0])


def relate_again(
    texts: Sequence[tuple[Report, CleanText]],
    known: Known,
    window: int | None = None,
    hands: Hands = here,
    keep: Callable[[Iterable[Noted]], Sequence[LineageLink]] = held_at_once,
) -> tuple[Sequence[LineageLink], Known]:
    """The same as `relate` for less work where most reports are those of an earlier run, whose `Known` is given.

    Links are those of a full run whatever is given (only what rests on the very same words, weights and
    boilerplate is taken over). Also returns what to give next time. `hands` do the parts (`work`); what
    they find may be given again as `known` if the run is broken off. `keep` is given the links one by one, in order.
    """
    # those given in order may be read one at a time from wherever they are, and are never held all at once
    ordered = texts if _is_ordered(texts) else sorted(texts, key=lambda pair: pair[0].id)
    days = _days(Column(lambda at: ordered[at][0], len(ordered)))
    collection = Collection(Column(lambda at: ordered[at][1], len(ordered)), days)
    reports = Column(lambda at: ordered[at][0], len(ordered))
    bases = bases_of(reports, collection)
    near = (0, None if window is None else days, window or 0)
    rows = joined((Range(some, *near) for some in in_ranges(collection.prints())), hands)
    rows = rows[rows[:, 2] >= _LEAST_SHARED, :2]
    pairs, groups = _pairs(rows, bases), list(compared(rows, bases))
    new = {group.first for group in groups if group.key not in known.gathered}
    order = [at for at in _by_family(rows, len(bases)) if int(rows[at, 0]) in new] if new else []
    known = _with_pairs(known, pairs, order, (collection, bases, hands))
    known = gather(known, groups, bases)
    known = _with_tellings(known, bases, (collection, reports), hands)
    world = World(collection, bases, Held(collection.tokens))
    kin = kinship(known, groups, world)
    involved = [bases[at] for at in kin.involved]
    known = _with_sources(known, list(zip(involved, kin.involved, strict=True)), ordered, hands)
    by_id = {world.id(at): bases[at] for at in kin.involved}
    linking = Linking(world, kin, Loaded(by_id, lambda basis: known.provenances[basis]))
    known = linking.related(known, groups)
    known = linking.sharing(known, partial(_near, days=days, window=window))
    kept = keep(linking.links(known))
    used = Used(
        Column(lambda at: pairs[at][2], len(pairs)),
        bases,
        involved,
        bases,
        [group.key for group in groups],
        linking.linked,
        linking.sourced,
    )
    return kept, known.only(used)


def _pairs(rows: npt.NDArray[np.int64], bases: Sequence[str]) -> Sequence[Pair]:
    """Pairs of reports by number; the key of each is made when it is asked for, for there may be millions."""

    def pair(at: int) -> Pair:
        i, j = rows[at].tolist()
        return i, j, pair_key(bases[i], bases[j])

    return Column(pair, len(rows))


def _is_ordered(texts: Sequence[tuple[Report, CleanText]]) -> bool:
    """Whether texts come in the order of their reports' ids."""
    ids = (report.id for report, _ in texts)
    return all(one < two for one, two in pairwise(ids))


def _by_family(rows: npt.NDArray[np.int64], count: int) -> Sequence[int]:
    """The pairs ordered so that those of one family are neighbours: a part of them then needs few texts."""
    first, second = rows[:, 0], rows[:, 1]
    head: npt.NDArray[np.int64] = np.arange(count)  # the first report that each may be related to
    np.minimum.at(head, second, first)
    return Column(np.lexsort((second, first, head[first])).__getitem__, len(rows))


def _with_pairs(
    known: Known,
    pairs: Sequence[Pair],
    order: Sequence[int],
    by: tuple[Collection, Sequence[str], Hands],
) -> Known:
    """What is known, with the outcomes of all these pairs, which are compared in this order."""
    collection, bases, hands = by
    missing = array("q", (at for at in order if pairs[at][2] not in known.outcomes))
    new = Column(lambda at: pairs[missing[at]], len(missing))
    parts = pairs_in_parts(new, bases, collection.sheet)
    return known.learn(hands(make_work, parts, keep=True, of=len(parts_of_pairs(len(new)))))


def _with_tellings(
    known: Known,
    bases: Sequence[str],
    of: tuple[Collection, Sequence[Report]],
    hands: Hands,
) -> Known:
    """What is known, with what each report says of the speech that it relays; `bases` by number."""
    collection, reports = of
    new = [
        (basis, at)
        for at, basis in enumerate(bases)
        if basis not in known.relayed or basis not in known.carriers
    ]
    parts = (
        Tellings(
            tuple(basis for basis, _ in some),
            tuple(collection.sheet(at) for _, at in some),
            tuple(reports[at] for _, at in some),
        )
        for some in (new[part] for part in in_parts(len(new)))
    )
    return known.learn(hands(make_work, parts, keep=True, of=len(in_parts(len(new)))))


def _with_sources(
    known: Known,
    numbers: Sequence[tuple[str, int]],
    texts: Sequence[tuple[Report, CleanText]],
    hands: Hands,
) -> Known:
    """What is known, with what the reports of these bases and numbers say of their own sources."""
    new = [(basis, at) for basis, at in numbers if basis not in known.provenances]
    parts = (
        Sources(tuple(basis for basis, _ in some), tuple(texts[at] for _, at in some))
        for some in (new[part] for part in in_parts(len(new)))
    )
    return known.learn(hands(make_work, parts, keep=True, of=len(in_parts(len(new)))))


def _days(reports: Sequence[Report]) -> I64:
    """The day on which each report was surely published; -1 where it is not known."""
    return np.array(
        [
            r.published.days()[0].toordinal()
            if r.published and r.published.sure and r.published.days()[0] == r.published.days()[1]
            else -1
            for r in reports
        ],
        dtype=np.int64,
    )


def _near(one: int, two: int, days: I64, window: int | None) -> bool:
    """Whether two texts are at most `window` days apart, where one is given and the days of both are known."""
    apart = abs(int(days[one]) - int(days[two]))
    return window is None or min(days[one], days[two]) < 0 or apart <= window
