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
