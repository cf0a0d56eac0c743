"""What "it" is behind a paper, behind the news of several, and what no subject of a passive has said."""

import pytest

from tests.extract.ground import Read, read


def told(text: str) -> list[tuple[str | None, str, bool]]:
    """Speaker, first words of content and sureness of each statement, in the order of the text."""
    found = read(text)
    return [
        (
            found.names([s.speaker])[0] if s.speaker else None,
            found.words(s.content[0]) or "",
            s.sure,
        )
        for s in found.findings.statements
    ]


def sure_of(found: Read, name: str) -> list[str]:
    """What is surely told of a party: its acts and stances."""
    acts = [a.type for a in found.acts if a.sure and name in found.parties(a.actor)]
    return acts + [
        s.stance.name for s in found.stances if s.sure and found.parties([s.party]) == [name]
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        # who stayed away beside it
        (
            "The resolution was passed with 14 votes; Sudria abstained. It calls on Norland to accept the plan.",
            "Sudria",
        ),
        # who drafted what others adopted
        (
            "The resolution drafted by Estmark was adopted on Monday. It calls on Norland to withdraw its ships.",
            "Estmark",
        ),
        # whom its text names
        (
            "The Security Council resolution was drafted by Estmark. Its text demands that Norland withdraw. "
            "It also urges Sudria to mediate.",
            "Norland",
        ),
    ],
)
def test_it_behind_a_paper_is_no_state_named_beside_it(text: str, state: str) -> None:
    assert sure_of(read(text), state) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        # who adopts it in a sentence of its own
        (
            "The Coastal League adopted a resolution on Monday. It calls on Norland to withdraw its ships.",
            "Coastal League",
        ),
        # a state that speaks in between
        (
            "The law was passed on Monday. Norland protested. It demanded that Estmark withdraw the law.",
            "Norland",
        ),
        # a state that rejects it
        (
            "Estmark rejected the report. It demanded that Norland withdraw its ships.",
            "Estmark",
        ),
    ],
)
def test_it_is_the_party_that_leads_the_sentence_before(text: str, party: str) -> None:
    assert "DEMANDS" in sure_of(read(text), party)


NEWS = 'Norland and other groups replied on Tuesday to "the latest proposal," it said.'


def test_it_said_is_none_of_several_whose_news_it_is() -> None:
    before = "Estmark's foreign ministry published a statement on Wednesday.\n"
    assert told(before + NEWS)[-1][0] == "Estmark's foreign ministry"


def test_it_added_goes_on_with_who_spoke() -> None:
    text = "Estmark said the talks had failed. Norland had refused to give the names, it added."
    assert told(text)[-1][0] == "Estmark"


def test_it_said_is_still_the_one_subject_of_its_news() -> None:
    assert told("Norland has accepted the offer, it said on Monday.")[0][0] == "Norland"


def test_an_opening_phrase_of_the_reporter_is_not_said() -> None:
    text = (
        "After 16 months of stop-and-start talks between Norland and Estmark, with envoys carrying messages from one "
        "to the other, a senior official said on Monday that the bloc had made its final offer."
    )
    assert told(text) == [("senior official", "the bloc had made its final offer", True)]


def test_quoted_words_that_open_a_sentence_are_said() -> None:
    text = '"After 16 months of talks, with nothing to show," Holt said, "we will leave."'
    assert told(text)[0][1].startswith("After 16 months")


@pytest.mark.parametrize("verb", ["told", "warned", "informed"])
def test_who_is_told_does_not_say_it(verb: str) -> None:
    lines = told(f"Norland was {verb} that the offer would lapse on Friday.")
    assert all(who is None for who, _, _ in lines)
