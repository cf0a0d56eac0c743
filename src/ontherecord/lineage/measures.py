"""What two texts have in common, in a dozen numbers that a reader can check against the texts.

`measure` lays out the copied runs, pairs the sentences whose words (by stem, weighted by rarity) overlap, and
counts. All shares are of the shorter text; quoted words are counted apart from prose because reports
that quote one speaker share the quotation and nothing else.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ontherecord.lineage.frames import Framed, framed, kept_names
from ontherecord.lineage.profile import Profile, Prose
from ontherecord.lineage.runs import CopiedRun, common_runs
from ontherecord.lineage.tokens import I64, U64, Mask
from ontherecord.lineage.weights import F64, TELLING

_LIKE = 0.45  # sentences this alike (Dice on weighted stems) tell the same; two reporters' seldom exceed 0.35
_WHOLE = 0.95  # of a sentence's words copied: it was taken over as it stands
_CHANGED_AT_MOST = 0.9
_SHORT = 5  # words; a shorter sentence ("He declined to comment.") proves nothing by being whole
_GAP_A, _GAP_B = 4, 6  # words that a substitution may replace and put in their place


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Sentence `a` of the shorter and sentence `b` of the longer text, and how alike they are (0-1).

    `framed`: whether only their frame is alike.
    """

    a: int
    b: int
    likeness: float
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words a_from..a_to of the shorter text stand where the longer one has b_from..b_to."""

    a_from: int
    a_to: int
    b_from: int
    b_to: int


@dataclass(frozen=True, slots=True)
class Measures:
    """The numbers, all of the shorter text (`a`) against the longer one (`b`).

    `words_a`: words that count. `copied`, `copied_b`: share of them in copied runs. `prose`: share of
    prose in copied runs, `prose_words` how many, `longest` the longest such run.
    `longest_quote`: the longest inside quotation marks of either text; `common_quote`: of both, and `quote_weight` what
    its words weigh (titles of works left out in the last three). `retold`: share of prose, by weight, in sentences
    with a like one in b. `likeness`: mean likeness of sentences. `whole`: share of prose in sentences kept whole.
    `changed`: share of the paired prose whose sentence was changed. `swaps`: substitutions per ten copied words
    of prose. `in_order`: share of neighbouring runs that keep their order. `opening_b`: share of b's
    opening in copied runs. `framed`: share of prose in sentences that have the frame of a sentence in b, in the same
    order; `frames` how many those are, `fixed` how many names and numbers they keep. `named`: share of a's names and
    numbers that b has.
    """

    words_a: int
    copied: float
    copied_b: float
    prose: float
    prose_words: int
    longest: int
    longest_quote: int
    common_quote: int
    quote_weight: float
    retold: float
    likeness: float
    whole: float
    changed: float
    swaps: float
    in_order: float
    opening_b: float
    framed: float
    frames: int
    fixed: int
    named: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts side by side; `a` is the shorter one (in words that count), `flipped` if it came second."""

    a: Profile
    b: Profile
    flipped: bool
    runs: tuple[CopiedRun, ...]
    pairs: tuple[SentencePair, ...]
    swaps: tuple[Substitution, ...]
    measures: Measures


def measure(first: Profile, second: Profile) -> Comparison:
    """Compares two texts."""
    flipped = first.size > second.size
    a, b = (second, first) if flipped else (first, second)
    runs = common_runs(a.rows, b.rows)
    likeness = _likeness(a, b)
    frames = framed(a, b, likeness)
    pairs = _pairs(likeness, frames)
    swaps = _substitutions(a, b, runs)
    measures = _measures(a, b, (runs, likeness, swaps, frames))
    return Comparison(a, b, flipped, runs, pairs, swaps, measures)


