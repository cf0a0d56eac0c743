"""The parts of comparing reports that can be done anywhere: what single reports say, and what two are to one another.

Each part carries all that it needs, and what it finds is knowledge (`Known`) that holds whoever found it: parts may be
done in any order, in any process, twice, or have been done before a crash.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ontherecord.engine.threads import one_thread
from ontherecord.lineage.compare import compared
from ontherecord.lineage.known import Known
from ontherecord.lineage.profile import Profile, Sheet, profile_of
from ontherecord.lineage.provenance import provenance
from ontherecord.lineage.relay import carriers
from ontherecord.lineage.shared import units_of
from ontherecord.nouns.report import CleanText, Report

# half a second of work: little is lost with a part, and handing it out costs a hundredth of it
_SIZE = 64


@dataclass(frozen=True, slots=True)
class Pairs:
    """Texts to be compared with one another: `pairs` are positions in `sheets`, each with the key of its outcome."""

    sheets: tuple[Sheet, ...]
    pairs: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Tellings:
    """Reports by their bases, to be asked for the speech they relay and for who carried it."""

    bases: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Reports by their bases, to be asked for their own sources."""

    bases: tuple[str, ...]
    reports: tuple[tuple[Report, CleanText], ...]


Part = Pairs | Tellings | Sources


def make_work() -> Callable[[Part], Known]:
    """The work as engines take it."""
    return done


def done(part: Part) -> Known:
    """What a part finds."""
    if isinstance(part, Pairs):
        profiles: dict[int, Profile] = {}

        def profile(at: int) -> Profile:
            return profiles.get(at) or profiles.setdefault(at, profile_of(part.sheets[at]))

        with one_thread():
            return Known({key: compared(profile(i), profile(j)) for i, j, key in part.pairs})
    if isinstance(part, Tellings):
        told = list(zip(part.bases, part.sheets, part.reports, strict=True))
        return Known(
            relayed={basis: units_of(profile_of(sheet)) for basis, sheet, _ in told},
            carriers={basis: carriers(report, sheet.clean) for basis, sheet, report in told},
        )
    named = zip(part.bases, part.reports, strict=True)
    return Known(provenances={basis: provenance(*report) for basis, report in named})


def pairs_in_parts(
    pairs: Sequence[tuple[int, int, str]], sheet: Callable[[int], Sheet]
) -> Iterator[Pairs]:
    """Pairs of texts by number in parts, each with the sheets of its texts."""
    for at in range(0, len(pairs), _SIZE):
        some = pairs[at : at + _SIZE]
        texts = sorted({text for i, j, _ in some for text in (i, j)})
        place = {text: number for number, text in enumerate(texts)}
        yield Pairs(
            tuple(sheet(text) for text in texts),
            tuple((place[i], place[j], key) for i, j, key in some),
        )


def in_parts(count: int) -> list[slice]:
    """So many reports in parts."""
    return [slice(at, at + _SIZE) for at in range(0, count, _SIZE)]
