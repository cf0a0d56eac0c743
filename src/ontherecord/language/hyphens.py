"""What to do with a hyphen at the end of a wrapped line: keep it ("state-run") or drop it ("inspec-tion").

The report itself is asked first: the form that it prints elsewhere is the right one. Then a word list with
frequencies (pyspellchecker's English one). In doubt the hyphen stays.
"""

import re
from functools import lru_cache

from spellchecker import SpellChecker

from ontherecord.language.invisible import unmarked

_WORD = re.compile(r"[^\W_]+(?:[-‐'’][^\W_]+)*")
_BREAK = re.compile(r"([^\s\-‐]+)[-‐][^\S\n]*\n\s*(?=([^\W_]+))")
# "long-standing" is a compound although "longstanding" is printed now and then: both its halves are this many times
# commoner than the whole. Words cut in two ("with-draws": 15, "re-main": 0.2) stay below.
_COMMONER = 20


def keeps_hyphen(left: str, right: str, text: str) -> bool:
    """Whether the hyphen between `left` and `right`, the halves at a line end in `text`, is the word's own.

    >>> keeps_hyphen("state", "run", "a state-\\nrun agency")
    True
    >>> keeps_hyphen("with", "draws", "it with-\\ndraws its envoy")
    False
    """
    a, b = left.casefold(), right.casefold()
    printed = _vocabulary(text)
    whole, joined = f"{a}-{b}", a + b
    if (whole in printed) != (joined in printed):
        return whole in printed
    if not right[:1].islower() or not a.isalpha():
        return True
    common = _word_list().word_frequency
    halves = (common[a], common[b])
    if not common[
        joined
    ]:  # "denucleariza-tion": a word that the list lacks, in two pieces that are none
        return any(halves)
    return min(halves) > _COMMONER * common[joined]


def on_one_line(words: str, text: str) -> str:
    """Some words of `text` with every run of white space as one space, and words broken at line ends made whole.

    What nobody sees, and the marks of quoted mail, are left out.

    >>> on_one_line("the state-\\nrun agency with-\\n  draws", "")
    'the state-run agency withdraws'
    """

    def mended(found: re.Match[str]) -> str:
        left, right = found.groups()
        return f"{left}-" if keeps_hyphen(left, right, text) else left

    words = unmarked(words)
    whole = _BREAK.sub(mended, words) if "\n" in words else words
    return " ".join(whole.split())


@lru_cache(maxsize=1)
def _vocabulary(text: str) -> frozenset[str]:
    """The words of `text`, hyphenated ones whole, case and kind of hyphen dropped."""
    return frozenset(m.group().casefold().replace("‐", "-") for m in _WORD.finditer(text))


@lru_cache(maxsize=1)
def _word_list() -> SpellChecker:
    return SpellChecker(language="en", distance=1)
