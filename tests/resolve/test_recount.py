"""Stretches of time that the record counts again."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, run


def _way(words, answered=(2031, 6, 15)):
    """A draft handed over on 1 May, its answer later, and a sentence that says how long it took."""
    draft = Draft(
        "a",
        "Norland handed Suland a draft treaty on 1 May. Suland handed Norland its written reply on "
        f"15 June, {words} after receiving the draft treaty.",
        "2031-06-16",
    )
    draft.actor("Norland").actor("Suland")
    draft.paper("a draft treaty", "draft-treaty", "Norland", "Suland")
    draft.paper("its written reply", "response", "Suland", "Norland", answers=0)
    draft.paper("the draft treaty", "draft-treaty", "Norland", "Suland")
    year, month, day = answered
    first = draft.time("on 1 May", year=2031, month=5, day=1)
    draft.act("deliver", "handed Suland", "Norland", "Suland", paper=0, time=first)
    second = draft.time("15 June", year=year, month=month, day=day)
    return draft.act("deliver", "handed Norland", "Suland", "Norland", paper=1, time=second)


_WORDS = [
    ("forty-five days", True),  # to the day
    ("nearly a month and a half", True),
    ("about six weeks", True),
    ("more than a month", True),
    ("a month", False),
    ("thirty days", False),
    ("two weeks", None),  # so far off that it is of something else
]


@pytest.mark.parametrize(("words", "holds"), _WORDS)
def test_how_long_an_answer_took(words, holds):
    resolved = run(_way(words))
    assert [check.holds for check in resolved.checks] == ([holds] if holds is not None else [])
    kinds = [c.kind for c in resolved.conflicts]
    assert (ConflictKind.CHECKED_NUMBER in kinds) == (holds is False)


def test_a_check_says_what_was_claimed_and_what_was_counted():
    (check,) = run(_way("forty-five days")).checks
    assert check.claimed == "forty-five days"
    assert check.counted == "45 days: 2031-05-01 to 2031-06-15"
    assert check.basis


def test_what_took_time_but_is_no_way_of_a_paper_is_not_checked():
    draft = Draft("a", "It took Norland nine days to write the draft treaty.", "2031-05-07")
    draft.actor("Norland").paper("the draft treaty", "draft-treaty", "Norland")
    assert run(draft).checks == ()


_AFTER = [
    # between two papers of one sentence
    ("six weeks after Norland had handed over its draft treaty", True),
    ("two weeks after Norland had handed over its draft treaty", None),
    ("a month after Norland had handed over its draft treaty", False),
    # no way of a paper
    ("six weeks after Norland had begun its draft treaty", None),
]


@pytest.mark.parametrize(("words", "holds"), _AFTER)
def test_how_long_after_another_paper(words, holds):
    draft = Draft(
        "a",
        "Norland handed Suland a draft treaty on 1 May. Suland handed Norland its written reply on "
        f"15 June, {words}.",
        "2031-06-16",
    )
    draft.actor("Norland").actor("Suland")
    draft.paper("a draft treaty", "draft-treaty", "Norland", "Suland")
    draft.paper("its written reply", "response", "Suland", "Norland")
    draft.paper("its draft treaty", "draft-treaty", "Norland", "Suland")
    first = draft.time("on 1 May", year=2031, month=5, day=1)
    draft.act("deliver", "handed Suland", "Norland", "Suland", paper=0, time=first)
    second = draft.time("15 June", year=2031, month=6, day=15)
    draft.act("deliver", "handed Norland", "Suland", "Norland", paper=1, time=second)
    assert [c.holds for c in run(draft).checks] == ([holds] if holds is not None else [])
