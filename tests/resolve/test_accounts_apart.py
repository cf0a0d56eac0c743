"""Accounts of two parties that cannot both hold: who is to blame, what is in order, what was seen.

Every pair of reports is invented, and each is held beside near misses: two meetings, two papers, two raids, a promise
and its breach are no conflict.
"""

import pytest

from ontherecord.nouns.conflict import ConflictKind
from tests.telling import recorded_on

Pair = tuple[str, str]

BLAMED: list[tuple[Pair, int]] = [
    # each lays it on the other
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark is to blame for the failure of the talks.",
            "Estmark's foreign minister, Vik Tal, said that the talks stalled because of what Norland did not do.",
        ),
        1,
    ),
    # one lays it, the other will not have it
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark is still dragging its feet over the agreement.",
            "“The idea that we have held up the deal is simply false,” Estmark's foreign minister, Vik Tal, said.",
        ),
        1,
    ),
    # both lay it on a third
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Sudria is to blame for the failure of the talks.",
            "Estmark's foreign minister, Vik Tal, said that the talks stalled because of what Sudria did not do.",
        ),
        0,
    ),
    # two deeds with which two sides charge each other
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark blocked the road to Velten.",
            "Estmark's foreign minister, Vik Tal, said that Norland blocked the bridge.",
        ),
        0,
    ),
    # what one only fears
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark is to blame for the failure of the talks.",
            "Estmark's foreign minister, Vik Tal, said that the talks could stall because of Norland.",
        ),
        0,
    ),
]

IN_ORDER: list[tuple[Pair, int]] = [
    # of one agreement
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark's quota violates the fishing pact.",
            "Estmark's foreign minister, Vik Tal, said that Estmark's quota is in line with the fishing pact.",
        ),
        1,
    ),
    # of the law
    (
        (
            "“This is unlawful,” Norland's foreign minister, Mira Dosk, said.",
            "“What we are doing is in line with international law,” Estmark's foreign minister, Vik Tal, said.",
        ),
        1,
    ),
    # of another agreement
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark's quota violates the fishing pact.",
            "Estmark's foreign minister, Vik Tal, said that Estmark's budget is in line with the customs union rules.",
        ),
        0,
    ),
    # a promise, and its breach
    (
        (
            "Estmark's foreign minister, Vik Tal, said that Estmark will respect the fishing pact.",
            "Norland's foreign minister, Mira Dosk, said that Estmark violated the fishing pact.",
        ),
        0,
    ),
    # each says that its own deeds are in order
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Norland respects the fishing pact.",
            "Estmark's foreign minister, Vik Tal, said that Estmark respects the fishing pact.",
        ),
        0,
    ),
]

SEEN: list[tuple[Pair, int]] = [
    # the letter that was sent
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Norland had sent Estmark a letter on Monday.",
            "Estmark's foreign minister, Vik Tal, said that he had not seen any letter from Norland.",
        ),
        1,
    ),
    # another one's letter
    (
        (
            "Sudria's foreign minister, Lio Varn, said that Sudria had sent Estmark a letter on Monday.",
            "Estmark's foreign minister, Vik Tal, said that he had not seen any letter from Norland.",
        ),
        0,
    ),
    # a letter that went the other way
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark had sent Norland a letter on Monday.",
            "Estmark's foreign minister, Vik Tal, said that he had not seen any letter from Norland.",
        ),
        0,
    ),
    # a letter that is still to be sent
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Norland would send Estmark a letter.",
            "Estmark's foreign minister, Vik Tal, said that he had not seen any letter from Norland.",
        ),
        0,
    ),
]


def _claimed(pair: Pair) -> list[ConflictKind]:
    """The kinds of the conflicts between two reports of two days."""
    record = recorded_on(("2031-05-14", pair[0]), ("2031-05-15", pair[1]))
    return [conflict.kind for conflict in record.conflicts]


@pytest.mark.parametrize(("pair", "count"), BLAMED)
def test_who_is_to_blame_for_the_talks(pair: Pair, count: int) -> None:
    assert _claimed(pair) == [ConflictKind.PARTIES_DISAGREE] * count


@pytest.mark.parametrize(("pair", "count"), IN_ORDER)
def test_a_breach_to_one_and_in_order_to_the_other(pair: Pair, count: int) -> None:
    assert _claimed(pair) == [ConflictKind.PARTIES_DISAGREE] * count


@pytest.mark.parametrize(("pair", "count"), SEEN)
def test_a_letter_that_was_sent_and_not_seen(pair: Pair, count: int) -> None:
    assert _claimed(pair) == [ConflictKind.DID_NOT] * count
