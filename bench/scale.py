"""A whole build of any number of reports: reports a second, seconds a step, peak memory, bytes of the record.

    python -m bench.scale ARTICLES.jsonl --reports 1000 --workers 2 --log RUNS.jsonl
    python -m bench.scale ARTICLES.jsonl --reports 10000 --reports 30000 --log RUNS.jsonl
    python -m bench.scale ARTICLES.jsonl --reports 1000 --one-more     what one report more costs then, models loaded
    python -m bench.scale --plan RUNS.jsonl --curve CURVE.svg          the cost model of those runs, and their picture

Reports are made by varying the articles (`variations`, seeded): families of twenty, a hundred reports a day, outlets in
turn. Articles come in the order of their events, and a report that borrows does so from one that is told within two
days of it, as in a stream of news. With `--scattered` they come as the file has them and borrow from any: then all
reports are tied into one, the more the more there are. Each run is a process of its own, so that peaks are its own; a
line is appended to RUNS.jsonl for each. Seconds are wall time, processor seconds those of all its processes.
"""

import argparse
import datetime as dt
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time, time
from typing import Any

import msgspec

from bench.cost import Run, told
from bench.curve import drawn
from bench.variations import FAMILY, vary
from ontherecord.config import Config
from ontherecord.errors import InputError
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.pipeline import build, rules

_SEED = 20310514
_A_DAY = 5 * FAMILY
_FIRST_DAY = dt.date(2031, 1, 1)
_OUTLETS = ("herald", "courier", "observer", "tribune", "gazette", "post", "dispatch")
_NEAR = 10  # articles, of which five are told a day
_ONE_MORE = 5  # reports that are added one by one; the median counts


