"""How much a shared word tells: the rarer, the more, counted in the texts at hand and tempered by an imagined corpus.

A few reports do not tell which words are common ("ceasefire" stands in all of them), so as many imagined ones are
added to their counts: half of them hold each function word, one in a hundred any other word.

Counted are the older texts, where enough are dated: those up to the day by which a quarter to half of the collection
was published. A report of today then changes no weight, and what was compared stays compared (`known`); it is
counted when the collection has doubled. Of more than 256 such texts a sample of 128 to 256 is counted, chosen by the
texts' own hashes and so the same whatever came in which order. A report added with an old date changes weights,
in a large collection where its hash falls into the sample.
"""

import numpy as np
import numpy.typing as npt

from ontherecord.lineage.tokens import I64, U64, Mask, Tokens, carriers, mix, tokenize

F64 = npt.NDArray[np.float64]

TELLING = (
    1.2  # weight from which a word tells something: function words lie below, in any collection
)
# Counts are rounded down to powers of 2, so that a report more in the sample changes the weights of few words; on the
# development articles no relation changed.
_IMAGINED, _COMMON_SHARE, _RARE_SHARE = 100, 0.5, 0.01
_FUNCTION_WORDS = (
    "a about above after again against ago all along also although always am among an and another any are "
    "around as at away back be because been before being below between both but by came can cannot come could "
    "day days did do does done down during each either else even ever every few first for former from further "
    "get go good had has have having he her here hers herself him himself his how however i if in into is it "
    "its itself just last late later least less like made make many may me might more most much must my near "
    "never new next no nor not now of off often on once one only or other others our ours out over own part "
    "people per put rather said same saw say says see she should since so some something still such take than "
    "that the their theirs them themselves then there these they thing this those though three through time "
    "to today told too took toward two under until up upon us use used very was way we week well went were "
    "what when where whether which while who whom whose why will with within without would year years yes "
    "yesterday yet you your"
)


# On the development articles (1,160) any size from 128 on gives the same figures but for 0.005 of detection F1 up or
# down, which is the luck of the sample; of 128, 256 and 512 this one does best.
_SAMPLE = 256
# A smaller collection is counted whole: comparing all of it anew takes less than reading one report.
_SMALL = 32


class Weights:
    """What each stem weighs (natural logarithm of its rarity among some texts)."""

    def __init__(self, tokens: Tokens, days: I64 | None = None) -> None:
        """`days`: the day number of each text, negative where it is not known."""
        chosen = _sample(tokens, days)
        inside = chosen[tokens.text]
        stem, _ = carriers(tokens.stem[inside], tokens.text[inside])
        known = np.concatenate([np.zeros(1, np.uint64), tokenize([_FUNCTION_WORDS]).stem])
        self._stem, held = np.unique(np.concatenate([stem, np.unique(known)]), return_counts=True)
        common = np.isin(self._stem, known)
        imagined = _IMAGINED * np.where(common, _COMMON_SHARE, _RARE_SHARE)
        all_ = _stepped(np.array([int(chosen.sum()) + _IMAGINED]))
        self._weight: F64 = all_ - _stepped(held - common + imagined)
        self._rarest = float(all_[0] - _stepped(np.array([_IMAGINED * _RARE_SHARE]))[0])

    def of(self, stem: U64) -> F64:
        """The weights of stems."""
        at = np.minimum(np.searchsorted(self._stem, stem), len(self._stem) - 1)
        weight: F64 = np.where(self._stem[at] == stem, self._weight[at], self._rarest)
        return weight


class Held:
    """How many of some texts hold each stem."""

    def __init__(self, tokens: Tokens) -> None:
        stem, _ = carriers(tokens.stem, tokens.text)
        self._stem, self._count = np.unique(np.append(stem, np.uint64(0)), return_counts=True)
        self._least: dict[tuple[int, ...], int] = {}  # copies of one text ask for the same words

    def least(self, stems: tuple[int, ...]) -> int:
        """The count of the rarest of these stems."""
        if stems not in self._least:
            self._least[stems] = int(self.counts(np.array(stems, dtype=np.uint64)).min())
        return self._least[stems]

    def counts(self, stems: U64) -> I64:
        """The counts of these stems."""
        at = np.minimum(np.searchsorted(self._stem, stems), len(self._stem) - 1)
        counts: I64 = np.where(self._stem[at] == stems, self._count[at], 0)
        return counts


def _sample(tokens: Tokens, days: I64 | None) -> Mask:
    """The texts that are counted: all of a small collection, of a large one those of its epoch whose hash is low."""
    texts = len(tokens.first) - 1
    epoch = _epoch(days) if days is not None else np.ones(texts, dtype=bool)
    thinned = (1 << max(int(epoch.sum()) - 1, 0).bit_length()) // _SAMPLE  # one text in so many
    words = np.concatenate([np.zeros(1, np.uint64), np.cumsum(tokens.word)])
    own = mix(words[tokens.first[1:]] - words[tokens.first[:-1]])
    chosen: Mask = own <= np.uint64(((1 << 64) - 1) // max(thinned, 1))
    return epoch & chosen


def _epoch(days: I64) -> Mask:
    """The texts that may be counted: those up to the day on which half of the last power of two was reached.

    All of a small collection, and of one with too few dates. What counts is that a later text moves nothing.
    """
    least = 1 << max(len(days).bit_length() - 2, 0)
    dated = np.sort(days[days >= 0])
    if len(days) <= _SMALL or len(dated) < least:
        return np.ones(len(days), dtype=bool)
    counted: Mask = (days >= 0) & (days <= dated[least - 1])
    return counted


def _stepped(count: npt.NDArray[np.float64] | npt.NDArray[np.int64]) -> F64:
    """Natural logarithms of counts, rounded down to a power of 2."""
    stepped: F64 = np.floor(np.log2(count)) * np.log(2)
    return stepped
