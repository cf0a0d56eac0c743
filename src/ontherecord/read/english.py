"""Whether a text is English: by its small words first, by py3langid where those leave doubt.

Counting function words is certain for running prose of some 30 words and costs nothing; the model, which
is slow to load and unsure of short texts, is asked only where the count would let a text be refused.
"""

import re
from collections.abc import Callable

from ontherecord.errors import UnreadableReport

# the most frequent function words of English; those that are frequent in other languages too (in, an, me,
# die, de, on, a, no, he, men, man) are left out
_SMALL = frozenset(
    "the of and to that is was for it with as his her at by had not are but from or have they which you were"
    " their been has would there what will if can when who more she them some than its into could only other"
    " said this be after before about between because should these those our we your".split()
)
_SURE = 0.22  # share of small words: 0.28-0.42 in English news, under 0.06 in eight other languages
_HARDLY = 0.08
_SHORT = 40  # words under which the model's word alone is not enough to refuse a text
_TINY = (
    12  # English of so many words without one small word among them is rarer than a foreign text
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000


def refuse_foreign(text: str, declared: str | None = None) -> None:
    """Raises UnreadableReport where `text` is not English. `declared` is what its source says it is."""
    found = WordsSeen(text[:_SAMPLE])
    if not found.total or found.share >= _SURE:
        return
    foreign_script = found.latin < 0.5
    native = (declared or "en").lower().startswith("en")
    doubtful = native and found.total < _SHORT and (found.share > 0 or found.total < _TINY)
    if not foreign_script and (found.share >= _HARDLY or doubtful):
        return
    guess = _guess(text[:_SAMPLE])
    if guess != "en":
        raise UnreadableReport(f"not in English (looks like {guess}); only English is read so far")


class WordsSeen:
    """Counts over the words of a text: how many, the share of English small words, of Latin letters."""

    def __init__(self, text: str) -> None:
        words = _WORD.findall(text.casefold())
        self.total = len(words)
        self.share = sum(w in _SMALL for w in words) / self.total if words else 0.0
        letters = sum(map(len, words))
        foreign = sum(c >= "\u0250" for w in words if not w.isascii() for c in w)
        self.latin = 1.0 - foreign / letters if letters else 1.0


def _guess(text: str) -> str:
    """The language code that the model thinks likeliest."""
    from py3langid import langid  # loads its model (0.4 s) at the first call

    identify: Callable[[str], tuple[str, float]] = langid.classify
    return identify(text)[0]
