"""Days that lie ahead of those who tell of them: deadlines and plans, told by the words before the day."""

import re

_BEFORE = 60  # code points before a day in which a deadline or a plan shows itself
_PLANS = (
    r"will|would|shall|plans?|planned|due|scheduled|set|expected|expires?|deadline|going|hopes?|invited|next|early as"
    r"|as of|effective|ultimatum"
)
# "by 24 January", "a strike from 24 January", "will travel on 30 August": days that are not the report's own
_AHEAD = re.compile(
    r"(?:\b(?:by|until|till|from|before|after|since|through|than|starting|beginning|commencing|of|deadline)"
    rf"|\b(?:{_PLANS})\b[^.!?\n]*?)\s*$",
    re.IGNORECASE,
)
_PLANNED = re.compile(rf"\b(?:{_PLANS})\b(?P<between>[^.!?]*?)\s*$", re.IGNORECASE)
# "would not come, the office said on Friday": the day is that of saying it
_SAYING = re.compile(
    r"\b(?:said|says|told|tells|added|announced|reported|confirmed|stated|wrote|according)\b",
    re.IGNORECASE,
)


def is_ahead(text: str, at: int) -> bool:
    """Whether the words before a day at `at` make it a deadline, a plan or the end of a span of time.

    >>> is_ahead("The truce holds until 24 January", 22)
    True
    """
    return bool(_AHEAD.search(text, max(at - _BEFORE, 0), at))


def is_planned(text: str, at: int) -> bool:
    """Whether the words before a weekday at `at` make it one to come; news names those just past alike.

    >>> is_planned("The envoy will travel on Friday", 22)
    True
    >>> is_planned("The envoy will travel, his office said on Friday", 39)
    False
    """
    found = _PLANNED.search(text, max(at - _BEFORE, 0), at)
    return found is not None and not _SAYING.search(found["between"])
