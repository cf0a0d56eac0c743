"""Accounts that cannot both hold, and accounts that can."""

import pytest

from ontherecord.nouns.act import Modality
from ontherecord.nouns.conflict import ConflictKind
from tests.resolve.building import Draft, run


def _draft(name, text, published="2031-05-07"):
    draft = Draft(name, text, published)
    for state in ("Norland", "Suland", "Westmark"):
        draft.actor(state)
    return draft


def _count(
    name, words, low, high, approximate=False, published="2031-05-07", about=("Norland", "border")
):
    draft = _draft(name, f"Norland has {words} troops on the border.", published)
    return draft.counts(words, "troop", low, high, approximate=approximate, about=about)


def _seen(name, words, number):
    return _draft(name, f"{words} troops were seen.").counts(words, "troop", number, number)


_FIGURES = [
    # more than what the other one gives
    (_count("a", "some 100,000", 1e5, 1e5, True), _count("b", "more than 120,000", 1.2e5, None), 1),
    # two ways of saying about the same
    (_count("a", "some 100,000", 1e5, 1e5, True), _count("b", "105,000", 1.05e5, 1.05e5), 0),
    # at least is met by more
    (_count("a", "some 100,000", 1e5, 1e5, True), _count("b", "at least 90,000", 9e4, None), 0),
    # exact figures that differ
    (_count("a", "4", 4, 4), _count("b", "5", 5, 5), 1),
    # counts of other troops
    (_count("a", "4", 4, 4), _count("b", "5", 5, 5, about=("Suland", "island")), 0),
    # counts of another month
    (_count("a", "4", 4, 4), _count("b", "5", 5, 5, published="2031-07-07"), 0),
    # nothing says whose: no conflict is claimed
    (_seen("a", "4", 4), _seen("b", "5", 5), 0),
]


@pytest.mark.parametrize(("one", "other", "count"), _FIGURES)
def test_two_figures(one, other, count):
    conflicts = run(one, other).conflicts
    assert len(conflicts) == count
    assert all(c.kind is ConflictKind.FIGURE and len(c.sides) == 2 for c in conflicts)


def test_figures_that_agree_share_a_side():
    drafts = [
        _count("a", "some 100,000", 1e5, 1e5, True),
        _count("b", "about 100,000", 1e5, 1e5, True),
        _count("c", "more than 120,000", 1.2e5, None),
    ]
    (conflict,) = run(*drafts).conflicts
    assert sorted(len(side.spans) for side in conflict.sides) == [1, 2]


def _handed(name, day, number, taker="Suland", person="", carrier="Norland"):
    draft = _draft(name, f"{carrier} handed a letter to {person or taker} in the old port {day}.")
    if person:
        draft.actor(person, "person", taker)
    draft.paper("a letter", "letter", by="Norland", to=taker)
    time = draft.time(day, weekday=number)
    return draft.act("deliver", "handed", carrier, person or taker, paper=0, time=time)


def test_one_hand_over_on_two_days():
    conflicts = run(_handed("a", "on Monday", 0), _handed("b", "on Tuesday", 1)).conflicts
    (conflict,) = conflicts
    assert conflict.kind is ConflictKind.DATE
    assert [side.reading for side in conflict.sides] == ["5 May 2031", "6 May 2031"]


_TAKERS = [
    # two persons of one party
    (
        _handed("a", "on Monday", 0, person="Anna Lind"),
        _handed("b", "on Monday", 0, person="Erik Berg"),
        1,
    ),
    # two parties, one event by day and words
    (_handed("a", "on Monday", 0), _handed("b", "on Monday", 0, taker="Westmark"), 1),
    # two parties on two days: two letters
    (_handed("a", "on Monday", 0), _handed("b", "on Tuesday", 1, taker="Westmark"), 0),
    # a person and the party of that person
    (_handed("a", "on Monday", 0, person="Anna Lind"), _handed("b", "on Monday", 0), 0),
]


@pytest.mark.parametrize(("one", "other", "count"), _TAKERS)
def test_who_received_it(one, other, count):
    conflicts = run(one, other).conflicts
    assert [c.kind for c in conflicts] == [ConflictKind.AGENT] * count


