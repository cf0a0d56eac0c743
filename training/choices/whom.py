"""Train the weights by which it is told whom words mean.

    python -m training.choices.whom [--out FILE] [--held WORLD ...] [--penalty 1.0]

Reads the annotated reports beside this file by rules, and fits a conditional logit (McFadden 1974) over everybody who
may be meant by each word that names an annotated side, by L-BFGS with a penalty on the squares of the weights. Prints,
for the worlds that are not taught, how often rules and the weights are right, by sorts of words.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import torch
from torch import Tensor

from training.choices.corpus import REPORTS
from training.choices.mentions import Mention, mentions

WEIGHTS = Path(__file__).parents[2] / "src/ontherecord/extract/choice/weights/whom.json"
_SEEN = 20  # candidates of which a feature must be seen
_SURE = 0.7  # chance from which a choice is counted apart


def features(kind: str, found: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Each feature for every sort of word, and for this one."""
    for name, size in found.items():
        if size:
            yield name, size
            yield f"{kind}:{name}", size


class _Table:
    """The candidates of some mentions as a sparse matrix."""

    def __init__(self, taught: Sequence[Mention], columns: Mapping[str, int]) -> None:
        places: tuple[list[int], list[int]] = ([], [])
        sizes: list[float] = []
        own: list[int] = []
        right: list[int] = []
        for number, mention in enumerate(taught):
            right.append(len(own) + mention.right)
            for _, found in mention.candidates:
                for name, size in features(mention.kind, found):
                    if name in columns:
                        places[0].append(len(own))
                        places[1].append(columns[name])
                        sizes.append(size)
                own.append(number)
        shape = (len(own), len(columns))
        self._matrix = torch.sparse_coo_tensor(torch.tensor(places), sizes, shape).coalesce()
        self._own, self._right = torch.tensor(own), torch.tensor(right)
        self.mentions = len(taught)

    def scores(self, weights: Tensor) -> Tensor:
        """The score of each candidate."""
        return torch.sparse.mm(self._matrix, weights[:, None])[:, 0]

    def loss(self, weights: Tensor) -> Tensor:
        """The mean surprise at who is meant."""
        scores = self.scores(weights)
        top = torch.full((self.mentions,), -1e9).scatter_reduce(0, self._own, scores, "amax")
        total = torch.zeros(self.mentions).scatter_add(
            0, self._own, torch.exp(scores - top[self._own])
        )
        return (top + torch.log(total) - scores[self._right]).mean()


def fit(taught: Sequence[Mention], penalty: float) -> dict[str, float]:
    """The weights, by feature."""
    seen: Counter[str] = Counter()
    for mention in taught:
        for _, found in mention.candidates:
            seen.update(name for name, _ in features(mention.kind, found))
    names = sorted(name for name, count in seen.items() if count >= _SEEN)
    table = _Table(taught, {name: i for i, name in enumerate(names)})
    weights = torch.zeros(len(names), requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [weights], max_iter=300, history_size=20, line_search_fn="strong_wolfe"
    )

    def step() -> float:
        optimiser.zero_grad()
        loss = table.loss(weights) + penalty * (weights**2).sum() / table.mentions
        loss.backward()
        return float(loss.detach())

    optimiser.step(step)
    return {name: round(float(w), 4) for name, w in zip(names, weights.detach(), strict=True)}


def report(held: Sequence[Mention], weights: Mapping[str, float]) -> None:
    """Print how often rules and the weights tell rightly whom words mean."""
    names = {name: i for i, name in enumerate(weights)}
    counts: Counter[tuple[str, str]] = Counter()
    for mention in held:
        table = _Table([mention], names)
        chances = torch.softmax(table.scores(torch.tensor(list(weights.values()))), 0)
        best = int(chances.argmax())
        keys = mention.candidates[best][0]
        for kind in (mention.kind, "all"):
            counts[kind, "words"] += 1
            counts[kind, "rules"] += mention.rule == mention.meant
            counts[kind, "rules wrong"] += bool(mention.rule) and mention.rule != mention.meant
            counts[kind, "weights"] += keys == mention.meant
            counts[kind, "weights wrong"] += bool(keys) and keys != mention.meant
            sure = bool(keys) and float(chances[best]) >= _SURE
            counts[kind, "sure"] += sure
            counts[kind, "sure right"] += sure and keys == mention.meant
    for kind in sorted({kind for kind, _ in counts}):
        words = counts[kind, "words"]
        told = [
            f"{name} {counts[kind, name] / words:.2f}"
            for name in ("rules", "rules wrong", "weights", "weights wrong", "sure", "sure right")
        ]
        print(f"{kind:12} {words:5}  {'  '.join(told)}")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=Path, default=REPORTS)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--held", nargs="*", default=[])
    parser.add_argument("--penalty", type=float, default=1.0)
    given = parser.parse_args()
    with ProcessPoolExecutor() as workers:
        paths = sorted(given.reports.glob("*.txt"))
        found = [mention for world in workers.map(mentions, paths) for mention in world]
    weights = fit([m for m in found if m.world not in given.held], given.penalty)
    given.out.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    report([m for m in found if m.world in given.held], weights)


if __name__ == "__main__":
    main()
