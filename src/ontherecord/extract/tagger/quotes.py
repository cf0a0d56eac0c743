"""Quotation state of every character of a paragraph, robust to odd and mixed marks.

A state machine over one paragraph at a time, so that one stray mark cannot turn the rest of a report
inside out. Straight marks take their side from their neighbours (space before: opening; space or
punctuation after: closing), as in the rules of Krestel et al. (LREC 2008); curly, German and
French marks by shape first, by neighbours where the shape is used both ways.
"""

from __future__ import annotations

OUTSIDE, INSIDE, UNCLOSED, OPENING, CLOSING, SINGLE, STRAY = range(7)
STATES = 7

DOUBLE = frozenset('"“”„«»‟″＂')
SINGLES = frozenset("'‘’‚‹›`´")
MARKS = DOUBLE | SINGLES
_OPEN_SHAPES = frozenset("„«‚‹‟")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0\u2009([{—–-/…:")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0\u2009)]}—–-/….,;:!?")

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(DOUBLE, '"'),
        **dict.fromkeys(SINGLES, "'"),
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u00ad": "-",
    }
)


def plain(text: str) -> str:
    """The text with every kind of mark made straight; character for character, offsets hold."""
    return text.translate(_PLAIN)


def quote_states(paragraph: str) -> bytearray:
    """One state a character: outside, inside, inside but never closed, or a mark itself."""
    states = bytearray(len(paragraph))
    opened = -1
    for place, char in enumerate(paragraph):
        if char not in DOUBLE:
            continue
        if opened < 0:
            if _may_open(paragraph, place) or not _may_close(paragraph, place):
                states[place], opened = OPENING, place
            else:
                states[place] = STRAY
        elif _reopens(paragraph, place):
            _fill(states, opened + 1, place, UNCLOSED)
            states[place], opened = OPENING, place
        else:
            _fill(states, opened + 1, place, INSIDE)
            states[place], opened = CLOSING, -1
    if opened >= 0:
        _fill(states, opened + 1, len(paragraph), UNCLOSED)
    _mark_singles(paragraph, states)
    return states


def _fill(states: bytearray, start: int, end: int, value: int) -> None:
    """Set the states of a stretch that are not marks themselves."""
    for place in range(start, end):
        if states[place] == OUTSIDE:
            states[place] = value


def _neighbours(text: str, place: int) -> tuple[str, str]:
    """The characters before and after; a space stands for the paragraph's border."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return before, after


def _may_open(text: str, place: int) -> bool:
    """True where a mark can stand before quoted words."""
    before, after = _neighbours(text, place)
    if text[place] in _OPEN_SHAPES or text[place] == "“":
        return not after.isspace()
    return (before in _BEFORE_OPENING or before in MARKS) and not after.isspace()


def _may_close(text: str, place: int) -> bool:
    """True where a mark can stand after quoted words."""
    before, after = _neighbours(text, place)
    return not before.isspace() and (after in _AFTER_CLOSING or after in MARKS)


def _reopens(text: str, place: int) -> bool:
    """True for a mark inside a quotation that can only open one: the first was never closed."""
    before, after = _neighbours(text, place)
    if not before.isspace() or after.isspace():
        return False
    return text[place] != "”"


def _mark_singles(text: str, states: bytearray) -> None:
    """Find 'quoted words' in single marks outside double ones; apostrophes do not count."""
    opened = -1
    for place, char in enumerate(text):
        if char not in SINGLES or states[place] != OUTSIDE:
            continue
        before, after = _neighbours(text, place)
        if opened < 0:
            if before in _BEFORE_OPENING and after.isalnum() and char != "’":
                opened = place
        elif not before.isspace() and after in _AFTER_CLOSING and place - opened > 3:
            states[opened], states[place] = OPENING, CLOSING
            _fill(states, opened + 1, place, SINGLE)
            opened = -1
