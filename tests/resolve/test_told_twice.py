"""What one text tells twice otherwise: two days of a deed, two sides or two numbers of one sentence."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import conflict_kinds, run, voiced

DAYS = [
    # signed once
    ("The ministers signed the pilots' protocol in Wesburg on {} May.", 1),
    # met as often as they like
    ("The ministers met about the pilots' protocol in Wesburg on {} May.", 0),
    # what is only expected
    ("The ministers would sign the pilots' protocol in Wesburg on {} May.", 0),
]


@pytest.mark.parametrize(("text", "count"), DAYS)
def test_a_deed_of_two_days(text: str, count: int) -> None:
    drafts = [
        voiced(name, text.format(day), day="2031-05-20").names(f"{day} May", month=5, day=day)
        for name, day in (("a", 2), ("b", 4))
    ]
    assert conflict_kinds(*drafts) == [ConflictKind.DATE] * count


EMBEDDED = [
    # whose claim it is stands in the denial
    ("Suland denied Norland's claim that its boats had crossed the bay.", 1),
    # by whom it was made
    ("Suland rejected allegations by Norland that its boats had crossed the bay.", 1),
    # the denial hangs on the charge
    ("Norland accused its neighbour of laying mines in the bay, which Suland denies.", 1),
    # it is not denied
    ("Suland did not deny Norland's claim that its boats had crossed the bay.", 0),
    # something else than a claim
    ("Suland rejected Norland's plan that its boats should cross the bay.", 0),
]


@pytest.mark.parametrize(("text", "count"), EMBEDDED)
def test_both_sides_in_one_sentence(text: str, count: int) -> None:
    assert conflict_kinds(voiced("a", text)) == [ConflictKind.PARTIES_DISAGREE] * count


def test_who_retells_a_claim_does_not_make_it() -> None:
    text = "Suland denied allegations by unnamed papers that its boats had crossed the bay."
    words = "allegations by unnamed papers that its boats had crossed the bay"
    (conflict,) = run(voiced("a", text, ("Suland", words, "denied"))).conflicts
    assert [len(side.by) for side in conflict.sides] == [0, 1]


ELLIPTIC = [
    # each its own number
    (
        "The army put the number of dead at 12, the rebels at 30.",
        [["The army: 12", "the rebels: 30"]],
    ),
    # the one calls it a rate, the other has none
    ("The army put the number of dead at 12, the day after at noon.", []),
    # the same number
    ("The army put the number of dead at 12, the rebels at 12.", []),
]


@pytest.mark.parametrize(("text", "expected"), ELLIPTIC)
def test_one_verb_for_two_numbers(text: str, expected: list[list[str]]) -> None:
    found = [[side.reading for side in c.sides] for c in run(voiced("a", text)).conflicts]
    assert found == expected


GIVEN = [
    # one list, given and got on two days
    ("Suland says it got a list on 14 May.", "it got a list on 14 May", 14, 1),
    # on the same day
    ("Suland says it got a list on 12 May.", "it got a list on 12 May", 12, 0),
    # another thing
    ("Suland says it got a map on 14 May.", "it got a map on 14 May", 14, 0),
]


@pytest.mark.parametrize(("text", "words", "day", "count"), GIVEN)
def test_one_thing_given_on_two_days(text: str, words: str, day: int, count: int) -> None:
    first = "it handed over a list on 12 May"
    draft = voiced(
        "a",
        f"Norland says {first} in Oslo. {text}",
        ("Norland", first, "says"),
        ("Suland", words, "says it got"),
    )
    for number in sorted({12, day}):
        draft.names(f"{number} May", month=5, day=number)
    assert len(conflict_kinds(draft)) == count
