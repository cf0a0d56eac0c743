"""Words, normal forms and sentences by rule."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.words import normal, sentences, words

SENTENCES = [
    # abbreviations, initials and numbers do not end a sentence
    ("Mr. Berg met Dr. Lind. They spoke.", ["Mr. Berg met Dr. Lind.", "They spoke."]),
    ("J. K. Berg came.", ["J. K. Berg came."]),
    ("It fell 3.5 percent.", ["It fell 3.5 percent."]),
    ("On Jan. 5 they met.", ["On Jan. 5 they met."]),
    # "U.S." ends one only before a typical beginning
    ("The U.S. Senate met.", ["The U.S. Senate met."]),
    ("It left the U.S. The Senate met.", ["It left the U.S.", "The Senate met."]),
    # closing marks stay with their sentence; a question inside a quotation goes on
    ('"We go." He left.', ['"We go."', "He left."]),
    ('"Why?" she asked.', ['"Why?" she asked.']),
    # a blank line ends one without a stop; a line break does not
    ("A heading\n\nThe text\ngoes on.", ["A heading", "The text\ngoes on."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentences_of_a_text(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


@given(st.text(alphabet="aB .!?\n\"”'", max_size=80))
def test_sentences_hold_all_but_white_space_in_order(text: str) -> None:
    joined = "".join(text[a:b] for a, b in sentences(text))
    assert "".join(joined.split()) == "".join(text.split())


@given(st.text(max_size=60))
def test_words_are_disjoint_and_normal_is_stable(text: str) -> None:
    bounds = words(text)
    assert all(a < b for a, b in bounds)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(bounds))
    assert normal(normal(text)) == normal(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_folded_alike_beside_any_others(text: str) -> None:
    assert normal(f"{text} ’é") == f"{normal(text)} 'é".strip()
