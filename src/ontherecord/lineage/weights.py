"""How much a shared word tells: the rarer, the more, counted in the texts at hand and tempered by an imagined corpus.

A few reports do not tell which words are common ("ceasefire" stands in all of them), so as many imagined ones are
added to their counts: half of them hold each function word, one in a hundred any other word.
"""

import numpy as np
import numpy.typing as npt

from ontherecord.lineage.tokens import I64, U64, Tokens, carriers, tokenize

F64 = npt.NDArray[np.float64]

TELLING = (
    1.2  # weight from which a word tells something: function words lie below, in any collection
)
# Counts are rounded down to powers of 2, so that a report more or less changes the weights of few words and what was
# compared stays compared (`known`); on the development articles no relation changed.
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


class Weights:
    """How many of some texts hold each stem, and what it weighs (natural logarithm of its rarity)."""

    def __init__(self, tokens: Tokens) -> None:
        texts = len(tokens.first) - 1
        stem, _ = carriers(tokens.stem, tokens.text)
        self._stem, held = np.unique(np.append(stem, np.uint64(0)), return_counts=True)
        self._held: I64 = held.astype(np.int64)
        common = np.isin(self._stem, tokenize([_FUNCTION_WORDS]).stem)
        imagined = _IMAGINED * np.where(common, _COMMON_SHARE, _RARE_SHARE)
        self._weight: F64 = _stepped(np.array([texts + _IMAGINED])) - _stepped(
            self._held + imagined
        )

    def of(self, stem: U64) -> F64:
        """The weights of stems that the texts hold."""
        weight: F64 = self._weight[np.searchsorted(self._stem, stem)]
        return weight

    def held(self, stem: U64) -> I64:
        """How many texts hold each of these stems."""
        at = np.minimum(np.searchsorted(self._stem, stem), len(self._stem) - 1)
        held: I64 = np.where(self._stem[at] == stem, self._held[at], 0)
        return held


def _stepped(count: npt.NDArray[np.float64] | npt.NDArray[np.int64]) -> F64:
    """Natural logarithms of counts, rounded down to a power of 2."""
    stepped: F64 = np.floor(np.log2(count)) * np.log(2)
    return stepped
