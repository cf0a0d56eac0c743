"""Quotation marks of every make, and what stands between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.quotes import find_quotations

CASES = [
    # straight, curly, typewriter, German, French, reversed French
    ('He said "we go," and left.', [("we go,", True)]),
    ("He said “we go” and left.", [("we go", True)]),
    ("``We go,'' he said.", [("We go,", True)]),
    ("„Ja“, sagte er.", [("Ja", True)]),
    ("«Oui», »Nein«", [("Oui", True), ("Nein", True)]),
    # single marks as double ones, apostrophes and plural possessives left alone
    ("'We will not go,' she said.", [("We will not go,", True)]),
    ("‘It’s the troops’ fault,’ she said.", [("It’s the troops’ fault,", True)]),
    ("The troops' pay didn't rise.", []),
    ("In the ’90s it wasn’t so.", []),
    # single marks inside double ones belong to the quotation
    ("“He called it ‘folly’ then,” she said.", [("He called it ‘folly’ then,", True)]),
    # a quotation over two paragraphs: the first stays open, the second reopens
    ("“One.\n\n“Two,” he said.", [("One.", False), ("Two,", True)]),
    # a missing closing mark ends at the paragraph
    ('He said "we go.\n\nThen he left.', [("we go.", False)]),
    # inches are no quotation; nothing inside is none
    ('A 10" gun and "peace"', [("peace", True)]),
    ('""', []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_quotations_of_a_text(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(text[q.start : q.end], q.closed) for q in find_quotations(text)] == expected


def test_marks_are_where_they_are_said_to_be() -> None:
    text = "She wrote “no” to him."
    (found,) = find_quotations(text)
    assert (text[found.open], text[found.close]) == ("“", "”")


@given(st.text(alphabet="ab \n\"“”'’‘«».", max_size=60))
def test_any_text_gives_ordered_disjoint_spans(text: str) -> None:
    end = 0
    for q in find_quotations(text):
        assert end <= q.open < q.start < q.end <= q.close <= len(text)
        end = q.close
