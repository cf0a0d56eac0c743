"""Time expressions: what is one, what it means, and which date it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.time.reading import anchor, find_times
from ontherecord.nouns.dates import DateReading, TimeForm

THURSDAY = DateReading("2022-01-27", "date line")


def dates(text: str, reference: DateReading | None = THURSDAY) -> list[tuple[str, str | None]]:
    found = []
    for match in find_times(text):
        reading = anchor(match.form, reference, match.printed)
        found.append((match.printed, reading.edtf if reading else None))
    return found


DATES = [
    # day, month and year in every order and spelling
    ("on 26 January 2022", [("26 January 2022", "2022-01-26")]),
    ("on January 26, 2022", [("January 26, 2022", "2022-01-26")]),
    ("Wednesday, Jan. 26, 2022", [("Wednesday, Jan. 26, 2022", "2022-01-26")]),
    ("on the 26th of January", [("the 26th of January", "2022-01-26")]),
    ("2022-01-26T09:04Z", [("2022-01-26T09:04Z", "2022-01-26")]),
    ("26/01/2022", [("26/01/2022", "2022-01-26")]),
    ("26-Jan-2022", [("26-Jan-2022", "2022-01-26")]),
    ("2/30/2022", []),
    ("26.01.2022", [("26.01.2022", "2022-01-26")]),
    ("26. 1. 2022.", [("26. 1. 2022", "2022-01-26")]),
    ("26 January 2022, 09:04 GMT", [("26 January 2022, 09:04 GMT", "2022-01-26")]),
    # the year that brings a date nearest
    ("in December", [("December", "2021-12")]),
    ("in mid-December", [("mid-December", "2021-12-11/2021-12-20")]),
    ("by the end of February", [("the end of February", "2022-02-21/2022-02-28")]),
    ("It will open on 3 January.", [("3 January", "2023-01-03")]),
    # weekdays lean to the past unless the text looks ahead
    ("said on Wednesday", [("Wednesday", "2022-01-26")]),
    ("said on Thursday", [("Thursday", "2022-01-27")]),
    ("late on Monday", [("late on Monday", "2022-01-24")]),
    ("They will meet on Monday.", [("Monday", "2022-01-31")]),
    ("last Thursday", [("last Thursday", "2022-01-20")]),
    ("next Friday", [("next Friday", "2022-02-04")]),
    ("Tuesday last week", [("Tuesday last week", "2022-01-18")]),
    ("A panel was set up on Monday.", [("Monday", "2022-01-24")]),
    ("They are set to meet on Monday.", [("Monday", "2022-01-31")]),
    ("It closed due to the storm on Monday.", [("Monday", "2022-01-24")]),
    ("The envoy is due to arrive on Monday.", [("Monday", "2022-01-31")]),
    # who said it comes between: the reporting verb stops looking ahead
    ("The pact will hold, she said Monday.", [("Monday", "2022-01-24")]),
    # counted from publication
    ("yesterday evening", [("yesterday evening", "2022-01-26")]),
    ("this week", [("this week", "2022-01-24/2022-01-30")]),
    ("later this week", [("later this week", "2022-01-27/2022-01-30")]),
    ("last month", [("last month", "2021-12")]),
    ("two weeks ago", [("two weeks ago", "2022-01-10/2022-01-16")]),
    ("in the coming days", [("the coming days", "2022-01-27/2022-02-03")]),
    ("over the weekend", [("the weekend", "2022-01-22/2022-01-23")]),
    ("over the past two weeks", [("the past two weeks", "2022-01-13/2022-01-27")]),
    ("It will end in two weeks.", [("two weeks", "2022-02-07/2022-02-13")]),
    ("It ended in two weeks.", [("two weeks", None)]),
    # ranges
    ("from 3 to 5 March 2021", [("3 to 5 March 2021", "2021-03-03/2021-03-05")]),
    ("between March and May 2020", [("March and May 2020", "2020-03/2020-05")]),
    ("1941-42", [("1941-42", "1941/1942")]),
    # years, decades, centuries, seasons, quarters
    ("since 2014", [("2014", "2014")]),
    ("the 2015 accord", [("2015", "2015")]),
    ("the early 1990s", [("the early 1990s", "1990/1999")]),
    ("the 19th century", [("the 19th century", "1800/1899")]),
    ("spring 2021", [("spring 2021", "2021-03/2021-05")]),
    ("last summer", [("last summer", "2021-06/2021-08")]),
    ("the first half of 2021", [("the first half of 2021", "2021-01/2021-06")]),
    ("Christmas Eve", [("Christmas Eve", "2021-12-24")]),
    # lengths have no date
    ("nearly a month and a half", [("nearly a month and a half", None)]),
    ("a two-week truce", [("two-week", None)]),
    # counted from what the text told before
    ("They met on 26 May 2021 and left a day later.", [
        ("26 May 2021", "2021-05-26"),
        ("a day later", "2021-05-27"),
    ]),
    ("They met on Monday. The next day they signed.", [
        ("Monday", "2022-01-24"),
        ("The next day", "2022-01-25"),
    ]),
    ("On 3 May 2021 they met. In mid-December she wrote, and two days later she left.", [
        ("3 May 2021", "2021-05-03"),
        ("mid-December", "2021-12-11/2021-12-20"),
        ("two days later", "2022-01-29"),
    ]),
    # words that look like times
    ("https://example.org/2024/05/03/talks", []),
    ("He may march on, said May", []),
    ("10,000 barrels a day", []),
    ("the fall of the city", []),
    ("31 February 2022", [("February 2022", "2022-02")]),
    ("in fiscal year 2022", []),
    ("more than 2000 soldiers", []),
    ("a 57-year-old man", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATES, ids=[text for text, _ in DATES])
def test_times_of_a_text(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text) == expected


LENGTHS = [
    ("nearly a month and a half", "P1.5M"),
    ("two and a half years", "P2.5Y"),
    ("half an hour", "PT30M"),
    ("for six weeks", "P6W"),
    ("for decades", "PXY"),
    ("several months", "PXM"),
]


@pytest.mark.parametrize(("text", "length"), LENGTHS)
def test_lengths_are_iso_durations(text: str, length: str) -> None:
    assert [match.form.length for match in find_times(text)] == [length]


def test_clock_and_zone_are_kept() -> None:
    (match,) = find_times("26 January 2022, 9:04 p.m. GMT")
    assert (match.form.clock, match.form.zone) == ("21:04", "GMT")


def test_day_and_month_that_can_change_places_are_not_sure() -> None:
    (match,) = find_times("03/04/2022")
    reading = anchor(match.form, None)
    assert reading is not None
    assert not reading.sure
    assert [rival.edtf for rival in reading.rivals] == ["2022-04-03"]


EDGES = [
    # the last and the first days that there are
    ("next week", "9999-12-31", None),
    ("last month", "0001-01-15", None),
    ("the last fortnight", "9999-12-31", "9999-12-17/9999-12-31"),
    ("two weeks before Easter", "0001-01-15", None),
]


@pytest.mark.parametrize(("text", "day", "edtf"), EDGES)
def test_days_outside_the_calendar_are_none(text: str, day: str, edtf: str | None) -> None:
    found = dict(dates(text, DateReading(day, "metadata")))
    assert list(found.values()) == [edtf]


def test_a_date_half_a_year_away_is_not_sure() -> None:
    reading = anchor(TimeForm(month=7, day=20), THURSDAY)
    assert reading is not None
    assert not reading.sure


def test_what_counts_from_an_untold_day_is_not_sure() -> None:
    (match,) = find_times("A day earlier she resigned.")
    reading = anchor(match.form, THURSDAY)
    assert reading is not None
    assert not reading.sure


REFERENCES = [
    # nothing to count from; a year is too vague for a weekday, not for last year
    (TimeForm(weekday=2), None, None),
    (TimeForm(weekday=2), DateReading("2022", "x"), None),
    (TimeForm(unit="year", shift=-1), DateReading("2022", "x"), "2021"),
    # the only Wednesday of a known stretch of days
    (TimeForm(weekday=2), DateReading("2021-12-13/2021-12-17", "x"), "2021-12-15"),
    # absolute forms need no reference
    (TimeForm(year=1999, month=2), None, "1999-02"),
]


@pytest.mark.parametrize(("form", "reference", "edtf"), REFERENCES)
def test_anchoring_to_an_imprecise_reference(
    form: TimeForm, reference: DateReading | None, edtf: str | None
) -> None:
    reading = anchor(form, reference)
    assert (reading.edtf if reading else None) == edtf


HISTORY = """In 1911 the league broke up. On 3 March its northern members met in Varn. The treaty of 1890 lapsed
in June. The next year brought war: on 5 April 1912 the fleet sailed. In November 1912 the siege began, and by
February the city had fallen. Peace came in 1914, and the archive opened in 1951."""


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He told the broadcaster’s “This Week,” that it was over.", []),
        ('She said on "Today" that it was over.', []),
        # words quoted in a sentence are no title
        ("It would end “this week”, he said.", ["this week"]),
        ("“Monday 3 March” was the day he named.", ["Monday 3 March"]),
    ],
)
def test_a_programme_in_quotation_marks_is_no_time(text: str, printed: list[str]) -> None:
    assert [match.printed for match in find_times(text)] == printed


@pytest.mark.parametrize(
    ("words", "lean"),
    [
        ("will hold another round of talks with all of the envoys on Monday", "future"),
        ("will not come, said the ministry on Monday", None),
    ],
)
def test_a_day_of_a_plan_lies_ahead(words: str, lean: str | None) -> None:
    (match,) = find_times(f"The minister {words}.")
    assert match.form.lean == lean


def test_a_history_carries_its_year() -> None:
    found = dict(dates(HISTORY, None))
    assert found["3 March"] == "1911-03-03"
    assert found["February"] == "1913-02"


NEWS = """The envoy arrived on Monday. The border closed in 2008 and reopened in 2011, after talks in 2009,
2010 and
early 2011 and a treaty in 2012. On 20 January the ministry answered."""


def test_news_takes_its_year_from_publication() -> None:
    assert dict(dates(NEWS))["20 January"] == "2022-01-20"


TIME_WORDS = st.lists(
    st.sampled_from(
        "the of on in May 26 2022 January Monday last next two weeks ago late - , to "
        "early 1990s day and a half later before summer 09:04 GMT p.m. \n\n "
        "from after first Friday Q3 quarter this that month year Easter New Year's Eve 31st 30 now "
        "22/04 20211016 Oct/2 Dec31 31/Nov/2021 29 February twenty nine nineteen eighty six 1400 "
        "fortnight's time weekend Thanksgiving following fifth decade century 9999 0001 yesterday".split(
            " "
        )
    ),
    max_size=14,
).map(" ".join)


REFERENCE_DAYS = st.dates().map(lambda day: DateReading(day.isoformat(), "date line"))


@given(st.one_of(st.text(max_size=60), TIME_WORDS), REFERENCE_DAYS)
def test_any_text_gives_ordered_disjoint_printed_spans_that_can_be_anchored(
    text: str, reference: DateReading
) -> None:
    end = 0
    for match in find_times(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.printed
        end = match.end
        reading = anchor(match.form, reference, match.printed)
        if reading is not None:
            first, last = reading.days()
            assert first <= last
