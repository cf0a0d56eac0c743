"""Figures that cannot both hold: counts of one thing, told about the same days, whose ranges do not meet.

Two counts are of one thing where the parser's words for whose and where are alike, or where the words of their whole
sentences are; times that both sentences tell must meet, a part is no rival of its whole, and what is counted as it
becomes known may grow.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ontherecord.nouns.conflict import Conflict, ConflictKind, Side
from ontherecord.nouns.ids import make_id
from ontherecord.resolve.acts.tellings import Known
from ontherecord.resolve.conflicts.alike import LONG, Alike
from ontherecord.resolve.conflicts.counts import EVENTS, TOLL, Count, is_sum, read_counts
from ontherecord.resolve.conflicts.lone_counts import lone_counts, may_be_one
from ontherecord.resolve.conflicts.parallel import tells_another
from ontherecord.resolve.coverage import UNDATED
from ontherecord.resolve.wording import actors_in, jaccard, things_in

_WORDS = 2  # words in common that are not enough where no party is among them
_LIKE = 0.5  # share of the words that say whose and where
# Words of both sentences, and their share of the shorter one's: found on invented stories, read one by one.
_SENTENCES = ((4, 0.5), (3, 0.6), (2, 0.66))
_WHOLE = 0.8  # share of the shorter one's from which on one word beside what happened is enough
_LEAST_THINGS = 2  # words in common beside what happened: dead in two places are no conflict
_MOST = 3  # times: numbers farther apart, in sentences that are only alike, count different things
_OWN_MOST = 5  # times, where both say whose and where in the same words
_CLOSE = (
    1.05  # times: "32.9 million" and "32.8 million" are of one thing with fewer words in common
)
_EXACT = 3  # digits that such a number must have
_BACKGROUND = dt.timedelta(
    days=60
)  # a sentence that names a time farther back tells of another event than one that does not
# Words by which a text says that a count has changed since.
CHANGED = re.compile(
    r"\b(?:r[oi]s(?:e|en|ing)|climb\w*|increas\w*|grew|grown|now|later|earlier|"
    r"by (?:the )?(?:evening|night|morning|noon)|updat\w*|revis\w*|up from|down from|"
    r"since then|so far|another|more bodies)\b",
    re.IGNORECASE,
)
_DAYS = 7  # reports farther apart may both be right: counts change
_TELLING = 4  # words that a title must have to tell of what it is


def find_figure_conflicts(known: Known) -> tuple[Conflict, ...]:
    """Conflicts between figures, each with one side for each group of figures that agree."""
    counts = [*{count.key: count for count in read_counts(known)}.values()]
    sure = Alike(counts, _one_thing)
    lone = lone_counts(counts)
    left = [count for count in counts if count.key in lone and not sure.has_any(count)]

    def may_be_one_of(one: Count, other: Count) -> bool:
        copied = is_sum(one.noun) and _is_copied(one, other, known)
        return not copied and may_be_one(one, other)

    def origin(count: Count) -> str:
        return known.coverage.origins[count.finding.span.report] if is_sum(count.noun) else ""

    supposed = Alike(left, may_be_one_of, origin)
    found = [_conflict(sides, sure) for sides in _opposed(sure)]
    found += [replace(_conflict(sides, supposed), sure=False) for sides in _opposed(supposed)]
    return tuple(found)


def _is_copied(left: Count, right: Count, known: Known) -> bool:
    """Whether two counts stand in copies of one text, whose sentences are compared elsewhere."""
    origins = known.coverage.origins
    return origins[left.finding.span.report] == origins[right.finding.span.report]


def _opposed(alike: Alike) -> Iterator[Sequence[Sequence[Count]]]:
    """Groups of counts of one thing that do not all agree, each in its sides."""
    for group in alike.groups():
        sides = _held_together(_sides(group), alike)
        if len(sides) > 1:
            yield sides


def _held_together(sides: Sequence[Sequence[Count]], alike: Alike) -> list[list[Count]]:
    """The sides of which counts are of one thing with another side's, with the counts that bear that out.

    That each is like the next does not make the first like the last.
    """
    kept = []
    for side in sides:
        others = alike.among(c for other in sides if other is not side for c in other)
        against = {count.key for count in side if alike.meets(count, others)}
        bearing = alike.among(count for count in side if count.key in against)
        if against:
            kept.append([c for c in side if c.key in against or alike.meets(c, bearing)])
    return kept


def _one_thing(left: Count, right: Count) -> bool:
    """Whether two figures count the same thing of the same days.

    Within one report two figures are of two things unless two speakers give them.
    """
    if (left.fate and right.fate and left.fate != right.fate) or is_sum(left.noun):
        return False  # so many dead, so many wounded; sums are told of many things
    if left.meets(right):
        return _is_alike(left, right) and _is_of_one_time(left, right)
    if left.planned != right.planned or left.part != right.part:
        return False  # four missiles threatened, three launched; 38 of the 212 boats
    spoken = _by_two(left, right)
    together = left.finding.span.report == right.finding.span.report
    if together and (not spoken or _is_updated(left, right)):
        return False
    return _is_alike(left, right) and not _is_grown(left, right) and _is_of_one_time(left, right)


def _is_alike(left: Count, right: Count) -> bool:
    """Whether whose and where are alike, or the sentences as wholes."""
    shared = left.about & right.about
    whose = bool(actors_in(shared))
    told = (left.told & right.told) - {left.noun}
    ratio = _ratio(left, right)
    if (
        (whose or len(shared | told) > _WORDS)
        and jaccard(left.about, right.about) >= _LIKE
        and ratio <= _OWN_MOST
    ):
        return True
    parties = [actors_in(count.about) for count in (left, right)]
    if parties[0] and parties[1] and not parties[0] & parties[1]:
        return False
    both = left.around & right.around
    things = len(things_in(both) - EVENTS)
    least = min(len(left.around), len(right.around))
    exact = ratio <= _CLOSE and _is_exact(left) and _is_exact(right)
    past = _is_met(left, right) and not _is_news(left)
    if exact and both and ((things and len(both) > 1) or past):
        return True
    if ratio > _MOST:
        return False
    if left.fate and left.fate == right.fate and _is_counted_since(left, right):
        return True  # "exchanged 61 prisoners since April", "only 48 prisoners were exchanged since April"
    if things < _LEAST_THINGS and not (things and len(both) >= _WHOLE * least):
        return False
    return any(len(both) >= most and len(both) >= share * least for most, share in _SENTENCES)


def _ratio(left: Count, right: Count) -> float:
    sizes = [abs(c.low) if c.finding.low is not None else abs(c.high) for c in (left, right)]
    return max(sizes) / min(sizes) if min(sizes) > 0 else float("inf")


def _is_exact(count: Count) -> bool:
    return len(re.sub(r"\D", "", count.words).rstrip("0")) >= _EXACT


def _is_of_one_time(left: Count, right: Count) -> bool:
    """Whether two counts can be of the same days: by the days that their sentences tell, else by their reports'."""
    meet = _is_met(left, right)
    if left.anchors and right.anchors and not meet:
        return False
    if UNDATED in (left.day, right.day):
        return meet or not (left.anchors or right.anchors) or _is_news(left) == _is_news(right)
    if not meet and not (_is_news(left) and _is_news(right)):
        return False
    days = dt.date.fromisoformat(left.day) - dt.date.fromisoformat(right.day)
    return abs(days.days) <= (_DAYS if _is_news(left) and _is_news(right) else LONG)