def _measures(
    a: Profile,
    b: Profile,
    found: tuple[tuple[CopiedRun, ...], F64, tuple[Substitution, ...], Framed],
) -> Measures:
    """The numbers of one comparison."""
    runs, likeness, swaps, frames = found
    in_a, in_b, in_quote = _covered(a, b, runs)
    prose_words = int((in_a & ~in_quote).sum())
    prose = int(a.sizes.sum())
    either, common = _quotations(a, b, runs)
    best = likeness.max(axis=1, initial=0.0)
    whole, changed = _kept(a, in_a, best)
    return Measures(
        words_a=a.size,
        copied=_share(in_a.sum(), a.size),
        copied_b=_share(in_b.sum(), b.size),
        prose=_share(prose_words, prose),
        prose_words=prose_words,
        longest=_longest(runs, ~in_quote),
        longest_quote=_longest(runs, either),
        common_quote=_longest(runs, common),
        quote_weight=_heaviest(a, runs, common),
        retold=float(a.shares[best >= _LIKE].sum()),
        likeness=float(a.shares @ best),
        whole=whole,
        changed=changed,
        swaps=10 * len(swaps) / max(prose_words, 10),
        in_order=_in_order(runs),
        opening_b=_share(in_b[b.opening].sum(), len(b.opening)),
        framed=_share(sum(int(a.sizes[i]) for i, _, _ in frames.pairs), prose),
        frames=len(frames.pairs),
        fixed=frames.fixed,
        named=kept_names(a, b),
    )


def _share(part: int | np.int64, whole: int | np.int64) -> float:
    return min(float(part) / max(float(whole), 1.0), 1.0)


def _covered(a: Profile, b: Profile, runs: tuple[CopiedRun, ...]) -> tuple[Mask, Mask, Mask]:
    """Which words of a and of b are copied, and which of a's stand in quotation marks in either text."""
    in_a, in_b = np.zeros(len(a.word), dtype=bool), np.zeros(len(b.word), dtype=bool)
    in_quote = a.quoted.copy()
    if runs:
        ours, theirs = _places(runs)
        in_a[ours] = in_b[theirs] = True
        in_quote[ours] |= b.quoted[theirs]
    return in_a, in_b, in_quote


def _places(runs: tuple[CopiedRun, ...]) -> tuple[I64, I64]:
    """The words of runs in either text, in the order of the runs; no word stands in two of them."""
    table = np.array([(run.a, run.b, run.length) for run in runs], dtype=np.int64)
    length = table[:, 2]
    within = np.arange(int(length.sum())) - np.repeat(np.cumsum(length) - length, length)
    return within + np.repeat(table[:, 0], length), within + np.repeat(table[:, 1], length)


def _quotations(a: Profile, b: Profile, runs: tuple[CopiedRun, ...]) -> tuple[Mask, Mask]:
    """Which copied words of a stand in quotation marks in either text, and in both; titles of works in neither."""
    either, both = np.zeros(len(a.word), dtype=bool), np.zeros(len(a.word), dtype=bool)
    for run in runs:
        if (
            a.marked.find(1, run.a, run.a + run.length) < 0
            and b.marked.find(1, run.b, run.b + run.length) < 0
        ):
            continue
        ours, theirs = slice(run.a, run.a + run.length), slice(run.b, run.b + run.length)
        quoted = a.quoted[ours] | b.quoted[theirs]
        if not _is_title(a, run.a + np.flatnonzero(quoted)):
            either[ours] = quoted
            both[ours] = a.quoted[ours] & b.quoted[theirs]
    return either, both


def _is_title(profile: Profile, words: I64) -> bool:
    """Whether all telling words are capitalised, as titles in quotation marks are ("The Art of War")."""
    telling = words[profile.weight[words] >= TELLING]
    printed = [profile.clean.text[int(profile.start[at]) : int(profile.end[at])] for at in telling]
    return len(printed) > 1 and all(word[0].isupper() and not word.isupper() for word in printed)


def _longest(runs: tuple[CopiedRun, ...], mask: Mask) -> int:
    """Most words of `mask` in one run."""
    marked = mask.tobytes()
    return max((marked.count(1, run.a, run.a + run.length) for run in runs), default=0)


