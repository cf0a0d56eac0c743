"""Voices: who speaks for himself though a state's title stands before his name: lawmakers, oppositions, former ones."""

import re
from collections.abc import Iterable
from typing import Final

_OWN: Final = re.compile(
    r"\b(?:senator|sen\.|rep\.|congress(?:man|woman)|lawmaker|legislator|deputy$|mp|mep|opposition|former|ex-\w+|"
    r"retired|shadow|backbencher|dissident|activist|candidate|nominee|hopeful|contender|front-?runner|running mate|"
    r"(?:minority|majority) leader|\w+-elect|whip)(?!\w)",
    re.IGNORECASE,
)

# Offices of towns, provinces and courts, which do not speak for a state.
_LOCAL: Final = re.compile(
    r"\b(?:mayor|governor|gov\.|sheriff|judge|justice|prosecutor|district attorney|inspector general|councill?or|"
    r"councilman|councilwoman|alderman|police chief|police commissioner)(?!\w)",
    re.IGNORECASE,
)
_OF_STATE: Final = re.compile(r"\b(?:bank|minister|ministry|secretary|department)\b", re.IGNORECASE)


def is_own_voice(titles: Iterable[str]) -> bool:
    """Whether one of somebody's titles is of politics and not of office.

    >>> is_own_voice(["Republican senator"]), is_own_voice(["deputy minister"]), is_own_voice(["Rep."])
    (True, False, True)
    """
    return any(_OWN.search(title) for title in titles)


def is_local(title: str) -> bool:
    """Whether a title is of an office below a state, or of a court.

    >>> is_local("mayor"), is_local("central bank governor"), is_local("minister of justice")
    (True, False, False)
    >>> is_local("spokesman of the justice ministry"), is_local("justice department official")
    (False, False)
    """
    return _LOCAL.search(title) is not None and _OF_STATE.search(title) is None
