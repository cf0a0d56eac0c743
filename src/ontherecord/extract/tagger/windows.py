"""Cut a text into windows of word pieces at paragraph borders, with the features of each piece.

A window is a run of whole paragraphs of at most ``limit`` word pieces (a longer paragraph is cut at
a sentence's end), joined by [SEP]. Windows depend on one text alone, never on its neighbours in a
batch. Where they begin the paragraphs' own words decide ("content-defined chunking": Muthitacharoen, Chen,
Mazieres, "A low-bandwidth network file system", SOSP 2001), so that an edited copy is cut like its
original again soon behind the edit.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from ontherecord.extract.tagger.quotes import STATES, plain, quote_states
from ontherecord.language.pieces import CLS, SEP

Range = tuple[int, int]
Ints = NDArray[np.int64]

QUOTE = 1000  # the number of the straight double mark
LIMIT = 256
# Pieces from which a window may end, and the start of the paragraphs' ranks. On PolNeAR dev such windows read as
# well as windows filled to the limit do on the mean of four places to begin; of four starts the third was taken
# (content pieces 71.9 to 72.7). 64 reads as 96 does (content pieces 73.0 and 72.9, said-by 79.4 and 79.3), costs a
# twentieth less, for attention grows with the window, and keeps a few more windows of an edited copy. With 48 content
# is as good, said-by 79.2; each paragraph by itself 72.0 and 78.3, for a tenth more time.
_ENOUGH = 64
_RANK = 2
# Of windows that begin with the text's beginning: from where they may end, and how much of it they have.
_ENOUGH_LED, _LEAD = 192, 64
QUOTE_VALUES, CASE_VALUES, LAYOUT_VALUES = STATES, 5, 4
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
_SENTENCE_END = frozenset({".", "!", "?", "…"})


@dataclass(frozen=True)
class Pieces:
    """Word pieces of one paragraph: ids, features, character ranges, and which begin a word."""

    ids: Ints
    features: Ints
    start: Ints
    end: Ints
    first: NDArray[np.bool_]
    stops: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.ids)

    def part(self, start: int, end: int) -> Pieces:
        """The pieces ``start`` to ``end``, as a paragraph of their own."""
        cut = slice(start, end)
        return Pieces(
            self.ids[cut],
            self.features[cut],
            self.start[cut],
            self.end[cut],
            self.first[cut],
            self.stops[cut],
        )


Window = Pieces


def paragraphs(text: str) -> list[Range]:
    """Ranges between blank lines, without the white space around them."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        found.append((start, start + len(text[start:end].rstrip())))
    return found


def read_paragraphs(tokenizer: Tokenizer, text: str, blocks: Sequence[Range]) -> list[Pieces]:
    """Word pieces of every block of ``text`` that holds any."""
    bodies = [plain(text[start:end]) for start, end in blocks]
    # one by one: encode_batch starts threads, which a worker that is forked later must not have
    encoded = [tokenizer.encode(body, add_special_tokens=False) for body in bodies]
    found = []
    cases: dict[str, int] = {}  # words come back
    for (start, end), body, pieces in zip(blocks, bodies, encoded, strict=True):
        if pieces.ids:
            states = quote_states(text[start:end])
            found.append(_paragraph(body, states, start, pieces, cases))
    return found


def _paragraph(
    body: str, states: bytearray, shift: int, pieces: Encoding, cases: dict[str, int]
) -> Pieces:
    """Arrays of one paragraph. A piece that carries on inside a word is not ``first``."""
    offsets = pieces.offsets
    place = np.array(offsets, np.int64).reshape(-1, 2)
    surfaces = [body[start:end] for start, end in offsets]
    for surface in surfaces:
        if surface not in cases:
            cases[surface] = _case(surface)
    count = len(offsets)
    first = np.ones(count, bool)
    for index in (np.flatnonzero(place[1:, 0] == place[:-1, 1]) + 1).tolist():
        start = offsets[index][0]
        first[index] = not (body[start - 1].isalnum() and body[start : start + 1].isalnum())
    stops = np.array([surface in _SENTENCE_END for surface in surfaces], bool)
    features = np.empty((count, 3), np.int64)
    features[:, 0] = np.frombuffer(states, np.uint8)[place[:, 0]]
    features[:, 1] = [cases[surface] for surface in surfaces]
    features[:, 2] = 3 if count <= 20 and not stops[-2:].any() else 1
    features[0, 2] = 2
    ids = np.array(pieces.ids, np.int64)
    return Pieces(ids, features, place[:, 0] + shift, place[:, 1] + shift, first, stops)


