"""Silences: what was handed over or demanded and has no answer in the reports that were looked in.

A silence says where it was looked and until when. It never says that there was no answer: that is a claim of
whoever makes it, and stands here with the words.
"""

from dataclasses import dataclass

from ontherecord.nouns.dates import DateReading
from ontherecord.nouns.span import Span


@dataclass(frozen=True, slots=True)
class Silence:
    """No answer found: `by` waits for `to` since a day, over a paper or a demand.

    `about` is the id of that document or act, `what` its title or words, `spans` the words that tell of it.
    `searched` are the reports of the collection from that day on that name the silent side or say that it is silent,
    `until` (ISO) the last of their days. `said_by` are those who say that no answer came, `sayings` all words that
    say so (a report's own voice has no actor). `answered_by` is the document, act or position that ended the
    silence, `answered_on` its day; None while it lasts.
    """

    id: str
    about: str
    what: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    since: DateReading
    searched: tuple[str, ...]
    until: str
    spans: tuple[Span, ...]
    said_by: tuple[str, ...] = ()
    sayings: tuple[Span, ...] = ()
    answered_by: str | None = None
    answered_on: DateReading | None = None
    sure: bool = True
