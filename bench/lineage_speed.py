"""How fast candidate pairs are found, and how many of the derived ones, beside near-duplicate finders in one run.

    python -m bench.lineage_speed ARTICLES.jsonl                    20,000 reports, all contestants
    python -m bench.lineage_speed ARTICLES.jsonl --reports 5000
    python -m bench.lineage_speed ARTICLES.jsonl --curve CURVE.svg  ours alone, 1,000 to 200,000 reports

Reports are made by varying the articles (`variations`, seeded). Every contestant goes from text to pairs with its
whole path: "fingerprints" is ours from a stream of texts, "collection" the same as a build runs it, with words, weights
and learned boilerplate kept for comparing pairs afterwards. Times are processor times, each in a process of its
own, up to pairs in the form that each gives them in (a table; a list for each text), and given as ratios to ours.
Recall is the share of reports found together with the one that they were made of.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time, time
from typing import cast

import numpy as np

from bench.curve import drawn
from bench.peers import PEERS, pairs_of, rensa_on_words
from bench.variations import Variation, vary
from ontherecord.engine.hands import here
from ontherecord.lineage.fingerprints import gathered
from ontherecord.lineage.pairing import Range, candidates, joined
from ontherecord.lineage.profile import Collection
from ontherecord.lineage.streamed import in_ranges_of
from ontherecord.lineage.tokens import I64
from ontherecord.nouns.offsets import TextBuilder
from ontherecord.nouns.report import Block, CleanText, PassageKind

_SEED = 20310514
_CURVE = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000)
_AT_MOST = 600  # seconds of one point of the curve; larger ones are then left out
_SHARED = 2  # grams that a pair must share, as in `relate`

Pairs = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Run:
    """What one contestant did: processor seconds, peak memory of its process in MB, pairs, recall by kind of variation.

    `carried` is the memory that the process had before it began (the texts, for those that need them all at once).
    """

    who: str
    reports: int
    seconds: float
    peak: float
    carried: float
    pairs: int
    recall: Mapping[str, float]


def _fingerprints(texts: Sequence[str]) -> I64:
    return candidates(gathered(texts))


def _collection(texts: Sequence[str]) -> I64:
    return candidates(Collection([_plain(text) for text in texts]).prints())


def _together(rows: I64) -> Pairs:
    return {(a, b) for a, b in rows[rows[:, 2] >= _SHARED, :2].tolist()}


def _plain(text: str) -> CleanText:
    """A text as one paragraph, as it stands."""
    builder = TextBuilder(text)
    builder.keep(0, len(text))
    words, offsets = builder.build()
    return CleanText("r", words, (Block(0, len(words), PassageKind.BODY),), offsets)


OURS: Mapping[str, Callable[[Sequence[str]], I64]] = {
    "fingerprints": _fingerprints,
    "collection": _collection,
}
THEIRS = {"rensa": PEERS["rensa"], "rensa-words": rensa_on_words, "datasketch": PEERS["datasketch"]}
CONTESTANTS = (*OURS, *THEIRS)


def measured(who: str, articles: Sequence[str], reports: int) -> Run:
    """One contestant over so many reports, in this process."""
    made = list(vary(articles, reports, _SEED))
    texts = [one.text for one in made]
    carried = _peak()
    began = process_time()
    if who in OURS:
        rows = OURS[who](texts)
        seconds = process_time() - began
        found = _together(rows)
    else:
        lists = THEIRS[who](texts)
        seconds = process_time() - began
        found = pairs_of(lists)
    return Run(who, reports, seconds, _peak(), carried, len(found), _recall(made, found))


def streamed(articles: Sequence[str], reports: int) -> Run:
    """Ours over a stream: no text is kept, and the time that making the reports takes is left out."""
    stream = _Stream(vary(articles, reports, _SEED))
    carried = _peak()
    began = process_time()
    rows = joined((Range(some) for some in in_ranges_of(stream)), here)
    seconds = process_time() - began - stream.seconds
    peak = _peak()
    found = rows[rows[:, 2] >= _SHARED, :2]
    recall = _recall(stream.made, _Sorted(found[:, 0] * reports + found[:, 1], reports))
    return Run("stream", reports, seconds, peak, carried, len(found), recall)


@dataclass(frozen=True, slots=True)
class _Sorted(Container[tuple[int, int]]):
    """Pairs as sorted numbers: a set of a million reports' pairs would take more room than finding them."""

    keys: I64
    reports: int

    def __contains__(self, pair: object) -> bool:
        one, two = cast("tuple[int, int]", pair)
        key = one * self.reports + two
        at = int(np.searchsorted(self.keys, key))
        return at < len(self.keys) and bool(self.keys[at] == key)


