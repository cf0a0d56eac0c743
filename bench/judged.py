"""Acts and positions found in real text, against what people who read them line by line judged.

    python -m bench.table --only judged --data DIR          shares of right, arguable and wrong lines
    python -m bench.judged --data DIR > unread.tsv          lines that nobody has judged yet, each with its passage
    python -m bench.judged --data DIR --add verdicts.tsv    takes verdicts on them in (digest, verdict, what is amiss)

`judged.tsv` holds a digest of each line that was judged and the verdict on it, no text: R, a careful reader would write
it so; A, arguable; W, wrong. A line that says something else than before, by one word, is another line and unread.
DIR holds lineage/articles.dev.jsonl (news of events; those not generated) and polnear/ (the 2016 campaign in the US).
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figures import Figure, Progress
from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.extract.reader import ReportExtractor
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.nouns.findings import ActFinding, Findings, StanceFinding
from ontherecord.nouns.span import Span
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report

VERDICTS = Path(__file__).with_name("judged.tsv")
ARTICLES, CAMPAIGN = "lineage/articles.dev.jsonl", "polnear"
METRICS = tuple(
    f"{kind} of {group}, {certainty}"
    for kind in ("acts", "positions")
    for group in ("news of events", "campaign news")
    for certainty in ("sure", "unsure")
)
_BEFORE, _AFTER = 600, 100  # characters of a passage around the words that tell a line


@dataclass(frozen=True)
class Line:
    """A finding as a reader sees it: what it says, the passage it stands on, how sure rules are of it."""

    metric: str
    says: str
    passage: str
    digest: str


def lines(data: Path, progress: Progress) -> Iterator[Line]:
    """Every act and position that is found in the texts under `data`, in order."""
    extractor, config = ReportExtractor(Gazetteer.load()), Config()
    with TemporaryDirectory() as folder:
        file = Path(folder, "report.jsonl")
        for number, (group, row) in enumerate(_texts(data)):
            if number % 200 == 0:
                progress(f"judged: {number} texts")
            file.write_text(json.dumps(row), encoding="utf-8")
            try:
                report = read_report(find_inputs([file], config)[0], config)
            except UnreadableReport:
                continue  # too short; a build lists it
            found = extractor.extract(report, clean(report))
            told = _Told(row["id"], report.text, found)
            for act in found.acts:
                yield told.line(f"acts of {group}", act)
            for stance in found.stances:
                yield told.line(f"positions of {group}", stance)


def _texts(data: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    with (data / ARTICLES).open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            if not row.get("generated"):
                wanted = ("id", "outlet", "published", "title", "text")
                yield "news of events", {name: row[name] for name in wanted if name in row}
    for path in sorted((data / CAMPAIGN).glob("*/text/*.txt")):
        yield "campaign news", {"id": path.stem, "text": path.read_text(encoding="utf-8")}


@dataclass(frozen=True)
class _Told:
    """The findings of one text put in words."""

    report: str
    text: str
    findings: Findings

    def line(self, metric: str, found: ActFinding | StanceFinding) -> Line:
        """One finding as people judge it."""
        is_act = isinstance(found, ActFinding)
        says = self._act(found) if isinstance(found, ActFinding) else self._position(found)
        says += "".join(f"; {name}: {words}" for name, words in self._beside(found) if words)
        at = found.trigger if isinstance(found, ActFinding) else found.issue
        digest = sha256(f"{self.report}\n{at.start}\n{'act' if is_act else ''}\n{says}".encode())
        certainty = "sure" if found.sure else "unsure"
        return Line(f"{metric}, {certainty}", says, self._passage(at), digest.hexdigest()[:16])

    def _act(self, act: ActFinding) -> str:
        to = f" -> {self._names(act.recipient)}" if act.recipient else ""
        return (
            f"{self._names(act.actor)} {act.type} ({act.modality}){to} '{self._words(act.object)}'"
        )

    def _position(self, stance: StanceFinding) -> str:
        party = self._names([stance.party]) if stance.party else "who wrote or got the paper"
        return f"{party} {stance.stance} '{stance.label or self._words(stance.issue)}'"

    def _beside(self, found: ActFinding | StanceFinding) -> Iterator[tuple[str, str]]:
        yield "condition", self._words(found.condition)
        yield "time", found.time.printed if found.time is not None else ""
        if found.paper is not None:
            paper = self.findings.papers[found.paper]
            yield "paper", paper.name or paper.kind
        if isinstance(found, ActFinding):
            yield "through", self._names(found.via)
        if found.by is not None:
            speaker = self.findings.statements[found.by].speaker
            yield "told by", self._names([speaker]) if speaker is not None else "a speaker"

    @cached_property
    def _known(self) -> Mapping[str, str]:
        return {actor.key: actor.name for actor in self.findings.actors}

    def _names(self, keys: Iterable[str]) -> str:
        return ", ".join(self._known.get(key, key) for key in keys)

    def _words(self, span: Span | None) -> str:
        return " ".join(self.text[span.start : span.end].split()) if span is not None else ""

    def _passage(self, at: Span) -> str:
        before = self.text[max(0, at.start - _BEFORE) : at.start]
        after = self.text[at.end : at.end + _AFTER]
        return " ".join(f"{before}«{self.text[at.start : at.end]}»{after}".split())


def verdicts(table: Path = VERDICTS) -> dict[str, tuple[str, str]]:
    """By digest: R, A or W, and what is amiss."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {row["line"]: (row["verdict"], row["amiss"]) for row in rows}


def judged_figures(data: Path, progress: Progress, table: Path = VERDICTS) -> list[Figure]:
    """Of the lines that were judged, the shares of each verdict; and the share of all lines that was judged."""
    known, counts = verdicts(table), {metric: Counter[str]() for metric in METRICS}
    for line in lines(data, progress):
        counts[line.metric][known.get(line.digest, ("unread", ""))[0]] += 1
    return [Figure("judged", metric, _values(counts[metric])) for metric in METRICS]


def _values(counts: Mapping[str, int]) -> dict[str, float]:
    read = sum(counts[verdict] for verdict in "RAW")
    names = {"right": "R", "arguable": "A", "wrong": "W"}
    values = {name: counts[verdict] / max(read, 1) for name, verdict in names.items()}
    return {**values, "read": read / max(read + counts["unread"], 1)}


def add(file: Path, table: Path = VERDICTS) -> int:
    """Takes verdicts from a file of digest, verdict and what is amiss, tabs between, into a table; returns how many."""
    with file.open(encoding="utf-8", newline="") as given:
        rows = [
            row for row in csv.reader(given, delimiter="\t") if len(row) > 1 and row[1] in "RAW"
        ]
    known = verdicts(table) | {row[0]: (row[1], row[2] if len(row) > 2 else "") for row in rows}
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        writer.writerow(("line", "verdict", "amiss"))
        writer.writerows((line, *known[line]) for line in sorted(known))
    return len(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the lines that nobody has judged, or take verdicts in."""
    parser = argparse.ArgumentParser(prog="python -m bench.judged", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--add", type=Path, metavar="FILE")
    parser.add_argument("--verdicts", type=Path, default=VERDICTS, metavar="TABLE")
    given = parser.parse_args(arguments)
    if given.add is not None:
        sys.stderr.write(f"{add(given.add, given.verdicts)} verdicts taken in\n")
        return 0
    known = verdicts(given.verdicts)
    table = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    for line in lines(given.data, lambda doing: print(doing, file=sys.stderr)):
        if line.digest not in known:
            table.writerow((line.digest, line.metric, line.says, line.passage))
    return 0


if __name__ == "__main__":
    sys.exit(main())
