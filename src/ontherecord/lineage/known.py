"""What comparing reports has found before, so that a new report costs its own comparisons and no others.

What two reports are to one another rests on their words, on what each word weighs, and on what counts as boilerplate;
the last two rest on the whole collection. So every report gets a *basis*, a digest of exactly what a comparison reads
of it; a pair whose two bases are the ones of last time has last time's outcome, and any other is compared anew. That
is why results are those of a run over everything, whatever came in which order. Weights move in steps
(`weights`), or every new report would change every basis.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

import msgspec

from ontherecord.errors import InputError
from ontherecord.lineage.profile import Collection
from ontherecord.lineage.shared import Unit
from ontherecord.nouns.lineage import Aligned, Relation
from ontherecord.nouns.report import Report

_DIGEST = 16  # bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comparing two reports (by id, the lower first) found.

    `share` is the link's; `copied` the share of the shorter one's words in copied runs; `first_is_shorter` which that
    is. `altered` are the altered quotations as sentences.
    """

    relation: Relation
    because: str
    share: float
    copied: float
    first_is_shorter: bool
    aligned: tuple[Aligned, ...]
    altered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Outcomes by the bases of two reports (None: not related), and sentences that relay speech by that of one.

    Holds only what the run that made it used, so it does not grow with runs. It is good for the code that made it:
    whoever stores it stores a digest of that code beside it.
    """

    outcomes: Mapping[str, Outcome | None] = field(default_factory=dict)
    relayed: Mapping[str, tuple[Unit, ...]] = field(default_factory=dict)

    def to_bytes(self) -> bytes:
        """All of it as MessagePack, in an order of its own: equal knowledge, equal bytes."""
        ordered = Known(dict(sorted(self.outcomes.items())), dict(sorted(self.relayed.items())))
        return msgspec.msgpack.encode(ordered)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Known":
        """What `to_bytes` wrote. Raises InputError for bytes that it did not write."""
        try:
            return msgspec.msgpack.decode(data, type=cls)
        except msgspec.DecodeError as error:
            raise InputError(
                f"these bytes are no stored lineage ({error}); leave them out, and all is compared anew"
            ) from error


def basis_of(report: Report, text: int, collection: Collection) -> str:
    """A digest of all that comparing reads of one report, text number `text` of the collection."""
    clean, part = collection.texts[text], collection.tokens.of(text)
    total = blake2b(digest_size=_DIGEST)
    offsets = [(run.clean, run.source, run.length) for run in clean.offsets.runs]
    for words in (report.id, report.digest, clean.text, repr(offsets)):
        data = words.encode("utf-8", "surrogatepass")
        total.update(len(data).to_bytes(8, "little") + data)
    total.update(collection.skip[part].tobytes())
    total.update(collection.weights.of(collection.tokens.stem[part]).tobytes())
    return total.hexdigest()


def pair_key(first: str, second: str) -> str:
    """The key of an outcome, from the bases of two reports in the order of their ids."""
    return f"{first} {second}"
