"""Related pairs of articles, as `score_lineage.py` reads them, from the code that `build` runs.

    python -m bench.predict_lineage ARTICLES.jsonl > predicted.jsonl

writes {"a", "b", "relation", "direction", "share"} for every pair that is found; a and b are the articles' ids.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from ontherecord.config import Config
from ontherecord.errors import UnreadableReport
from ontherecord.lineage.relate import relate
from ontherecord.nouns.lineage import Relation
from ontherecord.nouns.report import CleanText, Report
from ontherecord.read.cleaning import clean
from ontherecord.read.find import find_inputs
from ontherecord.read.reading import read_report


def lineage_rows(path: Path) -> Iterator[dict[str, object]]:
    """The related pairs of the articles in a JSON-lines file (id, outlet, published, title, text, url)."""
    names = {f"{path.name}#{n}": row["id"] for n, row in _rows(path)}
    texts = list(_texts(path))
    ids = {report.id: names[report.path or ""] for report, _ in texts}
    for link in relate(texts):
        if link.relation is not Relation.SHARED_SOURCE:  # the bench has no such label
            yield {
                "a": ids[link.a],
                "b": ids[link.b],
                "relation": link.relation.value,
                "direction": link.direction.value,
                "share": link.share,
            }


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    with path.open(encoding="utf8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, json.loads(line)


def _texts(path: Path) -> Iterator[tuple[Report, CleanText]]:
    """The articles that can be read; the others are named on standard error."""
    config = Config()
    for entry in find_inputs([path], config):
        try:
            report = read_report(entry, config)
        except UnreadableReport as error:
            print(f"{entry.name}: {error}", file=sys.stderr)
            continue
        yield report, clean(report)


if __name__ == "__main__":
    for row in lineage_rows(Path(sys.argv[1])):
        print(json.dumps(row))
