"""Finding what is to be read under the paths that a user gives."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from ontherecord.config import Config
from ontherecord.read.draft import Facts
from ontherecord.read.folders import inputs_at
from ontherecord.read.inputs import Input
from ontherecord.read.rows import from_stream


def find_inputs(paths: Sequence[Path | Literal["-"]], config: Config) -> tuple[Input, ...]:
    """Everything under `paths` that is to be read: files, folders, manifests, JSON-lines rows, stdin.

    Sorted by name, the same whatever the order of `paths`; a file reached twice counts once, with what a
    manifest says of it. Raises BadManifest for a table given by name that lacks a `path` column;
    any other bad entry comes back as an Input with a problem.

    >>> find_inputs([Path("no-such-file.txt")], Config())[0].problem
    'no-such-file.txt is not there; check the path'
    """
    found: list[Input] = []
    for path in paths:
        if path == "-":
            found.extend(from_stream(sys.stdin.buffer.read(config.max_bytes + 1), config))
        else:
            found.extend(inputs_at(Path(path), config))
    return _once_each(found)


def _once_each(found: Iterable[Input]) -> tuple[Input, ...]:
    """`found` in order, each report once: by place (the fullest entry wins), then by name and bytes."""
    by_place: dict[tuple[str, int], Input] = {}
    elsewhere: list[Input] = []
    for entry in sorted(found, key=_fullest_first):
        if entry.path is None or entry.problem:
            elsewhere.append(entry)
        else:
            by_place.setdefault((str(entry.path.resolve()), entry.start), entry)
    unique = {(e.name, e.fingerprint): e for e in (*elsewhere, *by_place.values())}
    return tuple(unique[key] for key in sorted(unique))


def _fullest_first(entry: Input) -> tuple[bool, int, str, str]:
    """Order in which entries for one place are preferred: facts known, longest name, then name."""
    return entry.facts == Facts(), -entry.name.count("/"), entry.name, entry.fingerprint
