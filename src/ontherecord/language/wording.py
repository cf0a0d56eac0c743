"""Contested words as data: terms that judge, verbs of attribution that judge, rival names, and where outlets are made.

The lists stand in `data/wording.tsv` and `data/press.tsv`. That a word is listed says only that press and style
guides dispute it; which voice is right about a thing is nobody's business here.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from ontherecord.language.words import normal

_ENDINGS = r"(?:s|es|ed|d|ing)?"
_WORD = re.compile(r"\w+")
# letters of a beginning that are compared; the inflected forms of a word share all but the last one of its own
_OPENING = 6


@dataclass(frozen=True, slots=True)
class Contested:
    """A contested term: how it is found, what it is listed as, and the plain term beside it.

    `not_after` are words before it with which it is another term ("sanctions regime").
    """

    kind: Literal["loaded", "verb", "name"]
    words: str
    plain: str
    forms: re.Pattern[str]
    not_after: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def contested() -> tuple[Contested, ...]:
    """All contested terms in the order of the file.

    >>> [c.plain for c in contested() if c.words == "aggressor"]
    ['attacking side']
    """
    rows = _rows("wording.tsv")
    return tuple(_contested(form, *row) for row in rows for form in row[1].split("|"))


def likely(text: str) -> tuple[Contested, ...]:
    """The contested terms that can be found in a text, in the order of the file.

    Those left out cannot: none of its words begins as they do. Looking for each of some hundreds of terms in every
    text took most of the time of resolving a large collection.

    >>> [c.words for c in likely("An aggressor came.") if c.words.startswith("a")]
    ['aggressor', 'aggression']
    """
    words = {word[:_OPENING] for word in _WORD.findall(text.casefold())}
    terms = contested()
    return tuple(terms[place] for place in sorted({at for word in words for at in _begun(word)}))


@lru_cache(maxsize=1 << 14)  # words come again and again
def _begun(word: str) -> tuple[int, ...]:
    """The places in the file of the terms that the first letters of a word may begin."""
    index = _by_opening()
    return tuple(at for n in range(1, len(word) + 1) for at in index.get(word[:n], ()))


@lru_cache(maxsize=1)
def _by_opening() -> Mapping[str, tuple[int, ...]]:
    """From the first letters of a term to the places of such terms in the file."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, term in enumerate(contested()):
        head = _WORD.match(term.words[:-1])  # the last letter may change ("deny", "denies")
        found[head.group()[:_OPENING].casefold() if head else ""].append(place)
    return {opening: tuple(places) for opening, places in found.items()}


@lru_cache(maxsize=1)
def press() -> Mapping[str, str]:
    """From an outlet's folded name to the code of the state where it is made.

    >>> press()["reuters"]
    'GBR'
    """
    return {normal(row[0]): row[1] for row in _rows("press.tsv")}


def names_in(plain: str) -> re.Pattern[str]:
    """What finds the plain name beside a rival one."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in plain.split('|'))})\b")


def _rows(name: str) -> list[list[str]]:
    text = (files("ontherecord.language") / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _contested(form: str, kind: str, _: str, plain: str, not_after: str = "") -> Contested:
    if kind == "name":
        return Contested("name", form, plain, names_in(form))
    pattern = re.compile(rf"\b(?:{_inflected(form)})\b", re.IGNORECASE)
    excluded = frozenset(not_after.split())
    return Contested("verb" if kind == "verb" else "loaded", form, plain, pattern, excluded)


def _inflected(form: str) -> str:
    """A form with the endings of its last word: "admit" also finds "admitted", "deny" "denied"."""
    escaped = re.escape(form).replace(r"\ ", r"\s+")
    if form.endswith("y") and form[-2] not in "aeiou":
        return rf"{escaped[:-1]}(?:y|ies|ied|ying)"
    if form.endswith("e"):
        return rf"{escaped[:-1]}(?:e|es|ed|ing)"
    if form[-1] in "tpgm" and form[-2] in "aeiou" and form[-3] not in "aeiou":
        return rf"{escaped}(?:s|{form[-1]}ed|{form[-1]}ing|ed|ing)?"
    return escaped + _ENDINGS
