"""Folders and files on disk, walked without trust: links stay inside, pipes and devices are never opened."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ontherecord.config import Config
from ontherecord.errors import BadManifest
from ontherecord.read.archives.reports import archive_of, reports_in
from ontherecord.read.files import FORMS, ROWS, TABLES, file_input, leaves
from ontherecord.read.inputs import Input, cannot_open
from ontherecord.read.rows import from_json_lines, from_table


def inputs_at(path: Path, config: Config) -> list[Input]:
    """What is at one path that the user gave. Raises BadManifest for a table that is no manifest."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        reason = error if isinstance(error, OSError) else OSError(str(error))
        return [Input(path.name or str(path), path=path).failed(cannot_open(str(path), reason))]
    if stat.S_ISDIR(mode):
        return [entry for file in _walk(path) for entry in _in_folder(file, path, config)]
    return list(_inputs_of(path, path.name, config, given=True))


def _walk(root: Path) -> Iterator[Path | Input]:
    """Every file under `root`; hidden ones left out, links to folders and closed folders reported."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda e: e.name)
        except OSError as error:
            name = _printable(folder.relative_to(root).as_posix())
            yield Input(name, path=folder).failed(cannot_open(name, error))
            continue
        for entry in entries:
            path = Path(entry.path)
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_symlink() and path.is_dir():
                name = _printable(path.relative_to(root).as_posix())
                problem = "a link to a folder is not followed; give that folder itself"
                yield Input(name, path=path).failed(problem)
            else:
                yield path


def _in_folder(file: Path | Input, root: Path, config: Config) -> Iterator[Input]:
    """The inputs of one entry met on a walk; every mistake becomes a problem."""
    if isinstance(file, Input):
        yield file
        return
    name = _printable(file.relative_to(root).as_posix())
    entry = Input(name, path=file)
    if file.is_symlink() and leaves(file, root):
        yield entry.failed(
            "a link that leads out of the folder is not followed; give that file itself"
        )
        return
    try:
        yield from _inputs_of(file, name, config, given=False)
    except BadManifest as error:
        yield entry.failed(str(error))


def _inputs_of(path: Path, name: str, config: Config, *, given: bool) -> Iterator[Input]:
    """The inputs in one file: itself, or the rows of a manifest or JSON-lines file."""
    suffix = path.suffix.lower()
    name = _printable(name)
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        yield Input(name, path=path).failed(cannot_open(name, error))
        return
    if not regular:
        yield Input(name, path=path).failed(
            "neither a file nor a folder; give a file with text in it"
        )
    elif archive := archive_of(name):
        yield from archived(Input(name, path=path, archive=archive), config)
    elif suffix in TABLES:
        yield from from_table(path, name, config)
    elif suffix in ROWS:
        yield from from_json_lines(path, name, config)
    elif suffix in FORMS or given:
        yield file_input(path, name, config)
    else:
        yield Input(name, path=path).failed(
            f"{suffix} files are not read; save it as .txt, .html, .md, JSON lines, Parquet or WARC"
        )


def archived(entry: Input, config: Config) -> Iterator[Input]:
    """The reports of an archive, without their bytes."""
    try:
        for found in reports_in(entry, config):
            yield replace(found, data=None)
    except OSError as error:
        yield entry.failed(cannot_open(entry.name, error))


def _printable(name: str) -> str:
    """`name` with the bytes that are no text (file systems allow them) replaced."""
    return name.encode("utf-8", errors="replace").decode("utf-8")
