"""Shared sources: two reports that relay one utterance, each in its own words or translation.

Two reporters who watched one event share names, figures and phrases; that is no common source. So much more is
asked: a sentence inside quotation marks in one report, a sentence with nearly the same content in the
other that is quoted there too or ascribed, and a speaker whom both name in ascribing it. Words that name and
describe the speaker are left out of the comparison: two reports may describe one speaker and relay different words.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from ontherecord.lineage.profile import Profile
from ontherecord.lineage.tokens import I64, U64, Mask
from ontherecord.lineage.weights import F64, TELLING

# Set on invented pairs, then read against the development articles: what still passed there was one utterance.
_FEWEST = 5  # telling stems that both sentences hold
_OVERLAP = 0.62  # of the lighter sentence's weight; independent accounts of one act reach 0.5
_BOTH = 0.5  # Dice overlap, so that a clause is not found in a long sentence by chance
_QUOTED_WORDS = 7  # a shorter quotation is a phrase
_NEAR = 80  # characters between a word that ascribes and the verb of speech
_CROWD = 40  # sentences that hold one stem; beyond, the stem is no clue
_CUE = re.compile(
    r"\b(?:said|says|saying|told|stated|stating|announced|announcing|confirmed|declared|wrote|writes|posted|"
    r"tweeted|added|according to|reported|noted|stressed|explained|claimed|warned|insisted|argued|asserted|"
    r"statement|spokes(?:man|woman|person))\b"
)


Meeting = tuple[int, int, int]  # a sentence that relays, a later text, and the sentence there


@dataclass(frozen=True, slots=True)
class Relay:
    """Sentence `a` of one text and `b` of another relay one utterance of `speaker` (as one of them prints it)."""

    a: int
    b: int
    overlap: float
    speaker: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence that relays speech: its number, and whether it is quoted.

    `stem` and `weight`: its telling stems without those that name the speaker (64-bit numbers as bytes, so that a unit
    can be stored as it is). `names`: stems of capitalised words that ascribe it, with the word as printed, in
    order; `near`: all telling stems that do.
    """

    sentence: int
    quoted: bool
    stem: bytes
    weight: bytes
    names: tuple[tuple[int, str], ...]
    near: tuple[int, ...]

    @property
    def stems(self) -> U64:
        """The telling stems."""
        return np.frombuffer(self.stem, dtype=np.uint64)

    @property
    def weights(self) -> F64:
        """What each of them weighs."""
        return np.frombuffer(self.weight, dtype=np.float64)


