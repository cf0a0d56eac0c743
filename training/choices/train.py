"""Train the reader of acts.

    python -m training.choices.train [--out WEIGHTS] [--held NAME ...] [--epochs 6] [--seed 0]

Reads the annotated reports beside this file and the sentences of `bench.plain` that tell nothing, starts from the
tagger that ships, and writes `reader.onnx`, `sides.onnx` and `types.json`. First it is taught on the invented worlds
(`reports`), then, slower, on coverage retold (`retold`) with some of the worlds between, for that is what it will read.
What is `--held`, world or story, is not taught on: `training.choices.evaluate` tells how it is read.
Losses: cross entropy of acts, stances and modes at the first piece of each word (arguable ones left out); of the roles
of annotated words, all pieces of a side being right together.
"""

import argparse
import json
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from ontherecord.extract.choice.network import ABSENT, MODES, ROLES, borders, steps
from ontherecord.extract.tagger.windows import (
    led_windows,
    paragraphs,
    read_paragraphs,
)
from ontherecord.language.pieces import load_word_pieces
from training.choices.corpus import REPORTS, RETOLD, read_reports
from training.choices.graph import encoder_graph, sides_graph
from training.choices.reader import Reader, go_on_from, start_from
from training.choices.windows import Example, Maker, Target, types
from training.cores import HALF_IS_FAST

IDLE = Path(__file__).parents[2] / "bench/plain_sentences/practice.tsv"
WEIGHTS = Path(__file__).parents[2] / "src/ontherecord/extract/choice/weights"
TAGGER = Path(str(files("ontherecord.extract.tagger") / "weights"))
_SIZE = 8  # windows a step
_HEADS = 5.0  # how much faster the heads learn than the encoder
_WARM = 0.08
_SMOOTHED = 0.02
_WORDS, _STANCES, _MODES, _SIDES = 20.0, 10.0, 6.0, 0.6  # weights of the losses
_LEFT_OUT = -100


@dataclass(frozen=True)
class Plan:
    """How long to train, how fast, and with which chance."""

    epochs: int = 6
    rate: float = 2e-4
    seed: int = 0


# The second round, on coverage retold: each window so often, among so many of the worlds' and of idle sentences.
RETELLING = Plan(epochs=3, rate=1.5e-4)
_TIMES, _BETWEEN, _IDLE_BETWEEN = 2, 1500, 150


def read_worlds(folder: Path = REPORTS) -> dict[str, list[Example]]:
    """The windows of every world under a folder."""
    tokenizer = load_word_pieces()
    return {
        path.stem: [
            example
            for maker in [Maker(path.with_suffix(".actors.jsonl"), tokenizer)]
            for report in read_reports(path)
            for example in (*maker.examples(report), *maker.alone(report))
        ]
        for path in sorted(folder.glob("*.txt"))
    }


def idle_sentences(worlds: Path = REPORTS, bank: Path = IDLE) -> list[Example]:
    """The sentences of a bank (`bench.plain`) in which the words of acts tell none.

    Its states stand in no other text that is taught: named as others are, or their names would be learned as idle.
    """
    tokenizer = load_word_pieces()
    own = _states(bank.with_name("actors.jsonl"))
    others = [s for path in sorted(worlds.glob("*.actors.jsonl")) for s in _states(path)]
    found = []
    for number, line in enumerate(bank.read_text(encoding="utf-8").splitlines()):
        kind, *_, text = line.split("\t")
        if kind == "nothing":
            for shift, state in enumerate(own):
                other = others[(number * len(own) + shift) % len(others)]
                for name, new in zip(state, other, strict=True):
                    text = re.sub(rf"\b{name}\b", new, text)
            cut = led_windows(read_paragraphs(tokenizer, text, paragraphs(text)))
            found += [Example(bank.stem, window, past) for window, past in cut]
    return found


