"""The parts of comparing reports that can be done anywhere: what single reports say, and what two are to one another.

Each part carries all that it needs, and what it finds is knowledge (`Known`) that holds whoever found it: parts may be
done in any order, in any process, twice, or have been done before a crash.
"""

from collections import OrderedDict
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
_SIZE, _PAIRS = 64, 256
# Texts whose profiles are held from part to part: pairs of one family stand together, and are more than a part has.
_HELD = 256


@dataclass(frozen=True, slots=True)
class Pairs:
    """Texts to be compared with one another: `pairs` are positions in `sheets`, each with the key of its outcome.

    `bases` say which text is which, for the next part may have some of them too.
    """

    bases: tuple[str, ...]
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
    """The work as engines take it, for one worker and one run."""
    return _Worker().done


class _Worker:
    """Does part after part, and holds the profiles of the texts that it compared last."""

    def __init__(self) -> None:
        self._profiles: OrderedDict[str, Profile] = OrderedDict()

    def done(self, part: Part) -> Known:
        """What a part finds."""
        if isinstance(part, Pairs):
            with one_thread():
                return Known(
                    {
                        key: compared(self._profile(part, i), self._profile(part, j))
                        for i, j, key in part.pairs
                    }
                )
        if isinstance(part, Tellings):
            told = list(zip(part.bases, part.sheets, part.reports, strict=True))
            return Known(
                relayed={basis: units_of(profile_of(sheet)) for basis, sheet, _ in told},
                carriers={basis: carriers(report, sheet.clean) for basis, sheet, report in told},
            )
        named = zip(part.bases, part.reports, strict=True)
        return Known(provenances={basis: provenance(*report) for basis, report in named})

    def _profile(self, part: Pairs, text: int) -> Profile:
        basis = part.bases[text]
        found = self._profiles.get(basis)
        if found is None:
            found = self._profiles[basis] = profile_of(part.sheets[text])
            if len(self._profiles) > _HELD:
                self._profiles.popitem(last=False)
        else:
            self._profiles.move_to_end(basis)
        return found


def pairs_in_parts(
    pairs: Sequence[tuple[int, int, str]], bases: Sequence[str], sheet: Callable[[int], Sheet]
) -> Iterator[Pairs]:
    """Pairs of texts by number in parts, each with the bases and sheets of its texts."""
    for part in parts_of_pairs(len(pairs)):
        some = pairs[part]
        texts = sorted({text for i, j, _ in some for text in (i, j)})
        place = {text: number for number, text in enumerate(texts)}
        yield Pairs(
            tuple(bases[text] for text in texts),
            tuple(sheet(text) for text in texts),
            tuple((place[i], place[j], key) for i, j, key in some),
        )


def parts_of_pairs(count: int) -> list[slice]:
    """So many pairs in parts."""
    return [slice(at, at + _PAIRS) for at in range(0, count, _PAIRS)]


def in_parts(count: int) -> list[slice]:
    """So many reports in parts."""
    return [slice(at, at + _SIZE) for at in range(0, count, _SIZE)]
