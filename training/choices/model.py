"""The two networks to train, see `ontherecord.extract.choice.network`: a wide and a deep part over hashed features."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ontherecord.extract.choice.network import BUCKETS


class WideDeep(nn.Module):
    """Sums of rows: a linear score, and one hidden layer between (Cheng et al., DLRS 2016)."""

    def __init__(self, size: int, out: int, dropout: float) -> None:
        super().__init__()
        self.wide = nn.EmbeddingBag(BUCKETS, out, mode="sum")
        self.deep = nn.EmbeddingBag(BUCKETS, size, mode="sum")
        nn.init.zeros_(self.wide.weight)
        nn.init.normal_(self.deep.weight, std=0.03)
        self.hidden = nn.Linear(size, size)
        self.out = nn.Linear(size, out)
        self.dropout = nn.Dropout(dropout)

    def forward(self, rows: Tensor, starts: Tensor) -> Tensor:
        """Scores [bags, out]."""
        hidden = torch.relu(self.hidden(self.dropout(torch.relu(self.deep(rows, starts)))))
        scores: Tensor = self.wide(rows, starts) + self.out(hidden)
        return scores


class Words(WideDeep):
    """What a word tells: scores of the acts, then of the stances, the first of each being none."""

    def __init__(self, acts: Sequence[str], stances: Sequence[str]) -> None:
        super().__init__(48, len(acts) + len(stances), 0.4)
        self.acts, self.stances = tuple(acts), tuple(stances)


class Roles(WideDeep):
    """Which party fills a role: a score for each candidate, and one for nobody."""

    def __init__(self) -> None:
        super().__init__(32, 1, 0.3)
        self.none = nn.EmbeddingBag(BUCKETS, 1, mode="sum")
        nn.init.zeros_(self.none.weight)
        self.bias = nn.ParameterDict({"does": torch.zeros(1), "gets": torch.zeros(1)})

    def nobody(self, role: str, rows: Tensor, starts: Tensor) -> Tensor:
        """Scores [bags] of nobody."""
        scores: Tensor = self.none(rows, starts).squeeze(-1) + self.bias[role]
        return scores


def pack(bags: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Bags of rows as one tensor and where each starts."""
    starts = [0]
    for bag in bags:
        starts.append(starts[-1] + len(bag))
    return torch.tensor([r for bag in bags for r in bag], dtype=torch.long), torch.tensor(
        starts[:-1]
    )
