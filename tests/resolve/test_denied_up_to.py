"""A denial up to a day says nothing of later days: not yet answered on the 22nd, and answered on the 27th."""

import pytest

from tests.telling import recorded_on

_YES = "Norland replied in writing on Wednesday to Estmark's proposal of 15 August on the patrol."
_EARLY = "Norland replied in writing on 20 August to Estmark's proposal of 15 August on the patrol."
_SAID = (
    "Norland's foreign ministry said that it replied to Estmark's proposal on the patrol on Wednesday. "
    "The proposal was handed over on 15 August."
)
_AFTERWARDS = [
    "Norland has not yet replied to Estmark's proposal on the patrol.",
    "To date no reply from Norland to Estmark's proposal on the patrol has arrived.",
    "Norland has yet to reply to Estmark's proposal on the patrol.",
    "So far Norland has not answered Estmark's proposal on the patrol, Estmark's foreign ministry said.",
    # no word for "up to now": the report's own day is as far as it can know
    "Norland did not reply to Estmark's proposal on the patrol, Estmark's foreign ministry said.",
]


@pytest.mark.parametrize("yes", [_YES, _SAID])
@pytest.mark.parametrize("no", _AFTERWARDS)
def test_what_is_done_after_the_day_up_to_which_it_is_denied(no: str, yes: str) -> None:
    # Wednesday is 27 August
    assert recorded_on(("2031-08-22", no), ("2031-08-28", yes)).conflicts == ()


_STILL = [
    # dated before the day up to which it is denied
    ("2031-08-22", _AFTERWARDS[0], _EARLY),
    ("2031-08-22", _AFTERWARDS[3], _EARLY),
    # denied afterwards
    ("2031-08-30", _AFTERWARDS[0], _YES),
    ("2031-08-30", "Norland had not replied to Estmark's proposal on the patrol by Friday.", _YES),
]


@pytest.mark.parametrize(("day", "no", "yes"), _STILL)
def test_what_is_denied_up_to_a_later_day(day: str, no: str, yes: str) -> None:
    assert len(recorded_on((day, no), ("2031-08-28", yes)).conflicts) == 1


def test_a_day_up_to_which_it_is_denied_in_a_later_report() -> None:
    no = "Norland had not replied to Estmark's proposal on the patrol by 25 August."
    assert recorded_on(("2031-08-30", no), ("2031-08-28", _YES)).conflicts == ()
