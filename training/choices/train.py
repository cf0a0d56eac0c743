"""Train the learned choice of acts.

    python -m training.choices.train [--out WEIGHTS] [--seed 0]

Reads the annotated reports beside this file, and writes `choice.npz` (half precision). About five minutes on two cores.
Losses: cross entropy of types and of stances (arguable ones left out); of a role, of all candidates that are
right together.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from ontherecord.extract.choice.network import FILE
from training.choices.corpus import read_reports
from training.choices.examples import Example, Maker, Role
from training.choices.model import Roles, Words, pack

REPORTS = Path(__file__).with_name("reports")
WEIGHTS = Path(__file__).parents[2] / "src/ontherecord/extract/choice/weights"
_Item = TypeVar("_Item")


@dataclass(frozen=True)
class _Plan:
    """How often all examples are shown, and how many at once."""

    epochs: int
    size: int


_WORDS, _ROLES = _Plan(8, 64), _Plan(6, 16)
_RATE, _DECAY = 3e-3, 0.05
_DROPPED = 0.22  # of features, each time they are shown
_SMOOTHED = 0.03
_OFTEN = 0.05  # of a lemma's uses
_LEFT_OUT = -100


def read_examples(folder: Path = REPORTS) -> dict[str, list[Example]]:
    """The examples of every world under a folder."""
    found = {}
    for path in sorted(folder.glob("*.txt")):
        maker = Maker(path.with_suffix(".actors.jsonl"))
        found[path.stem] = [e for report in read_reports(path) for e in maker.examples(report)]
        print(f"{path.stem}: {len(found[path.stem])} words", flush=True)
    return found


def train_words(examples: Sequence[Example], seed: int = 0) -> Words:
    """The network that tells what a word tells."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    acts = ["", *sorted({e.act for e in examples if e.act})]
    stances = ["", *sorted({e.stance for e in examples if e.stance})]
    net = Words(acts, stances)

    def loss(batch: Sequence[Example]) -> Tensor:
        scores = net(*pack([_kept(e.rows, rng) for e in batch]))
        kinds = ((acts, [e.act for e in batch], 0), (stances, [e.stance for e in batch], len(acts)))
        return torch.stack(
            [
                nn.functional.cross_entropy(
                    scores[:, first : first + len(names)],
                    torch.tensor([_LEFT_OUT if t is None else names.index(t) for t in told]),
                    label_smoothing=_SMOOTHED,
                )
                for names, told, first in kinds
            ]
        ).sum()

    _fit(net, list(examples), loss, _WORDS, rng)
    return net


def train_roles(examples: Sequence[Example], seed: int = 0) -> Roles:
    """The network that tells who does what a word tells, and to whom."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    net = Roles()
    roles = [r for e in examples for r in e.roles if r.right is not None and r.rows]

    def loss(batch: Sequence[Role]) -> Tensor:
        scores = net(*pack([_kept(rows, rng) for r in batch for rows in r.rows])).squeeze(-1)
        parts = scores.split([len(r.rows) for r in batch])
        return torch.stack(
            [_missed(net, r, part) for r, part in zip(batch, parts, strict=True)]
        ).mean()

    _fit(net, roles, loss, _ROLES, rng)
    return net


def all_scores(net: Roles, role: Role, scores: Tensor) -> Tensor:
    """The score of nobody before those of the candidates."""
    return torch.cat([net.nobody(role.name, *pack([role.none])), scores])


def _missed(net: Roles, role: Role, scores: Tensor) -> Tensor:
    """Negative log of the chance of all that is right."""
    both = all_scores(net, role, scores)
    right = role.right or []
    gold = torch.tensor([not any(right), *right])
    return torch.logsumexp(both, 0) - torch.logsumexp(both[gold], 0)


def _fit(
    net: nn.Module,
    items: list[_Item],
    loss: Callable[[Sequence[_Item]], Tensor],
    plan: _Plan,
    rng: random.Random,
) -> None:
    steps = plan.epochs * -(-len(items) // plan.size)
    optimiser = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, 1.5 * _RATE, total_steps=steps + 1, pct_start=0.1
    )
    net.train()
    for _ in range(plan.epochs):
        rng.shuffle(items)
        for start in range(0, len(items), plan.size):
            optimiser.zero_grad()
            loss(items[start : start + plan.size]).backward()
            optimiser.step()
            schedule.step()
    net.eval()


def _kept(rows: Sequence[int], rng: random.Random) -> list[int]:
    return [row for row in rows if rng.random() >= _DROPPED]


def telling(examples: Sequence[Example]) -> list[str]:
    """The lemmas that tell an act often enough to be looked at: of most verbs of news hardly one in fifty does."""
    all_of = Counter(e.lemma for e in examples)
    acts = Counter(e.lemma for e in examples if e.act != "")
    return sorted(lemma for lemma, n in acts.items() if n >= _OFTEN * all_of[lemma])


def _seen_rows(examples: Sequence[Example]) -> dict[str, set[int]]:
    """The rows that training touched: the others are noise, and are written as nothing."""
    return {
        "words": {row for e in examples for row in e.rows},
        "roles": {row for e in examples for r in e.roles for rows in r.rows for row in rows},
        "none": {row for e in examples for r in e.roles for row in r.none},
    }


def save(words: Words, roles: Roles, examples: Sequence[Example], out: Path) -> None:
    """Write the weights as `ontherecord.extract.choice.network` reads them."""
    seen = _seen_rows(examples)
    stored: dict[str, np.ndarray] = {}
    for name, net in (("words", words), ("roles", roles)):
        for part in ("wide", "deep"):
            stored[f"{name}.{part}"] = _rows(getattr(net, part).weight, seen[name])
        for part in ("hidden", "out"):
            stored[f"{name}.{part}"] = getattr(net, part).weight.detach().numpy()
            stored[f"{name}.{part}.bias"] = getattr(net, part).bias.detach().numpy()
    stored["none.rows"] = _rows(roles.none.weight, seen["none"])[:, 0]
    stored |= {f"none.{role}": bias.detach().numpy() for role, bias in roles.bias.items()}
    halved = {name: array.astype(np.float16) for name, array in stored.items()}
    out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        out / FILE,
        acts=np.array(words.acts),
        stances=np.array(words.stances),
        lemmas=np.array(telling(examples)),
        **halved,
    )


def _rows(weight: Tensor, seen: set[int]) -> np.ndarray:
    kept = np.zeros(len(weight), bool)
    kept[sorted(seen)] = True
    return np.where(kept[:, None], weight.detach().numpy(), 0)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--reports", type=Path, default=REPORTS)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    examples = [e for world in read_examples(given.reports).values() for e in world]
    words, roles = train_words(examples, given.seed), train_roles(examples, given.seed)
    save(words, roles, examples, given.out)


if __name__ == "__main__":
    main()
