"""How well the reader of acts reads worlds and stories that it was not taught on.

    python -m training.choices.evaluate NAME... [--weights DIR]

Against the annotation, for some chances from which a word is taken to tell an act (a position): how many lines, how
many right of all that are annotated plainly (recall) and of all lines (precision), arguable ones, and, of those that
are right, how often the likeliest place of each side is a word for the party meant, or rightly none.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ontherecord.extract.choice.network import Reader, Reading, Side
from ontherecord.language.pieces import load_word_pieces
from training.choices.corpus import REPORTS, RETOLD, read_reports
from training.choices.train import WEIGHTS
from training.choices.windows import Example, Maker, Target

_FLOORS = (0.3, 0.5, 0.7, 0.85, 0.95)


@dataclass(frozen=True)
class Line:
    """A reading beside the annotation of its word, where there is one."""

    reading: Reading
    target: Target | None
    example: Example

    @property
    def right(self) -> bool:
        """Whether the annotation tells the same plainly."""
        told = self.target.told if self.target is not None else None
        return told is not None and told.plain and told.type == self.reading.type

    def side(self, gets: bool) -> bool:
        """Whether the likeliest place of a side is right."""
        if self.target is None:
            return False
        side = self.reading.gets if gets else self.reading.does
        pieces = self.target.gets if gets else self.target.does
        return _holds(side, pieces, self.example)


def _holds(side: Side, pieces: Sequence[int], example: Example) -> bool:
    place, chance = side.places[0] if side.places else (-1, 0.0)
    if side.absent >= chance:
        return pieces[0] < 0
    return any(int(example.window.start[p]) == place for p in pieces if p >= 0)


def lines(reader: Reader, examples: Sequence[Example], kind: str) -> Iterator[Line]:
    """What is read of some windows, of acts ("act") or positions ("stance")."""
    letter = {"act": "A", "stance": "P"}[kind]
    for example in examples:
        known = {
            int(example.window.start[t.at]): t for t in example.targets if t.told.kind == letter
        }
        for reading in reader.read([(example.window, example.past)]):
            if reading.kind == kind:
                yield Line(reading, known.get(reading.at), example)


def _report(found: Sequence[Line], gold: int, kind: str) -> None:
    for floor in _FLOORS:
        own = [line for line in found if line.reading.chance >= floor]
        right = [line for line in own if line.right]
        arguable = sum(line.target is not None and not line.target.told.plain for line in own)
        sides = [
            sum(line.side(gets) for line in right) / max(1, len(right)) for gets in (False, True)
        ]
        print(
            f"{kind} from {floor}: {len(own)} lines, {len(right)} right "
            f"(recall {len(right) / max(1, gold):.3f}, precision {len(right) / max(1, len(own)):.3f}), "
            f"{arguable} arguable; does {sides[0]:.3f}, gets {sides[1]:.3f}"
        )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="+")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    reader, tokenizer = Reader(given.weights), load_word_pieces()
    examples: list[Example] = []
    for name in given.names:
        path = REPORTS / f"{name}.txt"
        path = path if path.exists() else RETOLD / f"{name}.txt"
        maker = Maker(path.with_suffix(".actors.jsonl"), tokenizer)
        examples += [e for report in read_reports(path) for e in maker.examples(report)]
    for kind, letter in (("act", "A"), ("stance", "P")):
        told = [t.told for e in examples for t in e.targets if t.told.kind == letter]
        _report(list(lines(reader, examples, kind)), sum(t.plain for t in told), kind)


if __name__ == "__main__":
    main()
