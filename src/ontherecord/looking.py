"""Looking at inputs: each is read, cleaned and searched, in a worker, a batch at a time.

A single bad one is listed with the reason; only faults of the machine end a build.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.extract.again import Remembering
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import Extractor, Findings, Foresighted
from ontherecord.nouns.report import CleanText, Report
from ontherecord.read.cleaning import clean
from ontherecord.read.inputs import Input
from ontherecord.read.reading import read_report


@dataclass(frozen=True, slots=True)
class Look:
    """What became of one input or stored report: a report with its findings, or the reason why not."""

    report: Report | None
    found: Findings | str


# the version of the extractor that looked, and what became of a batch
Looks = tuple[str, list[Look]]


@dataclass(frozen=True, slots=True)
class Looking:
    """Makes the function that looks at a batch; called once in every worker."""

    config: Config
    extractor: Callable[[Gazetteer], Extractor]

    def __call__(self) -> Callable[[Sequence[Input | Report]], Looks]:
        """The function, with an extractor of its own."""
        extractor = Remembering(self.extractor(Gazetteer.load(self.config.actors)))
        return partial(_looks_of, extractor, extractor.version, self.config)


def _looks_of(
    extractor: Extractor, version: str, config: Config, batch: Sequence[Input | Report]
) -> Looks:
    return version, _look_at(extractor, config, batch)


def _look_at(extractor: Extractor, config: Config, batch: Sequence[Input | Report]) -> list[Look]:
    """Reads the whole batch before anything is extracted: what is parsed together is parsed faster."""
    read = [_read(config, item) for item in batch]
    texts = [each[1] for each in read if not isinstance(each, Look)]
    if isinstance(extractor, Foresighted) and len(texts) > 1:
        try:
            extractor.expect(texts)
        except _FAULTS_OF_THE_MACHINE:
            raise
        except Exception:  # noqa: BLE001 - whose fault it is shows when each is looked at by itself
            pass
    return [one if isinstance(one, Look) else _searched(extractor, *one) for one in read]


# not the report's fault: these end the build, and the next one takes up where it ended
_FAULTS_OF_THE_MACHINE = (MemoryError, OSError, ImportError)


def _read(config: Config, item: Input | Report) -> Look | tuple[Report, CleanText]:
    """Reads where there is something to read. Whatever a text does costs that text only."""
    if isinstance(item, Report):
        report = item
    else:
        try:
            report = read_report(item, config)
        except UnreadableReport as error:
            return Look(None, str(error))
        except _FAULTS_OF_THE_MACHINE:
            raise
        except Exception as error:  # noqa: BLE001 - a hostile file must not end the build
            return Look(None, _unexpected("read", error))
    try:
        return report, clean(report)
    except _FAULTS_OF_THE_MACHINE:
        raise
    except Exception as error:  # noqa: BLE001 - the same; the report is listed with the reason
        return Look(report, _unexpected("searched", error))


def _searched(extractor: Extractor, report: Report, cleaned: CleanText) -> Look:
    """Extracts; the report is kept, and listed with the reason, where that fails."""
    try:
        return Look(report, extractor.extract(report, cleaned))
    except _FAULTS_OF_THE_MACHINE:
        raise
    except Exception as error:  # noqa: BLE001 - the same
        return Look(report, _unexpected("searched", error))


def _unexpected(what: str, error: Exception) -> str:
    told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"could not be {what} ({told}); this is a fault of ontherecord, please report it"
