"""Which files hold many reports, and the reports in one."""

import gzip
from collections.abc import Iterator

from ontherecord.config import Config
from ontherecord.read.archives.pages import pages
from ontherecord.read.archives.parquet import parquet_rows
from ontherecord.read.inputs import Archive, Input
from ontherecord.read.rows import json_rows
from ontherecord.read.stores import opened

_KINDS: tuple[tuple[str, Archive], ...] = (
    (".jsonl.gz", "lines.gz"),
    (".ndjson.gz", "lines.gz"),
    (".parquet", "parquet"),
    (".pq", "parquet"),
    (".warc", "warc"),
    (".warc.gz", "warc"),
    (".wet", "warc"),
    (".wet.gz", "warc"),
)
_LINES = (".jsonl", ".ndjson")


def archive_of(name: str, *, remote: bool = False) -> Archive | None:
    """What kind of archive a file of that name is; None where it is one report.

    Plain JSON lines on disk are cut up in place (`rows`); elsewhere they are read in order as archives are.

    >>> archive_of("2022/CC-MAIN-1.WARC.gz"), archive_of("a.txt")
    ('warc', None)
    """
    low = name.lower()
    found = next((kind for suffix, kind in _KINDS if low.endswith(suffix)), None)
    return "lines" if found is None and remote and low.endswith(_LINES) else found


def reports_in(entry: Input, config: Config, since: int = 0) -> Iterator[Input]:
    """The reports that an archive holds, in its order, each with its bytes, from place `since` (a `start`) on.

    What is wrong with single ones, or with the file, comes as inputs with a problem. Raises InputError
    where the file's store cannot be used at all, OSError where reading breaks off.
    """
    empty = True
    with opened(entry) as file:
        if entry.archive == "parquet":
            found = parquet_rows(file, entry, config, since)
        elif entry.archive == "warc":
            found = pages(file, entry, config, since)
        else:
            packed = entry.archive == "lines.gz"
            stream = gzip.GzipFile(fileobj=file) if packed else file
            found = json_rows(stream, entry, config, since)
        for each in found:
            empty = False
            yield each
    if empty and not since:
        yield entry.failed("nothing in it is a report: no row, and no page or text")
