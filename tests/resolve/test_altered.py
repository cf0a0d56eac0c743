"""Words inside quotation marks that differ between copies of one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontherecord.nouns.conflict import Between, ConflictKind
from ontherecord.nouns.lineage import Relation
from ontherecord.resolve.conflicts.altered import compared, is_altered
from tests.resolve.building import Draft, link, run, voiced

_SAID = "We shall never accept this honest draft before the summer"
_COPIES = [
    # one word for another
    ("We shall never accept this shameful draft before the summer", 1),
    # the "never" is gone
    ("We shall accept this honest draft before the summer", 1),
    # only an article is gone
    ("We shall never accept honest draft before the summer", 1),
    # only divided otherwise, or with an ending
    ("We shall never accept this honest draft before the sum mer", 0),
    ("We shall never accept this honest drafts before the summer", 0),
    # only cut at an end
    ("never accept this honest draft before the summer", 0),
    # only the marks differ
    ("We shall never accept this honest draft, before the summer", 0),
    # words left out where dots stand
    ("We shall … accept this honest draft before the summer", 0),
    # another sentence
    ("The boats of the northern fleet sail home on Monday morning", 0),
]


def _printed(name, quotation):
    draft = Draft(name, f"“{quotation},” Norland said.", "2031-05-07").actor("Norland")
    return draft.says("Norland", quotation)


@pytest.mark.parametrize(("other", "count"), _COPIES)
def test_a_quotation_in_a_copy(other, count):
    one, two = _printed("a", _SAID), _printed("b", other)
    resolved = run(one, two, links=(link(one, two, Relation.REWRITE, one),))
    found = [c for c in resolved.conflicts if c.kind is ConflictKind.ALTERED_QUOTATION]
    assert len(found) == count
    assert all(c.between is Between.COPIES for c in found)


def test_two_reports_that_heard_the_speaker_may_have_written_down_other_words():
    one, two = _printed("a", _SAID), _printed("b", _COPIES[0][0])
    kinds = {c.kind for c in run(one, two, links=()).conflicts}
    assert ConflictKind.ALTERED_QUOTATION not in kinds


def test_the_title_names_the_speaker_and_the_words():
    one, two = _printed("a", _SAID), _printed("b", _COPIES[0][0])
    resolved = run(one, two, links=(link(one, two, Relation.EDITED, one),))
    (conflict,) = [c for c in resolved.conflicts if c.kind is ConflictKind.ALTERED_QUOTATION]
    assert conflict.about == "the quoted words of Norland: honest / shameful"


_SPELLED = [
    ("We’ve honoured our defence programme", "We have honored our defense program"),
    ("Thirty ships were organised", "30 ships were organized"),
    ("They don't know", "They do not know"),
]


@pytest.mark.parametrize(("one", "other"), _SPELLED)
def test_spelling_is_no_alteration(one, other):
    assert not is_altered(
        compared(f"so be it {one} this year"), compared(f"so be it {other} this year")
    )


@given(
    st.lists(st.sampled_from("we shall not open seven ports today or ever".split()), max_size=12)
)
def test_nothing_is_altered_beside_itself(words):
    assert not is_altered(words, words)


HEADINGS = [
    # one word for another, as printed
    ("We call a pause and no truce at all", "We call a pause and not a truce at all", "no / not a"),
    # a word left out
    (
        "We have heard the envoy of the League with respect today",
        "We have heard the envoy of the League today",
        "with or without “with respect”",
    ),
]


@pytest.mark.parametrize(("one", "other", "heading"), HEADINGS)
def test_the_heading_has_the_words_that_were_changed(one: str, other: str, heading: str) -> None:
    drafts = [
        voiced("a", f"“{one},” Norland said.", day="2031-05-01"),
        voiced("b", f"“{other},” Norland said.", day="2031-05-02"),
    ]
    (conflict,) = run(*drafts, links=(link(*drafts, Relation.EDITED, drafts[0]),)).conflicts
    assert conflict.about == f"the quoted words: {heading}"
