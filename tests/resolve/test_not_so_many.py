"""A number that is set right, where another report has the wrong one."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, conflict_kinds, run

FIGURE = ConflictKind.FIGURE
RIGHT = "The envoy brought six names, not 20. Nothing else was said."

# what sets a number right, what another report tells, and the kinds of conflicts
CASES = [
    # as many of the thing
    (RIGHT, "A list of 20 names was read out.", [FIGURE]),
    # in letters
    (RIGHT, "There were twenty names on it.", [FIGURE]),
    # another kind of word for the thing
    ("It was three boats, not five.", "The guards took five vessels.", [FIGURE]),
    # the wrong one first
    ("It was not five boats but three boats.", "The guards took five boats.", [FIGURE]),
    # as many of something else
    (RIGHT, "A convoy of 20 lorries set out.", []),
    # another number
    (RIGHT, "A list of 30 names was read out.", []),
    # nobody has the wrong one
    (RIGHT, "The list was read out.", []),
    # too far apart to be of one thing
    ("It was three boats, not 500.", "The port has 500 boats.", []),
]


@pytest.mark.parametrize(("right", "other", "kinds"), CASES)
def test_a_number_set_right(right: str, other: str, kinds: list[ConflictKind]) -> None:
    assert conflict_kinds(Draft("a", right), Draft("b", other)) == kinds


def test_each_number_set_right_has_its_own_places() -> None:
    more = "It was three boats, not five."
    texts = (f"{RIGHT} {more}", "There were 20 names.", "The guards took five boats.", more)
    found = run(*(Draft(name, text) for name, text in zip("abcd", texts, strict=True))).conflicts
    sides = {conflict.sides[1].reading: conflict.sides for conflict in found}
    told = {
        reading: {span.report for side in own for span in side.spans}
        for reading, own in sides.items()
    }
    names = {Draft(name, "").id: name for name in "abcd"}
    assert sorted("".join(sorted(names[r] for r in reports)) for reports in told.values()) == [
        "ab",
        "ac",
    ]