def rows(articles: Path, count: int, *, scattered: bool = False) -> Iterator[bytes]:
    """`count` reports as lines of JSON, as `build` reads them."""
    with articles.open(encoding="utf-8") as lines:
        told_by = [msgspec.json.decode(line) for line in lines]
    told_by = [row for row in told_by if not row.get("generated")]
    texts = [row["text"] for row in (told_by if scattered else _by_event(told_by))]
    if not texts:
        raise InputError(f"there is no article in {articles}; give a file of JSON lines with text")
    for number, made in enumerate(vary(texts, count, _SEED, None if scattered else _NEAR)):
        day = _FIRST_DAY + dt.timedelta(made.of // _A_DAY + number % 3)
        outlet = f"{_OUTLETS[number % len(_OUTLETS)]}.example"
        row = {
            "id": f"{number:07}",
            "text": made.text,
            "title": "",
            "outlet": outlet,
            "url": f"https://{outlet}/{number}",
            "published": day.isoformat(),
        }
        yield msgspec.json.encode(row) + b"\n"


def _by_event(told_by: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Articles by the first day of their events, those of one event together, as far as the file says it."""
    first: dict[str, str] = {}
    for row in told_by:
        event, day = str(row.get("event")), str(row.get("published") or "9999")
        first[event] = min(first.get(event, day), day)

    def place(row: dict[str, Any]) -> tuple[str, str, str]:
        event = str(row.get("event"))
        return first[event], event, str(row.get("published") or "9999")

    return sorted(told_by, key=place)


@dataclass
class _Watch:
    """Seconds of each step, from the progress that a build tells."""

    steps: dict[str, float] = field(default_factory=dict)
    _began: dict[str, float] = field(default_factory=dict)
    _told: float = 0.0

    def __call__(self, step: str, done: int, of: int) -> None:
        now = perf_counter()
        self._began.setdefault(step, now)
        self.steps[step] = now - self._began[step]
        if now - self._told > 60 or done == of:
            self._told = now
            sys.stderr.write(f"{step} {done} of {of}: {self.steps[step]:.0f} s\n")


def measured(given: argparse.Namespace, reports: int) -> Run:
    """Builds so many reports in this process."""
    workers, engine = given.workers, given.engine
    with tempfile.TemporaryDirectory() as folder:
        coverage, record = Path(folder, "reports.jsonl"), Path(folder, "record.db")
        size = 0
        with coverage.open("wb") as lines:
            for row in rows(given.articles, reports, scattered=given.scattered):
                size += lines.write(row)
        watch, began = _Watch(), perf_counter()
        before = _processor()
        summary = build([coverage], record, Config(workers=workers, engine=engine), watch)
        seconds = perf_counter() - began
        kept = sum(path.stat().st_size for path in Path(folder).glob("record.db*"))
        own, others = (
            resource.getrusage(who).ru_maxrss / 1024
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        return Run(
            reports=reports,
            workers=workers,
            engine=engine,
            seconds=round(seconds, 1),
            processor=round(_processor() - before, 1),
            steps={step: round(took, 1) for step, took in watch.steps.items()},
            peak_mb=round(own),
            worker_peak_mb=round(others) if workers > 1 else 0,
            read_bytes=size,
            record_bytes=kept,
            lines=dict(summary.lines),
            refused=len(summary.refused),
            at=int(time()),
        )


def one_more(articles: Path, reports: int, *, scattered: bool = False) -> tuple[float, list[float]]:
    """Processor seconds of a build of so many reports, and of builds that add one each, with the models loaded."""
    extractor = rules(Gazetteer.load())
    with tempfile.TemporaryDirectory() as folder:
        record, times = Path(folder, "record.db"), []
        made = rows(articles, reports + _ONE_MORE, scattered=scattered)
        for name, count in [("first", reports), *((f"more{i}", 1) for i in range(_ONE_MORE))]:
            path = Path(folder, f"{name}.jsonl")
            path.write_bytes(b"".join(islice(made, count)))
            began = process_time()
            build([path], record, Config(), extractor=lambda _: extractor)
            times.append(process_time() - began)
        return times[0], times[1:]


def _processor() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _in_process(given: argparse.Namespace, reports: int) -> Run:
    """The run, in a process of its own."""
    command = [sys.executable, "-m", "bench.scale", str(given.articles), "--one-run"]
    command += ["--reports", str(reports), "--workers", str(given.workers)]
    command += ["--scattered"] if given.scattered else []
    done = subprocess.run(
        [*command, "--engine", given.engine], check=True, stdout=subprocess.PIPE, text=True
    )
    return msgspec.json.decode(done.stdout.splitlines()[-1], type=Run)


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.scale", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--reports", type=int, action="append", help="may be repeated")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--engine", default="local")
    parser.add_argument("--log", type=Path, help="a file of JSON lines that runs are appended to")
    parser.add_argument("--scattered", action="store_true", help="borrow from anywhere")
    parser.add_argument("--one-more", action="store_true", help="what one report more costs")
    parser.add_argument("--plan", type=Path, metavar="RUNS", help="the cost model of logged runs")
    parser.add_argument("--curve", type=Path, metavar="PICTURE", help="where to draw it")
    parser.add_argument("--one-run", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if (given.articles is None) == (given.plan is None):
        parser.error("give ARTICLES.jsonl to run, or --plan RUNS.jsonl")
    return given


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, or tell what runs that are logged show."""
    given = _parsed(arguments)
    if given.plan is not None:
        lines = given.plan.read_bytes().splitlines()
        runs = [msgspec.json.decode(line, type=Run) for line in lines]
        sys.stdout.write(told(runs))
        if given.curve:
            points = [(run.reports, run.seconds, float(run.peak_mb)) for run in runs]
            given.curve.write_text(drawn(sorted(points), "A whole build"), encoding="utf-8")
        return 0
    for reports in given.reports or [1000]:
        if given.one_run:
            run = measured(given, reports)
            sys.stdout.write(json.dumps(asdict(run)) + "\n")
        elif given.one_more:
            first, more = one_more(given.articles, reports, scattered=given.scattered)
            middle = sorted(more)[len(more) // 2]
            sys.stdout.write(f"{reports} reports {first:.1f} s, one more {middle:.2f} s\n")
        else:
            run = _in_process(given, reports)
            sys.stdout.write(run.printed + "\n")
            if given.log:
                with given.log.open("a", encoding="utf-8") as log:
                    log.write(json.dumps(asdict(run)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
