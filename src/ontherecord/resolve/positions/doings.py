"""Doings: what is to be done with a thing, by which two points on one thing are two.

Opening a procedure is not resuming one, and talks about a dam are not the dam: under one label a side would stand for
what it has not said.
"""

import re
from typing import Final

# Each line: words at the head of a wording that do one thing.
_DOINGS: Final = {
    word: line.split()[0]
    for line in (
        "open opening reopen reopening launch launching initiation initiate initiating",
        "resume resuming resumption restart restarting",
        "extend extending extension prolong prolonging prolongation renew renewing renewal",
        "end ending termination terminate terminating",
        "impose imposing imposition introduction introduce introducing",
        "suspend suspending suspension pause pausing",
        "lift lifting removal remove removing ease easing",
        "close closing closure shut shutting",
        "sign signing signature",
        "ratify ratifying ratification",
    )
    for word in line.split()
}
_DAYS: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|next|the (?:day|weekend|margins))"
_ABOUT: Final = re.compile(
    r"\b(?:talks|negotiations|dialogue|consultations|discussions|meetings?|conference|summit)\b(?: [\w'’-]+){0,6}? "
    rf"(?:on|about|over|regarding|concerning) (?!{_DAYS})",
    re.IGNORECASE,
)
_TALKS: Final = re.compile(
    r"\b(?:talks?|negotiat|dialogue|consult|discuss|meeting|conference|summit)", re.IGNORECASE
)


def doing_of(wording: str) -> str | None:
    """What a wording is to be done with its thing, where its first word says so.

    >>> doing_of("resumption of the procedure"), doing_of("opening new procedures"), doing_of("procedure")
    ('resume', 'open', None)
    """
    return _DOINGS.get(wording.partition(" ")[0].lower())


def is_of_talks(left: str, right: str) -> bool:
    """Whether one of two wordings is of talks about a thing, and the other of the thing.

    >>> is_of_talks("talks with Norland on the filling of the dam", "filling of the dam")
    True
    >>> is_of_talks("talks with Norland on the dam", "talks with Norland")
    False
    """
    pairs = ((left, right), (right, left))
    return any(_ABOUT.search(a) is not None and _TALKS.search(b) is None for a, b in pairs)
