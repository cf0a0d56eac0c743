"""Silences that a report tells of an offer or demand made in words, which no paper stands for."""

import pytest

from ontherecord.nouns.findings import SilenceFinding
from tests.resolve.building import Draft, names, run


def _saying(name="a", day="2031-05-10", text="Estmark has not replied to the Norlander offer."):
    draft = Draft(name, text, day).actor("Norland").actor("Estmark").actor("Sudria")
    told = draft.at("Estmark has not replied to the Norlander offer.")
    finding = SilenceFinding(told, draft.at("replied"), silent=("Estmark",), waiting=("Norland",))
    draft.silences.append(finding)
    return draft


def _offering(draft, asked="Estmark"):
    time = draft.time("on that day", month=5, day=3)
    return draft.act("offer", "offered", "Norland", asked, object="to mediate", time=time)


_OFFER = "Norland offered to mediate on that day."


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        ("Estmark", 1),  # it was made to who is silent
        ("", 1),  # it was made to nobody named
        ("Sudria", 0),  # it was made to somebody else
    ],
)
def test_who_has_not_replied_to_an_offer_is_silent_about_it_unsurely(asked, lines):
    text = f"{_OFFER} Estmark has not replied to the Norlander offer."
    resolved = run(_offering(_saying(text=text), asked))
    found = [line for line in resolved.silences if line.sayings]
    assert len(found) == lines
    for line in found:
        assert names(resolved, line.to) == ["Estmark"]
        assert line.what == "to mediate"
        assert not line.sure


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        ("2031-05-10", 1),  # the offer was made a week before
        ("2031-05-02", 0),  # nobody could answer it yet
    ],
)
def test_an_offer_that_came_later_is_not_what_has_no_answer(day, lines):
    later = Draft("b", _OFFER, "2031-05-20").actor("Norland").actor("Estmark")
    resolved = run(_saying(day=day), _offering(later))
    assert len([line for line in resolved.silences if line.sayings]) == lines
