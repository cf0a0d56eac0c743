"""On which day an act was done where reports tell different ones."""

import pytest

from tests.telling import recorded_on

_TOLD = "Norland handed Estmark its written reply on {} May, the Norlander foreign ministry said."
_AGAIN = "Estmark's minister, Ada Brandt, said that Norland handed her a written reply on {} May."
_ALSO = "On {} May Norland handed Estmark a written reply, a diplomat of the Coastal League said."


def test_the_day_that_most_origins_bear_stands_and_the_other_is_its_rival() -> None:
    record = recorded_on(
        ("2031-05-14", _TOLD.format(9)),
        ("2031-05-15", _AGAIN.format(10)),
        ("2031-05-16", _ALSO.format(10)),
    )
    (act,) = [a for a in record.acts if a.type == "deliver"]
    assert act.date is not None
    assert act.date.edtf == "2031-05-10"
    assert [rival.edtf for rival in act.date.rivals] == ["2031-05-09"]


@pytest.mark.parametrize(
    ("text", "edtf", "sure", "rivals"),
    [
        # the Friday just told, or the last one before the report
        (
            "Norland handed Estmark a draft treaty on Friday 2 May.\nNorland met Estmark on Friday afternoon.",
            "2031-05-02",
            False,
            ["2031-05-09"],
        ),
        # another weekday
        (
            "Norland handed Estmark a draft treaty on Friday 2 May.\nNorland met Estmark on Thursday in Velten.",
            "2031-05-08",
            True,
            [],
        ),
        # long ago
        (
            "Norland handed Estmark a draft treaty on Friday 7 March.\nNorland met Estmark on Friday in Velten.",
            "2031-05-09",
            True,
            [],
        ),
    ],
)
def test_a_weekday_whose_date_the_report_printed_before(
    text: str, edtf: str, sure: bool, rivals: list[str]
) -> None:
    (act,) = [a for a in recorded_on(("2031-05-13", text)).acts if a.type == "meet"]
    assert act.date is not None
    assert (act.date.edtf, act.date.sure) == (edtf, sure)
    assert [rival.edtf for rival in act.date.rivals] == rivals
