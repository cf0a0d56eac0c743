"""Contested terms: the short list for a text leaves out none that stands there."""

from hypothesis import given
from hypothesis import strategies as st

from ontherecord.language.wording import contested, likely

_FORMS = sorted({term.words for term in contested()} | {term.plain for term in contested()})
_PIECES = st.tuples(
    st.sampled_from(["", "“", "anti-", "x"]),
    st.sampled_from(_FORMS),
    st.sampled_from(["", "s", "d", "ed", "ing", "'s", ",", "-era", "ly"]),
    st.sampled_from([str, str.upper, str.title, str.casefold]),
)


@given(st.lists(_PIECES, max_size=8))
def test_the_short_list_has_every_term_that_is_found(pieces: list) -> None:
    text = " ".join(turn(before + form + after) for before, form, after, turn in pieces)
    found = [term for term in contested() if term.forms.search(text)]
    short = likely(text)
    assert [term for term in short if term in found] == found  # all of them, in their order


def test_the_short_list_is_short() -> None:
    assert likely("The ministers met on Tuesday and ate cake.") == ()
