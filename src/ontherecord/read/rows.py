"""Manifests and JSON-lines reports: tables whose rows name files, or hold texts.

Columns of a manifest: `path` (relative to the manifest, never outside its folder) and, all
optional, `url`, `outlet`, `title`, `author`, `published`, `language`. A JSON-lines row has either
`path` or `text`. A row that cannot be used becomes an Input whose problem names the line.
"""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from ontherecord.config import Config
from ontherecord.errors import BadManifest, UnreadableReport
from ontherecord.read.decode import decode, refuse_binary
from ontherecord.read.draft import DateNote, Facts
from ontherecord.read.files import ROWS, TABLES, file_input, leaves
from ontherecord.read.inputs import Input, cannot_open, too_large

# the columns that are read of a row that holds a text; all but one of the first two may be missing
COLUMNS = frozenset({"text", "html", "title", "outlet", "author", "url", "language", "published"})

_NOTHING = frozenset({"", "-", "?", "none", "null", "nan", "n/a", "na", "unknown"})
_LONGEST_PATH = 4096


def from_table(path: Path, name: str, config: Config) -> Iterator[Input]:
    """The rows of a CSV (or tab-separated) manifest.

    Raises BadManifest where it has no `path` column or cannot be read as a table.
    """
    try:
        with path.open("rb") as file:
            data = file.read(config.max_bytes + 1)
        if len(data) > config.max_bytes:
            raise BadManifest(f"{name} is {too_large(config)}")
        text = decode(data)
    except OSError as error:
        raise BadManifest(cannot_open(name, error)) from error
    except UnreadableReport as error:
        raise BadManifest(f"{name} is no manifest: {error}") from error
    yield from _table_rows(text, path, name, config)


def from_json_lines(path: Path, name: str, config: Config) -> Iterator[Input]:
    """The rows of a JSON-lines file, each cut out by its place in bytes."""
    try:
        with path.open("rb") as file:
            start = 0
            for number, line in enumerate(_bounded_lines(file, config), 1):
                if line is None or line.strip():
                    yield row_input(
                        line, Input(f"{name}#{number}", path=path, form="row", start=start), config
                    )
                start = file.tell()
    except OSError as error:
        yield Input(name, path=path).failed(cannot_open(name, error))
        return
    if not start:
        yield Input(name, path=path).failed("the file is empty; nothing to read")


def json_rows(
    file: BinaryIO | gzip.GzipFile, entry: Input, config: Config, since: int = 0
) -> Iterator[Input]:
    """The rows of JSON lines that are read in order, each with its bytes, from byte `since` on.

    Numbers of lines count from there. A file that breaks off or is damaged is a problem beside its rows.
    """
    start, number = since, 0
    try:
        file.seek(since)
        for number, (line, size) in enumerate(_sized_lines(file, config), 1):
            here = replace(entry, name=f"{entry.name}#{number}", form="row", start=start)
            if line is None or line.strip():
                found = row_input(line, here, config)
                yield found if found.problem else replace(found, length=None, data=line)
            start += size
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield replace(entry, start=start).failed(
            f"damaged or cut off after line {number} ({str(error)[:80]}); the lines before it were read"
        )


def from_stream(data: bytes, config: Config) -> Iterator[Input]:
    """What came on standard input: JSON-lines reports where it starts like them, else one report."""
    if len(data) > config.max_bytes:
        yield Input("-").failed(too_large(config))
    elif _is_json(data.lstrip()[:1], data):
        for number, line in enumerate(data.splitlines(), 1):
            if line.strip():
                entry = row_input(line, Input(f"-#{number}", form="row"), config)
                yield entry if entry.problem else replace(entry, data=line)
    else:
        yield Input("-", form="unknown", data=data).of(data)


def text_of_row(data: bytes) -> tuple[str, bool]:
    """The text in a JSON-lines row, and whether it is HTML. Raises UnreadableReport where there is none."""
    row = _object(data)
    for key in ("text", "html"):
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return value, key == "html"
    raise UnreadableReport("the row has no text; give it a 'text' (or 'html') field")


def _is_json(first: bytes, data: bytes) -> bool:
    """Whether the first line of `data` is a JSON object."""
    if first != b"{":
        return False
    try:
        return isinstance(json.loads(data.lstrip().splitlines()[0]), dict)
    except (ValueError, RecursionError):
        return False


def _bounded_lines(file: BinaryIO | gzip.GzipFile, config: Config) -> Iterator[bytes | None]:
    """Lines of a file; None for one above the limit, read past without being kept."""
    for line, _ in _sized_lines(file, config):
        yield line


