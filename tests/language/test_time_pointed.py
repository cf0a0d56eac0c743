"""Months and weekdays with a pointer ("last July", "this Saturday"), and dates behind a deed ("signed in October")."""

import pytest

from ontherecord.language.time.reading import anchor, find_times
from ontherecord.nouns.dates import DateReading

TUESDAY = "2023-07-18"

# (text, day of the report, what it means, whether that is sure)
POINTED = [
    # "last" and a month: the latest that was over before the report's month
    ("The pact was signed last July.", TUESDAY, "2022-07", True),
    ("The pact was signed last October.", TUESDAY, "2022-10", True),
    ("The pact was signed last October 3.", TUESDAY, "2022-10-03", True),
    ("The pact was signed last Oct. 3.", TUESDAY, "2022-10-03", True),
    ("The pact was signed last February.", "2023-02-10", "2022-02", True),
    ("The pact was signed last December.", "2023-01-05", "2022-12", True),
    # of a month lately over, this year's or last year's
    ("The pact was signed last May.", TUESDAY, "2023-05", False),
    # "next" and a month: the first to begin
    ("It lapses next July.", TUESDAY, "2024-07", True),
    ("It lapses next March.", TUESDAY, "2024-03", True),
    # "this" and a month: of the year, or the next where the words look ahead
    ("It was signed this March.", TUESDAY, "2023-03", True),
    ("It was signed this March.", "2023-11-25", "2023-03", True),
    ("It opens this October.", TUESDAY, "2023-10", True),
    ("It will open this January.", "2023-11-25", "2024-01", True),
    ("It opened this past May.", TUESDAY, "2023-05", True),
    # a month of a year named before it
    ("Last year, in October, it was signed.", TUESDAY, "2022-10", True),
    ("Earlier this year, in March, it was signed.", TUESDAY, "2023-03", True),
    # a bare month
    ("It was said in January.", "2023-02-10", "2023-01", True),
    # a deed right before the date is behind
    ("The treaty signed in October lapsed.", TUESDAY, "2022-10", True),
    ("Talks resumed in March.", "2023-11-25", "2023-03", True),
    ("It was signed on 12 March.", "2023-02-10", "2022-03-12", False),
    ("Ports have been shut since October.", TUESDAY, "2022-10", True),
    # and is not where the words say that it is still to be done
    ("The treaty to be signed in October is long.", TUESDAY, "2023-10", False),
    ("The summit planned in October is off.", TUESDAY, "2023-10", True),
    ("They proposed elections in October.", TUESDAY, "2023-10", False),
    # a day later where the report comes from: no year is taken off for sure
    ("It was signed on 19 July.", TUESDAY, "2023-07-19", True),
    ("It was signed on 25 July.", TUESDAY, "2022-07-25", False),
    # "this" and a weekday: of the week
    ("He left this Monday.", TUESDAY, "2023-07-17", True),
    ("He will leave this Thursday.", TUESDAY, "2023-07-20", True),
    ("A vote this Thursday is in doubt.", TUESDAY, "2023-07-20", False),
    ("He will leave this Monday.", TUESDAY, "2023-07-24", True),
    # a weekday of weeks ago
    ("It began a week ago on Tuesday.", TUESDAY, "2023-07-11", True),
    ("It began a year ago this week.", TUESDAY, "2022", True),
    ("It will close this year.", TUESDAY, "2023", True),
    # "the past month" goes up to now, "last month" is the month before
    ("It shut over the past month.", TUESDAY, "2023-06-18/2023-07-18", True),
    ("It shut last month.", TUESDAY, "2023-06", True),
]


@pytest.mark.parametrize(("text", "told", "edtf", "sure"), POINTED)
def test_what_is_pointed_at(text: str, told: str, edtf: str, *, sure: bool) -> None:
    (match,) = find_times(text)
    reading = anchor(match.form, DateReading(told, "date line"))
    assert reading is not None
    assert (reading.edtf, reading.sure) == (edtf, sure)
