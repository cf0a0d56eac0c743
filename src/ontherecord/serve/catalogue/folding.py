"""How names and words are compared: without case, accents and punctuation, as the full-text index does it."""

import re
import unicodedata

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Lower-case words without accents, joined by single spaces.

    >>> folded("Núñez-O’Brien")
    'nunez o brien'
    """
    plain = unicodedata.normalize("NFD", text.casefold())
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))
