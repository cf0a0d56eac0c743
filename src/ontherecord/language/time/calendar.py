"""Meanings of calendar expressions: dates, months, years, seasons, holidays."""

import re
from dataclasses import replace

from ontherecord.language.time.rules import Found, daypart_of, lean_of, part_of, pointed, valid
from ontherecord.language.time.words import month_of, unit_of
from ontherecord.nouns.dates import TimeForm

_NOT_BEFORE_YEARS = frozenset("about nearly almost some roughly than least most over under".split())
_COUNTED = frozenset(
    "people men women children troops soldiers fighters tons tonnes km kilometres kilometers miles "
    "metres meters dollars euros roubles rubles percent aircraft tanks civilians refugees prisoners".split()
)
_OWN_YEARS = frozenset("school academic fiscal financial tax budget season fy".split())
_NO_MODIFIER = frozenset({"May"})  # "the May government" is a prime minister's


# --- calendar dates -----------------------------------------------------------------------


def calendar(found: Found) -> TimeForm | None:
    """Day, month, year in either order, with what stands around them."""
    month = month_of(found.word("m"))
    part = part_of(found) or daypart_of(found)
    form = TimeForm(year=found.year(), month=month, day=found.day(), part=part)
    lean = lean_of(found)
    return valid(replace(form, lean=lean))


def month_of_year(found: Found) -> TimeForm | None:
    """ "in May last year", "on 26 January of this year"."""
    form = calendar(found)
    if form is None or unit_of(found.word("u")) != "year":
        return None
    return pointed(replace(form, unit="year"), found)


def pointed_month(found: Found) -> TimeForm | None:
    """ "last July", "this March", "next May", "last October 3"; "this past May" is simply the latest."""
    form = calendar(found)
    word = found.word("k")
    if form is None or word in ("past", "recent", "coming", "upcoming", "ensuing"):
        return form
    if found.tokens.letters[found.match.start("k")] == "H":
        return replace(form, unit="year", shift=0)
    return replace(form, shift=-1 if form.lean == "past" else 1)


def calendar_range(found: Found) -> TimeForm | None:
    """Two dates with a word or dash between them, sharing what is said once."""
    month, month2 = found.word("m"), found.word("m2")
    year, year2 = found.year(), found.year("y2")
    last = month_of(month2 or month)
    first = month_of(month or month2)
    start = valid(TimeForm(year=year or year2, month=first, day=found.day(), part=part_of(found)))
    end = valid(
        TimeForm(year=year2 or year, month=last, day=found.day("d2"), part=part_of(found, "p2"))
    )
    if start is None or end is None:
        return None
    if start.year is not None and end.year == start.year and year is None and first > last:
        start = replace(start, year=start.year - 1)
    return replace(start, end=end)


