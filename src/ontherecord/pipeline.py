"""Names the order of the stages; the only place where they meet.

    find inputs -> (read, clean, extract) in workers, batch by batch -> relate -> resolve -> write

A build can end at any moment. Each batch is written in a transaction of its own with the receipt of what
looked at it, so that the next build takes up where this one ended; the lines are replaced as a whole when
everything is in. What faces see changes once, at the end.

What decides whether work is done again is written down in receipts: the input's bytes, the settings, and a
digest of the code and word lists of the stages concerned, so that a newer version never leaves old lines.

An input that changed on disk takes the place of its earlier reading. An input that is no longer there, or not
named this time, stays: coverage is only ever added to.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

import msgspec

from ontherecord.config import Config
from ontherecord.corrections import as_corrected
from ontherecord.engine.choice import Crew
from ontherecord.engine.collecting import rarely_collecting, set_aside
from ontherecord.engine.column import Column
from ontherecord.engine.hands import here
from ontherecord.engine.spill import Loaded, Shelf, Spill
from ontherecord.errors import EngineError
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.lineage.known import KINDS, Stored
from ontherecord.lineage.relate import relate_again
from ontherecord.looking import Look, Looking
from ontherecord.nouns.findings import Extractor
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.lineage import Carriers, LineageLink
from ontherecord.nouns.links import Links, in_order
from ontherecord.nouns.record import Problem
from ontherecord.nouns.report import CleanText, Report
from ontherecord.read.cleaning import clean
from ontherecord.read.fetching import fetched, reading_order
from ontherecord.read.find import find_inputs
from ontherecord.read.inputs import Input
from ontherecord.read.stores import is_address
from ontherecord.receipts import Accounts, Ground, code_digest, entry_of, is_record, is_there
from ontherecord.record.readings import Entry
from ontherecord.record.view import open_view
from ontherecord.record.writer import Writer, open_writer
from ontherecord.resolve.means import KINDS as RESOLVED
from ontherecord.resolve.means import Means
from ontherecord.resolve.whole import Given, resolve_with

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how much of it is done, and how much there is."""

