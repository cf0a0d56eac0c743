"""What the network's antecedents of a word speak for: features for `choice/whom.py`.

Rules and counts see who stands around a word; the network, taught on annotated reports, has read the sentences between.
"""

from collections import Counter
from collections.abc import Iterator
from math import log

from ontherecord.extract.choice.around import Feature
from ontherecord.extract.choice.cast import Cast, Keys
from ontherecord.extract.choice.network import Places

_FAINT = 0.01  # a chance that speaks for nobody


class Antecedents:
    """The parties named where a network sees the antecedents of one word."""

    def __init__(self, cast: Cast, named: Places) -> None:
        self._chances: Counter[str] = Counter()
        for place, chance in named:
            party = cast.whose(place)
            if party is not None:
                self._chances[party] += chance

    def of(self, keys: Keys) -> Iterator[Feature]:
        """What speaks for a party, for several together, or, if there is none, for nobody known."""
        if not keys:
            yield "nobody_named", _speaks(1 - sum(self._chances.values()))
        elif len(keys) == 1:
            yield "named", _speaks(self._chances[keys[0]])
        else:
            yield "several_named", _speaks(min(self._chances[key] for key in keys))
            yield "several_other", _speaks(1 - sum(self._chances[key] for key in keys))


def _speaks(chance: float) -> float:
    """How much a chance speaks for somebody, from 0 to 1 and a little.

    >>> [round(_speaks(chance), 2) for chance in (0.0, 0.1, 1.0)]
    [0.0, 0.52, 1.0]
    """
    return log((max(chance, 0.0) + _FAINT) / _FAINT) / log((1 + _FAINT) / _FAINT)
