"""Which of two texts was spun from the other, told by the words that were swapped.

A spinner replaces words wherever its thesaurus has an entry and leaves quotations and names alone. So the original's
word tends to stand elsewhere in the part that both have in common ("paper" in the prose and in the quotation), where
the spinner's word ("newspaper") stands nowhere; and the original's word is the one that other reports use.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from ontherecord.lineage.measures import Comparison, Substitution
from ontherecord.lineage.profile import Collection, Profile
from ontherecord.lineage.relation import is_spun
from ontherecord.lineage.tokens import U64
from ontherecord.lineage.weights import TELLING

# swaps quoted in a reason: so many with votes, so many that are merely odd
_SHOWN, _SHOWN_WEAKLY = 6, 4
# Swaps a word: people who rewrite leave 0.04 to 0.10 (and no lead), spinners that rephrase as well 0.10 to 0.17.
# Spinners that only swap leave 0.03 to 0.14 and are known by `is_spun`.
_DENSITY = 0.1
# Votes by which one reading must lead, and as a share of the swaps (spun development texts: 3 to 73, never under 0.18)
_AHEAD, _AHEAD_SHARE = 3, 0.1
_REST = re.compile(r"(?:[-‐‑]\w+)+")
_LONGEST = 3  # words; a longer replacement is a rephrasing
_SPREAD = 2  # times as many reports that hold a word as hold the other


@dataclass(frozen=True, slots=True)
class _Swap:
    """A substitution, the votes that it gives to text a as the original, and how far its words tell."""

    place: Substitution
    votes: int
    telling: float


def original_of(pair: Comparison, collection: Collection) -> tuple[bool | None, str]:
    """Whether `pair.a` is the original (None where the words do not tell), and the sentence that says why."""
    common = np.concatenate(
        [pair.a.word[run.a : run.a + run.length] for run in pair.runs] or [np.zeros(0, np.uint64)]
    )
    places = dict.fromkeys([*pair.swaps, *_within_sentences(pair), *_between_neighbours(pair)])
    if not is_spun(pair.measures) and len(places) < _DENSITY * pair.measures.words_a:
        return None, ""
    swaps = [_judged(pair, place, common, collection) for place in places]
    lead = sum(swap.votes for swap in swaps)
    if abs(lead) < max(_AHEAD, _AHEAD_SHARE * len(swaps)):
        return None, ""
    words = "; ".join(_shown(pair, swap.place, lead > 0) for swap in _odd(pair, swaps, lead > 0))
    return lead > 0, f"the other text has the natural words for its {words}"


def _odd(pair: Comparison, swaps: list[_Swap], a_first: bool) -> list[_Swap]:
    """The swaps to show: first those that speak for the reading chosen, then single rare words."""
    side = 1 if a_first else -1

    def rank(swap: _Swap) -> tuple[int, float, int]:
        spun, low, high = (
            (pair.b, swap.place.b_from, swap.place.b_to)
            if a_first
            else (pair.a, swap.place.a_from, swap.place.a_to)
        )
        return -swap.votes * side, -float(spun.weight[low:high].max()), swap.place.a_from

    ranked = sorted((swap for swap in swaps if swap.telling), key=rank)
    strong = [swap for swap in ranked if swap.votes * side > 0]
    weak = [swap for swap in ranked if swap.votes == 0 and swap.place.a_to - swap.place.a_from == 1]
    return strong[:_SHOWN] + weak[:_SHOWN_WEAKLY]


def _judged(pair: Comparison, place: Substitution, common: U64, collection: Collection) -> _Swap:
    """What one swap says: the original's word stands elsewhere in both texts, or is the commoner in the collection."""
    ours, theirs = slice(place.a_from, place.a_to), slice(place.b_from, place.b_to)
    weight = min(float(pair.a.weight[ours].max()), float(pair.b.weight[theirs].max()))
    if weight < TELLING:
        return _Swap(place, 0, 0.0)
    votes = int(np.isin(pair.a.word[ours], common).any()) - int(
        np.isin(pair.b.word[theirs], common).any()
    )
    held = int(collection.weights.held(pair.a.stem[ours]).min())
    other = int(collection.weights.held(pair.b.stem[theirs]).min())
    votes += int(held >= _SPREAD * other) - int(other >= _SPREAD * held)
    return _Swap(place, votes, weight)


