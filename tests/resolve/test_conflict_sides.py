"""The sides of a conflict: origins, voices, between whom; and what was said of it afterwards."""

import pytest

from ontherecord.nouns.conflict import Between, LaterKind
from ontherecord.nouns.lineage import Relation
from tests.resolve.building import Draft, link, names, run


def _count(name, words, value, published="2031-05-07", text="Norland has {} troops at the border."):
    draft = Draft(name, text.format(words), published).actor("Norland").actor("Suland")
    about = ("Norland", "border")
    return draft.counts(
        words, "troop", value, value, about=about, what="troops Norland has at the border"
    )


def test_each_side_counts_its_origins_and_a_copy_adds_none():
    one, other = _count("a", "4,000", 4000), _count("b", "9,000", 9000)
    copy = _count("c", "9,000", 9000, text="Norland has {} troops at the border, it is said.")
    (conflict,) = run(
        one, other, copy, links=(link(other, copy, Relation.EDITED, other),)
    ).conflicts
    assert conflict.about == "how many troops Norland has at the border"
    assert conflict.between is Between.ORIGINS
    assert [(len(side.origins), len(side.spans)) for side in conflict.sides] == [(1, 1), (1, 2)]


def test_versions_of_one_text_are_no_two_witnesses():
    one, copy = _count("a", "4,000", 4000), _count("b", "9,000", 9000)
    (conflict,) = run(one, copy, links=(link(one, copy, Relation.EDITED, one),)).conflicts
    assert conflict.between is Between.COPIES


def test_a_text_that_relates_both_sides_says_on_whose_word_each_stands():
    draft = Draft(
        "a",
        "Norland accused Suland of hiding 90 ships; Suland insisted that they were fishing boats.",
        "2031-05-07",
    )
    draft.actor("Norland").actor("Suland")
    draft.says("Norland", "of hiding 90 ships", "indirect", cue=(draft.at("accused"),))
    draft.says("Suland", "they were fishing boats", "indirect", cue=(draft.at("insisted"),))
    resolved = run(draft)
    (conflict,) = resolved.conflicts
    assert conflict.between is Between.PARTIES
    assert [names(resolved, side.by) for side in conflict.sides] == [["Norland"], ["Suland"]]
    assert conflict.about == "the charge against Suland: hiding 90 ships"


_LATER = [
    # the paper corrects itself
    (
        "Correction: an earlier version of this report wrongly said how many troops Norland has.",
        "2031-05-09",
        [LaterKind.CORRECTION],
    ),
    # another matter is corrected
    ("Correction: the harbour master was misnamed.", "2031-05-09", []),
    # before the accounts
    ("Correction: an earlier version misstated the troops of Norland.", "2031-05-01", []),
]


@pytest.mark.parametrize(("text", "day", "kinds"), _LATER)
def test_a_later_correction_is_put_beside_a_conflict(text, day, kinds):
    note = Draft("c", text, day).actor("Norland")
    (conflict,) = run(_count("a", "4,000", 4000), _count("b", "9,000", 9000), note).conflicts
    assert [later.kind for later in conflict.later] == kinds
    assert len(conflict.sides) == 2  # nothing is overwritten


def test_a_later_denial_names_who_denies():
    denial = Draft("c", "Norland denied that it has troops at the border.", "2031-05-12")
    denial.actor("Norland")
    denial.act("deny", "denied", "Norland", object="it has troops at the border")
    resolved = run(_count("a", "4,000", 4000), _count("b", "9,000", 9000), denial)
    (conflict,) = [c for c in resolved.conflicts if c.kind.value == "figure"]
    (later,) = conflict.later
    assert later.kind is LaterKind.DENIAL
    assert names(resolved, [later.by]) == ["Norland"]
