"""Bodies and persons behind a statement: its issuer, somebody's office, who "it" and "she" are."""

import pytest

from tests.extract.ground import Read, read

LETTERHEAD = (
    "Ministry of State for Maritime Affairs, Kingdom of Norland\n"
    "The Ministry of State for Maritime Affairs announces that its chief negotiator, Piet Aalders, yesterday "
    "delivered a draft convention on fishing to the delegation of Estmark.\n"
    "The Ministry recalls that the talks are held jointly with Sudria.\n"
    "The Ministry stresses that no treaty can be imposed from outside."
)


def told(found: Read) -> list[tuple[str, str]]:
    """Speaker and content of each statement."""
    return [
        (
            found.names([s.speaker])[0] if s.speaker else "",
            " ".join(found.words(c) or "" for c in s.content),
        )
        for s in found.findings.statements
    ]


def test_a_letterheads_ministry_speaks_for_its_state_and_says_all_of_it() -> None:
    found = read(LETTERHEAD)
    lines = told(found)
    assert [who for who, _ in lines] == ["Ministry of State for Maritime Affairs"] * 3
    assert lines[0][1].startswith("its chief negotiator")
    assert lines[0][1].endswith("delegation of Estmark")
    speakers = [s.speaker for s in found.findings.statements if s.speaker]
    assert set(found.parties(speakers)) == {"Norland"}


SPEAKERS = [
    # the ministry of a person
    (
        "Norland's foreign minister, Ada Brandt, spoke on Monday. Her ministry said the ships would stay.",
        "Ada Brandt’s ministry",
    ),
    # "it" is the ministry that the sentence before is about
    (
        "Ada Brandt spoke on Monday. Brandt's ministry corrected her words later. What she had meant, it said in a "
        "note, was that Norland had agreed to talks.",
        "Ada Brandt’s ministry",
    ),
    # the radio of a party
    (
        "The Coastal League met on Monday. The League's radio reported that 400 houses were burned.",
        "League’s radio",
    ),
    # "she" goes on with the woman who spoke last
    (
        "Ada Brandt, the foreign minister of Norland, spoke on Friday.\nThe pirates' spokeswoman, Ines Okoro, "
        'alleged that 30 men had fled. "We saw 30 and so did the guards," she claimed.',
        "Ines Okoro",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SPEAKERS)
def test_whose_words_they_are(text: str, wanted: str) -> None:
    assert told(read(text))[-1][0].endswith(wanted)


def test_what_somebody_told_is_found_behind_a_deed() -> None:
    found = read(
        "Norland and Estmark have settled on a fishing accord that takes effect on Monday, Trade Minister Ada "
        "Brandt told Norlander television on Friday evening."
    )
    ((who, what),) = told(found)
    assert who == "Ada Brandt"
    assert what.startswith("Norland and Estmark have settled")


def test_whose_office_says_he_is_the_one() -> None:
    found = read(
        "Admiral Jonas Reed spoke to reporters on Monday. President Karl Holt's office said on Tuesday that he had "
        "not received any note about the ships."
    )
    (act,) = [a for a in found.acts if a.type == "receive"]
    assert found.names(act.actor) == ["Karl Holt"]


BRIEFING = (
    "Coastal League\n"
    "Daily press briefing, Port Alma, 16 September 2024\n"
    "SPOKESWOMAN (Odile Marsh): The Secretary-General spoke by telephone with President Karl Holt and with the envoy "
    "of Sudria. He appealed to Norland to let two ships pass to Velten.\n"
    "QUESTION: Has Norland agreed?\n"
    "MARSH: The President said that he would consider one ship if the sailors were freed.\n"
    "QUESTION (Reuters): Will the League recognise a mission led by Sudria?\n"
    "MARSH: We have no objection to a mission led by Sudria, provided that it reports to the Council."
)


def test_a_briefing_speaks_for_the_body_that_gives_it() -> None:
    found = read(BRIEFING)
    told_by = {(found.parties([s.party])[0], s.stance.value, s.label) for s in found.stances}
    assert ("Coastal League", "conditional", "mission") in told_by
    assert ("Coastal League", "demands", "let two ships pass to Velten") in told_by
    assert not any("QUESTION" in actor.name for actor in found.findings.actors)


def test_what_another_said_is_told_in_a_turn_of_a_transcript() -> None:
    lines = told(read(BRIEFING))
    assert ("Karl Holt", "he would consider one ship if the sailors were freed") in lines
