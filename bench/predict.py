"""What the project predicts on a public set, in the rows that the set's scorer reads.

    python -m bench.predict attribution TEXT_DIR        TEXT_DIR/*.txt
    python -m bench.predict lineage ARTICLES.jsonl      rows {id, outlet, published, title, text, url}
    python -m bench.predict acts SENTENCES.jsonl        rows {id, text}
    python -m bench.predict dates DOCS.jsonl            rows {doc, published, text}

JSON lines on standard output. The code that runs is the code of `build`, never a variant of it.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, cast

Rows = Callable[[Path], Iterable[dict[str, Any]]]


def _later(module: str, function: str) -> Rows:
    """A task whose module is imported when it is run: each loads heavy parts that the others do without."""

    def rows(path: Path) -> Iterable[dict[str, Any]]:
        return cast(Rows, getattr(import_module(module), function))(path)

    return rows


TASKS: Mapping[str, Rows] = {
    "attribution": _later("bench.predict_attribution", "attribution_rows"),
    "lineage": _later("bench.predict_lineage", "lineage_rows"),
    "acts": _later("bench.predict_acts", "act_rows"),
    "dates": _later("bench.predict_dates", "date_rows"),
}


def main() -> int:
    """Print one task's rows."""
    if len(sys.argv) != 3 or sys.argv[1] not in TASKS:
        sys.stderr.write(__doc__ or "")
        return 2
    for row in TASKS[sys.argv[1]](Path(sys.argv[2])):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
