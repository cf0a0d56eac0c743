"""Gold attributions as PolNeAR publishes them: text/NAME.txt beside attributions/NAME.ann (brat standoff).

T lines are Source, Cue and Content spans, each of one or more pieces; E lines join them into relations.
Spans are compared as sets of words, so that punctuation and quotation marks at an edge count for nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ontherecord.errors import InputError

Words = frozenset[int]
"""Indices into a document's words."""

_WORD = re.compile(r"\w+")
_SPAN = re.compile(r"(T\d+)\t(\w+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_JOIN = re.compile(r"E\d+\t(.+)")
_ARGUMENT = re.compile(r"([A-Za-z]+)\d*:(\S+)")

LABELS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text and where its words (runs of letters and digits) are."""

    text: str
    words: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """The tokens of a text."""
        return cls(text, tuple(match.span() for match in _WORD.finditer(text)))

    def cover(self, pieces: Iterable[Iterable[int]]) -> Words:
        """The words that pieces (start, end) touch; a piece that cuts a word takes it.

        >>> sorted(Tokens.of("He said so.").cover([(4, 11)]))
        [1, 2]
        """
        bounds = [(start, end) for start, end in pieces]
        return frozenset(
            index
            for index, (start, end) in enumerate(self.words)
            if any(start < last and first < end for first, last in bounds)
        )


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """One labelled span: all its words, and those of each contiguous piece."""

    label: str
    whole: Words
    pieces: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """Who said what: the words of the three parts, each possibly none."""

    content: Words
    source: Words
    cue: Words


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One annotated text."""

    name: str
    tokens: Tokens
    spans: tuple[GoldSpan, ...]
    relations: tuple[GoldRelation, ...]


def read_standoff(folder: Path) -> Iterator[GoldDocument]:
    """The documents under `folder` by name. Raises InputError where an annotation has no text."""
    for annotation in sorted((folder / "attributions").glob("*.ann")):
        text = folder / "text" / f"{annotation.stem}.txt"
        if not text.is_file():
            raise InputError(f"{annotation} annotates {text}, which is not there")
        tokens = Tokens.of(text.read_text(encoding="utf-8"))
        yield parse_standoff(annotation.stem, tokens, annotation.read_text(encoding="utf-8"))


def parse_standoff(name: str, tokens: Tokens, annotation: str) -> GoldDocument:
    """One document from its text and its standoff lines."""
    spans: dict[str, GoldSpan] = {}
    joins = []  # read after all spans: a line may join spans that come behind it
    for line in annotation.splitlines():
        if found := _SPAN.match(line):
            key, label, ranges = found.groups()
            pieces = [tuple(map(int, piece.split())) for piece in ranges.split(";")]
            covered = tuple(tokens.cover([piece]) for piece in pieces)
            spans[key] = GoldSpan(label.lower(), tokens.cover(pieces), covered)
        elif found := _JOIN.match(line):
            joins.append(found[1])
    kept = tuple(span for span in spans.values() if span.label in LABELS)
    return GoldDocument(name, tokens, kept, tuple(_relation(join, spans) for join in joins))


def _relation(arguments: str, spans: dict[str, GoldSpan]) -> GoldRelation:
    parts: defaultdict[str, Words] = defaultdict(frozenset)
    for role, key in _ARGUMENT.findall(arguments):
        if key in spans:
            parts[role.lower()] |= spans[key].whole
    return GoldRelation(parts["content"], parts["source"], parts["cue"])
