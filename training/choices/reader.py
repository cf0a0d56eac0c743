"""The network that reads acts, to train: the tagger's encoder, taught anew, and what its states tell of each word.

A word tells an act, a position or nothing; who does it, and to whom, are places of the same window, chosen by a
biaffine score (Dozat and Manning, ICLR 2017) with a term for the distance, or no place: nobody, or out of sight.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from ontherecord.extract.choice.network import ABSENT, MODES, ROLES, STEPS
from ontherecord.extract.tagger.windows import CASE_VALUES, LAYOUT_VALUES, QUOTE_VALUES
from training.attribution.encoder import HIDDEN, POSITIONS, Encoder, FeatureSizes

DEPTH = 4  # layers: the tagger's first; with all six no more was right, for half as much work again
ROLE_SIZE = 128


class Reader(nn.Module):
    """Encoder and heads. `acts` and `stances` are the types, the first of each "" for none."""

    def __init__(self, acts: Sequence[str], stances: Sequence[str], dropout: float = 0.1) -> None:
        super().__init__()
        self.acts, self.stances = tuple(acts), tuple(stances)
        self.encoder = Encoder(FeatureSizes(QUOTE_VALUES, CASE_VALUES, LAYOUT_VALUES), dropout)
        self.encoder.layers = self.encoder.layers[:DEPTH]
        self.dropout = nn.Dropout(dropout)
        self.act = nn.Linear(HIDDEN, len(acts))
        self.stance = nn.Linear(HIDDEN, len(stances))
        self.mode = nn.Linear(HIDDEN, len(MODES))
        self.types = nn.Embedding(len(acts) + len(stances), HIDDEN)
        self.asked = nn.ModuleList(nn.Linear(2 * HIDDEN, HIDDEN) for _ in ROLES)
        self.asking = nn.ModuleList(nn.Linear(HIDDEN, ROLE_SIZE) for _ in ROLES)
        self.absent = nn.ModuleList(nn.Linear(HIDDEN, len(ABSENT)) for _ in ROLES)
        self.places = nn.ModuleList(nn.Linear(HIDDEN, ROLE_SIZE) for _ in ROLES)
        self.steps = nn.Embedding(STEPS, len(ROLES))
        nn.init.zeros_(self.steps.weight)

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """States of all pieces."""
        states: Tensor = self.dropout(self.encoder(ids, features, mask))
        return states

    def role(self, role: int, states: Tensor, told: tuple[Tensor, Tensor], near: Tensor) -> Tensor:
        """Scores [n, absent + pieces] of who fills a role of n told words of one window.

        `told` are the words' places and types, `near` [n, pieces] the steps from each to every piece, negative where
        nobody can stand.
        """
        at, types = told
        pair = torch.cat([states[at], self.types(types)], -1)
        asked = torch.relu(self.asked[role](self.dropout(pair)))
        keys = self.places[role](self.dropout(states))
        scores = self.asking[role](asked) @ keys.T / ROLE_SIZE**0.5
        scores = scores + self.steps(near.clamp(min=0))[..., role]
        scores = scores.masked_fill(near < 0, -1e4)
        return torch.cat([self.absent[role](asked), scores], -1)


def go_on_from(reader: Reader, shipped: Path) -> None:
    """Give a reader the weights of one that ships (a folder), as far as eight bits and half precision keep them."""
    start_from(reader.encoder, shipped / "reader.onnx")
    heads = _constants(shipped / "reader.onnx")
    sides = _constants(shipped / "sides.onnx")
    own = reader.state_dict()
    for key in (k for k in own if not k.startswith("encoder.")):
        name, _, part = key.partition(".")
        if name in ("act", "stance", "mode"):
            value = heads[key].T if part == "weight" else heads[key]
        else:
            value = sides[f"{key}.half"]
        own[key] = torch.from_numpy(np.array(value, np.float32))
    reader.load_state_dict(own)


def _constants(graph: Path) -> dict[str, np.ndarray]:
    return {c.name: numpy_helper.to_array(c) for c in onnx.load(str(graph)).graph.initializer}


def start_from(encoder: Encoder, shipped: Path) -> None:
    """Give an encoder the weights of one that ships (the tagger's at first), as far as eight bits keep them."""
    stored = _constants(shipped)
    places = np.zeros((POSITIONS, HIDDEN), np.float32)
    places[: len(stored["positions"])] = stored["positions"]
    state = {"words.weight": stored["words"] * stored["word.scales"], "positions.weight": places}
    state |= {f"{name}.weight": stored[f"{name}.table"] for name in ("quote", "case", "layout")}
    state |= {f"norm.{part}": stored[f"norm.{part}"] for part in ("weight", "bias")}
    for layer in range(DEPTH):
        for name in ("qkv", "out", "up", "down"):
            key = f"layers.{layer}.{name}"
            state[f"{key}.weight"] = (stored[f"{key}.weight"] * stored[f"{key}.scale"]).T
            state[f"{key}.bias"] = stored[f"{key}.bias"]
        for name in ("norm1", "norm2"):
            key = f"layers.{layer}.{name}"
            state |= {f"{key}.{part}": stored[f"{key}.{part}"] for part in ("weight", "bias")}
    given = {name: torch.from_numpy(np.array(value, np.float32)) for name, value in state.items()}
    encoder.load_state_dict(given)