def _heaviest(a: Profile, runs: tuple[CopiedRun, ...], mask: Mask) -> float:
    """Most weight of words of `mask` in one run."""
    if not mask.any():
        return 0.0
    weight = np.where(mask, a.weight, 0.0)
    return max((float(weight[run.a : run.a + run.length].sum()) for run in runs), default=0.0)


def _likeness(a: Profile, b: Profile) -> F64:
    """Dice overlap of weighted stems for each sentence of a (rows) and of b (columns), prose only."""
    shared = np.intersect1d(a.told.stems, b.told.stems, assume_unique=True)
    left, right = _weights(a.told, len(a.bounds), shared), _weights(b.told, len(b.bounds), shared)
    whole = a.told.own[:, None] + b.told.own[None, :]
    both: F64 = 2 * (left @ right.T) / np.maximum(whole, 1e-9)
    return both


def _weights(told: Prose, rows: int, shared: U64) -> F64:
    """Square roots of the weights of the shared stems in each sentence."""
    table = np.zeros((rows, len(shared)))
    if len(shared):
        at = np.minimum(np.searchsorted(shared, told.stem), len(shared) - 1)
        hit = shared[at] == told.stem
        table[told.sentence[hit], at[hit]] = told.root[hit]
    return table


def _pairs(likeness: F64, frames: Framed) -> tuple[SentencePair, ...]:
    """For each sentence of a its likest in b, where the two are alike enough, or else the one of the same frame."""
    if not likeness.size:
        return ()
    found = {i: SentencePair(i, j, share, framed=True) for i, j, share in frames.pairs}
    for i, j in enumerate(likeness.argmax(axis=1)):
        if likeness[i, j] >= _LIKE:
            found[i] = SentencePair(i, int(j), float(likeness[i, j]))
    return tuple(pair for _, pair in sorted(found.items()))


def _kept(a: Profile, in_a: Mask, best: F64) -> tuple[float, float]:
    """Share of prose in sentences taken over whole; share of the paired prose in changed sentences."""
    size = a.sizes
    copied = np.bincount(a.sentence[a.prose & in_a], minlength=len(a.bounds))
    part = copied / np.maximum(size, 1)
    total = max(int(size.sum()), 1)
    whole = float(size[(part >= _WHOLE) & (size >= _SHORT)].sum()) / total
    changed = float(size[(part < _CHANGED_AT_MOST) & (best >= _LIKE)].sum()) / total
    return whole, changed / (changed + whole) if changed else 0.0


def _substitutions(a: Profile, b: Profile, runs: tuple[CopiedRun, ...]) -> tuple[Substitution, ...]:
    """Places between two runs where a few words of prose were put in place of a few others."""
    found = []
    for one, two in pairwise(runs):
        size_a, size_b = two.a - one.a - one.length, two.b - one.b - one.length
        if not (1 <= size_a <= _GAP_A and 1 <= size_b <= _GAP_B):
            continue
        gap = Substitution(one.a + one.length, two.a, one.b + one.length, two.b)
        if a.quoted[gap.a_from : gap.a_to].all() or _respelt(a, b, gap):
            continue
        found.append(gap)
    return tuple(found)


def _respelt(a: Profile, b: Profile, gap: Substitution) -> bool:
    """Whether both sides have the same stems ("jewelry", "jewellery"), or only function words differ."""
    left, right = slice(gap.a_from, gap.a_to), slice(gap.b_from, gap.b_to)
    ours, theirs = a.stem[left].tolist(), b.stem[right].tolist()
    only_ours = set(ours).difference(theirs).intersection(a.stem[left][a.counts[left]].tolist())
    only_theirs = set(theirs).difference(ours).intersection(b.stem[right][b.counts[right]].tolist())
    return not only_ours or not only_theirs


def _in_order(runs: tuple[CopiedRun, ...]) -> float:
    """Share of neighbouring runs (by place in a) that stand in the same order in b; 1.0 for one run."""
    steps = [two.b > one.b for one, two in pairwise(runs)]
    return sum(steps) / len(steps) if steps else 1.0
