"""What is no name: marks of who asks in transcripts, and words of relative clauses in titles."""

import pytest

from ontherecord.nouns.actor import ActorKind
from tests.extract.ground import read

NO_PERSONS = [
    # marks of a transcript
    ("Q. Mr Kest, you carried the letter. Is it enough?", "Q"),
    ("QUESTION: Did Norland answer?\nMS BRANDT: It did.", "QUESTION"),
    ("Host: Good morning. Norland has answered Estmark.", "Host"),
]


@pytest.mark.parametrize(("text", "mark"), NO_PERSONS)
def test_a_mark_of_a_transcript_is_no_person(text: str, mark: str) -> None:
    persons = [a.name for a in read(text).findings.actors if a.kind is ActorKind.PERSON]
    assert mark not in [name.strip(".:") for name in persons]


def test_a_title_has_no_relative_pronoun() -> None:
    found = read("The league, which envoy Arno Kest represents, met. “No,” Arno Kest said.")
    titles = [role.title for actor in found.findings.actors for role in actor.roles]
    assert titles
    assert not [title for title in titles if title.startswith("which")]


def test_a_title_of_two_words_is_no_part_of_the_name() -> None:
    found = read("“It is clear,” said Federal Councillor Beat Imhof, head of the department.")
    persons = [a.name for a in found.findings.actors if a.kind is ActorKind.PERSON]
    assert persons == ["Beat Imhof"]


FIELDS = [
    # a field of work that no list has, behind a demonym, in capitals and not
    ("Norlander Fisheries and Ocean Policy Minister Arno Kest said no.", "Norland"),
    ("Norlander water minister Arno Kest said no.", "Norland"),
    ("Norland's Sports Minister Arno Kest said no.", "Norland"),
    # fields parted by commas
    ("Norlander Water, Irrigation and Energy Minister Arno Kest said no.", "Norland"),
    # no state in front of the office
    ("Talks with Norland, water minister Arno Kest said, were over.", None),
    ("Irrigation Minister Arno Kest told Norland so.", None),
]


@pytest.mark.parametrize(("text", "state"), FIELDS)
def test_a_ministers_field_of_work_may_be_anything(text: str, state: str | None) -> None:
    found = read(text).findings.actors
    (kest,) = [actor for actor in found if actor.name == "Arno Kest"]
    assert next((a.name for a in found if a.key == kest.party), None) == state


CHAIRS = [
    # a relative clause, with the body told of before, and with its name
    (
        "Norland wrote to the Coastal League. Sudrian President Arno Kest, who chairs the league, said no.",
        True,
    ),
    (
        "The Coastal League met, Norpress Agency said. Sudrian President Arno Kest, who chairs the bloc, was out.",
        True,
    ),
    ("Sudrian President Arno Kest, who currently chairs the Coastal League, said no.", True),
    # an apposition
    ("Sudrian President Arno Kest, the current chair of the Coastal League, said no.", True),
    # who did once, and what is no organisation
    ("Sudrian President Arno Kest, who chaired the Coastal League, said no.", False),
    ("The Coastal League met. Sudrian President Arno Kest, who chairs the talks, said no.", False),
]


@pytest.mark.parametrize(("text", "chairs"), CHAIRS)
def test_who_chairs_an_organisation(text: str, chairs: bool) -> None:
    found = read(text).findings.actors
    (kest,) = [actor for actor in found if actor.name == "Arno Kest"]
    names = {actor.key: actor.name for actor in found}
    assert names[kest.party or ""] == "Sudria"
    assert (names[kest.chairs] if kest.chairs else None) == ("Coastal League" if chairs else None)


def _offices(text: str) -> dict[str, list[tuple[str, str | None]]]:
    """The titles of each person with the party that they are of."""
    found = read(text).findings.actors
    names = {actor.key: actor.name for actor in found}
    return {
        actor.name: [(role.title, names.get(role.of or "")) for role in actor.roles]
        for actor in found
        if actor.kind is ActorKind.PERSON
    }


def test_the_title_in_front_of_the_next_name_is_not_the_last_ones() -> None:
    told = "European Commissioner for Trade Ada Lund, Norlander Minister for Fisheries Jon Berg and others met today."
    found = _offices(told)
    assert found["Ada Lund"] == [("Commissioner for Trade", "European Union")]
    assert found["Jon Berg"] == [("Minister for Fisheries", "Norland")]


def test_a_surname_that_is_also_an_abbreviation_stays_in_its_name() -> None:
    found = _offices(
        "Former Norlander leader Hun Sen, now Senate president, wrote that the talks were over."
    )
    assert found == {"Hun Sen": [("Former leader", "Norland"), ("Senate president", None)]}


def test_a_body_that_is_named_only_afterwards_is_not_the_spokesmans() -> None:
    told = (
        "Foreign Ministry spokesman Arno Kest took the three states to task.\n\n"
        "Norland's Foreign Ministry on Wednesday also welcomed the text."
    )
    assert _offices(told)["Arno Kest"] == [("Foreign Ministry spokesman", None)]
