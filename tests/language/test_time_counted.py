"""Time expressions that name what they count from, holidays, numeric forms, and what is no date."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.time.holidays import holiday, name_of, names
from ontherecord.language.time.reading import anchor, find_times
from ontherecord.language.time.timex import timexes
from ontherecord.nouns.dates import DateReading

THURSDAY = DateReading("2022-01-27", "date line")


def dates(text: str) -> list[tuple[str, str | None]]:
    found = []
    for match in find_times(text, THURSDAY):
        reading = anchor(match.form, THURSDAY, match.printed)
        found.append((match.printed, reading.edtf if reading else None))
    return found


COUNTED = [
    # so many units before, after or from a date, a weekday, a holiday, today
    ("two weeks after 3 January", "two weeks after 3 January", "2022-01-17"),
    (
        "three days before 26 May 2021, the envoy left",
        "three days before 26 May 2021",
        "2021-05-23",
    ),
    ("It expires two weeks from Monday.", "two weeks from Monday", "2022-02-14"),
    ("a day after Tuesday's talks", "a day after Tuesday", "2022-01-26"),
    ("two days before Christmas", "two days before Christmas", "2021-12-23"),
    ("16 days from 01/02/2023", "16 days from 01/02/2023", "2023-01-18"),
    ("three weeks from tomorrow", "three weeks from tomorrow", "2022-02-18"),
    ("a month after 5 January", "a month after 5 January", "2022-02-05~"),
    # as precise as the unit where it counts from now
    ("six years from now", "six years from now", "2028"),
    ("in a fortnight's time", "a fortnight's time", "2022-02-10"),
    # the day before and after
    ("the day after Christmas", "the day after Christmas", "2021-12-26"),
    ("the day after tomorrow", "the day after tomorrow", "2022-01-29"),
    ("the day before yesterday", "the day before yesterday", "2022-01-25"),
    # a weekday of a week, of a month, of a date
    ("next week on Tuesday", "next week on Tuesday", "2022-02-01"),
    ("last week, Friday", "last week, Friday", "2022-01-21"),
    ("Monday of last week", "Monday of last week", "2022-01-17"),
    ("Monday two weeks from now", "Monday two weeks from now", "2022-02-07"),
    ("the first Friday of June 2021", "the first Friday of June 2021", "2021-06-04"),
    ("the last Monday in May 2021", "the last Monday in May 2021", "2021-05-31"),
    ("the second Tuesday of next month", "the second Tuesday of next month", "2022-02-08"),
    ("Tuesday the 18th", "Tuesday the 18th", "2022-01-18"),
    ("on Wed 26th", "Wed 26th", "2022-01-26"),
    # a day of this or another month
    ("on the 15th of next month", "the 15th of next month", "2022-02-15"),
    ("around the 21st this month", "the 21st this month", "2022-01-21"),
    (
        "the twenty third day of September 2021",
        "the twenty third day of September 2021",
        "2021-09-23",
    ),
    # weeks by a day, quarters and halves
    ("the week of 10 January", "the week of 10 January", "2022-01-10/2022-01-16"),
    ("the last week of August 2021", "the last week of August 2021", "2021-08-21/2021-08-31"),
    ("Q3 2021", "Q3 2021", "2021-07/2021-09"),
    ("the first half of this year", "the first half of this year", "2022-01/2022-06"),
    ("last quarter", "last quarter", "2021-10/2021-12"),
    # "last" and "next" skip a weekday of this week; "this past" does not
    ("last Wednesday", "last Wednesday", "2022-01-19"),
    ("next Friday", "next Friday", "2022-02-04"),
    ("this past Wednesday", "this past Wednesday", "2022-01-26"),
    ("this coming Friday", "this coming Friday", "2022-01-28"),
    # holidays by month, by weekday and by Easter
    ("on Easter Monday 2022", "Easter Monday 2022", "2022-04-18"),
    ("on Good Friday", "Good Friday", "2022-04-15"),
    ("Black Friday 2021", "Black Friday 2021", "2021-11-26"),
    ("St. Patrick's Day", "St. Patrick's Day", "2022-03-17"),
    ("last Christmas", "last Christmas", "2021-12-25"),
    # a month of last year is not the nearest one
    ("in May last year", "May last year", "2021-05"),
    ("on 26 January of last year", "26 January of last year", "2021-01-26"),
    ("late December this year", "late December this year", "2022-12-21/2022-12-31"),
    # from weekday to weekday; times of day with the day they are of; the weekend to come
    ("from Monday to Wednesday", "Monday to Wednesday", "2022-01-24/2022-01-26"),
    ("Sunday-Monday", "Sunday-Monday", "2022-01-23/2022-01-24"),
    ("at 9:30 a.m. EST on Tuesday", "9:30 a.m. EST on Tuesday", "2022-01-25"),
    ("at 1400 GMT", "1400 GMT", "2022-01-27"),
    ("at 1400 GMT on Monday", "1400 GMT on Monday", "2022-01-24"),
    ("at 3:30 Tuesday morning", "3:30 Tuesday morning", "2022-01-25"),
    ("at 4:20 p.m. on Friday, Jan. 14", "4:20 p.m. on Friday, Jan. 14", "2022-01-14"),
    ("by the weekend", "the weekend", "2022-01-29/2022-01-30"),
    # numbers only, and numbers with a month's name
    ("20211016", "20211016", "2021-10-16"),
    ("on 22/04", "22/04", "2022-04-22"),
    ("Friday 28/01", "Friday 28/01", "2022-01-28"),
    ("23/Sep/2021", "23/Sep/2021", "2021-09-23"),
    ("2021-Sep-23", "2021-Sep-23", "2021-09-23"),
    ("18/03/40", "18/03/40", "1940-03-18"),
    ("28 June in 2021", "28 June in 2021", "2021-06-28"),
    ("14 nov 2021", "14 nov 2021", "2021-11-14"),
    ("October, 1st", "October, 1st", "2021-10-01"),
    # numbers in words
    ("on May twenty nine.", "May twenty nine", "2022-05-29"),
    ("January first, nineteen eighty six", "January first, nineteen eighty six", "1986-01-01"),
    ("on the thirty first of December", "the thirty first of December", "2021-12-31"),
]


@pytest.mark.parametrize(("text", "printed", "edtf"), COUNTED, ids=[row[0] for row in COUNTED])
def test_the_date_counted_to(text: str, printed: str, edtf: str) -> None:
    assert dates(text) == [(printed, edtf)]


NO_DATES = [
    # accords, offensives and crashes named for a day
    "the Good Friday Agreement",
    "veterans of the Easter Rising",
    "the Bloody Sunday inquiry",
    # fractions, ratios, scores, emergency numbers, the attacks of a day
    "2 1/2 cups",
    "The vote was 3/4 of what was needed",
    "open 24/7",
    "since the 9/11 attacks",
    "$20161016",
    # fiscal and school years, seasons of sport, anniversaries counted in years
    "the third fiscal quarter",
    "the academic year",
    "the 2021-22 school year",
    "in the 2022-2023 financial year",
    "fiscal years 2021-2023",
    "in FY2022",
    "every Monday",
    "on Mondays",
    "on the tenth anniversary of the accord",
    # numbers that count
    "In 2000 soldiers' homes",
    "more than 1500 shells",
    "at least 2014 refugees",
    # verbs and names
    "They may meet and then march.",
    "May said that she would resign.",
    "April Draper spoke first.",
    "Mr March resigned",
    "the second round",
    "Hear, hear, said the Sun",
    "In the new year they talk",
    "12 days of talks",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert [row for row in dates(text) if row[1]] == []


KEPT_APART = [
    # the number after a weekday counts people; the ordinal after it counts reports
    ("On Monday 13 people died", [("Monday", "2022-01-24")]),
    ("On Friday first reports came", [("Friday", "2022-01-21")]),
    # how long, from when to when
    ("lasting 64 days from 21 November 2021 to 31 January 2022", [
        ("64 days", None), ("21 November 2021 to 31 January 2022", "2021-11-21/2022-01-31"),
    ]),
    ("the third this month", [("this month", "2022-01")]),
    ("for $ 12 December's crop", [("December", "2021-12")]),
    ("In May twenty people died", [("May", "2022-05")]),
    ("In October, first reports came", [("October", "2021-10")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KEPT_APART, ids=[row[0] for row in KEPT_APART])
def test_what_stands_beside_a_date_is_not_drawn_in(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert dates(text) == expected


def test_last_monday_on_a_thursday_keeps_the_other_reading() -> None:
    (match,) = find_times("last Monday")
    reading = anchor(match.form, THURSDAY)
    assert reading is not None
    assert (reading.edtf, reading.sure) == ("2022-01-17", False)
    assert [rival.edtf for rival in reading.rivals] == ["2022-01-24"]


@pytest.mark.parametrize(
    ("said_on", "day"),
    [("2022-01-30", "2022-01-26"), ("2022-01-29", "2022-01-19"), ("2022-01-31", "2022-01-26")],
)
def test_last_wednesday_on_a_sunday_is_of_the_week_gone_by(said_on: str, day: str) -> None:
    (match,) = find_times("last Wednesday")
    reading = anchor(match.form, DateReading(said_on, "date line", sure=True))
    assert reading is not None
    assert reading.edtf == day


def test_timex_values_of_counted_days() -> None:
    text = "They will meet in two weeks. It opens two weeks before Easter 2022."
    assert [value for _, _, value in timexes(text, THURSDAY)] == ["2022-02-10", "2022-04-03"]


@given(st.sampled_from(names()), st.integers(1900, 2099))
def test_a_holiday_lies_in_its_year_under_its_printed_name(name: str, year: int) -> None:
    day = holiday(name, year)
    assert day is not None
    assert day.year == year
    assert name_of(name.title()) == name


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    for name in ("easter", "orthodox easter"):
        day = holiday(name, year)
        assert day is not None
        assert day.weekday() == 6
        assert dt.date(year, 3, 22) <= day <= dt.date(year, 5, 8)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The answer had been passed on the same day it was received.", []),
        ("The answer had been passed on the same day.", ["the same day"]),
        ("On the same day it was received with flags.", ["the same day"]),
    ],
)
def test_the_same_day_as_another_deed_names_no_day(text: str, printed: list[str]) -> None:
    assert [match.printed for match in find_times(text)] == printed
