"""The parts of the figures table that hold predictions against gold: which files each needs, what it prints.

A part is measured by what `build` runs: rows come from `bench.predict`, the gold of the bundled coverage from
the gate that guards it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figure, Progress, f1, precision_recall_f1
from bench.judged import ARTICLES, CAMPAIGN, METRICS, judged_figures
from bench.predict import TASKS
from bench.scorers import acts, attribution, dates, lineage
from bench.scorers.acts_actors import read_codes
from bench.scorers.counts import Row, read_rows
from bench.scorers.standoff import read_standoff


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the table: its rows, the files under DIR that it needs, and how it is measured."""

    name: str
    metrics: tuple[str, ...]
    needs: tuple[str, ...]
    measure: Callable[[Path, Progress], list[Figure]]

    def without(self, reason: str) -> list[Figure]:
        """Its rows where it cannot be measured."""
        return [Figure(self.name, metric, {}, lacks=reason) for metric in self.metrics]

    def figures(self, data: Path | None, progress: Progress) -> list[Figure]:
        """Its rows: measured, or saying what is missing."""
        if data is None:
            return self.without("give --data DIR")
        missing = [need for need in self.needs if not (data / need).exists()]
        if missing:
            return self.without(f"DIR/{missing[0]} is not there")
        try:
            return self.measure(data, progress)
        except ModuleNotFoundError as error:
            if not (error.name or "").startswith("bench."):
                raise
            return self.without(f"{error.name} is not there")


def _predicted(task: str, path: Path, progress: Progress) -> Iterator[Row]:
    """The task's rows, told as they come."""
    progress(f"{task}: predicting on {path}")
    for number, row in enumerate(TASKS[task](path), 1):
        if number % 100 == 0:
            progress(f"{task}: {number} rows")
        yield row


_ATTRIBUTION = ("source pieces", "cue pieces", "content pieces", "content joined, exact", "said-by")
_SPEECH = {"quoted": "said-by, quoted speech", "other": "said-by, speech in other words"}


def _attribution(data: Path, progress: Progress) -> list[Figure]:
    folder = data / "polnear/dev"
    rows = _predicted("attribution", folder / "text", progress)
    found = attribution.score(read_standoff(folder), rows)
    values = [f1(counts) for counts in found.pieces.values()]
    values += [f1(found.joined), precision_recall_f1(found.said_by)]
    values += [{"R": found.speech[kind].recall} for kind in _SPEECH]
    names = (*_ATTRIBUTION, *_SPEECH.values())
    return [Figure("attribution", n, v) for n, v in zip(names, values, strict=True)]


_LINEAGE = (
    "derived or not, all pairs",
    "derived or not, natural pairs",
    "relation, macro",
    "direction",
    "grouping of linked articles, B-cubed",
)


def _lineage(data: Path, progress: Progress) -> list[Figure]:
    folder = data / "lineage"
    pairs = read_rows(folder / "pairs.dev.jsonl", ("a", "b", "label", "direction"))
    rows = _predicted("lineage", folder / "articles.dev.jsonl", progress)
    found = lineage.score(pairs, rows)
    values = [
        precision_recall_f1(found.detection),
        precision_recall_f1(found.natural),
        {"F1": found.macro_f1},
        {"accuracy": found.right, "answered": found.answered},
        {"F1": found.linked_f1},
    ]
    return [Figure("lineage", n, v) for n, v in zip(_LINEAGE, values, strict=True)]


_SWAPS = "A and B the wrong way round"


def _acts(data: Path, progress: Progress) -> list[Figure]:
    path = data / "acts/icbe.verified.dev.jsonl"
    codes = read_codes(data / "acts/icbe_actors.tsv")
    gold = read_rows(path, ("id", "acts"))
    found = acts.score(gold, _predicted("acts", path, progress), codes)
    rows = [
        Figure("acts", name, precision_recall_f1(counts)) for name, counts in found.levels.items()
    ]
    swaps = {"swapped": float(found.swaps), "right way round": float(found.straight)}
    return [*rows, Figure("acts", _SWAPS, swaps, "count")]


_COUNTED = "value, single dates of short inputs"


def _dates(data: Path, progress: Progress) -> list[Figure]:
    path = data / "dates/timex.dev.jsonl"
    gold = read_rows(path, ("doc", "timexes"))
    found = dates.score(gold, _predicted("dates", path, progress))
    return [
        Figure("dates", "value", precision_recall_f1(found.value)),
        Figure("dates", "relaxed", precision_recall_f1(found.relaxed)),
    ]


def _counted_dates(data: Path, progress: Progress) -> list[Figure]:
    path = data / "dates/recognizers.jsonl"
    gold = dates.date_only(read_rows(path, ("id", "results")))
    found = dates.score_readings(gold, _predicted("dates", path, progress))
    return [Figure("short-dates", _COUNTED, precision_recall_f1(found))]


def gold_figures(progress: Progress) -> list[Figure]:
    """The bundled stories against their gold records, as the gate measures them."""
    from tests.gold.gate import COMPLETE, STORIES, measure

    rows = []
    for story in STORIES:
        progress(f"gold: building the story {story}")
        for kind, tally in sorted(measure(story).items()):
            values = {"R": tally.recall}
            if kind in COMPLETE:
                values = {"P": tally.precision, **values}
            name = f"{story}: {kind} ({tally.gold} in gold)"
            rows.append(Figure("gold", name, values, public=False))
    return rows


PARTS: Mapping[str, Part] = {
    part.name: part
    for part in (
        Part(
            "attribution",
            (*_ATTRIBUTION, *_SPEECH.values()),
            ("polnear/dev/text", "polnear/dev/attributions"),
            _attribution,
        ),
        Part(
            "lineage",
            _LINEAGE,
            ("lineage/articles.dev.jsonl", "lineage/pairs.dev.jsonl"),
            _lineage,
        ),
        Part("acts", (*acts.LEVELS, _SWAPS), ("acts/icbe.verified.dev.jsonl",), _acts),
        Part("judged", METRICS, (ARTICLES, CAMPAIGN), judged_figures),
        Part("dates", ("value", "relaxed"), ("dates/timex.dev.jsonl",), _dates),
        Part("short-dates", (_COUNTED,), ("dates/recognizers.jsonl",), _counted_dates),
    )
}
