"""Which of two texts was spun from the other, told by the words that were swapped.

A spinner replaces words wherever its thesaurus has an entry and leaves quotations and names alone. So the original's
word tends to stand elsewhere in the part that both have in common ("paper" in the prose and in the quotation), where
the spinner's word ("newspaper") stands nowhere; and the original's word is the one that other reports use.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from ontherecord.lineage.measures import Comparison, SentencePair, Substitution
from ontherecord.lineage.profile import Profile
from ontherecord.lineage.relation import is_spun
from ontherecord.lineage.tokens import U64
from ontherecord.lineage.weights import TELLING, Held

# swaps quoted in a reason: so many with votes, so many that are merely odd
_SHOWN, _SHOWN_WEAKLY = 6, 4
# Swaps a word: people who rewrite leave 0.04 to 0.10 (and no lead), spinners that rephrase as well 0.10 to 0.17.
# Spinners that only swap leave 0.03 to 0.14 and are known by `is_spun`.
_DENSITY = 0.1
# Votes by which one reading must lead, and as a share of the swaps (spun development texts: 3 to 73, never under 0.18)
_AHEAD, _AHEAD_SHARE = 3, 0.1
_REST = re.compile(r"(?:[-‐‑]\w+)+")
_LONGEST = 3  # words; a longer replacement is a rephrasing
_HELD = 2048  # pairs of sentences whose differences are held
_SPREAD = 2  # times as many reports that hold a word as hold the other

_Places = tuple[int, int, int, int]  # first word and the one after the last, in either sentence


@dataclass(frozen=True, slots=True)
class Swap:
    """Words of the shorter text (`a`, characters of its cleaned text) that stand where the longer one has others.

    `votes` speak for the shorter one as the original, as far as the two texts tell; how many reports hold the words (by
    `stems`) is asked when all are known. `words`: as printed, with the word after them where both have the same.
    `rarity`: weight of the rarest word on either side. `single`: which sides are one word. `anchored`: whether what
    stands around them is the same, so that they can be shown as two readings of one place. `read`: the words alone;
    `in_phrase`: whether a plain word beside them that tells something is the same in both, as in a set phrase.
    `asked`: whether its votes count.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    words: tuple[str, str]
    votes: int
    rarity: tuple[float, float]
    single: tuple[bool, bool]
    stems: tuple[tuple[int, ...], tuple[int, ...]]
    anchored: bool
    read: tuple[str, str]
    in_phrase: bool
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Spun:
    """Whether the shorter text is the original, the sentence that says why, and the swaps to show.

    `votes`: for each swap how many speak for the original's reading.
    """

    shorter_first: bool
    because: str
    swaps: tuple[Swap, ...]
    votes: tuple[int, ...]


def swaps_of(pair: Comparison) -> tuple[tuple[Swap, ...], int]:
    """The telling swaps of two texts in the order of the shorter one, and how many places are asked for the original.

    None of either where too few were for one to be spun from the other.
    """
    like = [match for match in pair.pairs if not match.framed]
    alike = dict.fromkeys([*pair.swaps, *_in_sentences(pair, like)])
    framed = [match for match in pair.pairs if match.framed]
    places = dict.fromkeys([*alike, *_in_sentences(pair, framed)])
    if not is_spun(pair.measures) and len(places) < _DENSITY * pair.measures.words_a:
        return (), 0
    # sentences that only their frame tells have few words left to vote by: they are asked where most are such
    asked = alike if 2 * len(alike) >= len(places) else places
    common = {
        word for run in pair.runs for word in pair.a.word[run.a : run.a + run.length].tolist()
    }
    swaps = [
        replace(swap, asked=place in asked)
        for place in places
        if (swap := _swap(pair, place, common)) is not None
    ]
    return tuple(sorted(swaps, key=lambda swap: swap.a)), len(asked)