def _is_met(left: Count, right: Count) -> bool:
    """Whether a time that one sentence tells meets one that the other tells."""
    return any(a[0] <= b[1] and b[0] <= a[1] for a in left.anchors for b in right.anchors)


def _is_counted_since(left: Count, right: Count) -> bool:
    """Whether both count from one time that lies more than a few days back."""
    if UNDATED in (left.day, right.day):
        return False
    day = dt.date.fromisoformat(min(left.day, right.day)) - dt.timedelta(days=_DAYS)
    return any(
        a[0] <= b[1] and b[0] <= a[1] and max(a[1], b[1]) < day
        for a in left.anchors
        for b in right.anchors
    )


def _is_news(count: Count) -> bool:
    """Whether a count is of these days: its sentence names no time that is long past."""
    if count.day == UNDATED:
        return not count.anchors
    day = dt.date.fromisoformat(count.day)
    return all(day - last <= _BACKGROUND for _, last in count.anchors)


def _is_updated(left: Count, right: Count) -> bool:
    """Whether the words of the later of two counts in one text say that it has changed: "rose to", "by evening"."""
    return (
        CHANGED.search(max(left, right, key=lambda count: count.finding.span).sentence) is not None
    )


def _is_grown(left: Count, right: Count) -> bool:
    """Whether a count of a later day that runs on is the higher one: dead, displaced, freed, shipped "so far"."""
    less, more = sorted((left, right), key=lambda count: count.low)
    if CHANGED.search(more.sentence) and (UNDATED in (less.day, more.day) or less.day <= more.day):
        return True
    if UNDATED in (left.day, right.day) or left.day == right.day:
        return False
    early, late = sorted((left, right), key=lambda count: count.day)
    running = bool(TOLL & (early.about | late.about | early.told)) or (early.open and late.open)
    return late.low >= early.high and running


