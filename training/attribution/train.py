"""Train the attribution tagger.

    python -m training.attribution.train --data POLNEAR --out DIR [--epochs 10 | --minutes 60] [--scorer FILE]

POLNEAR holds train/ and dev/, each with text/ and attributions/. Every epoch is checkpointed in
DIR (the running average of the weights); ``epochmean.pt``, the mean of the last three, is what to
ship, ``devmean.jsonl`` its rows on dev for ``calibrate``.
Losses: CRF negative log likelihood, cross entropy of the two link choices, of the weak kinds.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ontherecord.extract.tagger.decode import spans, viterbi
from ontherecord.language.pieces import load_word_pieces
from training.attribution.batches import (
    Batch,
    LinkBatch,
    Noise,
    batches,
    link_batch,
    shaken,
)
from training.attribution.dataset import Prepared, Run, examples, prepare
from training.attribution.encoder import base_folder, load_base
from training.attribution.evaluate import predict, score, write_rows
from training.attribution.gold import read_documents
from training.attribution.model import Tagger, chain_loss, ends, ends_and_mean
from training.cores import HALF_IS_FAST

HEAD_RATE = 3.3  # how much faster the parts that start from nothing learn


@dataclass(frozen=True)
class Plan:
    """Settings of one training run."""

    epochs: int = 10
    size: int = 8
    rate: float = 3e-4
    warm: float = 0.06
    averaging: float = 0.998
    link_weight: float = 0.15
    kind_weight: float = 0.04
    seed: int = 1
    train_words: bool = False
    minutes: float = 0.0
    start: Path | None = None


class Clock:
    """How far the run is: in steps, or in time where ``minutes`` are set (a shared machine)."""

    def __init__(self, plan: Plan, total: int) -> None:
        self.plan, self.total, self.begun = plan, total, time.monotonic()

    def share(self, done: int) -> float:
        """From 0 to 1."""
        steps = done / self.total
        if not self.plan.minutes:
            return steps
        return max(steps, (time.monotonic() - self.begun) / (60 * self.plan.minutes))

    def rate(self, done: int) -> float:
        """Warm up over the first steps, then fall to nothing in a straight line."""
        return min(1.0, done / (self.plan.warm * self.total), max(0.0, 1 - self.share(done)))

    def over(self, done: int) -> bool:
        """True when nothing is left."""
        return self.share(done) >= 1


class Average:
    """Exponential moving average of the trained weights (Polyak and Juditsky, 1992)."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.live: list[Tensor] = [p for p in model.parameters() if p.requires_grad]
        self.held = [p.detach().clone() for p in self.live]
        self.decay, self.steps = decay, 0

    @torch.no_grad()
    def update(self) -> None:
        """Move towards the live weights; faster in the first steps."""
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_(self.held, self.live, 1 - decay)

    @torch.no_grad()
    def swap(self) -> None:
        """Exchange live and averaged weights."""
        for live, held in zip(self.live, self.held, strict=True):
            kept = live.detach().clone()
            live.copy_(held)
            held.copy_(kept)


def link_loss(model: Tagger, states: Tensor, links: LinkBatch, plan: Plan) -> Tensor:
    """Cross entropy of both choices and of the kind, weighted."""
    loss = states.new_zeros(())
    cue_ends = ends(states, links.cues)
    entropy = nn.functional.cross_entropy
    if len(links.to_cue.left):
        table = model.to_cue(ends_and_mean(states, links.contents), cue_ends, links.to_cue)
        if (links.cue_target >= 0).any():
            loss = loss + plan.link_weight * entropy(table, links.cue_target)
    if len(links.to_source.left):
        table = model.to_source(cue_ends, ends(states, links.sources), links.to_source)
        if (links.source_target >= 0).any():
            loss = loss + plan.link_weight * entropy(table, links.source_target)
    if (links.kind_target >= 0).any():
        loss = loss + plan.kind_weight * entropy(model.kind(cue_ends), links.kind_target)
    return loss


def predicted_runs(model: Tagger, batch: Batch, emissions: Tensor) -> list[list[Run]]:
    """The spans the model finds at this moment."""
    scores = emissions.detach().float().numpy()
    own = [scores[row, : len(e.first)] for row, e in enumerate(batch.examples)]
    paths = viterbi(own, model.chain().detach().float().numpy())
    return [[(s.role, s.start, s.end) for s in spans(path)] for path in paths]


