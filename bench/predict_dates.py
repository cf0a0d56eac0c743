"""Time expressions of documents, as `score_dates` reads them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ontherecord.language.time.timex import timexes
from ontherecord.nouns.dates import DateReading


def date_rows(path: Path) -> Iterator[dict[str, Any]]:
    """One row a document: {doc, timexes: [{start, end, value}]}, code points into its text.

    Rows of Recognizers-Text name the document `id` and the day it counts from `reference`.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        published = row.get("published") or row.get("reference")
        reference = DateReading(published[:10], "given with the document") if published else None
        found = timexes(row["text"], reference)
        yield {
            "doc": row["doc"] if "doc" in row else row["id"],
            "timexes": [
                {"start": start, "end": end, "value": value} for start, end, value in found
            ],
        }