MakeExtractor = Callable[[Gazetteer], Extractor]


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did. `lines` says how many there are of each kind now; nothing here is in the record."""

    read: int  # inputs read in this build, whether a report came of them or not
    unchanged: int  # inputs that were in the record already
    added: int  # reports that were not shown before
    retired: int  # reports that gave way because their input changed
    refused: tuple[Problem, ...]  # inputs named this time that gave no report, and why
    lines: Mapping[str, int]
    rewritten: bool  # whether the lines were made anew
    is_new: bool  # whether anything that a face can show may have changed
    seconds: float


def rules(gazetteer: Gazetteer) -> Extractor:
    """The extractor that a build uses unless told otherwise (imported here: it loads spaCy)."""
    from ontherecord.extract.reader import ReportExtractor

    return ReportExtractor(gazetteer)


def build(
    paths: Sequence[Path | str],
    record: Path | str,
    config: Config | None = None,
    progress: Progress | None = None,
    extractor: MakeExtractor = rules,
) -> BuildSummary:
    """Builds or continues the record at `record` from everything under `paths` ("-": standard input).

    The same command after any interruption gives the same record as an uninterrupted build; over the
    same input it changes nothing. Paths may be addresses ("s3://desk/2022/"). `extractor` must be picklable
    where `config.workers` is above 1.

    Raises InputError for a path, manifest or list of actors that cannot be used, RecordError for the
    record's file, EngineError where work cannot be spread. A single bad input is listed, not raised.
    """
    began = perf_counter()
    record, config = Path(record), config or Config()
    crew = Crew(config.workers, config.engine, config.cluster)
    gazetteer = Gazetteer.load(config.actors)
    code = code_digest("read", "language", "nouns")
    inputs = [item for item in find_inputs(_named(paths), config) if not is_record(item, record)]
    found = {entry_of(item, record, config, code): item for item in inputs}
    with open_writer(record) as writer, crew, rarely_collecting():
        before = writer.shown()
        accounts = Accounts(writer)
        work = _Work(
            writer=writer,
            record=record,
            config=config,
            make=Looking(config, extractor),
            extraction=_Extraction(extractor, gazetteer),
            progress=progress or _silent,
            accounts=accounts,
            crew=crew,
        )
        read, extracted = work.read_and_extract(found)
        limits = {"max_bytes": config.max_bytes, "min_words": config.min_words}
        accounts.note("read", Ground(code, limits), sorted(found), (read, len(found) - read))
        standing = writer.standing_keys()
        counts = (extracted, max(len(standing) - extracted, 0))
        accounts.note("extract", work.extraction.ground, standing, counts)
        is_new = not writer.is_settled()
        rewritten = work.resolve(gazetteer, standing)
        after = writer.shown()
        reasons = writer.reasons()
    with open_view(record) as view:
        lines = view.counts()
    return BuildSummary(
        read=read,
        unchanged=len(found) - read,
        added=len(after - before),
        retired=len(before - after),
        refused=tuple(sorted(Problem(e.name, reasons[e]) for e in found if e in reasons)),
        lines=lines,
        rewritten=rewritten,
        is_new=is_new or rewritten,
        seconds=perf_counter() - began,
    )


def _named(paths: Sequence[Path | str]) -> list[Path | str]:
    """Paths as the readers take them; one path given bare is a list of one."""
    given = [paths] if isinstance(paths, str | Path) else paths
    return [path if path == "-" or is_address(str(path)) else Path(path) for path in given]


def _texts(reports: Mapping[str, Report], spill: Spill) -> Sequence[tuple[Report, CleanText]]:
    """The reports in order of their ids, each with its cleaned text, which is made once and then lies in the spill."""
    ids = tuple(reports)
    cleaned: Shelf[CleanText] = spill.shelf(CleanText)
    cleaned.put((key, clean(report)) for key, report in reports.items())
    return Column(lambda at: (reports[ids[at]], cleaned[ids[at]]), len(ids))


@dataclass(slots=True)
class _Step:
    """A step whose parts are being done, and how much was learned by it that should be kept."""

    name: str
    learned: int = 0


@dataclass(frozen=True, slots=True)
class _Work:
    """One build at work on an open record."""

    writer: Writer
    record: Path
    config: Config
    make: Looking
    extraction: "_Extraction"
    progress: Progress
    accounts: Accounts
    crew: Crew

    def read_and_extract(self, found: Mapping[Entry, Input]) -> tuple[int, int]:
        """Reads what is not in the record yet and looks again where another extractor looked.

        Returns how many inputs were read, and how many reports were looked at.
        """
        known = self.writer.known()
        with self.writer.together():
            self._settle(found, known)
        seen = {(entry.name, entry.fingerprint) for entry in known}
        unread = [entry for entry in found if (entry.name, entry.fingerprint) not in seen]
        unread.sort(key=lambda entry: reading_order(found[entry]))
        # nodes of a cluster need not see the files
        whole = self.config.engine != "local"
        items = fetched((found[entry] for entry in unread), self.config, whole=whole)
        self._spread("read", unread, items)
        again = self.writer.without_findings(self.extraction.receipt)
        self._spread("read again", list(again), again.values())
        return len(unread), len(unread) + len(again)

    def resolve(self, gazetteer: Gazetteer, keys: Sequence[tuple[str, str, str]]) -> bool:
        """Makes the lines anew where anything they come from has changed; says whether it did.

        `keys` are those of the reports that they come from.
        """
        code = code_digest("lineage", "resolve", "read", "language", "nouns")
        found_by = self.extraction.receipt
        receipt = make_id("rs", keys, found_by, code)
        if receipt == self.writer.receipt():
            if not self.writer.is_settled():
                with self.writer.together():
                    self.writer.keep_resolved(receipt)
                    self.accounts.write()
            return False
        standing = self.writer.standing()
        with Spill() as spill:
            links, carried = self._relate(_texts(standing.reports, spill), spill)
            self.progress("resolve", 0, 1)
            marks = {report: f"{name} {fingerprint}" for report, name, fingerprint in keys}
            given = Given(standing.reports, standing.findings, links, carried, marks)
            known = self.writer.known_to(_RESOLVED, make_id("rs", found_by, code), RESOLVED)
            alone = self.config.workers < 2 and self.config.engine == "local"
            hands = here if alone else partial(self._parts, _Step("resolve"))
            means = Means(spill, hands, known)
            made = resolve_with(means, given, gazetteer)
            shown = as_corrected(self.writer, made, standing.reports)
            counts = (means.counts.made, means.counts.kept)
            self.accounts.note("resolve", Ground(code, {"findings": found_by}), keys, counts)
            with self.writer.together():
                self.writer.replace_resolved(shown, receipt)
                self.accounts.write()
        self.progress("resolve", 1, 1)
        return True

    def _relate(
        self, texts: Sequence[tuple[Report, CleanText]], spill: Spill
    ) -> tuple[Links, Mapping[str, Carriers]]:
        """How the reports are related, and who carried news into each; what an earlier build compared is not again."""
        self.progress("relate", 0, 1)
        code, step = code_digest(*_COMPARED_BY), _Step("relate")
        known = Stored(**self.writer.known_to(_LINEAGE, code, KINDS))
        keep = partial(Links, store=spill.shelf(LineageLink))
        found, now = relate_again(texts, known, hands=partial(self._parts, step), keep=keep)
        used = len(now.outcomes) + len(now.relayed)
        reports = ((report.id, report.digest) for report, _ in texts)
        counts = (step.learned, used - step.learned)
        self.accounts.note("compare", Ground(code, {}), reports, counts)
        self.progress("relate", 1, 1)
        by_report = {each.report: key for key, each in now.carriers.items()}
        return in_order(found), Loaded(by_report, lambda key: now.carriers[key])

    def _parts(
        self,
        step: "_Step",
        make: Callable[[], Callable[[Any], Any]],
        parts: Iterable[Any],
        *,
        keep: bool,
        of: int = 0,
    ) -> Iterator[Any]:
        """Has parts of a step done in workers where there are enough."""
        for done, found in enumerate(self.crew.spread_if_worth(make, parts), 1):
            if keep:
                step.learned += len(found.outcomes) + len(found.relayed)
            if done < of:
                self.progress(step.name, done, of)
            yield found

    def _settle(self, found: Mapping[Entry, Input], known: frozenset[Entry]) -> None:
        """Known inputs found elsewhere get their new place; problems whose input is gone are forgotten."""
        here = {(entry.name, entry.fingerprint): entry for entry in found}
        for entry in known:
            now = here.get((entry.name, entry.fingerprint))
            if now is not None and now != entry:
                self.writer.move(now)
        for entry in self.writer.reasons():
            if (entry.name, entry.fingerprint) not in here and not is_there(entry, self.record):
                self.writer.forget(entry)

    def _spread(
        self, step: str, keys: Sequence[Entry | int], items: Iterable[Input | Report]
    ) -> None:
        """Looks at `items` in workers and writes what comes back, a batch a transaction."""
        if not keys:
            return
        # few reports are shared out evenly, so that no worker idles
        size = max(1, min(self.config.batch, -(-len(keys) // self.config.workers)))
        starts = range(0, len(keys), size)
        source = iter(items)
        batches = (list(islice(source, size)) for _ in starts)
        self.progress(step, 0, len(keys))
        done = self.crew.spread(self.make, batches)
        for start, (version, looks) in zip(starts, done, strict=True):
            self.extraction.is_by(version)
            with self.writer.together():
                for key, look in zip(keys[start:], looks, strict=False):
                    self._store(key, look)
            if not start:
                set_aside()  # models were loaded with the first batch
            self.progress(step, start + len(looks), len(keys))

    def _store(self, key: Entry | int, look: Look) -> None:
        if isinstance(key, int):
            self.writer.add_findings(key, self.extraction.receipt, look.found)
        elif look.report is not None:
            reading = self.writer.add_report(key, look.report)
            self.writer.add_findings(reading, self.extraction.receipt, look.found)
        else:
            self.writer.add_problem(key, str(look.found))


# the names that comparing and resolving have in the record, and the parts of the package that comparing rests on
_LINEAGE, _RESOLVED = "lineage", "resolved"
_COMPARED_BY = ("lineage", "read", "language", "nouns")


class _Extraction:
    """What looks at reports. Its version is told by the first that looks; to ask for it here loads a parser."""

    def __init__(self, make: MakeExtractor, gazetteer: Gazetteer) -> None:
        self._make, self._gazetteer = make, gazetteer
        self._version: str | None = None

    def is_by(self, version: str) -> None:
        """Notes the version that a worker has. Raises EngineError where another one has another."""
        if self._version not in (None, version):
            raise EngineError(
                f"a worker looks with {version}, another one with {self._version}; install one version on all machines"
            )
        self._version = version

    @cached_property
    def ground(self) -> Ground:
        """What the findings rest on."""
        version = self._version or self._make(self._gazetteer).version
        self.is_by(version)  # reports that are read again are looked at later
        parties = sha256(msgspec.json.encode(self._gazetteer.parties)).hexdigest()[:12]
        code = code_digest("extract", "read", "language", "nouns")
        return Ground(code, {"extractor": version, "parties": parties})

    @cached_property
    def receipt(self) -> str:
        """The key under which findings are kept."""
        settings = self.ground.settings
        return make_id("ex", settings["extractor"], settings["parties"], self.ground.code)


def _silent(step: str, done: int, total: int) -> None:
    """Progress for nobody."""
