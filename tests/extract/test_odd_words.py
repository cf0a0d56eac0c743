"""Whatever order words stand in, a report is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.ground import read

ODD = [
    # a question's word that opens the text, and hangs on a clause behind another verb
    "Which Norland said Estmark rejected.",
    "Which deal did Norland say Estmark had rejected?",
    # a relative clause with nothing before it
    "Who defied Brandt?",
    # a condition of which nothing is told
    "Norland will leave if.",
    "Norland will withdraw if —",
    # words that end where something must follow
    "Norland accused Estmark of arming them and Sudria of",
    "There will never be a deal until",
    # quotation marks that close nothing
    "Norland demanded “",
    "''Norland refused",
]
WORDS = st.sampled_from(
    """Norland Estmark Brandt he it we who which that if unless until never no not and but to of on with in by for
    rejected accepted demanded said told offered handed promised must will would letter proposal reply talks the a
    Monday 5 May , . ; — “ ” \"""".split()
)


@pytest.mark.parametrize("text", ODD)
def test_broken_sentences_are_read(text: str) -> None:
    assert read(text).text == text


@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join))
def test_words_in_any_order_are_read(text: str) -> None:
    found = read(text)
    evidence = [*(act.evidence for act in found.acts), *(line.evidence for line in found.stances)]
    assert all(found.words(span) for span in evidence)
