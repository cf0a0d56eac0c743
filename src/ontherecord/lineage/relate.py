"""From reports to lineage links: fingerprints, candidate pairs, comparison, relation, direction, in that order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ontherecord.lineage.column import Column
from ontherecord.lineage.compare import aligned_places, spun_readings
from ontherecord.lineage.direction import Case, direction_of, kin_of
from ontherecord.lineage.hands import Hands, here
from ontherecord.lineage.known import Known, Outcome, bases_of, pair_key
from ontherecord.lineage.pairing import Range, in_ranges, joined
from ontherecord.lineage.profile import Collection, Profile
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


@dataclass(frozen=True, slots=True)
class _Found:
    """A related pair before its direction is known: numbers of the reports, i < j."""

    i: int
    j: int
    outcome: Outcome


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
    return relate_again(texts, Known(), window)[0]


def relate_again(
    texts: Sequence[tuple[Report, CleanText]],
    known: Known,
    window: int | None = None,
    hands: Hands = here,
) -> tuple[tuple[LineageLink, ...], Known]:
    """The same as `relate` for less work where most reports are those of an earlier run, whose `Known` is given.

    Links are those of a full run whatever is given (only what rests on the very same words, weights and
    boilerplate is taken over). Also returns what to give next time. `hands` do the parts (`work`); what
    they find may be given again as `known` if the run is broken off.
    """
    # those given in order may be read one at a time from wherever they are, and are never held all at once
    ordered = texts if _is_ordered(texts) else sorted(texts, key=lambda pair: pair[0].id)
    reports = Column(lambda at: ordered[at][0], len(ordered))
    days = _days(reports)
    collection = Collection(Column(lambda at: ordered[at][1], len(ordered)), days)
    bases = bases_of(reports, collection)
    near = (0, None if window is None else days, window or 0)
    rows = joined((Range(some, *near) for some in in_ranges(collection.prints())), hands)
    worth = rows[rows[:, 2] >= _LEAST_SHARED, :2].tolist()
    pairs = [(i, j, pair_key(bases[i], bases[j])) for i, j in worth]
    known = _with_pairs(known, pairs, collection, hands)
    known = _with_tellings(
        known, dict(zip(bases, range(len(bases)), strict=True)), (collection, reports), hands
    )
    found = [_Found(i, j, one) for i, j, key in pairs if (one := known.outcomes[key]) is not None]
    involved = {
        bases[i]: ordered[i] for i in sorted({at for one in found for at in (one.i, one.j)})
    }
    known = _with_sources(known, involved, hands)
    provenances = {basis: known.provenances[basis] for basis in involved}
    around = _Around(
        collection,
        {one.report: one for one in provenances.values()},
        _copies(found, reports),
        Held(collection.tokens),
    )
    links = [_link(one, around) for one in found]
    related = {(one.i, one.j) for one in found}
    relayed = {basis: known.relayed[basis] for basis in bases}
    links += [
        link
        for i, j, link in _shared_sources(collection, [relayed[basis] for basis in bases])
        if (i, j) not in related and (window is None or _within(days[i], days[j], window))
    ]
    carried = {basis: known.carriers[basis] for basis in bases}
    outcomes = {key: known.outcomes[key] for _, _, key in pairs}
    ordered_links = tuple(sorted(links, key=lambda link: (link.a, link.b)))
    return ordered_links, Known(outcomes, relayed, provenances, carried)


def _is_ordered(texts: Sequence[tuple[Report, CleanText]]) -> bool:
    """Whether texts come in the order of their reports' ids."""
    ids = (report.id for report, _ in texts)
    return all(one < two for one, two in pairwise(ids))


def _with_pairs(
    known: Known, pairs: Sequence[tuple[int, int, str]], collection: Collection, hands: Hands
) -> Known:
    """What is known, with the outcomes of all these pairs."""
    new = {key: (i, j, key) for i, j, key in pairs if key not in known.outcomes}
    parts = pairs_in_parts(list(new.values()), collection.sheet)
    return known.with_(*hands(make_work, parts, keep=True, of=len(in_parts(len(new)))))


def _with_tellings(
    known: Known,
    numbers: Mapping[str, int],
    of: tuple[Collection, Sequence[Report]],
    hands: Hands,
) -> Known:
    """What is known, with what each report says of the speech that it relays; `numbers` by basis."""
    collection, reports = of
    new = [b for b in numbers if b not in known.relayed or b not in known.carriers]
    parts = (
        Tellings(
            tuple(some),
            tuple(collection.sheet(numbers[basis]) for basis in some),
            tuple(reports[numbers[basis]] for basis in some),
        )
        for some in (new[part] for part in in_parts(len(new)))
    )
    return known.with_(*hands(make_work, parts, keep=True, of=len(in_parts(len(new)))))


def _with_sources(
    known: Known, texts: Mapping[str, tuple[Report, CleanText]], hands: Hands
) -> Known:
    """What is known, with what the reports of these bases say of their own sources."""
    new = [basis for basis in texts if basis not in known.provenances]
    parts = (
        Sources(tuple(some), tuple(texts[basis] for basis in some))
        for some in (new[part] for part in in_parts(len(new)))
    )
    return known.with_(*hands(make_work, parts, keep=True, of=len(in_parts(len(new)))))


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


def _copies(found: Sequence[_Found], reports: Sequence[Report]) -> dict[str, frozenset[str]]:
    """For each report those that run its text nearly word for word."""
    copies: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.outcome.relation in _VERBATIM:
            a, b = reports[one.i].id, reports[one.j].id
            copies[a].add(b)
            copies[b].add(a)
    return {report: frozenset(others) for report, others in copies.items()}


def _link(one: _Found, around: _Around) -> LineageLink:
    """The link of a related pair, with direction, alignment, changes and reasons."""
    first, second = around.collection.texts[one.i], around.collection.texts[one.j]
    outcome = one.outcome
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
        a, b = collection.profile(i), collection.profile(j)
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


def _relayed_share(a: Profile, b: Profile, found: Sequence[Relay]) -> float:
    """The share of the shorter report's words that stand in the relayed sentences."""
    flipped = int(a.counts.sum()) > int(b.counts.sum())
    shorter = b if flipped else a
    sentences = [relay.b if flipped else relay.a for relay in found]
    inside = np.isin(shorter.sentence, sentences) & shorter.counts
    return round(float(inside.sum()) / max(int(shorter.counts.sum()), 1), 4)
