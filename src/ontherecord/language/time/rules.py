"""What a time rule is: a pattern over token classes and a builder that says what it means.

A rule is a regular expression over the letters of `time_words.CLASSES` and a builder that turns the matched
tokens into a `TimeForm` (None: not a time after all). Rules are tried everywhere; of two matches that
overlap the longer one stands. A group's name says which tokens the builder reads.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ontherecord.language.time.compound import spelled_year
from ontherecord.language.time.words import Tokens, number
from ontherecord.nouns.dates import TimeForm


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match: reads the words of named groups."""

    tokens: Tokens
    match: re.Match[str]

    def words(self, group: str) -> tuple[str, ...]:
        """The words of a group, none where the group is absent from this match."""
        start, end = self.match.span(group) if group in self.match.re.groupindex else (-1, -1)
        return self.tokens.words[start:end] if start >= 0 else ()

    def word(self, group: str) -> str:
        """The first word of a group in lower case, '' where there is none."""
        found = self.words(group)
        return found[0].lower() if found else ""

    def day(self, group: str = "d") -> int | None:
        """The day of the month in a group; the value of a number or ordinal."""
        value = number(self.word(group)) if self.word(group) else None
        return int(value) if value is not None else None

    def year(self, group: str = "y") -> int | None:
        """The year in a group."""
        word = self.word(group)
        return int(word) if word.isdecimal() else spelled_year(word)


Builder = Callable[[Found], TimeForm | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its meaning; the group `x`, where there is one, is the printed expression."""

    name: str
    pattern: re.Pattern[str]
    build: Builder


# --- pieces -------------------------------------------------------------------------------

_PARTS = {"beginning": "early", "start": "early", "end": "late", "middle": "mid"}
_DAYPARTS = {"midday": "noon", "dusk": "evening", "dawn": "morning", "midmorning": "morning"}
_LEANS = {"L": "past", "l": "past", "X": "future", "x": "future"}


def part_of(found: Found, group: str = "p") -> str | None:
    """early, mid or late."""
    word = found.word(group)
    return _PARTS.get(word, word) or None


def daypart_of(found: Found, group: str = "dp") -> str | None:
    """The part of the day in a group."""
    word = found.word(group)
    return _DAYPARTS.get(word, word) or None


def lean_of(found: Found, group: str = "k") -> str | None:
    """Where "last" and "next" point; None where no such word is asked for."""
    start = found.match.start(group) if group in found.match.re.groupindex else -1
    return _LEANS.get(found.tokens.letters[start]) if start >= 0 else None


def valid(form: TimeForm) -> TimeForm | None:
    """`form` unless its day is impossible in its month."""
    longest = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if form.day is not None and form.month is not None and form.day > longest[form.month]:
        return None
    return form


def pointed(form: TimeForm, found: Found) -> TimeForm:
    """`form` with the shift and frame of "this", "last", "next", "that", "the following"."""
    known = "k" in found.match.re.groupindex and found.match.start("k") >= 0
    letter = found.tokens.letters[found.match.start("k")] if known else ""
    shift = {"L": -1, "l": -1, "X": 1, "H": 0, "J": 0, "x": 1}.get(letter)
    told = letter == "X" and "T" in found.match.group()  # "the next day", unlike "next week"
    return replace(form, shift=shift, narrative=told or letter in ("J", "x", "T"))
