"""One frozen Config, made at the edge and handed down; nothing else reads settings or the environment."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Config:
    """How a build is done. Every field that can change a record goes into its receipts.

    `max_bytes` is the largest file that is read, in bytes; `min_words` the fewest words that make a
    report; `batch` how many reports one task of a worker holds (4 to 16 is fastest for the
    parser); `workers` how many processes; `engine` what spreads them ("local", "ray") and `cluster` the address
    of a running Ray cluster; `actors` a JSON-lines file of parties that the
    gazetteer does not know.
    """

    max_bytes: int = 5_000_000
    min_words: int = 15
    batch: int = 8
    workers: int = 1
    engine: str = "local"
    cluster: str | None = None
    actors: Path | None = None
