"""How actors are printed: names without titles, descriptions as they stand."""

from ontherecord.nouns.actor import ActorKind
from ontherecord.nouns.findings import LocalActor
from ontherecord.resolve.actors.printed import best_name, shown


def _person(key: str, name: str) -> LocalActor:
    return LocalActor(key, name, ActorKind.PERSON, None, None, (), (), ())


def test_a_description_is_no_surname() -> None:
    name = "Prime Minister of the United Coast"
    assert shown(name, _person("person:~prime minister of the united coast", name)) == name


def test_a_name_is_printed_without_its_title() -> None:
    assert (
        shown("Prime Minister Anna Lind", _person("person:anna lind", "Prime Minister Anna Lind"))
        == "Anna Lind"
    )


def test_the_name_of_most_origins_is_the_best() -> None:
    seen = [_person("person:lind", "Lind"), _person("person:anna lind", "Anna Lind")]
    assert best_name(seen, {"Lind": {"a", "b"}, "Anna Lind": {"a"}}) == "Anna Lind"
