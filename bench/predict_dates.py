"""Time expressions of documents, as `score_dates` reads them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.timex import timex_value
from ontherecord.language.time import find_times
from ontherecord.nouns.dates import DateReading


def date_rows(path: Path) -> Iterator[dict[str, Any]]:
    """One row a document: {doc, timexes: [{start, end, value}]}, code points into its text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        published = row.get("published")
        reference = DateReading(published[:10], "given with the document") if published else None
        timexes = [
            {"start": found.start, "end": found.end, "value": timex_value(found, reference)}
            for found in find_times(row["text"])
        ]
        yield {"doc": row["doc"], "timexes": timexes}
