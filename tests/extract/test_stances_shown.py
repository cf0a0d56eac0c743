"""What is shown of a point in invented sentences: all of its words, or a noun that loses none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.extract.stances.shown import keeps
from tests.extract.ground import read

# text, and the label of its one point
SHOWN = [
    # a noun of the same root, with all that is done to what
    ("Norland urged Estmark to close the canal to freight.", "closure of the canal to freight"),
    # who is to do it may be told by the demand alone
    (
        "Norland demanded that Estmark withdraw its troops from the strait.",
        "withdrawal of the troops from the strait",
    ),
    # the noun would be another's: whose file
    (
        "Norland urged the court to turn over the bureau's full file on the port.",
        "turn over the bureau's full file on the port",
    ),
    # a word that weighs tells which it is
    ("Norland rejected any unilateral limits on fishing.", "any unilateral limits on fishing"),
    # what a general noun is of
    (
        "Norland rejected a temporary ban on admitting fishermen until the census is over.",
        "temporary ban on admitting fishermen until the census is over",
    ),
    # numbers
    ("Norland agreed to accept 10,000 refugees.", "accept 10,000 refugees"),
    # a restrictive clause
    (
        "Norland opposes legislation which allows the state to override the islands.",
        "legislation which allows the state to override the islands",
    ),
    # a verb whose usual noun means something else
    ("Norland refused to give up on the envoy.", "give up on the envoy"),
    # an adverb
    ("Norland wants the league to be involved less.", "the league to be involved less"),
    # cut where a clause begins that only adds to it
    (
        "Norland offered to hand over the register of the boats that it had stopped in the northern channel when "
        "the last of the lorries of the relief mission had crossed the bridge.",
        "hand over the register of the boats that it had stopped in the northern channel …",
    ),
]


@pytest.mark.parametrize(("text", "label"), SHOWN)
def test_nothing_of_a_point_is_lost(text: str, label: str) -> None:
    assert label in {stance.label for stance in read(text).stances}


# text, the label of its last point, and whether that is sure
MENTIONS = [
    # which tax, nothing says
    ("Norland rejected the tax.", "tax", False),
    # the sentence before says it
    ("Estmark proposed a tax on trawlers. Norland rejected the tax.", "tax on trawlers", True),
    # too long ago
    (
        "Estmark proposed a tax on trawlers. It rained. The harbour was shut. Norland rejected the tax.",
        "tax",
        False,
    ),
    # with a word of its own it is named
    ("Norland rejected the fuel tax.", "fuel tax", True),
    # no thing of before: a first mention
    ("Norland rejected a ceasefire.", "ceasefire", True),
]


@pytest.mark.parametrize(("text", "label", "sure"), MENTIONS)
def test_a_bare_mention_is_sure_where_its_words_are_told(text: str, label: str, sure: bool) -> None:
    last = read(text).stances[-1]
    assert (last.label, last.sure) == (label, sure)


WORDS = st.lists(
    st.sampled_from("close canal freight troops 900 tonnes not only until tax quota".split()),
    min_size=1,
    max_size=6,
)


@given(WORDS)
def test_words_keep_themselves(words: list[str]) -> None:
    assert keeps(" ".join(words), "the " + " ".join(words))


@given(WORDS, st.integers(0, 5))
def test_a_word_that_is_left_out_is_missed(words: list[str], at: int) -> None:
    left = [word for word in words if word != words[at % len(words)]]
    assert not keeps(" ".join(left), " ".join(words))
