"""Parties within a state: oppositions, rebels, groups, who speaks for them and who for himself."""

import pytest

from ontherecord.nouns.actor import ActorKind
from tests.extract.ground import read

# text, and whose the stances are
HOLDERS: list[tuple[str, set[tuple[str, str]]]] = [
    # the kind alone stands for the one that was named
    (
        "The opposition Unity Pact met the government of Estmark. The opposition wants the bans lifted before June.",
        {("Unity Pact", "the bans lifted before June")},
    ),
    # and for its delegate
    (
        "The opposition Unity Pact sent a team. Tomas Kell, head of the opposition delegation, said his side would "
        "accept the calendar.",
        {("Unity Pact", "calendar")},
    ),
    # rebels with an army's name
    (
        "The rebel Northern Army of Redemption demanded a seat at the talks. The rebels rejected the truce.",
        {
            ("Northern Army of Redemption", "seat at the talks"),
            ("Northern Army of Redemption", "truce"),
        },
    ),
    # a group and its name behind it
    (
        "The rights group Dawn Watch called for the release of the sailors.",
        {("Dawn Watch", "release of the sailors")},
    ),
    # which may end in another's name, or in a place's
    (
        "The armed movement Sons of Sudria met the envoy. The Sons of Sudria said that it would not disarm.",
        {("Sons of Sudria", "disarmament")},
    ),
    (
        "The armed movement Echo of the Hills was milder. Its chairman, Ravi Temba, said it could accept 24 months "
        "on condition that the army left the schools.",
        {("Echo of the Hills", "accept 24 months")},
    ),
    # a kind alone has no name
    ("The rebel group of Sudria met the envoy and demanded a seat at the talks.", set()),
    # a name whose last word gives it away
    (
        "The Unitary Platform insists on a candidate of its own.",
        {("Unitary Platform", "candidate of its own")},
    ),
    # an opposition is not the state whose it is
    ("Estmark's opposition rejected the timetable.", set()),
    ("The opposition delegation of Estmark rejected the timetable.", set()),
    # the government, whoever backs it
    (
        "Estmark's Norland-backed government accepted the truce. The government has offered to pay nurses.",
        {("Estmark", "truce"), ("Estmark", "payment of nurses")},
    ),
    # who leads a party's committee
    (
        "Ida Vell, who leads the Estmarkian prisoners' committee, said her side had offered an exchange of all "
        "prisoners.",
        {("Estmark", "exchange of all prisoners")},
    ),
    # whose minister he is, a pronoun tells
    (
        "Norland's president, Tom Arle, spoke on Monday. His oil minister, Ira Vell, offered to reopen the canal.",
        {("Norland", "reopening of the canal")},
    ),
    # behind a plural's apostrophe
    (
        "The Estmarkians' chief negotiator, Aron Vale, offered to reopen the canal.",
        {("Estmark", "reopening of the canal")},
    ),
    # lawmakers speak for themselves
    (
        "Republican senator Jonah Wise of Norland demanded that the licence be withdrawn immediately.",
        {("Jonah Wise", "the licence be withdrawn immediately")},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), HOLDERS)
def test_whose_stance_it_is(text: str, wanted: set[tuple[str, str]]) -> None:
    found = read(text)
    assert {(*found.parties((s.party,)), s.label) for s in found.stances} == wanted


KINDS = [
    # introduced by its kind
    ("The rights group Dawn Watch met Norland's envoy. Dawn Watch left.", "Dawn Watch"),
    # by its last word
    ("The Unitary Platform met Norland's envoy. The Unitary Platform left.", "Unitary Platform"),
]


@pytest.mark.parametrize(("text", "name"), KINDS)
def test_a_faction_is_no_person(text: str, name: str) -> None:
    (found,) = [a for a in read(text).findings.actors if a.name == name]
    assert found.kind is ActorKind.ORGANISATION


def test_a_person_behind_a_kind_stays_one() -> None:
    actors = read("Opposition leader Maria Stone met the envoy. Stone said no.").findings.actors
    assert [a.kind for a in actors if a.name == "Maria Stone"] == [ActorKind.PERSON]