def test_two_letters_that_one_report_tells_of_are_no_conflict():
    both = _draft(
        "c",
        "Norland handed a letter to Suland on Monday. It handed a letter to Westmark on Monday.",
    )
    monday = both.time("on Monday", weekday=0)
    both.paper("a letter", "letter", by="Norland", to="Suland")
    both.paper("letter to Westmark", "letter", by="Norland", to="Westmark")
    both.act("deliver", "handed a letter to Suland", "Norland", "Suland", paper=0, time=monday)
    both.act("deliver", "handed a letter to Westmark", "Norland", "Westmark", paper=1, time=monday)
    one, other = _handed("a", "on Monday", 0), _handed("b", "on Monday", 0, taker="Westmark")
    assert run(one, other, both).conflicts == ()


def _fired(name, speaker, modality):
    draft = _draft(name, f"Suland shelled the harbour of Norhaven, {speaker} said.")
    draft.says(speaker, "Suland shelled the harbour of Norhaven", "indirect")
    draft.act(
        "assault",
        "shelled",
        "Suland",
        "Norland",
        object="the harbour of Norhaven",
        by=0,
        modality=modality,
    )
    return draft


def test_done_and_not_done():
    yes, no = _fired("a", "Norland", Modality.DID), _fired("b", "Suland", Modality.DENIED)
    assert [c.kind for c in run(yes, no).conflicts] == [ConflictKind.DID_NOT]
    assert run(yes, _fired("b", "Suland", Modality.DID)).conflicts == ()


def test_a_letter_delivered_that_the_addressee_never_got():
    yes = _handed("a", "on Monday", 0, carrier="Westmark")
    no = _draft("b", "Suland has not received any letter from Norland.", "2031-06-20")
    no.paper("any letter", "letter", by="Norland", to="Suland")
    no.act("receive", "received", "Suland", "Norland", paper=0, modality=Modality.DENIED)
    (conflict,) = run(yes, no).conflicts
    assert conflict.kind is ConflictKind.DID_NOT
    # what had not come by April may well have come in May
    no.published = "2031-04-02"
    assert run(yes, no).conflicts == ()


MISSED_BY = [
    # the side that is said to have it
    ("Suland", 1),
    # another side
    ("Westmark", 0),
]


@pytest.mark.parametrize(("taker", "count"), MISSED_BY)
def test_a_paper_that_one_side_has_and_another_was_not_given(taker, count):
    draft = _draft(
        "a", f"Norland sent the draft to Suland. It was not sent to {taker}, an aide said."
    )
    draft.paper("the draft", "draft", by="Norland", to="Suland")
    draft.act("deliver", "sent the draft", "Norland", "Suland", paper=0)
    draft.act("deliver", "not sent", "Norland", taker, paper=0, modality=Modality.DENIED)
    assert len(run(draft).conflicts) == count


def _charge(kind, who, whom, what):
    draft = _draft(f"{kind}-{what}", f"{who} did {kind} {whom} {what}.")
    return draft.act(kind, kind, who, whom, object=what)


def test_an_accusation_and_its_denial():
    charge = _charge("accuse", "Norland", "Suland", "planning an invasion of the isles")
    denial = _charge("deny", "Suland", "", "planning an invasion")
    other = _charge("deny", "Suland", "", "having spent the loan")
    (conflict,) = run(charge, denial, other).conflicts
    assert conflict.kind is ConflictKind.PARTIES_DISAGREE
    assert {side.reading for side in conflict.sides} == {"Norland says so", "Suland denies it"}
    assert run(charge, other).conflicts == ()


def test_a_figure_of_what_is_only_threatened_is_no_rival_of_what_was_done():
    done = _count("a", "4,000", 4000, 4000)
    threat = _draft("b", "Norland threatened to move 9,000 troops to the border.")
    threat.counts("9,000", "troop", 9000, 9000, about=("Norland", "border"))
    assert run(done, threat).conflicts == ()


PARTS = [
    # of another attack
    ("In a separate attack Norland lost {} troops at the border.", 0),
    # a word that only begins like it
    ("Norland lost {} troops to separatists at the border.", 1),
]


