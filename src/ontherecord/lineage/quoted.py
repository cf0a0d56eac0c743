"""Altered quotations: what one report prints inside quotation marks otherwise than the other does.

A quotation of one text is set beside the likest of the other; where most words agree but not all, the words that
differ are given with both readings. Differences of spelling, case and punctuation are none.
"""

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from ontherecord.lineage.profile import Profile
from ontherecord.lineage.runs import CopiedRun, common_runs

_FEWEST = 6  # words; shorter quotations are phrases, and two phrases are not one altered
_LIKE = 0.6  # share of words that agree; under it they are two quotations
_MOST_CHANGED = 8  # words on either side; a longer change is a cut or a second sentence
_HELD = 4096  # pairs of quotations of which it is held whether they may be like
# "it's" may be "it has"; both are written out alike, and no reading is lost by it
_CONTRACTED = tuple(
    (re.compile(short), full)
    for short, full in (
        (r"\bcan't\b|\bcannot\b", "can not"),
        (r"\bwon't\b", "will not"),
        (r"n't\b", " not"),
        (r"'m\b", " am"),
        (r"'re\b", " are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        (r"\b(he|she|it|that|there|who|what|here)'s\b", r"\1 is"),
    )
)
# British and American spellings
_SPELT = tuple(
    (re.compile(variant), common)
    for variant, common in (
        (r"(?<=\w)is(?=(?:e|es|ed|ing|ation)\b)", "iz"),
        (r"(?<=\w\w)our(?=s?\b|ed\b|ing\b|able\b)", "or"),
        (r"(?<=\w)ll(?=ed\b|ing\b|er\b|ers\b)", "l"),
        (r"(?<=[bct])re\b", "er"),
    )
)


@dataclass(frozen=True, slots=True)
class AlteredQuotation:
    """Characters a_start..a_end of a's cleaned text read differently in b's b_start..b_end (equal: nothing there)."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    a_words: str
    b_words: str


def altered_quotations(
    a: Profile, b: Profile, runs: tuple[CopiedRun, ...] | None = None
) -> tuple[AlteredQuotation, ...]:
    """The differences inside quotations that both texts print, in the order of a.

    `runs` are the copied ones, where they are known (those of b and a may be others).
    """
    left, right = ([each for each in text.spoken if len(each[1]) >= _FEWEST] for text in (a, b))
    like = {
        (i, j)
        for i, (_, ours) in enumerate(left)
        for j, (_, theirs) in enumerate(right)
        if ours != theirs and _may_be_like(ours, theirs)
    }
    if not like:
        return ()
    found = []
    runs = common_runs(a.rows, b.rows) if runs is None else runs
    for i, j in sorted(
        like & _meeting([each for each, _ in left], [each for each, _ in right], runs)
    ):
        match = _Match(left[i], right[j])
        if match.ratio() >= _LIKE:
            found.extend(_changes(a, b, match))
    return tuple(sorted(found, key=lambda change: (change.a_start, change.b_start)))


def _meeting(
    left: list[range], right: list[range], runs: tuple[CopiedRun, ...]
) -> set[tuple[int, int]]:
    """Numbers of the quotations that hold words of one copied run."""
    found: set[tuple[int, int]] = set()
    for run in runs:
        ours = [
            i
            for i, words in enumerate(left)
            if words.start < run.a + run.length and run.a < words.stop
        ]
        theirs = [
            j
            for j, words in enumerate(right)
            if words.start < run.b + run.length and run.b < words.stop
        ]
        found.update((i, j) for i in ours for j in theirs)
    return found


@lru_cache(maxsize=_HELD)
def _may_be_like(ours: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    """Whether two quotations have as many words in common, in any order, as like ones have in one order.

    Few have, and the same two meet in each pair of copies.
    """
    total = len(ours) + len(theirs)
    if 2.0 * min(len(ours), len(theirs)) / total < _LIKE:
        return False
    return 2.0 * (Counter(ours) & Counter(theirs)).total() / total >= _LIKE


class _Match(SequenceMatcher[int]):
    """Two quotations as word hashes, with the places of their words."""

    def __init__(
        self, ours: tuple[range, tuple[int, ...]], theirs: tuple[range, tuple[int, ...]]
    ) -> None:
        super().__init__(None, ours[1], theirs[1], autojunk=False)
        self.left, self.right = ours[0], theirs[0]


def _changes(a: Profile, b: Profile, match: _Match) -> list[AlteredQuotation]:
    """The places where two quotations differ: words replaced, put in or left out between words that agree."""
    blocks = [block for block in match.get_matching_blocks() if block.size]
    found = []
    for one, two in pairwise(blocks):
        left = match.left[one.a + one.size : two.a]
        right = match.right[one.b + one.size : two.b]
        if max(len(left), len(right)) > _MOST_CHANGED:
            continue
        a_start, a_end = _place(a, left, match.left[two.a])
        b_start, b_end = _place(b, right, match.right[two.b])
        ours, theirs = a.clean.text[a_start:a_end], b.clean.text[b_start:b_end]
        if _letters(ours) != _letters(theirs):
            found.append(AlteredQuotation(a_start, a_end, b_start, b_end, ours, theirs))
    return found


def _place(profile: Profile, words: range, following: int) -> tuple[int, int]:
    """Characters of `words`, or the empty place before the word that follows."""
    if not words:
        at = int(profile.start[following])
        return at, at
    return int(profile.start[words[0]]), int(profile.end[words[-1]])


def _letters(words: str) -> str:
    """The letters of words, contractions written out and spellings evened out.

    >>> _letters("I’m travelling") == _letters("I am traveling")
    True
    """
    words = words.casefold().replace("’", "'")
    for short, full in _CONTRACTED:
        words = short.sub(full, words)
    for variant, common in _SPELT:
        words = variant.sub(common, words)
    return "".join(char for char in words if char.isalnum())
