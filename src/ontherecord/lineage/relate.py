"""From reports to lineage links: fingerprints, candidate pairs, comparison, relation, direction, in that order."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, pairwise

import numpy as np
import numpy.typing as npt

from ontherecord.engine.column import Column
from ontherecord.engine.hands import Hands, here
from ontherecord.engine.spill import Loaded
from ontherecord.lineage.compare import aligned_places, spun_readings
from ontherecord.lineage.direction import Case, direction_of, kin_of
from ontherecord.lineage.known import Known, Outcome, Used, bases_of, pair_key
from ontherecord.lineage.pairing import Range, in_ranges, joined
from ontherecord.lineage.profile import Collection, Outline
from ontherecord.lineage.provenance import Provenance
from ontherecord.lineage.shared import Relay, Unit, shared_sources
from ontherecord.lineage.spun import original_of
from ontherecord.lineage.tokens import I64
from ontherecord.lineage.weights import Held
from ontherecord.lineage.work import Sources, Tellings, in_parts, make_work, pairs_in_parts
from ontherecord.nouns.lineage import Direction, LineageLink, Relation
from ontherecord.nouns.report import CleanText, Report

# grams that a pair must share to be compared: a quotation of six words, the least that counts, has two
_LEAST_SHARED = 2
_VERBATIM = frozenset({Relation.IDENTICAL, Relation.EDITED})


Pair = tuple[int, int, str]  # numbers of two reports, i < j, and the key of their outcome


@dataclass(frozen=True, slots=True)
class _Around:
    """What the direction of a pair rests on besides the two: sources by report, copies of each, counts of words."""

    collection: Collection
    provenances: Mapping[str, Provenance]
    copies: Mapping[str, frozenset[str]]
    held: Held


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
    keep: Callable[[Iterable[LineageLink]], Sequence[LineageLink]] = tuple,
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
    pairs = _pairs(rows, bases)
    known = _with_pairs(known, pairs, _by_family(rows, len(bases)), (collection, hands))
    known = _with_tellings(known, bases, (collection, reports), hands)
    related, copies = _related(pairs, known, reports)
    involved = sorted({at for i, j, _ in related for at in (i, j)})
    known = _with_sources(known, [(bases[at], at) for at in involved], ordered, hands)
    provenances = Loaded(
        {reports[at].id: bases[at] for at in involved}, lambda basis: known.provenances[basis]
    )
    around = _Around(collection, provenances, copies, Held(collection.tokens))
    links = merge(
        ((i, j, _link(i, j, known.outcomes[key], around)) for i, j, key in related),
        (
            (i, j, link)
            for i, j, link in _shared_sources(
                collection, Column(lambda at: known.relayed[bases[at]], len(bases))
            )
            if window is None or _within(days[i], days[j], window)
        ),
        key=lambda row: row[:2],
    )
    kept = keep(link for _, _, link in _first_of_each(links))
    keys = Column(lambda at: pairs[at][2], len(pairs))
    return kept, known.only(Used(keys, bases, [bases[at] for at in involved], bases))


def _pairs(rows: npt.NDArray[np.int64], bases: Sequence[str]) -> Sequence[Pair]:
    """Pairs of reports by number; the key of each is made when it is asked for, for there may be millions."""

    def pair(at: int) -> Pair:
        i, j = rows[at].tolist()
        return i, j, pair_key(bases[i], bases[j])

    return Column(pair, len(rows))


def _related(
    pairs: Sequence[Pair], known: Known, reports: Sequence[Report]
) -> tuple[Sequence[Pair], dict[str, frozenset[str]]]:
    """The pairs that are related, and for each report those that run its text nearly word for word."""
    places, copies = array("q"), defaultdict[str, set[str]](set)
    for at, (i, j, key) in enumerate(pairs):
        outcome = known.outcomes[key]
        if outcome is None:
            continue
        places.append(at)
        if outcome.relation in _VERBATIM:
            a, b = reports[i].id, reports[j].id
            copies[a].add(b)
            copies[b].add(a)
    found = Column(lambda at: pairs[places[at]], len(places))
    return found, {report: frozenset(others) for report, others in copies.items()}


def _first_of_each(
    links: Iterable[tuple[int, int, LineageLink]],
) -> Iterator[tuple[int, int, LineageLink]]:
    """One link for each pair: two reports whose texts are related are no mere takers of one source."""
    for _, same in groupby(links, key=lambda row: row[:2]):
        yield next(same)


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
    known: Known, pairs: Sequence[Pair], order: Sequence[int], by: tuple[Collection, Hands]
) -> Known:
    """What is known, with the outcomes of all these pairs, which are compared in this order."""
    collection, hands = by
    missing = array("q", (at for at in order if pairs[at][2] not in known.outcomes))
    new = Column(lambda at: pairs[missing[at]], len(missing))
    parts = pairs_in_parts(new, collection.sheet)
    return known.learn(hands(make_work, parts, keep=True, of=len(in_parts(len(new)))))


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


def _link(i: int, j: int, outcome: Outcome | None, around: _Around) -> LineageLink:
    """The link of a related pair, with direction, alignment, changes and reasons."""
    if outcome is None:
        raise ValueError(f"texts {i} and {j} are not related")
    first, second = around.collection.texts[i], around.collection.texts[j]
    spun = original_of(outcome.swaps, outcome.places, around.held) if outcome.places else None
    a, b = around.provenances[first.report], around.provenances[second.report]
    kin = kin_of((first.report, second.report), around.copies, around.provenances)
    direction, why = direction_of(Case(a, b, (first.text, second.text), outcome, spun, kin))
    readings = spun_readings(spun, outcome.first_is_shorter, (first, second)) if spun else ()
    return LineageLink(
        first.report,
        second.report,
        outcome.relation,
        direction,
        outcome.share,
        outcome.aligned,
        (outcome.because, *why, *outcome.altered),
        tuple(sorted((*outcome.changes, *readings), key=lambda c: (c.a_start, c.b_start, c.kind))),
    )


def _within(one: np.int64, two: np.int64, window: int) -> bool:
    """Whether two days are at most `window` apart, or one of them is not known."""
    return bool(one < 0 or two < 0 or abs(one - two) <= window)


def _shared_sources(
    collection: Collection, relayed: Sequence[Sequence[Unit]]
) -> Iterator[tuple[int, int, LineageLink]]:
    """The pairs of reports that relay one utterance, and the link that says so."""
    for (i, j), found in sorted(shared_sources(relayed).items()):
        a, b = collection.outline(i), collection.outline(j)
        aligned = aligned_places(
            a.clean, b.clean, [(a.bounds[relay.a], b.bounds[relay.b]) for relay in found]
        )
        yield (
            i,
            j,
            LineageLink(
                a.clean.report,
                b.clean.report,
                Relation.SHARED_SOURCE,
                Direction.COMMON,
                _relayed_share(a, b, found),
                aligned,
                (
                    f"both relay one statement, ascribed to “{found[0].speaker}” in both, each in its own words",
                ),
            ),
        )


def _relayed_share(a: Outline, b: Outline, found: Sequence[Relay]) -> float:
    """The share of the shorter report's words that stand in the relayed sentences."""
    flipped = int(a.counts.sum()) > int(b.counts.sum())
    shorter = b if flipped else a
    sentences = [relay.b if flipped else relay.a for relay in found]
    inside = np.isin(shorter.sentence, sentences) & shorter.counts
    return round(float(inside.sum()) / max(int(shorter.counts.sum()), 1), 4)
