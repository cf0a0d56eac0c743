"""Run a model over documents through the run-time's own decoding, and score the rows."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from ontherecord.extract.tagger.link import Heads, Row, in_text, read_rows
from ontherecord.extract.tagger.windows import windows
from training.attribution.dataset import Prepared
from training.attribution.graph import linker_graph
from training.attribution.model import Tagger
from training.cores import HALF_IS_FAST


def heads(model: Tagger) -> Heads:
    """The linker as the run-time reads it."""
    state = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    to_cue, to_source = (
        linker_graph(state, name).SerializeToString() for name in ("to_cue", "to_source")
    )
    return Heads(to_cue, to_source, model.chain().detach().float().numpy())


@torch.no_grad()
def predict(model: Tagger, documents: Sequence[Prepared]) -> list[list[Row]]:
    """Rows of every document."""
    model.eval()
    cut = [windows(d.parts) for d in documents]
    flat = [w for own in cut for w in own]
    empty = np.zeros((0, 0), np.float32)
    states, scores = [empty] * len(flat), [empty] * len(flat)
    order = np.argsort([len(w) for w in flat], kind="stable")
    for start in range(0, len(order), 8):
        near = order[start : start + 8]
        length = max(len(flat[i]) for i in near)
        ids = torch.zeros(len(near), length, dtype=torch.long)
        features = torch.zeros(len(near), length, 3, dtype=torch.long)
        mask = torch.full((len(near), 1, 1, length), -1e4)
        for row, i in enumerate(near):
            size = len(flat[i])
            ids[row, :size] = torch.from_numpy(flat[i].ids)
            features[row, :size] = torch.from_numpy(flat[i].features)
            mask[row, ..., :size] = 0
        with torch.autocast("cpu", torch.bfloat16, enabled=HALF_IS_FAST):
            out = model(ids, features, mask).float()
        tags = model.tags(out)
        for row, i in enumerate(near):
            states[i] = out[row, : len(flat[i])].numpy()
            scores[i] = tags[row, : len(flat[i])].numpy()
    rows = read_rows(heads(model), flat, list(zip(states, scores, strict=True)))
    found = iter([in_text(w, row) for row in own] for w, own in zip(flat, rows, strict=True))
    return [[row for _ in own for row in next(found)] for own in cut]


def write_rows(path: Path, documents: Sequence[Prepared], rows: Sequence[list[Row]]) -> None:
    """The JSON lines that ``score_attribution.py`` reads."""
    with path.open("w", encoding="utf-8") as out:
        for document, own in zip(documents, rows, strict=True):
            for row in own:
                line: dict[str, object] = {"doc": document.document.name, "content": row.content}
                line |= {"source": row.source, "cue": row.cue}
                line |= {"kind": row.kind, "evidence": row.evidence}
                out.write(json.dumps(line) + "\n")


def score(scorer: Path, gold: Path, predicted: Path) -> str:
    """What the project's scorer prints."""
    command = [sys.executable, str(scorer), str(gold), str(predicted)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
