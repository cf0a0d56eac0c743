"""Tokens of several words or signs: holidays, numbers in words, and dates with a month's name between numbers."""

import re
from collections.abc import Mapping

from ontherecord.language.time.holidays import names

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_ONE = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"


def _holidays() -> str:
    """All holiday names but the two below, their apostrophes left out or either kind, "St." with its stop."""
    other = (name for name in names() if not name.startswith(("christmas", "new year")))
    rows = (re.sub(r"s\b(?= |$)", "(?:['’]?s|s['’])", name) for name in other)
    return "|".join(row.replace("st ", r"st\.? ").replace(" ", r"\s") for row in rows)


# the letter of what the pattern finds; a name that goes on in capitals names something else ("Easter Rising",
# "Good Friday Agreement"), unless a month or weekday follows
_COMPOUNDS: Mapping[str, str] = {
    "G": (
        r"[Cc]hristmas(?:\s(?:[Ee]ve|[Dd]ay))?\b|[Nn]ew\s[Yy]ear(?:['’]?s)?\s(?:[Ee]ve|[Dd]ay)\b"
        r"|New\sYear(?:['’]s)?\b"
        rf"|(?i:{_holidays()})\b(?![ ][A-Z](?!(?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)\w*\b))"
    ),
    # the treaty and the crash, not the day
    "other": r"Good\sFriday(?=\s[A-Z])|(?:Black|Bloody)\s(?:Mon|Tues|Wednes|Thurs|Satur|Sun)day\b",
    # 23/Sep/2020, 2020-Sep-23, Sep-23-2020, Oct/2, Dec31
    "K": (
        "(?i:"
        + "|".join(
            rf"\d{{1,4}}{c}(?:{_MONTH}){c}\d{{1,4}}|(?:{_MONTH}){c}\d{{1,4}}{c}\d{{1,4}}"
            rf"|\d{{1,4}}{c}\d{{1,4}}{c}(?:{_MONTH})"
            for c in "/-"
        )
        + rf"|(?:{_MONTH})/\d\d?|\d\d?/(?:{_MONTH}))(?![\w/-])"
        r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\d\d?(?!\w)"
    ),
    # twenty first
    "D": rf"(?i:(?:twenty)\s(?:{_TENTH})|thirty\sfirst)\b",
    # nineteen eighty six, eighteen hundred and twelve
    "Y": (
        rf"(?i:(?:sixteen|seventeen|eighteen|nineteen)(?:[\s-]hundred(?:\sand)?)?[\s-]"
        rf"(?:(?:{_TENS})(?:[\s-](?:{_ONE}))?|{_TEEN}))\b(?![-]|\s(?:per|percent))"
    ),
    # two thousand and thirty two: a year only behind its month
    "thousands": rf"(?i:two\sthousand(?:\sand)?\s(?:(?:{_TENS})(?:[\s-](?:{_ONE}))?|{_TEEN}|{_ONE}))\b",
}
_LETTERS = {"other": ".", "thousands": "2"}
_COMPOUND = re.compile("|".join(f"(?P<{letter}>{rule})" for letter, rule in _COMPOUNDS.items()))
# what can begin one, so that most tokens need no second look
_FIRST = frozenset(
    {name.split()[0].rstrip("s") for name in names()}
    | {w[:3] for w in _MONTH.replace("?", "").replace("(:", "").replace(")", "").split("|")}
    | {"bloody", "two", "twenty", "thirty", "sixteen", "seventeen", "eighteen", "nineteen", "sep"}
)


def may_begin(word: str) -> bool:
    """Whether a compound can begin with a token; numbers need a slash or hyphen behind them as well."""
    if word[0].isdecimal():
        return True
    low = word.lower().rstrip(".")
    return low.rstrip("s") in _FIRST or low in _FIRST or low[:3] in _FIRST


def compound(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Where a compound that begins with the token `start`..`end` ends, and its letter; None where none begins.

    >>> compound("on New Year's Eve", 3, 6)
    (17, 'G')
    """
    if text[start].isdecimal() and text[end : end + 1] not in ("/", "-"):
        return None
    match = _COMPOUND.match(text, start)
    if match is None:
        return None
    return match.end(), _LETTERS.get(match.lastgroup or "", match.lastgroup or "")


_WORDS = {w: n for n, w in enumerate(f"{_ONE}|{_TEEN}".split("|"), 1)}
_WORDS |= {w: 10 * n for n, w in enumerate(_TENS.split("|"), 2)}


def spelled_year(printed: str) -> int | None:
    """The year that number words say.

    >>> spelled_year("nineteen eighty six"), spelled_year("eighteen hundred and twelve")
    (1986, 1812)
    """
    words = [w for w in re.split(r"[\s-]+", printed.lower()) if w not in ("hundred", "and")]
    thousands = words[:2] == ["two", "thousand"]
    words = ["twenty", *words[2:]] if thousands else words
    if len(words) < 2 or any(w not in _WORDS for w in words):
        return None
    return 100 * _WORDS[words[0]] + sum(_WORDS[w] for w in words[1:])
