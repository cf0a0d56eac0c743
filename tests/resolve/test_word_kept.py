"""Who kept to what was agreed: two that charge each other with a breach, and one that says he went back on nothing.

Also what stands in a sentence in another's voice: a paper that "it is said" in, a denial of what stands before it.
"""

import pytest

from tests.telling import recorded_on

Pair = tuple[str, str]

UNSURE: list[tuple[Pair, int]] = [
    # each charges the other with a breach of the truce
    (
        (
            "Norland accused Estmark of never having kept a single provision of the truce.",
            "Estmark accused Norland of violating the truce by shelling its harbours.",
        ),
        1,
    ),
    # a breach, and a raid
    (
        (
            "Norland accused Estmark of never having kept a single provision of the truce.",
            "Estmark accused Norland of shelling its harbours.",
        ),
        0,
    ),
    # both charge a third
    (
        (
            "Norland accused Sudria of violating the truce.",
            "Estmark accused Sudria of violating the truce by shelling its harbours.",
        ),
        0,
    ),
    # a word that is not kept, and one who stands by it
    (
        (
            "“Estmark's commitments have eroded, and I would say that it is walking away from things it had already "
            "agreed to,” Norland's foreign minister, Mira Dosk, said.",
            "“We do not believe that Estmark has gone back on anything,” Estmark's foreign minister, Vik Tal, said.",
        ),
        1,
    ),
    # who stands by his word is another
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark is walking away from what it had agreed to.",
            "“We do not believe that Sudria has gone back on anything,” Estmark's foreign minister, Vik Tal, said.",
        ),
        0,
    ),
    # what is only feared
    (
        (
            "Norland's foreign minister, Mira Dosk, said that Estmark could be walking away from what it had agreed to.",
            "“We have not gone back on our commitments,” Estmark's foreign minister, Vik Tal, said.",
        ),
        0,
    ),
]


@pytest.mark.parametrize(("pair", "count"), UNSURE)
def test_words_kept_and_broken(pair: Pair, count: int) -> None:
    """One conflict for each two, never sure; none where they speak of different things."""
    found = recorded_on(("2031-05-02", pair[0]), ("2031-05-05", pair[1])).conflicts
    assert len(found) == count, [c.about for c in found]
    assert not any(each.sure for each in found)


def test_a_passive_denial_is_of_what_stands_before() -> None:
    """Words behind "was denied" say when and by whom, and are no claim."""
    text = (
        "Talks open on Monday after Norland announced a truce that was denied days later by the Estmarkians. Norland "
        "suspended the truce on January 4 and days later ordered a resumption of operations against the Estmarkians."
    )
    assert not recorded_on(("2031-01-21", text)).conflicts


def test_a_suggestion_of_nobodys_is_no_side() -> None:
    """Who rejects a suggestion does not tell that anybody made it."""
    text = "Estmark's foreign minister, Vik Tal, rejected the suggestion that the talks had broken down."
    assert not recorded_on(("2031-01-21", text)).conflicts


def test_what_a_paper_says_is_not_its_deniers() -> None:
    """ "In Norland's decree it is said": the side is Norland's, not that of the council named before."""
    text = (
        "On May 3 Estmark's Green Council issued a statement. In Norland's decree of suspension, which orders the "
        "ships to sail, it is said that protocols had been signed between the two sides. No protocol of any kind has "
        "been signed by our delegation."
    )
    found = recorded_on(("2031-05-09", text)).conflicts
    assert not any(
        "protocols" in side.reading and side.reading.startswith(("Green", "Estmark"))
        for each in found
        for side in each.sides
    )