@pytest.mark.parametrize(("text", "count"), PARTS)
def test_a_count_of_a_separate_event_is_no_rival(text, count):
    drafts = []
    for name, form, words, value in (
        ("a", "Norland lost {} troops at the border.", "40", 40),
        ("b", text, "90", 90),
    ):
        draft = _draft(name, form.format(words))
        drafts.append(draft.counts(words, "troop", value, value, about=("Norland", "border")))
    assert len(run(*drafts).conflicts) == count


def _settled(denier):
    text = "Norland and Suland have settled on a border, Westmark said. Both sides denied it. There is no such border."
    draft = _draft("a", text)
    draft.says("Westmark", "Norland and Suland have settled on a border", "indirect")
    draft.act("agree", "settled", "Norland,Suland", object="a border", by=0)
    return draft.act("deny", "denied", denier, object="Norland and Suland have settled on a border")


def test_a_deed_told_by_one_and_denied_by_those_who_are_said_to_have_done_it():
    (conflict,) = run(_settled("Norland,Suland")).conflicts
    assert conflict.kind is ConflictKind.DID_NOT
    assert {side.reading for side in conflict.sides} == {
        "Westmark says so: Norland and Suland have settled on a border",
        "Norland and Suland deny it",
    }


BESIDE_A_DENIAL = [
    # the claim that is denied
    ("Norland has agreed to a quota of cod", 1),
    # of another party
    ("Suland has agreed to a quota of cod", 0),
    # a denial of its own
    ("reports that Norland has agreed to a quota of cod are false", 0),
]


@pytest.mark.parametrize(("words", "count"), BESIDE_A_DENIAL)
def test_what_is_said_before_a_denial(words, count):
    thing = "that Norland had agreed to a quota of cod"
    draft = _draft("a", f"Westmark said {words}. Its neighbour denied {thing} at all.")
    draft.says("Westmark", words, "indirect")
    draft.act("deny", "denied", "Norland", object=thing)
    assert sum(conflict.sure for conflict in run(draft).conflicts) == count


TOLLS = [
    # a toll that grows from day to day
    (("2031-05-03", "12 people were killed", 12), ("2031-05-05", "15 people were killed", 15), 0),
    # that shrinks
    (("2031-05-03", "25 people were killed", 25), ("2031-05-05", "15 people were killed", 15), 1),
    # of one day
    (("2031-05-03", "12 people were killed", 12), ("2031-05-03", "40 people were killed", 40), 1),
    # the dead and the wounded
    (("2031-05-03", "12 people were killed", 12), ("2031-05-03", "40 people were wounded", 40), 0),
]


@pytest.mark.parametrize(("one", "other", "count"), TOLLS)
def test_tolls(one, other, count):
    drafts = []
    for name, (day, words, number) in (("a", one), ("b", other)):
        draft = Draft(name, f"In the port of Norland {words}.", day).actor("Norland")
        draft.counts(
            words.split(" were")[0], "person", number, number,
            about=("Norland", "port"), what=words.partition(" ")[2],
        )  # fmt: skip
        drafts.append(draft)
    figures = [c for c in run(*drafts).conflicts if c.kind is ConflictKind.FIGURE]
    assert len(figures) == count


def _dead(name, day, number, by=""):
    words = f"{number} people were killed in the port of Norland"
    draft = Draft(name, f"{by or 'A paper'} said {words}.", day).actor("Norland").actor("Suland")
    if by:
        draft.actor(by)
        draft.says(by, words, "indirect", cue=(draft.at("said"),))
    draft.counts(
        f"{number} people", "person", number, number, about=("Norland", "port"),
        what="people killed", **({"by": 0} if by else {}),
    )  # fmt: skip
    return draft


SURE = [
    # on one day, in nobody's name: the one may be the later count
    (_dead("a", "2031-05-03", 12), _dead("b", "2031-05-03", 15), False),
    # on one day, by two voices
    (_dead("a", "2031-05-03", 12, "Westmark"), _dead("b", "2031-05-03", 15, "Suland"), True),
    # the later one is lower
    (_dead("a", "2031-05-03", 15), _dead("b", "2031-05-05", 12), True),
]


@pytest.mark.parametrize(("one", "other", "sure"), SURE)
def test_tolls_of_one_day_are_not_sure(one, other, sure):
    (conflict,) = [c for c in run(one, other).conflicts if c.kind is ConflictKind.FIGURE]
    assert conflict.sure is sure


