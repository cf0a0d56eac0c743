"""Date lines: the place in front of a report's first words, and the state whose capital it is.

"NORHAVEN, March 3 (Agency)", "Norhaven, Friday 14 January", "NORHAVEN (Agency) —", "Norhaven, Norland (Agency) -",
"Norhaven – 14 January".
"""

import re
from typing import Final

from ontherecord.language.gazetteer import Gazetteer, Party

_PLACE: Final = r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
_FROM: Final = re.compile(
    rf"(?:^|\n|[-–—] )[ \t]*{_PLACE}(?:,|\s[–—])\s+(?:[A-Z]\w+day,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]\w{2}|[A-Z]\w{2,8}\.?\s+\d{1,2}\b)"
    rf"|(?:^|\n)[ \t]*{_PLACE}(?:, [A-Z]\w+)? \([A-Z][\w .]{{1,20}}\)\s+[-–—]"
)
_TOP: Final = 600  # characters at the top of a report in which that place stands


def home_of(text: str, gazetteer: Gazetteer) -> Party | None:
    """The state from whose capital a report comes, by its date line."""
    told = _FROM.search(text[:_TOP])
    place = (told[1] or told[2]) if told else ""
    hit = gazetteer.find(place.title() if place.isupper() else place) if place else None
    return hit.party if hit is not None and hit.how == "capital" else None
