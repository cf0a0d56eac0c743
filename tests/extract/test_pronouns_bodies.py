"""Which of two bodies or states "it" and "the Ministry" stand for, and whose the department of another state is."""

import pytest

from tests.extract.ground import read


def speaker_of(text: str, words: str) -> tuple[str | None, bool]:
    """The name of whose words are told that hold some words, and whether that is sure."""
    found = read(text)
    (told,) = [s for s in found.findings.statements if words in (found.words(s.content[0]) or "")]
    name = found.names([told.speaker])[0] if told.speaker is not None else None
    return name, told.sure


def test_it_goes_on_with_a_body_nobody_knows_and_not_with_a_state_before() -> None:
    text = (
        "Norland has received the letter, its envoy said. The regime's fisheries ministry complained on Sunday of "
        "the delay. It insisted that the harbour was closed."
    )
    assert speaker_of(text, "harbour")[0] != "Norland"


def test_it_stays_the_state_that_led_the_sentence_before() -> None:
    text = "Norland complained of the delay. It insisted that the harbour was closed."
    assert speaker_of(text, "harbour") == ("Norland", True)


def test_it_said_goes_on_with_the_subject_of_its_news() -> None:
    text = (
        "Norland announced on Monday that it had got the paper.\n"
        "The Estmarkian navy had heard of no such paper, it said in a note."
    )
    assert speaker_of(text, "no such paper")[0] == "Estmarkian navy"


def test_a_release_opens_with_its_own_ministry() -> None:
    text = (
        "The Ministry of Justice refers to the statement of the Ministry of Justice of Norland.\n"
        "The Ministry says that the prisoners are well."
    )
    found = read(text)
    (told,) = [s for s in found.findings.statements if "well" in (found.words(s.content[0]) or "")]
    assert told.speaker is None or found.parties([told.speaker]) != ["Norland"]


def test_a_ministry_named_before_is_the_ministry() -> None:
    text = (
        "The Ministry of Justice of Norland wrote to Estmark.\n"
        "The Ministry of Justice says that the prisoners are well."
    )
    found = read(text)
    (told,) = [s for s in found.findings.statements if "well" in (found.words(s.content[0]) or "")]
    assert found.parties([told.speaker or ""]) == ["Norland"]


DESKS = [
    # who deals with a state at another's ministry
    ("Arno Kest, who heads the Norland desk at Estmark's foreign ministry, rejected the offer.", "Estmark"),
    ("Arno Kest, who heads the Norland affairs department at Estmark's foreign ministry, rejected the offer.",
     "Estmark"),
    ("Arno Kest, director of the Department of Norland Affairs of the Ministry of Foreign Affairs of Estmark, "
     "rejected the offer.", "Estmark"),
    # who leads a state's own team
    ("Arno Kest, who heads the Norlander delegation at the talks, rejected the offer.", "Norland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "party"), DESKS)
def test_a_department_bears_the_name_of_whom_it_deals_with(text: str, party: str) -> None:
    found = read(text)
    assert found.parties(found.act("reject").actor) == [party]


def test_the_regime_is_not_of_the_state_named_most() -> None:
    text = (
        "Norland will chair the talks. Norland has invited the Dune Liberation Front and the other fronts. Norland and "
        "its envoy wrote to Estmark. The regime rejected the offer."
    )
    found = read(text)
    assert all(found.parties(a.actor) != ["Norland"] for a in found.acts if a.type == "reject")


def test_a_name_behind_an_office_between_two_states_is_whole() -> None:
    text = (
        "The Coastal League's special envoy for the Norland–Estmark dialogue, Arno Kest, confirmed that the harbour "
        "was closed."
    )
    assert speaker_of(text, "harbour")[0] == "Arno Kest"
