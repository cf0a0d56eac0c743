"""Whom words mean that name nobody: to whom an act most likely was done, and who did it, never surely."""

import pytest

from tests.extract.ground import read

MEANT = [
    ("Sudria's junta seized power in March.\n"
     "The opposition Dune Liberation Front accused the junta of playing for time on Friday.",
     "accuse", "Dune Liberation Front", "Sudria"),
    ("Norland and Estmark have been at odds over the strait since May.\n"
     "The Norlander president accused the authorities there of stalling. Estmark's navy seized two trawlers on Friday.",
     "accuse", "Norland", "Estmark"),
    ("Estmark's patrol boats crossed into Norlander waters on Friday. The Norlander foreign ministry summoned the "
     "ambassador and lodged a protest on Saturday.",
     "protest", "Norland", "Estmark"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "doer", "other"), MEANT)
def test_it_is_told_to_whom_an_act_most_likely_was_done(
    text: str, kind: str, doer: str, other: str
) -> None:
    found = read(text)
    act = found.act(kind)
    assert found.parties(act.actor) == [doer]
    assert found.parties((*act.recipient, *act.likely)) == [other]
    assert act.likely or not act.sure


@pytest.mark.parametrize(
    "text",
    [
        "The envoy met the two foreign ministers on Monday.",
        "Sudria's envoy spoke to the two presidents on Monday.",
        "The two foreign ministers met the two foreign ministers.",
    ],
)
def test_who_the_two_are_is_not_told_by_meeting_them(text: str) -> None:
    assert not [act for act in read(text).acts if act.recipient]


def test_who_acts_is_not_the_one_to_whom_it_is_done() -> None:
    found = read(
        "Norland published the draft in May.\nNorland warned on Friday that the strait would be closed. "
        "Norland's navy has deployed two frigates."
    )
    for act in found.acts:
        assert not set(found.parties(act.actor)) & set(found.parties((*act.recipient, *act.likely)))


def test_a_capital_where_a_summit_is_held_is_nobody() -> None:
    found = read(
        "Norland's written proposal was brought to Velten by two ministers. The summit was held in Velten."
    )
    assert all(found.parties(act.likely) != ["Estmark"] for act in found.acts)
