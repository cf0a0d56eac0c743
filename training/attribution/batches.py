"""Padded batches, and the link targets for gold, shaken or predicted spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ontherecord.extract.tagger.decode import CONTENT, CUE, SOURCE
from ontherecord.extract.tagger.pairs import FEATURES, landscape, pair_features
from training.attribution.dataset import Example, Link, Run
from training.attribution.gold import Range
from training.attribution.model import PairBatch, Side

Ints = NDArray[np.int64]
IGNORED = -100
MASK_PIECE = 103


@dataclass(frozen=True)
class Batch:
    """Examples of like length as tensors."""

    examples: list[Example]
    ids: Tensor
    features: Tensor
    mask: Tensor
    words: Tensor
    labels: Tensor
    word_mask: Tensor

    @property
    def length(self) -> int:
        """Pieces a row, padding included."""
        return int(self.ids.shape[1])


@dataclass(frozen=True)
class LinkBatch:
    """Spans, candidate pairs and targets of one batch."""

    contents: Side
    cues: Side
    sources: Side
    to_cue: PairBatch
    to_source: PairBatch
    cue_target: Tensor
    source_target: Tensor
    kind_target: Tensor


@dataclass(frozen=True)
class Noise:
    """How training inputs are spoilt so that names and clean marks are not learned by heart."""

    masked: float = 0.05
    no_quotes: float = 0.05
    no_case: float = 0.1


def batches(
    examples: Sequence[Example], size: int, rng: np.random.Generator, noise: Noise | None
) -> Iterator[Batch]:
    """Shuffle, sort by length within stretches of 50 batches, and pad."""
    order = rng.permutation(len(examples))
    groups: list[Ints] = []
    for start in range(0, len(order), 50 * size):
        near = order[start : start + 50 * size]
        near = near[np.argsort([len(examples[i].window) for i in near], kind="stable")]
        groups += [near[i : i + size] for i in range(0, len(near), size)]
    for index in rng.permutation(len(groups)):
        yield collate([examples[i] for i in groups[index]], rng, noise)


def collate(held: list[Example], rng: np.random.Generator, noise: Noise | None) -> Batch:
    """Pad examples to the longest and spoil the inputs by ``noise``."""
    length = max(len(e.window) for e in held)
    words = max(len(e.first) for e in held)
    ids = np.zeros((len(held), length), np.int64)
    features = np.zeros((len(held), length, 3), np.int64)
    mask = np.full((len(held), 1, 1, length), -1e4, np.float32)
    places = np.zeros((len(held), words), np.int64)
    labels = np.zeros((len(held), words), np.int64)
    word_mask = np.zeros((len(held), words), bool)
    for row, example in enumerate(held):
        size, count = len(example.window), len(example.first)
        ids[row, :size] = example.window.ids
        features[row, :size] = example.window.features
        mask[row, ..., :size] = 0
        places[row, :count] = example.first
        labels[row, :count] = example.labels
        word_mask[row, :count] = True
    if noise:
        hidden = (rng.random(ids.shape) < noise.masked) & (ids > 999)
        ids[hidden] = MASK_PIECE
        features[rng.random(len(held)) < noise.no_quotes, :, 0] = 0
        features[rng.random(len(held)) < noise.no_case, :, 1] = 0
    arrays = (ids, features, mask, places, labels, word_mask)
    return Batch(held, *(torch.from_numpy(a) for a in arrays))


def shaken(example: Example, rng: np.random.Generator) -> list[Run]:
    """The gold spans with edges moved, some lost and some invented, as a tagger would err."""
    found = set()
    count = len(example.first)
    for role, start, end in example.runs():
        if rng.random() < 0.04:
            continue
        low, high = start, end
        if rng.random() < 0.15:
            low, high = start + int(rng.integers(-3, 4)), end + int(rng.integers(-3, 4))
        kept = 0 <= low < high <= count
        found.add((role, low, high) if kept else (role, start, end))
    if count > 8 and rng.random() < 0.4:
        start = int(rng.integers(0, count - 6))
        role = int(rng.choice([SOURCE, CUE, CONTENT]))
        found.add((role, start, start + int(rng.integers(1, 6))))
    return sorted(found, key=lambda run: run[1:])


def _share(a: Range, b: Range) -> float:
    """Jaccard overlap of two ranges."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common / (max(a[1], b[1]) - min(a[0], b[0])) if common > 0 else 0.0


