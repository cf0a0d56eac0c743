"""Finding what is to be read under the paths that a user gives."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from ontherecord.config import Config
from ontherecord.read.addresses import inputs_at_address
from ontherecord.read.draft import Facts
from ontherecord.read.folders import inputs_at
from ontherecord.read.inputs import Input
from ontherecord.read.rows import from_stream
from ontherecord.read.stores import is_address


def find_inputs(paths: Sequence[Path | str], config: Config) -> tuple[Input, ...]:
    """Everything under `paths` that is to be read: files, folders, addresses, manifests, rows, archives, stdin ("-").

    Sorted by name, the same whatever the order of `paths`; a file reached twice counts once, with what a
    manifest says of it. Raises BadManifest for a table given by name that lacks a `path` column, InputError for an
    address where nothing can be had; any other bad entry comes back as an Input with a problem.

    >>> find_inputs([Path("no-such-file.txt")], Config())[0].problem
    'no-such-file.txt is not there; check the path'
    """
    found: list[Input] = []
    for path in paths:
        if path == "-":
            found.extend(from_stream(sys.stdin.buffer.read(config.max_bytes + 1), config))
        elif isinstance(path, str) and is_address(path):
            found.extend(inputs_at_address(path, config))
        else:
            found.extend(inputs_at(Path(path), config))
    return _once_each(found)


def _once_each(found: Iterable[Input]) -> tuple[Input, ...]:
    """`found` in order, each report once: by place (the fullest entry wins), then by name and bytes."""
    by_place: dict[tuple[str, int], Input] = {}
    elsewhere: list[Input] = []
    file_of = _Files()
    for entry in sorted(found, key=_fullest_first):
        if entry.problem or (entry.path is None and entry.address is None):
            elsewhere.append(entry)
        else:
            by_place.setdefault((file_of(entry), entry.start), entry)
    unique = {(e.name, e.fingerprint): e for e in (*elsewhere, *by_place.values())}
    return tuple(unique[key] for key in sorted(unique))


def _fullest_first(entry: Input) -> tuple[bool, int, str, str]:
    """Order in which entries for one place are preferred: facts known, longest name, then name."""
    return entry.facts == Facts(), -entry.name.count("/"), entry.name, entry.fingerprint


class _Files:
    """Which file an input is in, links followed; each path is looked up once."""

    def __init__(self) -> None:
        self._known: dict[Path, str] = {}

    def __call__(self, entry: Input) -> str:
        if entry.path is None:
            return entry.address or ""
        if entry.path not in self._known:
            self._known[entry.path] = str(entry.path.resolve())
        return self._known[entry.path]
