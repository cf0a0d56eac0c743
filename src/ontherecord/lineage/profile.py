"""What is compared of one text: its words in order, what each weighs, and where quotations and sentences are.

A `Collection` knows how many of the texts at hand hold a word and which words are learned boilerplate; it
gives each text a `Profile` on demand, because most texts of a collection are related to no other.
"""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from ontherecord.language.quotes import Quotation, find_quotations
from ontherecord.language.words import sentences
from ontherecord.lineage.boilerplate import learned
from ontherecord.lineage.fingerprints import Fingerprints, fingerprint
from ontherecord.lineage.runs import FourWords
from ontherecord.lineage.tokens import I64, U64, Mask, Tokens, mix, tokenize
from ontherecord.lineage.weights import F64, Weights
from ontherecord.nouns.report import CleanText, PassageKind

_STRAY = re.compile(r'["”]')
# A post that is printed whole, in no quotation marks: "Words of it. — Ann Reed (@annreed) May 3, 2031", on one line or
# with its signature on the next.
_POST = re.compile(
    r"^(?P<words>[^\n]{10,900}?)\n? ?[—–-]{1,2} ?[^\n(—–]{2,60} ?\(@\w{1,30}\)(?=[^\n]{0,30}$)",
    re.MULTILINE,
)
_ROOM = 256  # profiles that are kept
_OPENING = 30  # words that make the opening of a text
_LONGEST_QUOTE = 1500  # characters that a quotation over several paragraphs may run

Bounds = tuple[tuple[int, int], ...]  # first character of each sentence, and the one after its last


@dataclass(frozen=True, slots=True)
class Prose:
    """The stems of a text's prose, each once in a sentence, in order of sentence and stem.

    `root` is the square root of what each weighs, `own` what all of a sentence weigh; `stems` are all, each once, in
    order.
    """

    sentence: I64
    stem: U64
    root: F64
    own: F64
    stems: U64


@dataclass(frozen=True, slots=True)
class Sentence:
    """The prose of one sentence: its words, and those of them that nobody swaps."""

    words: tuple[int, ...]
    fixed: frozenset[int]


@dataclass(frozen=True, slots=True)
class Whole:
    """All words of one sentence, their stems, and the word before each two neighbours that stand there once."""

    words: tuple[int, ...]
    stems: frozenset[int]
    followed: dict[tuple[int, int], int]


