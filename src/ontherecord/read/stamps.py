"""What stands before the first words of a paragraph and is none of them: the time of a live entry, the day and
sender of a chat's message, a wire's slug ("UPDATE 2-"), little pictures.

A time stands before one paragraph only where it stands before another too; a sender only where all messages are
one channel's (where several write, the names tell who speaks).
"""

import re
from collections.abc import Iterator, Sequence

ENTRY = "time of an entry"
_FEWEST = 2  # paragraphs with a time before them that make a live page
_ZONE = r"(?:GMT|UTC|BST|CES?T|E[ES]?[DS]?T|[CMP][DS]?T|IST|EAT|WAT|MSK|AST|local time|[ap]\.?m\.?|[AP]M)"
_TIME = rf"\d{{1,2}}[:.h]\d\d(?::\d\d)?(?:\s?{_ZONE}){{0,2}}"
_CLOCKED = re.compile(
    rf"(?:[\[(]{_TIME}(?:\s?\({_ZONE}\))?[\])]\s*[-–—:|]?|{_TIME}(?:\s?\({_ZONE}\))?\s*[-–—:|])\s+(?=[^\W\d_]|[\"“‘'«])"
)
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_CHAT = re.compile(
    rf"(?:\[{_DAY},? {_TIME}\]|{_DAY},? {_TIME} -)\s+(?P<sender>[^\n:]{{2,40}}):\s+(?=\S)"
)
_WIRE = (
    r"(?:UPDATE|WRAPUP|WRAP|RPT|REFILE|CORRECTED|CORRECTION|RECAST|EXCLUSIVE|BREAKING|URGENT|FLASH|DEVELOPING|LEAD"
    r"|ADV)"
)
_SLUG = re.compile(rf"(?:{_WIRE}(?: ?\d{{1,2}})?\s?-\s?)+(?=[A-Z\"“‘'«])")
_PICTURES = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3\u200d ]*"
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u20e3]\\s*(?=\\S)"
)


def stamps(paragraphs: Sequence[str]) -> dict[int, tuple[int, str]]:
    """For each paragraph (by its place) that has such a thing before its words: how long it is, and what it is.

    >>> stamps(["UPDATE 2-Norland answers", "No answer came."])
    {0: (9, 'slug of a wire')}
    """
    chats = {n: match for n, words in enumerate(paragraphs) if (match := _CHAT.match(words))}
    one_sender = len({match["sender"] for match in chats.values()}) == 1
    found: dict[int, tuple[int, str]] = {
        n: (match.end(), "sender and time of a message")
        if one_sender
        else (match.start("sender"), "time of a message")
        for n, match in chats.items()
    }
    clocked = [(n, match.end()) for n, match in _starts(_CLOCKED, paragraphs) if n not in found]
    if len(clocked) >= _FEWEST:
        found.update((n, (size, ENTRY)) for n, size in clocked)
    found.update((n, (match.end(), "slug of a wire")) for n, match in _starts(_SLUG, paragraphs))
    for n, words in enumerate(paragraphs):
        size, what = found.get(n, (0, "little picture"))
        if match := _PICTURES.match(words, size):
            found[n] = (match.end(), what)
    return found


def _starts(
    form: re.Pattern[str], paragraphs: Sequence[str]
) -> Iterator[tuple[int, re.Match[str]]]:
    """The paragraphs that open so."""
    for n, words in enumerate(paragraphs):
        if match := form.match(words):
            yield n, match
