"""What a build of any size takes, read off runs that were measured: the cost model of the plan past these machines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

_ARCHIVE = 100_000_000  # reports, in the plan
_CORES = 1000
_LINEAR = 1.0


@dataclass(frozen=True, slots=True)
class Run:
    """One measured build. `seconds` and `steps` are wall time, `processor` the seconds of all its processes."""

    reports: int
    workers: int
    engine: str
    seconds: float
    processor: float
    steps: Mapping[str, float]
    peak_mb: int
    worker_peak_mb: int
    read_bytes: int
    record_bytes: int
    lines: Mapping[str, int]
    refused: int
    at: int

    @property
    def printed(self) -> str:
        """The run in a line for people."""
        steps = ", ".join(f"{step} {seconds:,.1f} s" for step, seconds in self.steps.items())
        return (
            f"{self.reports:,} reports, {self.workers} workers, {self.engine}: {self.seconds:,.1f} s "
            f"({self.reports / self.seconds:.1f} a second; {self.reports / self.processor:.1f} a processor second); "
            f"{steps}; peak {self.peak_mb:,} MB, a worker {self.worker_peak_mb:,} MB; record {self.record_bytes:,} "
            f"bytes ({self.record_bytes / self.reports:,.0f} a report); {sum(self.lines.values()):,} lines"
        )


@dataclass(frozen=True, slots=True)
class Law:
    """`factor` times reports to the power of `power`."""

    factor: float
    power: float

    def at(self, reports: float) -> float:
        """What it says for so many reports."""
        return float(self.factor * reports**self.power)


def fitted(points: Sequence[tuple[int, float]]) -> Law:
    """The law nearest to the points, in logarithms; of one point, the line through it.

    >>> law = fitted([(10, 20.0), (100, 200.0), (1000, 2000.0)])
    >>> round(law.power, 3), round(law.at(50), 1)
    (1.0, 100.0)
    """
    xs, ys = [log(x) for x, _ in points], [log(max(y, 1e-9)) for _, y in points]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    both = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    power = both / spread if spread else _LINEAR
    return Law(exp(mean_y - power * mean_x), power)


def told(runs: Sequence[Run]) -> str:
    """The cost model in words: each step's law, the check on the largest run, and what an archive would take."""
    by_size = sorted(runs, key=lambda run: run.reports)
    out = [run.printed for run in by_size]
    for step in dict.fromkeys(step for run in by_size for step in run.steps):
        points = [(run.reports, run.steps[step]) for run in by_size if step in run.steps]
        law = fitted(points)
        out.append(
            f"{step}: {1000 * law.at(1000) / 1000:.1f} s for 1,000, power {law.power:.2f} ({len(points)} runs)"
        )
    sizes = {run.reports for run in by_size}
    if len(sizes) > 2:
        *others, last = by_size
        guess = _seconds(others, last.reports)
        out.append(
            f"predicted from the smaller runs for {last.reports:,}: {guess:,.0f} s, measured "
            f"{last.seconds:,.0f} s ({100 * (guess / last.seconds - 1):+.0f} %)"
        )
    last = by_size[-1]
    core_seconds = _ARCHIVE * last.processor / last.reports
    out.append(
        f"{_ARCHIVE:,} reports at the cost of the largest run: {core_seconds / 3600:,.0f} core hours, "
        f"{core_seconds / 3600 / _CORES:,.1f} hours on {_CORES:,} cores; "
        f"text {_ARCHIVE * last.read_bytes / last.reports / 1e9:,.0f} GB, "
        f"record {_ARCHIVE * last.record_bytes / last.reports / 1e9:,.0f} GB"
    )
    return "\n".join(out) + "\n"


def _seconds(runs: Sequence[Run], reports: int) -> float:
    """What the steps of these runs add up to for so many reports."""
    steps = dict.fromkeys(step for run in runs for step in run.steps)
    return sum(
        fitted([(run.reports, run.steps[step]) for run in runs if step in run.steps]).at(reports)
        for step in steps
    )
