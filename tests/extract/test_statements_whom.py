"""Whose words these are where another is nearer, and what is said by verbs that mostly say something else."""

import pytest

from tests.extract.ground import Read, read


def told(found: Read) -> list[tuple[str | None, str, str]]:
    """Speaker, cue and content of each statement."""
    return [
        (
            found.names([line.speaker])[0] if line.speaker else None,
            " ".join(found.words(span) or "" for span in line.cue),
            " ".join(found.words(span) or "" for span in line.content),
        )
        for line in found.findings.statements
    ]


SAID = [
    (
        "The terms, as described by an aide at the palace, are that no ship is searched and that the toll is halved.",
        (
            "aide at the palace",
            "as described by",
            "no ship is searched and that the toll is halved",
        ),
    ),
    (
        "Ilse Maren, the harbour master of Norholm, who put the traffic of the first day at “some 25 ships”, was glad.",
        ("Ilse Maren", "put", "the traffic of the first day at “some 25 ships”"),
    ),
    (
        "Norland's minister, Edda Kest, ruled out any inspection in the harbours of Norland.",
        ("Edda Kest", "ruled out", "any inspection in the harbours of Norland"),
    ),
    (
        "Edda Kest recalled that no ship had passed since May and dismissed as “untrue in every part” a report that "
        "the reply had been shown to Norland.",
        (
            "Edda Kest",
            "dismissed",
            "“untrue in every part” a report that the reply had been shown to Norland",
        ),
    ),
    (
        "Norland says the port is shut; shipowners say it is meant to squeeze Sudria, which joined us in May.",
        ("shipowners", "say", "it is meant to squeeze Sudria"),
    ),
    (
        "One of the organisers, a retired pilot, said they would stay until the last berth was empty.",
        ("retired pilot", "said", "they would stay until the last berth was empty"),
    ),
    (
        "The puppet cabinet in Port Alma insists that the ship was measuring sand.",
        ("puppet cabinet in Port Alma", "insists", "the ship was measuring sand"),
    ),
    (
        "In remarks on Thursday to the state-run agency Kalvest, Arno Kest, its deputy foreign minister, said he had "
        "“seen an envelope”.",
        ("Arno Kest", "said", "he had “seen an envelope”"),
    ),
    (
        "Mr Kest drew attention to the fact that three earlier approaches by Norland had led to nothing.",
        (
            "Kest",
            "drew attention to",
            "the fact that three earlier approaches by Norland had led to nothing",
        ),
    ),
]


@pytest.mark.parametrize(("text", "line"), SAID)
def test_who_said_what(text: str, line: tuple[str, str, str]) -> None:
    """Speaker, cue and words."""
    assert line in told(read(text))


NOT_SAID = [
    "Norland's coast guard put its crews at two hours' notice.",
    "Norland ruled out talks.",
    "The minutes, as described by an aide, are thin.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_deeds_are_no_words(text: str) -> None:
    """What the same verbs tell of deeds is no statement."""
    assert not told(read(text))


def test_the_official_is_one_introduced_since() -> None:
    """Not the minister named before him; nor is it sure."""
    found = read(
        "Norland's foreign minister, Ilse Maren, received the envoy. The terms were read by an official at Rook House. "
        "“They need a clock,” the official said."
    )
    (line,) = found.findings.statements
    assert found.names([line.speaker or ""]) == ["official at Rook House"]
    assert not line.sure


def test_the_embassy_is_of_the_ambassador() -> None:
    """Of the one told of last, unsurely."""
    found = read(
        "Norland's ambassador, Edda Kest, met the press. Later the embassy denied that Norland had asked for more."
    )
    (line,) = found.findings.statements
    assert found.parties([line.speaker or ""]) == ["Norland"]
    assert not line.sure


def test_another_told_by_kind_is_not_who_was_named() -> None:
    """An officer of the ministry that was rung is no minister."""
    found = read(
        "Joram Pell's offer was left at the ministry in Norholm by the ambassador of Sudria. It has had no answer. "
        "When I telephoned the ministry on Thursday, the duty officer said he “knew of no such letter”."
    )
    (line,) = found.findings.statements
    assert found.names([line.speaker or ""]) == ["duty officer"]
    assert found.parties([line.speaker or ""]) == ["Norland"]


def test_he_added_is_who_just_spoke() -> None:
    """Not somebody of the paragraph before."""
    found = read(
        "“We are the postman,” a spokesman said.\n\nIn remarks to the state-run agency Kalvest, Arno Kest, its deputy "
        "foreign minister, said he had “seen an envelope”. “An envelope is no policy,” he added."
    )
    speakers = [who for who, cue, _ in told(found) if cue == "added"]
    assert speakers == ["Arno Kest"]


def test_what_somebody_made_plain_is_another_statement() -> None:
    """It ends the first, whatever the parser makes of it."""
    found = read(
        "Ilse Maren, the alliance's envoy, stated its members would read the draft “line by line”, however made plain "
        "that the mast was not for sale."
    )
    assert [content for _, _, content in told(found)] == [
        "its members would read the draft “line by line”",
        "the mast was not for sale",
    ]


def test_in_words_of_an_official_somebody_else_spoke() -> None:
    """Who told it stands in what the official tells."""
    found = read(
        "President Arno Kest of Norland told Prime Minister Ilse Maren by telephone that he was prepared to drop the "
        "toll if the league agreed, according to an official in Velten briefed on the call."
    )
    assert ("Arno Kest", "told") in [(who, cue) for who, cue, _ in told(found)]


def test_what_a_protocol_is_on_is_no_president() -> None:
    """The last words of a paper's name are nobody."""
    found = read(
        "“We are here to see if it complies with the League Protocol on Democracy and Good Governance,” the President "
        "told his colleagues."
    )
    assert not [a.name for a in found.findings.actors if "Governance" in a.name]