def _case(surface: str) -> int:
    """0 no letter, 1 lower, 2 capital first, 3 all capitals, 4 mixed."""
    if surface.islower():
        return 1
    if surface.isupper():
        return 3 if len(surface) > 1 else 2
    if not any(map(str.isalpha, surface)):
        return 0
    return 2 if surface[1:].islower() else 4


def windows(parts: Sequence[Pieces]) -> list[Window]:
    """Windows up to the limit; from ``_ENOUGH`` pieces on each ends before the paragraph that ranks highest."""
    short = list(_short(parts, LIMIT - 2))
    found, start = [], 0
    while start < len(short):
        end = _end(short, start, _ENOUGH, LIMIT)
        found.append(_join(short[start:end]))
        start = end
    return found


def led_windows(parts: Sequence[Pieces]) -> list[tuple[Window, int]]:
    """Windows that begin with how the text begins, and how many pieces of each are only that.

    Who "the two sides" are, a text's first sentences tell.
    """
    lead = list(_lead(parts))
    short = list(_short(parts, LIMIT - 2 - sum(len(p) + 1 for p in lead)))
    found: list[tuple[Window, int]] = []
    start = 0
    while start < len(short):
        before = lead if start else []
        size = sum(len(p) + 1 for p in before)
        end = _end(short, start, _ENOUGH_LED - size, LIMIT - size)
        found.append((_join([*before, *short[start:end]]), 1 + size if before else 0))
        start = end
    return found


def _lead(parts: Sequence[Pieces]) -> Iterator[Pieces]:
    """The first paragraphs, as far as they are short; of a long one its beginning."""
    room = _LEAD
    for part in parts:
        if len(part) > room:
            if room == _LEAD:
                yield part.part(0, _cut(part, room))
            return
        yield part
        room -= len(part) + 1


def _end(parts: Sequence[Pieces], start: int, enough: int, limit: int) -> int:
    """Where the window that begins at ``start`` ends: at the text's end where that is within the limit."""
    size, end, best = 1, start, start
    while end < len(parts) and size + len(parts[end]) + 1 <= limit:
        size += len(parts[end]) + 1
        end += 1
        if size >= enough and end < len(parts) and (best == start or _ranks(parts, best, end)):
            best = end
    return end if end == len(parts) or best == start else best


def _ranks(parts: Sequence[Pieces], one: int, other: int) -> bool:
    """Whether the second paragraph ranks above the first, by the pieces of both and nothing else."""
    ranks = [zlib.crc32(parts[at].ids.astype("<i8").tobytes(), _RANK) for at in (one, other)]
    return ranks[1] > ranks[0]


def filled(parts: Sequence[Pieces], first: int) -> list[Window]:
    """Windows filled to the limit, the first to ``first`` pieces: training sees a text cut in many ways."""
    found: list[Window] = []
    held: list[Pieces] = []
    size, room = 1, first
    for part in _short(parts, LIMIT - 2):
        if held and size + len(part) + 1 > room:
            found.append(_join(held))
            held, size, room = [], 1, LIMIT
        held.append(part)
        size += len(part) + 1
    if held:
        found.append(_join(held))
    return found


def _short(parts: Sequence[Pieces], most: int) -> Iterator[Pieces]:
    """Paragraphs of at most ``most`` pieces: longer ones cut after a sentence's end."""
    for part in parts:
        rest = part
        while len(rest) > most:
            cut = _cut(rest, most)
            yield rest.part(0, cut)
            rest = rest.part(cut, len(rest))
        yield rest


def _cut(part: Pieces, most: int) -> int:
    """Where to cut a long paragraph: after a sentence and its closing mark, never in a word."""
    ends = np.flatnonzero(part.stops[: most - 2])
    cut = int(ends[-1]) + 1 if len(ends) and ends[-1] > most // 3 else most
    while cut < most and part.ids[cut] == QUOTE:
        cut += 1
    while cut > 1 and not part.first[cut]:
        cut -= 1
    return cut


def _join(held: Sequence[Pieces]) -> Window:
    """[CLS] paragraph [SEP] paragraph [SEP] as one run; a border counts as a word and a stop."""
    runs = [_border(CLS, int(held[0].start[0]), word=False)]
    for part in held:
        runs += [part, _border(SEP, int(part.end[-1]), word=True)]
    return Pieces(
        np.concatenate([r.ids for r in runs]),
        np.concatenate([r.features for r in runs]),
        np.concatenate([r.start for r in runs]),
        np.concatenate([r.end for r in runs]),
        np.concatenate([r.first for r in runs]),
        np.concatenate([r.stops for r in runs]),
    )


def _border(number: int, place: int, word: bool) -> Pieces:
    """A piece that stands for no characters."""
    at, flag = np.array([place], np.int64), np.array([word])
    return Pieces(np.array([number], np.int64), np.zeros((1, 3), np.int64), at, at, flag, flag)
