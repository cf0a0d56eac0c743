"""How well the learned choice does on worlds that it was not taught on.

    python -m training.choices.evaluate [--folds 3]

The worlds are parted in folds; what the networks say of each world is learned from the other folds' worlds. Prints how
many acts of the rules, and of those that the networks add, stand to the annotation in which way.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from ontherecord.extract.choice.view import Keys
from training.choices.examples import Example, Role
from training.choices.model import Roles, Words, pack
from training.choices.train import (
    REPORTS,
    all_scores,
    read_examples,
    telling,
    train_roles,
    train_words,
)

_CONSIDERED = 0.1  # chance of a type under which its sides are not looked for
_TOGETHER = 256


@dataclass(frozen=True)
class Said:
    """What the networks say of a word: the likeliest act with its chance, and who fills its roles."""

    example: Example
    type: str
    chance: float
    does: tuple[Keys, float] = ((), 0.0)
    gets: tuple[Keys, float] = ((), 0.0)
    looked_at: bool = True

    @property
    def both(self) -> float:
        """The chance of the type and of its doer together."""
        return self.chance * self.does[1]


def said_of(examples: Sequence[Example], words: Words, roles: Roles) -> Iterator[Said]:
    """What two networks say of some words."""
    with torch.no_grad():
        for start in range(0, len(examples), _TOGETHER):
            batch = examples[start : start + _TOGETHER]
            scores = words(*pack([e.rows for e in batch]))[:, : len(words.acts)]
            for example, own in zip(batch, torch.softmax(scores, -1).numpy(), strict=True):
                best = 1 + int(np.argmax(own[1:]))
                told = Said(example, words.acts[best], float(own[best]))
                yield _with_sides(told, roles) if told.chance >= _CONSIDERED else told


def _with_sides(told: Said, roles: Roles) -> Said:
    does = _best(roles, told.example.fill("does", told.type, ()))
    gets = _best(roles, told.example.fill("gets", told.type, does[0]))
    return Said(told.example, told.type, told.chance, does, gets)


def _best(roles: Roles, role: Role) -> tuple[Keys, float]:
    if not role.rows:
        return (), 1.0
    scores = roles(*pack(role.rows)).squeeze(-1)
    chances = torch.softmax(all_scores(roles, role, scores), 0).numpy()
    best = int(np.argmax(chances))
    return (role.candidates[best - 1] if best else ()), float(chances[best])


def verdict(example: Example, type_: str, does: Keys, gets: Keys) -> str:
    """How an act stands to the annotation of its word.

    Right; short (an addressee is missing); arguable; or what is wrong: the word, which tells nothing, the type, the
    doer, the addressee.
    """
    if example.act == "":
        return "word"
    gold = {role.name: role.gold for role in example.roles}
    if example.type != type_:
        return "type"
    if does not in (gold["does"] or ()):
        return "doer"
    if example.act is None:
        return "arguable"
    if gets == ():
        return "right" if () in (gold["gets"] or ()) else "short"
    return "right" if gets in (gold["gets"] or ()) else "addressee"


def _table(title: str, verdicts: Sequence[str]) -> None:
    counts = Counter(verdicts)
    fine = counts["right"] + counts["short"]
    rows = " ".join(f"{name} {counts[name]}" for name in sorted(counts))
    print(f"{title}: {len(verdicts)} lines, {fine / max(1, len(verdicts)):.3f} fine | {rows}")


def _report(said: Sequence[Said]) -> None:
    plain = sum(bool(s.example.act) for s in said)
    print(f"{len(said)} words, {plain} tell an act plainly")
    ruled = [s.example for s in said if s.example.rule is not None]
    for sure, title in ((True, "rules, sure"), (False, "rules, unsure")):
        own = [(e, e.rule) for e in ruled if e.rule is not None and e.rule.sure is sure]
        _table(title, [verdict(e, rule.type, rule.does, rule.gets) for e, rule in own])
    fresh = [s for s in said if s.example.rule is None and s.does[0]]
    fresh = [s for s in fresh if s.looked_at and s.type not in s.example.known]
    for floor in (0.7, 0.5, 0.35, 0.2):
        lines = [s for s in fresh if s.both >= floor]
        named = [s.gets[0] if s.gets[1] >= 0.6 else () for s in lines]
        told = zip(lines, named, strict=True)
        _table(f"added from {floor}", [verdict(s.example, s.type, s.does[0], g) for s, g in told])
    for floor in (0.5, 0.6, 0.8, 0.9):
        _addressees(said, floor)


def _addressees(said: Sequence[Said], floor: float) -> None:
    """Addressees of acts that rules tell without one."""
    right = other = nobody = 0
    for s in said:
        rule, example = s.example.rule, s.example
        if rule is None or rule.gets or not example.act or rule.type != s.type:
            continue
        gold = next((r.gold for r in example.roles if r.name == "gets"), None)
        if s.gets[0] and s.gets[1] >= floor:
            right += s.gets[0] in (gold or ())
            nobody += () in (gold or ())
            other += s.gets[0] not in (gold or ()) and () not in (gold or ())
    print(f"likely addressees from {floor}: right {right}, other {other}, none annotated {nobody}")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reports", type=Path, default=REPORTS)
    parser.add_argument("--folds", type=int, default=3)
    given = parser.parse_args()
    worlds = read_examples(given.reports)
    said: list[Said] = []
    for fold in range(given.folds):
        held = sorted(worlds)[fold :: given.folds]
        taught = [e for name, own in worlds.items() if name not in held for e in own]
        nets = train_words(taught), train_roles(taught)
        lemmas = frozenset(telling(taught))
        found = said_of([e for name in held for e in worlds[name]], *nets)
        said += [replace(s, looked_at=s.example.lemma in lemmas) for s in found]
        print(f"held: {', '.join(held)}", flush=True)
    _report(said)


if __name__ == "__main__":
    main()
