"""TIMEX3 values, for exchange with other date taggers."""

import pytest

from ontherecord.language.time.timex import timexes
from ontherecord.nouns.dates import DateReading

PUBLISHED = DateReading("2022-01-27", "date line")

CASES = [
    ("26 January 2022", ["2022-01-26"]),
    ("in summer 2021", ["2021-SU"]),
    ("the 1990s and the 19th century", ["199", "18"]),
    ("this week", ["2022-W04"]),
    ("for six weeks", ["P6W"]),
    ("the second half of 2021", ["2021-H2"]),
    ("26 January 2022, 09:04 GMT", ["2022-01-26T09:04"]),
    # the two ends of a range are two annotations
    ("from 3 to 5 March 2021", ["2021-03-03", "2021-03-05"]),
    # vague ones
    ("the former envoy now writes daily", ["PAST_REF", "PRESENT_REF", "XXXX-XX-XX"]),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_values(text: str, values: list[str]) -> None:
    assert [value for _, _, value in timexes(text, PUBLISHED)] == values
