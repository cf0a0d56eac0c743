"""What decides whether a step is done again, and the receipts that say what was done and why.

A step rests on code, word lists, settings and inputs. Their digests are its key: equal keys, equal work. The key alone
decides; the receipts (nouns.receipt) are for people: `ontherecord show RECORD receipts`.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from ontherecord.config import Config
from ontherecord.nouns.ids import make_id
from ontherecord.nouns.receipt import Receipt, reason
from ontherecord.read.inputs import Input
from ontherecord.read.stores import is_address, public
from ontherecord.record.readings import Entry
from ontherecord.record.writer import Writer

# begins the place of an input that was on no disk
_NOWHERE = "nowhere: "

_SOURCES = (".py", ".txt", ".json", ".jsonl", ".csv", ".tsv", ".toml")
_SHOWN = 12  # characters of a digest: enough to tell two versions apart


def code_digest(*parts: str) -> str:
    """A digest of the code and word lists of some parts of the package, and of its version.

    Keys hold it, so that lines made by other code are made anew without anyone counting versions.
    Learned weights are left out for their size; the extractor that uses them has them in its version.
    """
    total = sha256(version("ontherecord").encode())
    for part in sorted(parts):
        for name, path in _sources(files("ontherecord") / part, part):
            total.update(f"{name}\0".encode())
            total.update(sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _sources(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from _sources(entry, name)
        elif entry.name.endswith(_SOURCES):
            yield name, entry


@dataclass(frozen=True, slots=True)
class Ground:
    """What a step rests on besides its inputs: a digest of code, and settings."""

    code: str
    settings: Mapping[str, object]


class Accounts:
    """What the steps of one build do, written when the build has changed something."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._steps: list[Receipt] = []

    def note(
        self, step: str, ground: Ground, inputs: Iterable[object], counts: tuple[int, int]
    ) -> None:
        """A step was gone through; `counts` says how many things were done, and how many kept from before."""
        total = sha256()
        for each in inputs:
            total.update(msgspec.json.encode(each) + b"\n")
        settings = msgspec.json.encode(dict(sorted(ground.settings.items()))).decode()
        code = f"{version('ontherecord')} {ground.code[:_SHOWN]}"
        digest = total.hexdigest()[:_SHOWN]
        self._steps.append(Receipt(step, code, settings, digest, *counts, ""))

    def write(self) -> None:
        """Puts the receipts into the record, each with the reason that the one before it tells."""
        last = {receipt.step: receipt for receipt in self._writer.receipts()}
        for receipt in self._steps:
            why = reason(receipt, last.get(receipt.step)) if receipt.done else "nothing to do anew"
            self._writer.add_receipt(replace(receipt, why=why))
        self._steps.clear()


def entry_of(item: Input, record: Path, config: Config, code: str) -> Entry:
    """How the record knows an input; `code` is the reader's."""
    key = make_id("in", item.fingerprint, config.max_bytes, config.min_words, code)
    return Entry(
        item.name, key, _place(item, record) or f"{_NOWHERE}{item.name} {item.fingerprint}"
    )


def _place(item: Input, record: Path) -> str | None:
    """Where an input is, seen from the record's folder, so that both can be moved together.

    None for what has no place on disk: two texts from standard input are two, never one that changed.
    """
    row = item.name.rpartition("#")[2] if item.form == "row" or item.archive else ""
    if item.address is not None:
        return f"{public(item.address)}#{row}" if row else public(item.address)
    if item.path is None:
        return None
    target, home = item.path.resolve(), record.resolve().parent
    try:
        where = Path(os.path.relpath(target, home)).as_posix()
    except ValueError:  # another drive
        where = target.as_posix()
    return f"{where}#{row}" if row else where


def is_record(item: Input, record: Path) -> bool:
    """Whether an input is the record itself, or a file kept beside it, in the folder that is read."""
    return (
        item.path is not None
        and item.path.name.startswith(record.name)
        and item.path.resolve().parent == record.resolve().parent
    )


def is_there(entry: Entry, record: Path) -> bool:
    """Whether the file of an input that this build was not given still stands in its place.

    Nothing is asked over a network: what is at an address is taken to stand there.
    """
    if is_address(entry.place):
        return True
    home = record.resolve().parent
    places = (entry.place, entry.place.rpartition("#")[0] or entry.place)
    return not entry.place.startswith(_NOWHERE) and any((home / p).exists() for p in places)