@dataclass(frozen=True)
class Profile:
    """The words of one text and what is known of each, as arrays of one length.

    `word`, `stem`: hashes (a word that does not count has a `word` that equals no other). `start`, `end`:
    characters of the cleaned text. `weight`: how much a shared word tells (natural logarithm of rarity).
    `counts`: False for boilerplate and captions. `quoted`: inside quotation marks. `sentence`: its number;
    `bounds` gives the first character of each sentence and the one after its last. `fixed`: a number, or a name
    that does not open its sentence, told by its first letter. `firsts`: the first word of each sentence, and the
    number of words.
    """

    clean: CleanText
    word: U64
    stem: U64
    start: I64
    end: I64
    weight: F64
    counts: Mask
    quoted: Mask
    sentence: I64
    bounds: Bounds
    quotations: tuple[Quotation, ...]
    fixed: Mask
    firsts: tuple[int, ...]

    def words_of(self, sentence: int) -> range:
        """The numbers of the words of a sentence."""
        return range(self.firsts[sentence], self.firsts[sentence + 1])

    @cached_property
    def prose(self) -> Mask:
        """Words that count and stand outside quotation marks."""
        return self.counts & ~self.quoted

    @cached_property
    def rows(self) -> FourWords:
        """The words four by four; made once, as all that follows, for a text is compared with many."""
        return FourWords(self.word)

    @cached_property
    def size(self) -> int:
        """How many words count."""
        return int(self.counts.sum())

    @cached_property
    def sizes(self) -> I64:
        """How many words of prose each sentence has."""
        return np.bincount(self.sentence[self.prose], minlength=len(self.bounds)).astype(np.int64)

    @cached_property
    def shares(self) -> F64:
        """The share of each sentence in the weight of the prose."""
        weight, rows = self.weight[self.prose], len(self.bounds)
        heavy = np.bincount(self.sentence[self.prose], weight, minlength=rows).astype(np.float64)
        shares: F64 = heavy / (heavy.sum() or 1.0)
        return shares

    @cached_property
    def opening(self) -> I64:
        """The words that count, in order, as far as they open the text."""
        return np.flatnonzero(self.counts)[:_OPENING]

    @cached_property
    def words(self) -> frozenset[int]:
        """The different words."""
        return frozenset(self.word.tolist())

    @cached_property
    def names(self) -> frozenset[int]:
        """The different names and numbers in prose."""
        return frozenset(self.word[self.prose & self.fixed].tolist())

    @cached_property
    def marked(self) -> bytes:
        """`quoted` as bytes, in which a search is quick."""
        return self.quoted.tobytes()

    @cached_property
    def spoken(self) -> tuple[tuple[range, tuple[int, ...]], ...]:
        """The words of each quotation: their numbers, and they themselves."""
        low, high = (
            self.start.searchsorted(np.array(ends, dtype=np.int64)).tolist()
            for ends in ([q.start for q in self.quotations], [q.end for q in self.quotations])
        )
        words = [tuple(self.word[a:b].tolist()) for a, b in zip(low, high, strict=True)]
        return tuple(zip(map(range, low, high), words, strict=True))

    @cached_property
    def told(self) -> Prose:
        """The prose by its stems."""
        sentence, stem = self.sentence[self.prose], self.stem[self.prose]
        weight = self.weight[self.prose]
        order = np.lexsort((stem, sentence))
        sentence, stem, weight = sentence[order], stem[order], weight[order]
        once = np.ones(len(stem), dtype=bool)
        once[1:] = (stem[1:] != stem[:-1]) | (sentence[1:] != sentence[:-1])
        sentence, stem, weight = sentence[once], stem[once], weight[once]
        own: F64 = np.bincount(sentence, weight, minlength=len(self.bounds)).astype(np.float64)
        return Prose(sentence, stem, np.sqrt(weight), own, np.unique(stem))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The prose of each sentence."""
        found = []
        for number in range(len(self.bounds)):
            part = slice(self.firsts[number], self.firsts[number + 1])
            prose, words = self.prose[part], self.word[part]
            fixed = words[prose & self.fixed[part]]
            found.append(Sentence(tuple(words[prose].tolist()), frozenset(fixed.tolist())))
        return tuple(found)

    @cached_property
    def wholes(self) -> tuple[Whole, ...]:
        """Each sentence with all its words."""
        parts = [self.words_of(number) for number in range(len(self.bounds))]
        cut = [slice(words.start, words.stop) for words in parts]
        words = [tuple(self.word[part].tolist()) for part in cut]
        return tuple(
            Whole(each, frozenset(self.stem[part].tolist()), _followed_once(each, part.start))
            for each, part in zip(words, cut, strict=True)
        )


def _followed_once(words: Sequence[int], first: int) -> dict[tuple[int, int], int]:
    """The number of the word before each two neighbouring words that stand once in a sentence."""
    places: dict[tuple[int, int], int] = {}
    for at, pair in enumerate(pairwise(words[1:])):
        places[pair] = -1 if pair in places else first + at
    return {pair: at for pair, at in places.items() if at >= 0}


@dataclass(frozen=True, slots=True)
class Outline:
    """Of a profile only its sentences, the sentence of each word, and which words count: quickly made."""

    clean: CleanText
    counts: Mask
    sentence: I64
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a profile is made of: the text, its words as the collection has them, the number of the first.

    It can be sent to another process, where the collection is not.
    """

    clean: CleanText
    first: int
    word: U64
    stem: U64
    start: I64
    end: I64
    skip: Mask
    weight: F64