def original_of(swaps: Sequence[Swap], places: int, held: Held) -> Spun | None:
    """Which text the other was spun from, None where the words do not tell; `held` counts the whole collection."""
    votes = [swap.votes + _spread(swap, held) for swap in swaps]
    lead = sum(vote for vote, swap in zip(votes, swaps, strict=True) if swap.asked)
    if not places or abs(lead) < max(_AHEAD, _AHEAD_SHARE * places):
        return None
    side = 1 if lead > 0 else -1
    spun = 1 if lead > 0 else 0  # which of the two texts the odd words stand in
    shown = [
        (vote * side, swap)
        for vote, swap in zip(votes, swaps, strict=True)
        if swap.anchored and (vote * side > 0 or (vote == 0 and swap.single[1 - spun]))
    ]
    shown = [one for one in shown if not any(_inside(one[1], other) for _, other in shown)]
    ranked = sorted(shown, key=lambda one: (-one[0], -one[1].rarity[spun], one[1].a))
    strong = [swap for vote, swap in ranked if vote][:_SHOWN]
    weak = [swap for vote, swap in ranked if not vote][:_SHOWN_WEAKLY]
    told = "; ".join(f"“{s.words[spun]}” (“{s.words[1 - spun]}”)" for s in strong + weak)
    in_order = sorted(shown, key=lambda one: one[1].a)
    return Spun(
        lead > 0,
        f"the other text has the natural words for its {told or 'odd ones'}",
        tuple(swap for _, swap in in_order),
        tuple(vote for vote, _ in in_order),
    )


def _inside(swap: Swap, other: Swap) -> bool:
    """Whether a swap is part of a longer one."""
    within = all(
        theirs[0] <= ours[0] and ours[1] <= theirs[1]
        for ours, theirs in ((swap.a, other.a), (swap.b, other.b))
    )
    return within and (swap.a, swap.b) != (other.a, other.b)


def _spread(swap: Swap, held: Held) -> int:
    """A vote for the side whose word stands in many more of the reports."""
    ours, theirs = held.least(swap.stems[0]), held.least(swap.stems[1])
    return int(ours >= _SPREAD * theirs) - int(theirs >= _SPREAD * ours)


def spreads(stems: U64, sides: npt.NDArray[np.int32], held: Held) -> bytes:
    """The same votes for many swaps; `sides` says where in `stems` each side of each swap begins."""
    if not len(sides):
        return b""
    least = np.minimum.reduceat(held.counts(stems), sides)
    ours, theirs = least[::2], least[1::2]
    votes = (ours >= _SPREAD * theirs).astype(np.int8) - (theirs >= _SPREAD * ours).astype(np.int8)
    return votes.tobytes()


def _swap(pair: Comparison, place: Substitution, common: Set[int]) -> Swap | None:
    """What one swap says: the original's word stands elsewhere in both texts. None for function words."""
    ours, theirs = slice(place.a_from, place.a_to), slice(place.b_from, place.b_to)
    rarity = float(pair.a.weight[ours].max()), float(pair.b.weight[theirs].max())
    if min(rarity) < TELLING:
        return None
    votes = int(not common.isdisjoint(pair.a.word[ours].tolist()))
    votes -= int(not common.isdisjoint(pair.b.word[theirs].tolist()))
    stems = tuple(pair.a.stem[ours].tolist()), tuple(pair.b.stem[theirs].tolist())
    more = _same_after(pair, place)
    return Swap(
        _characters(pair.a, place.a_from, place.a_to),
        _characters(pair.b, place.b_from, place.b_to),
        (
            _printed(pair.a, place.a_from, place.a_to + more),
            _printed(pair.b, place.b_from, place.b_to + more),
        ),
        votes,
        rarity,
        (len(stems[0]) == 1, len(stems[1]) == 1),
        stems,
        _anchored(pair, place),
        (
            _printed(pair.a, place.a_from, place.a_to),
            _printed(pair.b, place.b_from, place.b_to),
        ),
        _in_phrase(pair, place),
    )


def _anchored(pair: Comparison, place: Substitution) -> bool:
    """Whether a neighbour that tells something is the same in both texts, or both, or two on one side.

    Never where a name is: spinners leave names alone, and two names are two things and no two readings.
    """
    if max(place.a_to - place.a_from, place.b_to - place.b_from) > _LONGEST:
        return False
    if _names(pair.a, place.a_from, place.a_to) or _names(pair.b, place.b_from, place.b_to):
        return False
    before = [_same(pair, place.a_from - n, place.b_from - n) for n in (1, 2)]
    after = [_same(pair, place.a_to + n, place.b_to + n) for n in (0, 1)]
    telling = [
        pair.a.weight[at] >= TELLING
        for same, at in ((before[0], place.a_from - 1), (after[0], place.a_to))
        if same
    ]
    return any(telling) or len(telling) == 2 or all(before) or all(after)