def _sides(counts: Sequence[Count]) -> list[list[Count]]:
    """Counts in groups that agree; counts that meet more than one group agree with both and are left out."""
    sides: list[list[Count]] = []
    ranges: list[set[tuple[float, float]]] = []  # of each side: those of copies are the same
    for count in sorted(counts, key=lambda c: c.high - c.low):
        own = count.low, count.high
        meeting = [at for at, held in enumerate(ranges) if all(_meet(own, one) for one in held)]
        if len(meeting) == 1:
            sides[meeting[0]].append(count)
            ranges[meeting[0]].add(own)
        elif not meeting and not any(_meet(own, one) for held in ranges for one in held):
            sides.append([count])
            ranges.append({own})
    return sides


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _is_settled(left: Count, right: Count) -> bool:
    """Whether two counts surely contradict: not a toll that may have grown between them, nor two rough bounds.

    Of dead, freed or displaced that two reports count on one day, or on days that are not known, the one may be the
    later count; two voices make two accounts of it.
    """
    if left.finding.span.report == right.finding.span.report:
        return True
    running = bool({left.fate, right.fate} - {None}) or bool(
        TOLL & (left.about | right.about | left.told | right.told)
    )
    if not running or _is_met(left, right):
        return True
    if left.by is not None and right.by is not None:
        return left.by != right.by
    return UNDATED not in (left.day, right.day) and left.day != right.day


def _by_two(left: Count, right: Count) -> bool:
    """Whether two counts stand on the word of two, each of whom is named."""
    return left.by is not None and right.by is not None and left.by != right.by


def _conflict(sides: Sequence[Sequence[Count]], alike: Alike) -> Conflict:
    ordered = sorted(sides, key=lambda side: (side[0].low, side[0].high))
    first = min(
        (count for side in sides for count in side), key=lambda c: (c.finding.noun, c.words)
    )
    told = max((c.finding.what for side in sides for c in side), key=lambda what: (len(what), what))
    about = f"how many {told.removeprefix('estimated ') or first.finding.noun + 's'}"
    if is_sum(first.noun):
        about = "how much"
    if len(about.split()) < _TELLING:
        shortest = min((c.sentence for side in sides for c in side), key=lambda s: (len(s), s))
        about = f"{about}: {' '.join(shortest.split()).rstrip('.')}"
    sure = any(
        alike.are(one, other)
        and _is_settled(one, other)
        and (_by_two(one, other) or not tells_another(one.around, other.around))
        for a, b in combinations(sides, 2)
        for one in a
        for other in b
    )
    ranges = [[count.words for count in side[:1]] for side in ordered]
    return Conflict(
        id=make_id("c", ConflictKind.FIGURE.value, first.noun, sorted(first.about), ranges),
        kind=ConflictKind.FIGURE,
        about=about,
        sides=tuple(
            Side(
                min(side, key=lambda c: c.key).words,
                tuple(sorted(c.finding.evidence for c in side)),
            )
            for side in ordered
        ),
        sure=sure,
    )
