"""TIMEX3 values (TimeML 1.2) of time forms, for exchange with other date taggers and their scorers."""

import datetime as dt
import re
from dataclasses import replace

from ontherecord.language.time.anchor import anchor
from ontherecord.language.time.reading import TimeMatch, find_times
from ontherecord.nouns.dates import DateReading, TimeForm

_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_EVERY = {
    "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX", "annually": "XXXX",
    "yearly": "XXXX", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y",
}  # fmt: skip
_VAGUE = re.compile(
    r"\b(?:(?P<present_ref>[Nn]ow|[Cc]urrent(?:ly)?|[Aa]t present|present[- ]day|the time being)"
    r"|(?P<past_ref>[Ff]ormer|[Ff]ormerly|[Rr]ecent(?:ly)?|the past(?! [a-z]))"
    r"|(?P<future_ref>[Ff]uture|the future)"
    r"|(?P<every>[Dd]aily|[Ww]eekly|[Mm]onthly|[Aa]nnually|[Yy]early|per (?:day|week|month|year)))\b"
)
_NOW = TimeForm(unit="day", shift=0)
_DAYPARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def timexes(text: str, reference: DateReading | None) -> list[tuple[int, int, str]]:
    """All TIMEX3 annotations (start, end, value) of a text published at `reference`.

    Beside dates and lengths these are the vague ones that a record has no use for: "now", "former", "daily".
    """
    found = [
        piece for match in find_times(text, reference) for piece in timex_pieces(match, reference)
    ]
    taken = [(start, end) for start, end, _ in found]
    for match in _VAGUE.finditer(text):
        start, end = match.span()
        if not any(a < end and start < b for a, b in taken):
            found.append((start, end, _vague_value(match)))
    return sorted(found)


def _vague_value(match: re.Match[str]) -> str:
    """PRESENT_REF, PAST_REF, FUTURE_REF, or the value of a repeated time."""
    kind = match.lastgroup or ""
    return _EVERY.get(match.group().lower().split()[-1], "") if kind == "every" else kind.upper()


def timex_pieces(match: TimeMatch, reference: DateReading | None) -> list[tuple[int, int, str]]:
    """The TIMEX3 annotations (start, end, value) of a match: one, or two for the ends of a range."""
    form = match.form
    if match.joint is None or form.end is None:
        value = timex_value(form, reference)
        return [(match.start, match.end, value)] if value else []
    left, right = match.joint
    value = timex_value(replace(form, end=None), reference)
    pieces = [(match.start, left, value), (right, match.end, timex_value(form.end, reference))]
    return [piece for piece in pieces if piece[2]]


def timex_value(form: TimeForm, reference: DateReading | None) -> str:
    """The TIMEX3 value of `form`, counted from `reference` where it is relative; '' where it has none.

    >>> timex_value(TimeForm(year=1944, part="summer", unit="season"), None)
    '1944-SU'
    """
    if form.length is not None:
        return form.length
    if form.lean == "future" and form.shift and form.unit and form.weekday is None:
        form = replace(form, base=form.base or _NOW)  # "in two weeks" has a day here
    reading = anchor(form, reference)
    if reading is None:
        return ""
    first, last = (d.isoformat() for d in reading.days())
    if form.unit == "decade":
        return first[:3]
    if form.unit == "century":
        return first[:2]
    if form.unit == "week" and form.weekday is None and not (form.base and form.shift):
        return _week(reading)
    if form.part in _SEASONS or (form.part or "-")[0] in "QH":
        return f"{first[:4]}-{_SEASONS.get(form.part or '', form.part)}"
    if form.unit == "weekend":
        return _week(reading) + "-WE"
    return _calendar(form, first, last)


def _calendar(form: TimeForm, first: str, last: str) -> str:
    """Year, month or day, with the time of day."""
    if first == last:
        return first + (f"T{form.clock}" if form.clock else _DAYPARTS.get(form.part or "", ""))
    if first[:7] == last[:7]:
        return first[:7]
    return first[:4] if form.end is None or first[:4] == last[:4] else first


def _week(reading: DateReading) -> str:
    """The ISO week of a reading's first day."""
    year, week, _ = dt.date.isocalendar(reading.days()[0])
    return f"{year}-W{week:02}"
