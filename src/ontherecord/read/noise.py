"""Whether a paragraph is furniture of the page (asks, notices, labels, credits, menus), told by its words.

Rules look at short paragraphs. One that quotes somebody or reports what was said is never taken for an
ask, so that a sentence of the story is not lost to a chance phrase.
"""

import re
from functools import cache

from ontherecord.language.seldom import Seldom
from ontherecord.read.noise_words import ASKS, CREDITS, LABELS, NOTICES

_MOST_WORDS = 70  # the longest notice seen (a newsletter form) had 60
_ORNAMENT = re.compile(r"[\W_]+|[-<#*\s]*\(?(?:ends?|more)\)?[->#*\s]*", re.IGNORECASE)
_ADDRESS = r"(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|pic\.twitter\.com/\S+)"
_ADDRESSES = re.compile(rf"(?:[A-Za-z ]{{0,30}}:\s*)?{_ADDRESS}(?:[\s,;]+{_ADDRESS})*[.,]?")
_HASHTAGS = re.compile(r"(?:[#@]\w+[\s,]*)+")
_NAME = r"[A-Z][\w.'’-]*(?:\s+(?:van|von|de|der|den|di|da|bin|ibn|al|el|la|le))*"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY)\s+(?P<names>{_NAME}(?:\s+{_NAME}){{0,4}}(?:\s*(?:,|and|&)\s*{_NAME}(?:\s+{_NAME}){{0,3}}){{0,5}})"
    r"(?:\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:(?:\s*\|\s*|\s+[–—-]\s+)[\w .'’&]{1,50})?"
)
_STAFF = re.compile(
    r"by (?:(?:our|a|an|the)\s[\w ,-]{0,40})?(?:staff|correspondents?|reporters?|writers?|desk"
    r"|agenc(?:y|ies)|editors?|bureau|team)(?: and [\w ]{3,20})?",
    re.IGNORECASE,
)
_MENU = re.compile(r"\s[|›»•·/]\s|\s{3,}|\t")
_DASHED = 5  # a headline with four dashes has longer parts
_REPORTING = re.compile(
    r"\b(?:said|says|told|tells|announced|according to|stated|warned|added|reported|urged|insisted)\b",
    re.IGNORECASE,
)
_TALK = re.compile(r"[\"“”„«»]")
# where a sentence starts, or the ask after "For the latest headlines, ..."
_OPENING = (
    r"(?:^|[.!?:]\s+|^(?:for|to|want|like what)\b[^,?]{3,60}[,?]\s+)(?:please |[-–—•*>»]\s*)?"
)


def flatten(text: str) -> str:
    """`text` with white space and apostrophes made plain, for matching only."""
    return " ".join(text.replace("’", "'").replace("‘", "'").split())


def noise_in(text: str) -> str | None:
    """Why a paragraph is not part of the story, told by its words alone; None where it may be part of it.

    >>> noise_in("For breaking stories, follow our channel on the messenger or in the app.")
    'asks to be followed'
    >>> noise_in("The two sides agreed to follow our proposal, the minister said.")
    """
    flat = flatten(text)
    if _labels().fullmatch(flat) or _ORNAMENT.fullmatch(flat):
        return "label of the page"
    if _ADDRESSES.fullmatch(flat) or _HASHTAGS.fullmatch(flat):
        return "address or hashtag"
    if _is_menu(text.strip()):
        return "menu"
    if is_credit(flat):
        return "credit"
    if len(flat.split()) > _MOST_WORDS or _TALK.search(flat) or _REPORTING.search(flat):
        return None
    return next((reason for pattern, reason in _phrases() if pattern.search(flat)), None)


def is_credit(flat: str) -> bool:
    """Whether a flat line names those who made the report."""
    words = len(flat.split())
    parted = ";" in flat or flat[:1] in "([" or "diting by" in flat
    return words <= (60 if parted else 20) and bool(_credits().fullmatch(flat))


def is_byline(text: str) -> bool:
    """Whether a line names its author, or "our staff", and says nothing else."""
    return author_in(text) is not None or bool(_STAFF.fullmatch(" ".join(text.split())))


def author_in(text: str) -> str | None:
    """The names in a line that is a byline and nothing else.

    >>> author_in("By Jane Doe and John Roe")
    'Jane Doe and John Roe'
    """
    line = " ".join(text.split())
    match = _BYLINE.fullmatch(line)
    return match.group("names").strip() if match and len(line.split()) <= 16 else None


def _is_menu(line: str) -> bool:
    """Whether a line is a row of short items between bars, or of as many more between dashes."""
    dashed = line.split(" - ")
    if len(dashed) >= _DASHED and all(0 < len(item.split()) <= 2 for item in dashed):
        return True
    items = [item.strip() for item in _MENU.split(line) if item.strip()]
    return len(items) >= 3 and all(
        len(item.split()) <= 4 and item[-1] not in ".?!" for item in items
    )


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(LABELS)})[.:!…]*", re.IGNORECASE)


@cache
def _credits() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in CREDITS), re.IGNORECASE)


@cache
def _phrases() -> tuple[tuple[Seldom, str], ...]:
    """Notices and asks with their reasons, one pattern for each reason."""
    notices = ((f"(?:{'|'.join(patterns)})", reason) for reason, patterns in NOTICES.items())
    asks = ((f"{_OPENING}(?:{'|'.join(patterns)})", reason) for reason, patterns in ASKS.items())
    told = (*notices, *asks)
    return tuple((Seldom(pattern, re.IGNORECASE), reason) for pattern, reason in told)
