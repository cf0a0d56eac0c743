"""What comparing reports has found before, so that a new report costs its own comparisons and no others.

What two reports are to one another rests on their words, on what each word weighs, and on what counts as boilerplate;
the last two rest on the whole collection. So every report gets a *basis*, a digest of exactly what a comparison reads
of it; a pair whose two bases are the ones of last time has last time's outcome, and any other is compared anew. That
is why results are those of a run over everything, whatever came in which order. Weights move in steps
(`weights`), or every new report would change every basis.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any

import msgspec

from ontherecord.lineage.profile import Collection
from ontherecord.lineage.provenance import Provenance
from ontherecord.lineage.shared import Unit
from ontherecord.lineage.spun import Swap
from ontherecord.nouns.lineage import Aligned, Carriers, Change, Relation
from ontherecord.nouns.links import Noted
from ontherecord.nouns.report import Report

_DIGEST = 16  # bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comparing two reports (by id, the lower first) found.

    `share` is the link's; `copied` the share of the shorter one's words in copied runs; `first_is_shorter` which that
    is. `altered` are altered quotations as sentences, `changes` all of them as places. `swaps` (of the shorter one
    against the longer) and `places` are what `spun` reads the original off.
    """

    relation: Relation
    because: str
    share: float
    copied: float
    first_is_shorter: bool
    aligned: tuple[Aligned, ...]
    altered: tuple[str, ...]
    changes: tuple[Change, ...]
    swaps: tuple[Swap, ...]
    places: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """What comparing one report with some others found, as far as the links of all of them rest on it.

    `related`: of those others the places and relations of the related ones. `stems`: those of their swaps (64-bit
    numbers as bytes), the two sides of each after one another; `sides`: where each side begins (32-bit numbers).
    """

    related: tuple[tuple[int, Relation], ...]
    stems: bytes
    sides: bytes


@dataclass(frozen=True, slots=True)
class Known:
    """Outcomes by the bases of two reports (None: not related); by one basis, all that single reports say.

    By digests of what they rest on: what was gathered of each report and those it was compared with, the links that
    were made of that, and those of reports that share a source.

    It is good for the code that made it: whoever stores it stores a digest of that code beside it.
    """

    outcomes: Mapping[str, Outcome | None] = field(default_factory=dict)
    relayed: Mapping[str, tuple[Unit, ...]] = field(default_factory=dict)
    provenances: Mapping[str, Provenance] = field(default_factory=dict)
    carriers: Mapping[str, Carriers] = field(default_factory=dict)
    gathered: Mapping[str, Gathered] = field(default_factory=dict)
    linked: Mapping[str, tuple[Noted, ...]] = field(default_factory=dict)
    sourced: Mapping[str, tuple[Noted, ...]] = field(default_factory=dict)

    def learn(self, found: "Iterable[Known]") -> "Known":
        """This knowledge and more; who knows the same of one thing knows it equally."""
        maps = {kind: dict(getattr(self, kind)) for kind in KINDS}
        for each in found:
            for kind, known in maps.items():
                known.update(getattr(each, kind))
        return Known(**maps)

    def only(self, used: "Used") -> "Known":
        """What a run used, so that knowledge does not grow with runs."""
        maps = {
            kind: {key: getattr(self, kind)[key] for key in getattr(used, kind)} for kind in KINDS
        }
        return Known(**maps)


@dataclass(frozen=True, slots=True)
class Used:
    """The keys of what a run used."""

    outcomes: Sequence[str]
    relayed: Sequence[str]
    provenances: Sequence[str]
    carriers: Sequence[str]
    gathered: Sequence[str]
    linked: Sequence[str]
    sourced: Sequence[str]


# the kinds of knowledge, and what each holds by key
KINDS: Mapping[str, Any] = {
    "outcomes": Outcome | None,
    "relayed": tuple[Unit, ...],
    "provenances": Provenance,
    "carriers": Carriers,
    "gathered": Gathered,
    "linked": tuple[Noted, ...],
    "sourced": tuple[Noted, ...],
}


@dataclass(frozen=True, slots=True)
class Stored(Known):
    """Knowledge whose kinds are stores (`engine.spill.Shelf`), where what is learned is put as soon as it is there."""

    def learn(self, found: Iterable[Known]) -> Known:
        """The same with more in its stores."""
        for each in found:
            for kind in KINDS:
                store: Any = getattr(self, kind)
                store.put(getattr(each, kind).items())
        return self

    def only(self, used: Used) -> Known:
        """The same with nothing in its stores that a run did not use."""
        for kind in KINDS:
            store: Any = getattr(self, kind)
            store.only(getattr(used, kind))
        return self


def bases_of(reports: Sequence[Report], collection: Collection) -> list[str]:
    """For each text of the collection a digest of all that comparing reads of it and of its report."""
    return [_basis(report, i, collection) for i, report in enumerate(reports)]


def _basis(report: Report, text: int, collection: Collection) -> str:
    clean, part = collection.texts[text], collection.tokens.of(text)
    weight = collection.weights.of(collection.tokens.stem[part])
    total = blake2b(digest_size=_DIGEST)
    runs = [(run.clean, run.source, run.length) for run in clean.offsets.runs]
    for data in (
        msgspec.msgpack.encode(replace(report, text="")),
        report.text.encode("utf-8", "surrogatepass"),
        clean.text.encode("utf-8", "surrogatepass"),
        msgspec.msgpack.encode(runs),
        collection.skip[part].tobytes(),
        weight.tobytes(),
    ):
        total.update(len(data).to_bytes(8, "little") + data)
    return total.hexdigest()


def digest_of(*told: str | bytes) -> str:
    """A digest of what something rests on."""
    total = blake2b(digest_size=_DIGEST)
    for each in told:
        data = each.encode() if isinstance(each, str) else each
        total.update(len(data).to_bytes(4, "little") + data)
    return total.hexdigest()


def pair_key(first: str, second: str) -> str:
    """The key of an outcome, from the bases of two reports in the order of their ids."""
    return f"{first} {second}"
