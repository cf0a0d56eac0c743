"""What was said of a conflict afterwards: a correction of one side, a denial by a party whose doing is told.

Later means in a report of a later day, or of the same day by another outlet's correction note. Nothing of the
conflict changes: the words are put beside it.

What corrects and what denies is looked up once for the whole collection and kept by its stems, for a collection may
have as many conflicts as reports.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ontherecord.language.words import sentences
from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import Conflict, Later, LaterKind
from ontherecord.nouns.span import Span
from ontherecord.resolve.acts.merge import Told
from ontherecord.resolve.acts.tellings import Known, Telling
from ontherecord.resolve.conflicts.corrections import CORRECTING
from ontherecord.resolve.conflicts.stems import Stems
from ontherecord.resolve.wording import content

# What every count of people has.
_ANYBODY = content(
    "people person persons died killed dead wounded injured men women children years"
)
_SHARED = 2  # stems that later words must share with the words of a conflict
_MOST = 0.6  # share of what is denied that the words of a conflict must have


@dataclass(frozen=True, slots=True)
class Afterwards:
    """All sentences of a collection that correct and all its denials, each with where a stem brings it up."""

    corrections: Sequence[tuple[Span, frozenset[str]]]
    correcting: Mapping[str, Sequence[int]]
    denials: Sequence[Telling]
    denying: Mapping[str, Sequence[int]]


def find_afterwards(acts: Sequence[Told], known: Known) -> Afterwards:
    """What the reports and acts have that can be said of a conflict afterwards."""
    order, readings = known.coverage.order, known.readings
    corrections = tuple(each for report in order for each in readings.of(read_corrections, report))
    denials = tuple(
        telling
        for act, members in acts
        if act.type == "deny" and act.modality is Modality.DID
        for telling in members
        if telling.sure
    )
    return Afterwards(
        corrections,
        _by_stem([words for _, words in corrections]),
        denials,
        _by_stem([telling.subject for telling in denials]),
    )


def with_later(conflict: Conflict, afterwards: Afterwards, known: Known) -> Conflict:
    """The conflict with the corrections and denials that came after its accounts, oldest first."""
    own = {span for side in conflict.sides for span in side.spans}
    begun = min(known.coverage.day(span.report) for span in own)
    about = _matter(conflict, known)
    found = [
        *_corrections(about, begun, own, (afterwards, known)),
        *_denials(about, begun, own, (afterwards, known)),
    ]
    ordered = sorted(set(found), key=lambda each: (_day(each, known), each.spans))
    return replace(conflict, later=tuple(ordered))


def _by_stem(things: Sequence[frozenset[str]]) -> Mapping[str, Sequence[int]]:
    """From a stem to the numbers of the things that have it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, stems in enumerate(things):
        for stem in stems:
            found[stem].append(number)
    return found


def _sharing(about: frozenset[str], places: Mapping[str, Sequence[int]], least: int) -> list[int]:
    """The numbers of the things that have so many stems of a matter, in order."""
    shared = Counter(number for stem in about for number in places.get(stem, ()))
    return sorted(number for number, count in shared.items() if count >= least)


def _day(later: Later, known: Known) -> str:
    return known.coverage.day(later.spans[0].report)


def _matter(conflict: Conflict, known: Known) -> frozenset[str]:
    """The stems that the accounts have in common with the title, names left in."""
    words = content(conflict.about) - _ANYBODY
    # each text once: a side has the same words in twenty copies
    told = {known.coverage.words(span) for side in conflict.sides for span in side.spans}
    return words & frozenset[str]().union(*map(content, told)) if told else words


def read_corrections(report: str, stems: Stems) -> Iterator[tuple[Span, frozenset[str]]]:
    """Sentences that correct, with what they correct in the sentence itself, and their stems."""
    source = stems.known.coverage.reports[report]
    if not CORRECTING.search(source.text):
        return
    for start, end in sentences(source.text):
        piece = source.text[start:end]
        if CORRECTING.search(piece):
            first = start + len(piece) - len(piece.lstrip())
            yield Span(report, first, start + len(piece.rstrip())), content(piece)


def _corrections(
    about: frozenset[str], begun: str, own: set[Span], where: tuple[Afterwards, Known]
) -> Iterator[Later]:
    afterwards, known = where
    for number in _sharing(about, afterwards.correcting, min(_SHARED, len(about))):
        span, _ = afterwards.corrections[number]
        late = known.coverage.day(span.report) >= begun
        if late and not any(span.overlaps(each) for each in own):
            date = known.coverage.published.get(span.report)
            yield Later(LaterKind.CORRECTION, date, None, (span,))


def _denials(
    about: frozenset[str], begun: str, own: set[Span], where: tuple[Afterwards, Known]
) -> Iterator[Later]:
    """Denials, by a party, of what one of the accounts says."""
    afterwards, known = where
    for number in _sharing(about, afterwards.denying, _SHARED):
        telling = afterwards.denials[number]
        late = known.coverage.day(telling.report) > begun
        if len(telling.subject & about) < _MOST * len(telling.subject):
            continue
        if late and not any(telling.evidence.overlaps(each) for each in own):
            yield _denial(telling, known)


def _denial(telling: Telling, known: Known) -> Later:
    date = telling.date or known.coverage.published.get(telling.report)
    voice = telling.giver.actors[0] if telling.giver.actors else telling.by
    return Later(LaterKind.DENIAL, date, voice, (telling.evidence,))
