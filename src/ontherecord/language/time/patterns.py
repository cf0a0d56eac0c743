"""The list of time rules, pattern by pattern (letters: `words.CLASSES`)."""

import re

from ontherecord.language.time import calendar, counted, units
from ontherecord.language.time.rules import Builder, Rule

_MONTH = "(?P<m>[MmB])"
_DAY = "(?P<d>[dD])"
_YEAR = "(?:[coh]?(?P<y>Y|(?<=[dDMmB])2))"
_WEEK = "(?:[HX]?[WVG]c?T?)?"
_PART = "(?:T?(?P<p>E)[ho]?T?)"
_DAYPART = "(?:T?E?(?P<dp>P)u?o)?"  # the night of, the early morning hours of
_TO = "(?P<j>[htn])"
_CLOCK = "(?P<c>C|[YN](?=z))(?P<h>A)?(?P<z>z)?"  # 9:30 a.m. EST, 1400 GMT
_THROUGH = "(?P<j>[ht])"
_LATER_PART = "(?:T?(?P<p2>E)[ho]?T?)?"
_AFTER_UNIT = "(?![uU])"
_NUMBER = "(?P<n>[dN]Z?(?:na?v)?|[dN]v|aZ?|a?qo?|va?|vZ)"  # two, 2, a dozen, two and a half, half a
_ROUGH = "(?P<r>~+T?|io?~)?"

