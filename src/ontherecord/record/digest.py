"""The digest of everything that a face can show of a record: what its writer seals it with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

import msgspec

from ontherecord.nouns.correction import Correction
from ontherecord.nouns.record import Problem, Resolved
from ontherecord.nouns.report import Report


def digest_of(
    reports: Iterable[Report],
    problems: Sequence[Problem],
    fields: Mapping[str, Iterable[Any]],
    corrections: Sequence[Correction],
) -> str:
    """SHA-256 of one JSON text of all this, which is never made as a whole; `fields` are those of `Resolved`."""
    total = sha256()
    for piece in _told(reports, problems, fields, corrections):
        total.update(piece)
    return total.hexdigest()


def _told(
    reports: Iterable[Report],
    problems: Sequence[Problem],
    fields: Mapping[str, Iterable[Any]],
    corrections: Sequence[Correction],
) -> Iterator[bytes]:
    """The JSON text in pieces."""
    yield b"["
    yield from _listed(reports)
    yield b"," + msgspec.json.encode(problems)
    for number, name in enumerate(Resolved.__dataclass_fields__):
        yield (b"," if number else b",{") + msgspec.json.encode(name) + b":"
        yield from _listed(fields[name])
    yield b"}," + msgspec.json.encode(corrections) + b"]"


def _listed(values: Iterable[Any]) -> Iterator[bytes]:
    """The JSON of a list of these, in pieces."""
    before = b"["
    for value in values:
        yield before + msgspec.json.encode(value)
        before = b","
    yield b"]" if before == b"," else b"[]"
