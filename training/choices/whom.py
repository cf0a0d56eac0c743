"""Train the weights by which it is told whom words mean.

    python -m training.choices.whom --held WORLD ... [--out FILE] [--weights DIR] [--penalty 1.0]

Reads the annotated reports beside this file by rules, and fits a conditional logit (McFadden 1974) over everybody who
may be meant by each word that names an annotated side, by L-BFGS with a penalty on the squares of the weights: what
stands around the word on the worlds that are not held, then what the network's antecedents of it add on the held ones,
which the network was not taught (on the others it knows too well). Prints, for the held worlds, how often rules and
the weights are right by sorts of words: antecedents weighed by the other held worlds.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from ontherecord.extract.choice.whom import scores_of
from training.choices.corpus import REPORTS
from training.choices.mentions import Mention, mentions
from training.choices.train import WEIGHTS

OUT = WEIGHTS / "whom.json"
_SEEN = 20  # candidates of which a feature must be seen
_SURE = 0.7  # chance from which a choice is counted apart


@dataclass(frozen=True)
class Choice:
    """What speaks for each of some candidates, and which of them is right."""

    candidates: list[dict[str, float]]
    right: int


def around(mention: Mention) -> Choice:
    """The choice by what stands around a word."""
    own = [dict(_features(mention.kind, found)) for _, found in mention.candidates]
    return Choice(own, mention.right)


def traced(mention: Mention, weights: Mapping[str, float]) -> Choice:
    """The choice by antecedents, beside what speaks for each candidate around the word."""
    scores = scores_of(mention.kind, [(k, f.items()) for k, f in mention.candidates], weights)
    own = [
        {"around": scores[keys], **dict(_features(mention.kind, found))}
        for (keys, _), found in zip(mention.candidates, mention.antecedents, strict=True)
    ]
    return Choice(own, mention.right)


def _features(kind: str, found: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Each feature for every sort of word, and for this one."""
    for name, size in found.items():
        if size:
            yield name, size
            yield f"{kind}:{name}", size


class _Table:
    """The candidates of some choices as a sparse matrix."""

    def __init__(self, taught: Sequence[Choice], columns: Mapping[str, int]) -> None:
        places: tuple[list[int], list[int]] = ([], [])
        sizes: list[float] = []
        own: list[int] = []
        right: list[int] = []
        for number, choice in enumerate(taught):
            right.append(len(own) + choice.right)
            for found in choice.candidates:
                for name, size in found.items():
                    if name in columns:
                        places[0].append(len(own))
                        places[1].append(columns[name])
                        sizes.append(size)
                own.append(number)
        shape = (len(own), len(columns))
        self._matrix = torch.sparse_coo_tensor(torch.tensor(places), sizes, shape).coalesce()
        self._own, self._right = torch.tensor(own), torch.tensor(right)
        self.choices = len(taught)

    def scores(self, weights: Tensor) -> Tensor:
        """The score of each candidate."""
        return torch.sparse.mm(self._matrix, weights[:, None])[:, 0]

    def loss(self, weights: Tensor) -> Tensor:
        """The mean surprise at who is meant."""
        scores = self.scores(weights)
        top = torch.full((self.choices,), -1e9).scatter_reduce(0, self._own, scores, "amax")
        total = torch.zeros(self.choices).scatter_add(
            0, self._own, torch.exp(scores - top[self._own])
        )
        return (top + torch.log(total) - scores[self._right]).mean()


def fit(taught: Sequence[Choice], penalty: float) -> dict[str, float]:
    """The weights, by feature."""
    seen = Counter(name for choice in taught for found in choice.candidates for name in found)
    names = sorted(name for name, count in seen.items() if count >= _SEEN)
    table = _Table(taught, {name: i for i, name in enumerate(names)})
    weights = torch.zeros(len(names), requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [weights], max_iter=300, history_size=20, line_search_fn="strong_wolfe"
    )

    def step() -> float:
        optimiser.zero_grad()
        loss = table.loss(weights) + penalty * (weights**2).sum() / table.choices
        loss.backward()
        return float(loss.detach())

    optimiser.step(step)
    return {name: round(float(w), 4) for name, w in zip(names, weights.detach(), strict=True)}


def read(held: Sequence[Mention], weights: Mapping[str, float]) -> list[tuple[int, float]]:
    """The likeliest candidate of each mention and his chance."""
    names = {name: i for i, name in enumerate(weights)}
    values = torch.tensor(list(weights.values()))
    found = []
    for mention in held:
        choice = traced(mention, weights) if mention.antecedents else around(mention)
        chances = torch.softmax(_Table([choice], names).scores(values), 0)
        found.append((int(chances.argmax()), float(chances.max())))
    return found


def report(held: Sequence[Mention], best: Sequence[tuple[int, float]]) -> None:
    """Print how often rules and the weights tell rightly whom words mean."""
    counts: Counter[tuple[str, str]] = Counter()
    for mention, (place, chance) in zip(held, best, strict=True):
        keys = mention.candidates[place][0]
        for kind in (mention.kind, "all"):
            counts[kind, "words"] += 1
            counts[kind, "rules"] += mention.rule == mention.meant
            counts[kind, "rules wrong"] += bool(mention.rule) and mention.rule != mention.meant
            counts[kind, "weights"] += keys == mention.meant
            counts[kind, "weights wrong"] += bool(keys) and keys != mention.meant
            sure = bool(keys) and chance >= _SURE
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
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--held", nargs="+", required=True)
    parser.add_argument("--penalty", type=float, default=1.0)
    given = parser.parse_args()
    with ProcessPoolExecutor() as workers:
        paths = sorted(given.reports.glob("*.txt"))
        networks = [given.weights if path.stem in given.held else None for path in paths]
        every = workers.map(mentions, paths, networks)
        found = [mention for world in every for mention in world]
    held = [m for m in found if m.world in given.held]
    weights = fit([around(m) for m in found if m.world not in given.held], given.penalty)
    best = []
    for world in given.held:
        others = [traced(m, weights) for m in held if m.world != world and m.antecedents]
        own = [m for m in held if m.world == world]
        best += list(zip(own, read(own, weights | fit(others, given.penalty)), strict=True))
    report([m for m, _ in best], [b for _, b in best])
    weights |= fit([traced(m, weights) for m in held if m.antecedents], given.penalty)
    given.out.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
