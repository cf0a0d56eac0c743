"""How much faster a report is where half of all are copies or rewrites, as a ratio of processor time within one run.

    python -m bench.repeats ARTICLES.jsonl --reports 80

The stream without is so many articles; the stream with is the first half of them, each followed by a report made of
it: in turn a copy under another name, an edited one (a paragraph left out and one changed), one whose paragraphs
stand in another order, and a rewrite with a tenth of its words exchanged. Each is built with models loaded, one after
the other, twice; the time is taken a character, since made reports are shorter.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import msgspec

from bench.variations import swapped
from ontherecord.language.gazetteer import Gazetteer
from ontherecord.pipeline import build, rules

_SEED = 20310514
_WARM = "The foreign minister said on Monday that talks with the union would go on. “We will wait,” she told reporters."
_ROUNDS = 2


def _copy(text: str, words: Sequence[str], rng: random.Random) -> str:
    """As it stands."""
    del words, rng
    return text


def _edited(text: str, words: Sequence[str], rng: random.Random) -> str:
    """A paragraph left out, another one changed."""
    parts = text.split("\n")
    if len(parts) > 2:
        del parts[rng.randrange(1, len(parts))]
    at = rng.randrange(len(parts))
    parts[at] = swapped(parts[at], words, rng)
    return "\n".join(parts)


def _moved(text: str, words: Sequence[str], rng: random.Random) -> str:
    """The paragraphs behind the first in another order."""
    del words
    first, *parts = text.split("\n")
    rng.shuffle(parts)
    return "\n".join([first, *parts])


_WAYS: Sequence[Callable[[str, Sequence[str], random.Random], str]] = (
    _copy,
    _edited,
    _moved,
    swapped,
)


def streams(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The stream without repeats, and the one of which half are made of a report before."""
    words = sorted({word for text in texts for word in text.split() if word.isalpha()})
    with_repeats = []
    for number, text in enumerate(texts[: len(texts) // 2]):
        rng = random.Random(f"{_SEED} {number}")
        with_repeats += [text, _WAYS[number % len(_WAYS)](text, words, rng)]
    return list(texts), with_repeats


def ratio(texts: Sequence[str]) -> float:
    """How many times as long a character takes in the stream without repeats as in the one with them."""
    totals = [0.0, 0.0]
    for _ in range(_ROUNDS):
        for at, stream in enumerate(streams(texts)):
            totals[at] += _seconds(stream) / sum(map(len, stream))
    return totals[0] / totals[1]


def _seconds(texts: Sequence[str]) -> float:
    """Processor seconds of a build by an extractor that has its models and has seen nothing of the texts."""
    extractor = rules(Gazetteer.load())
    with tempfile.TemporaryDirectory() as folder:
        for name, some in (("warm", [_WARM]), ("stream", texts)):
            path = Path(folder, f"{name}.jsonl")
            rows = [
                {"id": str(n), "text": text, "outlet": f"{n}.example"}
                for n, text in enumerate(some)
            ]
            path.write_bytes(b"\n".join(map(msgspec.json.encode, rows)))
            began = process_time()
            build([path], Path(folder, f"{name}.db"), extractor=lambda _: extractor)
        return process_time() - began


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the ratio."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.repeats", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("articles", type=Path)
    parser.add_argument("--reports", type=int, default=80)
    given = parser.parse_args(arguments)
    told = [msgspec.json.decode(line) for line in given.articles.read_bytes().splitlines()]
    texts = [row["text"] for row in told if not row.get("generated")]
    texts = texts[:: max(1, len(texts) // given.reports)][: given.reports]
    sys.stdout.write(f"{ratio(texts):.2f} times as fast with repeats ({len(texts)} reports)\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
