"""Which numbers are figures, how they are hedged, and what they count."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.ground import read

CASES = [
    # an approximation
    ("Norland gathered some 100,000 troops along the river.", "troop", 100_000, 100_000, True),
    # open above
    ("Norland massed more than 120,000 troops on its border.", "troop", 120_000, None, False),
    # open below
    ("Norland will send up to 3,000 soldiers to Estmark.", "soldier", None, 3_000, False),
    # a range
    ("Norland sent between 5 and 7 ships to the strait.", "ship", 5, 7, False),
    # a scale word
    ("Norland lent Estmark $3.5 billion.", "dollar", 3.5e9, 3.5e9, False),
    # a number in words, of casualties
    ("The raid killed at least twelve civilians.", "civilian", 12, None, False),
    # the noun is left out
    ("The raid left at least 12 dead.", "person", 12, None, False),
    # a bare count
    ("Norland sent 24 tanks to Estmark.", "tank", 24, 24, False),
]


@pytest.mark.parametrize(("text", "noun", "low", "high", "approximate"), CASES)
def test_figure(
    text: str, noun: str, low: float | None, high: float | None, approximate: bool
) -> None:
    (figure,) = read(text).findings.figures
    assert (figure.noun, figure.low, figure.high) == (noun, low, high)
    assert figure.approximate is approximate


NO_FIGURES = [
    "On 26 January 2031 Norland met Estmark.",  # a date
    "Article 5 binds Norland.",  # the number of an article
    "The talks took two days.",  # a length of time
    "Norland and Estmark signed two treaties.",  # a small number of no casualties or arms
    "The 12-year-old treaty binds Norland.",  # an age
    "Norland invoked the Article 16 safeguards.",  # the number of an article before a noun
    "Two people familiar with the talks praised Norland.",  # sources
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(text: str) -> None:
    assert read(text).findings.figures == ()


def test_about_says_whose_and_where() -> None:
    found = read("Norland gathered some 100,000 troops along the river.")
    (figure,) = found.findings.figures
    assert "state:Norland" in figure.about
    assert "river" in figure.about


def test_about_names_no_verbs() -> None:
    found = read("Norland's plan would remove 80% of checks on food in a bid to please Estmark.")
    (figure,) = found.findings.figures
    assert (figure.noun, figure.low) == ("percent", 80)
    assert "check" in figure.about
    assert not {"remove", "bid", "please", "%"} & set(figure.about)


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=1_000, max_value=9_999_999))
def test_digits_are_read_as_written(number: int) -> None:
    found = read(f"Norland massed about {number:,} troops on its border.")
    (figure,) = found.findings.figures
    assert (figure.low, figure.high, figure.approximate) == (number, number, True)


_ASKED = [
    # what was done to them
    ("Norland said that 23 drones were shot down on Monday.", "drones were shot down"),
    # whose they are
    ("The army has moved 30,000 troops to the border.", "troops the army has moved to the border"),
    # there are
    ("There are 140 freighters off the coast.", "freighters there are"),
    # a share, of what
    ("Norland said checks on food would fall by 80%.", "percent checks on food would fall by"),
]


@pytest.mark.parametrize(("text", "words"), _ASKED)
def test_what_a_figure_counts_follows_how_many(text: str, words: str) -> None:
    assert words in {figure.what for figure in read(text).findings.figures}
