"""Wordings of what is not to be, read as one: "prevent Norland from joining", "Norland would never join".

A diplomat bars, blocks, closes the door and scraps the plan, and means one point. What is barred is put behind one
phrase that says so; what stands beside it and is another point is left out of the comparison.
"""

import re

BAR = "bar to "
"""What a wording opens with once it is read."""

_CLUB = r"(?:alliance|bloc|union|league|pact|community|organi[sz]ation|club)"
# each with what is barred in `what`; where one is shut out of a club, it is joining that is barred
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"\b(?:clos|shut|slamm?)\w* the door (?:on|to) (?P<what>.+)",
        rf"\b(?:shut|shutting|keep|keeping|lock|locking|leave|leaving) (?P<who>[^;]{{2,60}}?) out of "
        rf"(?P<club>[^;,]*\b{_CLUB}\b)",
        r"\b(?:bar|barring|bars|exclud\w+|prevent\w*|block\w*|stop|stopping|keep|keeping) (?P<who>[^;]{2,80}?) from "
        r"(?:ever )?(?P<what>\w+ing\b.*)",
        r"\b(?:scrap|scrapping|drop|dropping|abandon\w*|renounc\w+|give up|giving up) (?:any |all |its |their |the )?"
        r"(?:plans?|efforts?|moves?|attempts?|bids?) (?:to|of|for) (?P<what>.+)",
        r"(?P<who>[^;,]{2,60}?) (?:would|will|can|could|should|must|may) never (?:again )?"
        r"(?:be (?:able|allowed) to )?(?P<what>.+)",
        r"^(?:prevent|preventing|prevention of|block|blocking|forbid|forbidding|prohibit|prohibiting) (?P<what>.+)",
        r"^never (?:to )?(?P<what>.+)",
    )
)
_BESIDE = re.compile(
    r",? and (?:that |(?:the|its|their|any|no|not|a|an) |(?:pull|withdraw|remove|halt|end) )"
)
_ASIDE = re.compile(
    r", an? [^,;]{3,60},(?= )| (?:or|and) any other (?:former )?[\w -]+?(?= (?:into|in|to|from|at)\b|$)"
)


def barred(text: str) -> str:
    """A wording that bars something, as "bar to" what; any other one as it stands.

    >>> barred("close the door on Norland's hope of joining"), barred("Norland would never be able to join the League")
    ("bar to Norland's hope of joining", 'bar to Norland join the League')
    >>> barred("scrap any plans to incorporate Norland or any other isle into the bloc and the right to defend allies")
    'bar to incorporate Norland into the bloc'
    >>> barred("the membership of Norland in the League")
    'the membership of Norland in the League'
    """
    for shape in _SHAPES:
        match = shape.search(text)
        if match is None:
            continue
        parts = match.groupdict()
        who = f"{parts['who']} " if parts.get("who") else ""
        what = f"joining {parts['club']}" if parts.get("club") else parts["what"]
        return BAR + alone(_ASIDE.sub("", f"{who}{what}"))
    return text


def alone(text: str) -> str:
    """The first of several points that "and" ties.

    >>> alone("Norland join the League and that no ships be sent")
    'Norland join the League'
    """
    return _BESIDE.split(text, maxsplit=1)[0]
