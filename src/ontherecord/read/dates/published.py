"""When a report was published, as far as it tells alone, with the reasons and the readings that lost.

Evidence in order of trust: what the user says (manifest), what the page says of itself, a date line
or dateline in the text, the report's own address, a weekday with a day of the month, addresses that
the text links to. Nothing else is taken for a publication date; a report without evidence has none.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.read.dates.addresses import date_in_address
from ontherecord.read.dates.figures import reading_of_figures
from ontherecord.read.dates.links import CLUSTER, reading_of_links
from ontherecord.read.dates.notes import reading_of_note
from ontherecord.read.dates.weekdays import DayClues, clues_of, reading_of_days
from ontherecord.read.draft import Draft
from ontherecord.read.kinds import Judged

_MOST_RIVALS = 8
# days by which two kinds of evidence may differ and mean one publication: time zones, print and web editions
_SAME = 2


def published(draft: Draft, judged: Judged) -> DateReading | None:
    """The publication date of a report to be; None where nothing tells it."""
    # looking through the text for its days takes a third of reading, and most reports tell theirs above it
    clues = cache(lambda: clues_of(draft, judged))
    notes = sorted(draft.facts.dates, key=lambda note: note.rank)
    given = [r for note in notes if note.rank == 0 and (r := reading_of_note(note))]
    noted = [r for note in notes if 0 < note.rank < 3 and (r := reading_of_note(note))]
    changed = [r for note in notes if note.rank >= 3 and (r := reading_of_note(note))]
    own = _own_address(draft.facts.url)
    lines = _from_lines(judged, clues, draft)
    told = [*given, *noted, *lines, *own]
    if not any(r.sure and len(r.edtf) == 10 for r in told):
        links = reading_of_links(draft, clues())
        linked = [links] if links else []
        days = reading_of_days(clues(), _years([*told, *changed] or linked))
        told += [*_ordered(days, links, clues()), *changed]
    return _settled(told) if told else None


def _ordered(
    days: DateReading | None, links: DateReading | None, clues: DayClues
) -> list[DateReading]:
    """A day with its weekday before addresses, unless those fit a weekday and name another time of the year.

    A day that the text tells with another paragraph's weekday is background, which falls on that weekday by chance.
    """
    found = [reading for reading in (days, links) if reading]
    if days and links and clues.fits(links.edtf):
        apart = abs((days.days()[0] - links.days()[0]).days)
        return found[::-1] if apart > CLUSTER else found
    return found


def _settled(ranked: Sequence[DateReading]) -> DateReading:
    """The best reading, with the others as rivals where they say something else."""
    best, *others = ranked
    best = _sharpened(best, others)
    clashing = [r for r in others if not _agree(best, r)]
    rivals = [*best.rivals]
    for other in clashing:
        rivals.append(Reading(other.edtf, other.basis))
        rivals.extend(other.rivals)
    unique = {r.edtf: r for r in reversed(rivals) if r.edtf != best.edtf}
    kept = tuple(unique[edtf] for edtf in sorted(unique))[:_MOST_RIVALS]
    return replace(best, rivals=kept)


def _sharpened(best: DateReading, others: Iterable[DateReading]) -> DateReading:
    """`best`, or a day within its month or year that weaker evidence names."""
    if len(best.edtf) == 10:
        return best
    for other in others:
        if len(other.edtf) == 10 and other.edtf.startswith(best.edtf):
            return replace(other, basis=f"{other.basis}; {best.basis}")
    return best


def _agree(a: DateReading, b: DateReading) -> bool:
    """Whether two readings can be one publication."""
    (a_first, a_last), (b_first, b_last) = a.days(), b.days()
    return (b_first - a_last).days <= _SAME and (a_first - b_last).days <= _SAME


def _own_address(url: str | None) -> list[DateReading]:
    """What the report's own address tells."""
    edtf = date_in_address(url) if url else None
    return [DateReading(edtf, "date in the report's own address", len(edtf) == 10)] if edtf else []


def _from_lines(judged: Judged, clues: Callable[[], DayClues], draft: Draft) -> list[DateReading]:
    """What date lines and datelines tell, those at the top first.

    A line in the middle of the text stamps the report as well as anything embedded in it; it is
    sure only where the text's own weekdays fit.
    """
    found: list[DateReading] = []
    body = [p for p in judged.pieces if p.kind == "body"]
    top, bottom = (body[0].start, body[-1].start) if body else (0, 0)
    for start, line in judged.lines:
        printed = line.match.printed if line.match else None
        at_edge = start <= top or start > bottom
        where = line.what if at_edge else f"{line.what} inside the text"
        in_figures = line.edtf is None and len(line.ways) > 1
        if in_figures and (figures := reading_of_figures(line, where, clues(), draft.text)):
            found.append(figures)
        elif line.edtf is not None and len(line.edtf) == 10:
            sure = at_edge or clues().fits(line.edtf)
            found.append(DateReading(line.edtf, f"{where}: {printed}", sure, printed))
    found.sort(key=lambda r: not r.sure)
    different = {r.edtf for r in found}
    if len(different) > 1 and not any(draft.facts.dates):
        first = found[0]
        close = all(_agree(first, other) for other in found)
        return [first if close else first.unsure("another date line differs"), *found[1:]]
    return found


def _years(readings: Iterable[DateReading]) -> tuple[int, ...]:
    """Years that other evidence names."""
    return tuple(sorted({int(r.edtf[:4]) for r in readings}))
