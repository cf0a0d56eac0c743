"""What has no answer, as one report tells it, from its words to the record."""

import pytest

from tests.papers.silences import HEARD, QUIET
from tests.telling import quiet, recorded, recorded_on


@pytest.mark.parametrize(("text", "silences"), QUIET)
def test_words_that_say_that_there_is_no_answer(text: str, silences: list[str]) -> None:
    found = quiet(recorded(text))
    assert set(silences) <= set(found)
    assert {way for way, sure in found.items() if sure} <= set(silences)


@pytest.mark.parametrize("text", HEARD)
def test_no_silence_surely_stands(text: str) -> None:
    later = ("2031-05-20", "Estmark held elections.")
    assert not any(quiet(recorded_on(("2031-05-14", text), later)).values())