class Collection:
    """The texts that are compared with one another, as tables."""

    def __init__(self, texts: Sequence[CleanText], days: I64 | None = None) -> None:
        """`days`: the day number of each text, negative where it is not known."""
        self.texts = texts
        self.tokens: Tokens = tokenize(clean.text for clean in texts)
        skip = np.concatenate([np.zeros(0, bool), *(self._captions(i) for i in range(len(texts)))])
        self.weights = Weights(self.tokens, days)
        self.skip: Mask = skip | learned(self.tokens, fingerprint(self.tokens, skip), self.weights)
        self._made: OrderedDict[int, Profile] = OrderedDict()

    def prints(self, sample: int = 1) -> Fingerprints:
        """The fingerprints of all texts, boilerplate left out."""
        return fingerprint(self.tokens, self.skip, sample)

    def profile(self, text: int) -> Profile:
        """The profile of one text; the last few are kept."""
        if text not in self._made:
            self._made[text] = profile_of(self.sheet(text))
            if len(self._made) > _ROOM:
                self._made.popitem(last=False)
        return self._made[text]

    def outline(self, text: int) -> Outline:
        """The outline of one text."""
        part, clean = self.tokens.of(text), self.texts[text]
        bounds, sentence = _sentences(clean, self.tokens.start[part])
        return Outline(clean, ~self.skip[part], sentence, bounds)

    def sheet(self, text: int) -> Sheet:
        """What the profile of one text is made of."""
        part, tokens = self.tokens.of(text), self.tokens
        stem = tokens.stem[part]
        return Sheet(
            self.texts[text],
            part.start,
            tokens.word[part],
            stem,
            tokens.start[part],
            tokens.end[part],
            self.skip[part],
            self.weights.of(stem),
        )

    def _captions(self, text: int) -> Mask:
        """Which words of one text stand in a caption: two reports with one picture share no reporting."""
        start = self.tokens.start[self.tokens.of(text)]
        mask = np.zeros(len(start), dtype=bool)
        for block in self.texts[text].blocks:
            if block.kind is PassageKind.CAPTION:
                mask |= (start >= block.start) & (start < block.end)
        return mask


def profile_of(sheet: Sheet) -> Profile:
    """The profile of one text."""
    clean, start = sheet.clean, sheet.start
    word = sheet.word.copy()
    own = np.flatnonzero(sheet.skip) + sheet.first
    word[sheet.skip] = mix(own.astype(np.uint64) * np.uint64(3) + np.uint64(1))
    bounds, sentence = _sentences(clean, start)
    quotations = find_quotations(clean.text)
    return Profile(
        clean,
        word,
        sheet.stem,
        start,
        sheet.end,
        np.where(sheet.skip, 0.0, sheet.weight),
        ~sheet.skip,
        _inside(start, _quoted(clean.text, quotations)),
        sentence,
        bounds,
        quotations,
        _fixed(clean.text, start, sentence),
        tuple(np.searchsorted(sentence, np.arange(len(bounds) + 1)).tolist()),
    )


def _sentences(clean: CleanText, start: I64) -> tuple[Bounds, I64]:
    """The sentences of a text, and of each word the number of its sentence."""
    bounds = sentences(clean.text) or ((0, len(clean.text)),)
    firsts = np.array([first for first, _ in bounds])
    return bounds, np.maximum(np.searchsorted(firsts, start, side="right") - 1, 0)


def _fixed(text: str, start: I64, sentence: I64) -> Mask:
    """Which words are numbers, or names that do not open their sentence."""
    opens = np.append(True, sentence[1:] != sentence[:-1])[: len(sentence)].tolist()
    letters = [text[at] for at in start.tolist()]
    found = [
        letter.isdigit() or (letter.isupper() and not first)
        for letter, first in zip(letters, opens, strict=True)
    ]
    return np.array(found, dtype=bool)


def _quoted(text: str, quotations: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The quotations, those that run on over further paragraphs drawn to the mark that closes them, and posts."""
    opened = {quotation.open for quotation in quotations}
    spans = []
    for quotation in quotations:
        stop = quotation.end
        if not quotation.closed:
            mark = _STRAY.search(text, quotation.end, quotation.end + _LONGEST_QUOTE)
            if mark is not None and mark.start() not in opened:
                stop = mark.start()
        spans.append((quotation.start, stop))
    if "(@" in text:
        spans.extend(post.span("words") for post in _POST.finditer(text))
    return spans


def _inside(start: I64, spans: list[tuple[int, int]]) -> Mask:
    """Which words start inside one of the spans."""
    mask = np.zeros(len(start), dtype=bool)
    for low, high in spans:
        mask[np.searchsorted(start, low) : np.searchsorted(start, high)] = True
    return mask
