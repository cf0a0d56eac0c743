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
            "Norland's foreign minister, Mira Dosk, said that Estmark could be walking away from what it had agreed.",
            "“We have not gone back on our commitments,” Estmark's foreign minister, Vik Tal, said.",
        ),
        0,
    ),
]


NAMED: list[tuple[Pair, int]] = [
    # it says whom it contradicts
    (
        (
            "The DLF on Tuesday denied that they had reached a truce agreement with the government, contradicting an "
            "announcement by President Mira Dosk of Norland.",
            "“A truce has been agreed with the DLF and the Green Front,” President Mira Dosk of Norland said.",
        ),
        1,
    ),
    # the other one spoke of something else
    (
        (
            "The DLF on Tuesday denied that they had reached a truce agreement with the government, contradicting an "
            "announcement by President Mira Dosk of Norland.",
            "“A truce must be our aim this year,” President Mira Dosk of Norland said.",
        ),
        0,
    ),
    # an offer that its taker says he never had
    (
        (
            "Deputy foreign minister Vik Tal said that Estmark had had no formal offer from Norland to hold such a "
            "meeting.",
            "“We have invited the two countries to meet in Norholm,” Norland's foreign minister, Mira Dosk, said.",
        ),
        1,
    ),
    # an offer to another
    (
        (
            "Deputy foreign minister Vik Tal said that Estmark had had no formal offer from Norland to hold such a "
            "meeting.",
            "“We have invited Sudria to meet in Norholm,” Norland's foreign minister, Mira Dosk, said.",
        ),
        0,
    ),
    # an offer of another
    (
        (
            "Deputy foreign minister Vik Tal said that Estmark had had no formal offer from Norland to hold such a "
            "meeting.",
            "“We have invited the two countries to meet in Port Alma,” Sudria's foreign minister, Ana Reis, said.",
        ),
        0,
    ),
]


@pytest.mark.parametrize(("pair", "count"), NAMED)
def test_the_other_side_is_named(pair: Pair, count: int) -> None:
    """Few words in common are enough where one side names the other; never surely."""
    found = recorded_on(("2031-05-03", pair[0]), ("2031-05-02", pair[1])).conflicts
    assert len(found) == count, [c.about for c in found]
    assert not any(each.sure for each in found)


def test_the_army_is_who_has_charged_the_other_right_before() -> None:
    """Two charges side by side, of which the second names nobody."""
    text = (
        "The Estmarkian army pulled out of the talks on Monday, accusing the DLF of never having implemented a single "
        "provision of the truce. The DLF accused the army of halting the talks, and of violating the truce by "
        "attacking its positions."
    )
    (found,) = recorded_on(("2031-06-02", text)).conflicts
    assert not found.sure
    assert all(side.by for side in found.sides)


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


@pytest.mark.parametrize(
    ("claim", "count"),
    [
        ("Norland's foreign ministry claimed that Estmark had closed the strait.", 1),
        ("Norland's foreign ministry proposed that Estmark close the strait.", 0),
    ],
)
def test_an_assertion_that_is_rejected(claim: str, count: int) -> None:
    """Who rejects what is asserted denies it; who rejects a proposal denies nothing."""
    text = f"{claim} “We reject that. Talks must go on,” Estmark's foreign minister, Vik Tal, said."
    found = recorded_on(("2031-05-09", text)).conflicts
    assert len(found) == count


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
