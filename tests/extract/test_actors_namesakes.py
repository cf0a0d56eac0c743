"""Words that look like an organisation's or a state's name and are a person's."""

import pytest

from ontherecord.nouns.actor import ActorKind
from tests.extract.ground import Read, read


def _kinds(found: Read) -> dict[str, ActorKind]:
    return {actor.name: actor.kind for actor in found.findings.actors if actor.mentions}


PERSONS = [
    # an outlet's name behind a given name, then alone
    ("Mayor Michael Bloomberg endorsed the pact. Bloomberg criticised Norland.",
     "Michael Bloomberg"),
    # a courtesy title before a state's name
    ("Later, Mr. Jordan pressed Estmark to leave. Mr. Jordan said the talks had failed.", "Jordan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_a_bearer_of_the_name_is_a_person(text: str, name: str) -> None:
    kinds = _kinds(read(text))
    assert kinds[name] is ActorKind.PERSON
    assert [n for n in kinds if name.rsplit(maxsplit=1)[-1] in n] == [name]


def test_an_article_makes_no_name() -> None:
    found = read("Arno Doctor met Norland's envoy. Estmark praised the new Doctor on Friday.")
    (praise,) = [act for act in found.acts if act.type == "praise"]
    assert found.names(praise.recipient) != ["Arno Doctor"]


def test_a_gerund_is_no_field_of_a_ministry() -> None:
    found = read("Norland accused the Estmarkian government of planning to invade Sudria.")
    assert "Estmarkian government" in _kinds(found)


def test_a_comma_joins_no_office_to_a_group() -> None:
    found = read(
        "She was asked to be Norlander Surgeon General, Coastal League officials confirmed on Friday."
    )
    assert "Coastal League officials" in _kinds(found)


def test_a_son_is_not_his_father() -> None:
    found = read(
        "President Karl Olsen of Norland praised Sudria. Olsen Jr. met Estmark's envoy on Friday."
    )
    (meet,) = [act for act in found.acts if act.type == "meet"]
    assert found.names(meet.actor) == ["Olsen Jr."]


NOBODY = [
    # an abbreviation behind a town
    "Velten RCMP arrested two men. RCMP said the case was closed.",
    # a brand
    "WikiLeaks asked Norland's minister Ada Brandt to publish the note. WikiLeaks said so.",
    # a town, wherever the tagger takes it for a person
    "Norland's troops entered Estmark on Friday. Two men died in Khan Younis and in Khan Younis "
    "alone, the army said.",
    # a headline in capitals
    "FORUM GIVES FIJI ARMY RULER UNTIL MAY DAY\nThe Coastal League met on Friday.",
    # the head of a notice
    "Correction said nothing of Norland.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_what_nobody_is_called(text: str) -> None:
    persons = {n for n, kind in _kinds(read(text)).items() if kind is ActorKind.PERSON}
    assert persons <= {"Ada Brandt"}


def test_a_capital_that_others_hold_does_not_speak_for_the_state() -> None:
    rivals = "Rebels have held Norholm since 2031, and the internationally recognised government "
    found = read(rivals + "of Norland sits elsewhere. Norholm rejected Estmark's offer.")
    assert not [a for a in found.acts if a.type == "reject" and a.actor]
    held = read("Rebel-held Norholm was quiet. Norholm rejected Estmark's offer.")
    assert not [a for a in held.acts if a.type == "reject" and a.actor]
    # a front that others control is no capital
    alone = read("Norholm rejected Estmark's offer to the Sudria-controlled front.")
    assert alone.parties(alone.act("reject").actor) == ["Norland"]


def test_a_firm_is_no_given_name() -> None:
    found = read(
        "Holtfax was hacked in May. Holtfax Richard Smith, its former head, met Norland's envoy, and "
        "Holtfax paid."
    )
    assert not [n for n, kind in _kinds(found).items() if kind is ActorKind.PERSON and "fax" in n]
