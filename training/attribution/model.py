"""The network to train: encoder, label scores with a CRF, and a linker on the same states.

The linker scores pairs of spans with a one-layer perceptron over both spans' states and the
features of ``ontherecord.extract.tagger.pairs`` (as in the biaffine and span-pair scorers of Dozat and
Manning, ICLR 2017, and Lee et al., EMNLP 2017, additive here): a content piece chooses its cue or
none, a cue chooses its source or none. Pieces that choose one cue are one content.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ontherecord.extract.tagger.decode import FORBIDDEN, LABELS, allowed
from ontherecord.extract.tagger.pairs import FEATURES
from ontherecord.extract.tagger.windows import CASE_VALUES, LAYOUT_VALUES, QUOTE_VALUES
from training.attribution.encoder import HIDDEN, Encoder, FeatureSizes
from training.attribution.kinds import KINDS

LINK = 128


@dataclass(frozen=True)
class Side:
    """Spans of one role in a batch: flat places of first and last piece, and lengths."""

    first: Tensor
    last: Tensor


@dataclass(frozen=True)
class PairBatch:
    """Candidate pairs: rows of ``left``, rows of ``right``, place in the table, features."""

    left: Tensor
    right: Tensor
    column: Tensor
    features: Tensor
    columns: int


class Linker(nn.Module):
    """Chooses for every left span one right span of its window, or none."""

    def __init__(self, left_parts: int, right_parts: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.left = nn.Linear(left_parts * HIDDEN, LINK)
        self.right = nn.Linear(right_parts * HIDDEN, LINK, bias=False)
        self.features = nn.Linear(FEATURES, LINK, bias=False)
        self.score = nn.Linear(LINK, 1, bias=False)
        self.none = nn.Linear(LINK, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, left: Tensor, right: Tensor, pairs: PairBatch) -> Tensor:
        """Scores [left spans, 1 + most candidates]; column 0 is none, absent ones are -1e4."""
        a = self.left(self.dropout(left))
        b = self.right(self.dropout(right))
        table = torch.full((len(left), pairs.columns + 1), float(FORBIDDEN), dtype=a.dtype)
        none = self.none(torch.relu(a)).squeeze(-1)
        hidden = torch.relu(a[pairs.left] + b[pairs.right] + self.features(pairs.features))
        scores = self.score(hidden).squeeze(-1)
        zero = torch.zeros(len(left), dtype=torch.long)
        table = table.index_put((torch.arange(len(left)), zero), none)
        return table.index_put((pairs.left, pairs.column), scores)


class Tagger(nn.Module):
    """Encoder and heads."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(FeatureSizes(QUOTE_VALUES, CASE_VALUES, LAYOUT_VALUES), dropout)
        self.tags = nn.Linear(HIDDEN, len(LABELS))
        self.transitions = nn.Parameter(torch.zeros(len(LABELS) + 1, len(LABELS)))
        self.to_cue = Linker(3, 2)
        self.to_source = Linker(2, 2)
        self.kind = nn.Linear(2 * HIDDEN, len(KINDS))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """States of all pieces."""
        states: Tensor = self.encoder(ids, features, mask)
        return states

    def chain(self) -> Tensor:
        """Transition scores with the impossible ones ruled out."""
        return self.transitions.masked_fill(torch.from_numpy(~allowed()), float(FORBIDDEN))


def ends(states: Tensor, side: Side) -> Tensor:
    """States of first and last piece, side by side. ``states`` is flat [batch * length, 384]."""
    return torch.cat([states[side.first], states[side.last]], -1)


def ends_and_mean(states: Tensor, side: Side) -> Tensor:
    """First, last and mean state of every span."""
    sums = torch.cat([torch.zeros_like(states[:1]), states.cumsum(0)])
    length = (side.last - side.first + 1).unsqueeze(-1)
    mean = (sums[side.last + 1] - sums[side.first]) / length
    return torch.cat([ends(states, side), mean], -1)


def chain_loss(emissions: Tensor, labels: Tensor, mask: Tensor, chain: Tensor) -> Tensor:
    """Negative log likelihood of a linear-chain CRF, a word; shapes [batch, words(, labels)]."""
    count = emissions.shape[-1]
    kept = mask.to(emissions.dtype)
    previous = torch.cat([torch.full_like(labels[:, :1], count), labels[:, :-1]], 1)
    gold = emissions.gather(-1, labels.unsqueeze(-1)).squeeze(-1) + chain[previous, labels]
    alpha = emissions[:, 0] + chain[count]
    inner = chain[:count].T.unsqueeze(0)
    for step in range(1, emissions.shape[1]):
        following = torch.logsumexp(alpha.unsqueeze(1) + inner, -1) + emissions[:, step]
        alpha = torch.where(mask[:, step, None], following, alpha)
    total = torch.logsumexp(alpha, -1).sum() - (gold * kept).sum()
    return total / kept.sum()