def test_counts_that_are_only_like_a_third_one_are_no_conflict():
    """Twelve in the port; more than ten in the port and the hills; thirty in the hills."""
    texts = (
        ("a", "12 boats lie in the old port of Norland.", "12", 12, ("Norland", "port", "old")),
        ("b", "More than 10 boats lie in port and hills of Norland.", "10", None, ("Norland", "port", "old", "hill")),
        ("c", "30 boats lie in the hills of Norland.", "30", 30, ("Norland", "hill")),
    )  # fmt: skip
    drafts = [
        Draft(name, text, "2031-05-03")
        .actor("Norland")
        .counts(words, "boat", int(words), high, about=about)
        for name, text, words, high, about in texts
    ]
    assert run(*drafts).conflicts == ()


YEARS = [
    # of the same days
    ("30 people were hurt in trams in the port of Norland.", 1),
    # of another time, which only a year in the sentence tells
    ("30 people were hurt in trams in the port of Norland between 2021 and 2022.", 0),
]


@pytest.mark.parametrize(("text", "count"), YEARS)
def test_a_year_in_the_sentence_tells_of_another_time(text, count):
    drafts = [
        Draft(name, words, "2031-05-03")
        .actor("Norland")
        .counts(words[:9], "person", number, number, about=("Norland", "port"), what="people hurt")
        for name, words, number in (
            ("a", "50 people were hurt in trams in the port of Norland.", 50),
            ("b", text, 30),
        )
    ]
    found = [c for c in run(*drafts).conflicts if c.kind is ConflictKind.FIGURE]
    assert len(found) == count


def test_two_counts_of_one_text_of_which_one_came_later():
    text = (
        "Norland said 12 people had died. Suland said the toll had risen to 15 people in Norland."
    )
    draft = Draft("a", text, "2031-05-03").actor("Norland").actor("Suland")
    draft.says("Norland", "12 people had died", "indirect")
    draft.says("Suland", "the toll had risen to 15 people in Norland", "indirect")
    for at, (words, number) in enumerate((("12 people", 12), ("15 people", 15))):
        draft.counts(words, "person", number, number, about=("Norland",), by=at)
    figures = [c for c in run(draft).conflicts if c.kind is ConflictKind.FIGURE]
    assert figures == []


def test_two_days_told_in_one_sentence_are_of_two_hand_overs():
    text = "A first plan was sent on 3 May and a second one was sent on 5 May by Norland."
    draft = Draft("a", text, "2031-05-07").actor("Norland").actor("Suland")
    draft.paper("A first plan", "proposal", "Norland", "Suland")
    for day in (3, 5):
        draft.act(
            "deliver", "sent", "Norland", "Suland", paper=0,
            time=draft.time(f"{day} May", month=5, day=day, lean="past"),
        )  # fmt: skip
    assert [c for c in run(draft).conflicts if c.kind is ConflictKind.DATE] == []


LONE = [
    # the only count of its noun in either report, in like words
    ("{} were flattened by rains", "seven villages", 7, 1),
    # of another kind
    ("{} were flattened by rains", "seven hill villages", 7, 0),
    # told of in other words
    ("{} were shown to guests", "seven villages", 7, 0),
    # far more
    ("{} were flattened by rains", "70 villages", 70, 0),
]


@pytest.mark.parametrize(("text", "words", "value", "count"), LONE)
def test_lone_counts_of_a_thing_are_unsure_rivals(text, words, value, count):
    told = "Norland said heavy rains had flattened four villages, killing livestock near a northern dam overnight."
    rest = "and that schools, bridges and harbours had been closed"
    drafts = [
        _draft("a", told).counts("four villages", "village", 4, 4),
        _draft("b", f"Norland said that {text.format(words)} {rest}.").counts(
            words, "village", value, value
        ),
    ]
    found = run(*drafts).conflicts
    assert [(c.kind, c.sure) for c in found] == [(ConflictKind.FIGURE, False)] * count


def test_the_number_of_a_place_in_a_row_is_no_count():
    drafts = [
        _draft(name, f"Odum kept the No. {rank} position in the council of Norland.").counts(
            f"{rank} position", "position", rank, rank, about=("Norland", "council")
        )
        for name, rank in (("a", 2), ("b", 3))
    ]
    assert run(*drafts).conflicts == ()
