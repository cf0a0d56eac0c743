"""Days of acts that lie ahead, days of things, and days carried on by a speaker."""

import pytest

from ontherecord.nouns.act import Modality
from tests.resolve.building import Draft, run


@pytest.mark.parametrize(
    ("modality", "day"),
    [
        (Modality.WILL, "2031-05-02"),  # "will meet on Friday", printed on a Thursday
        (Modality.DID, "2031-04-25"),  # "met on Friday"
    ],
)
def test_a_weekday_leans_as_its_verb_does(modality, day):
    draft = Draft("a", "Norland meets Suland on Friday.", "2031-05-01").actor("Norland")
    draft.actor("Suland")
    time = draft.time("Friday", weekday=4)
    draft.act("meet", "meets", "Norland", "Suland", modality=modality, time=time)
    (act,) = run(draft).acts
    assert act.date is not None
    assert act.date.edtf == day


def test_the_date_of_a_paper_is_not_that_of_a_meeting():
    text = "Norland met Suland today on the proposals of 13 April."
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland")
    draft.names("today", unit="day", shift=0).names("13 April", month=4, day=13)
    draft.act("meet", "met", "Norland", "Suland", time=draft.time("13 April", month=4, day=13))
    (act,) = run(draft).acts
    assert act.date is not None
    assert act.date.edtf == "2031-05-01"


def test_a_speaker_who_goes_on_speaks_on_the_same_day():
    text = "Norland said on Monday the talks were dead.\n\nIt added that it would come back."
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland")
    time = draft.time("Monday", weekday=0)
    draft.says("Norland", "the talks were dead", "indirect", cue=(draft.at("said"),), time=time)
    draft.says("Norland", "it would come back", "indirect", cue=(draft.at("added"),))
    told = {line.content: line.said_on for line in run(draft).statements}
    later = told["it would come back"]
    assert later is not None
    assert (later.edtf, later.sure) == ("2031-04-28", False)
    assert later.basis.startswith("carried from the speaker's previous statement")


def test_no_day_is_carried_past_another_speaker():
    text = "Norland said on Monday the talks were dead. Suland said so too. Norland added more."
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland")
    time = draft.time("Monday", weekday=0)
    draft.says("Norland", "the talks were dead", "indirect", cue=(draft.at("said"),), time=time)
    draft.says("Suland", "so too", "indirect")
    draft.says("Norland", "more", "indirect", cue=(draft.at("added"),))
    told = {line.content: line.said_on for line in run(draft).statements}
    assert told["more"] is None
