"""How names and words are compared: without case, accents and punctuation, as the full-text index does it."""

import re
import unicodedata

_WORD = re.compile(r"\w+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def folded(text: str) -> str:
    """Lower-case words without accents, joined by single spaces.

    >>> folded("Núñez-O’Brien")
    'nunez o brien'
    """
    plain = text.casefold()
    if not plain.isascii():  # few letters are: the rest is not looked at one by one
        plain = _BEYOND_ASCII.sub(_without_accents, unicodedata.normalize("NFD", plain))
    return " ".join(_WORD.findall(plain))


def _without_accents(letters: re.Match[str]) -> str:
    return "".join(letter for letter in letters[0] if not unicodedata.combining(letter))