def _owner(run: Run, links: Sequence[Link]) -> int | None:
    """Which attribution a span belongs to: the best overlap of its role, at least a half."""
    best, found = 0.5 if run[0] == CONTENT else 0.2, None
    for number, link in enumerate(links):
        single = link.source if run[0] == SOURCE else link.cue
        for other in link.contents if run[0] == CONTENT else (single,):
            if other and (share := _share(run[1:], other)) >= best:
                best, found = share, number
    return found


class _Collector:
    """Gathers spans and pairs of one batch window by window."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.sides: dict[int, list[Range]] = {SOURCE: [], CUE: [], CONTENT: []}
        self.pairs: dict[int, list[tuple[int, int, int]]] = {CUE: [], SOURCE: []}
        self.features: dict[int, list[NDArray[np.float32]]] = {CUE: [], SOURCE: []}
        self.targets: dict[str, list[int]] = {"cue": [], "source": [], "kind": []}

    def add(self, row: int, example: Example, runs: list[Run]) -> None:
        """One window's spans, all pairs of content and cue, cue and source, and targets."""
        placed = [(k, int(example.first[a]), int(example.last[b - 1]) + 1) for k, a, b in runs]
        land = landscape(example.window, placed)
        own = {k: [(a, b) for kind, a, b in placed if kind == k] for k in self.sides}
        base = {k: len(v) for k, v in self.sides.items()}
        for role, spans in own.items():
            shift = row * self.length
            self.sides[role] += [(shift + a, shift + b - 1) for a, b in spans]
        for left, right in ((CONTENT, CUE), (CUE, SOURCE)):
            grid = [(i, j) for i in range(len(own[left])) for j in range(len(own[right]))]
            if grid:
                a = np.array([own[left][i] for i, _ in grid])
                b = np.array([own[right][j] for _, j in grid])
                self.features[right].append(pair_features(land, a, b))
                self.pairs[right] += [(base[left] + i, base[right] + j, j + 1) for i, j in grid]
        self._aim(example.links, runs)

    def _aim(self, links: Sequence[Link], runs: list[Run]) -> None:
        """Targets: the column of the right partner, 0 for none, IGNORED where it was lost."""
        owners = [_owner(run, links) for run in runs]
        cues = [o for run, o in zip(runs, owners, strict=True) if run[0] == CUE]
        sources = [o for run, o in zip(runs, owners, strict=True) if run[0] == SOURCE]
        places = [links[o].source if o is not None else None for o in sources]
        for run, owner in zip(runs, owners, strict=True):
            if run[0] == CONTENT:
                hit = cues.index(owner) + 1 if owner is not None and owner in cues else 0
                lost = owner is not None and not hit and links[owner].cue is not None
                self.targets["cue"].append(IGNORED if lost else hit)
            elif run[0] == CUE:
                wanted = links[owner].source if owner is not None else None
                hit = places.index(wanted) + 1 if wanted is not None and wanted in places else 0
                lost = owner is None or (wanted is not None and not hit)
                self.targets["source"].append(IGNORED if lost else hit)
                kind = links[owner].kind if owner is not None else -1
                self.targets["kind"].append(IGNORED if kind < 0 else kind)

    def side(self, role: int) -> Side:
        """All spans of a role as tensors."""
        places = torch.tensor(self.sides[role], dtype=torch.long).reshape(-1, 2)
        return Side(places[:, 0], places[:, 1])

    def pair_batch(self, role: int) -> PairBatch:
        """All candidate pairs whose right side is of ``role``."""
        table = torch.tensor(self.pairs[role], dtype=torch.long).reshape(-1, 3)
        empty = np.zeros((0, FEATURES), np.float32)
        features = torch.from_numpy(np.concatenate([empty, *self.features[role]]))
        columns = int(table[:, 2].max()) if len(table) else 0
        return PairBatch(table[:, 0], table[:, 1], table[:, 2], features, columns)


def link_batch(batch: Batch, runs: Sequence[list[Run]]) -> LinkBatch:
    """Everything the linker needs for a batch whose windows hold ``runs``."""
    all_of = _Collector(batch.length)
    for row, (example, own) in enumerate(zip(batch.examples, runs, strict=True)):
        all_of.add(row, example, own)
    targets = (torch.tensor(all_of.targets[k], dtype=torch.long) for k in ("cue", "source", "kind"))
    return LinkBatch(
        all_of.side(CONTENT),
        all_of.side(CUE),
        all_of.side(SOURCE),
        all_of.pair_batch(CUE),
        all_of.pair_batch(SOURCE),
        *targets,
    )
