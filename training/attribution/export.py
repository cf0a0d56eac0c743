"""Turn a checkpoint into the weights that ship.

    python -m training.attribution.export --model DIR/epochmean.pt --out WEIGHTS

Writes encoder.onnx (int8), to_cue.onnx and to_source.onnx (the linker, half precision), chain.json
(the transitions), and a calibration.json that holds everything for even odds, until
``calibrate`` writes the fitted one.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx
import torch

from ontherecord.extract.tagger.confidence import EVIDENCE
from training.attribution.graph import LEVELS, encoder_graph, linker_graph
from training.attribution.model import Tagger


def export(checkpoint: Path, out: Path, levels: int = LEVELS) -> None:
    """Write all files but the calibration."""
    out.mkdir(parents=True, exist_ok=True)
    model = Tagger()
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    state = {k: v.float().numpy() for k, v in model.state_dict().items()}
    onnx.save(encoder_graph(state, levels), str(out / "encoder.onnx"))
    for name in ("to_cue", "to_source"):
        onnx.save(linker_graph(state, name), str(out / f"{name}.onnx"))
    chain = [[round(float(x), 4) for x in row] for row in model.chain().detach()]
    (out / "chain.json").write_text(json.dumps(chain), encoding="utf-8")
    even = {"weights": [0.0] * EVIDENCE, "bias": 0.0, "sure": 1.0, "floor": 0.0}
    (out / "calibration.json").write_text(json.dumps(even), encoding="utf-8")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--levels", type=int, default=LEVELS)
    given = parser.parse_args()
    export(given.model, given.out, given.levels)


if __name__ == "__main__":
    main()
