"""What is the reporter's at the edges of a statement: a dateline, a remark, a silence; whose words a record holds."""

import pytest

from tests.extract.ground import read

CONTENTS = [
    # a dateline that opens the paragraph
    (
        "VELTEN (SNA) — May 12, 2031 — Norland's army has suspended the talks, an army spokesman said Monday.",
        "Norland's army has suspended the talks",
    ),
    # what the outlet calls it
    (
        "The army's spokesman, Colonel Jon Brandt, announced on Monday that the army had left the talks with Estmark, "
        "a setback for the mediation between the two sides.",
        "the army had left the talks with Estmark",
    ),
    # what the speaker calls it himself
    (
        "Jon Brandt said that Norland had made an offer, a setback he could live with.",
        "Norland had made an offer, a setback he could live with",
    ),
    # what was left unsaid
    (
        "Jon Brandt added that the army wanted the truce to be carried out in full, without giving details.",
        "the army wanted the truce to be carried out in full",
    ),
    # what is said to be done without
    (
        "Jon Brandt said that Norland would return the ships without giving up its claim to the islands.",
        "Norland would return the ships without giving up its claim to the islands",
    ),
    # a second participle of the cue
    (
        "The Estmarkian Foreign Ministry released a statement saying that Estmark had presented its proposals in March "
        "and accusing Norland of having failed to answer them.",
        "Estmark had presented its proposals in March",
    ),
    # two participles of what is said
    (
        "The Estmarkian Foreign Ministry released a statement saying that Norland was holding the crew and refusing "
        "visits.",
        "Norland was holding the crew and refusing visits",
    ),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS)
def test_content_is_what_was_said(text: str, content: str) -> None:
    """Neither dateline nor remark of the reporter is in the words."""
    found = read(text)
    assert content in [
        found.words(span) for line in found.findings.statements for span in line.content
    ]


def test_words_of_a_transcript_are_their_speakers() -> None:
    """A transcript only holds them."""
    found = read(
        "According to a transcript, Jon Brandt said that Estmark had not answered the letter."
    )
    (told,) = found.findings.statements
    assert told.speaker is not None and found.names([told.speaker]) == ["Jon Brandt"]
    assert found.words(told.content[0]) == "Estmark had not answered the letter"


def test_they_are_the_group_that_spoke_before() -> None:
    """Not those of whom it told."""
    found = read(
        "The army had sent the Estmarkian and Sudrian mediators a letter on breaches, two military officials said. "
        "The army's delegation, they said, was still at the site of the talks in Velten."
    )
    first, second = found.findings.statements
    assert first.speaker == second.speaker is not None
    assert not second.sure


def test_it_is_said_is_nobodys() -> None:
    """ "It" is nobody named before; a paper that holds the words is their source."""
    found = read(
        "On May 3 the Green Council issued a statement. In Norland's decree of suspension, which orders the ships to "
        "sail, it is said that protocols had been signed between the two sides."
    )
    told = found.findings.statements[-1]
    assert found.words(told.source[0]) == "Norland's decree of suspension"
    assert told.speaker is None or found.parties([told.speaker]) == ["Norland"]


def test_a_described_speaker_is_named_whole() -> None:
    """A long name does not end amid a noun phrase."""
    found = read(
        "The peace delegations of the Norlander government and the Dune Liberation Front (DLF) guerrillas announced on "
        "Saturday in Velten that the dialogue will be resumed in Sudria on March 3."
    )
    (told,) = found.findings.statements
    assert told.speaker is not None
    assert found.names([told.speaker])[0].endswith("and the Dune Liberation Front")
