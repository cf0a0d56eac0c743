"""Figures that are the only ones of their kind in two reports, of one thing perhaps: shown, never surely."""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, run

# two sentences, the words of their figures, the nouns, the numbers, and how many conflicts
PAIRS = [
    # soldiers of one state held in the other, told on two days
    (
        ("Norland holds 46 soldiers from Suland in a desert camp.", "46 soldiers", "soldier", 46),
        (
            "The 49 Suland soldiers held in Norland will be raised at the next summit.",
            "49 Suland soldiers",
            "soldier",
            49,
        ),
        1,
    ),
    # far more of them
    (
        ("Norland holds 46 soldiers from Suland in a desert camp.", "46 soldiers", "soldier", 46),
        (
            "The 90 Suland soldiers held in Norland will be raised at the next summit.",
            "90 Suland soldiers",
            "soldier",
            90,
        ),
        0,
    ),
    # the first of another thing than the rest of its sentence
    (
        (
            "Fishermen lost 46 boats; Norland will raise those of Suland held in a desert camp.",
            "46 boats",
            "boat",
            46,
        ),
        (
            "The 49 boats of Suland held in a desert camp Norland will raise.",
            "49 boats",
            "boat",
            49,
        ),
        0,
    ),
    # a measure of things that are two
    (
        ("The new Norland set runs at 266 GHz in Suland.", "266 GHz", "GHz", 266),
        ("Another Norland set runs at 293 GHz in Suland.", "293 GHz", "GHz", 293),
        0,
    ),
]


def _draft(name: str, told: tuple[str, str, str, int], day: str) -> Draft:
    text, words, noun, number = told
    draft = Draft(name, text, day).actor("Norland").actor("Suland")
    return draft.counts(
        words, noun, number, number, about=("Norland", "Suland", *text.split()[-2:])
    )


@pytest.mark.parametrize(("first", "second", "count"), PAIRS)
def test_lone_counts(
    first: tuple[str, str, str, int], second: tuple[str, str, str, int], count: int
) -> None:
    found = run(_draft("a", first, "2031-05-05"), _draft("b", second, "2031-05-06")).conflicts
    assert [(line.kind, line.sure) for line in found] == [(ConflictKind.FIGURE, False)] * count