def iso(found: Found) -> TimeForm | None:
    """2022-01-26, with clock and zone where given."""
    printed = found.words("d")[0]
    year, month, day = (int(p) for p in printed[:10].split("-"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    clock = printed[11:16] or None
    zone = re.search(r"(?<=\d)(Z|[+-]\d\d:?\d\d)$", printed[11:])
    return valid(
        TimeForm(year=year, month=month, day=day, clock=clock, zone=zone[1] if zone else None)
    )


def slashes(found: Found) -> TimeForm | None:
    """Numbers, or a month's name between them. Either order: the American one, approximately."""
    printed = found.word("d")
    name = re.search("[a-z]+", printed)
    if name is not None:
        return _named(printed, name, found.year())
    if printed.isdecimal():
        return _checked(int(printed[:4]), int(printed[4:6]), int(printed[6:]))
    first, second, third = (int(p) for p in re.split("[/.]", printed))
    if first > 31:
        return _checked(first, second, third)
    if third < 100:  # two digits: the years 1930 to 2029, as spreadsheets read them
        third += 2000 if third < 30 else 1900
    if "." in printed or first > 12:
        return _checked(third, second, first)
    form = _checked(third, first, second)
    either = second <= 12 and first != second
    return replace(form, approximate=True) if form is not None and either else form


def _checked(year: int | None, month: int, day: int) -> TimeForm | None:
    """A date in numbers, None where no such day is."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return valid(TimeForm(year=year, month=month, day=day))


def _named(printed: str, name: re.Match[str], year: int | None) -> TimeForm | None:
    """ "23/Sep/2020", "Oct/2", "Dec31": the number with four digits is the year."""
    numbers = re.findall(r"\d+", printed)
    years = [int(p) for p in numbers if len(p) == 4]
    days = [int(p) for p in numbers if len(p) <= 2]
    if len(days) == 2 and not years:  # 26-Jan-22: the day stands first
        years = [days[1] + (2000 if days[1] < 30 else 1900)]
    if not days or len(years) > 1:
        return None
    return _checked(years[0] if years else year, month_of(name.group()), days[0])


def pair(found: Found) -> TimeForm | None:
    """ "on 22/04": a day and month after a word that dates, or after a weekday."""
    first = found.match.start("x")
    before = found.tokens.words[first - 1].lower() if first else ""
    if found.match.start("d") == first and before not in ("on", "by", "dated", "since", "until"):
        return None
    form = _of_pair(found.word("d"))
    return None if form is None else replace(form, lean=lean_of(found))


def pairs(found: Found) -> TimeForm | None:
    """ "from 10/1 to 11/7"."""
    start, end = _of_pair(found.word("d")), _of_pair(found.word("d2"))
    return None if start is None or end is None else replace(start, end=end)


def _of_pair(printed: str) -> TimeForm | None:
    """Month and day, in the American order where both are possible; the famous attack is no date to come."""
    first, second = (int(p) for p in printed.split("/"))
    if printed in ("9/11", "7/7"):
        return None
    return _checked(None, second, first) if first > 12 else _checked(None, first, second)


def month_comma_day(found: Found) -> TimeForm | None:
    """ "October, 1st"; "In October, first reports came" has no day."""
    return calendar(found) if found.word("d")[0].isdecimal() else None


def in_year(found: Found) -> TimeForm | None:
    """ "28 June in 2020"."""
    words = [w.lower() for w in found.tokens.words[slice(*found.match.span())]]
    return calendar(found) if words[-2] == "in" else None


def day_word(found: Found) -> TimeForm | None:
    """ "the 23rd day of September"."""
    return calendar(found) if unit_of(found.word("u")) == "day" else None


def year(found: Found) -> TimeForm | None:
    """A year, or part of one ("early 2022")."""
    return TimeForm(year=found.year(), part=part_of(found))


def plain_year(found: Found) -> TimeForm | None:
    """Four digits alone: a year from 1100 on, unless they count something or name a fiscal year."""
    before = found.tokens.words[: found.match.start("x")][-1:]
    after = found.tokens.words[found.match.end("x") :][:1]
    told = found.year()
    if told is None or told < 1100 or (before and before[0].lower() in _NOT_BEFORE_YEARS):
        return None
    if after and after[0].lower() in _COUNTED:
        return None
    return TimeForm(year=told)


def possessed_year(found: Found) -> TimeForm | None:
    """ "its 2015 pledge", "Norway's 1993 accord"."""
    before = found.tokens.words[found.match.start("x") - 1].lower()
    return plain_year(found) if before in ("its", "their", "his", "her", "our", "s") else None


def year_range(found: Found) -> TimeForm | None:
    """2014-2016, 1941-42."""
    year, last = found.year(), found.words("d2")[0]
    start, end = found.match.span("x")
    around = {
        w.lower()
        for w in (
            *found.tokens.words[max(start - 2, 0) : start],
            *found.tokens.words[end : end + 1],
        )
    }
    if around & _OWN_YEARS:
        return None  # a school's, a treasury's, a league's year is no year of the calendar
    if year is None or not last.isdecimal() or len(last) not in (2, 4):
        return None
    end = int(str(year)[: 4 - len(last)] + last) if len(last) < 4 else int(last)
    return TimeForm(year=year, end=TimeForm(year=end)) if end > year else None


def decade(found: Found) -> TimeForm | None:
    """The 1990s; two digits are of the twentieth century."""
    digits = re.sub(r"\D", "", found.words("d")[0])
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return TimeForm(year=year, unit="decade", part=part_of(found))


def century(found: Found) -> TimeForm | None:
    """The 19th century."""
    count = found.day()
    if count is None or not 1 <= count <= 21 or unit_of(found.word("u")) != "century":
        return None
    return TimeForm(year=100 * (count - 1), unit="century", part=part_of(found))


def season(found: Found) -> TimeForm | None:
    """Spring 2022, last summer."""
    season = {"fall": "autumn"}.get(found.word("s"), found.word("s"))
    return pointed(TimeForm(year=found.year(), unit="season", part=season), found)


def quarter(found: Found) -> TimeForm | None:
    """The first quarter or half of a year."""
    count, word = found.day(), found.word("q")
    if count is None or count > (2 if word == "half" else 4):
        return None
    return TimeForm(year=found.year(), part=("H" if word == "half" else "Q") + str(count))


def month_modifier(found: Found) -> TimeForm | None:
    """ "a March operation", "the June summit"."""
    if found.words("m")[0] in _NO_MODIFIER:
        return None
    return TimeForm(month=month_of(found.word("m")))


def day_of_month(found: Found) -> TimeForm | None:
    """ "on the 13th" (digits only: "in the first" is no date)."""
    printed = found.word("d")
    return TimeForm(day=found.day(), narrative=True) if printed[0].isdigit() else None


def week_of_month(found: Found) -> TimeForm | None:
    """ "the last week of August", "the first days of May": the part of the month it lies in."""
    if unit_of(found.word("u")) not in ("day", "week"):
        return None
    part = {"first": "early", "second": "mid", "third": "mid", "last": "late"}.get(found.word("k"))
    return TimeForm(year=found.year(), month=month_of(found.word("m")), part=part)


def season_alone(found: Found) -> TimeForm | None:
    """A season without article: after a preposition, or where the word can be nothing else."""
    first = found.match.start("x")
    before = found.tokens.letters[first - 1 : first]
    plain = found.word("s") in ("summer", "winter", "autumn")
    if not plain and before not in tuple("ibF"):
        return None
    if before not in tuple("inbFt") and found.word("s") != found.words("s")[0]:
        return None
    return season(found)
