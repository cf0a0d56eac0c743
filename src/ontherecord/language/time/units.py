"""Meanings of expressions that count from somewhere: weekdays, clock times, units, and lengths."""

from dataclasses import replace

from ontherecord.language.time.calendar import calendar
from ontherecord.language.time.rules import Found, daypart_of, lean_of, part_of, pointed
from ontherecord.language.time.words import number, unit_of, weekday_of
from ontherecord.nouns.dates import TimeForm

_LATEST = frozenset({"past", "recent", "coming", "upcoming"})  # "this past Friday": no week between

# --- weekdays, parts of day ---------------------------------------------------------------


def weekday(found: Found) -> TimeForm | None:
    """A weekday, with "last", "next", "the following", a part of the day; "this past" is simply the latest."""
    lean, pointer = lean_of(found), found.word("k")
    start = found.match.start("x")
    if found.tokens.letters[start - 1 : start] == "e":
        return None  # "every Monday"
    strict = {"past": -1, "future": 1}.get(lean or "")
    part = part_of(found) or daypart_of(found)
    if lean is None and "H" in found.tokens.letters[slice(*found.match.span("x"))]:
        return TimeForm(weekday=weekday_of(found.word("w")), unit="week", shift=0, part=part)
    return TimeForm(
        weekday=weekday_of(found.word("w")),
        unit="day" if pointer in _LATEST else None,
        shift=strict,
        lean=lean,
        part=part,
        narrative=pointer in ("following", "subsequent"),
    )


def deictic(found: Found) -> TimeForm | None:
    """Yesterday, today, tonight, tomorrow."""
    word = found.word("d")
    shift = {"yesterday": -1, "tomorrow": 1, "tmrw": 1}.get(word, 0)
    part = "night" if word == "tonight" else daypart_of(found) or part_of(found)
    return TimeForm(unit="day", shift=shift, part=part)


def today(found: Found) -> TimeForm | None:
    """ "this morning", "last night", "that evening"."""
    letter = found.tokens.letters[found.match.start("k")]
    part = daypart_of(found)
    shift = -1 if letter in "Ll" else 0
    return TimeForm(unit="day", shift=shift, part=part, narrative=letter in "JT")


def clock(found: Found) -> TimeForm | None:
    """ "09:04 GMT", "9 a.m.": a time of the day of the anchor."""
    return replace(_clocked(TimeForm(), found), unit="day", shift=0)


def calendar_clock(found: Found) -> TimeForm | None:
    """A calendar date and a clock time."""
    form = calendar(found)
    return None if form is None or not _is_clock(found) else _clocked(form, found)


def _is_clock(found: Found) -> bool:
    """Whether a match tells a time of day: four digits must be one."""
    printed = found.word("c")
    if len(printed) == 4 and printed.isdecimal():
        return int(printed) < 2400 and printed[2] < "6"
    return ":" in printed or bool(found.word("h")) or "." in printed


def weekday_clock(found: Found) -> TimeForm | None:
    """A weekday and a clock time; a bare number is no clock time."""
    if not _is_clock(found):
        return None
    part = daypart_of(found)
    return _clocked(TimeForm(weekday=weekday_of(found.word("w")), part=part), found)


def _clocked(form: TimeForm, found: Found) -> TimeForm:
    """`form` with the clock (24 hours) and zone of a match."""
    printed = found.word("c").replace(".", ":")
    if len(printed) == 4 and printed.isdecimal():
        printed = f"{printed[:2]}:{printed[2:]}"
    hour, _, minute = printed.partition(":")
    half = found.word("h").replace(".", "").replace(" ", "")
    hours = int(hour)
    if half == "pm" and hours < 12:
        hours += 12
    elif half == "am" and hours == 12:
        hours = 0
    zone = found.words("z")
    printed = f"{hours:02}:{(minute or '00')[:2]}"
    return replace(form, clock=printed, zone=zone[0] if zone else None)


# --- units counted from somewhere ---------------------------------------------------------


def this_unit(found: Found) -> TimeForm | None:
    """This week, later this month, that year, the following day."""
    unit = unit_of(found.word("u"))
    if unit in ("second", "minute", "hour"):
        return None
    if (
        unit in ("fortnight", "decade", "century")
        and found.tokens.letters[found.match.start("k")] in "LlX"
    ):
        return vague(found)  # "over the next decade": the ten years from now
    if unit != "day" and found.word("k") == "past" and not found.word("f") and not found.words("p"):
        return vague(found)  # "over the past month": up to now, unlike "last month"
    lean = {"later": "future", "earlier": "past"}.get(found.word("f"))
    return pointed(TimeForm(unit=unit, lean=lean, part=part_of(found)), found)


def weekend(found: Found) -> TimeForm | None:
    """ "this weekend", "over the weekend"."""
    at = found.match.start("k")
    if found.tokens.letters[at] == "T":
        ahead = found.tokens.words[at - 1].lower() in ("by", "until", "till") if at else False
        if ahead:
            return TimeForm(unit="weekend", shift=0)
        return TimeForm(unit="weekend", lean="past")
    return pointed(TimeForm(unit="weekend", shift=0), found)


def vague(found: Found) -> TimeForm | None:
    """ "the coming days", "recent weeks", "the past two years": a stretch up to or from now."""
    letter = found.tokens.letters[found.match.start("k")]
    length = _duration(found)
    lean = "future" if letter in "Xx" else "past"
    unit = unit_of(found.word("u"))
    unit = "week" if unit == "fortnight" else unit
    return TimeForm(unit=unit, lean=lean, length=length, narrative=letter == "x")


