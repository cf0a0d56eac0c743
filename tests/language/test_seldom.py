"""Patterns looked for only where pieces of text stand that every match has: nothing is missed by it."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.seldom import Seldom

PATTERNS = [
    # plain words, ends that vary
    r"\b(?:corrections?|clarifications?)\b",
    # ways to spell that stand together, an ending that may be missing
    r"(?:did|was)(?:n[’']t| not) (?:be )?\w+",
    # a choice with an empty way in front of a space
    r"\b(?:no|not a|not one)\b (?:\w+ ){1,3}?came",
    # ways that share their beginning, of which one goes on with anything
    r"\b(?:nobody|no one|none of \w+) left",
    # what is said once at least, and what may be said not at all
    r"(?:very ){1,3}glad(?: indeed)*",
    # a place that only looks on or back
    r"\bdenied(?= it)|(?<=not )true",
    # letters by name and by range, and what they are not
    r"[A-Z]\w+ (?:[^,.;]{2,9}) claims?",
    # groups with names, flags of their own
    r"(?P<who>it|they) (?-i:May) (?P<what>go|stay)",
    # nothing that it must have
    r"\w+|\d+",
    # letters that have an upper case of their own kind
    r"straße|κόσμος|ılık|kelvin",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@given(data=st.data())
def test_what_the_pattern_finds_is_found(pattern: str, flags: int, data: st.DataObject) -> None:
    plain, seldom = re.compile(pattern, flags), Seldom(pattern, flags)
    match = data.draw(st.from_regex(plain))
    text = data.draw(st.sampled_from(["", "They say: ", "x"])) + match
    found, told = seldom.search(text), plain.search(text)
    assert (found and found.span()) == (told and told.span())
    assert [m.span() for m in seldom.finditer(text)] == [m.span() for m in plain.finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "may"),
    [
        # none of the words stands in it
        (r"\b(?:opened|reopened)\b", "The crossing is shut.", False),
        # one stands in it, in capitals
        (r"\b(?:opened|reopened)\b", "THE CROSSING WAS OPENED.", True),
        # one of the two things that it must have is missing
        (r"(?:accus|blam)\w+ .{2,40} (?:denied|disputed)", "She accused the firm.", False),
        # both are there, in another order: only the pattern itself can tell
        (r"(?:accus|blam)\w+ .{2,40} (?:denied|disputed)", "She denied that he accused her.", True),
        # a pattern that asks for nothing is always tried
        (r"\w+", "", True),
    ],
)
def test_where_it_is_looked_for(pattern: str, text: str, may: bool) -> None:
    assert Seldom(pattern, re.IGNORECASE).may_match(text) is may


def test_letters_that_patterns_take_for_one_another_are_the_same() -> None:
    every = map(chr, (*range(0xD800), *range(0xE000, 0x1F000)))
    for letter in (c for c in every if unicodedata.category(c) in ("Lu", "Ll", "Lt")):
        seldom = Seldom(re.escape(letter), re.IGNORECASE)
        for other in {letter.upper(), letter.lower(), letter.casefold(), "i", "s", "k"}:
            if seldom.plain.fullmatch(other):
                assert seldom.search(other), (letter, other)


def test_bounds_are_those_of_the_pattern() -> None:
    shut = Seldom(r"\bshut\b")
    text = "It is shut. It was shut."
    second = shut.search(text, 11)
    assert second is not None
    assert second.start() == 19
    assert shut.search(text, 0, 6) is None