def _within_sentences(pair: Comparison) -> Iterator[Substitution]:
    """Words of prose replaced inside sentences that match, found word by word."""
    for match in pair.pairs:
        left, right = _range(pair.a, match.a), _range(pair.b, match.b)
        ours = pair.a.word[left.start : left.stop].tolist()
        theirs = pair.b.word[right.start : right.stop].tolist()
        for tag, i, i_end, j, j_end in SequenceMatcher(
            None, ours, theirs, autojunk=False
        ).get_opcodes():
            if tag != "replace":
                continue
            if (
                max(i_end - i, j_end - j) > _LONGEST
            ):  # a rephrasing: only its last words face each other
                first, other = i_end - 1, j_end - 1
            else:
                first, other = i, j
            place = Substitution(
                left[first], left[i_end - 1] + 1, right[other], right[j_end - 1] + 1
            )
            if not pair.a.quoted[place.a_from] and not _respelt(pair, place):
                yield place


def _between_neighbours(pair: Comparison) -> Iterator[Substitution]:
    """Words that differ before the same two words, each pair of which stands once in either sentence."""
    for match in pair.pairs:
        left, right = _range(pair.a, match.a), _range(pair.b, match.b)
        following = _followed_once(pair.b, right)
        for pair_of_words, i in _followed_once(pair.a, left).items():
            j = following.get(pair_of_words)
            if j is None or pair.a.quoted[i] or pair.a.word[i] == pair.b.word[j]:
                continue
            if pair.a.stem[i] in pair.b.stem[right.start : right.stop]:
                continue
            if pair.b.stem[j] not in pair.a.stem[left.start : left.stop]:
                yield Substitution(i, i + 1, j, j + 1)


def _followed_once(profile: Profile, words: range) -> dict[tuple[int, int], int]:
    """The word before each two neighbouring words that stand once in a sentence."""
    hashes = profile.word[words.start : words.stop].tolist()
    places: dict[tuple[int, int], int] = {}
    for at in range(1, len(hashes) - 1):
        key = (hashes[at], hashes[at + 1])
        places[key] = -1 if key in places else words.start + at - 1
    return {key: at for key, at in places.items() if at >= 0}


def _range(profile: Profile, sentence: int) -> range:
    """The words of a sentence."""
    return range(
        int(np.searchsorted(profile.sentence, sentence)),
        int(np.searchsorted(profile.sentence, sentence, side="right")),
    )


def _respelt(pair: Comparison, place: Substitution) -> bool:
    """Whether both sides share a stem, or one is boilerplate."""
    ours, theirs = slice(place.a_from, place.a_to), slice(place.b_from, place.b_to)
    counted = pair.a.counts[ours].all() and pair.b.counts[theirs].all()
    return not counted or bool(np.isin(pair.a.stem[ours], pair.b.stem[theirs]).any())


def _shown(pair: Comparison, place: Substitution, a_first: bool) -> str:
    """A swap in words, with the word after it where both texts have the same: the spun reading for the natural one."""
    after_a, after_b = place.a_to, place.b_to
    if (
        after_a < len(pair.a.word)
        and after_b < len(pair.b.word)
        and pair.a.word[after_a] == pair.b.word[after_b]
        and pair.a.sentence[after_a] == pair.a.sentence[after_a - 1]
        and pair.b.sentence[after_b] == pair.b.sentence[after_b - 1]
    ):
        after_a, after_b = after_a + 1, after_b + 1
    ours = _printed(pair.a, place.a_from, after_a)
    theirs = _printed(pair.b, place.b_from, after_b)
    spun, natural = (theirs, ours) if a_first else (ours, theirs)
    return f"“{spun}” (“{natural}”)"


def _printed(profile: Profile, low: int, high: int) -> str:
    """Words as printed, the last one whole ("build-up")."""
    end = int(profile.end[high - 1])
    rest = _REST.match(profile.clean.text, end)
    return " ".join(
        profile.clean.text[int(profile.start[low]) : rest.end() if rest else end].split()
    )
