"""What comparing two reports finds: relation, share, aligned passages, changed words, as spans of the stored texts."""

from collections.abc import Sequence

from ontherecord.lineage.garbled import garbled
from ontherecord.lineage.known import Outcome
from ontherecord.lineage.measures import Comparison, Measures, measure
from ontherecord.lineage.profile import Profile
from ontherecord.lineage.quoted import AlteredQuotation, altered_quotations
from ontherecord.lineage.relation import relate_measures
from ontherecord.lineage.spun import Spun, swaps_of
from ontherecord.nouns.lineage import Aligned, Change, ChangeKind, Relation
from ontherecord.nouns.report import CleanText

_LEAST_RUN = 5  # words; shorter copied runs are not shown as alignment
_SHOWN = 3  # altered quotations named in the reasons

Place = tuple[int, int]


def compared(first: Profile, second: Profile) -> Outcome | None:
    """What comparing two texts finds, if they are related."""
    pair = measure(first, second)
    relation, because = relate_measures(pair.measures)
    if relation is Relation.NONE:
        return None
    altered = altered_quotations(first, second, None if pair.flipped else pair.runs)
    swaps, places = swaps_of(pair) if relation is Relation.REWRITE else ((), 0)
    return Outcome(
        relation,
        because,
        _share(relation, pair.measures),
        pair.measures.copied,
        not pair.flipped,
        _aligned(relation, pair, first, second),
        tuple(_told(change) for change in altered[:_SHOWN]),
        tuple(_change(change, first.clean, second.clean) for change in altered),
        swaps,
        places,
    )


def aligned_places(
    first: CleanText, second: CleanText, places: Sequence[tuple[Place, Place]]
) -> tuple[Aligned, ...]:
    """Pairs of places in two cleaned texts as spans of the stored ones, in order."""
    aligned = []
    for left, right in places:
        a, b = first.span(*left), second.span(*right)
        aligned.append(Aligned(a.start, a.end, b.start, b.end))
    return tuple(sorted(aligned, key=lambda part: (part.a_start, part.b_start)))


def spun_readings(
    spun: Spun, first_is_shorter: bool, texts: tuple[CleanText, CleanText]
) -> tuple[Change, ...]:
    """The swaps of a spun text as changes from the first report to the second."""
    found = []
    for swap, wrong in zip(spun.swaps, garbled(spun), strict=True):
        places = (swap.a, swap.b) if first_is_shorter else (swap.b, swap.a)
        (part,) = aligned_places(*texts, [places])
        kind = ChangeKind.SPUN_READING if wrong else ChangeKind.CHANGED_WORDS
        found.append(Change(kind, part.a_start, part.a_end, part.b_start, part.b_end))
    return tuple(found)


def _share(relation: Relation, m: Measures) -> float:
    """The share of the shorter report's words that is copied, or retold where it is a rewrite."""
    return round(max(m.copied, m.retold, m.framed) if relation is Relation.REWRITE else m.copied, 4)


def _told(change: AlteredQuotation) -> str:
    ours, theirs = (
        f"“{words}”" if words else "nothing" for words in (change.a_words, change.b_words)
    )
    return f"altered quotation: {ours} in the first, {theirs} in the second"


def _change(change: AlteredQuotation, first: CleanText, second: CleanText) -> Change:
    """A mark on this pair; which wordings of a quotation contradict is another question (resolve/conflicts/altered)."""
    return Change(
        ChangeKind.ALTERED_QUOTATION,
        *_stored(first, (change.a_start, change.a_end)),
        *_stored(second, (change.b_start, change.b_end)),
    )


def _stored(clean: CleanText, place: Place) -> Place:
    """A place of a cleaned text in the stored one; an empty place stands before the word that follows it."""
    start, end = place
    span = clean.span(start, max(end, start + 1))
    return span.start, span.end if start < end else span.start


def _aligned(
    relation: Relation, pair: Comparison, first: Profile, second: Profile
) -> tuple[Aligned, ...]:
    """Copied runs, or for a rewrite the sentences that match."""
    if relation is Relation.REWRITE:
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
    return aligned_places(first.clean, second.clean, turned)