def shifted(found: Found) -> TimeForm | None:
    """ "two weeks ago", "a day earlier", "three days later", "two days after"."""
    amount = amount_of(found)
    unit = unit_of(found.word("u"))
    sign = 1 if found.word("f") in ("later", "after", "afterwards", "afterward") else -1
    narrative = found.word("f") != "ago"
    rough = amount is None or bool(found.words("r"))
    if amount is None or amount != int(amount):
        length = _duration(found)
        lean = "future" if sign > 0 else "past"
        return TimeForm(
            unit=unit, lean=lean, length=length, approximate=True, narrative=narrative, shift=sign
        )
    if unit == "fortnight":
        unit, amount = "day", 14 * amount
    return TimeForm(unit=unit, shift=sign * int(amount), approximate=rough, narrative=narrative)


def weekday_ago(found: Found) -> TimeForm | None:
    """ "a week ago on Tuesday"; of what lies farther back the weekday tells nothing more."""
    form = shifted(found)
    if form is None or form.unit != "week" or form.shift is None:
        return form
    return replace(form, weekday=weekday_of(found.word("w")), approximate=False)


def in_time(found: Found) -> TimeForm | None:
    """ "in a fortnight's time", "in three days' time"."""
    amount, unit = amount_of(found), unit_of(found.word("u"))
    if found.word("time") != "time" or amount is None or amount != int(amount):
        return None
    one = found.word("n") in ("a", "an", "one")
    if unit in ("second", "minute", "hour") or one == found.word("u").endswith("s"):
        return None
    days = 14 if unit == "fortnight" else 1
    unit = "day" if unit == "fortnight" else unit
    return TimeForm(unit=unit, shift=days * int(amount), lean="future")


def weekdays(found: Found) -> TimeForm | None:
    """ "from Monday to Friday"."""
    end = TimeForm(weekday=weekday_of(found.word("w2")))
    return TimeForm(weekday=weekday_of(found.word("w")), end=end)


def full_clock(found: Found) -> TimeForm | None:
    """ "1400 GMT"."""
    return clock(found) if _is_clock(found) else None


def short_weekday(found: Found) -> TimeForm | None:
    """ "on Thu"; Sun is a newspaper too."""
    return None if found.word("w").startswith("sun") else weekday(found)


def around(found: Found) -> TimeForm | None:
    """ "the day before", "the day after tomorrow", "the day before yesterday"."""
    sign = -1 if (found.word("f") or found.word("g")) in ("before", "earlier") else 1
    pointed = found.word("d")
    if pointed:
        base = {"yesterday": -1, "tomorrow": 1}.get(pointed, 0)
        return TimeForm(unit="day", shift=base + sign)
    return TimeForm(unit=unit_of(found.word("u")), shift=sign, narrative=True)


def part_of_unit(found: Found) -> TimeForm | None:
    """ "the end of the month", "year's end"."""
    unit = unit_of(found.word("u"))
    if unit not in ("week", "month", "year", "decade", "century"):
        return None
    return TimeForm(unit=unit, shift=0, part=part_of(found))


def same_day(found: Found) -> TimeForm | None:
    """ "later in the day", "earlier in the week"."""
    return TimeForm(unit=unit_of(found.word("u")), shift=0, narrative=True)


# --- lengths ------------------------------------------------------------------------------


def amount_of(found: Found) -> float | None:
    """The number of units: digits, words, "a", "half a", "two and a half"; None where vague."""
    words = [w.lower() for w in found.words("n")]
    letters = found.tokens.letters[slice(*found.match.span("n"))] if words else ""
    counted = [number(w) for w, c in zip(words, letters, strict=True) if c in "dNYaDZ"]
    value = counted[-1] if counted and letters[0] == "a" else counted[0] if counted else None
    if "q" in letters:
        return 2.0 if "couple" in words else None
    if letters.startswith("v"):
        return 0.5
    if value is None:
        return None
    extra = 0.5 if "v" in letters or found.words("half") else 0.0
    return value * (12 if "dozen" in words and words[0] in ("two", "three") else 1) + extra


def _duration(found: Found) -> str | None:
    """ISO 8601 duration of the number and unit of a match."""
    unit, amount = unit_of(found.word("u")), amount_of(found)
    factor, letter = {
        "second": (1, "TS"),
        "minute": (1, "TM"),
        "hour": (1, "TH"),
        "day": (1, "D"),
        "week": (1, "W"),
        "fortnight": (2, "W"),
        "month": (1, "M"),
        "year": (1, "Y"),
        "decade": (10, "Y"),
        "century": (100, "Y"),
    }[unit]
    if amount is None:
        count = "1" if not found.words("n") and not found.word("u").endswith("s") else "X"
        count = str(factor) if count == "1" else count
    elif amount == 0.5 and letter in ("Y", "TH"):
        count, letter = ("6", "M") if letter == "Y" else ("30", "TM")
    else:
        count = f"{amount * factor:g}"
    return f"PT{count}{letter[1]}" if letter.startswith("T") else f"P{count}{letter}"


def counted(found: Found) -> TimeForm | None:
    """How long, where a number says it; a bare "a day" is no length ("barrels a day")."""
    words = [w.lower() for w in found.words("n")]
    first = found.match.start("x")
    before = found.tokens.letters[first - 1 : first]
    after = [w.lower() for w in found.tokens.words[found.match.end("x") :][:2]]
    if "old" in after or after[:1] == ["of"]:
        return None if "old" in after or "age" in after else length(found)
    article = len(words) == 1 and words[0] in ("a", "an")
    plural = found.word("u").endswith("s")
    if article and plural:
        return None
    if article and not found.words("half") and before not in tuple("iE~") and not found.words("r"):
        return None
    return length(found)


def length(found: Found) -> TimeForm | None:
    """How long, as an ISO 8601 duration."""
    return TimeForm(length=_duration(found), approximate=bool(found.words("r")))
