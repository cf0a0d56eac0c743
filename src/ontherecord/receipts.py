"""What decides whether a step is done again, and the receipts that say what was done and why.

A step rests on code, word lists, settings and inputs. Their digests are its key: equal keys, equal work. The key alone
decides; the receipts (nouns.receipt) are for people: `ontherecord show RECORD receipts`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from ontherecord.nouns.receipt import Receipt, reason
from ontherecord.record.writer import Writer

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
