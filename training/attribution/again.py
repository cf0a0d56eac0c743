"""Train weights like those that ship, in one command.

    python -m training.attribution.again --data POLNEAR --out RUN --weights WEIGHTS

One epoch; from it two runs with other seeds; the mean of both runs' weights (Wortsman et al., "Model soups", ICML
2022: runs that share their start can be averaged); exported to int8; scores fitted on POLNEAR/dev. About forty minutes
on two free cores with AMX, seven hours without. See MODEL_CARD.md for what of the shipped weights this does not give.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from training.attribution.calibrate import calibrate
from training.attribution.export import export
from training.attribution.train import Plan, train

SIZE = 12  # windows a step, as in the runs that ship


def again(data: Path, out: Path, weights: Path) -> None:
    """Train, average, export and calibrate; checkpoints and rows on dev stay under ``out``."""
    runs = {name: out / name for name in ("begun", "one", "other")}
    for folder in runs.values():
        folder.mkdir(parents=True, exist_ok=True)
    train(data, runs["begun"], Plan(epochs=1, size=SIZE), None)
    start = runs["begun"] / "epoch0.pt"
    train(data, runs["one"], Plan(epochs=5, size=SIZE, start=start), None)
    train(data, runs["other"], Plan(epochs=6, size=SIZE, start=start, seed=7), None)
    mean = out / "mean.pt"
    averaged([runs["one"] / "epochmean.pt", runs["other"] / "epoch5.pt"], mean)
    export(mean, weights)
    calibrate(weights, data / "dev")


def averaged(checkpoints: Sequence[Path], out: Path) -> None:
    """Write the mean of some checkpoints' weights."""
    held = [torch.load(path, weights_only=True) for path in checkpoints]
    torch.save({name: torch.stack([h[name] for h in held]).mean(0) for name in held[0]}, out)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    again(given.data, given.out, given.weights)


if __name__ == "__main__":
    main()
