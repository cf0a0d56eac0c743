"""Where the network reads: the windows of a report in which rules find that somebody acts or stands for something.

Half of the cost of reading an article is the network's, and of what it adds where rules find nothing next to nothing is
right: two thirds of general news are such windows, and one in fourteen of the coverage of talks (docs/speed.md).
"""

from collections.abc import Iterable, Sequence

from ontherecord.extract.choice.view import Rules
from ontherecord.extract.tagger.windows import Window

Led = tuple[Window, int]
"""A window, and how many of its pieces are read before: those of the text's beginning."""


def worth_reading(cut: Sequence[Led], told: Rules) -> list[Led]:
    """The windows in which rules find an act or a stance; all there is of a text that is but one."""
    if len(cut) == 1:
        return list(cut)
    parsed = told.parsed
    spans = (*(act.trigger for act in told.acts), *(stance.evidence for stance in told.stances))
    places = [parsed.doc[parsed.token_of(span)].idx for span in spans]
    return [led for led in cut if _holds(led, places)]


def _holds(led: Led, places: Iterable[int]) -> bool:
    window, past = led
    first, last = int(window.start[past]), int(window.start.max())
    return any(first <= place <= last for place in places)