def _states(path: Path) -> list[tuple[str, ...]]:
    """Name, demonyms and capital of the states of a list of actors that have one of each."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    states = [r for r in rows if r["kind"] == "state" and r["demonyms"] and r["capitals"]]
    return [(r["demonyms"][-1], r["demonyms"][0], r["name"], r["capitals"][0]) for r in states]


def untaught(taught: Sequence[Example], start: Path | None = None, seed: int = 0) -> Reader:
    """A reader for the types of some windows: the tagger's encoder, or what `export` wrote (a checkpoint, a folder)."""
    torch.manual_seed(seed)
    reader = Reader(types(taught, "A"), types(taught, "P"))
    if start is None:
        start_from(reader.encoder, TAGGER / "encoder.onnx")
    elif start.is_dir():
        go_on_from(reader, start)
    else:
        reader.load_state_dict(torch.load(start, weights_only=True))
    return reader


def train(reader: Reader, taught: Sequence[Example], plan: Plan) -> Reader:
    """A reader taught on some windows."""
    torch.manual_seed(plan.seed)
    rng = random.Random(plan.seed)
    reader.train()
    reader.encoder.words.weight.requires_grad = False
    own = [p for p in reader.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in reader.encoder.parameters()}
    heads = [p for p in reader.parameters() if id(p) not in inside]
    rates = (plan.rate, plan.rate * _HEADS)
    optimiser = torch.optim.AdamW([{"params": own}, {"params": heads}], weight_decay=0.01)
    ordered = sorted(taught, key=lambda e: len(e.window))
    batches = [ordered[i : i + _SIZE] for i in range(0, len(ordered), _SIZE)]
    total, done = plan.epochs * len(batches), 0
    for epoch in range(plan.epochs):
        begun, lost = time.monotonic(), 0.0
        rng.shuffle(batches)
        for batch in batches:
            share = min(1.0, (done + 1) / (_WARM * total)) * (1 - done / total)
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            loss = _loss(reader, batch)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            lost, done = lost + loss.item(), done + 1
        spent = time.monotonic() - begun
        print(f"epoch {epoch}: loss {lost / len(batches):.3f}, {spent:.0f} s", flush=True)
    return reader.eval()


def _loss(reader: Reader, batch: Sequence[Example]) -> Tensor:
    length = max(len(e.window) for e in batch)
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    features = torch.zeros(len(batch), length, 3, dtype=torch.long)
    mask = torch.full((len(batch), 1, 1, length), -1e4)
    for row, example in enumerate(batch):
        count = len(example.window)
        ids[row, :count] = torch.from_numpy(example.window.ids)
        features[row, :count] = torch.from_numpy(example.window.features)
        mask[row, ..., :count] = 0
    with torch.autocast("cpu", torch.bfloat16, enabled=HALF_IS_FAST):
        states = reader(ids, features, mask)
    own = [s[: len(e.window)].float() for s, e in zip(states, batch, strict=True)]
    words = sum(int(e.window.first[e.past :].sum()) for e in batch)
    told = torch.stack([_told(reader, s, e) for s, e in zip(own, batch, strict=True)]).sum()
    missed = [m for s, e in zip(own, batch, strict=True) for m in _sides(reader, s, e)]
    sides = torch.cat(missed).mean() if missed else told.new_zeros(())
    return told / words + _SIDES * sides


def _told(reader: Reader, states: Tensor, example: Example) -> Tensor:
    """What the words of a window tell: the weighted sum of three cross entropies."""
    heads = {"A": reader.act(states), "P": reader.stance(states), "mode": reader.mode(states)}
    names = {"A": reader.acts, "P": reader.stances, "mode": MODES}
    first = torch.from_numpy(example.window.first).clone()
    first[: example.past] = False
    right = {kind: torch.where(first, 0, _LEFT_OUT) for kind in ("A", "P")}
    right["mode"] = torch.full((len(first),), _LEFT_OUT)
    for target in example.targets:
        told = target.told
        right[told.kind][target.at] = names[told.kind].index(told.type) if told.plain else _LEFT_OUT
        if told.kind == "A":
            right["mode"][target.at] = MODES.index(told.mode)
    weights = {"A": _WORDS, "P": _STANCES, "mode": _MODES}
    return torch.stack(
        [
            weights[kind]
            * nn.functional.cross_entropy(
                heads[kind],
                right[kind],
                ignore_index=_LEFT_OUT,
                reduction="sum",
                label_smoothing=0.0 if kind == "mode" else _SMOOTHED,
            )
            for kind in heads
            if (right[kind] != _LEFT_OUT).any()
        ]
    ).sum()


