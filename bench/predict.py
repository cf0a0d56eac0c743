"""What the project predicts on a public set, in the rows that the set's scorer reads.

    python -m bench.predict attribution TEXT_DIR        TEXT_DIR/*.txt
    python -m bench.predict lineage ARTICLES.jsonl      rows {id, outlet, published, title, text, url}
    python -m bench.predict acts SENTENCES.jsonl        rows {id, text}
    python -m bench.predict dates DOCS.jsonl            rows {doc, published, text}

JSON lines on standard output. The code that runs is the code of `build`, never a variant of it.
"""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.predict_acts import act_rows
from bench.predict_attribution import attribution_rows
from bench.predict_dates import date_rows
from bench.predict_lineage import lineage_rows

Rows = Callable[[Path], Iterable[dict[str, Any]]]

TASKS: dict[str, Rows] = {
    "attribution": attribution_rows,
    "lineage": lineage_rows,
    "acts": act_rows,
    "dates": date_rows,
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
