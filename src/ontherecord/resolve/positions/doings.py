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
_TALKS: Final = re.compile(
    r"\b(?:talks|negotiations|dialogue|consultations|discussions|meetings?|conference|summit)\b(?: [\w'’-]+){0,6}? "
    r"(?:on|about|over|regarding|concerning) ",
    re.IGNORECASE,
)


def doing_of(wording: str) -> str | None:
    """What a wording is to be done with its thing, where its first word says so.

    >>> doing_of("resumption of the procedure"), doing_of("opening new procedures"), doing_of("procedure")
    ('resume', 'open', None)
    """
    return _DOINGS.get(wording.partition(" ")[0].lower())


def is_about(wording: str) -> bool:
    """Whether a wording is of talks about a thing, not of the thing.

    >>> is_about("talks with Norland on the filling of the dam"), is_about("filling of the dam")
    (True, False)
    """
    return _TALKS.search(wording) is not None