def _sides(reader: Reader, states: Tensor, example: Example) -> Iterator[Tensor]:
    """What is missed of the roles of a window's annotated words."""
    for role, name in enumerate(ROLES):
        kind = "A" if role < 2 else "P"
        told = [t for t in example.targets if t.told.kind == kind]
        if told:
            scores = torch.log_softmax(role_scores(reader, role, states, (example, told)), -1)
            yield torch.stack(
                [
                    -torch.logsumexp(row[_right(t, name)], 0)
                    for row, t in zip(scores, told, strict=True)
                ]
            )


def role_scores(
    reader: Reader, role: int, states: Tensor, told: tuple[Example, Sequence[Target]]
) -> Tensor:
    """Scores of who fills a role of some annotated words of a window."""
    example, targets = told
    at = np.array([t.at for t in targets])
    kinds = [
        reader.acts.index(t.told.type)
        if t.told.kind == "A"
        else len(reader.acts) + reader.stances.index(t.told.type)
        for t in targets
    ]
    near = np.where(borders(example.window)[None], -1, steps(at, len(example.window)))
    pair = torch.from_numpy(at), torch.tensor(kinds)
    return reader.role(role, states, pair, torch.from_numpy(near))


def _right(target: Target, role: str) -> list[int]:
    """The columns of a role's scores that are right."""
    pieces = target.does if role in ("doer", "holder") else target.gets
    if role in ("first", "last") and pieces[0] >= 0:
        pieces = pieces[:1] if role == "first" else pieces[-1:]
    return [p + len(ABSENT) if p >= 0 else -1 - p for p in pieces]


def export(reader: Reader, out: Path) -> None:
    """Write the files that ship, and beside their folder the checkpoint that they are made of."""
    out.mkdir(parents=True, exist_ok=True)
    torch.save(reader.state_dict(), out.with_suffix(".pt"))
    state = {k: v.float().numpy() for k, v in reader.state_dict().items()}
    onnx.save(encoder_graph(state), str(out / "reader.onnx"))
    onnx.save(sides_graph(state, ROLES), str(out / "sides.onnx"))
    names = {"acts": reader.acts, "stances": reader.stances}
    (out / "types.json").write_text(json.dumps(names, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=Path, default=REPORTS)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held", nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--rate", type=float, default=Plan.rate)
    parser.add_argument(
        "--start", type=Path, help="a checkpoint, or a folder of weights: only the second round"
    )
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    worlds = [e for own in _kept(given.reports, given.held) for e in own]
    retold = [e for own in _kept(RETOLD, given.held) for e in own]
    idle = idle_sentences()
    print(f"{len(worlds)} windows of worlds, {len(retold)} of coverage retold", flush=True)
    reader = untaught(worlds, given.start, given.seed)
    if given.start is None:
        plan = Plan(given.epochs, given.rate, given.seed)
        reader = train(reader, [*worlds, *idle], plan)
    rng = random.Random(given.seed)
    between = rng.sample(worlds, min(_BETWEEN, len(worlds)))
    between += rng.sample(idle, min(_IDLE_BETWEEN, len(idle)))
    export(train(reader, [*retold * _TIMES, *between], RETELLING), given.out)


def _kept(folder: Path, held: Sequence[str]) -> Iterator[list[Example]]:
    return (own for name, own in read_worlds(folder).items() if name not in held)


if __name__ == "__main__":
    main()