# (name, pattern, builder); the whole match is the expression unless a look-around says otherwise
_TABLE: tuple[tuple[str, str, Builder], ...] = (
    # 2022-01-26, 2022-01-26T09:04Z; 26.01.2022, 26/1/2022
    ("iso", "(?P<d>I)", calendar.iso),
    ("slashes", "(?P<d>K)", calendar.slashes),
    ("slashes, year apart", "(?P<d>K)c(?P<y>Y)(?=[_c|]|$)", calendar.slashes),
    # on 22/04, Friday 22/04, from 10/1 to 11/7
    ("day and month", "(?:(?<=i)|[HX]?[WV]c?|H|(?P<k>X))(?P<d>p)(?=[_c|.n]|$)", calendar.pair),
    ("days and months", "(?<=[Fb])(?P<d>p)(?P<j>[htn])(?P<d2>p)", calendar.pairs),
    # Wednesday, 26 January 2022; the 26th of January
    (
        "day month",
        f"{_DAYPART}(?:(?P<k>[LX])|{_WEEK})T?{_DAY}[oh]?{_MONTH}{_YEAR}?",
        calendar.calendar,
    ),
    # January 26th, 2022
    ("weekday month-day", "[HX]?[WV][ch_]*(?P<m>[MmB])h(?P<d>[dD])(?!h?Y)", calendar.calendar),
    ("month day", f"{_DAYPART}{_WEEK}{_MONTH}T?{_DAY}{_AFTER_UNIT}{_YEAR}?", calendar.calendar),
    # October, 1st; 28 June in 2020; the twenty third day of September; May twenty nine
    ("month, day", f"{_MONTH}cT?(?P<d>D)", calendar.month_comma_day),
    ("day month in year", f"T?{_DAY}[oh]?{_MONTH}i{_YEAR}", calendar.in_year),
    ("day of a month", f"T?(?P<d>D)(?P<u>U)o{_MONTH}{_YEAR}?", calendar.day_word),
    ("month spelled day", f"{_MONTH}(?P<n>N)(?P<n2>N)?(?=[_c|Y]|$){_YEAR}?", counted.spelled_day),
    ("spelled day month", f"(?P<n>N)(?P<n2>N)?{_MONTH}{_YEAR}", counted.spelled_day),
    # 26-28 January 2022, 26 and 27 January, from 26 to 28 January
    ("days month", f"T?{_DAY}{_TO}T?(?P<d2>[dD])o?{_MONTH}{_YEAR}?", calendar.calendar_range),
    (
        "month days",
        f"{_MONTH}{_DAY}{_TO}(?P<d2>[dD]){_AFTER_UNIT}{_YEAR}?",
        calendar.calendar_range,
    ),
    # 26 January to 3 February 2022
    (
        "day month to day month",
        f"{_DAY}{_MONTH}{_YEAR}?{_THROUGH}T?(?P<d2>[dD])(?P<m2>[MmB])(?:c?(?P<y2>Y))?",
        calendar.calendar_range,
    ),
    (
        "month day to month day",
        f"{_MONTH}{_DAY}{_YEAR}?c?{_THROUGH}(?P<m2>[MmB])(?P<d2>[dD])(?:c?(?P<y2>Y))?",
        calendar.calendar_range,
    ),
    # in May last year, on 26 January of this year
    (
        "day month of a year",
        f"T?{_DAY}[oh]?{_MONTH}o?(?P<k>[LXHJ])(?P<u>U)",
        calendar.month_of_year,
    ),
    ("month day of a year", f"{_MONTH}T?{_DAY}o?(?P<k>[LXHJ])(?P<u>U)", calendar.month_of_year),
    ("month of a year", f"{_PART}?{_MONTH}o?(?P<k>[LXHJ])(?P<u>U)", calendar.month_of_year),
    # last year in May, earlier this year, in January
    (
        "year, month of it",
        f"f?(?P<k>[LXH])(?P<u>U)c?i{_PART}?{_MONTH}(?:T?(?P<d>[dD])(?![uU]))?(?!c?Y)",
        calendar.month_of_year,
    ),
    # early January 2022, mid-December, the end of May
    ("month year", f"{_PART}?{_MONTH}{_YEAR}", calendar.calendar),
    ("part of month", f"{_PART}{_MONTH}", calendar.calendar),
    ("this month name", "(?P<k>[LXlH])(?P<m>[MmB])(?!d)", calendar.pointed_month),
    # last October 3
    (
        "last month and day",
        "(?P<k>[LXH])(?P<m>[MmB])T?(?P<d>[dD])(?![uU2]|c?Y)",
        calendar.pointed_month,
    ),
    ("month", "(?P<m>M)", calendar.calendar),
    ("month that is a word", "(?<=[iFbt])(?P<m>m)(?!d)", calendar.calendar),
    ("month as modifier", "(?<=[aT])(?P<m>m)(?=\\.)", calendar.month_modifier),
    # between March and May 2020
    (
        "between months",
        f"(?<=b){_MONTH}{_YEAR}?(?P<j>n)(?P<m2>[MmB])(?:[co]?(?P<y2>Y))?",
        calendar.calendar_range,
    ),
    # on the 13th
    ("day of month", "(?<=i)T(?P<d>D)(?=[_cihtnF|])", calendar.day_of_month),
    # the first week of May, the last days of 1943
    (
        "week of month",
        f"T?(?P<k>[DL])(?P<n>[dN])?(?P<u>[Uu])oT?{_MONTH}{_YEAR}?",
        calendar.week_of_month,
    ),
    # March to May 2020
    (
        "months",
        f"{_PART}?{_MONTH}{_YEAR}?{_THROUGH}{_LATER_PART}(?P<m2>[MmB])(?:[co]?(?P<y2>Y))?",
        calendar.calendar_range,
    ),
    # in 2014; the 2015 deal; 2014-2016, 1941-42
    ("year", "(?<=[iFbtnroe~x])(?P<y>Y)(?![uU])", calendar.plain_year),
    ("year, modifier", "(?<=T)(?P<y>Y)(?=\\.)", calendar.year),
    ("year, set off", "(?:(?<=[c_|hf])|^)(?P<y>Y)(?=[c_|])", calendar.plain_year),
    ("year, possessed", "(?<=\\.)(?P<y>Y)(?=\\.)", calendar.possessed_year),
    ("part of year", f"{_PART}T?(?P<y>Y)", calendar.year),
    ("years", "(?P<y>Y)(?P<j>[ht])(?P<d2>[dNY])(?![uU])", calendar.year_range),
    ("decade", f"(?:{_PART}|T)?(?P<d>k)", calendar.decade),
    ("century", "(?:(?:E[ho]?)?T)?(?P<p>E)?h?(?P<d>D)h?(?P<u>U)", calendar.century),
    # spring 2022, the winter of 1941, last summer
    ("season year", "(?:T|T?E[ho]?T?)?(?P<s>S)[co]?(?P<y>Y)", calendar.season),
    ("season", "(?P<k>[LXHJlx])(?P<s>S)", calendar.season),
    ("season, bare", "T(?P<s>S)(?!o)", calendar.season),
    ("season alone", f"{_PART}?(?P<s>S)(?!o)", calendar.season_alone),
    ("quarter", "T?(?P<d>D)(?P<q>[Qv])[oc]?T?(?P<y>Y)", calendar.quarter),
    # late on Monday, Monday evening, last Monday, early Monday
    ("weekday", "(?:(?P<p>E)i?)?H?(?:(?P<k>[LXlH]|(?<=[Ti])x))?(?P<w>W)(?P<dp>P)?", units.weekday),
    # Wednesday, 09:04 GMT; 26 January 2022, 09:04 GMT; 5 p.m. on Friday
    ("weekday, short", "(?<=[in])(?P<w>V)(?=[_c|]|$)", units.short_weekday),
    ("weekdays", "(?P<w>W)(?P<j>[ht])(?P<w2>W)", units.weekdays),
    ("clock weekday", f"{_CLOCK}[ci]*(?P<w>W)(?P<dp>P)?", units.weekday_clock),
    ("clock date", f"{_CLOCK}[ci]*{_WEEK}T?{_DAY}o?{_MONTH}{_YEAR}?", units.calendar_clock),
    ("clock month day", f"{_CLOCK}[ci]*{_WEEK}{_MONTH}T?{_DAY}{_YEAR}?", units.calendar_clock),
    ("full clock", "(?P<c>[YN])(?P<z>z)", units.full_clock),
    ("weekday clock", "(?P<w>W)[ci]*(?P<c>[Cd])(?P<h>A)?(?P<z>z)?", units.weekday_clock),
    (
        "date clock",
        f"{_WEEK}T?{_DAY}o?{_MONTH}{_YEAR}?[ci]*(?P<c>C)(?P<h>A)?(?P<z>z)?",
        units.calendar_clock,
    ),
    (
        "month day clock",
        f"{_WEEK}{_MONTH}T?{_DAY}{_YEAR}?[ci]*(?P<c>C)(?P<h>A)?(?P<z>z)?",
        units.calendar_clock,
    ),
    # Tuesday next week, next week on Tuesday, Monday of the following week, Tuesday the 13th
    ("weekday of week", "(?P<w>[WV])o?T?(?P<k>[LXlHxJ])(?P<u>U)", counted.pointed_weekday),
    (
        "week's weekday",
        "T?(?P<k>[LXlHx])(?P<u>U)[ch]?i?(?P<w>[WV])(?P<dp>P)?",
        counted.pointed_weekday,
    ),
    ("weekday and day", "(?P<w>[WV])T?(?P<d>D)(?![uUQoM])", counted.day_and_weekday),
    ("weekday, day in digits", "(?P<w>[WV])T?(?P<d>d)(?=[_c|]|$)", counted.day_and_weekday),
    # the first Friday of June, the last Monday of next month, the 15th of next month
    ("nth weekday", f"T?(?P<n>[DL])(?P<w>W)[oi]T?{_MONTH}{_YEAR}?", counted.nth_weekday),
    (
        "nth weekday of month",
        "T?(?P<n>[DL])(?P<w>W)[oi]T?(?P<k>[LXHJx])(?P<u>U)",
        counted.nth_weekday,
    ),
    ("day of this month", "(?<=i)T(?P<d>D)U?o?T?(?P<k>[LXHJx])(?P<u>U)", counted.day_of_month),
    # yesterday evening, late yesterday
    ("deictic", "(?P<p>E)?(?P<d>R)(?P<dp>P)?", units.deictic),
    ("part of day", "(?P<k>[LHJ])(?P<dp>P)", units.today),
    ("part of the day", "(?<=i)(?P<k>T)(?P<dp>P)(?![oS])", units.today),
    # 09:04 GMT, 9 a.m.
    ("clock", "(?P<c>C)(?P<h>A)?(?P<z>z)?", units.clock),
    ("hour", "(?P<c>d)(?P<h>A)(?P<z>z)?", units.clock),
    # this week, later this week, last month, that year, the following day, the same day
    (
        "this unit",
        "(?P<f>f)?T?(?:(?P<p>E)[ho]?T?)?(?P<k>[HLlXJx])(?P<u>U)(?![hgo])",
        units.this_unit,
    ),
    # by the end of the month, at year's end
    ("part of unit", "T?(?P<p>E)oT(?P<u>U)(?!o)", units.part_of_unit),
    ("unit's end", "(?P<u>U)(?:_\\.|h)(?P<p>E)", units.part_of_unit),
    # Christmas, New Year's Eve
    ("holiday", "(?:(?P<k>[LXx])|T)?(?P<h>G)(?:[co]?(?P<y>Y))?", counted.holiday),
    # Q3 2021, the third quarter of last year, last quarter
    ("quarter, short", "(?<![s])(?P<q>4)[ch]?(?P<y>Y)?", counted.quarter),
    ("quarter after year", "(?<![s])(?P<y>Y)h?(?P<q>4)", counted.quarter),
    (
        "quarter of a year",
        "(?<![s])T?(?P<d>D)h?(?P<q>[Qv])oT?(?P<k>[HLXJ])(?P<u>U)",
        counted.quarter,
    ),
    ("this quarter", "(?<![s])(?P<k>[HLXJ])(?P<q>Q)(?!o)", counted.this_quarter),
    ("weekend", "(?P<k>[HLlXJx])w", units.weekend),
    ("weekend, bare", "(?<=i)(?P<k>T)w", units.weekend),
    # the coming days, recent weeks, the past two years
    ("vague", f"T?(?P<k>[lXxL]){_NUMBER}?(?P<u>u)", units.vague),
    # two weeks ago, a day earlier, about three years later
    ("in a week's time", f"(?<=i){_NUMBER}(?P<u>[Uu])_\\.?(?P<time>\\.)", units.in_time),
    ("shifted", f"{_ROUGH}{_NUMBER}(?P<u>[Uu])(?P<half>nav)?(?P<f>[gf])", units.shifted),
    ("days before", f"{_NUMBER}(?P<u>[Uu])(?P<half>nav)?(?P<f>r)(?=[_c|])", units.shifted),
    # a week ago on Tuesday, a year ago this month
    ("weekday ago", f"{_ROUGH}{_NUMBER}(?P<u>[Uu])(?P<f>g)i?(?P<w>W)", units.weekday_ago),
    ("ago this unit", f"{_ROUGH}{_NUMBER}(?P<u>[Uu])(?P<f>g)i?H(?P<u2>U)", units.shifted),
    # the day before, the day after tomorrow
    ("around", "T(?P<u>U)(?:(?P<f>[rf])(?=[_c|]|$)|(?P<g>r)(?P<d>R))", units.around),
    ("same day", "fiT(?P<u>U)", units.same_day),
    # nearly a month and a half, two-week, six months
    ("length", f"{_ROUGH}{_NUMBER}h?(?P<u>[Uu])(?P<half>nav)?", units.counted),
    ("length, of old", "(?<=i)(?P<u>u)(?![g])", units.length),
)


def _rule(name: str, pattern: str, builder: Builder) -> Rule:
    return Rule(name, re.compile(f"(?P<x>{pattern})"), builder)


def _bases() -> tuple[tuple[str, str, Builder], ...]:
    """two weeks after 26 January; the day after Christmas; the week of 10 April."""
    rows: list[tuple[str, str, Builder]] = []
    for name, base, build in counted.BASES:
        many = f"{_ROUGH}{_NUMBER}(?P<u>[Uu])(?P<g>[rF]){base}(?![ht]|c?Y)"
        rows.append((f"counted from {name}", many, counted.counted(build)))
        rows.append((f"day by {name}", f"T(?P<u>U)(?P<g>r){base}", counted.next_to(build)))
        if name != "weekday":
            rows.append((f"weekday, {name}", f"(?P<w>[WV])c?{many}", counted.weekday_by(build)))
            rows.append((f"{name}, weekday", f"{many}i(?P<w>[WV])", counted.weekday_by(build)))
        if "month" in name:
            rows.append((f"week of {name}", f"T(?P<u>U)o{base}", counted.week_of(build)))
    return tuple(rows)


RULES = tuple(_rule(*row) for row in (*_TABLE, *_bases()))