def meetings(relayed: Iterable[Sequence[Unit]]) -> Iterator[tuple[int, list[Meeting]]]:
    """Each text whose sentences meet those of later ones, in order, with the sentences that do, in order."""
    text, quoted, sizes, stems = [], [], [], [b""]
    first = [0]
    for number, units in enumerate(relayed):
        for unit in units:
            text.append(number)
            quoted.append(unit.quoted)
            sizes.append(len(unit.stem) // 8)
            stems.append(unit.stem)
        first.append(len(text))
    joined = np.frombuffer(b"".join(stems), dtype=np.uint64)
    pairs = _meeting(
        joined, np.array(sizes, dtype=np.int64), np.array(text, dtype=np.int64), quoted
    )
    for number, met in groupby(pairs, key=lambda pair: text[pair[0]]):
        yield (
            number,
            [(one - first[number], text[two], two - first[text[two]]) for one, two in met],
        )


def relays(own: Sequence[Unit], met: Iterable[tuple[int, int, Unit]]) -> dict[int, list[Relay]]:
    """The utterances that a text relays with later ones, by the numbers of those, in the order of its sentences.

    `own` are its units; `met` the number of a unit of it, that of a later text, and the unit there.
    """
    best: dict[tuple[int, int], Relay] = {}
    for at, text, other in met:
        relay = _relay(own[at], other)
        key = (text, own[at].sentence)
        if relay is not None and (key not in best or relay.overlap > best[key].overlap):
            best[key] = relay
    found: dict[int, list[Relay]] = defaultdict(list)
    for (text, _), relay in sorted(best.items(), key=lambda each: each[0]):
        found[text].append(relay)
    return found


def _meeting(stem: U64, sizes: I64, text: I64, quoted: Sequence[bool]) -> list[tuple[int, int]]:
    """Numbers of sentences of different texts that hold enough of the same stems, one of them quoted, in order."""
    if not len(sizes):
        return []
    owner = np.repeat(np.arange(len(sizes)), sizes)
    order = np.lexsort((owner, stem))
    stem, owner = stem[order], owner[order]
    first = np.flatnonzero(np.concatenate([[True], stem[1:] != stem[:-1]]))
    count = np.diff(np.append(first, len(stem)))
    keys = [np.zeros(0, dtype=np.int64)]
    for size in np.unique(count[(count > 1) & (count <= _CROWD)]):
        rows = owner[first[count == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(int(size), 1)
        keys.append((rows[:, left] * len(sizes) + rows[:, right]).ravel())
    pair, shared = np.unique(np.concatenate(keys), return_counts=True)
    pair = pair[shared >= _FEWEST - 1]  # one of the stems may be too common to have been indexed
    told = np.array(quoted)
    one, two = pair // len(sizes), pair % len(sizes)
    keep = (text[one] != text[two]) & (told[one] | told[two])
    return list(zip(one[keep].tolist(), two[keep].tolist(), strict=True))


def _relay(a: Unit, b: Unit) -> Relay | None:
    """What two sentences relay together, if they clearly do."""
    in_a, in_b = _among(a.stems, b.stems), _among(b.stems, a.stems)
    if int(in_a.sum()) < _FEWEST:
        return None
    common, own, other = a.weights[in_a].sum(), a.weights.sum(), b.weights.sum()
    overlap = float(common / min(own, other))
    if overlap < _OVERLAP or (common + b.weights[in_b].sum()) / (own + other) < _BOTH:
        return None
    speaker = _named(a, b) or _named(b, a)
    return Relay(a.sentence, b.sentence, overlap, speaker) if speaker else None


def _among(stems: U64, others: U64) -> Mask:
    """Which stems are among the others; both in order, each once (np.isin takes ten times as long for a few)."""
    found: Mask = others[np.minimum(np.searchsorted(others, stems), len(others) - 1)] == stems
    return found


def _named(one: Unit, other: Unit) -> str:
    """The capitalised words with which one ascribes its sentence that ascribe the other's too ("the ministry")."""
    return " ".join(dict.fromkeys(word for stem, word in one.names if stem in other.near))


def units_of(profile: Profile) -> tuple[Unit, ...]:
    """The sentences of one text that relay speech and hold enough telling stems."""
    cues = [match.start() for match in _CUE.finditer(profile.clean.text)]
    units = []
    for number, (start, end) in enumerate(profile.bounds):
        low, high = profile.firsts[number], profile.firsts[number + 1]
        quoted = int(profile.quoted[low:high].sum()) >= _QUOTED_WORDS
        spoken = bisect_left(cues, start) < bisect_left(cues, end)
        if not (quoted or spoken) or high - low < _FEWEST:
            continue
        near = _ascribing(profile, number, spoken, cues)
        named = [int(at) for at in near if _is_name(profile, int(at))]
        mask: Mask = profile.weight[low:high] >= TELLING
        if inside := [at - low for at in named if low <= at < high]:
            mask[inside[0] : inside[-1] + 1] &= profile.quoted[low:high][inside[0] : inside[-1] + 1]
        stem, at = np.unique(profile.stem[low:high][mask], return_index=True)
        if len(stem) >= _FEWEST:
            names = {int(profile.stem[i]): _printed(profile, i) for i in reversed(named)}
            weight = profile.weight[low:high][mask][at]
            told = np.unique(profile.stem[near[profile.weight[near] >= TELLING]])
            ascribed = tuple(reversed(names.items())), tuple(told.tolist())
            units.append(Unit(number, quoted, stem.tobytes(), weight.tobytes(), *ascribed))
    return tuple(units)


def _ascribing(profile: Profile, sentence: int, spoken: bool, cues: Sequence[int]) -> I64:
    """Unquoted words near a verb of speech in the sentence, or in the next one where this one has none."""
    last = sentence + (1 if spoken else 2)
    low, high = profile.firsts[sentence], profile.firsts[min(last, len(profile.bounds))]
    places: I64 = low + np.flatnonzero(~profile.quoted[low:high])
    if not len(places) or not cues:
        return places[:0]
    start, marks = profile.start[places], np.array(cues)
    after = np.searchsorted(marks, start)
    right = np.abs(marks[np.minimum(after, len(marks) - 1)] - start)
    left = np.abs(start - marks[np.maximum(after - 1, 0)])
    near: I64 = places[np.minimum(left, right) <= _NEAR]
    return near


def _is_name(profile: Profile, word: int) -> bool:
    """Whether a word is capitalised and no function word."""
    return profile.weight[word] >= TELLING and _printed(profile, word)[0].isupper()


def _printed(profile: Profile, word: int) -> str:
    return profile.clean.text[int(profile.start[word]) : int(profile.end[word])]
