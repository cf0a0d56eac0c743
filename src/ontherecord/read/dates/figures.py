"""Dates in figures that read two ways ("02/01/2022"), settled by what else the report says.

In order of weight: the weekday that the story tells first (news is told of today or yesterday), full
dates in the text within some days, other dates in figures whose day is past twelve. Where these say
nothing, or say different things, the day is read first, not surely, and the other way stays as rival.
"""

import datetime as dt
import re

from ontherecord.nouns.dates import DateReading, Reading
from ontherecord.read.dates.datelines import DateLine
from ontherecord.read.dates.weekdays import DayClues

_NEAR = 10  # days between a report and what it dates in full as news
_FIGURES = re.compile(r"\b(\d{1,2})([/-])(\d{1,2})\2\d{4}\b")


def reading_of_figures(
    line: DateLine, where: str, clues: DayClues, text: str
) -> DateReading | None:
    """What a date line in figures says; None for one that does not read two ways.

    `where` opens the basis; `text` is the report's, asked for other dates in figures.
    """
    if line.edtf is not None or len(line.ways) < 2:
        return None
    printed = line.match.printed if line.match else None
    votes = [
        vote for vote in (_weekday(line, clues), _full(line, clues), _order(line, text)) if vote
    ]
    settled = {edtf for edtf, _ in votes}
    if len(settled) == 1:
        why = ", ".join(reason for _, reason in votes)
        return DateReading(votes[0][0], f"{where}: {printed}, {why}", True, printed)
    chosen, other = (
        (votes[0][0], *(w for w in line.ways if w != votes[0][0])) if votes else line.ways
    )
    rivals = (Reading(other, f"{where}: {printed}, day and month the other way round"),)
    return DateReading(
        chosen, f"{where}: {printed}, day first or month first", False, printed, rivals
    )


def _weekday(line: DateLine, clues: DayClues) -> tuple[str, str] | None:
    """The way that fits the first weekday of the story, as the day itself or the day before."""
    if not clues.weekdays:
        return None
    told = min(clues.weekdays, key=lambda w: w.at)
    fitting = [
        way
        for way in line.ways
        if (dt.date.fromisoformat(way).weekday() - told.first) % 7 in (0, 1)
    ]
    return (fitting[0], f"which fits {told.printed!r}") if len(fitting) == 1 else None


def _full(line: DateLine, clues: DayClues) -> tuple[str, str] | None:
    """The way that has a full date of the text near it."""
    fitting = [
        way
        for way in line.ways
        if any(abs((dt.date.fromisoformat(way) - day).days) <= _NEAR for day in clues.full)
    ]
    return (fitting[0], "near a full date of the text") if len(fitting) == 1 else None


def _order(line: DateLine, text: str) -> tuple[str, str] | None:
    """The way in which the text's other dates in figures are written, where one has a day past twelve."""
    orders = {
        0 if int(match.group(1)) > 12 else 1
        for match in _FIGURES.finditer(text)
        if (int(match.group(1)) > 12) != (int(match.group(3)) > 12)
    }
    return (
        (line.ways[orders.pop()], "written as another date of the text")
        if len(orders) == 1
        else None
    )
