"""Kinds of acts beyond words: deadlines, memberships, envoys, talks and their go-betweens, what is lifted when."""

import pytest

from tests.extract.ground import read

KINDS = [
    # a deadline is an ultimatum, its time kept with what is asked
    ("Norland gave Estmark until April 25 to withdraw its troops.",
     ("ultimatum", "did", "Norland", "Estmark", "until April 25 to withdraw its troops", None)),
    ("Norland gave Estmark 48 hours to leave.",
     ("ultimatum", "did", "Norland", "Estmark", "48 hours to leave", None)),
    # a membership, and a member
    ("The Coastal League suspended Norland's membership.",
     ("suspend", "did", "Coastal League", "Norland", "Norland's membership", None)),
    ("Norland was suspended from the Coastal League after the coup.",
     ("suspend", "did", "Coastal League", "Norland", None, None)),
    # envoys called home
    ("Norland recalled its ambassador from Velten.",
     ("withdraw", "did", "Norland", "Estmark", "its ambassador from Velten", None)),
    # talks without who holds them as a subject
    ("Talks between Norland and Estmark resumed on Tuesday.",
     ("consult", "did", "Norland+Estmark", "", None, None)),
    # between whom a go-between goes
    ("Sudria brokered a truce between Norland and Estmark.",
     ("mediate", "did", "Sudria", "Norland+Estmark", "a truce between Norland and Estmark", None)),
    # for whom ministers of two states act
    ("The foreign ministers of Norland and Estmark met in Port Alma.",
     ("meet", "did", "Norland+Estmark", "", None, None)),
    # to accept nothing is to reject it, whatever it is called
    ("The Coastal League studied the plan. It cannot accept a transition of five years.",
     ("reject", "did", "Coastal League", "", "a transition of five years", None)),
    # an offer with its condition, to whom it is put
    ("Norland offered to reopen the border if Estmark withdraws its troops.",
     ("offer", "did", "Norland", "Estmark",
      "to reopen the border if Estmark withdraws its troops", "if Estmark withdraws its troops")),
    # what is told to be lifted, by who tells it
    ("Sanctions on Norland will be lifted as soon as it publishes a timetable, the Coastal League"
     " said.",
     ("concede", "would-if", "Coastal League", "Norland", "Sanctions on Norland",
      "as soon as it publishes a timetable")),
    # a day is not what talks are about
    ("Norland and Estmark resumed talks on Tuesday.",
     ("consult", "did", "Norland+Estmark", "", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), KINDS)
def test_kind(text: str, wanted: tuple[str | None, ...]) -> None:
    found = read(text)
    told = [
        (
            a.type,
            a.modality.value,
            "+".join(found.parties(a.actor)),
            "+".join(found.parties(a.recipient)),
            found.words(a.object),
            found.words(a.condition),
        )
        for a in found.acts
    ]
    assert wanted in told


def test_what_another_tells_is_not_sure() -> None:
    found = read("Sanctions on Norland had been lifted, the Coastal League said.")
    assert not found.act("concede").sure
