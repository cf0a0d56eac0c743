"""Patterns that seldom match, looked for only where pieces of text stand that every match of them has.

A pattern of many alternatives is tried at every letter of a text, which takes far longer than to see that none of a
dozen pieces stands in it. The pieces are read off the pattern itself, so that none is forgotten when it is widened.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from importlib import import_module
from itertools import product
from typing import Any

_MOST = 60  # pieces of a choice; with more the pattern itself is as fast
_MOST_SPELT = 8  # ways in which one piece is spelt out: "n't" and "n’t"
# letters that a piece must have, and how many are as good as more, beside those of words of every other sentence
_FEWEST, _ENOUGH = 2, 7
_COMMON = frozenset(
    """a about an and are as at be been but by for from had has have he her his i in is it its of on or our she so
    that the their them these they this those to was we were which who will with would""".split()
)

_Pieces = frozenset[str]  # every match has one of these, folded
_Tree = Iterable[tuple[Any, Any]]  # a pattern as Python's own parser of patterns has it


class Seldom:
    """A pattern that matches in few texts; `plain` is what Python makes of it.

    >>> shut = Seldom(r"\\bcrossings? (?:is|are) (?:still )?(?:shut|closed)", re.IGNORECASE)
    >>> shut.search("Officials say that THE CROSSING IS SHUT.").group()
    'CROSSING IS SHUT'
    >>> shut.choices
    (('crossing',), ('closed', 'shut'))
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.plain = re.compile(pattern, flags)

    @cached_property
    def choices(self) -> tuple[tuple[str, ...], ...]:
        """Folded pieces of text: each match has one of each choice; empty where the pattern does not tell."""
        tree = import_module("re._parser").parse(self.plain.pattern, self.plain.flags)
        told = sorted(
            {pieces for pieces in _needed(tree) if _weight(pieces)[0] >= _FEWEST}, key=sorted
        )
        return tuple(tuple(sorted(pieces)) for pieces in sorted(told, key=_weight, reverse=True))

    def may_match(self, text: str) -> bool:
        """Whether a text has the pieces without which nothing is found in it."""
        folded = _folded(text)
        for choice in self.choices:
            for piece in choice:
                if piece in folded:
                    break
            else:
                return False
        return True

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match, as the pattern finds it."""
        return self.plain.search(text, start, end) if self.may_match(text[start:end]) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, as the pattern finds them."""
        return self.plain.finditer(text) if self.may_match(text) else iter(())


@lru_cache(maxsize=16)  # one sentence is asked for by several patterns in turn
def _folded(text: str) -> str:
    """`text` so that letters which patterns take for one another are the same."""
    folded = text.casefold()
    return folded if folded.isascii() else folded.replace("i\u0307", "i").replace("ı", "i")


def _weight(pieces: _Pieces) -> tuple[int, int, int]:
    """How much a choice tells: by the letters of its plainest piece without those of common words, then by all."""
    telling = min(sum(len(w) for w in piece.split() if w not in _COMMON) for piece in pieces)
    return min(telling, _ENOUGH), min(*map(len, pieces), _ENOUGH), -len(pieces)


_NOTHING: _Pieces = frozenset({""})


def _needed(tree: _Tree, before: _Pieces = _NOTHING) -> list[_Pieces]:
    """The choices of pieces of which a match of a pattern has one each, where it stands right behind some letters."""
    found: list[_Pieces] = []
    run = before  # what stands together, in every spelling
    for kind, told in _laid_out(tree):
        ways = _spelt(kind, told)
        if ways and len(run) * len(ways) <= _MOST_SPELT:
            run = frozenset(map("".join, product(run, ways)))
            continue
        found += [run, *_needed_inside(kind, told, run)]
        run = ways or _NOTHING
    found.append(run)
    return [_shortest(pieces) for pieces in found if pieces and "" not in pieces]


def _laid_out(tree: _Tree) -> Iterator[tuple[Any, Any]]:
    """The elements of a pattern that take up letters, those of groups in place of the groups."""
    for kind, told in tree:
        name = str(kind)
        if name == "SUBPATTERN":
            yield from _laid_out(told[-1])
        elif name == "ATOMIC_GROUP":
            yield from _laid_out(told)
        elif name not in ("AT", "ASSERT", "ASSERT_NOT"):
            yield kind, told


def _spelt(kind: Any, told: Any) -> _Pieces:
    """The ways to spell an element that is nothing but letters; none where it is more, or in too many ways."""
    name = str(kind)
    if name == "LITERAL":
        return frozenset({_folded(chr(told))})
    if name == "IN" and all(str(each) == "LITERAL" for each, _ in told):
        ways = frozenset(_folded(chr(letter)) for _, letter in told)
        return ways if len(ways) <= _MOST_SPELT else frozenset()
    if name == "BRANCH":
        return _all_of([_spelt_out(each) for each in told[1]], _MOST_SPELT)
    return frozenset()


def _spelt_out(tree: _Tree) -> _Pieces:
    """The ways to spell a pattern that is nothing but letters; none where it is more, or in too many ways."""
    run = _NOTHING
    for kind, told in _laid_out(tree):
        ways = _spelt(kind, told)
        run = frozenset(map("".join, product(run, ways)))
        if len(run) > _MOST_SPELT:
            return frozenset()
    return run


def _needed_inside(kind: Any, told: Any, before: _Pieces) -> list[_Pieces]:
    """The choices of an element that is more than letters: one of its ways, or what is there once at least."""
    name = str(kind)
    if name == "BRANCH":
        ways = [_needed(each, before) for each in told[1]]
        best = [max(choices, key=_weight, default=frozenset()) for choices in ways]
        return [_shortest(_all_of(best, _MOST))]
    return _needed(told[2]) if name.endswith("_REPEAT") and told[0] else []


def _all_of(choices: list[_Pieces], most: int) -> _Pieces:
    """All pieces of some choices; none where one has none, or where they are too many."""
    pieces = frozenset[str]().union(*choices)
    return pieces if all(choices) and len(pieces) <= most else frozenset()


def _shortest(pieces: _Pieces) -> _Pieces:
    """Some pieces without those that hold another."""
    return frozenset(p for p in pieces if not any(o in p for o in pieces if o != p))