def _in_phrase(pair: Comparison, place: Substitution) -> bool:
    """Whether a plain word beside the swap, no name and no function word, is the same in both texts.

    Or whether two or more such words were swapped one for one.
    """
    ours, theirs = (
        pair.a.weight[place.a_from : place.a_to],
        pair.b.weight[place.b_from : place.b_to],
    )
    if min(ours.min(), theirs.min()) < TELLING:
        return False
    if len(ours) == len(theirs) > 1:
        return True
    beside = ((place.a_from - 1, place.b_from - 1), (place.a_to, place.b_to))
    return any(
        _same(pair, i, j)
        and pair.a.weight[i] >= TELLING
        and _printed(pair.a, i, i + 1)[0].islower()
        and pair.a.sentence[i] == pair.a.sentence[place.a_from]
        for i, j in beside
    )


def _names(profile: Profile, low: int, high: int) -> bool:
    """Whether a word is capitalised that does not begin its sentence."""
    return any(
        profile.clean.text[int(profile.start[at])].isupper()
        for at in range(low, high)
        if at and profile.sentence[at] == profile.sentence[at - 1]
    )


def _same(pair: Comparison, i: int, j: int) -> bool:
    """Whether word i of the shorter and word j of the longer text are there and equal."""
    inside = 0 <= i < len(pair.a.word) and 0 <= j < len(pair.b.word)
    return inside and bool(pair.a.word[i] == pair.b.word[j])


def _same_after(pair: Comparison, place: Substitution) -> int:
    """1 where the next word is the same in both and of the same sentence, else 0."""
    i, j = place.a_to, place.b_to
    return int(
        _same(pair, i, j)
        and pair.a.sentence[i] == pair.a.sentence[i - 1]
        and pair.b.sentence[j] == pair.b.sentence[j - 1]
    )


def _in_sentences(pair: Comparison, matches: Sequence[SentencePair]) -> Iterator[Substitution]:
    """Words of prose replaced inside sentences that match."""
    yield from _within_sentences(pair, matches)
    yield from _between_neighbours(pair, matches)


def _within_sentences(pair: Comparison, matches: Sequence[SentencePair]) -> Iterator[Substitution]:
    """Words of prose replaced inside sentences that match, found word by word."""
    for match in matches:
        left, right = pair.a.words_of(match.a), pair.b.words_of(match.b)
        ours, theirs = pair.a.wholes[match.a].words, pair.b.wholes[match.b].words
        for i, i_end, j, j_end in _replaced(ours, theirs):
            # a rephrasing: only its last words face each other
            if max(i_end - i, j_end - j) > _LONGEST:
                first, other = i_end - 1, j_end - 1
            else:
                first, other = i, j
            place = Substitution(
                left[first], left[i_end - 1] + 1, right[other], right[j_end - 1] + 1
            )
            if not pair.a.quoted[place.a_from] and not _respelt(pair, place):
                yield place


@lru_cache(maxsize=_HELD)
def _replaced(ours: tuple[int, ...], theirs: tuple[int, ...]) -> tuple[_Places, ...]:
    """The words of one sentence that stand for others in another; the same two meet in each pair of copies."""
    if ours == theirs:
        return ()
    found = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return tuple((i, k, j, m) for tag, i, k, j, m in found if tag == "replace")


def _between_neighbours(
    pair: Comparison, matches: Sequence[SentencePair]
) -> Iterator[Substitution]:
    """Words that differ before the same two words, each pair of which stands once in either sentence."""
    for match in matches:
        left, right = pair.a.wholes[match.a], pair.b.wholes[match.b]
        for pair_of_words, i in left.followed.items():
            j = right.followed.get(pair_of_words)
            if j is None or pair.a.quoted[i] or pair.a.word[i] == pair.b.word[j]:
                continue
            if int(pair.a.stem[i]) not in right.stems and int(pair.b.stem[j]) not in left.stems:
                yield Substitution(i, i + 1, j, j + 1)


def _respelt(pair: Comparison, place: Substitution) -> bool:
    """Whether both sides share a stem, or one is boilerplate."""
    ours, theirs = slice(place.a_from, place.a_to), slice(place.b_from, place.b_to)
    if not (all(pair.a.counts[ours].tolist()) and all(pair.b.counts[theirs].tolist())):
        return True
    return not set(pair.a.stem[ours].tolist()).isdisjoint(pair.b.stem[theirs].tolist())


def _printed(profile: Profile, low: int, high: int) -> str:
    """Words as printed."""
    start, end = _characters(profile, low, high)
    return " ".join(profile.clean.text[start:end].split())


def _characters(profile: Profile, low: int, high: int) -> tuple[int, int]:
    """The characters of words, the last one whole ("build-up")."""
    end = int(profile.end[high - 1])
    rest = _REST.match(profile.clean.text, end)
    return int(profile.start[low]), rest.end() if rest else end
