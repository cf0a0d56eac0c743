"""The words of time: splits a text into tokens and gives each the letter of its class.

A time expression is then a short pattern over those letters (`time/rules.py`), which is faster and far easier to
read than patterns over the text. The letters are listed at `CLASSES`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ontherecord.language.time.compound import compound, may_begin

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
UNITS = "second minute hour day week month year decade century".split()

# letter: what it stands for
CLASSES = {
    "M": "month name that is no other word",
    "m": "May, March, April, June, August (also a verb, a person)",
    "B": "abbreviated month",
    "W": "weekday",
    "V": "abbreviated weekday",
    "d": "number 1-31 in digits",
    "D": "ordinal 1st-31st",
    "O": "ordinal above 31st",
    "Y": "four digits that can be a year",
    "N": "any other number",
    "Z": "dozen, hundred",
    "q": "several, few, couple",
    "U": "unit",
    "u": "unit, plural",
    "S": "season",
    "P": "part of day",
    "w": "weekend",
    "Q": "quarter or half of a year",
    "E": "early, mid, late, beginning, end",
    "R": "yesterday, today, tonight, tomorrow",
    "L": "last, previous",
    "l": "past, recent",
    "X": "next, coming, upcoming",
    "x": "following",
    "H": "this, current",
    "J": "that, same",
    "e": "every, each",
    "g": "ago",
    "f": "earlier, later",
    "r": "before, after",
    "o": "of",
    "i": "in, on, at, by, since, during, within, for, throughout, over",
    "t": "to, until, till, through",
    "n": "and, or",
    "F": "from",
    "b": "between",
    "T": "the",
    "a": "a, an",
    "v": "half",
    "~": "about, nearly, some, more than",
    "C": "clock time",
    "A": "a.m., p.m.",
    "z": "time zone",
    "k": "decade (1990s)",
    "I": "ISO date",
    "K": "date in numbers with slashes or dots, or with a month's name between them",
    "p": "day and month in numbers with a slash",
    "G": "holiday",
    "y": "now",
    "2": "two thousand and something, in words",
    "4": "Q1 to Q4, H1, H2",
    "s": "fiscal, school, academic",
    "c": "comma",
    "h": "hyphen or dash",
    "_": "other punctuation",
    "|": "end of a paragraph",
    ".": "any other word",
}

_MONTH_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec".split()
_DAY_SHORT = "mon tue tues wed weds thu thur thurs fri sat sun".split()
_AMBIGUOUS_MONTHS = frozenset({"may", "march", "april", "june", "august"})
ZONES = "GMT UTC BST CET CEST EET EEST EST EDT CST CDT MST MDT PST PDT MSK IST JST KST WAT CAT EAT"

_TOKEN = re.compile(
    r"""(?P<plain>(?![QHAPJFMSONDTW]|https?://|www\.|[ap](?:\.|m\b))[^\W\d_]+(?:-(?:one|two|three|four|five|six
        |seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?)
    | (?P<gap>\n[ \t\r]*\n\s*)
    | (?P<url>\b(?:https?://|www\.)\S+)
    | (?P<iso>\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w|-\d))
    | (?P<slash>(?<![\w/.$€£])(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{1,2}/\d{1,2}/\d{2}
        |\d{1,2}\.[ ]\d{1,2}\.[ ](?:19|20)\d\d
        |(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\w/%]))
    | (?P<pair>(?<![\w/.$€£-])(?<!\d\s)(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])(?![\w/.%]))
    | (?P<quarter>\b(?:Q[1-4]|H[12])\b(?!-))
    | (?P<clock>\b(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!:|(?![ap]m\b|[AP]M\b)\w)
        | \b(?:[01]?\d|2[0-4])\.[0-5]\d(?=\s?(?:[ap]\.?m\b|GMT|UTC|BST|CET)))
    | (?P<decade>\b\d{3}0(?:['’]?s)\b|['’]\d0s\b)
    | (?P<ordinal>\b\d{1,3}(?:st|nd|rd|th)\b)
    | (?P<number>(?<![\w.,$€£])(?<![$€£]\s)\d+(?:,\d{3})*(?:\.\d+)?(?=\D|$))
    | (?P<halfday>\b[ap]\.\s?m\.(?!\w)|\b[ap]m\b|(?<=\d)(?:[ap]m|[AP]M)\b|\b[AP]\.?M\b\.?)
    | (?P<short>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun
        |JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)
        \.(?=[\s,]))
    | (?P<word>[^\W\d_]+(?:-(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth
        |fifth|sixth|seventh|eighth|ninth))?)
    | (?P<mark>[^\s\w]|_|\d+)
    """,
    re.VERBOSE,
)


def _vocabulary() -> dict[str, str]:
    """Lower-case word to class letter, for words whose class does not hang on their case."""
    listed = {
        "R": "yesterday today tonight tomorrow tmrw",
        "y": "now",
        "L": "last previous preceding",
        "l": "past recent",
        "X": "next coming upcoming ensuing",
        "x": "following subsequent",
        "H": "this current",
        "J": "that same those these",
        "e": "every each",
        "g": "ago",
        "f": "earlier later afterwards afterward",
        "r": "before after",
        "o": "of",
        "i": "in on at by since during within for throughout over under around circa into year dated",
        "t": "to until till through thru",
        "n": "and or",
        "F": "from",
        "b": "between",
        "T": "the",
        "a": "a an",
        "v": "half",
        "~": "about nearly almost some roughly approximately than least most exactly just barely only",
        "q": "several few couple many",
        "S": "spring summer autumn fall winter",
        "P": "morning afternoon evening night midday noon midnight dawn dusk midmorning",
        "w": "weekend weekends",
        "Q": "quarter",
        "E": "early mid late beginning start end middle",
        "s": "fiscal school academic",
        "U": " ".join(UNITS) + " fortnight",
        "u": "seconds minutes hours days weeks months years decades centuries fortnights",
        "N": " ".join([*_ONES, *_TENS]),
        "Z": "dozen hundred",
        "D": " ".join([*_ORDINALS, "twentieth", "thirtieth", "thirty-first"]),
        "W": " ".join(WEEKDAYS),
        "M": " ".join(m for m in MONTHS if m not in _AMBIGUOUS_MONTHS),
    }
    words = {word: letter for letter, group in listed.items() for word in group.split()}
    words |= {f"{t}-{o}": "N" for t in _TENS for o in _ONES[:9]}
    words |= {f"twenty-{o}": "D" for o in _ORDINALS[:9]}
    return words


_VOCABULARY = _vocabulary()
_SHORT = {form: "B" for w in _MONTH_SHORT for form in (w.capitalize(), w.upper())}
_SHORT |= {w.capitalize(): "V" for w in _DAY_SHORT}
# in small letters: with a day or year beside them only, where they can be other words
_SHORT |= {w: "B" for w in _MONTH_SHORT if w != "mar"} | {"august": "B", "june": "m", "april": "m"}
_ZONES = frozenset(ZONES.split())
_AMBIGUOUS = {w: "m" for m in _AMBIGUOUS_MONTHS for w in (m.capitalize(), m.upper())}
_MAY_GO_ON = frozenset({"plain", "word", "number", "short"})  # tokens that can begin a compound
_GROUPS = {
    "gap": "|",
    "iso": "I",
    "slash": "K",
    "clock": "C",
    "decade": "k",
    "halfday": "A",
    "pair": "p",
    "quarter": "4",
    "url": ".",
}
_NUMBERS = (
    {w: n for n, w in enumerate(_ONES, 1)}
    | {w: 10 * n for n, w in enumerate(_TENS, 2)}
    | {f"{t}-{o}": 10 * n + k for n, t in enumerate(_TENS, 2) for k, o in enumerate(_ONES[:9], 1)}
    | {w: n for n, w in enumerate(_ORDINALS, 1)}
    | {f"twenty-{o}": 20 + k for k, o in enumerate(_ORDINALS[:9], 1)}
    | {"twentieth": 20, "thirtieth": 30, "thirty-first": 31, "dozen": 12, "hundred": 100}
    | {"a": 1, "an": 1}
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text in tokens: bounds and printed words, and one class letter each in `letters`."""

    bounds: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    letters: str


def tokens(text: str) -> Tokens:
    """Split `text` and class every token.

    >>> tokens("On 26 January 2022, he may march").letters
    'idMYc...'
    """
    bounds: list[tuple[int, int]] = []
    words: list[str] = []
    letters: list[str] = []
    at = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < at:
            continue
        word, kind = match.group(), match.lastgroup
        letter, goes_on = _classed(word, kind)
        at = end
        if goes_on and (whole := compound(text, start, end)):
            at, letter = whole
            word = text[start:at]
        bounds.append((start, at))
        words.append(word)
        letters.append(letter)
    return Tokens(tuple(bounds), tuple(words), "".join(letters))


@lru_cache(maxsize=1 << 14)  # words come back
def _classed(word: str, kind: str | None) -> tuple[str, bool]:
    """The class of one token of a kind, and whether a compound can begin with it."""
    return _letter(word, kind or "mark"), kind in _MAY_GO_ON and may_begin(word)


def _letter(word: str, kind: str) -> str:
    """The class of one token of a kind."""
    if kind in _GROUPS:
        return _GROUPS[kind]
    if kind == "number":
        return _number_letter(word)
    if kind == "ordinal":
        return "D" if 1 <= int(word[:-2]) <= 31 else "O"
    if kind == "mark":
        return {",": "c", "-": "h", "–": "h", "—": "h", "‑": "h"}.get(word, "_")
    return _word_letter(word.rstrip("."))


def _word_letter(word: str) -> str:
    """The class of a word, by its case where that matters."""
    if word in _AMBIGUOUS:
        return "m"
    if word in _SHORT:
        return _SHORT[word]
    if word in _ZONES:
        return "z"
    return _VOCABULARY.get(word.lower(), ".")


def _number_letter(word: str) -> str:
    """The class of a number in digits."""
    if len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 31:
        return "d"
    if len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2100:
        return "Y"
    return "N"


def number(word: str) -> float | None:
    """The value of a number word, ordinal or digits; None for anything else.

    >>> number("twenty-sixth"), number("26th"), number("1,200"), number("few")
    (26, 26, 1200.0, None)
    """
    low = "-".join(word.lower().split())
    if low in _NUMBERS:
        return _NUMBERS[low]
    digits = re.fullmatch(r"(\d[\d,]*(?:\.\d+)?)(st|nd|rd|th)?", low)
    if digits is None:
        return None
    return int(digits[1]) if digits[2] else float(digits[1].replace(",", ""))


def number_words() -> Iterable[str]:
    """The words that `number` reads besides digits, ordinals and articles among them.

    >>> "twenty-six" in number_words()
    True
    """
    return _NUMBERS.keys()


def month_of(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return _index(MONTHS, word) + 1


def weekday_of(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return _index(WEEKDAYS, word)


def _index(names: Iterable[str], word: str) -> int:
    low = word.lower().rstrip(".")[:3]
    return next(i for i, name in enumerate(names) if name.startswith(low))


def unit_of(word: str) -> str:
    """The singular of a unit ("weeks" is "week", "centuries" "century")."""
    low = word.lower()
    return "century" if low == "centuries" else low.removesuffix("s")
