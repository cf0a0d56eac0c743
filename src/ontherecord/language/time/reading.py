"""English time expressions: where they stand, and what they mean before and after anchoring.

`find_times` reads one text; `anchor` gives a form its date, from the form alone where it is absolute and from
a reference date (publication, or the event told before) where it is relative.
"""

from ontherecord.language.time.anchor import anchor
from ontherecord.language.time.find import TimeMatch, expressions
from ontherecord.language.time.story import in_story
from ontherecord.nouns.dates import DateReading

__all__ = ["TimeMatch", "anchor", "find_times"]


def find_times(text: str, reference: DateReading | None = None) -> tuple[TimeMatch, ...]:
    """All time expressions of `text`, in order, never overlapping.

    What the text tells by itself is filled in: "the next day" after "26 January 2022" is 27 January 2022, and
    a history that names its year once carries it on. `reference`, the date of publication, only
    helps to tell such a history from news.

    >>> [(m.printed, m.form.month, m.form.day) for m in find_times("He may march on 26 January.")]
    [('26 January', 1, 26)]
    """
    return in_story(text, expressions(text), reference)
