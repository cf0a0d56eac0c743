"""Which of the words that a spinner put for others give a wrong sense, and which are merely other words.

A spinner that writes "obtained" for "received" changed words; one that writes "outer affairs" or "japanese Europe" made
nonsense of a set phrase. Without a dictionary of senses only this tells: the odd word breaks a phrase (the word beside
it is a plain word that both texts have, or two plain words were put for two) and the natural word stands in more
reports, or in both texts elsewhere; both of these; or a nationality is written small. What none of it tells is not
called wrong.
"""

import re
from functools import cache

from ontherecord.language.gazetteer import Gazetteer
from ontherecord.lineage.spun import Spun, Swap

_BOTH = 2  # votes: the spun text itself and the other reports have the natural word
_VERB = re.compile(r"\w(?:ed|ing)$")  # another verb is rarely nonsense
_NATIONAL = re.compile(r"[a-z]+(?:an|ese|ish|i)")
_PLAIN = frozenset({"polish"})  # words that mean something else when written small


def garbled(spun: Spun) -> tuple[bool, ...]:
    """For each swap of a spun text whether its reading has a wrong sense."""
    side = 1 if spun.shorter_first else 0  # which reading is the odd one
    return tuple(
        is_garbled(swap, side, votes) for swap, votes in zip(spun.swaps, spun.votes, strict=True)
    )


def is_garbled(swap: Swap, side: int, votes: int) -> bool:
    """Whether the reading on one side (0: the shorter text's) is wrong; `votes` speak for the other one."""
    odd, natural = swap.read[side].split(), swap.read[1 - side].split()
    if _small_nationality(odd) and not _small_nationality(natural):
        return True
    if len(odd) != len(natural) or any(_VERB.search(word) for word in odd):
        return False
    return votes >= _BOTH or (votes > 0 and swap.in_phrase)


def _small_nationality(words: list[str]) -> bool:
    """Whether a word that names a nation stands without its capital."""
    return any(
        _NATIONAL.fullmatch(word) and word not in _PLAIN and word in _nationalities()
        for word in words
    )


@cache
def _nationalities() -> frozenset[str]:
    """The adjectives and names of nations, written small."""
    parties = Gazetteer.load().parties
    return frozenset(form.casefold() for party in parties for form in party.demonyms)
