"""Whose side persons are on whom no state is named beside, firms by their legal form, contested seats, double names."""

import pytest

from tests.extract.ground import read

# a text, a person's name, the party he or she acts for
SIDES = [
    # who speaks for somebody
    ("Norland's president, Ada Brandt, was ill. Brandt spokesman Arno Kest said Norland would sign.",
     "Arno Kest", "Norland"),
    # a member of a movement's organ
    ("Arno Kest, a member of the Dune Liberation Front political bureau, spoke in Velten.",
     "Arno Kest", "Dune Liberation Front"),
    # who runs a firm
    ("Kelm Industries Inc. chief executive Arno Kest rejected the offer of Holm Ltd. on Monday.",
     "Arno Kest", "Kelm Industries"),
    # who presides over the only bloc
    ("The Coastal League will impose sanctions, commission president Arno Kest said. The league met on Friday.",
     "Arno Kest", "Coastal League"),
    # who spoke for somebody once
    ("Norland's president, Ada Brandt, was ill. Former Brandt spokesman Arno Kest said Norland would sign.",
     "Arno Kest", "Arno Kest"),
    # whose lawyer somebody is, is his own man
    ("Norland's president, Ada Brandt, was ill. Brandt lawyer Arno Kest said Norland would sign.",
     "Arno Kest", "Arno Kest"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "party"), SIDES)
def test_side_of_a_person(text: str, person: str, party: str) -> None:
    found = read(text)
    (key,) = [actor.key for actor in found.findings.actors if actor.name == person]
    assert found.parties([key]) == [party]


def test_firms_are_known_by_their_legal_form_and_without_it() -> None:
    found = read(
        "Kelm Inc. rejected a bid by Holm Ltd. on Monday. Kelm said it would review the offer."
    )
    names = {a.name: a.kind.value for a in found.findings.actors}
    assert names == {"Kelm": "organisation", "Holm": "organisation"}
    assert found.names(found.act("reject").actor) == ["Kelm"]


def test_a_firm_does_not_take_the_name_of_its_founder() -> None:
    found = read("Ada Kest founded Kest Inc. in Velten. Kest said Norland had refused.")
    assert "Ada Kest" in {a.name for a in found.findings.actors}
    (told,) = [s for s in found.findings.statements if s.speaker]
    assert found.names([told.speaker or ""]) == ["Ada Kest"]


# texts in which a capital does not speak for its state
HELD = [
    "The Dune Liberation Front, which controls Norholm, was angry. The Norholm government rejected the plan.",
    "The Dune Liberation Front government in Norholm rejected the plan. Norholm demanded money.",
]


@pytest.mark.parametrize("text", HELD)
def test_a_capital_that_a_movement_holds_is_not_its_state(text: str) -> None:
    found = read(text)
    assert not [a for a in found.acts if "Norland" in found.parties(a.actor)]


def test_a_name_joined_to_another_by_a_slash_is_one_party() -> None:
    found = read(
        "The DLF/N7 handed Norland its answer on Monday. Norland told the DLF/N7 to leave."
    )
    assert found.parties(found.act("deliver").actor) == ["Dune Liberation Front"]
    assert not [a for a in found.findings.actors if a.name == "N7"]


def test_a_spokesman_briefs_for_the_body_above_the_transcript() -> None:
    found = read(
        "Norland Department of State\n"
        "Department Press Briefing – September 2, 2022\n"
        "Arno Kest, Principal Deputy Spokesperson\n"
        "MR KEST: Good afternoon, everyone.\n"
        "QUESTION: Thanks. Did you get anything?\n"
        "MR KEST: We have asked Estmark to release the prisoners."
    )
    assert found.parties(found.act("request").actor) == ["Norland"]


def test_who_signs_for_a_mediator_is_not_of_the_state_he_is_sent_to() -> None:
    found = read("I gave Norland's minister Ada Brandt the note. Arno Kest, Mediator, wrote it.")
    (kest,) = [a for a in found.findings.actors if a.name == "Arno Kest"]
    assert kest.party is None


def test_an_abbreviation_is_what_the_report_says_it_is() -> None:
    found = read(
        "The Desert Liberty Fellowship (DLF) rejected the plan. Norland asked the DLF to sign. The DLF said no."
    )
    assert "Dune Liberation Front" not in {a.name for a in found.findings.actors}


def test_particles_do_not_make_a_name_too_long() -> None:
    found = read(
        "Sheikh Khalid bin Hamad bin Jassim Al Maren met Norland's envoy Steve Kest in Velten."
    )
    assert "Khalid bin Hamad bin Jassim Al Maren" in {
        name for a in found.findings.actors for name in (a.name, *a.aliases)
    }


def test_a_name_behind_a_courtesy_title_is_a_persons_whichever_of_two() -> None:
    found = read(
        "Michael R. Bloomberg met Mike Bloomberg. In May Ada Kest praised Mr. Bloomberg’s administration for choosing "
        "her. Bloomberg was pleased. Bloomberg spoke."
    )
    assert "organisation" not in {
        a.kind.value for a in found.findings.actors if a.name == "Bloomberg"
    }


# texts in which a word that firms are called by names none, and who is named in them
NO_FIRMS = [
    # a broadcaster that the gazetteer knows, under its long name
    ("The British Broadcasting Corporation said that Norland had refused.", ["BBC", "Norland"]),
    # a sentence in capitals, as over a section
    ("Time Is Limited\n\nNorland rejected Estmark's demand.", ["Estmark", "Norland"]),
]


@pytest.mark.parametrize(("text", "named"), NO_FIRMS)
def test_names_and_titles_that_end_like_a_firms_are_none(text: str, named: list[str]) -> None:
    assert sorted(actor.name for actor in read(text).findings.actors) == named
