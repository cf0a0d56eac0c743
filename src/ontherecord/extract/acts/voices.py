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


def is_own_voice(titles: Iterable[str]) -> bool:
    """Whether one of somebody's titles is of politics and not of office.

    >>> is_own_voice(["Republican senator"]), is_own_voice(["deputy minister"]), is_own_voice(["Rep."])
    (True, False, True)
    """
    return any(_OWN.search(title) for title in titles)