def step_loss(
    model: Tagger, batch: Batch, plan: Plan, rng: np.random.Generator, late: bool
) -> Tensor:
    """All losses of one batch; half of the late batches link what the model itself finds."""
    with torch.autocast("cpu", torch.bfloat16, enabled=HALF_IS_FAST):
        states = model(batch.ids, batch.features, batch.mask)
    states = states.float()
    words = states.gather(1, batch.words.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
    emissions = model.tags(model.encoder.dropout(words))
    loss = chain_loss(emissions, batch.labels, batch.word_mask, model.chain())
    if late and rng.random() < 0.5:
        runs = predicted_runs(model, batch, emissions)
    else:
        runs = [shaken(example, rng) for example in batch.examples]
    return loss + link_loss(model, states.flatten(0, 1), link_batch(batch, runs), plan)


def epoch_batches(
    documents: list[Prepared], plan: Plan, rng: np.random.Generator
) -> Iterator[Batch]:
    """Windows cut anew at other paragraphs, shuffled."""
    cut = [e for d in documents for e in examples(d, first=int(rng.integers(60, 257)))]
    return batches(cut, plan.size, rng, Noise())


def optimiser(model: Tagger, plan: Plan) -> torch.optim.AdamW:
    """AdamW; a higher rate for what starts from nothing, no decay for norms and biases."""
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, value in model.named_parameters():
        if name == "encoder.words.weight" and not plan.train_words:
            value.requires_grad = False
            continue
        fresh = not name.startswith("encoder.") or bool(re.search(r"quote|case|layout", name))
        groups.setdefault((fresh, value.ndim > 1), []).append(value)
    return torch.optim.AdamW(
        [
            {
                "params": held,
                "lr": HEAD_RATE * plan.rate if fresh else plan.rate,
                "weight_decay": 0.01 if decays else 0.0,
            }
            for (fresh, decays), held in groups.items()
        ],
        fused=True,
    )


def train(data: Path, out: Path, plan: Plan, scorer: Path | None) -> None:
    """Train, checkpoint and score every epoch."""
    torch.manual_seed(plan.seed)
    rng = np.random.default_rng(plan.seed)
    tokenizer = load_word_pieces(base_folder() / "tokenizer.json")
    documents = prepare(tokenizer, read_documents(data / "train"))
    dev = prepare(tokenizer, read_documents(data / "dev"))
    model = Tagger()
    load_base(model.encoder)
    if plan.start:
        model.load_state_dict(torch.load(plan.start, weights_only=True))
    optim = optimiser(model, plan)
    rates = [group["lr"] for group in optim.param_groups]
    average = Average(model, plan.averaging)
    total = plan.epochs * len(list(epoch_batches(documents, plan, rng)))
    clock = Clock(plan, total)
    done = 0
    for epoch in range(plan.epochs):
        model.train()
        begun, losses = time.monotonic(), []
        for batch in epoch_batches(documents, plan, rng):
            for group, rate in zip(optim.param_groups, rates, strict=True):
                group["lr"] = rate * clock.rate(done)
            if clock.over(done):
                break
            loss = step_loss(model, batch, plan, rng, late=epoch > 0 or plan.start is not None)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optim.step()
            optim.zero_grad(set_to_none=True)
            average.update()
            losses.append(loss.item())
            done += 1
            if done % 50 == 0:
                print(done, f"{clock.share(done):.3f} {np.mean(losses[-50:]):.4f}", flush=True)
        print(f"epoch {epoch} loss {np.mean(losses):.4f} {time.monotonic() - begun:.0f}s")
        average.swap()
        checkpoint(model, out, epoch, (dev, data / "dev", scorer))
        average.swap()
        if clock.over(done):
            break
    mean_of_last(model, out)
    checkpoint(model, out, "mean", (dev, data / "dev", scorer))


def mean_of_last(model: Tagger, out: Path, count: int = 3) -> None:
    """Load the mean of the last checkpoints' weights (Izmailov et al., UAI 2018)."""
    paths = sorted(out.glob("epoch[0-9]*.pt"), key=lambda p: int(p.stem.removeprefix("epoch")))
    held = [torch.load(path, weights_only=True) for path in paths[-count:]]
    mean = {name: torch.stack([h[name] for h in held]).mean(0) for name in held[0]}
    model.load_state_dict(mean)


def checkpoint(
    model: Tagger, out: Path, name: int | str, dev: tuple[list[Prepared], Path, Path | None]
) -> None:
    """Save the weights and their rows on dev; print the scorer's table."""
    documents, folder, scorer = dev
    torch.save(model.state_dict(), out / f"epoch{name}.pt")
    path = out / f"dev{name}.jsonl"
    write_rows(path, documents, predict(model, documents))
    if scorer is not None:
        print(score(scorer, folder, path), flush=True)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--rate", type=float, default=Plan.rate)
    parser.add_argument("--size", type=int, default=Plan.size)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--train-words", action="store_true")
    parser.add_argument("--minutes", type=float, default=0.0, help="stop by the clock")
    parser.add_argument("--start", type=Path, help="go on from this checkpoint")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    plan = Plan(
        epochs=given.epochs,
        rate=given.rate,
        size=given.size,
        seed=given.seed,
        train_words=given.train_words,
        minutes=given.minutes,
        start=given.start,
    )
    train(given.data, given.out, plan, given.scorer)


if __name__ == "__main__":
    main()
