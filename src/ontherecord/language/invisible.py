"""What stands among the words of a text and is none: characters that nobody sees (soft hyphens, zero-width
characters, direction marks), the marks of quoted mail, the numbers of footnotes in brackets.

They are stored as they stand, and in the way of every comparison and of every name that is shown.
"""

import re

INVISIBLE = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e" + (
    "\ufe0e\ufe0f\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
# what mail programs put before each line that they quote, from the line break on
MAIL_MARKS = r"\n[ \t]*(?:>[ \t]?)+"
# "... of the harbour.[1] She ...", glued to the word or the mark before it
FOOTNOTE = r"(?<=[\w.,;:!?”\"’)\]])\[\d{1,3}\](?=[\s.,;:?!\[]|$)"
_MARKS = re.compile(MAIL_MARKS)
_FOOTNOTE = re.compile(FOOTNOTE)
_SOFT = "\u00ad"
_SOFT_BREAK = re.compile(r"\u00ad[ \t]*\n\s*")
_UNSEEN = dict.fromkeys(map(ord, INVISIBLE))


def unmarked(words: str) -> str:
    """`words` without soft hyphens, the marks of quoted mail at the starts of lines, and numbers of footnotes.

    What else nobody sees stays: `export.unseen` shows it to people, whom it may deceive.

    >>> unmarked("the foreign\\n> minis\\u00adtry")
    'the foreign\\nministry'
    """
    bare = _MARKS.sub("\n", words) if ">" in words else words
    bare = _FOOTNOTE.sub("", bare) if "[" in bare else bare
    return _SOFT_BREAK.sub("", bare).replace(_SOFT, "")


def seen(words: str) -> str:
    """`words` as `unmarked`, and without any character that nobody sees: what words are compared by.

    >>> seen("the\\u200b minis\\u00adtry")
    'the ministry'
    """
    return unmarked(words).translate(_UNSEEN)


def blanked(words: str) -> str:
    """`words` with marks of quoted mail and odd white space as plain spaces; every character keeps its place.

    >>> blanked("the foreign\\n> ministry of\\u00a0Norland")
    'the foreign\\n  ministry of Norland'
    """
    evened = re.sub(r"[^\S\n\t ]", " ", words)
    return _MARKS.sub(lambda mark: "\n" + " " * (len(mark.group()) - 1), evened)
