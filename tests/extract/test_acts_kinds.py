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
    # what is kept from somebody is refused, not denied
    ("Norland denied access to two Estmarkian ships.",
     ("reject", "did", "Norland", "Estmark", "access to two Estmarkian ships", None)),
    # whose a thing is by what is set beside it
    ("The Norlander coastguard boarded the Alder Queen, an Estmarkian survey ship, on Saturday.",
     ("coerce", "did", "Norland", "Estmark", "the Alder Queen", None)),
    ("Norland released eleven of the crew of the Marlin, an Estmarkian trawler, on Monday.",
     ("concede", "did", "Norland", "Estmark", "eleven of the crew of the Marlin", None)),
    # a call is a talk
    ("Norland's president told Estmark's prime minister by telephone that the crew would be freed.",
     ("consult", "did", "Norland", "Estmark", None, None)),
    # to whom a paper is handed in which it is accepted
    ("Norland's minister, Milena Tarsk, received Estmark's ambassador and handed her a written reply,"
     " accepting a joint commission for the strait.",
     ("accept", "did", "Norland", "Estmark", "a joint commission for the strait", None)),
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


@pytest.mark.parametrize(
    "text",
    [
        # who is asked does not ask
        "Asked, for instance, if the ships would return, Norland's minister Brandt said they would.",
        # what did not happen until then did happen
        "Norland's envoy did not meet Estmark's envoy until May.",
        # what a paper would do is not done
        "The proposal of Sudria would silence the guns, exchange 75 soldiers and open the road.",
        # a price
        "Norland will ask $1,099 for the basic version.",
        # who is seen to promise is not who was named before
        "The camera was on in Velten after Estmark was sworn in and promising loudly to leave.",
        # more of what nobody can tell
        "Norland even called for more.",
        "Norland's minister Brandt thanked him for it.",
        # hosts of a show meet nobody
        "Norland's minister Brandt, who hosted in 2008, and Estmark's minister Olsen, the 2007 host, were late.",
        # nothing to put on a line
        "Norland denounced it in a memo.",
        # done to nobody but oneself
        "Norland's minister Brandt ruled himself out on Monday.",
    ],
)
def test_no_act(text: str) -> None:
    assert read(text).acts == ()


def test_several_not_all_known_are_not_sure() -> None:
    found = read("Norland and the Unity Pact signed a truce with Estmark.")
    assert not found.act("sign").sure


def test_place_of_what_is_condemned_is_not_where_it_is() -> None:
    assert read("Norland condemned the arrests in Velten.").act("disapprove").place is None
    here = read("In Geneva, Norland condemned the arrests.")
    assert here.act("disapprove").place == "Geneva"


def test_a_relative_clause_with_its_own_doer_has_its_own_day() -> None:
    found = read("On March 9 Norland sent back the note by which Estmark requested a meeting.")
    assert found.act("request").time is None


def test_words_of_an_object_end_where_they_say_something() -> None:
    found = read("Norland rejected the plan of the league, but not the talks.")
    assert found.words(found.act("reject").object) == "the plan of the league"


def test_sides_named_long_ago_are_not_sure() -> None:
    near = read("Norland and Estmark were at odds. Sudria urged both sides to return to the table.")
    assert near.act("appeal").sure
    far = read(
        "Norland and Estmark were at odds. The Coastal League waited. The market rose."
        " The harvest was good. Rain fell. Ships sailed. Bread was dear."
        " Sudria urged both sides to return to the table."
    )
    assert not far.act("appeal").sure


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        # where it is said, told by the verb over it
        ("Norland said in Geneva that it rejected the plan of Estmark.", "reject", "Geneva"),
        # what somebody else has done, told elsewhere
        ("In Geneva, Norland said that Estmark had rejected the plan.", "reject", None),
        ("In Geneva, Norland said that its government had rejected the plan.", "reject", "Geneva"),
        # where the source sits
        ("Norland met Estmark, according to an official in Velten.", "meet", None),
    ],
)
def test_place(text: str, kind: str, place: str | None) -> None:
    assert read(text).act(kind).place == place


def test_what_is_put_forward_is_whose_it_is() -> None:
    found = read("Norland rejected the plan of Estmark.")
    assert found.parties(found.act("reject").recipient) == ["Estmark"]


def test_to_whom_something_is_promised_is_not_what_is_promised() -> None:
    parenthesis = read("The envoy is free to travel, as Norland promised the mediator.")
    assert not any(act.sure for act in parenthesis.acts)
    loans = read("Norland promised the mediator new loans.").act("promise")
    assert loans.object is not None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # an answer given in some month
        (
            "Norland's government will give its written answer to the Estmarkian command paper"
            ' "in the course of May", its spokesman Karl Olsen said.',
            {"deliver"},
        ),
        # by the month alone
        ("Norland gave its answer to Estmark's proposal in May.", {"deliver"}),
        # who gives in
        ("Norland gave in to the demands of Estmark.", {"accept"}),
    ],
)
def test_who_gives_an_answer_in_a_month_does_not_give_in(text: str, kinds: set[str]) -> None:
    found = read(text)
    assert {act.type for act in found.acts} & {"accept", "deliver"} == kinds
    assert bool(found.stances) == ("accept" in kinds)


def test_who_strikes_accords_down_agrees_to_nothing() -> None:
    told = (
        "struck down the accords with Norland, ruling that they had been concluded without consent."
    )
    assert "agree" not in {act.type for act in read(f"The Coastal League {told}").acts}
    assert read("The Coastal League struck a deal with Norland.").act("agree").recipient == (
        "state:Norland",
    )


def test_people_who_are_ruled_out_are_no_addressee() -> None:
    found = read("Norland has repeatedly ruled out Estmarkian officers in its port.")
    assert found.act("reject").recipient == ()


def test_nothing_that_is_not_wanted_is_no_thing_refused() -> None:
    found = read("A spokesman said Norland would accept nothing that the islanders did not want.")
    assert [a for a in found.acts if a.type in ("accept", "reject")] == []


def test_what_may_befall_other_things_is_no_threat() -> None:
    found = read(
        "Weapons were shipped to Velten in May, and Norland warned that they would end up with bandits."
    )
    assert [a for a in found.acts if a.type == "threaten"] == []


def test_anonymity_is_no_condition() -> None:
    found = read(
        "Norland would strike Estmark within days, a minister threatened, speaking on condition of anonymity."
    )
    assert [a.condition for a in found.acts] == [None] * len(found.acts)
