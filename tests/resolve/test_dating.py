"""Days of acts that lie ahead, days of things, and days carried on by a speaker."""

from dataclasses import replace

import pytest

from ontherecord.nouns.act import Modality
from ontherecord.nouns.lineage import Aligned, Relation
from tests.resolve.building import Draft, link, run


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


_SPOKEN = [
    # in her very words tomorrow is the day after she spoke
    ("direct", {"unit": "day", "shift": 1}, True, "2031-04-30", True),
    # in the reporter's words it is the day after the report
    ("indirect", {"unit": "day", "shift": 1}, True, "2031-05-02", True),
    # the day of the speech is not told: most likely the report's
    ("direct", {"unit": "day", "shift": 1}, False, "2031-05-02", False),
    # next week counts from the speech as well
    ("direct", {"unit": "week", "shift": 1}, True, "2031-05-05/2031-05-11", True),
    # a full date is what it is
    ("direct", {"month": 6, "day": 1}, True, "2031-06-01", True),
]


@pytest.mark.parametrize(("kind", "form", "told", "edtf", "sure"), _SPOKEN)
def test_days_in_quotations_count_from_the_speech(kind, form, told, edtf, sure):
    text = "On Tuesday Norland said: “We will hand the note to Suland on that day.”"
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland")
    said = draft.time("On Tuesday", weekday=1) if told else None
    draft.says("Norland", "We will hand the note to Suland on that day", kind, time=said)
    time = draft.time("on that day", **form)
    draft.act("deliver", "hand", "Norland", "Suland", object="the note", modality=Modality.WILL,
              time=time, by=0)  # fmt: skip
    (act,) = run(draft).acts
    assert act.date is not None
    assert (act.date.edtf, act.date.sure) == (edtf, sure)


def test_what_is_agreed_on_a_day_is_not_done_on_it():
    text = "Norland agreed on Tuesday to free the crew of Suland."
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland")
    day = draft.time("on Tuesday", weekday=1)
    draft.says("Norland", "to free the crew of Suland", "indirect", time=day)
    draft.act("concede", "free", "Norland", "Suland", modality=Modality.WILL, time=day, by=0)
    (act,) = run(draft).acts
    assert act.date is None


_TENSES = [
    # the day of the clause that it hangs on is only likely
    ({"shared": True, "day": True}, ("2031-04-29", False)),
    # told in passing: earlier, and nobody says when
    ({"tense": "aside"}, None),
    ({"tense": "before"}, None),
    # told plainly: the report's date stands in
    ({"tense": "past"}, ("../2031-05-01", False)),
]


@pytest.mark.parametrize(("more", "expected"), _TENSES)
def test_how_an_act_is_told_limits_its_date(more, expected):
    draft = Draft("a", "Norland warned Suland on Tuesday.", "2031-05-01").actor("Norland")
    draft.actor("Suland")
    time = draft.time("on Tuesday", weekday=1) if more.pop("day", False) else None
    draft.act("warn", "warned", "Norland", "Suland", time=time, **more)
    (act,) = run(draft).acts
    assert (act.date and (act.date.edtf, act.date.sure)) == expected


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        # the year of the thing proposed
        ("Norland proposed Suland a vote for 2035.", "2035"),
        # a year misread as the act's: nothing done is told before it is done
        ("Norland met Suland in 2035 style.", "2035"),
    ],
)
def test_what_was_done_is_not_dated_after_its_report(text: str, printed: str) -> None:
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland")
    verb = text.split()[1]
    draft.act("meet", verb, "Norland", "Suland", time=draft.time(printed, year=2035))
    (act,) = run(draft).acts
    assert act.date is not None
    assert (act.date.edtf, act.date.sure) == ("../2031-05-01", False)


def test_nothing_was_said_after_its_report() -> None:
    draft = Draft("a", "Norland said in May 2035 terms the talks were dead.", "2031-05-01")
    draft.actor("Norland")
    time = draft.time("May 2035", year=2035, month=5)
    draft.says("Norland", "the talks were dead", "indirect", cue=(draft.at("said"),), time=time)
    (line,) = run(draft).statements
    assert line.said_on is None


@pytest.mark.parametrize(
    ("copy", "day"),
    [
        # taken over word for word
        ("Norland met Suland last night. Nobody said why.", "2031-04-30"),
        # told anew
        ("Suland was met by Norland last night. So it goes.", "2031-05-01"),
    ],
)
def test_a_day_in_copied_words_counts_from_the_original(copy: str, day: str) -> None:
    drafts = []
    for name, text, printed in (
        ("a", "Norland met Suland last night. Nobody said why.", "2031-05-01"),
        ("b", copy, "2031-05-02"),
    ):
        draft = Draft(name, text, printed).actor("Norland").actor("Suland")
        time = draft.time("last night", unit="day", shift=-1, part="night")
        if name == "b":
            draft.act("meet", "met", "Norland", "Suland", time=time)
        drafts.append(draft)
    first, second = drafts
    size = len(copy) if copy == first.text else 0
    taken = replace(
        link(first, second, Relation.EDITED, source=first), aligned=(Aligned(0, size, 0, size),)
    )
    (act,) = run(first, second, links=(taken,)).acts
    assert act.date is not None
    assert act.date.value[:10] == day


@pytest.mark.parametrize(
    ("words", "form", "day"),
    [
        ("in December", {"month": 12}, "2030-12"),  # the month of this year is yet to come
        ("on 10 November", {"month": 11, "day": 10}, "2030-11-10"),  # so is the day
        ("on 10 April", {"month": 4, "day": 10}, "2031-04-10"),
    ],
)
def test_what_was_done_was_done_before_it_was_printed(words, form, day):
    draft = Draft("a", f"Norland met Suland {words}.", "2031-05-01").actor("Norland")
    draft.actor("Suland")
    draft.act("meet", "met", "Norland", "Suland", time=draft.time(words.split(" ", 1)[1], **form))
    (act,) = run(draft).acts
    assert act.date is not None
    assert act.date.edtf == day


@pytest.mark.parametrize(
    ("text", "doer", "form", "printed", "day"),
    [
        # the same one goes on
        ("Norland met Suland on Monday. It accused Sudria.", "Norland", {"weekday": 0}, "on Monday", "2031-04-28"),
        # somebody else does
        ("Norland met Suland on Monday. Estmark accused Sudria.", "Estmark", {"weekday": 0}, "on Monday", None),
        # a month is too wide to be gone on in
        ("Norland met Suland in March. It accused Sudria.", "Norland", {"month": 3}, "in March", None),
    ],
)  # fmt: skip
def test_a_day_told_just_before_is_of_who_goes_on(text, doer, form, printed, day):
    draft = Draft("a", text, "2031-05-01").actor("Norland").actor("Suland").actor("Sudria")
    if doer == "Estmark":
        draft.actor("Estmark")
    draft.act("meet", "met", "Norland", "Suland", time=draft.time(printed, **form), tense="past")
    draft.act("accuse", "accused", doer, "Sudria", tense="past")
    acts = {act.type: act for act in run(draft).acts}
    told = acts["accuse"].date
    assert told is not None
    assert (told.edtf if told.basis != "the report's date" else None) == day