class _Stream:
    """The texts of variations one by one; their texts are let go, and the time that they took is noted."""

    def __init__(self, made: Iterator[Variation]) -> None:
        self._source = made
        self.made: list[Variation] = []
        self.seconds = 0.0

    def __iter__(self) -> Iterator[str]:
        while True:
            began = process_time()
            one = next(self._source, None)
            if one is not None:
                self.made.append(Variation("", one.how, one.of))
            self.seconds += process_time() - began
            if one is None:
                return
            yield one.text


def _peak() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _recall(made: Sequence[Variation], found: Container[tuple[int, int]]) -> dict[str, float]:
    """The share of reports found with the one they were made of, by the way they were made and in all."""
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for number, one in enumerate(made):
        if one.how:
            total.update([one.how, "all"])
            hit.update([one.how, "all"] * ((one.of, number) in found))
    return {how: hit[how] / total[how] for how in sorted(total)}


def _in_own_process(who: str, path: Path, reports: int) -> Run | None:
    """The same measured in a fresh process at low priority; None where it took too long."""
    command = [sys.executable, "-m", "bench.lineage_speed", str(path)]
    command += ["--only", who, "--reports", str(reports)]
    try:
        done = subprocess.run(
            ["nice", "-n", "10", *command], capture_output=True, timeout=_AT_MOST, check=True
        )
    except subprocess.TimeoutExpired:
        return None
    return Run(**json.loads(done.stdout))


def compare(path: Path, reports: int) -> None:
    """Prints the table of all contestants."""
    ours = 0.0
    for who in CONTESTANTS:
        run = _in_own_process(who, path, reports)
        if run is None:
            print(f"{who:14} took more than {_AT_MOST} s")
            continue
        ours = ours or run.seconds
        ways = ", ".join(f"{how} {share:.3f}" for how, share in run.recall.items())
        print(
            f"{who:14} {run.seconds / ours:7.2f} times ({run.seconds:.1f} s)  peak {run.peak:.0f} MB"
            f" (texts {run.carried:.0f})  {run.pairs} pairs  recall: {ways}",
            flush=True,
        )


def curve(path: Path, picture: Path) -> None:
    """Prints and draws time and memory by number of reports."""
    runs = []
    began = time()
    for reports in _CURVE:
        run = _in_own_process("stream", path, reports)
        if run is None or time() - began > 2 * _AT_MOST:
            print(f"stopped before {reports} reports: more than {_AT_MOST} s")
            break
        runs.append(run)
        print(
            f"{reports:7} reports  {run.seconds:7.1f} s  peak {run.peak:6.0f} MB (before: {run.carried:.0f})"
            f"  recall {run.recall['all']:.4f}",
            flush=True,
        )
    points = [(r.reports, r.seconds, r.peak) for r in runs]
    picture.write_text(drawn(points, "From text to candidate pairs"), encoding="utf-8")


def _articles(path: Path) -> list[str]:
    """The texts of the file, those of at least 50 words."""
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines if line.strip()]
    return [text for text in texts if text and len(text.split()) >= 50]


def main() -> int:
    """Runs what the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--only", choices=[*CONTESTANTS, "stream"])
    parser.add_argument("--curve", type=Path, metavar="PICTURE")
    given = parser.parse_args()
    if given.curve:
        curve(given.articles, given.curve)
    elif given.only:
        texts = _articles(given.articles)
        is_stream = given.only == "stream"
        run = (
            streamed(texts, given.reports)
            if is_stream
            else measured(given.only, texts, given.reports)
        )
        print(json.dumps(asdict(run)))
    else:
        compare(given.articles, given.reports)
    return 0


if __name__ == "__main__":
    sys.exit(main())