def _sized_lines(
    file: BinaryIO | gzip.GzipFile, config: Config
) -> Iterator[tuple[bytes | None, int]]:
    """The same with the length of each line in the file."""
    while line := file.readline(config.max_bytes + 1):
        size = len(line)
        if size <= config.max_bytes:
            yield line, size
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(1 << 20)
            size += len(line)
        yield None, size


def row_input(line: bytes | None, entry: Input, config: Config) -> Input:
    """One row, as the bytes of a JSON object, as an Input: a text in place, or a file that it names."""
    unit = "row" if entry.archive == "parquet" else "line"
    where = f"{unit} {entry.name.rpartition('#')[2]}"
    if line is None:
        return entry.failed(f"{where}: {too_large(config)}")
    try:
        row = _object(line)
        facts = _facts(row)
        if row.get("path") and not (row.get("text") or row.get("html")):
            if entry.path is None or entry.archive:
                raise UnreadableReport(
                    "a row on standard input, at an address or in an archive cannot name a file; give it a 'text'"
                )
            return _named(row, entry.path, entry.name, config)
        text_of_row(line)
    except UnreadableReport as error:
        return entry.failed(f"{where}: {error}")
    return replace(entry, facts=facts, length=len(line)).of(line)


def _object(line: bytes) -> Mapping[str, object]:
    """A line of JSON as an object. Raises UnreadableReport for anything else."""
    refuse_binary(line)
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableReport("not UTF-8, as JSON must be; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableReport(f"not a JSON object ({str(error)[:80]}); mend the line") from error
    if not isinstance(row, dict):
        raise UnreadableReport(
            f"a JSON {type(row).__name__}, not an object with a 'text'; mend the line"
        )
    return row


def _table_rows(text: str, path: Path, name: str, config: Config) -> Iterator[Input]:
    """The rows of a manifest's text."""
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=separator, strict=False)
    try:
        columns = [(c or "").strip().lower() for c in reader.fieldnames or ()]
        if "path" not in columns:
            raise BadManifest(
                f"{name} has no 'path' column (it has: {', '.join(columns)[:80]}); a manifest needs one,"
                " and may have url, outlet, title, author, published, language"
            )
        reader.fieldnames = columns
        for row in reader:
            yield _named(row, path, f"{name}#{reader.line_num}", config)
    except csv.Error as error:
        raise BadManifest(f"{name}, line {reader.line_num}: {error}; mend the table") from error


def _named(row: Mapping[str, object], manifest: Path, name: str, config: Config) -> Input:
    """The file that a manifest's row names, with what the row says of it."""
    where = f"line {name.rpartition('#')[2]}"
    given = _string(row, "path")
    if not given:
        return Input(name).failed(f"{where}: the path is missing; name the report's file")
    target = manifest.parent / given
    if "\0" in given or len(given) > _LONGEST_PATH or leaves(target, manifest.parent):
        return Input(name).failed(
            f"{where}: {given[:80]!r} lies outside the manifest's folder; move the file beside the manifest"
        )
    if not target.is_file():
        return Input(name).failed(
            f"{where}: {given!r} is not a file beside the manifest; check the path"
        )
    if target.suffix.lower() in ROWS | TABLES:
        return Input(name).failed(
            f"{where}: {given!r} is a table itself; give it to the build by name"
        )
    try:
        facts = _facts(row)
    except UnreadableReport as error:
        return Input(name).failed(f"{where}: {error}")
    folder = PurePosixPath(name.rpartition("#")[0]).parent
    inside = target.resolve().relative_to(manifest.parent.resolve()).as_posix()
    entry = file_input(target, (folder / inside).as_posix(), config)
    if entry.problem:
        return entry
    return replace(entry, facts=facts)


def _facts(row: Mapping[str, object]) -> Facts:
    """What a row says beside the text. Raises UnreadableReport for a date that is none."""
    from ontherecord.read.dates.notes import reading_of_note

    published = _string(row, "published")
    notes = (DateNote(published, "manifest"),) if published else ()
    for note in notes:
        if reading_of_note(note) is None:
            raise UnreadableReport(
                f"published {note.words[:40]!r} is not a date; write it as 2022-01-26 or leave it empty"
            )
    return Facts(
        _string(row, "title"),
        _string(row, "outlet"),
        _string(row, "author"),
        _string(row, "url"),
        _string(row, "language"),
        notes,
    )


def _string(row: Mapping[str, object], key: str) -> str | None:
    """A field as stripped words; None where it says nothing."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    words = " ".join(str(value).encode("utf-8", errors="replace").decode("utf-8").split())
    return None if words.lower() in _NOTHING else words
