"""Who may be nobody: names of which only a tagger says that they are somebody's."""

import pytest

from ontherecord.nouns.actor import Actor, ActorKind, Role
from ontherecord.nouns.ids import make_id
from ontherecord.resolve.acts.unproven import is_unproven

PERSON, ORGANISATION = ActorKind.PERSON, ActorKind.ORGANISATION

CASES = [
    # a given name proves a person
    ("Anna Lind", PERSON, (), False),
    # so does an office
    ("Lind", PERSON, (Role("envoy", None, ()),), False),
    # a description is of somebody
    ("Norland's envoy", PERSON, (), False),
    # a headline, a surname alone, an abbreviation
    ("STORY Astronaut", PERSON, (), True),
    ("Lind", PERSON, (), True),
    ("Harbour RCMP", PERSON, (), True),
    # a word of its kind proves an organisation
    ("Coastal Workers Association", ORGANISATION, (), False),
    # a firm is none that the record could know
    ("Freefab", ORGANISATION, (), True),
    # states and bodies are what they are
    ("Velnia", ActorKind.STATE, (), False),
]


@pytest.mark.parametrize(("name", "kind", "roles", "wanted"), CASES)
def test_what_proves_an_actor(name, kind, roles, wanted):
    assert is_unproven(Actor("a-1", name, kind, None, (), roles)) is wanted


def test_who_stands_in_the_gazetteer_is_proven():
    identity = make_id("a", "organisation", "Freefab")
    assert not is_unproven(Actor(identity, "Freefab", ORGANISATION, None, (), ()))
