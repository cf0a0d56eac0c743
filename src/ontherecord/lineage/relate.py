"""From reports to lineage links: fingerprints, candidate pairs, comparison, relation, direction, in that order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ontherecord.lineage.direction import Case, direction_of, kin_of
from ontherecord.lineage.measures import Comparison, measure
from ontherecord.lineage.pairing import candidates
from ontherecord.lineage.profile import Collection, Profile
from ontherecord.lineage.provenance import Provenance, provenance
from ontherecord.lineage.quoted import AlteredQuotation, altered_quotations
from ontherecord.lineage.relation import relate_measures
from ontherecord.lineage.shared import Relay, shared_sources
from ontherecord.lineage.spun import original_of
from ontherecord.lineage.tokens import I64
from ontherecord.nouns.lineage import Aligned, Direction, LineageLink, Relation
from ontherecord.nouns.report import CleanText, Report

# grams that a pair must share to be compared: a quotation of six words, the least that counts, has two
_LEAST_SHARED = 2
_LEAST_RUN = 5  # words; shorter copied runs are not shown as alignment
_SHOWN = 3  # altered quotations named in the reasons
_VERBATIM = frozenset({Relation.IDENTICAL, Relation.EDITED})


@dataclass(frozen=True, slots=True)
class _Found:
    """A related pair before its direction is known: numbers of the reports, i < j."""

    i: int
    j: int
    relation: Relation
    because: str
    pair: Comparison


def relate(
    texts: Sequence[tuple[Report, CleanText]], window: int | None = None
) -> tuple[LineageLink, ...]:
    """All related pairs of reports, by report ids (a < b); the order of `texts` makes no difference.

    With `window`, reports that are surely dated more than so many days apart are not compared.
    """
    ordered = sorted(texts, key=lambda pair: pair[0].id)
    reports = [report for report, _ in ordered]
    collection = Collection([clean for _, clean in ordered])
    days = _days(reports)
    rows = candidates(collection.prints(), 0, None if window is None else days, window or 0)
    found = [
        one
        for i, j, shared in rows.tolist()
        if shared >= _LEAST_SHARED and (one := _compared(collection, i, j)) is not None
    ]
    involved = sorted({index for one in found for index in (one.i, one.j)})
    known = {reports[i].id: provenance(*ordered[i]) for i in involved}
    copies = _copies(found, reports)
    links = [_link(one, collection, known, copies) for one in found]
    related = {(one.i, one.j) for one in found}
    links += [
        link
        for i, j, link in _shared_sources(collection)
        if (i, j) not in related and (window is None or _within(days[i], days[j], window))
    ]
    return tuple(sorted(links, key=lambda link: (link.a, link.b)))


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


def _compared(collection: Collection, i: int, j: int) -> _Found | None:
    """The relation of two reports, if there is one."""
    pair = measure(collection.profile(i), collection.profile(j))
    relation, because = relate_measures(pair.measures)
    return None if relation is Relation.NONE else _Found(i, j, relation, because, pair)


def _copies(found: Sequence[_Found], reports: Sequence[Report]) -> dict[str, frozenset[str]]:
    """For each report those that run its text nearly word for word."""
    copies: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.relation in _VERBATIM:
            a, b = reports[one.i].id, reports[one.j].id
            copies[a].add(b)
            copies[b].add(a)
    return {report: frozenset(others) for report, others in copies.items()}


def _link(
    one: _Found,
    collection: Collection,
    known: Mapping[str, Provenance],
    copies: Mapping[str, frozenset[str]],
) -> LineageLink:
    """The link of a related pair, with direction, alignment and reasons."""
    first, second = collection.profile(one.i), collection.profile(one.j)
    ids = (first.clean.report, second.clean.report)
    spun: tuple[bool | None, str] = (None, "")
    if one.relation is Relation.REWRITE:
        spun = original_of(one.pair, collection)
    kin = kin_of(ids, copies, known)
    case = Case(known[ids[0]], known[ids[1]], one.relation, one.pair, spun, kin)
    direction, why = direction_of(case)
    changes = altered_quotations(first, second)
    reasons = (one.because, *why, *(_altered(change) for change in changes[:_SHOWN]))
    aligned = _aligned(one, first, second)
    return LineageLink(*ids, one.relation, direction, _share(one), aligned, reasons)


def _share(one: _Found) -> float:
    """The share of the shorter report's words that is copied, or retold where it is a rewrite."""
    m = one.pair.measures
    share = max(m.copied, m.retold) if one.relation is Relation.REWRITE else m.copied
    return round(share, 4)


def _altered(change: AlteredQuotation) -> str:
    ours, theirs = (
        f"“{words}”" if words else "nothing" for words in (change.a_words, change.b_words)
    )
    return f"altered quotation: {ours} in the first, {theirs} in the second"


def _aligned(one: _Found, first: Profile, second: Profile) -> tuple[Aligned, ...]:
    """Copied runs, or for a rewrite the sentences that match, as spans of the stored texts, in order."""
    pair = one.pair
    if one.relation is Relation.REWRITE:
        places = [(pair.a.bounds[p.a], pair.b.bounds[p.b]) for p in pair.pairs]
    else:
        places = [
            (
                (int(pair.a.start[run.a]), int(pair.a.end[run.a + run.length - 1])),
                (int(pair.b.start[run.b]), int(pair.b.end[run.b + run.length - 1])),
            )
            for run in pair.runs
            if run.length >= _LEAST_RUN
        ]
    turned = [(right, left) if pair.flipped else (left, right) for left, right in places]
    return _stored(first, second, turned)


def _stored(
    first: Profile,
    second: Profile,
    places: Sequence[tuple[tuple[int, int], tuple[int, int]]],
) -> tuple[Aligned, ...]:
    """Pairs of places in the cleaned texts as spans of the stored ones."""
    aligned = []
    for left, right in places:
        a, b = first.clean.span(*left), second.clean.span(*right)
        aligned.append(Aligned(a.start, a.end, b.start, b.end))
    return tuple(sorted(aligned, key=lambda part: (part.a_start, part.b_start)))


def _within(one: np.int64, two: np.int64, window: int) -> bool:
    """Whether two days are at most `window` apart, or one of them is not known."""
    return bool(one < 0 or two < 0 or abs(one - two) <= window)


def _shared_sources(collection: Collection) -> Iterator[tuple[int, int, LineageLink]]:
    """The pairs of reports that relay one utterance, and the link that says so."""
    profiles = [collection.profile(i) for i in range(len(collection.texts))]
    for (i, j), found in sorted(shared_sources(profiles).items()):
        a, b = profiles[i], profiles[j]
        aligned = _stored(a, b, [(a.bounds[relay.a], b.bounds[relay.b]) for relay in found])
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
