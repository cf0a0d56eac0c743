"""What is denied when somebody was asked about reports: the reports, and not the answer behind the comma."""

import pytest

from tests.telling import recorded

DENIED = [
    # the answer stands behind the comma of the question
    (
        "Asked about reports in Norlander newspapers that Estmark had been given the text first, Estmark's foreign "
        "minister, Vik Tal, denied it. “That is an invention,” he said.",
        {"Estmark had been given the text first"},
    ),
    # the report is the whole sentence
    (
        "Reports in Velten said that Norland had been given the text first, and kept it. Norland's foreign minister, "
        "Mira Dosk, denied the reports.",
        {"Norland had been given the text first, and kept it"},
    ),
    # quoted words are no part of what is called an invention
    (
        "Asked about claims in Norlander media that Estmark was given the text first, foreign ministry spokesman Vik "
        "Tal of Estmark said: “That is an invention.”",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "claims"), DENIED)
def test_what_is_denied_ends_before_the_answer(text: str, claims: set[str]) -> None:
    found = {conflict.about for conflict in recorded(text).conflicts}
    assert found == {f"whether this is so: {claim}" for claim in claims}
