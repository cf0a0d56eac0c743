"""Reports made by varying articles, with what was varied from what: a collection of any size whose copies are known.

A family is an article and the reports made of it. Of each article at most 19 reports are made; where that is not
enough, articles are told anew with other words in the place of theirs (a fixed exchange of all longer
words), so that a larger collection has more stories and not more copies of each, as real streams have.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

FAMILY = 20
_SENTENCE = re.compile(r"(?<=[.!?]) +|\n+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SWAPPED = 0.1  # of the words, as synonym spinners do


@dataclass(frozen=True, slots=True)
class Variation:
    """A report: its text, how it was made ("" for an article itself), and the number of the report it was made of."""

    text: str
    how: str
    of: int


def vary(
    articles: Sequence[str], count: int, seed: int, near: int | None = None
) -> Iterator[Variation]:
    """`count` reports in families, the same ones for the same seed and, up to the shorter, for any count.

    Where a report has sentences of a second article too, that is any other, or one at most `near` places away.
    """
    vocabulary = sorted({word for text in articles for word in _WORD.findall(text)})
    told = articles
    for family in range(-(-count // FAMILY)):
        rng = random.Random(f"{seed} {family}")
        retold, number = divmod(family, len(articles))
        if retold and not number:
            exchange = _exchange(vocabulary, f"{seed} words {retold}")
            told = [_in_words(text, exchange) for text in articles]
        if near is None:
            base, other = told[number], told[rng.randrange(len(told))]
        else:
            away = rng.randint(1, near) * rng.choice((-1, 1))
            base, other = told[number], told[(number + away) % len(told)]
        first = family * FAMILY
        yield Variation(base, "", first)
        for place in range(1, min(FAMILY, count - first)):
            how = list(_WAYS)[place % len(_WAYS)]
            yield Variation(_WAYS[how](base, other, vocabulary, rng), how, first)


def _exchange(vocabulary: Sequence[str], seed: str) -> dict[str, str]:
    """Another word for each word, no two the same."""
    shuffled = list(vocabulary)
    random.Random(seed).shuffle(shuffled)
    return dict(zip(vocabulary, shuffled, strict=True))


def _in_words(text: str, exchange: dict[str, str]) -> str:
    """The text with every longer word exchanged, the same one throughout."""
    return _WORD.sub(lambda match: exchange[match.group()], text)


def _cut(text: str, other: str, vocabulary: Sequence[str], rng: random.Random) -> str:
    """A stretch of 40 to 80 per cent of the sentences."""
    del other, vocabulary
    sentences = _SENTENCE.split(text)
    size = max(round(len(sentences) * rng.uniform(0.4, 0.8)), 1)
    at = rng.randrange(len(sentences) - size + 1)
    return " ".join(sentences[at : at + size])


def _shuffled(text: str, other: str, vocabulary: Sequence[str], rng: random.Random) -> str:
    """All sentences in another order."""
    del other, vocabulary
    sentences = _SENTENCE.split(text)
    rng.shuffle(sentences)
    return " ".join(sentences)


def _swapped(text: str, other: str, vocabulary: Sequence[str], rng: random.Random) -> str:
    """One longer word in ten exchanged for any other."""
    del other
    return swapped(text, vocabulary, rng)


def swapped(text: str, vocabulary: Sequence[str], rng: random.Random) -> str:
    """The text with one longer word in ten exchanged for any other."""
    return _WORD.sub(
        lambda match: rng.choice(vocabulary) if rng.random() < _SWAPPED else match.group(), text
    )


def _extended(text: str, other: str, vocabulary: Sequence[str], rng: random.Random) -> str:
    """Sentences of another article put in, as many as there are or fewer."""
    del vocabulary
    sentences, added = _SENTENCE.split(text), _SENTENCE.split(other)
    size = min(round(len(sentences) * rng.uniform(0.3, 1.0)), len(added))
    at = rng.randrange(len(sentences) + 1)
    return " ".join([*sentences[:at], *added[:size], *sentences[at:]])


_WAYS: dict[str, Callable[[str, str, Sequence[str], random.Random], str]] = {
    "cut": _cut,
    "shuffled": _shuffled,
    "swapped": _swapped,
    "extended": _extended,
}
